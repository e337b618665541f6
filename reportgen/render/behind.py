"""The figures behind the report, one row each, with the cells they were read from."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import groupby

from reportgen.domain.document import DataRow
from reportgen.domain.fact import IndicatorFacts, Point, Series
from reportgen.domain.indicator import Indicator
from reportgen.domain.observation import Figure as Number
from reportgen.domain.paper import USUAL_PARTS, PartKind
from reportgen.domain.plan import Plan
from reportgen.domain.source import Cell

_TABLE = "status table"
_NOWHERE = "behind the report only"


def figures_behind(plan: Plan) -> tuple[DataRow, ...]:
    """Every figure and marker of the report: series, parts, districts, neighbours' latest."""
    used = shown_in(plan)
    return tuple(
        row
        for facts in _indicators(plan)
        for row in rows_of(facts, used.get(facts.indicator.id) or _NOWHERE)
    )


def shown_in(plan: Plan) -> dict[str, str]:
    """Where a reader finds an indicator, by `Indicator.id`: "status table; Safety: in full"."""
    kinds = {each.kind for each in plan.parts} or set(USUAL_PARTS)
    in_table = [_TABLE] if PartKind.STATUS_TABLE in kinds else []
    places: dict[str, list[str]] = {each.indicator.id: [*in_table] for each in plan.status}
    for each in plan.standing:
        _put(places, each.facts, f"list: {each.standing.value}")
    for section in plan.sections if PartKind.SECTIONS in kinds else ():
        for told in section.told:
            _put(places, told.facts, f"{section.heading}: in full")
            _put(places, told.paired, f"{section.heading}: beside {told.facts.indicator.label}")
            for part in told.parts:
                _put(places, part, f"{section.heading}: parts of {told.facts.indicator.label}")
        for listed in section.listed:
            _put(places, listed, f"{section.heading}: in the table")
    return {key: "; ".join(found) for key, found in places.items()}


def _put(places: dict[str, list[str]], facts: IndicatorFacts | None, place: str) -> None:
    if facts:
        places.setdefault(facts.indicator.id, []).append(place)


def _indicators(plan: Plan) -> Iterable[IndicatorFacts]:
    """All of the status table, the numbers beside rates and the parts of wholes, none twice."""
    told = [told for section in plan.sections for told in section.told]
    paired = [each.paired for each in told if each.paired]
    parts = [part for each in told for part in each.parts]
    return {each.indicator.id: each for each in [*plan.status, *paired, *parts]}.values()


def rows_of(facts: IndicatorFacts, used: str) -> Iterator[DataRow]:
    """Every figure and marker of one indicator; `used` says where a reader finds it."""
    for line in facts.series:
        for point in line.points:
            if point.figure or point.marker:
                yield _of_point(facts.indicator, line, point, used)
    for area, point in facts.local:
        marker = point.marker.value if point.marker else ""
        period = point.period.label
        yield _row(facts.indicator, area.name, period, point.figure, (marker, used))
    why = dict(facts.neighbour_markers)
    for area, figure in facts.neighbours:
        if figure or area.code in why:
            marker = why[area.code].value if area.code in why else ""
            yield _row(facts.indicator, area.name, facts.period.label, figure, (marker, used))


def _of_point(indicator: Indicator, line: Series, point: Point, used: str) -> DataRow:
    marker = point.marker.value if point.marker else ""
    row = _row(indicator, line.label, point.period.label, point.figure, (marker, used))
    begins = point.period.label in line.break_before
    return replace(row, new_basis=True) if begins else row


def _row(
    indicator: Indicator, area: str, period: str, figure: Number | None, rest: tuple[str, str]
) -> DataRow:
    marker, used = rest
    return DataRow(
        indicator_code=indicator.code,
        indicator=indicator.name,
        topic=indicator.topic,
        area=area,
        period=period,
        value=str(figure.shown) if figure else "",
        stored=str(figure.stored) if figure else "",
        unit=indicator.unit,
        marker=marker,
        used_in=used,
        cells=cells_in_words(figure.evidence) if figure else "",
        flags="; ".join(flag.name.lower() for flag in figure.flags) if figure else "",
    )


def cells_in_words(cells: Sequence[Cell]) -> str:
    """The cells, with file and sheet named once for each run of them.

    Examples
    --------
    >>> cells_in_words([Cell("a.xlsx", "Data", "B2"), Cell("a.xlsx", "Data", "B3")])
    'a.xlsx, Data!B2, B3'
    """
    runs = groupby(cells, key=lambda cell: (cell.file, cell.sheet))
    return "; ".join(_run(list(run)) for _, run in runs)


def _run(cells: Sequence[Cell]) -> str:
    return ", ".join([str(cells[0]), *(cell.address for cell in cells[1:])])
