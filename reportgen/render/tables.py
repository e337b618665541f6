"""The figures of a chart as a real table: a header row, no merged and no empty cells."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from reportgen.domain.document import Table
from reportgen.domain.fact import IndicatorFacts, Point, Series
from reportgen.domain.indicator import Indicator
from reportgen.domain.observation import Figure
from reportgen.domain.period import Period
from reportgen.render.charts.bars import Row, rows_of
from reportgen.render.charts.captions import table_caption, what
from reportgen.render.charts.trend import name_at_end
from reportgen.render.ledger.in_print import in_print
from reportgen.render.ledger.marks import named, of_figure, plain, told
from reportgen.render.ledger.names import of_period, period_named
from reportgen.render.markers import marker_words, signs_of
from reportgen.render.plotted import MOST_COLUMNS, plotted_periods, plotted_series
from reportgen.render.wording import noun, period_name, said_short

_CELL_ACROSS = 7  # letters: the longest figure or period in a table with ten periods across
_WORD_ACROSS = 12  # letters: the longest word of a name beside them
_LONG_PERIOD = 18  # letters: "2013/14 to 2015/16", in two lines
_FEW_PERIODS = 6
_WORD_FOR_ABSENT = "A word stands where there is no figure."


def figures_table(
    table_id: str, facts: IndicatorFacts, paired: IndicatorFacts | None = None
) -> Table | None:
    """The plotted figures of the area and its comparators; None where it has none to plot.

    Periods run across, a line for each area, where their names and figures are short enough for
    one page's width; else they run down. A `paired` number or rate of the area comes last.
    """
    periods, lines = plotted_periods(facts), plotted_series(facts)
    own = (*lines[:1], *(paired.series[:1] if paired else ()))
    if not any(_has_figure(line, periods) for line in own):
        return None
    heads = [named(name_at_end(line), "line", line.label) for line in lines]
    columns = [_cells(line, periods, facts.indicator) for line in lines]
    if paired and paired.series:
        heads.append(_paired_head(lines[0].label, facts.indicator, paired.indicator))
        columns.append(_cells(paired.series[0], periods, paired.indicator))
    names = [_period_head(facts.indicator, period) for period in periods]
    down = len(lines) <= MOST_COLUMNS and not _fits_across(names, heads, columns)
    return Table(
        id=table_id,
        caption=table_caption(facts),
        description=f"One row for each {'period' if down else 'area'}. {_WORD_FOR_ABSENT}",
        columns=_heads("Period", heads, _share_of(names)) if down else _years(names),
        rows=_down(names, columns) if down else _across(heads, columns),
    )


def _has_figure(line: Series, periods: Sequence[Period]) -> bool:
    """Whether a row or column of the line would hold more than words."""
    return any(point.figure for point in line.points if point.period in periods)


def _paired_head(area: str, own: Indicator, paired: Indicator) -> str:
    """ "Lancashire: number" beside a rate; the whole name where the kind alone would not tell."""
    other = noun(paired) if noun(paired) != noun(own) else paired.label
    return f"{named(area, 'line', area)}: {named(other, 'indicator', paired.id)}"


def bars_table(table_id: str, facts: IndicatorFacts) -> Table:
    """The figures of a bar chart in the order of its bars."""
    period = period_named(facts.indicator, facts.period)
    order = named("the highest figure first", "order", "highest first")
    return Table(
        id=table_id,
        caption=f"{what(facts.indicator)}, each area, {period}",
        description=f"One row for each area, {order}.",
        columns=(("Area", "text", 60), (period, "number", 40)),
        rows=tuple((named(row.name, "line", row.of), _bar(row, facts)) for row in rows_of(facts)),
    )


def _bar(row: Row, facts: IndicatorFacts) -> str:
    if row.figure is None and row.marker is None:
        return row.absent
    text = printed(facts.indicator, row.figure) if row.figure else row.absent
    return of_figure(text, facts.indicator.id, row.of, facts.period.label)


def cells_and_heads(blocks: Iterable[object]) -> list[str]:
    """Every heading and cell of the tables among some blocks, as printed: what a key explains."""
    tables = [in_print(block) for block in blocks if isinstance(block, Table)]
    heads = [head for table in tables for head, _, _ in table.columns]
    return [*heads, *(cell for table in tables for row in table.rows for cell in row)]


def _fits_across(
    names: Sequence[str], heads: Sequence[str], columns: Sequence[Sequence[str]]
) -> bool:
    """Whether ten columns of these stand side by side: "2015/16", "641,070", "Northumberland"."""
    words = [word for head in heads for word in plain(head).split()]
    cells = map(plain, (*names, *(cell for column in columns for cell in column)))
    return max(map(len, words)) <= _WORD_ACROSS and max(map(len, cells)) <= _CELL_ACROSS


def _share_of(names: Sequence[str]) -> int:
    """The share of a page's width for the periods down the side, per cent."""
    return 14 if max(len(plain(name)) for name in names) <= _LONG_PERIOD else 34


def _years(names: Sequence[str]) -> tuple[tuple[str, str, int], ...]:
    """A column for each period; where they are few, an area's name has room for one line."""
    return _heads("Area", names, 28 if len(names) <= _FEW_PERIODS else 20)


def _heads(first: str, others: Sequence[str], share: int) -> tuple[tuple[str, str, int], ...]:
    each = (100 - share) // len(others)
    left_over = 100 - each * len(others)
    return ((first, "text", left_over), *((head, "number", each) for head in others))


def _down(names: Sequence[str], columns: Sequence[Sequence[str]]) -> tuple[tuple[str, ...], ...]:
    return tuple((name, *cells) for name, *cells in zip(names, *columns, strict=True))


def _across(heads: Sequence[str], columns: Sequence[Sequence[str]]) -> tuple[tuple[str, ...], ...]:
    return tuple((head, *cells) for head, cells in zip(heads, columns, strict=True))


def _cells(line: Series, periods: Sequence[Period], indicator: Indicator) -> list[str]:
    by_period = {point.period: point for point in line.points}
    cells: list[str] = []
    for period in periods:
        point = by_period.get(period)
        figure = point.figure if point else None
        absent = marker_words(point.marker if point else None)
        text = _beside(indicator, figure, period) if figure else absent
        cells.append(of_point(text, indicator, line, point))
    return cells


def of_point(text: str, indicator: Indicator, line: Series, point: Point | None) -> str:
    """A cell, marked as the figure of a line's point, or as the sign that stands in its place."""
    if point is None or not (point.figure or point.marker):
        return text
    return of_figure(text, indicator.id, line.label, point.period.label)


def printed(indicator: Indicator, figure: Figure) -> str:
    """One figure as it stands in a table: "19.4% [p]"."""
    return said_short(indicator, figure) + signs_of(figure.flags)


def _beside(indicator: Indicator, figure: Figure, period: Period) -> str:
    """One figure under or beside its period, whose own signs are not said again."""
    own = [flag for flag in figure.flags if flag not in period.flags]
    return said_short(indicator, figure) + signs_of(own)


def _period_head(indicator: Indicator, period: Period) -> str:
    text = period_name(indicator, period) + signs_of(period.flags)
    return told(text, of_period(indicator, period))
