"""A period is known by what is said of it, and stands for one published label."""

from __future__ import annotations

import pytest

from reportgen.verify.reading.periods import (
    as_said,
    says_label,
    time_named,
    times,
    ways_to_say,
)

FLOW = {"year_type": "financial", "meaning": "flow"}
ACADEMIC = {"year_type": "academic", "meaning": "flow"}
CALENDAR = {"year_type": "calendar", "meaning": "flow"}
STOCK = {"year_type": "financial", "meaning": "stock", "day": "31 March"}
AUTUMN = {"year_type": "academic", "meaning": "stock", "day": "30 September"}
UNSTATED = {"year_type": "other", "meaning": "unstated"}


@pytest.mark.parametrize(
    ("said", "label", "indicator"),
    [
        ("in 2024/25", "2025", FLOW),
        ("in 2024/25", "2024/25", FLOW),
        ("in 2024-25", "2025", ACADEMIC),
        ("in 2025", "2025", CALENDAR),
        ("at 31 March 2025", "2025", STOCK),
        ("in 2025", "2025", STOCK),
        ("at 31 March 2025", "2024/25", STOCK),
        ("at 30 September 2025", "2025", AUTUMN),
        ("at 30 September 2024", "2024/25", AUTUMN),
        ("in 2022", "2022", UNSTATED),
        ("in October 2019", "October 2019", FLOW),
        ("in October 2019", "Oct-19", FLOW),
        ("in Q2 2019/20", "Q2 2019/20", FLOW),
        ("in the seven months to October 2019", "April to October 2019", FLOW),
        ("between April and October 2019", "April to October 2019", FLOW),
        ("between April 2019 and January 2020", "April 2019 to January 2020", FLOW),
        ("in the 12 months to October 2019", "12 months to October 2019", FLOW),
        ("at 31 October 2019", "31 October 2019", FLOW),
        ("over 2014-16", "2014-16", CALENDAR),
        ("over 2013/14-15/16", "2013/14-15/16", FLOW),
    ],
)
def test_what_a_sentence_says_is_the_published_period(
    said: str, label: str, indicator: dict[str, str]
) -> None:
    (only,) = times(said)
    assert says_label(only.time, label, indicator)


@pytest.mark.parametrize(
    ("said", "label", "indicator"),
    [
        ("in 2023/24", "2025", FLOW),
        ("in 2024", "2025", FLOW),
        ("at 31 March 2024", "2025", STOCK),
        ("at 30 June 2025", "2025", STOCK),
        ("at 31 March 2025", "2025", CALENDAR),
        ("in 2024/25", "2025", STOCK),
        ("at 30 September 2025", "2024/25", AUTUMN),
        ("in September 2019", "October 2019", FLOW),
        ("in Q1 2019/20", "Q2 2019/20", FLOW),
        ("in the six months to October 2019", "April to October 2019", FLOW),
    ],
)
def test_another_period_is_not_the_published_one(
    said: str, label: str, indicator: dict[str, str]
) -> None:
    (only,) = times(said)
    assert not says_label(only.time, label, indicator)


def test_both_ends_of_a_stretch_are_read() -> None:
    assert [each.text for each in times("between 2018/19 and 2020/21")] == ["2018/19", "2020/21"]


@pytest.mark.parametrize("text", ["2,022 plans", "19.2022", "aged 19 to 21", "2022%", "May be"])
def test_what_looks_like_a_year_is_none(text: str) -> None:
    assert times(text) == ()


def test_two_years_that_do_not_follow_each_other_are_no_split_year() -> None:
    assert times("in 2019/23") == ()


def test_a_strange_label_is_said_in_no_way() -> None:
    assert ways_to_say("spring term", FLOW) == frozenset()


def test_a_fault_is_told_in_the_report_s_own_way_of_saying() -> None:
    assert as_said("2025", FLOW) == "2024/25"
    assert as_said("2025", CALENDAR) == "2025"


def test_a_heading_names_its_period_whatever_remark_stands_behind_it() -> None:
    assert time_named("2019/20 [outturn]") in ways_to_say("2019/20", FLOW)
    assert time_named("2019 [r]") in ways_to_say("2019", STOCK)
    assert time_named("2020 to 2022") in ways_to_say("2020-22", CALENDAR)
    assert time_named("Statistical neighbours") is None
