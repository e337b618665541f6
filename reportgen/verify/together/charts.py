"""What is drawn against the workbook: charts that Word can edit, and what pictures show.

A picture's own points cannot be read back. The ledger says what was drawn in it; that list is
believed as little as the rest of the ledger.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from reportgen.verify.finding import Finding, Kind
from reportgen.verify.ledger import Entry
from reportgen.verify.together.lines import Lines, number_in
from reportgen.verify.together.printed import CURE, Printed, against
from reportgen.verify.word.paper import Chart, Figure, Series


def chart_findings(figure: Figure, lines: Lines) -> Iterator[Finding]:
    """A native chart: each kept value, and the same in the workbook behind it."""
    if figure.chart is None:
        return
    place = place_of(figure)
    ids = lines.of_caption(figure.caption) or lines.of_caption(figure.alt.partition(" of ")[2])
    for each in figure.chart.series:
        yield from _series(each, place, ids, lines)
    yield from _behind(figure.chart, place)


def place_of(figure: Figure) -> str:
    """What a reader calls a figure."""
    return figure.label or f"figure {figure.number}"


def _series(series: Series, place: str, ids: Sequence[str], lines: Lines) -> Iterator[Finding]:
    for category, value in zip(series.categories, series.values, strict=True):
        if not value:
            continue
        told = printed_point(place, ids, series.name, category, value, lines)
        if told is not None and (found := against(told, lines)):
            yield found


def printed_point(
    place: str, ids: Sequence[str], name: str, category: str, value: str, lines: Lines
) -> Printed | None:
    """A point of a line (a period), or a bar (a place); None where neither name is known."""
    known = tuple(each for each in ids if lines.line(each, name))
    if known:
        at = f"{place}, {name}, {category}"
        return Printed(at, known, name, category, value)
    period = next((each for each in ids for each in (_only_period(name, each, lines),) if each), "")
    if period:
        known = tuple(each for each in ids if lines.line(each, category))
        return Printed(f"{place}, {category}", known, category, period, value) if known else None
    return None


def _only_period(name: str, indicator: str, lines: Lines) -> str:
    """The period of a chart of bars, whose one line is named by it."""
    area = str(lines.ledger.report["area"])
    return name if name in lines.line(indicator, area) else ""


def _behind(chart: Chart, place: str) -> Iterator[Finding]:
    """What opens with "Edit data" must be what is drawn."""
    if chart.book is None:
        return
    behind = {each.name: each for each in chart.book}
    for drawn in chart.series:
        book = behind.get(drawn.name)
        if book is None:
            continue
        kept = dict(zip(book.categories, book.values, strict=True))
        for category, value in zip(drawn.categories, drawn.values, strict=True):
            other = kept.get(category, "")
            if number_in(value) != number_in(other):
                yield Finding(
                    Kind.DISAGREES,
                    f"{place}, {drawn.name}, {category}",
                    f"the chart shows {value or 'a gap'}; its own data sheet has "
                    f"{other or 'no figure'}.",
                    words=value,
                    expected=other,
                    cure="in Word open the chart's data, correct it, and look at the chart again.",
                )


def drawn_findings(chart: Entry, place: str, lines: Lines) -> Iterator[Finding]:
    """What the ledger says was drawn in a picture."""
    ids = (str(chart["indicator"]),) if chart["indicator"] in lines.ledger.indicator else ()
    for line in chart["lines"]:
        for category, value in zip(chart["categories"], line["values"], strict=True):
            told = printed_point(place, ids, str(line["name"]), category, value, lines)
            if value and told is not None and (found := against(told, lines)):
                yield found


def beside_table(
    chart: Entry, figure: str, table: str, printed: Sequence[Printed]
) -> Iterator[Finding]:
    """A figure and the table of the same figures must show the same."""
    mine = [each for each in printed if chart["indicator"] in each.indicators]
    cells = {(each.name, each.period): each for each in mine}
    for line in chart["lines"]:
        for category, value in zip(chart["categories"], line["values"], strict=True):
            cell = cells.get((str(line["name"]), category))
            if cell is None or not value:
                continue
            shown = number_in(cell.text)
            if shown != number_in(value):
                yield Finding(
                    Kind.DISAGREES,
                    cell.place,
                    f"{table} says {cell.text} where {figure} shows {value}.",
                    words=cell.text,
                    expected=value,
                    cure=CURE,
                )
