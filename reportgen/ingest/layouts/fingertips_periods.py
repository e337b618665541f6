"""Periods of Fingertips: labels with blanks round their dashes, checked against the sort key."""

from __future__ import annotations

import re

from reportgen.ingest.mappings.words import PeriodsAs
from reportgen.ingest.periods import read_period

_SPLIT = re.compile(r"(\d{4})/(\d{2})")
_TWO_YEARS = re.compile(r"(\d{4})-(\d{2})")
_QUARTER = re.compile(r"(\d{4}/\d{2}) Q([1-4])")


def fingertips_period(label: str, sortable: str, labelled: PeriodsAs) -> str:
    """The label as it is read here, or "" where it cannot be known what is meant.

    Parameters
    ----------
    label : as published: "2023/24", "2016 - 18", "2015/16 - 19/20".
    sortable : the publisher's sort key, "20230000"; it must name the first year of the label.
    labelled : whether "2023/24" is called by its last year, as LAIT mostly does.

    Examples
    --------
    >>> fingertips_period("2023/24", "20230000", PeriodsAs.LAST_YEAR)
    '2024'
    >>> fingertips_period("2015/16 - 19/20", "", PeriodsAs.AS_PUBLISHED)
    '2015/16-19/20'
    >>> fingertips_period("2016 - 18", "20160000", PeriodsAs.AS_PUBLISHED)
    '2016-18'
    >>> fingertips_period("2023/24", "20220000", PeriodsAs.LAST_YEAR)
    ''
    """
    plain = re.sub(r"\s*[-\u2010-\u2015]\s*", "-", label.strip())
    if sortable[:4].isdigit() and sortable[:4] != plain[:4]:
        return ""
    quarter = _QUARTER.fullmatch(plain)
    if quarter:
        plain = f"Q{quarter[2]} {quarter[1]}"
    split = _SPLIT.fullmatch(plain)
    if split and labelled is PeriodsAs.LAST_YEAR and read_period(plain):
        return str(int(split[1]) + 1)
    two = _TWO_YEARS.fullmatch(plain)
    if two and (int(two[1]) + 1) % 100 == int(two[2]):
        return ""  # two calendar years, or one that begins in the first: the label does not say
    return plain if read_period(plain) else ""
