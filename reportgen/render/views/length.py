"""How many words a position takes, counted before it is written, so that it can be parted."""

from __future__ import annotations

from reportgen.render.views.position import GroupView, SideView, StatementView
from reportgen.render.views.sentence import MovedView, NamesView

LONGEST = 30  # words in one sentence, as far as names and figures allow
EASY = 28  # words, where a second sentence may be begun

_PLAIN_SIZES = ("plain", "little")
_THAN = 2  # "higher than"
_TIE = 3  # "in line with"
_VERDICT = 3  # "which is better"
_CHANGED_LITTLE_FOR = 3
_ALSO_RISEN_FOR = 6  # "also risen, but less steeply, for"
_RISEN_FOR = 2
_FROM_TO = 4  # "(from 64 to 70)"
_TO = 2  # "(to 70)"


def counted_words(text: str) -> int:
    return len(text.split())


def position_words(statement: StatementView) -> int:
    """The words of a position with its figures and how far off they are."""
    sides = [
        sum(_group(group) for group in side.groups) + len(side.groups) - 1 + _verdict(side)
        for side in statement.sides
    ]
    ties = [_TIE + names_words(group.names) for group in statement.ties]
    return sum(sides) + sum(ties) + _joins(statement)


def names_words(names: NamesView, figures: bool = True) -> int:
    """The words of names in a row, with or without their figures and notes."""
    beside = [1 + counted_words(one.note) if figures else 0 for one in names.items]
    return sum(counted_words(one.name) for one in names.items) + sum(beside) + names.several


def moved_words(moved: MovedView) -> int:
    """The words of a movement elsewhere: "also risen, but less steeply, for England (to 34)"."""
    if moved.pace == "stable":
        words, path = _CHANGED_LITTLE_FOR, _FROM_TO
    elif moved.same_way and moved.pace != "alone":
        words, path = _ALSO_RISEN_FOR, _TO
    else:
        words, path = _RISEN_FOR, _FROM_TO
    return words + names_words(moved.names, figures=False) + path * len(moved.names.items)


def _group(group: GroupView) -> int:
    adverb = group.significant or group.size not in _PLAIN_SIZES
    return adverb + _THAN + names_words(group.names)


def _verdict(side: SideView) -> int:
    return _VERDICT if side.verdict else 0


def _joins(statement: StatementView) -> int:
    """One "and" or "but" between what stands on different sides."""
    return len(statement.sides) + len(statement.ties) - 1
