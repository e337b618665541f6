"""Which indicators are nearly the same, and which tell of a part of all children only."""

from __future__ import annotations

import re

from reportgen.domain.indicator import Indicator, Measure

_ASIDE = re.compile(r"\([^)]*\)|\b(?:in|ex)c(?:luding|l)?\.? +exceptions?\b", re.IGNORECASE)
_WORD = re.compile(r"[a-z0-9&+]+")
_SAID_OF_ALL = frozenset(
    [
        *("a", "the", "of", "in", "per", "to", "who", "children", "10", "000"),
        *("percentage", "percent", "number", "rate", "rates"),
    ]
)
_GROUP = re.compile(
    r"(?: - |^|\bfor |\bwith |\bby |\bpupils )(?:non[- ]?|no |not |pupils )?"
    r"(?:white|mixed|asian|black|chinese|other ethnic|ethnic|boys|girls|male|female|fsm|"
    r"eligible for fsm|disadvantaged|sen\b|send|ehcp|statement|identified sen)",
    re.IGNORECASE,
)
_A_SHARE = re.compile(r"% of |percentage of ", re.IGNORECASE)


def family(indicator: Indicator) -> frozenset[str]:
    """The words of its name that tell it from others; the same for near-duplicates.

    What stands in brackets, and whether exceptions are counted, is set aside.

    Examples
    --------
    >>> plans = "Plans issued within 20 weeks - {} exceptions (all)"
    >>> one, other = (Indicator("", "", plans.format(each)) for each in ("including", "excluding"))
    >>> family(one) == family(other)
    True
    """
    words = _WORD.findall(_ASIDE.sub(" ", indicator.name).casefold())
    return frozenset(words) - _SAID_OF_ALL or frozenset([indicator.id])


def of_a_part(indicator: Indicator) -> bool:
    """Whether it tells of children of one ethnic group, gender, or group of need or income.

    A share of such children in all children is no part: it tells of the whole.

    Examples
    --------
    >>> names = ("Attainment 8 - Asian", "Attainment 8 - all pupils", "% of pupils with SEN")
    >>> [of_a_part(Indicator("", "", name)) for name in names]
    [True, False, False]
    """
    if indicator.measure is Measure.MONEY or _A_SHARE.match(indicator.name):
        return False
    return _GROUP.search(indicator.name) is not None
