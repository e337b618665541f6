"""The logo that a style.yaml names: a picture beside it, with words for who cannot see it."""

from __future__ import annotations

from pathlib import Path

from reportgen.errors import StyleError, did_you_mean

_BEGINNINGS = (b"\x89PNG\r\n\x1a\n", b"\xff\xd8\xff")  # PNG, JPEG
_ENDINGS = (".png", ".jpg", ".jpeg")


def logo_file(folder: Path, name: str | None, alt: str, place: str) -> Path | None:
    """The picture's path; None where the style has no logo.

    Parameters
    ----------
    folder : the style's folder.
    alt : what the picture is, for who does not see it.
    place : file and line of the key `logo`.

    Raises
    ------
    StyleError : when the picture has no words, lies elsewhere, is not there, or is neither PNG
        nor JPEG.
    """
    if name is None:
        return None
    if not alt:
        raise StyleError(
            place,
            "the logo has no words for those who cannot see it.",
            'Expected logo_alt, such as "Northmoor Council".',
            "add a line with logo_alt.",
        )
    path = folder / name
    if Path(name).name != name or not path.is_file():
        on_offer = sorted(
            each.name for each in folder.iterdir() if each.suffix.casefold() in _ENDINGS
        )
        raise StyleError(
            place,
            f'"logo" is "{name}", and there is no such picture in the folder.',
            did_you_mean(name, on_offer) or "Expected the name of a picture beside style.yaml.",
            "put the picture there, or correct the name.",
        )
    if not path.read_bytes().startswith(_BEGINNINGS):
        raise StyleError(
            place,
            f'"{name}" is neither a PNG nor a JPEG picture.',
            "Expected a PNG or JPEG file.",
            "save the logo as PNG.",
        )
    return path
