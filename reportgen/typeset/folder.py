"""The run folder: its name, and files that appear together or not at all."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Mapping
from contextlib import suppress
from hashlib import sha256
from pathlib import Path

from reportgen.errors import OutputError

_RESERVED = frozenset(
    {"con", "prn", "aux", "nul"}
    | {f"{port}{number}" for port in ("com", "lpt") for number in range(1, 10)}
)
_LONGEST = 80
_NEW, _OLD = ".new", ".old"


def slug(request: str, area: str) -> str:
    """The folder's name from the request's name and the area: safe on every system.

    Examples
    --------
    >>> slug("scrutiny 2026", "Kingston upon Hull, City of")
    'scrutiny-2026-kingston-upon-hull-city-of'
    >>> slug("lancashire", "Lancashire"), slug("con", "Con")
    ('lancashire', 'con-report')
    """
    first, second = _safe(request) or "report", _safe(area)
    name = first if second in ("", first) else f"{first}-{second}"
    if len(name) > _LONGEST:
        name = f"{name[: _LONGEST - 9]}-{sha256(name.encode()).hexdigest()[:8]}"
    return f"{name}-report" if name in _RESERVED else name


def safe_name(text: str) -> str:
    """Text as a part of a file's name: small letters, digits and hyphens, accents folded.

    Examples
    --------
    >>> safe_name("Children's & Young People's Panel: Überblick")
    'childrens-young-peoples-panel-uberblick'
    """
    return re.sub(r"[-_]+", "-", _safe(text.replace("’", ""))).strip("-")


def _safe(text: str) -> str:
    ascii_only = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode()
    return re.sub(r"[^a-z0-9_]+", "-", ascii_only.casefold().replace("'", "")).strip("-")


def write_together(folder: Path, contents: Mapping[str, bytes]) -> tuple[Path, ...]:
    """Write all files or none; older files of the same names are replaced.

    Everything is written under other names first. Then the old files are moved aside and the
    new ones take their places; if one cannot (it is open in Word, say), all old ones return.

    Raises
    ------
    OutputError : when the folder or a file cannot be written, with nothing half-written left.
    """
    made = _make(folder)
    targets = [folder / name for name in contents]
    try:
        for target in targets:
            _refuse_folder(target)
        for target, content in zip(targets, contents.values(), strict=True):
            _write(_beside(target, _NEW), content)
        _swap(targets)
    except OutputError:
        _clear(targets, made)
        raise
    return tuple(targets)


def remove(files: Iterable[Path]) -> None:
    """Remove files of an earlier run that this one has not made, so that no old figure stays.

    Raises
    ------
    OutputError : when one cannot be removed: it is open elsewhere.
    """
    for path in files:
        try:
            path.unlink(missing_ok=True)
        except OSError as error:
            raise OutputError(
                str(path),
                f"it is of an earlier run and cannot be removed "
                f"({(error.strerror or 'no reason given').lower()}).",
                "The new report was written beside it.",
                "close the file and remove it, so that nobody reads old figures.",
            ) from error


def _make(folder: Path) -> list[Path]:
    """The folders that had to be made, outermost first."""
    missing = [each for each in (folder, *folder.parents) if not each.exists()][::-1]
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        in_the_way = next((each for each in (folder, *folder.parents) if each.is_file()), folder)
        raise OutputError(
            str(in_the_way),
            "the run folder cannot be made here"
            + (", because a file of that name is in the way." if in_the_way.is_file() else "."),
            "Expected a folder that may be written to.",
            "move that file away, or choose another folder with --out.",
        ) from error
    return missing


def _refuse_folder(target: Path) -> None:
    if target.is_dir():
        raise OutputError(
            str(target),
            "a folder stands where the file should be written.",
            "Expected a file or nothing of that name.",
            "move or rename that folder, or choose another place with --out.",
        )


def _write(target: Path, content: bytes) -> None:
    try:
        target.write_bytes(content)
    except OSError as error:
        raise _unwritable(target.parent, error) from error


def _swap(targets: list[Path]) -> None:
    moved: list[Path] = []
    for target in targets:
        try:
            if target.exists():
                target.replace(_beside(target, _OLD))
            moved.append(target)
            _beside(target, _NEW).replace(target)
        except OSError as error:
            _put_back(moved)
            raise _unwritable(target, error) from error
    for target in targets:
        with suppress(OSError):
            _beside(target, _OLD).unlink()


def _put_back(moved: list[Path]) -> None:
    for target in moved:
        old = _beside(target, _OLD)
        if old.exists():
            old.replace(target)
        else:
            target.unlink(missing_ok=True)


def _unwritable(place: Path, error: OSError) -> OutputError:
    return OutputError(
        str(place),
        f"it cannot be written ({(error.strerror or 'no reason given').lower()}).",
        "Expected a place that may be written to and a report that is not open elsewhere.",
        "close the file in Word or Excel and run again, or choose another folder with --out.",
    )


def _clear(targets: list[Path], made: list[Path]) -> None:
    for target in targets:
        with suppress(OSError):
            _beside(target, _NEW).unlink()
    for folder in reversed(made):
        with suppress(OSError):  # not empty: somebody else's by now
            folder.rmdir()


def _beside(target: Path, ending: str) -> Path:
    return target.with_name(f".{target.name}{ending}")
