"""A stored cell as a person sees it: its number format says what is shown."""

from __future__ import annotations

import datetime
import re
from functools import cache

from reportgen.domain.number import clean
from reportgen.domain.period_label import MONTH_NAMES

_NOT_A_CODE = re.compile(r'"[^"]*"|\[[^\]]*\]|\\.')


@cache
def shows_percent(number_format: str) -> bool:
    """Whether a number format shows per cent.

    Examples
    --------
    >>> shows_percent("0.0%"), shows_percent('0.0"%"')
    (True, False)
    """
    return "%" in _NOT_A_CODE.sub("", number_format)


def share_shown(stored: float) -> float:
    """A share as its format shows it, without the noise of a multiplication.

    Examples
    --------
    >>> share_shown(0.07)
    7.0
    """
    return float(clean(str(stored)) * 100)


def moment_shown(value: object, number_format: str) -> object:
    """A date or time as a cell of the grid: a month's name, a datetime, or a text.

    A date that is shown without its day is a month. In a cell of figures the name of a month
    is a fault, as every date is.

    Examples
    --------
    >>> first = datetime.datetime(2019, 10, 1)
    >>> moment_shown(first, "mmm-yy"), moment_shown(first, "dd/mm/yyyy") == first
    ('October 2019', True)
    >>> moment_shown(datetime.time(10, 30), "hh:mm")
    '10:30:00'
    """
    if isinstance(value, datetime.datetime):
        return _month(value) if _shows_month(number_format) else value.replace(tzinfo=None)
    if isinstance(value, datetime.date):
        return moment_shown(datetime.datetime(value.year, value.month, value.day), number_format)  # noqa: DTZ001 - a day has no zone
    return str(value)


@cache
def _shows_month(number_format: str) -> bool:
    codes = _NOT_A_CODE.sub("", number_format).casefold()
    return "m" in codes and not set(codes) & set("dhs")


def _month(day: datetime.datetime) -> str:
    return f"{MONTH_NAMES[day.month - 1]} {day.year}"
