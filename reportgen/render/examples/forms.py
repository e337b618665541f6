"""What a line of the small form looks like, and what is said of one that looks otherwise."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from reportgen.domain.relation import Band, Direction, Judgement, Pace, Recovery, Size, TargetResult
from reportgen.errors import did_you_mean
from reportgen.render.examples.case import Case

Reader = Callable[[Case, str, Sequence[str]], None]

MULTIPLES = ("halved", "doubled", "more than halved", "more than doubled")
FIRST_LINE = "percentage, low is better"
FORMS = {
    "level": "level 19.1 in 2022, provisional",
    "now": "now 19.1 in 2022",
    "baseline": "baseline 22.0 in 2018, fell, slight, improved",
    "previous": "previous 20.7 in 2021, fell",
    "year earlier": "year earlier 20.7 in Oct-18, fell",
    "about": "about children in need",
    "pair": "pair 485 from 1245, fell",
    "gap": "gap England 21.5, below, considerable, better",
    "side": "side England, always below since 2018",
    "trend": "trend peak, from 79 in 2018, turn 85 in 2019, beyond",
    "movement": "movement England from 64 in 2018 to 70, rose, opposite, own fell",
    "streak": "streak 3, fell, from 85 in 2019",
    "record": "record lowest since 2016, previous 19.4 in 2020",
    "rank": "rank 14 of 151, 3 joint, quartile A",
    "neighbour rank": "neighbour rank 3 of 11",
    "target": "target 90, national, near, within 2 points, amber",
    "missing": "missing confidential in 2022, last 19.4 in 2020",
}
_DIRECTION = tuple(each.value for each in Direction)
_SIZE = tuple(each.value for each in Size)
_JUDGEMENT = tuple(each.value for each in Judgement if each.value)
_CHANGE = (*_DIRECTION, *_SIZE, *_JUDGEMENT, *MULTIPLES)
# The words that may follow; "…" stands for the rest of a word's own words.
_WORDS: dict[str, tuple[str, ...]] = {
    "level": ("provisional", "behind …"),
    "now": ("provisional",),
    "baseline": _CHANGE,
    "previous": _CHANGE,
    "pair": _DIRECTION,
    "trend": (
        *("from …", "turn …", "until …", "low …", "high …"),
        *("latest against", "initial against", "gap years"),
        *(each.value for each in Recovery if each.value),
        *_JUDGEMENT,
    ),
    "movement": (*_DIRECTION, *(each.value for each in Pace), "own …"),
    "streak": (*_DIRECTION, *_JUDGEMENT, "from …"),
    "record": ("previous …", "equalled"),
    "neighbour rank": ("… joint", "own list"),
    "target": (
        *("national", "local", "within …"),
        *(each.value for each in TargetResult),
        *(each.value for each in Band),
    ),
    "missing": ("last …",),
}
# What goes wrong inside a reader when a line has another form than it expects.
FAULTS = (
    ArithmeticError,
    AssertionError,
    AttributeError,
    LookupError,
    StopIteration,
    TypeError,
    ValueError,
)
_IN_QUOTES = re.compile(r'"([^"]+)"')


class SmallFormError(ValueError):
    """A line that is not a fact in its small form.

    `position` is its place among the lines of its case, from 0; `found` says what is wrong with
    it, `expected` what such a line looks like.
    """

    def __init__(self, position: int, found: str, expected: str) -> None:
        self.position = position
        self.found = found
        self.expected = expected
        super().__init__(f"{found} {expected}")


def check_words(keyword: str, words: Sequence[str]) -> None:
    """Nothing, when every word after the first means something for this fact.

    Raises
    ------
    ValueError : at the first that would be passed over in silence.
    """
    known = _WORDS.get(keyword)
    for word in words if known else ():
        if not any(_fits(word, each) for each in known or ()):
            nearest = did_you_mean(word, known or ())
            raise ValueError(f'expected other words than "{word}". {nearest}'.strip())


def _fits(word: str, known: str) -> bool:
    before, rest, after = known.partition("…")
    return word == known or bool(rest and word.startswith(before) and word.endswith(after))


def unreadable(position: int, line: str, fault: Exception, form: str) -> SmallFormError:
    """The error for a line that its reader could not read."""
    ours = type(fault) is ValueError and str(fault).startswith(("expected ", "an indicator "))
    reason = f": {str(fault).removesuffix('.')}" if ours else ""
    stop = "" if reason.endswith("?") else "."
    found = f'the line "{line}" cannot be read{reason}{stop}'
    return SmallFormError(position, found, f'Such a line looks like this: "{form}".')


def no_such_fact(position: int, line: str, keywords: Sequence[str]) -> SmallFormError:
    """The error for a line whose first words name no fact."""
    begins = " ".join(line.split(" ")[:2])
    nearest = did_you_mean(begins, keywords) or did_you_mean(begins.split(" ")[0], keywords)
    expected = f"{nearest} A line begins with one of: {', '.join(sorted(keywords))}."
    return SmallFormError(position, f'no fact begins like "{line}".', expected.strip())


def form_of(keyword: str, reader: Reader) -> str:
    """An example of such a line: from the table, else the one its reader's own words begin with."""
    said = _IN_QUOTES.search(reader.__doc__ or "")
    return FORMS.get(keyword) or (said[1] if said else f"{keyword} …")
