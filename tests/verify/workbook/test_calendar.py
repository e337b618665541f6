"""Periods are read in every spelling that a publisher uses, and earlier ones come first."""

from __future__ import annotations

import datetime

import pytest

from reportgen.verify.workbook.calendar import Time, time_of, times_of
from reportgen.verify.workbook.ended import ended

SAME = (
    ("2022", "2022 (Final)", "2022(prov)", "2022 [r]"),
    ("2021/22", "2021-22", "2021\u201322", "202122", "2021/2022", "21/22"),
    ("1999/00", "1999-2000", "199900"),
    ("2014-16", "2014 - 2016", "2014\u201316 (Rev)"),
    ("2017/18-19/20", "2017/18 to 2019/20"),
    ("October 2019", "Oct-19", "Oct 2019", "oct '19"),
    ("Q2 2019/20", "2019/20 Q2", "Qtr 2 19/20", "Quarter 2 2019-20"),
    ("April to October 2019", "Apr-Oct 2019", "YTD to October 2019", "2019/20 to October"),
    ("12 months to October 2019", "Rolling 12 months to Oct-19", "year ending October 2019"),
    ("31 October 2019", "at 31 October 2019", "31/10/2019", "2019-10-31"),
)


def at(label: str) -> Time:
    """The time of a label that names one."""
    found = time_of(label)
    assert found is not None
    return found


@pytest.mark.parametrize("spellings", SAME, ids=lambda each: each[0])
def test_one_period_in_several_spellings_is_one_time(spellings: tuple[str, ...]) -> None:
    times = {time_of(each) for each in spellings}
    assert len(times) == 1
    assert None not in times


def test_different_periods_are_different_times() -> None:
    times = [time_of(each[0]) for each in SAME]
    assert len(set(times)) == len(SAME)


@pytest.mark.parametrize(
    "label", ["", "Measure", "9", "20222", "Mar-220", "Q2 2019", "202123", "Change from 2020"]
)
def test_what_is_no_period_is_none(label: str) -> None:
    assert time_of(label) is None


def test_a_date_in_a_heading_means_its_day_or_the_month_that_is_shown() -> None:
    found = times_of(datetime.date(2019, 10, 1))
    assert set(found) == {time_of("October 2019"), time_of("1 October 2019")}


def test_earlier_periods_come_first() -> None:
    labels = ["2014-16", "2017", "2017/18", "2019", "October 2020", "November 2020", "2020"]
    assert labels == sorted(labels, key=at)


@pytest.mark.parametrize(
    ("label", "asked", "has_ended"),
    [
        ("2022", "2022", True),
        ("2023", "2022", False),
        ("2021/22", "2022", True),
        ("2014-16", "2015", False),
        ("October 2019", "November 2019", True),
        ("December 2019", "2018", False),
        ("2019/20", "March 2020", True),
        ("2019/20", "February 2020", False),
    ],
)
def test_a_report_as_at_a_period_holds_what_had_ended(
    label: str, asked: str, has_ended: bool
) -> None:
    entry = {"year_type": "financial", "meaning": "flow", "day": ""}
    assert ended(entry, at(label), at(asked)) is has_ended


def test_a_year_counted_on_a_day_ends_with_that_day() -> None:
    entry = {"year_type": "financial", "meaning": "stock", "day": "31 March"}
    assert ended(entry, at("2020"), at("March 2020"))
    assert not ended(entry, at("2020"), at("February 2020"))
