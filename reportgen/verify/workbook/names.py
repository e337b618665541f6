"""Names of places, indicators and headings made comparable, however a file spells them."""

from __future__ import annotations

import re
from functools import lru_cache

_OTHER_SIGNS = re.compile(r"[\W_]+")
_OF_A_COUNCIL = re.compile(
    r"\b(the|council|county|metropolitan|borough|unitary|authority|district|mbc|cc|bc|"
    r"london borough of|royal borough of|city of|pre lgr?|post lgr?)\b"
)
_KEPT = 65_536


@lru_cache(maxsize=_KEPT)
def folded(text: str) -> str:
    """A name in small letters, every run of signs one space, "&" as "and".

    Examples
    --------
    >>> folded(" St..Helens "), folded("Bath & North_East Somerset")
    ('st helens', 'bath and north east somerset')
    """
    return _OTHER_SIGNS.sub(" ", text.replace("&", " and ")).strip().casefold()


@lru_cache(maxsize=_KEPT)
def letters(text: str) -> str:
    """A name with nothing but its letters and figures, as file names keep it.

    Examples
    --------
    >>> letters("Rate per 10,000 (%)") == letters("rate_per_10_000 _%_")
    True
    """
    return _OTHER_SIGNS.sub("", text.replace("&", "and")).casefold()


@lru_cache(maxsize=_KEPT)
def without_office(text: str) -> str:
    """A place's name without what only says that it is a council.

    Examples
    --------
    >>> without_office("Lancashire County Council"), without_office("the North West")
    ('lancashire', 'north west')
    """
    return " ".join(_OF_A_COUNCIL.sub(" ", folded(text)).split())


@lru_cache(maxsize=_KEPT)
def without_row_number(code: str) -> str:
    """A code without the number of its row: national sheets write "RTA_1", "RTA_2".

    Examples
    --------
    >>> without_row_number("LACStable_2016on_3")
    'LACStable_2016on'
    """
    head, mark, tail = code.rpartition("_")
    return head if mark and tail.isdigit() else code
