"""Refuses what a template may not say in words of its own: a figure, or a note to its author."""

from __future__ import annotations

import re
from collections.abc import Iterator

from reportgen.render.template.codes import Code
from reportgen.render.template.errors import TemplateLineError, TemplatePlace

_FIGURE = re.compile(r"\S*\d\S*")
# Control signs, and halves of a sign: no Word file can hold them. Three of nobody's are our marks.
_UNSEEN = re.compile("[\x00-\x08\x0e-\x1f\x7f-\x9f\ud800-\udfff\ue000-\ue002\ufffe\uffff]")
_NOTE = re.compile(r"\b(?:TODO|TBC|TBD|FIXME|XXX)\b")


def own_word_faults(text: str, line: int, place: TemplatePlace) -> Iterator[TemplateLineError]:
    """An error for the first figure, the first note and the first unseen sign of a text.

    A figure that stands in a template is right for one report and wrong in the next.

    Parameters
    ----------
    line : on which the text begins, counted from 1.
    """

    def at(found: re.Match[str]) -> int:
        return line + text.count("\n", 0, found.start())

    if figure := _FIGURE.search(text):
        yield place.fault(
            at(figure),
            f'the text holds a figure of its own: "{figure[0]}".',
            "Sentences take their figures from the facts.",
            "take it out, or write a number that never changes as a word",
            Code.COMPUTES,
        )
    if note := _NOTE.search(text):
        yield place.fault(
            at(note),
            f'the text holds a note of unfinished work: "{note[0]}".',
            "Every word of a template may be printed.",
            "finish the sentence, or put the note between {# and #}",
            Code.WORDING,
        )
    if unseen := _UNSEEN.search(text):
        yield place.fault(
            at(unseen),
            "the text holds a sign that cannot be seen or printed.",
            cure="delete it, and write the words beside it again",
        )
