"""How many words a position takes, counted before it is written, so that it can be parted."""

from __future__ import annotations

from reportgen.render.views.position import GroupView, SideView, StatementView
from reportgen.render.views.sentence import NamesView

LONGEST = 40  # words in one sentence
EASY = 36  # words, where a second sentence may be begun

_PLAIN_SIZES = ("plain", "little")
_THAN = 2  # "higher than"
_TIE = 3  # "in line with"
_VERDICT = 3  # "which is better"


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


def _group(group: GroupView) -> int:
    return (group.size not in _PLAIN_SIZES) + _THAN + names_words(group.names)


def _verdict(side: SideView) -> int:
    return _VERDICT if side.verdict else 0


def _joins(statement: StatementView) -> int:
    """One "and" or "but" between what stands on different sides."""
    return len(statement.sides) + len(statement.ties) - 1
