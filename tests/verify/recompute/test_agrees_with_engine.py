"""For any figures, the rules' facts and the auditor's own reading of the same cells agree."""

from __future__ import annotations

from collections.abc import Sequence

import pytest
from hypothesis import given, settings
from hypothesis import strategies as some

from reportgen.domain.dataset import Dataset
from reportgen.domain.indicator import Indicator, Measure, PeriodMeaning
from reportgen.domain.period import Period
from reportgen.domain.threshold import Polarity
from reportgen.interpret.step import interpret
from reportgen.verify.recompute.comparing import Unlike
from tests.builders import ENGLAND, NORTHMOOR, indicator, months_to, quarters_to, within_year
from tests.interpret.builders import NEIGHBOUR_CODES, Value, dataset, request
from tests.verify.recompute.evidence_builder import OfDataset
from tests.verify.recompute.ledger_builder import differing

YEARS = 12
TO_DATE = tuple(within_year(f"April to October {year}") for year in range(2016, 2020))

_tenths = some.integers(-30, 900).map(lambda number: number / 10)
_near = some.integers(-12, 12).map(lambda number: 50 + number / 10)
_value = some.one_of(_tenths.filter(lambda number: number >= 0), _near, some.just("c"))
_whole = some.one_of(some.integers(0, 40).map(float), some.integers(0, 4000).map(float))
_line = some.lists(_value, min_size=YEARS, max_size=YEARS)
_step = some.integers(-40, 60).map(lambda number: number / 10)
_walk = some.lists(_step, min_size=YEARS, max_size=YEARS).map(
    lambda steps: [round(60 + sum(steps[: at + 1]), 1) for at in range(YEARS)]
)


def differences(made: Dataset, **changes: object) -> list[tuple[str, list[Unlike]]]:
    """Each fact on which the two readings differ."""
    asked = request(**changes)
    found = next(iter(interpret(made, asked)))
    evidence = OfDataset(made, asked, found.comparators)
    return differing(found, made, asked, lambda _: evidence)[1]


def made_of(
    about: Indicator,
    own: Sequence[Value],
    england: Sequence[Value] = (),
    neighbours: Sequence[Value] = (),
    periods: Sequence[Period] = (),
    breaks: str = "",
) -> Dataset:
    """One indicator; five neighbours whose figures lie around one line. England has a figure."""
    lines: dict[str, Sequence[Value]] = {NORTHMOOR.code: own}
    if england:
        lines[ENGLAND.code] = england
    for at, code in enumerate(NEIGHBOUR_CODES[:5] if neighbours else ()):
        lines[code] = [
            each if isinstance(each, str) or each is None else each + at / 10 for each in neighbours
        ]
    again = [70.0 for _ in own]  # an indicator that is always there, so that the area has one
    return dataset(
        {about.code: lines, "OTHER": {NORTHMOOR.code: again}},
        indicators=(about, indicator(code="OTHER")),
        periods=periods,
        breaks={about.code: breaks} if breaks else None,
    )


@settings(max_examples=60, deadline=None)
@given(
    own=_line,
    england=_line,
    neighbours=_line,
    polarity=some.sampled_from(list(Polarity)),
    measure=some.sampled_from([Measure.PERCENTAGE, Measure.RATE, Measure.AVERAGE, Measure.MONEY]),
    window=some.integers(2, 10),
)
def test_yearly_figures_with_marks_among_them(
    own: list[Value],
    england: list[Value],
    neighbours: list[Value],
    polarity: Polarity,
    measure: Measure,
    window: int,
) -> None:
    made = made_of(indicator(polarity, measure=measure), own, england, neighbours)
    assert differences(made, window=window) == []


@settings(max_examples=100, deadline=None)
@given(own=_walk, england=_walk, neighbours=_walk, window=some.sampled_from([3, 4, 5, 9]))
def test_figures_that_move_from_year_to_year(
    own: list[Value], england: list[Value], neighbours: list[Value], window: int
) -> None:
    made = made_of(indicator(), own, england, neighbours)
    assert differences(made, window=window) == []


@settings(max_examples=30, deadline=None)
@given(rates=_walk, numbers=some.lists(_whole, min_size=YEARS, max_size=YEARS))
def test_a_rate_beside_its_number(rates: list[Value], numbers: list[Value]) -> None:
    rate = indicator(measure=Measure.RATE, pair="CASES")
    number = indicator(code="CASES", measure=Measure.COUNT, places=0, pair=rate.code)
    lines = {rate.code: {NORTHMOOR.code: rates}, number.code: {NORTHMOOR.code: numbers}}
    assert differences(dataset(lines, indicators=(rate, number))) == []


@settings(max_examples=30, deadline=None)
@given(
    before=some.integers(10, 3000).map(float),
    more=some.integers(0, 3000).map(float),
    now=some.integers(5, 3000).map(float),
    meaning=some.sampled_from(list(PeriodMeaning)),
    with_last_year=some.booleans(),
)
def test_a_year_to_date_carried_on(
    before: float, more: float, now: float, meaning: PeriodMeaning, with_last_year: bool
) -> None:
    about = indicator(measure=Measure.COUNT, places=0, meaning=meaning)
    periods = (*TO_DATE[-2:], within_year("April 2018 to March 2019"))
    own: list[Value] = [before, now, before + more if with_last_year else None]
    assert differences(made_of(about, own, periods=periods)) == []


@settings(max_examples=40, deadline=None)
@given(
    own=some.lists(_whole, min_size=YEARS, max_size=YEARS),
    england=some.lists(_whole, min_size=YEARS, max_size=YEARS),
    measure=some.sampled_from([Measure.COUNT, Measure.PERCENTAGE, Measure.RATE]),
)
def test_whole_numbers_small_and_great(
    own: list[Value], england: list[Value], measure: Measure
) -> None:
    about = indicator(measure=measure, places=0)
    assert differences(made_of(about, own, england)) == []


@settings(max_examples=30, deadline=None)
@given(
    own=some.lists(_tenths, min_size=YEARS, max_size=YEARS),
    england=some.lists(_tenths, min_size=YEARS, max_size=YEARS),
    measure=some.sampled_from([Measure.SCORE, Measure.RATE, Measure.OTHER]),
)
def test_scores_and_figures_below_nought(
    own: list[Value], england: list[Value], measure: Measure
) -> None:
    assert differences(made_of(indicator(measure=measure), own, england)) == []


@settings(max_examples=30, deadline=None)
@given(own=_line, england=_line, broken=some.integers(2012, 2022))
def test_figures_with_a_break(own: list[Value], england: list[Value], broken: int) -> None:
    made = made_of(indicator(), own, england, breaks=str(broken))
    assert differences(made, window=8) == []


@settings(max_examples=20, deadline=None)
@given(
    own=some.lists(_whole, min_size=20, max_size=20),
    measure=some.sampled_from([Measure.COUNT, Measure.PERCENTAGE]),
    kind=some.sampled_from(["months", "quarters", "rolling", "to date"]),
)
def test_periods_within_a_year(own: list[Value], measure: Measure, kind: str) -> None:
    periods = {
        "months": months_to("October 2019", 20),
        "quarters": quarters_to("Q2 2019/20", 20),
        "rolling": tuple(
            within_year(f"12 months to {each.label}") for each in months_to("October 2019", 20)
        ),
        "to date": TO_DATE,
    }[kind]
    made = made_of(indicator(measure=measure, places=0), own[: len(periods)], periods=periods)
    assert differences(made) == []


@pytest.mark.parametrize("baseline", ["2014", "2018", "2021/22"])
def test_a_baseline_of_the_request(baseline: str) -> None:
    own = [70.0, 71.0, 69.5, 68.0, 72.0, 75.0, 74.0, 76.0, 71.0, 69.0, 73.0, 78.0]
    england = [72.0 + at / 10 for at in range(YEARS)]
    assert differences(made_of(indicator(), own, england), baseline=baseline) == []
