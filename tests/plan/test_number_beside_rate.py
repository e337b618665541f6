"""What a number knows better than the rate that it is told beside."""

from __future__ import annotations

from reportgen.domain.fact import IndicatorFacts
from reportgen.domain.fact_of_parts import FlowRatio
from reportgen.domain.indicator import Indicator, Measure
from reportgen.plan.entries import Entry
from reportgen.plan.outline import AskedFact, IndicatorEntry
from reportgen.plan.selection import Chosen, choose
from tests.builders import NORTHMOOR, indicator
from tests.interpret.builders import dataset, facts_of


def flow(code: str, subject: str, measure: Measure, **links: object) -> Indicator:
    unit = "children" if measure is Measure.COUNT else "per 10,000 children"
    return indicator(code=code, subject=subject, measure=measure, unit=unit, places=0, **links)  # type: ignore[arg-type]


RATE_IN = flow("IN_RATE", "the rate of plans starting", Measure.RATE, outflow="OUT_RATE", pair="IN")
RATE_OUT = flow("OUT_RATE", "the rate of plans ending", Measure.RATE)
IN = flow("IN", "the number of plans starting", Measure.COUNT, outflow="OUT")
OUT = flow("OUT", "the number of plans ending", Measure.COUNT)
ALL = (RATE_IN, RATE_OUT, IN, OUT)


def told() -> tuple[Chosen, IndicatorFacts]:
    """The rate with its number beside it, of which the outline asks the flow."""
    figures = {RATE_IN: 52, RATE_OUT: 48, IN: 708, OUT: 760}
    made = dataset(
        {each.code: {NORTHMOOR.code: [figure]} for each, figure in figures.items()},
        indicators=ALL,
    )
    rate, _, number, _ = facts_of(made).indicators
    asked = IndicatorEntry(code="IN_RATE", pair="IN", facts=(AskedFact.FLOW_RATIO,))
    return choose(Entry(rate, asked, 1, paired=number)), number


def test_the_flow_is_told_of_numbers_where_they_stand_beside_the_rates() -> None:
    chosen, number = told()
    (fact,) = [each for each in chosen.told if isinstance(each, FlowRatio)]
    assert fact.indicator == number.indicator


def test_the_flow_of_rates_is_then_left_out_with_its_reason() -> None:
    chosen, _ = told()
    (row,) = [each for each in chosen.left_out if each.kind == "flow_ratio"]
    assert row.reason == "the numbers beside the rates tell it"
