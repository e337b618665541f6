"""Names as people write them, folded so that capitals, stops and spaces do not matter."""

from __future__ import annotations

import datetime
import re

_NOT_A_LETTER = re.compile(r"[\W_]+")
_ONS_CODE = re.compile(r"[EWNSK]\d{8}( ?/ ?[EWNSK]\d{8})*", re.IGNORECASE)


def fold(text: str) -> str:
    """A name in small letters, every run of other signs made one space, "&" made "and".

    Examples
    --------
    >>> fold("St..Helens"), fold("Kingston Upon Hull,  City of"), fold("year_type")
    ('st helens', 'kingston upon hull city of', 'year type')
    """
    return _NOT_A_LETTER.sub(" ", text.replace("&", " and ")).strip().casefold()


def spaced(text: str) -> str:
    """A name in small letters with single spaces; every sign counts: "X" is not "X%".

    Examples
    --------
    >>> spaced(" LAC_Fixed_  Ex ")
    'lac_fixed_ ex'
    """
    return " ".join(text.split()).casefold()


def bare(text: str) -> str:
    """A name with letters and figures only, for file names in which browsers replaced signs.

    Examples
    --------
    >>> bare("Rate of A/B: %") == bare("Rate of A_B_ _")
    True
    """
    return _NOT_A_LETTER.sub("", text).casefold()


def as_text(value: object) -> str:
    """One cell as text without stray spaces; whole numbers without ".0"; dates as ISO.

    Examples
    --------
    >>> as_text(2022.0), as_text("  A\\xa0 b "), as_text(None)
    ('2022', 'A b', '')
    """
    if value is None:
        return ""
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    if isinstance(value, datetime.datetime):
        return value.date().isoformat()
    if isinstance(value, datetime.date):
        return value.isoformat()
    return " ".join(str(value).split())


def area_number(value: object) -> str:
    """An LA number as text; "" for the dash of a neighbour mean and for nothing.

    Examples
    --------
    >>> area_number(888.0), area_number(" 888 "), area_number("-")
    ('888', '888', '')
    """
    text = as_text(value)
    if text.endswith(".0") and text[:-2].isdigit():
        text = text[:-2]
    return "" if text in ("-", "NA") else text


def is_ons_code(text: str) -> bool:
    """Whether a text is a code of the Office for National Statistics, or several for a joint unit.

    Examples
    --------
    >>> is_ons_code("E10000017"), is_ons_code("E09000021 / E09000027"), is_ons_code("888")
    (True, True, False)
    """
    return _ONS_CODE.fullmatch(text.strip()) is not None
