"""Every fault of an outline as place, found, expected and cure."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from enum import StrEnum
from typing import Any

from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails

from reportgen.domain.paper import PartKind
from reportgen.domain.plan import ChartKind, SectionLayout
from reportgen.domain.request import Form
from reportgen.errors import OutlineError, did_you_mean
from reportgen.plan.outline import (
    AskedFact,
    GroupBy,
    IndicatorEntry,
    KeyMessages,
    Outline,
    PartEntry,
    SectionOutline,
    TogetherEntry,
)

_WORDS: Mapping[str, type[StrEnum]] = {
    "charts": ChartKind,
    "facts": AskedFact,
    "form": Form,
    "group_by": GroupBy,
    "layout": SectionLayout,
    "part": PartKind,
    "parts": PartKind,
}
_WANTED = {
    "string_type": "Expected text; put it in double quotes if it looks like a number.",
    "string_too_short": "Expected some text.",
    "int_type": "Expected a whole number without quotes.",
    "too_short": "Expected two codes or more: one alone is told on its own.",
    "bool_type": "Expected true or false.",
    "tuple_type": "Expected a list, each entry on its own line after a dash.",
    "model_type": "Expected keys with values.",
    "greater_than_equal": "Expected a whole number from 0.",
    "less_than_equal": "Expected a whole number up to 6: a reader keeps no more in mind.",
}
_PARTS = {
    "parts": "part",
    "sections": "section",
    "indicators": "indicator",
    "recommendations": "recommendation",
    "together": "group",
}


def outline_error(
    file: str, error: ValidationError, line_of: Callable[[tuple[int | str, ...]], int]
) -> OutlineError:
    """The first fault as an error, with the lines of the others in its cure.

    Parameters
    ----------
    file : the outline as a user would name it.
    error : what pydantic found.
    line_of : the line of a path of keys and places in lists.
    """
    faults = sorted(error.errors(), key=lambda fault: line_of(fault["loc"]))
    first, others = faults[0], [line_of(fault["loc"]) for fault in faults[1:]]
    found, expected, cure = _told(first)
    if others:
        lines = ", ".join(str(line) for line in dict.fromkeys(others))
        cure = f"{cure} There is more to mend in this file, at line {lines}."
    return OutlineError(f"{file}, line {line_of(first['loc'])}", found, expected, cure)


def strange_member(outline: Outline) -> tuple[tuple[int | str, ...], str, str, str] | None:
    """The path of the first code of `together` that its section does not tell, and the fault.

    What is told together is told one by one as well, so that a reader can look it up.
    """
    for at, section in enumerate(outline.sections):
        codes = [entry.code for entry in section.indicators]
        for number, group in enumerate(section.together):
            for place, code in enumerate(group.indicators):
                if code not in codes:
                    path = ("sections", at, "together", number, "indicators", place)
                    return path, *_strange(code, codes)
    return None


def _strange(code: str, codes: list[str]) -> tuple[str, str, str]:
    expected = "Expected codes of this section's own list of indicators."
    return (
        f'"{code}" is told together with others, but does not stand in this section.',
        " ".join(filter(None, (did_you_mean(code, codes), expected))),
        "add it to the section's indicators, or take it out of the group.",
    )


def _told(fault: ErrorDetails) -> tuple[str, str, str]:
    kind = fault["type"]
    if kind == "extra_forbidden":
        return _unknown_key(fault)
    if kind == "missing":
        return _missing_key(fault)
    if kind == "enum":
        return _unknown_word(fault)
    if kind == "value_error":
        said = str(fault["ctx"]["error"])
        return f"{said}.", "", "correct it; templates/outlines/README.md shows every key."
    found = f"{_where(fault['loc'])} is {_quoted(fault['input'])}."
    return found, _WANTED.get(kind, "Expected something else."), "correct the value."


def _unknown_key(fault: ErrorDetails) -> tuple[str, str, str]:
    key, known = str(fault["loc"][-1]), tuple(_model_at(fault["loc"]).model_fields)
    offer = f"Keys on offer here: {', '.join(known)}."
    expected = " ".join(filter(None, (did_you_mean(key, known), offer)))
    return f'the key "{key}" is not known here.', expected, "correct the key, or take it out."


def _missing_key(fault: ErrorDetails) -> tuple[str, str, str]:
    key = str(fault["loc"][-1])
    holder = _where(fault["loc"][:-1])
    return f'{holder} has no "{key}".', "", f'add the key "{key}" with its value.'


def _unknown_word(fault: ErrorDetails) -> tuple[str, str, str]:
    word = str(fault["input"])
    field = next(str(key) for key in reversed(fault["loc"]) if isinstance(key, str))
    known = [member.value for member in _WORDS[field]]
    offer = f"On offer: {', '.join(known)}."
    expected = " ".join(filter(None, (did_you_mean(word, known), offer)))
    return f'"{word}" is not a word that "{field}" knows.', expected, "correct the word."


def _model_at(loc: tuple[int | str, ...]) -> type[BaseModel]:
    """The model whose key the path ends in."""
    keys = [key for key in loc[:-1] if isinstance(key, str)]
    if "together" in keys:
        return TogetherEntry
    if "indicators" in keys:
        return IndicatorEntry
    if "parts" in keys:
        return PartEntry
    if "sections" in keys:
        return SectionOutline
    return KeyMessages if "key_messages" in keys else Outline


def _where(loc: tuple[int | str, ...]) -> str:
    """The key or the entry of a list in words: "title", "section 2", "indicator 3"."""
    if not loc:
        return "the outline"
    last = loc[-1]
    if isinstance(last, str):
        return f'"{last}"'
    holder = str(loc[-2]) if len(loc) > 1 else "list"
    return f"{_PARTS.get(holder, f'entry of {holder}')} {last + 1}"


def _quoted(given: Any) -> str:
    """What stands there, short enough to be recognised."""
    if given is None:
        return "empty"
    if isinstance(given, dict):
        return "a group of keys"
    if isinstance(given, list):
        return "a list"
    return f'"{given}"'
