"""What every reader of periods needs: the names of months, and the later year of "2019/20"."""

from __future__ import annotations

import calendar

MONTHS = {name.casefold(): at for at, name in enumerate(calendar.month_name) if name}
MONTHS |= {name[:3]: at for name, at in tuple(MONTHS.items())} | {"sept": 9}
"""1 to 12 by the name in small letters, and by its first letters: "september", "sep", "sept"."""


def later_year(first: int, written: str) -> int:
    """The second of two years; one that is written in full stands as it is.

    Examples
    --------
    >>> later_year(2019, "20"), later_year(1999, "00"), later_year(2019, "2022")
    (2020, 2000, 2022)
    """
    if len(written) > 2:
        return int(written)
    year = first - first % 100 + int(written)
    return year if year > first else year + 100
