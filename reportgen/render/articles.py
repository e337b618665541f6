"""Small words before numbers: a or an, ordinals, counting words."""

from __future__ import annotations

import re

_COUNTED = (
    "nought",
    "one",
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
)
_PLACES = (
    "noughth",
    "first",
    "second",
    "third",
    "fourth",
    "fifth",
    "sixth",
    "seventh",
    "eighth",
    "ninth",
)
_NUMBER = re.compile(r"[£(\-]*(\d[\d,]*)")
_SPOKEN_VOWELS = frozenset("AEFHILMNORSX")  # letters whose names begin with a vowel sound


def article(text: str) -> str:
    """The article that agrees with how a number or word is spoken: "a" or "an".

    Parameters
    ----------
    text : what follows the article; a number may carry commas, decimals, "%" or "£".

    References
    ----------
    An English number begins with a vowel sound when it begins with eight, eleven or eighteen.

    Examples
    --------
    >>> [article(text) for text in ("8.9", "11", "110", "18,000", "1,800")]
    ['an', 'an', 'a', 'an', 'a']
    >>> article("LA"), article("EHC plan"), article("rate")
    ('an', 'an', 'a')
    """
    number = _NUMBER.match(text)
    if number:
        leading, *_ = number.group(1).split(",")
        spoken_first = leading if len(leading) <= 2 else leading[: len(leading) % 3 or 3]
        vowel = leading.startswith("8") or spoken_first in ("11", "18")
        return "an" if vowel else "a"
    return "an" if _begins_with_vowel_sound(text) else "a"


def _begins_with_vowel_sound(text: str) -> bool:
    word = re.match(r"\w*", text.lstrip("(“\"'"))
    first = word.group() if word else ""
    if len(first) > 1 and first.isupper():
        return first[0] in _SPOKEN_VOWELS
    return first[:1].lower() in tuple("aeiou") and not first.lower().startswith(("uni", "one"))


def with_article(text: str) -> str:
    """The text with its article before it.

    Examples
    --------
    >>> with_article("11-strong group")
    'an 11-strong group'
    """
    return f"{article(text)} {text}"


def ordinal(place: int) -> str:
    """A place in an order: first to ninth in words, then 10th, 11th, 21st.

    Examples
    --------
    >>> [ordinal(place) for place in (3, 10, 11, 21, 112, 151)]
    ['third', '10th', '11th', '21st', '112th', '151st']
    """
    if 0 < place < len(_PLACES):
        return _PLACES[place]
    ending = "th" if place % 100 in (11, 12, 13) else {1: "st", 2: "nd", 3: "rd"}.get(place % 10)
    return f"{place:,}{ending or 'th'}"


def counted(number: int) -> str:
    """A small count in running text: two to nine in words, then numerals.

    Examples
    --------
    >>> counted(3), counted(10)
    ('three', '10')
    """
    return _COUNTED[number] if 0 <= number < len(_COUNTED) else f"{number:,}"


def capitalised(text: str) -> str:
    """The text with its first letter a capital, and nothing else changed.

    Examples
    --------
    >>> capitalised("the rate of CIN")
    'The rate of CIN'
    """
    return text[:1].upper() + text[1:]
