"""A native chart holds the figures of the table below it, in the order and look of the picture."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

import pytest

from reportgen.domain.chart import Chart, ChartForm
from reportgen.domain.fact import IndicatorFacts
from reportgen.domain.house_style import ChartColours
from reportgen.domain.indicator import Measure
from reportgen.domain.plan import ChartKind
from reportgen.domain.source import Provenance
from reportgen.domain.threshold import Bands, Polarity, Target, Thresholds
from reportgen.render.charts.data import LEFT_OUT, chart_data
from reportgen.render.charts.lines import BREAK_WORDS
from reportgen.render.charts.looks import looks
from reportgen.render.charts.trend import axis_of
from reportgen.render.plotted import plotted_series
from tests.builders import indicator
from tests.render.builders_charts import (
    ENGLAND_LINE,
    LONG_NAMES,
    RISING,
    four_lines,
    indicator_facts,
    named,
    neighbours,
)
from tests.render.printed import bars_table, chart, figures_table

COLOURS = ChartColours()
SET = Provenance("made.xlsx, sheet Rules, row 2", "the board")


def trend_of(facts: IndicatorFacts) -> Chart:
    return chart_data(ChartKind.TREND, facts, COLOURS)


def bars_of(facts: IndicatorFacts) -> Chart:
    return chart_data(ChartKind.BARS, facts, COLOURS)


def printed(found: Chart, value: Decimal | None) -> str:
    sign = "%" if found.unit == "%" else ""
    return "" if value is None else f"{value:,f}{sign}"


def of_table(facts: IndicatorFacts) -> dict[str, list[str]]:
    """The cells of the figures table for each area, words for absent figures as ""."""
    table = figures_table("t", facts)
    assert table is not None
    heads = [head for head, _, _ in table.columns]
    if heads[0] == "Area":
        rows = {row[0]: list(row[1:]) for row in table.rows}
    else:
        columns = zip(*table.rows, strict=True)
        rows = {head: list(cells) for head, cells in zip(heads, columns, strict=True)}
        del rows[heads[0]]
    return {
        name: [cell if cell[:1].lstrip("-").isdigit() or "%" in cell else "" for cell in cells]
        for name, cells in rows.items()
    }


def five_down() -> IndicatorFacts:
    others = [((88.0, 87.0) * 5, named(name, str(place))) for place, name in enumerate(LONG_NAMES)]
    return indicator_facts(RISING, ENGLAND_LINE, *others)


def score() -> IndicatorFacts:
    about = indicator(measure=Measure.SCORE, unit="", places=2)
    return indicator_facts((-0.21, -0.11, None, -0.2), (-0.02, -0.03, None, 0.01), about=about)


@pytest.mark.parametrize("facts", [four_lines(), five_down(), indicator_facts()])
def test_the_figures_are_those_of_the_table(facts: IndicatorFacts) -> None:
    found = trend_of(facts)
    drawn = {line.name: [printed(found, value) for value in line.values] for line in found.lines}
    assert drawn == of_table(facts)


def test_the_bars_are_those_of_the_table() -> None:
    facts = replace(four_lines(), neighbours=neighbours((80.0, None, 91.5)))
    found = bars_of(facts)
    rows = bars_table("t", facts).rows
    values = found.lines[0].values
    assert [printed(found, value) for value in values if value is not None] == [
        cell for _, cell in rows if "%" in cell
    ]
    assert found.categories[: len(rows) - 1] == tuple(name for name, _ in rows[:-1])
    assert found.categories[-1] == "Neighbour B (no figure)"
    assert values[-1] is None


def test_a_missing_figure_is_a_gap_and_never_nought() -> None:
    found = trend_of(indicator_facts((80.0, None, 82.0), (79.0, 79.5, 80.0)))
    assert found.lines[0].values == (Decimal("80.0"), None, Decimal("82.0"))


def test_the_area_is_strong_and_no_two_lines_look_alike() -> None:
    found = trend_of(four_lines())
    assert [line.strong for line in found.lines] == [True, False, False, False]
    assert len({(line.dash, line.marker) for line in found.lines}) == 4


def test_every_look_has_a_name_in_word() -> None:
    facts = indicator_facts(
        RISING, ENGLAND_LINE, *(((80.0,) * 10, named(f"Place {n}", str(n))) for n in range(8))
    )
    named_looks = trend_of(facts).lines
    assert len(named_looks) == len(looks(plotted_series(facts), COLOURS))


def test_no_line_runs_over_a_break_and_the_break_is_said() -> None:
    facts = four_lines()
    area = replace(facts.series[0], break_before=("2021/22",))
    found = trend_of(replace(facts, series=(area, *facts.series[1:])))
    place = found.categories.index(BREAK_WORDS)
    assert found.categories[place + 1] == "2021/22"
    assert {line.values[place] for line in found.lines} == {None}


def test_no_line_runs_over_a_period_that_was_left_out() -> None:
    facts = indicator_facts()
    lines = tuple(replace(line, points=line.points[:3] + line.points[5:]) for line in facts.series)
    found = trend_of(replace(facts, series=lines))
    place = found.categories.index(LEFT_OUT)
    assert {line.values[place] for line in found.lines} == {None}


def test_the_axis_is_that_of_the_picture() -> None:
    facts = four_lines()
    found, axis = trend_of(facts), axis_of(facts)
    assert (found.low, found.high) == (axis.low, axis.high)
    assert axis.low + (found.step or 0) * (len(axis.ticks) - 1) == axis.high


def test_an_axis_from_nought_is_not_cut() -> None:
    assert trend_of(indicator_facts((1.0, 5.0, 9.0), (2.0, 3.0, 4.0))).low is None
    assert bars_of(indicator_facts()).low is None


def test_negative_figures_keep_their_sign_and_places() -> None:
    found = trend_of(score())
    assert found.places == 2
    assert found.lines[0].values[-1] == Decimal("-0.20")
    assert found.low is not None
    assert found.low < 0


def test_targets_and_bands_are_levels() -> None:
    rules = Thresholds(target=Target(Decimal(85), SET), bands=Bands(Decimal(83), Decimal(75), SET))
    found = trend_of(indicator_facts(about=indicator(Polarity.HIGH, thresholds=rules)))
    assert [words for _, words in found.levels] == ["Target 85%", "Green from 83%", "Red below 75%"]


def test_of_bars_the_area_is_strong_and_averages_are_outlined() -> None:
    found = bars_of(four_lines())
    assert found.form is ChartForm.BAR
    assert found.strong_category is not None
    names = [found.categories[place] for place in (found.strong_category, *found.outlined)]
    assert names[0] == four_lines().series[0].label
    assert "Neighbour average" in names[1:]


def test_a_finished_chart_carries_its_figures() -> None:
    facts = four_lines()
    for kind in ChartKind:
        made = chart(kind, facts, COLOURS, "figure", "What it shows.")
        assert made.chart == chart_data(kind, facts, COLOURS)
