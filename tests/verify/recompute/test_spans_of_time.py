"""Labels of periods as spans: order, likeness, what follows what."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as some

from reportgen.domain.period import Period
from reportgen.domain.period_label import month_name, read_within_year
from reportgen.ingest.periods import read_period
from reportgen.verify.recompute.spans_of_time import Span, first_month, last_month, span_of


def span(label: str, calendar: bool = False) -> Span:
    found = span_of(label, calendar)
    assert found is not None, label
    return found


@pytest.mark.parametrize(
    ("earlier", "later", "follows", "overlaps"),
    [
        ("2021", "2022", True, False),
        ("2020", "2022", False, False),
        ("2020/21", "2021/22", True, False),
        ("2014-16", "2015-17", True, True),
        ("2014-16", "2017-19", False, False),
        ("2013/14-15/16", "2014/15-16/17", True, True),
        ("December 2018", "January 2019", True, False),
        ("Q4 2018/19", "Q1 2019/20", True, False),
        ("Q3 2018/19", "Q1 2019/20", False, False),
        ("April to October 2018", "April to October 2019", True, False),
        ("April 2018 to January 2019", "April 2019 to January 2020", True, False),
        ("12 months to September 2019", "12 months to October 2019", True, True),
        ("12 months to October 2018", "12 months to October 2019", False, False),
    ],
)
def test_which_period_follows_which(
    earlier: str, later: str, follows: bool, overlaps: bool
) -> None:
    assert span(later).follows(span(earlier)) is follows
    assert span(later).overlaps(span(earlier)) is overlaps


def test_two_years_with_a_dash_are_a_window_only_where_calendar_years_count() -> None:
    assert span("2019-20").length == 1
    assert span("2019-20", calendar=True).length == 2
    assert span("2019/20", calendar=True).length == 1


@pytest.mark.parametrize("label", ["Lancashire", "Target", "2013/", "13 Smarch 2019", "9"])
def test_what_is_no_period_is_none(label: str) -> None:
    assert span_of(label) is None


@pytest.mark.parametrize(
    ("known", "label", "first", "last"),
    [
        ({"year_type": "financial", "meaning": "flow"}, "2022", "April 2021", "March 2022"),
        ({"year_type": "academic", "meaning": "flow"}, "2021/22", "September 2021", "August 2022"),
        ({"meaning": "stock", "day": "31 March"}, "2022", "April 2021", "March 2022"),
        ({"meaning": "unstated"}, "2022", "January 2022", "December 2022"),
        ({"meaning": "unstated"}, "2021/22", "April 2021", "March 2022"),
    ],
)
def test_in_which_months_a_year_lies(
    known: dict[str, str], label: str, first: str, last: str
) -> None:
    told = span(label)
    assert month_name(first_month(known, told)) == first
    assert month_name(last_month(known, told)) == last


def _labels() -> some.SearchStrategy[str]:
    years, months = some.integers(2001, 2030), some.integers(24_000, 24_300)
    return some.one_of(
        years.map(str),
        years.map(lambda year: f"{year}/{(year + 1) % 100:02d}"),
        years.map(lambda year: f"{year}-{(year + 2) % 100:02d}"),
        months.map(month_name),
        months.map(lambda month: f"12 months to {month_name(month)}"),
        months.map(lambda month: f"YTD to {month_name(month)}"),
        years.map(lambda year: f"Q3 {year}/{(year + 1) % 100:02d}"),
    )


def _read(label: str) -> Period:
    found = read_within_year(label) or read_period(label)
    assert found is not None, label
    return found


@given(earlier=_labels(), later=_labels())
def test_any_two_labels_stand_in_time_as_the_steps_have_them(earlier: str, later: str) -> None:
    first, second = _read(earlier), _read(later)
    one, two = span(first.label), span(second.label)
    assert (one.ends, two.ends) == (first.moment, second.moment)
    assert two.like(one) is second.is_like(first) or two.of_years is not one.of_years
    if second.is_like(first) and one.ends < two.ends:
        assert two.follows(one) is second.directly_follows(first)
        assert two.overlaps(one) is second.overlaps(first)
