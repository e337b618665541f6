"""Indicator names out of the file names of LAIT's views, which tell them nowhere else."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from reportgen.errors import WorkbookError, did_you_mean
from reportgen.ingest.areas.area_book import AreaBook
from reportgen.ingest.catalogue import Catalogue
from reportgen.ingest.labels import bare

VIEWS = (
    "Local-Authority-View",
    "LA-Regional-Level",
    "Region-Regional-Level",
    "SN-Stat-Neighbour-Level",
    "Geog-Stat-Neighbour-Level",
    "All-Geographies",
    "All-LAs-Local-Authorities",
    "All-LAs-Regions",
)
_TAILS = tuple(bare(view) for view in VIEWS)
_COPY_OF = re.compile(r"^(?:copy\s*(?:\(\d+\)\s*)?of[\s_-]*)+", re.IGNORECASE)
# What is hung on to a name: a day, "(1)", "- Copy", "copy 2".
_HUNG_ON = re.compile(
    r"(?:[\s_-]*(?:\(\d+\)|copy(?:\s*\(?\d+\)?)?|\d{4}[-_]\d\d[-_]\d\d))+$", re.IGNORECASE
)
_VIEW = re.compile(rf"-(?:{'|'.join(VIEWS)}).*$", re.IGNORECASE)
# Signs that an address writes as codes. No other code is read: LAIT has "%19 year olds ...".
_CODED = re.compile(r"%(20|25|26|27|28|29|2C|2F|3A)", re.IGNORECASE)
_MAY_BE_CUT = 60  # signs; nothing shortens a name that is no longer than this but a person
_MOST_NAMED = 5


@dataclass(frozen=True, slots=True)
class _FileName:
    """A file's name: as saved without what is hung on, and the letters of area and indicator.

    `whole` says that the name of a view follows, so that the indicator's name is not cut.
    """

    saved: str
    letters: str
    whole: bool

    @property
    def may_be_cut(self) -> bool:
        return not self.whole and len(self.saved) >= _MAY_BE_CUT


def indicator_name(path: Path, catalogue: Catalogue, book: AreaBook) -> str:
    """The indicator's name as the catalogue writes it.

    The name is matched against the known names with every sign left out that a browser may
    have replaced or dropped; what stands before it must be an area's name or nothing, what
    stands after it the name of a view or nothing. A long name without a view at its end may
    have been cut: it is then read only if one indicator alone begins so.

    Raises
    ------
    WorkbookError : when no known name, or more than one, fits.
    """
    file = _file_name(path)
    fitting = list(dict.fromkeys(_fitting(file, catalogue, book)))
    codes = {catalogue.code_of(name) for name in fitting}
    if len(codes) > 1:
        fitting = _by_signs(file, fitting)
    if len({catalogue.code_of(name) for name in fitting}) > 1:
        raise _several(path, file, fitting)
    if not fitting:
        raise _unknown(path, file, catalogue, book)
    return fitting[0]


def _file_name(path: Path) -> _FileName:
    coded = "%20" in path.stem
    stem = _CODED.sub(lambda found: chr(int(found[1], 16)), path.stem) if coded else path.stem
    saved = _HUNG_ON.sub("", _COPY_OF.sub("", stem))
    letters = bare(saved)
    at = max(letters.rfind(tail) for tail in _TAILS)
    return _FileName(saved, letters[:at] if at > 0 else letters, at > 0)


def _fitting(file: _FileName, catalogue: Catalogue, book: AreaBook) -> Iterator[str]:
    rests = list(_rests(file.letters, book))
    for key, names in catalogue.bare_names.items():
        if any(_fits(file, key, rest) for rest in rests):
            yield from names


def _fits(file: _FileName, key: str, rest: str) -> bool:
    """Whether the letters after an area's name are an indicator's, or as much as a cut left."""
    if rest == key:
        return True
    cut_in_view = rest.startswith(key) and any(tail.startswith(rest[len(key) :]) for tail in _TAILS)
    return not file.whole and (cut_in_view or (file.may_be_cut and key.startswith(rest)))


def _rests(letters: str, book: AreaBook) -> Iterator[str]:
    """What is left of a name after each area that it may begin with, and all of it."""
    yield letters
    for area in book.areas.values():
        for name in (area.name, *area.aliases):
            if bare(name) and letters.startswith(bare(name)) and letters != bare(name):
                yield letters[len(bare(name)) :]


def _by_signs(file: _FileName, names: list[str]) -> list[str]:
    """The one name whose signs stand in the file's name too; all of them if that is not sure.

    A browser may drop a "%", but it adds none: only the name with the most signs is sure.
    """
    core = _VIEW.sub("", file.saved)
    exact = [name for name in names if core.endswith((_as_saved(name), name))]
    surest = max(names, key=_signs)
    others = [name for name in names if name != surest and _signs(name) == _signs(surest)]
    return exact if exact == [surest] and not others else names


def _signs(name: str) -> int:
    return sum(not sign.isalnum() and not sign.isspace() for sign in name)


def _as_saved(name: str) -> str:
    """A name as a browser saves it: signs that a file name may not hold become "_"."""
    return re.sub(r'[<>:"/\\|?*]', "_", name)


def _several(path: Path, file: _FileName, names: list[str]) -> WorkbookError:
    more = f" and {len(names) - _MOST_NAMED:,} more" if len(names) > _MOST_NAMED else ""
    quoted = "; ".join(f'"{name}"' for name in names[:_MOST_NAMED])
    why = " The name seems to be cut." if file.may_be_cut else ""
    return WorkbookError(
        path.name,
        f"several indicators fit the file's name: {quoted}{more}.{why}",
        "Expected the name of one indicator, as LAIT gives it to the file.",
        "rename the file to the indicator's full name, or download it again.",
    )


def _unknown(path: Path, file: _FileName, catalogue: Catalogue, book: AreaBook) -> WorkbookError:
    rest = min(_rests(file.letters, book), key=len)
    core = _VIEW.sub("", file.saved)
    starts = (at for at in reversed(range(len(core))) if bare(core[at:]).startswith(rest))
    near = did_you_mean(core[next(starts, 0) :], catalogue.names)
    return WorkbookError(
        path.name,
        "no known indicator stands in the file's name, nor in a row above its table.",
        f'Expected a name such as "Lancashire-(indicator)-Local-Authority-View". {near}'.strip(),
        "give the file the name under which LAIT saved it, or write the indicator's full name in a "
        "row above the headings; one that is new goes into inputs/catalogue/indicators.csv.",
    )
