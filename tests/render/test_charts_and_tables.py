"""Each chart knows the table with its own figures, and no other."""

from __future__ import annotations

from dataclasses import replace

import pytest

from reportgen.domain.document import Figure, Table
from reportgen.domain.fact import IndicatorFacts
from reportgen.domain.house_style import ChartColours
from reportgen.domain.plan import ChartKind
from reportgen.render.ids import Names
from reportgen.render.scribe import Scribe
from reportgen.render.sections.indicator import shown
from reportgen.render.sections.press import Press
from tests.builders import indicator
from tests.render.builders_charts import (
    PlainWriter,
    four_lines,
    indicator_facts,
    level,
    neighbours,
    told_in_full,
)

BOTH = (ChartKind.TREND, ChartKind.BARS)


def facts_of(base: IndicatorFacts) -> IndicatorFacts:
    told = (level(indicator()),)
    return replace(base, facts=told, neighbours=neighbours([80, 81, None, 90]))


def beside(facts: IndicatorFacts, *charts: ChartKind, table: bool = True) -> dict[str, str]:
    """The caption of the table that each chart leads to, by the chart's id."""
    plan = replace(told_in_full(facts, *charts), table=table)
    blocks = shown(plan, "a", Press(Scribe(PlainWriter()), Names(), ChartColours()))
    captions = {each.id: each.caption for each in blocks if isinstance(each, Table)} | {"": ""}
    return {each.id: captions[each.table] for each in blocks if isinstance(each, Figure)}


@pytest.mark.parametrize("charts", [BOTH, BOTH[::-1], BOTH[:1], BOTH[1:]])
@pytest.mark.parametrize("base", [four_lines(), indicator_facts()])
def test_lines_lead_to_the_periods_and_bars_to_the_areas(
    base: IndicatorFacts, charts: tuple[ChartKind, ...]
) -> None:
    for name, caption in beside(facts_of(base), *charts).items():
        assert ("each area" in caption) is ("bars" in name)
        assert caption


def test_a_chart_without_a_table_leads_nowhere() -> None:
    assert set(beside(facts_of(four_lines()), *BOTH, table=False).values()) == {""}


def test_a_table_of_other_things_is_not_taken_for_the_charts() -> None:
    plan = told_in_full(facts_of(four_lines()), ChartKind.TREND)
    press = Press(Scribe(PlainWriter()), Names(), ChartColours())
    figure = next(each for each in shown(plan, "a", press) if isinstance(each, Figure))
    assert figure.chart is not None
    assert {"Northmoor", "England"} <= {each.name for each in figure.chart.lines}
