"""Words on a path over time: which leg of it they tell, and what that leg did."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

from reportgen.verify.reading.known import Base
from reportgen.verify.reading.lexicon import BAD, DOWN, GOOD, LITTLE, SAME, UP, Sort, Word

_WAY: Mapping[str, str] = {
    "steady rise": UP, "overall rise": UP, "step up": UP, "rise then plateau": UP, "peak": UP,
    "steady fall": DOWN, "overall fall": DOWN, "step down": DOWN, "fall then plateau": DOWN,
    "trough": DOWN,
}  # fmt: skip
_BACK = {UP: DOWN, DOWN: UP}
_TURNS = ("peak", "trough")
_SHAPES: Mapping[str, frozenset[str]] = {
    "fluctuating": frozenset({"fluctuating"}),
    "plateau": frozenset({"rise then plateau", "fall then plateau"}),
    "peak": frozenset({"peak"}),
    "trough": frozenset({"trough"}),
    "steady": frozenset({"steady rise", "steady fall"}),
    "overall": frozenset({"overall rise", "overall fall"}),
    "step": frozenset({"step up", "step down"}),
}
_LEVEL = frozenset({"stable", "rise then plateau", "fall then plateau"})
_EXCEPTION = re.compile(r"(?:despite an?|after an initial|initial|but)\s*$", re.IGNORECASE)
_LATER = re.compile(r"\b(?:since|now|then|later)\b[^,;]*$", re.IGNORECASE)
_AFTER_A_TURN = re.compile(r"\b(?:until|up to)\b.*,\s*(?:and|but|then|since)\b", re.IGNORECASE)
_SINCE_WHEN = re.compile(r"\bsince (?:the |\d|Q\d|[A-Z])")
_ITS_LEVEL = re.compile(r"\s*its level", re.IGNORECASE)
_BEFORE = re.compile(
    r"\b(?:had|having)\b.*\bbeen\b|\b(?:previously|formerly|was once)\b", re.IGNORECASE
)
_ORDINAL = re.compile(
    r"(?:\d(?:st|nd|rd|th)|first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth)"
    r"[ -]*$",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Spoken:
    """A word with a basis of it, and the sentence around: `before` it, and `after` it."""

    word: Word
    base: Base
    before: str
    after: str = ""

    @property
    def after_ordinal(self) -> bool:
        """Whether a place stands before it: "third highest"."""
        return _ORDINAL.search(self.before) is not None


def of_shape(spoken: Spoken) -> frozenset[str] | None:
    """What a path's shape says in the sort of a word; None where it says nothing of it."""
    base, sort = spoken.base, spoken.word.sort
    if base.kind != "trend":
        return None
    shape = base.word("shape")
    if sort is Sort.RECOVERY:
        return frozenset({base.word("recovery")})
    if sort is Sort.SHAPE:
        found = {sense for sense, shapes in _SHAPES.items() if shape in shapes}
        return frozenset(found | ({"initial"} if base.word("initial_against") else set()))
    if sort is Sort.HISTORY:
        return frozenset({"always"} if shape in _SHAPES["steady"] or _held(base) else ())
    if sort is Sort.EXTREME:
        return frozenset({_WAY[shape]} if shape in _TURNS else {UP, DOWN})
    if spoken.word.sense in (LITTLE, SAME):
        flat = shape in _LEVEL or _held(base)
        return frozenset({LITTLE, SAME} if flat else ())
    return _leg(spoken, shape)


def _held(base: Base) -> bool:
    """Whether the printed figure was the same in period after period: in all, or since a turn."""
    told = base.truth.figures
    level = "low" in told and told["low"] == told.get("high")
    return level or bool(base.truth.periods.get("turn_until"))


def _leg(spoken: Spoken, shape: str) -> frozenset[str] | None:
    """Up or down for the leg of the path that the word tells; both where that cannot be known."""
    way = _WAY.get(shape)
    if way is None:
        return frozenset() if spoken.word.sort is Sort.WAY else None
    if _EXCEPTION.search(spoken.before):
        return frozenset({_BACK[way]})
    if shape in _LEVEL and _AFTER_A_TURN.search(spoken.before):
        return frozenset({LITTLE, SAME})
    if shape not in _TURNS:
        return frozenset({way})
    if _ITS_LEVEL.match(spoken.after):
        return frozenset({_BACK[way]} if spoken.base.word("recovery") == "beyond" else ())
    return frozenset({_BACK[way] if _is_later(spoken.before) else way})


def _is_later(before: str) -> bool:
    """Whether the words before tell of what came after the turn: "and has since fallen"."""
    return _LATER.search(_SINCE_WHEN.sub("", before)) is not None


def turned_well(base: Base) -> str | None:
    """Good or bad for the movement after a peak or trough; None where no way is better."""
    way = _WAY.get(base.word("shape"))
    polarity = base.indicator.get("polarity")
    if way is None or polarity not in ("high", "low"):
        return None
    up = _BACK[way] == UP
    return GOOD if up is (polarity == "high") else BAD


def of_history(spoken: Spoken) -> frozenset[str] | None:
    """Above or below for the side now, or for the other side that was before."""
    base = spoken.base
    side = {"above": UP, "below": DOWN}.get(base.word("relation"))
    if side is None:
        return None
    if base.word("history") == "crossed" and _BEFORE.search(spoken.before):
        return frozenset({_BACK[side]})
    return frozenset({side})
