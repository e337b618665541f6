"""The comparing words that templates may write, and which fields of facts each of them rests on."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from reportgen.domain.ledger import Span


@dataclass(frozen=True, slots=True)
class Sort:
    """Words of one sort, as an expression, and the fields they rest on, the likeliest first."""

    words: str
    fields: tuple[str, ...]


def _sort(words: str, fields: str) -> Sort:
    return Sort(words, tuple(fields.split()))


_SIZES = "size pace mover portion largest significant"
_MOVES = (
    "direction own_direction other_direction places multiple latest_against "
    "initial_against shape recovery rose fell unchanged history"
)
_SIDES = (
    "relation history result difference highest_value lowest_value highest lowest rank "
    "reference_rank moved_more recovery pace direction shape equalled low high"
)
_JUDGED = "judgement since_turn quartile kind_of best_first"

SORTS: dict[str, Sort] = {
    # The longer before the shorter: the first that fits is taken.
    "no change": _sort(
        r"chang(?:ed|es?) little|little changed?|stay(?:ed|s) the same|the same(?: in every)?"
        r"|(?:was |were )?unchanged|not changed|standstill|stable|stayed(?: there)?",
        f"{_SIZES} direction own_direction other_direction shape turn_until history",
    ),
    "rank": _sort(
        r"joint|rank(?:s|ed)|(?:second|third)-best quarter|(?:best|lowest)-performing quarter"
        r"|first is best",
        "rank joint reference_joint quartile kind_of best_first highest lowest",
    ),
    "multiple": _sort(
        r"(?:more than )?(?:halv(?:ed|ing|es?)|doubl(?:ed|ing|es?)|trebl(?:ed|ing|es?))",
        "multiple",
    ),
    "movement": _sort(
        r"ris(?:es?|en|ing)|rose|fall(?:s|en|ing)?|fell|increas(?:es?|ed|ing)"
        r"|decreas(?:es?|ed|ing)|(?<!made )up|down"
        r"|declin(?:es?|ed|ing)|drop(?:s|ped|ping)?|dipp?(?:ed|s)?|reduc(?:es?|ed|ing|tions?)"
        r"|gr(?:ew|own|ows?|owing|owth)|climb(?:s|ed|ing)?|slipped|jump(?:s|ed)?|shr(?:ank|unk)"
        r"|(?:part|most) of the way back|back to|about its level|reached|held until",
        _MOVES,
    ),
    "size": _sort(
        r"slight(?:ly)?|marginal(?:ly)?|marked(?:ly)?|substantial(?:ly)?|steep(?:ly)?"
        r"|considerabl[ey]|sharp(?:ly)?|far|significant(?:ly)?"
        r"|(?:statistically )?significant|(?:almost all|most) of the total|largest shares?"
        r"|(?:but |and )?(?:more|less) steeply|at a similar pace|most",
        _SIZES,
    ),
    "side": _sort(
        r"(?<!no )(?:more|less|fewer)(?: than)?|high(?:er|est)?|low(?:er|est)?|above|below|in line"
        r"|similar|short of|same side|equalled|within the tolerance"
        r"|(?:greater|smaller|larger) than|met|meeting|missed|(?:close to|on|off) target",
        _SIDES,
    ),
    "gap": _sort(r"widen(?:s|ed|ing)?|narrow(?:s|ed|ing)", "widened"),
    "contrast": _sort(r"contrast|opposite", "other_direction direction"),
    "shape": _sort(
        r"peaks?|trough|a low|plateau|fluctuat(?:ed|ing|es?)|steadily|overall|stead(?:y|ily)"
        r"|clear direction|moves between|in each(?: period)?|initial|not in every",
        "shape recovery turn turn_until latest_against initial_against gap_years",
    ),
    "judgement": _sort(
        r"better|worse(?:ned|ns?)?|improv(?:ed|ement|es?|ing)|deteriorat(?:ed|es?|ing)"
        r"|best|worst",
        _JUDGED,
    ),
    "number": _sort(
        r"two|three|four|five|six|seven|eight|nine|ten|both|neither|none|all|nought"
        r"|half|thirds?|second|fourth|fifth|sixth|seventh|eighth|ninth",
        "indicator comparator overlapping significant judgement relation",
    ),
}
_SORTED = "|".join(f"(?P<s{place}>{each.words})" for place, each in enumerate(SORTS.values()))
_WORDS = re.compile(rf"\b(?:{_SORTED})\b", re.IGNORECASE)
_NAMES = tuple(SORTS)

# What no sentence may say without a basis: figures, counts and the words that compare.
_TELLING = re.compile(
    r"[£(-]*\d(?:[\d,./]*\d)?(?:st|nd|rd|th|%)?"
    r"|\b(?:two|three|four|five|six|seven|eight|nine|ten"
    r"|second|third|fourth|fifth|sixth|seventh|eighth|ninth"
    r"|rose|ris(?:es?|en|ing)|fell|fall(?:s|en|ing)?|increas(?:es?|ed|ing)|decreas(?:es?|ed|ing)"
    r"|widened|narrowed|unchanged|halv(?:ed|ing)|doubl(?:ed|ing)"
    r"|(?:changed|changes) little|little changed"
    r"|higher|lower|highest|lowest|above|below|in line with|similar to"
    r"|slightly|considerably|sharply|significantly?|steadily|fluctuated|peak|trough"
    r"|better|worse|best|worst|improved|improvement|worsened|ranked)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Place:
    """A comparing word in a text: the letters `start` to `end`, and the name of its sort."""

    start: int
    end: int
    sort: str


def comparing_words(text: str) -> Iterator[Place]:
    """Every comparing word of a text, in order.

    Examples
    --------
    >>> [(each.start, each.end, each.sort) for each in comparing_words("It has risen since.")]
    [(7, 12, 'movement')]
    """
    for found in _WORDS.finditer(text):
        group = found.lastgroup or "s0"
        yield Place(found.start(), found.end(), _NAMES[int(group[1:])])


def is_telling(text: str) -> bool:
    """Whether a word may stand in no sentence without a basis."""
    return _TELLING.search(text) is not None


def untold(text: str, spans: tuple[Span, ...]) -> str:
    """The first number or comparing word of a text that lies in no span; "" where all do."""
    for found in _TELLING.finditer(text):
        if not any(span.start < found.end() and found.start() < span.end for span in spans):
            return found[0]
    return ""
