"""Every tag that is opened is closed: found with its line before Jinja is asked."""

from __future__ import annotations

import re
from collections.abc import Iterator

from reportgen.errors import TemplateError
from reportgen.render.template.codes import Code
from reportgen.render.template.errors import TemplatePlace

_PIECES = re.compile(r"(?P<comment>\{#)|(?P<print>\{\{)|(?P<tag>\{%[-+]?\s*(?P<word>\w*))")
_ENDS = {"comment": "#}", "print": "}}", "tag": "%}"}
_CLOSED_BY_END = ("if", "for", "macro")
_ONLY_INSIDE = {"elif": ("if",), "else": ("if", "for")}


def check_tags(source: str, place: TemplatePlace) -> None:
    """Nothing, when every `{% if %}`, `{% for %}` and `{% macro %}` has its end.

    Jinja reports a missing end at line 1; here the error names the line of the opening.

    Raises
    ------
    TemplateError : at the first tag that is never closed, or that closes nothing.
    """
    open_tags: list[tuple[str, int]] = []
    for word, line in _tags(source, place):
        if word in _CLOSED_BY_END:
            open_tags.append((word, line))
        elif word == "raw":
            raise place.fault(line, "raw is not used in sentence templates.", cure="take it out")
        elif word in _ONLY_INSIDE and not (open_tags and open_tags[-1][0] in _ONLY_INSIDE[word]):
            raise _stray(place, word, line, open_tags)
        elif word.startswith("end") and word[3:] in _CLOSED_BY_END:
            _close(place, word, line, open_tags)
    if open_tags:
        word, line = open_tags[-1]
        raise place.fault(
            line,
            f"the {word} opened on line {line} is never closed.",
            f'Expected "{{% end{word} %}}" after it.',
            f'add "{{% end{word} %}}" where the {word} should end',
            Code.UNCLOSED,
        )


def lines_of_else(source: str, place: TemplatePlace) -> list[int]:
    """For each if, in the order of the text: the line of its else, or nought without one."""
    lines: list[int] = []
    open_tags: list[int] = []
    for word, line in _tags(source, place):
        if word in _CLOSED_BY_END:
            open_tags.append(len(lines) if word == "if" else -1)
            if word == "if":
                lines.append(0)
        elif word == "else" and open_tags and open_tags[-1] >= 0:
            lines[open_tags[-1]] = line
        elif word.startswith("end") and word[3:] in _CLOSED_BY_END and open_tags:
            open_tags.pop()
    return lines


def _tags(source: str, place: TemplatePlace) -> Iterator[tuple[str, int]]:
    """Each tag's first word with its line; comments and prints are stepped over."""
    position = 0
    while piece := _PIECES.search(source, position):
        kind = piece.lastgroup if piece.lastgroup != "word" else "tag"
        kind = kind or "tag"
        line = source.count("\n", 0, piece.start()) + 1
        position = source.find(_ENDS[kind], piece.end())
        if position < 0:
            raise place.fault(
                line,
                f'the "{source[piece.start() : piece.start() + 2]}" on line {line} is never ended.',
                f'Expected "{_ENDS[kind]}" after it.',
                f'add "{_ENDS[kind]}"',
                Code.UNCLOSED,
            )
        if kind == "tag":
            yield piece["word"], line


def _close(place: TemplatePlace, word: str, line: int, open_tags: list[tuple[str, int]]) -> None:
    if not open_tags or word != f"end{open_tags[-1][0]}":
        raise _stray(place, word, line, open_tags)
    open_tags.pop()


def _stray(
    place: TemplatePlace, word: str, line: int, open_tags: list[tuple[str, int]]
) -> TemplateError:
    if open_tags:
        opened, since = open_tags[-1]
        expected = f"The {opened} opened on line {since} is still open."
    else:
        expected = "No if, for or macro is open there."
    found = f'"{word}" closes or continues nothing.'
    return place.fault(line, found, expected, code=Code.UNCLOSED)
