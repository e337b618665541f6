"""Where periods lie in time beside periods of another kind, and which kinds there are."""

from __future__ import annotations

from collections.abc import Sequence

from reportgen.domain.indicator import Indicator, PeriodMeaning, YearType
from reportgen.domain.period import MONTHS_IN_A_YEAR, Period, PeriodStyle
from reportgen.domain.period_label import MONTH_NAMES

Kind = tuple[str, int]
_YEARS: Kind = ("years", 0)
_FINEST_FIRST = (
    PeriodStyle.DAY,
    PeriodStyle.MONTH,
    PeriodStyle.QUARTER,
    PeriodStyle.TO_DATE,
    PeriodStyle.ROLLING,
)
_STEPS = {PeriodStyle.QUARTER: 3, PeriodStyle.TO_DATE: MONTHS_IN_A_YEAR}  # else one month
_ENDS_IN = {YearType.FINANCIAL: 3, YearType.ACADEMIC: 8}  # months; else December
_SPLIT = (PeriodStyle.SPLIT_YEAR, PeriodStyle.SPLIT_WINDOW)


def kind_of(period: Period) -> Kind:
    """What two periods have in common whose figures may stand in one series."""
    return (period.style.value, period.months) if period.within_year else _YEARS


def fineness(period: Period) -> int:
    """How long a period of its kind is beside others: days before months before years."""
    if not period.within_year:
        return len(_FINEST_FIRST)
    return _FINEST_FIRST.index(period.style)


def step_of_kind(period: Period) -> int:
    """How many months lie between a period of years or within one and the next of its kind."""
    return _STEPS.get(period.style, 1) if period.within_year else MONTHS_IN_A_YEAR


def steps(periods: Sequence[Period]) -> list[int]:
    """A number for each of some periods of one kind; two that follow one another differ by 1."""
    return [each.moment // step_of_kind(each) for each in periods]


def end_of(indicator: Indicator, period: Period) -> int:
    """The month in which a period ends, counted from year 0.

    A year says no month: what is counted on a day ends with it, a split year in March, or in
    August for an academic one; LAIT labels such a year by the year it ends in.
    """
    if period.within_year:
        return period.ends
    if indicator.meaning is PeriodMeaning.STOCK and indicator.day:
        month = _month_of(indicator.day)
        started = period.style in _SPLIT and month > _last_month(indicator, period)
        return (period.last - started) * MONTHS_IN_A_YEAR + month - 1
    return period.last * MONTHS_IN_A_YEAR + _last_month(indicator, period) - 1


def start_of(indicator: Indicator, period: Period) -> int:
    """The month in which a period begins, counted from year 0."""
    months = max(1, period.months) if period.within_year else period.years * MONTHS_IN_A_YEAR
    return end_of(indicator, period) - months + 1


def whole_year(period: Period) -> bool:
    """Whether a period covers twelve months: a year, a year to date in March, a rolling year."""
    if period.within_year:
        return period.months == MONTHS_IN_A_YEAR
    return period.years == 1


def before_year_of(to_date: Period) -> int:
    """The last month, counted from year 0, of the year before that of a year to date."""
    return to_date.ends - to_date.months


def not_after(indicator: Indicator, period: Period, asked: Period) -> bool:
    """Whether a period has ended when the asked one ends; years beside years by their number.

    Of months, "2018" asks for those up to December, however a publisher may use the label.
    """
    if not (period.within_year or asked.within_year):
        return period.last <= asked.last
    if period.day and asked.day:
        return (period.ends, period.day) <= (asked.ends, asked.day)
    last = asked.moment if asked.style is PeriodStyle.YEAR else end_of(indicator, asked)
    return end_of(indicator, period) <= last


def _last_month(indicator: Indicator, period: Period) -> int:
    split = period.style in _SPLIT
    named_by_end = indicator.meaning is PeriodMeaning.FLOW
    if not split and not named_by_end:
        return MONTHS_IN_A_YEAR
    return _ENDS_IN.get(indicator.year_type, 3 if split else MONTHS_IN_A_YEAR)


def _month_of(day: str) -> int:
    """The month of "31 March"; December where it names none."""
    name = day.split()[-1].casefold()
    known = [each.casefold() for each in MONTH_NAMES]
    return known.index(name) + 1 if name in known else MONTHS_IN_A_YEAR
