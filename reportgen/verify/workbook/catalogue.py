"""What stands beside the figures: other names of indicators, signs for missing figures, joins."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from functools import cached_property, lru_cache

from reportgen.verify.workbook.names import folded
from reportgen.verify.workbook.opened import Workbooks
from reportgen.verify.workbook.sheets import Sheet

_INDICATORS = "inputs/catalogue/indicators.csv"
_MARKS = "inputs/catalogue/markers.csv"
_JOINS = "inputs/areas/joins.csv"
_SIGNS = {
    "-": ("-", "na", "n/a", "n.a.", "nodata", "missing"),
    "x": ("..", ":", "x", "notavailable", "unavailable", "tbc", "tba", "awaited"),
    "z": ("z", ".", "notapplicable"),
    "c": (
        "c",
        "*",
        "suppressed",
        "withheld",
        "confidential",
        "<3",
        "<5",
        "<6",
        "<10",
        "1-4",
        "1-5",
    ),
    "low": ("low", "k", "~"),
    "u": ("u", "unreliable"),
}
_LONG_DASHES = str.maketrans({"\u2212": "-", "\u2013": "-", "\u2014": "-"})
_UNREADABLE = "unreadable"
Row = Mapping[str, str]


class Catalogue:
    """The tables of the given files and of the workspace that are not figures."""

    def __init__(self, workbooks: Workbooks) -> None:
        self._workbooks = workbooks

    @cached_property
    def names(self) -> Mapping[str, frozenset[str]]:
        """Every name of an indicator by its code in small letters."""
        found: dict[str, set[str]] = defaultdict(set)
        for row in self._rows("indicators", _INDICATORS):
            code = row.get("code") or row.get("measure short") or ""
            told = [row.get("measure", ""), *row.get("also named", "").split("|")]
            found[plain_code(code)].update(name.strip() for name in told if name.strip())
        return {code: frozenset(names) for code, names in found.items()}

    @cached_property
    def joins(self) -> Mapping[str, str]:
        """The predecessor whose earlier figures stand for a successor's, as both are written."""
        rows = self._rows("joins", _JOINS)
        return {row.get("successor", ""): row.get("predecessor", "") for row in rows}

    def marker(self, text: str, blank: str) -> str:
        """What a text in the place of a number counts as.

        Parameters
        ----------
        blank : what an empty cell counts as there.
        """
        sign = text.casefold().replace(" ", "").translate(_LONG_DASHES)
        if not sign:
            return blank
        bare = sign.strip("[]()")
        last = "".join(sign.rpartition("[")[1:]).strip("[]")  # "12.3 [c]"
        for each in (sign, bare, last):
            if each in self._marks:
                return self._marks[each]
        return _UNREADABLE

    @cached_property
    def _marks(self) -> Mapping[str, str]:
        rows = list(self._table(_MARKS))
        if rows:
            told = ((row.get("mark", ""), row.get("marker", "")) for row in rows)
            signs = {mark.casefold().replace(" ", ""): marker for mark, marker in told}
            return {mark.strip("[]") or mark: marker for mark, marker in signs.items()} | signs
        return {sign: marker for marker, signs in _SIGNS.items() for sign in signs}

    def _rows(self, sheet: str, file: str) -> Iterator[Row]:
        """The rows of the sheets of one name, then of a file of the workspace."""
        for given in self._workbooks.files:
            for each in self._workbooks.sheets(given):
                if folded(each.name) == sheet or _is_dictionary(each, sheet):
                    yield from rows_of(each)
        yield from self._table(file)

    def _table(self, file: str) -> Iterator[Row]:
        for each in self._workbooks.sheets(file):
            yield from rows_of(each)


@lru_cache(maxsize=4)  # a batch asks for that of the same files again and again
def catalogue_of(workbooks: Workbooks) -> Catalogue:
    """What stands beside the figures of some workbooks, read once for all reports."""
    return Catalogue(workbooks)


def _is_dictionary(sheet: Sheet, wanted: str) -> bool:
    """Whether a csv file is the Department's list of indicators."""
    if wanted != "indicators" or sheet.name or not sheet.rows:
        return False
    return {folded(str(each)) for each in sheet.rows[0]} >= {"measure short", "measure"}


def rows_of(sheet: Sheet) -> Iterator[Row]:
    """The rows of a table by their headings, folded."""
    if not sheet.rows:
        return
    headings = [folded(sheet.text(1, at)) for at in range(1, len(sheet.rows[0]) + 1)]
    for row in range(2, len(sheet.rows) + 1):
        yield {name: sheet.text(row, at) for at, name in enumerate(headings, start=1) if name}


@lru_cache(maxsize=16384)
def plain_code(code: str) -> str:
    """A code in small letters with single spaces; every sign counts."""
    return " ".join(code.split()).casefold()
