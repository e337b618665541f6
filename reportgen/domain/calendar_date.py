"""Dates as a paper prints them."""

from __future__ import annotations

from datetime import date

_MONTHS = (
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
)
_WEEKDAYS = (
    *("Monday", "Tuesday", "Wednesday", "Thursday", "Friday"),
    *("Saturday", "Sunday"),
)


def in_words(written: str) -> str:
    """An ISO date in words; anything else as it stands.

    Examples
    --------
    >>> in_words("2026-01-22"), in_words("autumn 2025")
    ('22 January 2026', 'autumn 2025')
    """
    try:
        day = date.fromisoformat(written)
    except ValueError:
        return written
    return f"{day.day} {_MONTHS[day.month - 1]} {day.year}"


def day_in_words(day: date, with_year: bool = True) -> str:
    """A day with the day of the week.

    Examples
    --------
    >>> day_in_words(date(2026, 1, 14)), day_in_words(date(2026, 1, 14), with_year=False)
    ('Wednesday 14 January 2026', 'Wednesday 14 January')
    """
    said = f"{_WEEKDAYS[day.weekday()]} {day.day} {_MONTHS[day.month - 1]}"
    return f"{said} {day.year}" if with_year else said


def release_in_words(written: str) -> str:
    """A release in words: LAIT knows months only, and its first of a month means the month.

    Examples
    --------
    >>> release_in_words("2025-10-01"), release_in_words("2025-10-30")
    ('October 2025', '30 October 2025')
    """
    said = in_words(written)
    return said.removeprefix("1 ") if said != written else written


def is_iso(written: str) -> bool:
    """Whether it is a whole date as a machine writes it: "2026-01-22"."""
    try:
        date.fromisoformat(written)
    except ValueError:
        return False
    return True
