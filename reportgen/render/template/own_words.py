"""Refuses what a template may not say in words of its own: a figure, or a note to its author."""

from __future__ import annotations

import re

from reportgen.render.template.errors import TemplatePlace

_FIGURE = re.compile(r"\S*\d\S*")
_NOTE = re.compile(r"\b(?:TODO|TBC|TBD|FIXME|XXX)\b")


def check_own_words(text: str, line: int, place: TemplatePlace) -> None:
    """Nothing, when a template's own text has no digit and no note of unfinished work.

    A figure that stands in a template is right for one report and wrong in the next.

    Parameters
    ----------
    line : on which the text begins, counted from 1.

    Raises
    ------
    TemplateError : at the first of them, with its line.
    """
    if figure := _FIGURE.search(text):
        raise place.fault(
            line + text.count("\n", 0, figure.start()),
            f'the text holds a figure of its own: "{figure[0]}".',
            "Sentences take their figures from the facts.",
            "take it out, or write a number that never changes as a word",
        )
    if note := _NOTE.search(text):
        raise place.fault(
            line + text.count("\n", 0, note.start()),
            f'the text holds a note of unfinished work: "{note[0]}".',
            "Every word of a template may be printed.",
            "finish the sentence, or put the note between {# and #}",
        )
