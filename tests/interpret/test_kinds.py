"""Months, quarters, years to date and rolling years: like is told beside like only."""

from __future__ import annotations

from itertools import pairwise

import pytest

from reportgen.domain.area import Area, AreaKind
from reportgen.domain.fact import (
    Change,
    Crossover,
    Gap,
    IndicatorFacts,
    Level,
    NeighbourRank,
    Note,
    Rank,
    Record,
    Streak,
    Trend,
)
from reportgen.domain.fact_beside import ComparatorMissing
from reportgen.domain.indicator import Indicator, Measure, Part, PeriodMeaning, YearType
from reportgen.domain.period import Period
from reportgen.domain.threshold import Thresholds
from reportgen.errors import RequestError
from reportgen.interpret.asked import asked_period
from reportgen.interpret.moments import end_of, not_after, start_of, steps
from tests.builders import (
    ENGLAND,
    NORTHMOOR,
    indicator,
    months_to,
    quarters_to,
    split_year,
    within_year,
    year,
)
from tests.interpret.builders import Value, dataset, facts_of, of_kind, only, told


def baseline(found: IndicatorFacts) -> Change:
    return next(each for each in of_kind(found, Change) if each.kind_of == "baseline")


def previous(found: IndicatorFacts) -> Change:
    return next(each for each in of_kind(found, Change) if each.kind_of == "previous")


def mixed(own: dict[str, float], england: dict[str, float], **changes: object) -> IndicatorFacts:
    """One indicator with figures by period label, of any kinds, for Northmoor and England."""
    labels = list(dict.fromkeys([*own, *england]))
    periods = tuple(asked_period(label) for label in labels)
    series: dict[str, list[Value]] = {
        NORTHMOOR.code: [own.get(label) for label in labels],
        ENGLAND.code: [england.get(label) for label in labels],
    }
    made = dataset({"A": series}, indicators=[indicator(code="A")], periods=periods)
    return facts_of(made, **changes).indicators[0]


def test_the_window_of_months_is_a_year_and_the_month_before_it() -> None:
    found = told([50 + at for at in range(24)], periods=months_to("Oct-19", 24))
    assert str(baseline(found).reference_period) == "October 2018"
    assert str(previous(found).reference_period) == "September 2019"
    assert previous(found).consecutive


def test_the_window_of_quarters_counts_quarters() -> None:
    found = told([50 + at for at in range(9)], periods=quarters_to("Q2 2019/20", 9))
    assert str(baseline(found).reference_period) == "Q2 2018/19"
    assert str(previous(found).reference_period) == "Q1 2019/20"


def test_a_longer_window_than_a_year_holds_for_months_too() -> None:
    found = told([50 + at for at in range(24)], periods=months_to("Oct-19", 24), window=15)
    assert str(baseline(found).reference_period) == "August 2018"


def test_a_year_to_date_is_set_beside_the_same_months_of_the_year_before() -> None:
    labels = ("Apr-Oct 2018", "Apr-Aug 2019", "Apr-Sep 2019", "Apr-Oct 2019")
    found = told([30, 20, 25, 33], periods=tuple(map(within_year, labels)))
    assert str(previous(found).reference_period) == "April to October 2018"
    assert previous(found).consecutive
    assert [str(point.period) for point in found.series[0].points] == [
        "April to October 2018",
        "April to October 2019",
    ]


def test_a_rolling_year_has_no_trend_and_no_change_on_the_month_before() -> None:
    periods = tuple(within_year(f"12 months to {each}") for each in months_to("Oct-19", 13))
    found = told([50 + at for at in range(13)], periods=periods)
    assert not of_kind(found, Trend)
    assert not of_kind(found, Streak)
    assert not of_kind(found, Record)
    assert previous(found).overlapping
    assert not baseline(found).overlapping
    assert str(baseline(found).reference_period) == "12 months to October 2018"


def test_months_are_told_when_they_are_newer_than_years_and_the_rest_is_noted() -> None:
    found = mixed(
        {"2017/18": 60, "2018/19": 61, "Sep-19": 50, "Oct-19": 52}, {"2017/18": 1, "2018/19": 2}
    )
    assert str(only(found, Level).period) == "October 2019"
    assert [str(each.reference_period) for each in of_kind(found, Change)] == [
        "September 2019",
        "September 2019",
    ]
    assert not of_kind(found, Gap)
    lacking = ComparatorMissing.kind
    names = "England, Eastlands or the statistical neighbour average"
    assert set(found.notes) >= {
        Note(
            "this report tells the monthly figures; the inputs also hold yearly ones, up to "
            "{period}.",
            split_year(2018),
        ),
        Note(f"there is no figure for {names} for {{period}}.", within_year("Oct-19"), lacking),
        Note("the newest figure for England is for {period}.", split_year(2018), lacking),
    }


def test_years_are_told_when_they_end_after_the_newest_month() -> None:
    found = mixed({"Feb-20": 52, "2018/19": 61, "2019/20": 63}, {"2019/20": 62})
    assert str(only(found, Level).period) == "2019/20"
    assert str(only(found, Gap).reference_period) == "2019/20"


def test_of_two_kinds_that_end_together_the_finer_is_told() -> None:
    found = mixed({"Q2 2019/20": 60, "YTD to Sep-19": 61, "Sep-19": 20, "Aug-19": 19}, {})
    assert str(only(found, Level).period) == "September 2019"


def test_each_area_is_told_by_its_own_newest_kind() -> None:
    labels = ("2018/19", "2019/20", "Oct-20")
    rows: dict[str, list[Value]] = {
        NORTHMOOR.code: [60, 61, None],
        "911": [None, None, 5],
        ENGLAND.code: [62, 63, None],
    }
    made = dataset({"A": rows}, periods=tuple(map(asked_period, labels)))
    assert str(facts_of(made).indicators[0].period) == "2019/20"
    assert str(facts_of(made, areas=("911",)).indicators[0].period) == "October 2020"


def test_england_of_the_same_month_is_compared() -> None:
    periods = months_to("Oct-19", 13)
    found = told([60.0] * 13, england=[50.0] * 13, periods=periods)
    assert str(only(found, Gap).reference_period) == "October 2019"
    assert str(only(found, Crossover).first) == "October 2018"


def test_a_break_in_a_year_cuts_its_months() -> None:
    found = told([50 + at for at in range(24)], periods=months_to("Oct-19", 24), breaks="2019/20")
    assert found.series[0].break_before == ("April 2019",)
    assert str(baseline(found).reference_period) == "April 2019"


def test_a_break_in_a_month_cuts_the_year_that_holds_it() -> None:
    periods = tuple(split_year(first) for first in range(2016, 2020))
    found = told([50, 51, 52, 53], periods=periods, breaks="Oct-18")
    assert found.series[0].break_before == ("2018/19",)


def test_a_break_in_a_month_is_noted_with_its_reason() -> None:
    found = told([50 + at for at in range(13)], periods=months_to("Oct-19", 13), breaks="Jun-19")
    assert found.notes[0].text.endswith("later ones: a new definition.")


@pytest.mark.parametrize(
    ("as_of", "newest"),
    [("Oct-18", "October 2018"), ("2018", "December 2018"), ("2018/19", "March 2019"),
     ("Q1 2019/20", "June 2019"), ("31 May 2019", "May 2019")],
)  # fmt: skip
def test_a_report_as_of_a_period_ends_with_it(as_of: str, newest: str) -> None:
    periods = months_to("Oct-19", 24)
    assert str(told(range(24), periods=periods, as_of=as_of).period) == newest


def test_a_report_as_of_a_month_takes_the_years_that_had_ended() -> None:
    found = mixed({"2017/18": 60, "2018/19": 61, "2019/20": 62}, {}, as_of="Oct-19", baseline="")
    assert str(found.period) == "2018/19"


def test_a_baseline_of_years_says_nothing_of_months() -> None:
    periods = months_to("Oct-19", 24)
    found = told(range(50, 74), periods=periods, baseline="2018")
    assert str(baseline(found).reference_period) == "October 2018"
    found = told(range(50, 74), periods=periods, baseline="Jan-19")
    assert str(baseline(found).reference_period) == "January 2019"
    own = indicator(thresholds=Thresholds(baseline="March 2019"))
    found = told(range(50, 74), about=own, periods=periods, baseline="Jan-19")
    assert str(baseline(found).reference_period) == "March 2019"


def test_a_month_beyond_the_figures_is_refused() -> None:
    with pytest.raises(RequestError, match="for it yet"):
        told(range(13), periods=months_to("Oct-19", 13), as_of="Oct-25")


@pytest.mark.parametrize("asked", ["March 2019", "2018/19"])
def test_a_period_before_all_months_is_refused_with_the_months_there_are(asked: str) -> None:
    with pytest.raises(RequestError, match="so far back") as caught:
        told(range(3), periods=months_to("Oct-19", 3), as_of=asked)
    assert "from August 2019 to October 2019" in caught.value.cure


def test_a_month_without_a_figure_ends_a_streak() -> None:
    values: list[Value] = [50, 55, 60, None, 70, 75]
    found = told(values, periods=months_to("Oct-19", 6))
    assert not of_kind(found, Streak)
    assert only(found, Trend).gap_years


def test_a_steady_climb_of_months_is_no_plateau() -> None:
    values = [48.8 + 0.8 * at for at in range(13)]
    about = indicator(measure=Measure.RATE)
    rounded: list[Value] = [round(each, 1) for each in values]
    found = told(rounded, about=about, periods=months_to("Oct-19", 13))
    assert only(found, Trend).shape == "steady rise"


def test_a_part_is_never_ranked() -> None:
    periods = months_to("Oct-19", 2)
    neighbours = [[10.0, 20.0]] * 6
    assert of_kind(told([50, 51], neighbours=neighbours, periods=periods), NeighbourRank)
    about = part_of("ALL")
    found = told([50, 51], about=about, neighbours=neighbours, periods=periods)
    assert not of_kind(found, NeighbourRank)
    assert not of_kind(found, Rank)


def part_of(whole: str) -> Indicator:
    return indicator(code="PART", part=Part("sex", "Boys", whole))


def test_a_district_is_no_comparator_and_no_neighbour() -> None:
    north = Area("L1", "North", AreaKind.LOCAL, within=NORTHMOOR.code)
    places = (NORTHMOOR, ENGLAND, north)
    made = dataset({"A": {NORTHMOOR.code: [50], "L1": [60]}}, areas=places, sets=())
    with pytest.raises(RequestError, match="not set beside a whole"):
        facts_of(made, compare=("North",))
    with pytest.raises(RequestError, match=r'(?s)"North" is a part of Northmoor.*name Northmoor'):
        facts_of(made, areas=("North",))


FINANCIAL = indicator(meaning=PeriodMeaning.UNSTATED)


@pytest.mark.parametrize(
    ("about", "period", "starts", "ends"),
    [
        (FINANCIAL, split_year(2018), (2018, 4), (2019, 3)),
        (indicator(year_type=YearType.ACADEMIC), split_year(2018), (2018, 9), (2019, 8)),
        (FINANCIAL, year(2019), (2019, 1), (2019, 12)),
        (indicator(), year(2019), (2018, 4), (2019, 3)),
        (indicator(meaning=PeriodMeaning.STOCK, day="31 March"), year(2019), (2018, 4), (2019, 3)),
        (indicator(meaning=PeriodMeaning.STOCK, day="30 September"), split_year(2018),
         (2017, 10), (2018, 9)),
        (indicator(meaning=PeriodMeaning.STOCK, day="31 March"), split_year(2018),
         (2018, 4), (2019, 3)),
        (FINANCIAL, within_year("Q4 2018/19"), (2019, 1), (2019, 3)),
        (FINANCIAL, within_year("12 months to May 2019"), (2018, 6), (2019, 5)),
        (FINANCIAL, within_year("31 May 2019"), (2019, 5), (2019, 5)),
    ],
)  # fmt: skip
def test_a_period_begins_and_ends_in_a_month(
    about: Indicator, period: Period, starts: tuple[int, int], ends: tuple[int, int]
) -> None:
    assert divmod(start_of(about, period), 12) == (starts[0], starts[1] - 1)
    assert divmod(end_of(about, period), 12) == (ends[0], ends[1] - 1)


def test_days_of_one_month_are_in_their_order() -> None:
    early, late = within_year("1 October 2019"), within_year("31 October 2019")
    assert not_after(FINANCIAL, early, late)
    assert not not_after(FINANCIAL, late, early)
    assert not_after(FINANCIAL, early, early)


def test_quarters_in_a_row_are_one_step_apart() -> None:
    found = steps(quarters_to("Q1 2019/20", 6))
    assert [late - early for early, late in pairwise(found)] == [1] * 5
