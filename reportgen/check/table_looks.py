"""What a table's style gives a cell by its place: the header row, first column, bands."""

from __future__ import annotations

from typing import Any

from reportgen.check.names import w
from reportgen.check.styles import Styles
from reportgen.check.walking import rows_of

_BITS = {
    "firstRow": 0x0020,
    "lastRow": 0x0040,
    "firstColumn": 0x0080,
    "lastColumn": 0x0100,
    "noHBand": 0x0200,
    "noVBand": 0x0400,
}


class TableLook:
    """The look of one table; cells are named by row and column from 0."""

    def __init__(self, table: Any, styles: Styles) -> None:
        properties = table.find(w("tblPr"))
        told = None if properties is None else properties.find(w("tblStyle"))
        self._style = styles.of(None if told is None else told.get(w("val")), "table")
        self.styled = told is not None
        look = None if properties is None else properties.find(w("tblLook"))
        self._on = set() if look is None else {each for each in _BITS if _is_set(look, each)}
        self._last = sum(1 for _ in rows_of(table)) - 1

    def has(self, part: str) -> bool:
        return part in self._on

    def words(self, row: int, column: int) -> dict[str, str]:
        """What the style says of the words of a cell."""
        said = dict(self._style.words)
        for kind in self._kinds(row, column):
            said |= self._style.parts.get(kind, ({}, ""))[0]
        return said

    def fill(self, row: int, column: int) -> str:
        """The colour the style puts behind a cell, "" for none, "?" where that is not known."""
        fill = self._style.fill
        for kind in self._kinds(row, column):
            fill = self._style.parts.get(kind, ({}, ""))[1] or fill
        return fill

    def _kinds(self, row: int, column: int) -> list[str]:
        """The parts of the style that reach a cell, the strongest last."""
        kinds = ["wholeTable"]
        if not self.has("noHBand"):
            down = (row - self.has("firstRow")) // self._style.band
            kinds.append("band1Horz" if down % 2 == 0 else "band2Horz")
        if column == 0 and self.has("firstColumn"):
            kinds.append("firstCol")
        if row == self._last and self.has("lastRow"):
            kinds.append("lastRow")
        if row == 0 and self.has("firstRow"):
            kinds.append("firstRow")
        return kinds


def _is_set(look: Any, part: str) -> bool:
    told = look.get(w(part))
    if told is not None:
        return told in ("1", "true", "on")
    try:
        return bool(int(look.get(w("val"), "0"), 16) & _BITS[part])
    except ValueError:
        return False
