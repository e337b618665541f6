"""A stated rating is of the figure of one time, and of no earlier or later one."""

from __future__ import annotations

import pytest

from reportgen.domain.relation import Standing
from reportgen.domain.source import Provenance
from reportgen.domain.threshold import Polarity, Rating, Thresholds
from reportgen.ingest.periods import read_period
from reportgen.interpret.targets import unrated, without_rating
from tests.builders import indicator

TIMES = (
    "2019",
    "2018/19",
    "October 2019",
    "31 October 2019",
    "Q3 2019/20",
    "April to October 2019",
    "12 months to October 2019",
)


def time_of_the_rating(rated: str, told: str) -> str:
    period = read_period(told)
    assert period is not None
    rating = Rating(Standing.GOOD, "Good", rated, Provenance("Rules, row 2", "the council"))
    return unrated(indicator(Polarity.NONE, thresholds=Thresholds(rating=rating)), period)


@pytest.mark.parametrize("told", TIMES)
@pytest.mark.parametrize("rated", TIMES)
def test_a_rating_is_of_its_own_kind_of_time_alone(rated: str, told: str) -> None:
    assert time_of_the_rating(rated, told) == ("" if rated == told else rated)


@pytest.mark.parametrize(
    ("rated", "told"),
    [("2018-19", "2018/19"), ("Oct-19", "October 2019"), ("2018-19", "2018-2019")],
)
def test_one_time_may_be_written_in_two_ways(rated: str, told: str) -> None:
    assert time_of_the_rating(rated, told) == ""


@pytest.mark.parametrize(
    ("rated", "told"), [("2018", "2019"), ("2017/18", "2018/19"), ("Oct-18", "Oct-19")]
)
def test_the_year_before_is_another_time(rated: str, told: str) -> None:
    assert time_of_the_rating(rated, told) == rated


def test_a_rating_of_another_time_is_no_longer_the_indicators() -> None:
    rating = Rating(Standing.GOOD, "Good", "2019", Provenance("Rules, row 2", "the council"))
    known = indicator(Polarity.NONE, thresholds=Thresholds(rating=rating))
    assert without_rating(known).thresholds == Thresholds()
