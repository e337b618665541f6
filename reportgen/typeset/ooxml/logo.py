"""The council's logo above the title: in line with the text, with words for who does not see it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from docx.image.exceptions import (
    InvalidImageStreamError,
    UnexpectedEndOfFileError,
    UnrecognizedImageError,
)
from docx.image.image import Image

from reportgen.domain.house_style import HouseStyle
from reportgen.errors import StyleError
from reportgen.typeset.ooxml.figures import in_line, picture_in
from reportgen.typeset.ooxml.markup import paragraph
from reportgen.typeset.ooxml.setting import Setting

_FAULTS = (
    OSError,
    InvalidImageStreamError,
    UnexpectedEndOfFileError,
    UnrecognizedImageError,
)
_MOST = (2_160_000, 720_000)  # 6 cm by 2 cm in Word's unit of length
_LEFT = '<w:spacing w:before="0" w:after="160"/><w:jc w:val="left"/>'


def logo(style: HouseStyle, setting: Setting, put: Callable[[bytes, str], str]) -> str:
    """A paragraph with the logo, at most 6 cm wide and 2 cm high; nothing where there is none.

    Parameters
    ----------
    put : puts a picture of a content type into the package and answers with its relation.

    Raises
    ------
    StyleError : when the file is not there or no picture that Word knows.
    """
    if style.logo is None:
        return ""
    content, image = _opened(style.logo)
    number = setting.next_id()
    size = _fitted(image.px_width, image.px_height)
    relation = put(content, image.content_type)
    inside = picture_in(relation, number, "Logo", size)
    drawing = in_line(inside, number, "Logo", style.logo_alt, size)
    return paragraph(setting.styles["picture"], drawing, _LEFT)


def _opened(path: Path) -> tuple[bytes, Image]:
    try:
        content = path.read_bytes()
        return content, Image.from_blob(content)
    except _FAULTS as error:
        raise StyleError(
            str(path),
            "the logo cannot be opened as a picture.",
            "Expected a PNG or JPEG file.",
            "save the logo as PNG, put it beside style.yaml, and name it under logo.",
        ) from error


def _fitted(width: int, height: int) -> tuple[int, int]:
    """The largest size with these proportions within the room for a logo."""
    scale = min(_MOST[0] / width, _MOST[1] / height)
    return round(width * scale), round(height * scale)
