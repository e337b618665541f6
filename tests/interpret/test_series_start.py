"""Where comparable figures begin: told where none is left earlier, or the years shown are cut."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from reportgen.domain.fact import IndicatorFacts
from reportgen.domain.fact_over_time import SeriesStart
from reportgen.domain.indicator import PeriodMeaning
from reportgen.domain.relation import StartReason
from tests.builders import NORTHMOOR, indicator, months_to
from tests.interpret.builders import PLACES, Value, dataset, facts_of, of_kind, only, told

SEVEN = [50, 52, 54, 56, 58, 60, 62]
STOCK = indicator(meaning=PeriodMeaning.STOCK, day="31 March")


def of_new_authority(
    own: Sequence[Value], since: str = "2021-04-01", last: int = 2022
) -> IndicatorFacts:
    """The facts of an authority formed on a day, beside an older neighbour."""
    formed = replace(NORTHMOOR, since=since)
    made = dataset(
        {STOCK.code: {NORTHMOOR.code: own, "911": [5] * len(own)}},
        indicators=[STOCK],
        last=last,
        areas=[formed, *PLACES[1:]],
    )
    return facts_of(made).indicators[0]


def test_a_break_before_the_newest_figure_leaves_none_to_compare_with() -> None:
    fact = only(told(SEVEN, breaks="2022"), SeriesStart)
    assert (fact.reason, fact.alone) == (StartReason.BREAK, True)
    assert (fact.since.label, fact.why) == ("2022", "a new definition")


def test_a_break_within_the_years_shown_cuts_them_short() -> None:
    fact = only(told(SEVEN, breaks="2020"), SeriesStart)
    assert (fact.since.label, fact.alone) == ("2020", False)


def test_a_break_before_the_years_shown_is_not_told() -> None:
    assert of_kind(told(SEVEN, breaks="2018"), SeriesStart) == ()
    assert of_kind(told(SEVEN, breaks="2019"), SeriesStart) != ()


def test_the_later_of_two_breaks_is_told() -> None:
    marked: list[Value] = [*SEVEN[:4], "=56 b", 58, "=60 b"]
    assert only(told(marked, breaks="2019"), SeriesStart).since.label == "2022"


def test_a_break_marked_on_the_figure_itself_has_no_reason() -> None:
    fact = only(told([*SEVEN, "=60 b"]), SeriesStart)
    assert (fact.alone, fact.why) == (True, "")


def test_a_break_without_an_earlier_figure_cuts_nothing() -> None:
    assert of_kind(told(["c", "c", "c", 62], breaks="2022"), SeriesStart) == ()


def test_a_break_after_which_the_first_figures_are_withheld_keeps_its_own_year() -> None:
    fact = only(told([*SEVEN[:4], "c", "c", 62], breaks="2020"), SeriesStart)
    assert (fact.since.label, fact.alone) == ("2020", True)


def test_without_a_break_nothing_is_told() -> None:
    assert of_kind(told(SEVEN), SeriesStart) == ()
    assert of_kind(told(["c", "c", 62]), SeriesStart) == ()


def test_a_withheld_newest_figure_begins_nothing() -> None:
    assert of_kind(told([*SEVEN[:-1], "c"], breaks="2022"), SeriesStart) == ()


def test_an_authority_without_an_earlier_figure_was_formed() -> None:
    fact = only(of_new_authority([None, None, 61]), SeriesStart)
    assert (fact.reason, fact.day, fact.alone) == (StartReason.FORMED, "2021-04-01", True)


def test_an_authority_that_existed_for_a_year_before_its_first_figure_was_not_too_new() -> None:
    assert of_kind(of_new_authority([None, None, 61], since="2020-04-01"), SeriesStart) == ()


def test_a_new_authority_with_a_figure_of_two_years_can_be_compared() -> None:
    assert of_kind(of_new_authority([None, 60, 61]), SeriesStart) == ()


def test_a_new_authority_is_no_reason_where_nobody_has_an_earlier_figure() -> None:
    assert of_kind(of_new_authority([61]), SeriesStart) == ()


def test_an_old_authority_has_no_day_to_tell() -> None:
    assert of_kind(of_new_authority([None, None, 61], since=""), SeriesStart) == ()


def test_a_provisional_figure_begins_a_series_too() -> None:
    assert only(told([50, "=60 p"], breaks="2022"), SeriesStart).alone


def test_a_break_among_months_is_told_within_the_months_shown() -> None:
    periods = months_to("Oct-19", 30)
    values = list(range(30, 60))
    assert only(told(values, periods=periods, breaks="Jan-19"), SeriesStart).since.label == (
        "January 2019"
    )
    assert of_kind(told(values, periods=periods, breaks="Jan-18"), SeriesStart) == ()
