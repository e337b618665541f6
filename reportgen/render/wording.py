"""How figures, units, differences and periods are said; sentences, tables and charts share it."""

from __future__ import annotations

from decimal import Decimal
from typing import Literal

from reportgen.domain.area import Area
from reportgen.domain.indicator import Indicator, Measure, PeriodMeaning, YearType
from reportgen.domain.observation import Figure, Flag
from reportgen.domain.period import MONTHS_IN_A_YEAR, Period, PeriodStyle
from reportgen.domain.period_label import month_name
from reportgen.render.articles import counted

StepWord = Literal["year", "quarter", "month"]
_ONE_OF = {
    "days": "day",
    "weeks": "week",
    "months": "month",
    "years": "year",
    "hours": "hour",
    "cases": "case",
    "children": "child",
    "people": "person",
    "places": "place",
    "points": "point",
}
_ONE_COUNTED = {
    "children": "child",
    "young people": "young person",
    "care leavers": "care leaver",
    "pupils": "pupil",
    "people": "person",
    "referrals": "referral",
    "assessments": "assessment",
    "plans": "plan",
    "visits": "visit",
}
_STEPS: dict[PeriodStyle, StepWord] = {
    PeriodStyle.QUARTER: "quarter",
    PeriodStyle.MONTH: "month",
    PeriodStyle.ROLLING: "month",
    PeriodStyle.DAY: "month",
}
_SPRING = ("January", "February", "March")
_AUTUMN = ("September", "October", "November", "December")


def printed(figure: Figure) -> str:
    """One figure as it stands in text and tables: published places, thousands commas, no unit.

    Examples
    --------
    >>> printed(Figure(Decimal("1245"), 0)), printed(Figure(Decimal("77"), 1))
    ('1,245', '77.0')
    """
    return said_number(figure.shown)


def said_number(value: Decimal) -> str:
    """One rounded value with thousands commas; its places are kept."""
    return f"{value:,f}"


def said_value(indicator: Indicator, figure: Figure) -> str:
    """One figure with its unit: "19.1%", "256.2 per 10,000 children", "362 days", "£1,200"."""
    return with_unit(indicator, printed(figure))


def said_short(indicator: Indicator, figure: Figure) -> str:
    """One figure where the unit has just been said: "19.1%" and "£1,200" keep their sign."""
    if _unit(indicator).startswith(("%", "£")):
        return with_unit(indicator, printed(figure))
    return printed(figure)


def with_unit(indicator: Indicator, number: str) -> str:
    """A number, already in print, with the indicator's unit before or after it."""
    unit = _unit(indicator)
    if unit.startswith("£"):
        sign = "-" if number.startswith("-") else ""
        return f"{sign}£{number.removeprefix('-')}{unit[1:]}"
    if unit.startswith("%"):
        return f"{number}%{unit[1:]}"
    if not unit:
        return number
    return f"{number} {_ONE_OF.get(unit, unit) if number == '1' else unit}"


def one_of_unit(unit: str) -> str:
    """One of what is counted, where its word is sure: "child" of "children", else "case"."""
    return _ONE_COUNTED.get(unit, "case")


def _unit(indicator: Indicator) -> str:
    if indicator.unit:
        return indicator.unit.strip()
    return {Measure.PERCENTAGE: "%", Measure.MONEY: "£"}.get(indicator.measure, "")


def said_difference(indicator: Indicator, difference: Decimal) -> str:
    """The size of a difference, without sign, in the indicator's unit.

    Percentages differ by percentage points, never by per cent.

    References
    ----------
    ONS content style: "percentage points", singular for exactly 1.
    """
    number = said_number(abs(difference))
    if indicator.in_points:
        return f"{number} percentage point{'' if number == '1' else 's'}"
    return with_unit(indicator, number)


def said_per_cent(per_cent: Decimal) -> str:
    """A relative change without sign: "45.0%"."""
    return f"{said_number(abs(per_cent))}%"


def noun(indicator: Indicator) -> str:
    """What the figure is called when it is spoken of again: "rate", "percentage", "number"."""
    return {
        Measure.COUNT: "number",
        Measure.PERCENTAGE: "percentage",
        Measure.RATE: "rate",
        Measure.AVERAGE: "average",
        Measure.SCORE: "score",
        Measure.MONEY: "amount",
    }.get(indicator.measure, "figure")


def subject(indicator: Indicator) -> str:
    """The noun phrase that a sentence about the indicator is built on."""
    return indicator.subject or f"the figure for “{indicator.name}”"


def said_period(indicator: Indicator, period: Period) -> str:
    """A period inside a sentence, with its preposition.

    "at 31 March 2022", "in 2021/22", "over the three years 2020 to 2022", "in October 2019",
    "between April and October 2019", "in the 12 months to October 2019"; a period whose meaning
    nobody has stated is said by its published label.
    """
    if period.within_year:
        return _said_within_year(period)
    if _is_window(period):
        return f"over the {counted(period.years)} years {period_name(indicator, period)}"
    if indicator.meaning is PeriodMeaning.STOCK and indicator.day:
        return f"at {indicator.day} {_year_of_day(indicator, period)}"
    return f"in {period_name(indicator, period)}"


def said_briefly(indicator: Indicator, period: Period) -> str:
    """A period said again: "in 2018" where "at 31 March" has been said; windows in full."""
    if _is_window(period) or period.within_year:
        return said_period(indicator, period)
    return f"in {period_name(indicator, period)}"


def said_since(indicator: Indicator, period: Period) -> str:
    """A starting point: "since 2018", "since 2017/18", "since the three years 2014 to 2016"."""
    if _is_window(period):
        return f"since the {counted(period.years)} years {period_name(indicator, period)}"
    return f"since {name_in_sentence(indicator, period)}"


def name_in_sentence(indicator: Indicator, period: Period) -> str:
    """The name of a period inside a sentence, fit to stand after "since" and "between".

    "2021/22", "October 2019", "the 12 months to October 2019", "the seven months to October 2019".
    """
    if period.style is PeriodStyle.TO_DATE and not _is_one_month(period):
        return f"the {counted(period.months)} months to {month_name(period.ends)}"
    the = "the " if period.style is PeriodStyle.ROLLING else ""
    return f"{the}{period_name(indicator, period)}"


def step_word(period: Period) -> StepWord:
    """What lies between a period and the next of its kind: "year", "quarter" or "month"."""
    return _STEPS.get(period.style, "year")


def period_name(indicator: Indicator, period: Period) -> str:
    """The bare name of a period: "2022", "2021/22", "2020 to 2022", "2013/14 to 2015/16".

    LAIT labels a financial or academic year by the year it ends in; what happened during such
    a year is said with both, a count on a day with the year of that day.
    """
    if _is_window(period):
        return _window_name(period)
    if period.within_year:
        return month_name(period.ends) if _is_one_month(period) else period.label
    if period.style is PeriodStyle.SPLIT_YEAR:
        if indicator.meaning is PeriodMeaning.STOCK and indicator.day:
            return str(_year_of_day(indicator, period))
        return _split(period.last)
    if indicator.meaning is PeriodMeaning.FLOW and indicator.year_type in (
        YearType.FINANCIAL,
        YearType.ACADEMIC,
    ):
        return _split(period.last)
    return period.label


def said_span(indicator: Indicator, first: Period, last: Period) -> str:
    """From one period to another; windows of years by their published labels.

    "2015/16 to 2024/25", "2013-15 to 2021-23", "2013/14-15/16 to 2021/22-23/24", "October 2018
    to October 2019", "April to October, 2015/16 to 2019/20".
    """
    ends = [period_name(indicator, each) for each in (first, last)]
    if ends[0] == ends[1]:
        return ends[1]
    if first.style is last.style is PeriodStyle.ROLLING:
        return f"rolling 12 months, {month_name(first.ends)} to {month_name(last.ends)}"
    if first.style is last.style is PeriodStyle.TO_DATE:
        return f"{_months_to_date(last)}, {_split_of(first)} to {_split_of(last)}"
    if _is_window(first) or _is_window(last):
        ends = [first.label, last.label]
    return f"{ends[0]} to {ends[1]}"


def quarter_months(period: Period) -> str:
    """The months of a quarter, "July to September 2019"; "" for any other period."""
    if period.style is not PeriodStyle.QUARTER:
        return ""
    return f"{month_name(period.ends - period.months + 1).split()[0]} to {month_name(period.ends)}"


def name_lines(indicator: Indicator, period: Period) -> tuple[str, ...]:
    """A period's name below an axis, in lines: "2024/25", "2014 to" above "2016", "Oct", "2019"."""
    name = period_name(indicator, period)
    if period.style is PeriodStyle.TO_DATE:
        return f"Apr-{_short_month(period)}", str(period.last)
    if period.style is PeriodStyle.ROLLING:
        return f"to {_short_month(period)}", str(period.last)
    if period.style is PeriodStyle.DAY:
        return f"{period.day} {_short_month(period)}", str(period.last)
    if period.style is PeriodStyle.MONTH:
        return _short_month(period), str(period.last)
    if period.style is PeriodStyle.QUARTER:
        quarter, _, year = name.partition(" ")
        return quarter, year
    first, to, last = name.partition(" to ")
    return (first + to.rstrip(), last) if last else (first,)


def _said_within_year(period: Period) -> str:
    if period.style is PeriodStyle.DAY:
        return f"at {period.label}"
    if period.style is PeriodStyle.ROLLING:
        return f"in the {period.label}"
    if period.style is PeriodStyle.TO_DATE and not _is_one_month(period):
        return f"between {' and '.join(period.label.split(' to '))}"
    return f"in {month_name(period.ends) if _is_one_month(period) else period.label}"


def _is_one_month(period: Period) -> bool:
    """Whether it is a year to date that has just begun, which is a month by name."""
    return period.style is PeriodStyle.TO_DATE and period.months == 1


def _months_to_date(period: Period) -> str:
    last = month_name(period.ends).split()[0]
    return last if _is_one_month(period) else f"April to {last}"


def _short_month(period: Period) -> str:
    return month_name(period.ends)[:3]


def _split_of(period: Period) -> str:
    """The financial year that a year to date belongs to."""
    start = (period.ends - period.months + 1) // MONTHS_IN_A_YEAR
    return _split(start + 1)


def _is_window(period: Period) -> bool:
    return period.style in (PeriodStyle.WINDOW, PeriodStyle.SPLIT_WINDOW)


def _window_name(period: Period) -> str:
    if period.style is PeriodStyle.WINDOW:
        return f"{period.first} to {period.last}"
    return f"{_split(period.first + 1)} to {_split(period.last)}"


def _split(last: int) -> str:
    return f"{last - 1}/{last % 100:02d}"


def _year_of_day(indicator: Indicator, period: Period) -> int:
    """The calendar year of the day; a split year holds two, and the month says which."""
    if period.style is not PeriodStyle.SPLIT_YEAR:
        return period.last
    autumn = indicator.day.endswith(_AUTUMN)
    if indicator.year_type is YearType.ACADEMIC:
        return period.first if autumn else period.last
    return period.last if indicator.day.endswith(_SPRING) else period.first


def is_provisional(figure: Figure, period: Period) -> bool:
    """Whether the figure or the whole period is marked provisional by its publisher."""
    return Flag.PROVISIONAL in (*figure.flags, *period.flags)


def inside(area: Area) -> str:
    """The area as a place: "in Lancashire", "on the Isle of Wight"."""
    island = area.in_sentence.removeprefix("the ").startswith(("Isle of", "Isles of"))
    return f"{'on' if island else 'in'} {area.in_sentence}"
