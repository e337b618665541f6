"""Numbers, units, periods, articles and lists as a careful writer says them."""

from __future__ import annotations

from decimal import Decimal

import pytest

from reportgen.domain.area import Area, AreaKind
from reportgen.domain.indicator import Indicator, Measure, PeriodMeaning, YearType
from reportgen.domain.observation import Figure, Flag
from reportgen.domain.period import Period, PeriodStyle
from reportgen.render.articles import article, capitalised, counted, ordinal, with_article
from reportgen.render.lists import joined
from reportgen.render.wording import (
    inside,
    is_provisional,
    noun,
    period_name,
    printed,
    said_briefly,
    said_difference,
    said_period,
    said_short,
    said_since,
    said_span,
    said_value,
    subject,
)
from tests.builders import NORTHMOOR, figure, indicator, split_year, year

RATE = indicator(measure=Measure.RATE, unit="per 10,000 children")
COUNT = indicator(measure=Measure.COUNT, unit="")
DAYS = indicator(measure=Measure.AVERAGE, unit="days", places=0)
MONEY = indicator(measure=Measure.MONEY, unit="£")
WINDOW = Period("2014-16", PeriodStyle.WINDOW, 2014, 2016, 3)
SPLIT_WINDOW = Period("2013/14-15/16", PeriodStyle.SPLIT_WINDOW, 2013, 2016, 3)


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("8", "an"),
        ("8.9%", "an"),
        ("80", "an"),
        ("85.2", "an"),
        ("800", "an"),
        ("8,000", "an"),
        ("11", "an"),
        ("11.7%", "an"),
        ("11,000", "an"),
        ("18", "an"),
        ("18.9%", "an"),
        ("18,500", "an"),
        ("£18", "an"),
        ("1", "a"),
        ("10", "a"),
        ("17", "a"),
        ("81", "an"),
        ("110", "a"),
        ("118", "a"),
        ("180", "a"),
        ("1,100", "a"),
        ("1,800", "a"),
        ("1100", "a"),
        ("18000", "an"),
        ("111,000", "a"),
        ("LA", "an"),
        ("EHC plan", "an"),
        ("SGO", "an"),
        ("CPP", "a"),
        ("UASC", "a"),
        ("increase", "an"),
        ("unit", "a"),
        ("rate", "a"),
    ],
)
def test_the_article_agrees_with_what_is_spoken(text: str, wanted: str) -> None:
    assert article(text) == wanted
    assert with_article(text) == f"{wanted} {text}"


@pytest.mark.parametrize(
    ("place", "wanted"),
    [
        (1, "first"),
        (9, "ninth"),
        (10, "10th"),
        (11, "11th"),
        (12, "12th"),
        (13, "13th"),
        (21, "21st"),
        (22, "22nd"),
        (103, "103rd"),
        (111, "111th"),
        (151, "151st"),
    ],
)
def test_places_are_words_to_ninth_and_then_numerals(place: int, wanted: str) -> None:
    assert ordinal(place) == wanted


def test_small_counts_are_words_and_larger_ones_numerals() -> None:
    assert [counted(number) for number in (2, 9, 10, 1200)] == ["two", "nine", "10", "1,200"]


def test_a_capital_changes_the_first_letter_only() -> None:
    assert capitalised("the rate of CIN") == "The rate of CIN"


@pytest.mark.parametrize(
    ("value", "places", "wanted"),
    [("1245", 0, "1,245"), ("77", 1, "77.0"), ("0.049", 2, "0.05"), ("-0.35", 2, "-0.35")],
)
def test_a_figure_is_printed_with_its_places_and_commas(
    value: str, places: int, wanted: str
) -> None:
    assert printed(Figure(Decimal(value), places)) == wanted


@pytest.mark.parametrize(
    ("made", "wanted", "short"),
    [
        (indicator(), "256.2%", "256.2%"),
        (indicator(unit=""), "256.2%", "256.2%"),
        (RATE, "256.2 per 10,000 children", "256.2"),
        (COUNT, "256.2", "256.2"),
        (DAYS, "256.2 days", "256.2"),
        (MONEY, "£256.2", "£256.2"),
        (indicator(measure=Measure.MONEY, unit="£ million"), "£256.2 million", "£256.2 million"),
    ],
)
def test_a_value_has_its_unit_and_in_brackets_only_its_sign(
    made: Indicator, wanted: str, short: str
) -> None:
    assert said_value(made, figure(256.2)) == wanted
    assert said_short(made, figure(256.2)) == short


def test_one_day_is_singular_and_no_days_are_plural() -> None:
    assert said_value(DAYS, figure(1, 0)) == "1 day"
    assert said_value(DAYS, figure(0, 0)) == "0 days"


@pytest.mark.parametrize(
    ("made", "value", "wanted"),
    [
        (indicator(), "-2.7", "2.7 percentage points"),
        (indicator(), "1", "1 percentage point"),
        (indicator(), "1.0", "1.0 percentage points"),
        (COUNT, "-1412", "1,412"),
        (DAYS, "5", "5 days"),
    ],
)
def test_percentages_differ_by_points_and_others_by_their_unit(
    made: Indicator, value: str, wanted: str
) -> None:
    assert said_difference(made, Decimal(value)) == wanted


def flow(year_type: YearType) -> Indicator:
    return indicator(meaning=PeriodMeaning.FLOW, year_type=year_type)


def stock(year_type: YearType, day: str) -> Indicator:
    return indicator(meaning=PeriodMeaning.STOCK, year_type=year_type, day=day)


@pytest.mark.parametrize(
    ("made", "period", "wanted"),
    [
        (flow(YearType.FINANCIAL), year(2022), "in 2021/22"),
        (flow(YearType.ACADEMIC), year(2022), "in 2021/22"),
        (flow(YearType.ACADEMIC), year(2000), "in 1999/00"),
        (flow(YearType.CALENDAR), year(2022), "in 2022"),
        (flow(YearType.FINANCIAL), split_year(2021), "in 2021/22"),
        (stock(YearType.FINANCIAL, "31 March"), year(2022), "at 31 March 2022"),
        (stock(YearType.FINANCIAL, "31 March"), split_year(2021), "at 31 March 2022"),
        (stock(YearType.FINANCIAL, "30 September"), split_year(2021), "at 30 September 2021"),
        (stock(YearType.ACADEMIC, "31 October"), split_year(2021), "at 31 October 2021"),
        (stock(YearType.ACADEMIC, "1 May"), split_year(2021), "at 1 May 2022"),
        (stock(YearType.FINANCIAL, ""), year(2022), "in 2022"),
        (indicator(meaning=PeriodMeaning.UNSTATED), year(2022), "in 2022"),
        (indicator(meaning=PeriodMeaning.WINDOW), WINDOW, "over the three years 2014 to 2016"),
        (indicator(), SPLIT_WINDOW, "over the three years 2013/14 to 2015/16"),
    ],
)
def test_a_period_is_said_by_what_it_means(made: Indicator, period: Period, wanted: str) -> None:
    assert said_period(made, period) == wanted


def test_a_day_is_said_once_and_then_by_its_year() -> None:
    made = stock(YearType.FINANCIAL, "31 March")
    with_hyphen = Period("2021-22", PeriodStyle.SPLIT_YEAR, 2021, 2022)
    assert said_briefly(made, year(2018)) == "in 2018"
    assert said_since(made, year(2018)) == "since 2018"
    assert period_name(made, split_year(2021)) == "2022"
    assert period_name(flow(YearType.FINANCIAL), with_hyphen) == "2021/22"
    assert said_since(flow(YearType.FINANCIAL), year(2018)) == "since 2017/18"
    assert said_since(made, WINDOW) == "since the three years 2014 to 2016"
    assert said_briefly(made, WINDOW) == "over the three years 2014 to 2016"


def test_a_span_of_windows_is_said_by_the_published_labels() -> None:
    later = Period("2021/22-23/24", PeriodStyle.SPLIT_WINDOW, 2021, 2024, 3)
    assert said_span(indicator(), SPLIT_WINDOW, later) == "2013/14-15/16 to 2021/22-23/24"
    assert said_span(indicator(), SPLIT_WINDOW, SPLIT_WINDOW) == "2013/14 to 2015/16"
    assert said_span(flow(YearType.FINANCIAL), year(2018), year(2022)) == "2017/18 to 2021/22"


def test_names_that_hold_an_and_go_last() -> None:
    assert joined(["Tyne and Wear", "England"]) == "England and Tyne and Wear"
    assert joined(["England", "Kent", "Essex"]) == "England, Kent and Essex"
    assert joined([]) == ""
    assert joined(["England"]) == "England"


def test_an_indicator_without_a_subject_is_named_in_quotes() -> None:
    assert subject(indicator(subject="")) == "the figure for “Assessments completed in time”"


def test_the_noun_follows_the_kind_of_number() -> None:
    assert [noun(made) for made in (RATE, COUNT, indicator(), DAYS)] == [
        "rate",
        "number",
        "percentage",
        "average",
    ]
    assert noun(indicator(measure=Measure.OTHER)) == "figure"


def test_an_island_is_on_and_not_in() -> None:
    island = Area("921", "Isle of Wight", AreaKind.AUTHORITY, said="the Isle of Wight")
    assert inside(island) == "on the Isle of Wight"
    assert inside(NORTHMOOR) == "in Northmoor"


def test_a_flag_on_figure_or_period_makes_it_provisional() -> None:
    flagged = Period("2022", PeriodStyle.YEAR, 2022, 2022, flags=(Flag.PROVISIONAL,))
    assert is_provisional(figure(1), flagged)
    assert is_provisional(Figure(Decimal(1), 0, (), (Flag.PROVISIONAL,)), year(2022))
    assert not is_provisional(figure(1), year(2022))
