"""What somebody set for an indicator, read again from the row that the ledger names for it."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from decimal import Decimal, InvalidOperation
from typing import Any

from reportgen.verify.evidence import Evidence
from reportgen.verify.recompute.edges import edge_of, margin_of, red_of, way_of

Entry = Mapping[str, Any]
_CODE = ("indicator code", "code", "indicator", "measure short")
_POLARITY = ("polarity", "good is", "polarity override")
_WAYS = {"high": "high", "low": "low", "none": "none", "-": "none"}
_UNITS = {"": "points", "points": "points", "per cent": "per cent", "percent": "per cent"}
_CELL = re.compile(r'(.+), sheet "(.+)", cell ([A-Z]+\d+)', re.DOTALL)


class Row:
    """One row of rules: its texts by heading, however the headings are spelled."""

    def __init__(self, texts: Mapping[str, str]) -> None:
        self._texts = {_plain(name): text.strip() for name, text in texts.items()}

    def __bool__(self) -> bool:
        return bool(self._texts)

    def text(self, *headings: str) -> str:
        """What stands under the first of some headings that has anything."""
        return next((found for each in headings if (found := self._texts.get(each, ""))), "")

    def number(self, heading: str) -> Decimal | None:
        """The number under a heading; None where none stands there."""
        return number_of(self.text(heading))

    @property
    def code(self) -> str:
        return self.text(*_CODE)

    @property
    def polarity(self) -> str:
        """ "high", "low" or "none"; "" where the row says nothing that can be read."""
        return _WAYS.get(self.text(*_POLARITY).casefold(), "")

    def margin(self, heading: str, unit: str) -> tuple[Decimal, str] | None:
        """A size with its unit, "points" or "per cent"; None where none is set."""
        size = self.number(heading)
        written = self.text(unit).casefold()
        return None if size is None else (size, "per cent" if written == "%" else _UNITS[written])


class CardRow(Row):
    """A row of a scorecard, where edges are written as people write them: "80%+", "<70%"."""

    def __init__(self, texts: Mapping[str, str]) -> None:
        super().__init__(texts)
        self._card = texts

    def number(self, heading: str) -> Decimal | None:
        """An edge; None where the row does not say one that can be told for certain."""
        text = self.text(heading)
        return red_of(self._card, self.polarity) if heading == "red" else edge_of(text)

    @property
    def code(self) -> str:
        return ""

    @property
    def polarity(self) -> str:
        return way_of(self.text("way"))

    def margin(self, heading: str, unit: str) -> tuple[Decimal, str] | None:
        return margin_of(self.text(heading))


def row_at(evidence: Evidence, place: str) -> Row:
    """The row that a place names; an empty one where it cannot be read."""
    texts = evidence.row(place) if place else {}
    return CardRow(texts) if names_a_cell(place) else Row(texts)


def names_a_cell(place: str) -> bool:
    """Whether a place is one cell of a scorecard, and no row of a sheet of rules."""
    return _CELL.fullmatch(place) is not None


def cell_at(evidence: Evidence, place: str) -> str | None:
    """The text of one cell, also where its place is told as 'file, sheet "Scorecard", cell F4'."""
    found = _CELL.fullmatch(place)
    return evidence.cell(f"{found[1]}, {found[2]}!{found[3]}" if found else place)


def number_of(text: str | None) -> Decimal | None:
    """A number as people write it in a cell: "1,234", "12.5%"; None for anything else.

    Examples
    --------
    >>> number_of("1,234.50"), number_of(" 78% "), number_of("c"), number_of("")
    (Decimal('1234.50'), Decimal('78'), None, None)
    """
    try:
        found = Decimal((text or "").replace(",", "").strip().removesuffix("%").strip())
    except InvalidOperation:
        return None
    return found if found.is_finite() else None


def without_noughts(number: Decimal) -> Decimal:
    """A number without final noughts behind its point, as it is kept from a cell.

    Examples
    --------
    >>> without_noughts(Decimal("95.0")), without_noughts(Decimal("100"))
    (Decimal('95'), Decimal('100'))
    """
    short = number.normalize()
    return short if number != number.to_integral_value() else short.quantize(Decimal(1))


def codes_agree(row: Row, indicator: Entry) -> bool:
    """Whether a row is of the indicator, as far as it says of which it is."""
    return not row.code or _plain(row.code) in _names(indicator)


def _names(indicator: Entry) -> Sequence[str]:
    return [_plain(str(indicator.get(name, ""))) for name in ("code", "name", "label")]


def _plain(text: str) -> str:
    return " ".join(text.replace("_", " ").split()).casefold()
