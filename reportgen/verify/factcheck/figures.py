"""The figures of the workbook by indicator, place and period, each with its cell."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, field, replace
from decimal import Decimal

from reportgen.verify.evidence import Reading
from reportgen.verify.factcheck.when import When, label
from reportgen.verify.workbook.opened import Workbooks
from reportgen.verify.workbook.sheets import Sheet
from reportgen.verify.workbook.written import AreaName, Written


@dataclass
class Figures:
    """Every figure that may be asked for.

    `lines` hold readings by indicator and place code, then by period; `measures` the full name
    of each indicator by its code; `places` how many decimals each has in print; `months` the
    month in which an indicator of one day of the year is counted.
    """

    lines: dict[tuple[str, str], dict[When, Reading]] = field(default_factory=dict)
    measures: dict[str, str] = field(default_factory=dict)
    neighbours: tuple[str, ...] = ()
    as_of: When | None = None
    places: dict[str, int] = field(default_factory=dict)
    months: dict[str, int] = field(default_factory=dict)

    def settled(self, code: str, when: When | None) -> When | None:
        """A period as the indicator's labels have it: its day in the year is its year."""
        if when and when.month and when.month == self.months.get(code):
            return When(when.year)
        return when

    def at(self, code: str, place: str, when: When) -> Reading | None:
        """One figure; of "neighbours" their mean, which of whole numbers has one place."""
        if self._is_later(when):
            return None
        if place == "neighbours":
            return self._mean(code, when)
        found = self.lines.get((code, place), {}).get(when)
        return replace(found, places=self.places.get(code, found.places)) if found else None

    def latest(self, code: str, place: str) -> When | None:
        """The last year with a number, up to the one looked from."""
        told = [each for each in self.periods(code, place) if not each.month]
        return told[-1] if told else None

    def periods(self, code: str, place: str) -> tuple[When, ...]:
        """The periods with a number, oldest first, up to the one looked from."""
        members = self.neighbours if place == "neighbours" else (place,)
        found = {
            when
            for member in members
            for when, reading in self.lines.get((code, member), {}).items()
            if reading.stored is not None and not self._is_later(when)
        }
        return tuple(sorted(found))

    def _is_later(self, when: When) -> bool:
        return self.as_of is not None and when.year > self.as_of.year

    def _mean(self, code: str, when: When) -> Reading | None:
        read = [self.lines.get((code, member), {}).get(when) for member in self.neighbours]
        met = [each for each in read if each and each.stored is not None]
        if not met:
            return None
        total = sum((each.stored or Decimal() for each in met), Decimal())
        return Reading(
            of="neighbours",
            period=met[0].period,
            stored=total / len(met),
            places=self.places.get(code, max(each.places for each in met)) or 1,
            cells=tuple(cell for each in met for cell in each.cells),
            members=len(met),
            asked=len(self.neighbours),
        )


def read_figures(
    workbooks: Workbooks, spellings: Mapping[str, str], wanted: Collection[str]
) -> Figures:
    """The figures of the wanted places in all files; of two that tell the same the first counts.

    Parameters
    ----------
    spellings : the code behind each folded name of a place.
    wanted : the codes of the places that may be asked for.

    Raises
    ------
    WorkbookError : when a file cannot be read.
    """
    index = workbooks.index
    codes = _codes(workbooks)
    places = [(area, code) for area in index.areas if (code := _code(area, spellings)) in wanted]
    figures = Figures()
    for name in index.indicators:
        code = name.code or codes.get(name.name.casefold(), name.name)
        figures.measures.setdefault(code, name.name or code)
        for area, place in places:
            line = figures.lines.setdefault((code, place), {})
            for each in index.line(name, area):
                when = label(each.label)
                if when is not None:
                    line.setdefault(when, _reading(each, place))
    return figures


def _code(area: AreaName, spellings: Mapping[str, str]) -> str:
    number = area.code.strip().removesuffix(".0")
    return number if number.isdigit() else spellings.get(area.name.casefold(), area.name)


def _reading(written: Written, place: str) -> Reading:
    stored = written.stored
    if stored is None:
        return Reading(place, written.label, None, 0, written.text or "empty", (written.place,))
    seen = max(0, -int(stored.normalize().as_tuple().exponent))
    return Reading(place, written.label, stored, seen, "", (written.place,))


def _codes(workbooks: Workbooks) -> dict[str, str]:
    """The code of each indicator by its folded name, from the workbooks' own sheets Indicators."""
    rows = own_indicators(workbooks)
    return {row["measure"].casefold(): row["code"] for row in rows if row.get("code")}


def own_indicators(workbooks: Workbooks) -> Iterator[dict[str, str]]:
    """The rows of the workbooks' own sheets Indicators, by their headings."""
    for file in workbooks.files:
        for sheet in workbooks.sheets(file):
            if sheet.name.casefold() == "indicators" and sheet.rows:
                yield from _rows(sheet)


def _rows(sheet: Sheet) -> Iterator[dict[str, str]]:
    heads = [sheet.text(1, column) for column in range(1, sheet.width + 1)]
    if not {"code", "measure"} <= set(heads):
        return
    for row in range(2, len(sheet.rows) + 1):
        cells = (sheet.text(row, column) for column in range(1, sheet.width + 1))
        yield dict(zip(heads, cells, strict=True))
