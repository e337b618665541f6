"""Which caption belongs to which table or figure."""

from __future__ import annotations

from collections.abc import Container, Sequence
from dataclasses import replace
from typing import TypeVar

from reportgen.verify.word.paper import Figure, Table, Text, Where

Shown = TypeVar("Shown", Table, Figure)


def with_captions(
    texts: Sequence[Text], tables: Sequence[Table], figures: Sequence[Figure]
) -> tuple[tuple[Table, ...], tuple[Figure, ...]]:
    """Tables and figures with their captions: the nearest directly above or below each.

    A caption belongs to one thing only. One that calls itself a table is never a figure's.
    """
    taken: set[int] = set()
    made = []
    for table in tables:
        first = table.numbers[0] if table.numbers else 0
        last = table.numbers[-1] if table.numbers else 0
        above = _caption(texts, first - 1, -1, taken, ("table",))
        made.append(_told(table, above or _caption(texts, last + 1, 1, taken, ("table",)), taken))
    drawn = []
    holding = {figure.after for figure in figures}
    for figure in figures:
        kinds = ("figure", "chart", "map", "box")
        beside = ((figure.after + 1, 1), (figure.after - 1, -1))
        found = (_caption(texts, *each, taken, kinds, holding) for each in beside)
        drawn.append(_told(figure, next(filter(None, found), None), taken))
    return tuple(made), tuple(drawn)


def _caption(
    texts: Sequence[Text],
    at: int,
    step: int,
    taken: set[int],
    kinds: tuple[str, ...],
    holding: Container[int] = (),
) -> Text | None:
    """The caption next to a place, past empty paragraphs that hold no figure."""
    while 0 <= at < len(texts) and not texts[at].text.strip() and at not in holding:
        at += step
    if not 0 <= at < len(texts) or at in taken:
        return None
    found = texts[at]
    told = found.label.casefold().startswith(kinds) or not found.label
    return found if found.where is Where.CAPTION and told else None


def _told(shown: Shown, caption: Text | None, taken: set[int]) -> Shown:
    if caption is None:
        return shown
    taken.add(caption.number)
    return replace(shown, label=caption.label, caption=caption.said)
