"""Months, quarters, years to date, rolling years and days as words, ticks and columns."""

from __future__ import annotations

from itertools import pairwise

import pytest

from reportgen.domain.fact import IndicatorFacts
from reportgen.domain.house_style import ChartColours
from reportgen.domain.indicator import PeriodMeaning
from reportgen.domain.period import Period
from reportgen.domain.plan import ChartKind
from reportgen.render.charts.picture import Picture
from reportgen.render.charts.trend import trend
from reportgen.render.plotted import plotted_periods
from reportgen.render.wording import (
    name_in_sentence,
    name_lines,
    period_name,
    said_briefly,
    said_period,
    said_since,
    said_span,
    step_word,
)
from tests.builders import indicator, months_to, quarters_to, within_year
from tests.interpret.builders import told
from tests.render.builders_narrative import said
from tests.render.printed import chart_caption, figures_table, source_line, table_caption

STOCK = indicator(meaning=PeriodMeaning.STOCK, day="31 March")


@pytest.mark.parametrize(
    ("label", "when", "since", "name", "step"),
    [
        ("Oct-19", "in October 2019", "since October 2019", "October 2019", "month"),
        ("Q2 2019/20", "in Q2 2019/20", "since Q2 2019/20", "Q2 2019/20", "quarter"),
        ("YTD to Oct-19", "between April and October 2019",
         "since the seven months to October 2019", "April to October 2019", "year"),
        ("YTD to Jan-20", "between April 2019 and January 2020",
         "since the 10 months to January 2020", "April 2019 to January 2020", "year"),
        ("YTD to Apr-19", "in April 2019", "since April 2019", "April 2019", "year"),
        ("12 months to Oct-19", "in the 12 months to October 2019",
         "since the 12 months to October 2019", "12 months to October 2019", "month"),
        ("31/10/2019", "at 31 October 2019", "since 31 October 2019", "31 October 2019", "month"),
    ],
)  # fmt: skip
def test_a_period_within_a_year_is_said(
    label: str, when: str, since: str, name: str, step: str
) -> None:
    period = within_year(label)
    assert said_period(STOCK, period) == said_briefly(STOCK, period) == when
    assert said_since(STOCK, period) == since == f"since {name_in_sentence(STOCK, period)}"
    assert period_name(STOCK, period) == name
    assert step_word(period) == step


@pytest.mark.parametrize(
    ("first", "last", "span"),
    [
        ("Oct-18", "Oct-19", "October 2018 to October 2019"),
        ("Q1 2018/19", "Q2 2019/20", "Q1 2018/19 to Q2 2019/20"),
        ("YTD to Oct-15", "YTD to Oct-19", "April to October, 2015/16 to 2019/20"),
        ("YTD to Feb-16", "YTD to Feb-20", "April to February, 2015/16 to 2019/20"),
        ("YTD to Apr-16", "YTD to Apr-20", "April, 2016/17 to 2020/21"),
        ("12 months to Oct-18", "12 months to Oct-19",
         "rolling 12 months, October 2018 to October 2019"),
        ("31/10/2018", "31/10/2019", "31 October 2018 to 31 October 2019"),
    ],
)  # fmt: skip
def test_a_span_names_each_end_once(first: str, last: str, span: str) -> None:
    assert said_span(STOCK, within_year(first), within_year(last)) == span


@pytest.mark.parametrize(
    ("label", "lines"),
    [
        ("Oct-19", ("Oct", "2019")),
        ("Q2 2019/20", ("Q2", "2019/20")),
        ("YTD to Oct-19", ("Apr-Oct", "2019")),
        ("12 months to Oct-19", ("to Oct", "2019")),
        ("31/10/2019", ("31 Oct", "2019")),
    ],
)
def test_a_tick_stands_in_two_short_lines(label: str, lines: tuple[str, ...]) -> None:
    assert name_lines(STOCK, within_year(label)) == lines


def test_a_year_to_date_that_came_back_names_the_months_it_came_back_to() -> None:
    trend = "trend peak, from 468 in YTD Oct-17, turn 506 in YTD Oct-18, beyond"
    assert said("trend", ["number", "now 421 in YTD Oct-19", trend]) == (
        "The number rose to a peak of 506 between April and October 2018 and has since fallen to "
        "421 between April and October 2019, below its level between April and October 2017."
    )


def test_a_missing_month_is_called_a_month() -> None:
    lines = ["percentage", "now 14.9 in Oct-19", "previous 12.6 in Aug-19, rose"]
    assert said("change", lines).endswith("There is no figure for the month between.")
    lines = ["percentage", "now 14.9 in Oct-19", "previous 12.6 in May-19, rose"]
    assert said("change", lines).endswith("There are no figures for the months between.")


def test_a_missing_quarter_is_called_a_quarter() -> None:
    lines = ["percentage", "now 14.9 in Q2 2019/20", "previous 12.6 in Q4 2018/19, rose"]
    assert said("change", lines).endswith("There is no figure for the quarter between.")


def test_quarters_that_follow_one_another_over_new_year_have_none_between() -> None:
    lines = ["percentage", "now 14.9 in Q4 2019/20", "previous 12.6 in Q3 2019/20, rose"]
    assert "between Q3 2019/20 and Q4 2019/20" in said("change", lines)
    assert "no figure" not in said("change", lines)


def monthly(count: int = 24, periods: tuple[Period, ...] = ()) -> IndicatorFacts:
    return told([50 + at for at in range(count)], periods=periods or months_to("Oct-19", count))


def ticks(picture: Picture) -> list[tuple[float, str]]:
    return [(label.x, label.text) for label in picture.labels]


def test_a_chart_of_months_shows_a_year_and_the_month_before_it() -> None:
    assert [str(each) for each in plotted_periods(monthly())][::12] == [
        "October 2018",
        "October 2019",
    ]


def test_every_month_has_a_place_of_its_own_on_the_axis() -> None:
    marks = trend(monthly(), ChartColours()).marks[0]
    apart = {round(late - early, 3) for early, late in pairwise(marks.xs)}
    assert len(marks.xs) == 13
    assert len(apart) == 1
    assert apart.pop() > 0


def test_no_two_ticks_of_months_read_the_same() -> None:
    found = ticks(trend(monthly(), ChartColours()))
    months = {x: text for x, text in found if text.isalpha() and len(text) == 3}
    years = {x: text for x, text in found if text in ("2018", "2019")}
    read = [(months[x], years[x]) for x in sorted(months) if x in years]
    assert ("Oct", "2018") in read
    assert ("Oct", "2019") in read
    assert len(set(read)) == len(read)


def test_captions_name_the_months() -> None:
    assert table_caption(monthly()).endswith("October 2018 to October 2019")
    facts = monthly()
    assert "October 2018 to October 2019" in chart_caption(ChartKind.TREND, facts)


def test_a_table_of_months_has_one_row_for_each() -> None:
    found = figures_table("t", monthly())
    assert found is not None
    assert [row[0] for row in found.rows][-2:] == ["September 2019", "October 2019"]
    assert found.columns[0][2] == 14


def test_months_are_not_said_to_come_from_the_publisher_of_the_years() -> None:
    about = indicator(source="Department for Education", released="2025-10-01")
    facts = told([50, 51], about=about, periods=months_to("Oct-19", 2))
    assert source_line(facts, ("t",)).text.startswith(
        "Source of {0}: made.xlsx. Figures by the year: Department for Education, released "
    )
    yearly = told([50, 51], about=about)
    assert source_line(yearly, ("t",)).text.startswith("Source of {0}: Department for Education, ")


def test_long_names_of_periods_have_room_in_a_table() -> None:
    labels = [f"12 months to {each}" for each in months_to("Oct-19", 3)]
    found = figures_table("t", monthly(3, tuple(map(within_year, labels))))
    assert found is not None
    assert found.columns[0][2] == 34


def test_a_chart_of_quarters_names_them() -> None:
    found = ticks(trend(monthly(5, quarters_to("Q2 2019/20", 5)), ChartColours()))
    assert [text for _, text in found if text.startswith("Q")] == ["Q2", "Q3", "Q4", "Q1", "Q2"]
