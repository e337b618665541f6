"""A flow in beside the flow out: only where the two are linked and rounding leaves no doubt."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal

import pytest

from reportgen.domain.fact import IndicatorFacts
from reportgen.domain.fact_of_parts import FlowRatio
from reportgen.domain.indicator import Indicator, Measure
from tests.builders import ENGLAND, NORTHMOOR, indicator
from tests.interpret.builders import Value, dataset, facts_of, of_kind, only

OUT = "CEASED"
CEASED = "the number of children who ceased to be looked after"


def count(code: str, subject: str, **changes: object) -> Indicator:
    of = {"measure": Measure.COUNT, "unit": "children", "places": 0, **changes}
    return indicator(code=code, subject=subject, **of)  # type: ignore[arg-type]


STARTED = count("STARTED", "the number of children who started to be looked after", outflow=OUT)
RATE = indicator(
    code="STARTED",
    subject="the rate of plans starting",
    measure=Measure.RATE,
    unit="per 10,000 children",
    places=0,
    outflow=OUT,
)


def told(
    came: Sequence[Value],
    went: Sequence[Value],
    own: Indicator = STARTED,
    other: Indicator | None = None,
) -> IndicatorFacts:
    """A flow in and the flow out that it names."""
    out = other or count(OUT, CEASED)
    made = dataset(
        {
            own.code: {NORTHMOOR.code: came, ENGLAND.code: [900] * len(came)},
            out.code: {NORTHMOOR.code: went, ENGLAND.code: [900] * len(went)},
        },
        indicators=[own, out],
    )
    return facts_of(made).indicators[0]


def rate_out(**changes: object) -> Indicator:
    of = {"measure": Measure.RATE, "unit": "per 10,000 children", "places": 0, **changes}
    return indicator(code=OUT, subject="the rate of plans ending", **of)  # type: ignore[arg-type]


def test_the_newest_figures_of_both_are_divided() -> None:
    fact = only(told([700, 708], [500, 760]), FlowRatio)
    assert (fact.ratio, fact.other.code) == (Decimal("0.9"), OUT)
    assert fact.other_value.shown == Decimal(760)


def test_flows_that_nobody_linked_are_not_set_beside_one_another() -> None:
    alone = count("STARTED", STARTED.subject)
    assert of_kind(told([708], [760], alone), FlowRatio) == ()


@pytest.mark.parametrize("marker", ["c", "x", "z", "-", "low"])
def test_a_withheld_flow_stops_it(marker: str) -> None:
    assert of_kind(told([708, marker], [760, 760]), FlowRatio) == ()
    assert of_kind(told([708, 708], [760, marker]), FlowRatio) == ()


def test_an_earlier_figure_never_stands_in() -> None:
    assert of_kind(told([700, 708], [760, None]), FlowRatio) == ()


def test_nobody_who_left_divides_nothing() -> None:
    assert of_kind(told([708], [0]), FlowRatio) == ()


@pytest.mark.parametrize(("came", "went"), [(19, 20), (20, 19)])
def test_small_numbers_are_not_divided(came: int, went: int) -> None:
    assert of_kind(told([came], [went]), FlowRatio) == ()
    assert of_kind(told([20], [20]), FlowRatio) != ()


def test_a_number_and_a_rate_are_not_divided() -> None:
    assert of_kind(told([708], [28], other=rate_out()), FlowRatio) == ()


def test_rates_of_different_populations_are_not_divided() -> None:
    other = rate_out(unit="per 1,000 children")
    assert of_kind(told([52], [48], RATE, other), FlowRatio) == ()


def test_rates_are_divided_where_rounding_leaves_no_doubt() -> None:
    assert only(told([52], [48], RATE, rate_out()), FlowRatio).ratio == Decimal("1.1")
    assert of_kind(told([5], [4], RATE, rate_out()), FlowRatio) == ()


def test_flows_without_words_of_their_own_are_not_told() -> None:
    assert of_kind(told([708], [760], other=count(OUT, "")), FlowRatio) == ()


def test_a_provisional_flow_is_told() -> None:
    assert of_kind(told(["=708 p"], [760]), FlowRatio) != ()


def test_one_beside_one_is_one() -> None:
    assert only(told([760], [760]), FlowRatio).ratio == Decimal("1.0")


def test_numbers_with_decimals_may_leave_doubt_too() -> None:
    own = count("STARTED", "the number of workers starting", outflow=OUT, places=1)
    out = count(OUT, "the number of workers leaving", places=1)
    assert of_kind(told([103.6], [72.8], own, out), FlowRatio) != ()
    assert of_kind(told([21.0], [20.0], own, out), FlowRatio) == ()


@pytest.mark.parametrize(("number", "said"), [(19, False), ("c", False), (20, True)])
def test_a_rate_of_a_small_or_withheld_number_is_not_divided(number: Value, said: bool) -> None:
    own = replace(RATE, pair="NUMBER")
    series: dict[str, Sequence[Value]] = {own.code: [52], OUT: [48], "NUMBER": [number]}
    made = dataset(
        {code: {NORTHMOOR.code: each} for code, each in series.items()},
        indicators=[own, rate_out(), count("NUMBER", "the number of plans starting")],
    )
    assert bool(of_kind(facts_of(made).indicators[0], FlowRatio)) is said


def test_a_rate_that_prints_as_nought_is_not_divided() -> None:
    for went in (0, 0.4):
        assert of_kind(told([52], [went], RATE, rate_out()), FlowRatio) == ()
        assert of_kind(told([went], [48], RATE, rate_out()), FlowRatio) == ()


def test_a_number_is_small_by_what_is_printed() -> None:
    assert of_kind(told([19.6], [20]), FlowRatio) != ()
    assert of_kind(told([19.4], [20]), FlowRatio) == ()


def test_so_few_that_the_ratio_prints_as_nought_are_not_told() -> None:
    assert of_kind(told([20], [900]), FlowRatio) == ()


@pytest.mark.parametrize(("came", "went"), [(23, 20), (22.6, 20), (23, 20.4)])
def test_printed_numbers_are_divided(came: float, went: float) -> None:
    assert only(told([came], [went]), FlowRatio).ratio == Decimal("1.2")  # 1.15


@pytest.mark.parametrize(("came", "went"), [(86, 76), (86.4, 76), (86, 75.6)])
def test_so_are_printed_rates_with_half_a_unit_of_doubt(came: float, went: float) -> None:
    assert only(told([came], [went], RATE, rate_out()), FlowRatio).ratio == Decimal("1.1")
    assert of_kind(told([87], [76], RATE, rate_out()), FlowRatio) == ()  # up to 1.159
