"""The bank holidays of England and Wales, from the file that comes with a package: no network."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from functools import cache
from importlib import import_module
from types import MappingProxyType
from typing import Any

PACKAGE = "govuk_bank_holidays"
_DIVISION = "england-and-wales"


@cache
def bank_holidays() -> Mapping[date, str]:
    """The name of each bank holiday by its day, in order of time.

    The package could fetch a newer list; it is told to read its own, so that one run is like
    another and nothing is asked of a network.
    """
    listed: list[dict[str, Any]] = (
        import_module(f"{PACKAGE}.bank_holidays")  # it opens a library of the network: only here
        .BankHolidays(use_cached_holidays=True)
        .get_holidays(division=_DIVISION)
    )
    return MappingProxyType({each["date"]: _name(each["title"], each["notes"]) for each in listed})


def years_known() -> tuple[int, int]:
    """The first and the last year whose bank holidays are known."""
    days = list(bank_holidays())
    return days[0].year, days[-1].year


def _name(title: str, note: str) -> str:
    """ "Christmas Day", "Boxing Day (substitute day)"."""
    return f"{title} ({note.lower()})" if note else title
