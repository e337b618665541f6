"""Period labels are read by their form, and what is no period is told apart."""

from __future__ import annotations

import datetime
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportgen.domain.observation import Flag
from reportgen.domain.period import PeriodStyle
from reportgen.ingest.periods import is_filler, is_worked, looks_like_a_period, read_period
from tests.ingest.builders import PLANS, read, said, table, write_book


@pytest.mark.parametrize(
    ("label", "base", "style", "first", "last", "years", "flags"),
    [
        ("2023", "2023", PeriodStyle.YEAR, 2023, 2023, 1, ()),
        ("2016-17", "2016-17", PeriodStyle.SPLIT_YEAR, 2016, 2017, 1, ()),
        ("2016/17", "2016/17", PeriodStyle.SPLIT_YEAR, 2016, 2017, 1, ()),
        ("2016/2017", "2016/2017", PeriodStyle.SPLIT_YEAR, 2016, 2017, 1, ()),
        ("1999/00", "1999/00", PeriodStyle.SPLIT_YEAR, 1999, 2000, 1, ()),
        ("2020\u201321", "2020-21", PeriodStyle.SPLIT_YEAR, 2020, 2021, 1, ()),
        ("2024-25 (OT)", "2024-25", PeriodStyle.SPLIT_YEAR, 2024, 2025, 1, (Flag.OUTTURN,)),
        ("2018 (Rev)", "2018", PeriodStyle.YEAR, 2018, 2018, 1, (Flag.REVISED,)),
        ("2018 (Revised)", "2018", PeriodStyle.YEAR, 2018, 2018, 1, (Flag.REVISED,)),
        ("2020 (Final)", "2020", PeriodStyle.YEAR, 2020, 2020, 1, (Flag.FINAL,)),
        ("2025 (prov)", "2025", PeriodStyle.YEAR, 2025, 2025, 1, (Flag.PROVISIONAL,)),
        ("2023(Prov)", "2023", PeriodStyle.YEAR, 2023, 2023, 1, (Flag.PROVISIONAL,)),
        ("2014-16", "2014-16", PeriodStyle.WINDOW, 2014, 2016, 3, ()),
        ("2013/14-15/16", "2013/14-15/16", PeriodStyle.SPLIT_WINDOW, 2013, 2016, 3, ()),
        ("2015/16 - 19/20", "2015/16 - 19/20", PeriodStyle.SPLIT_WINDOW, 2015, 2020, 5, ()),
    ],
)
def test_a_label_of_the_publisher_is_read(
    label: str,
    base: str,
    style: PeriodStyle,
    first: int,
    last: int,
    years: int,
    flags: tuple[Flag, ...],
) -> None:
    period = read_period(label)
    assert period is not None
    read = (period.label, period.style, period.first, period.last, period.years, period.flags)
    assert read == (base, style, first, last, years, flags)


def test_a_hyphen_means_a_window_for_an_indicator_of_calendar_years() -> None:
    period = read_period("2019-20", calendar=True)
    assert period is not None
    assert (period.style, period.years) == (PeriodStyle.WINDOW, 2)


def test_a_slash_means_a_split_year_even_for_calendar_years() -> None:
    period = read_period("2019/20", calendar=True)
    assert period is not None
    assert (period.style, period.years) == (PeriodStyle.SPLIT_YEAR, 1)


@pytest.mark.parametrize(
    "label", ["", "-", "0", "9", "2016/15", "2016-2o17", "FY2022", "Mar-220", "2022 (maybe)",
              "2016-Oct", "Q2 2019", "Q5 2019/20", "Q2 2019/21", "year to October 2019", "2019-10",
              "April 2018 to January 2020", "31 February 2019", "13/13/2019", "0000-01-01",
              "2013/15-16/17", "2016-99", "2022/25", "2022/2021", "20222", "2013/14-15/17"]
)  # fmt: skip
def test_what_names_no_period_is_not_guessed(label: str) -> None:
    assert read_period(label) is None


@pytest.mark.parametrize(
    ("labels", "said", "style", "ends", "months"),
    [
        (("October 2019", "Oct-19", "Oct 2019", "Oct 19", "OCT '19", "oct\u201319"),
         "October 2019", PeriodStyle.MONTH, (2019, 10), 1),
        (("Sept 2021", "Sep-21", "September 2021"), "September 2021", PeriodStyle.MONTH,
         (2021, 9), 1),
        (("Q2 2019/20", "Q2 19/20", "2019/20 Q2", "Quarter 2 2019-20", "Qtr 2 2019/2020"),
         "Q2 2019/20", PeriodStyle.QUARTER, (2019, 9), 3),
        (("Q4 1999/00",), "Q4 1999/00", PeriodStyle.QUARTER, (2000, 3), 3),
        (("April to October 2019", "YTD to October 2019", "2019/20 to October", "Apr-Oct 2019",
          "Apr-19 to Oct-19", "Year to date October 2019", "Oct-19 YTD"),
         "April to October 2019", PeriodStyle.TO_DATE, (2019, 10), 7),
        (("Apr-Jan 2020", "2019/20 to January"), "April 2019 to January 2020",
         PeriodStyle.TO_DATE, (2020, 1), 10),
        (("12 months to October 2019", "Rolling 12 months to Oct-19", "year ending Oct 2019"),
         "12 months to October 2019", PeriodStyle.ROLLING, (2019, 10), 12),
        (("31 October 2019", "at 31 October 2019", "31/10/2019", "2019-10-31", "31-Oct-19",
          "as at 31st Oct 2019"), "31 October 2019", PeriodStyle.DAY, (2019, 10), 0),
    ],
)  # fmt: skip
def test_a_period_within_a_year_is_one_period_however_it_is_written(
    labels: tuple[str, ...], said: str, style: PeriodStyle, ends: tuple[int, int], months: int
) -> None:
    year, month = ends
    for label in labels:
        period = read_period(label)
        assert period is not None, label
        assert (period.label, period.style, period.months) == (said, style, months)
        assert (period.ends, period.last) == (year * 12 + month - 1, year)


def test_a_month_keeps_its_status_word() -> None:
    period = read_period("Oct-19 (prov)")
    assert period is not None
    assert (period.label, period.flags) == ("October 2019", (Flag.PROVISIONAL,))


@given(st.dates(datetime.date(2000, 1, 1), datetime.date(2098, 12, 31)))
def test_what_a_period_is_called_is_read_as_that_period(day: datetime.date) -> None:
    month = day.strftime("%B %Y")
    for label in (month, f"YTD to {month}", f"12 months to {month}", f"{day.day} {month}"):
        period = read_period(label)
        assert period is not None
        assert read_period(period.label) == period


def test_a_year_is_not_told_to_lie_far_off_its_months(tmp_path: Path) -> None:
    months = [f"{name}-21" for name in ("Jan", "Feb", "Mar", "Apr", "May", "Jun")]
    rows = table(("901", PLANS, 40, 41, 42, 40, 41, 42, 480), periods=[*months, "2020/21"])
    yearly = read(tmp_path, write_book(tmp_path / "made.xlsx", Data=rows))
    assert not [each for each in yearly.problems if each.check == "far_off"]
    rows = table(("901", PLANS, 40, 41, 42, 40, 41, 42, 480), periods=[*months, "Jul-21"])
    monthly = read(tmp_path, write_book(tmp_path / "made.xlsx", Data=rows))
    assert [each.check for each in monthly.problems if each.check == "far_off"] == ["far_off"]


def test_two_months_of_one_year_are_no_duplicates(tmp_path: Path) -> None:
    rows = table(("901", PLANS, 40, 41), periods=["Jan-21", "Feb-21"])
    dataset = read(tmp_path, write_book(tmp_path / "made.xlsx", Data=rows))
    assert said(dataset, "PLANS", "901", "January 2021") == 40
    assert said(dataset, "PLANS", "901", "February 2021") == 41


@pytest.mark.parametrize(("label", "filler"), [("0", True), ("9", True), ("16", True),
                                               ("20222", False), ("1500", False)])  # fmt: skip
def test_a_bare_number_too_short_for_a_year_is_a_filler(label: str, filler: bool) -> None:
    assert is_filler(label) is filler


@pytest.mark.parametrize(
    "label", ["Trend", "Change from previous year", "Rank", "2010 Target", "Target 2011", "-", "",
              "Quartile", "Deviation National", "% YoY change", "%3yr change", "NA - Distance"]
)  # fmt: skip
def test_rows_and_columns_of_results_are_known(label: str) -> None:
    assert is_worked(label)
    assert read_period(label) is None


@pytest.mark.parametrize("label", ["Notes", "Contact", "LA code"])
def test_a_plain_word_is_not_taken_for_a_failed_period(label: str) -> None:
    assert not looks_like_a_period(label)


@given(st.integers(1990, 2090), st.sampled_from(["", " (prov)", " (Rev)", "(Final)"]))
def test_every_split_year_follows_the_one_before(first: int, status: str) -> None:
    earlier = read_period(f"{first}/{(first + 1) % 100:02d}{status}")
    later = read_period(f"{first + 1}/{(first + 2) % 100:02d}")
    assert earlier is not None
    assert later is not None
    assert later.directly_follows(earlier)
