"""Parts that are listed, typed, readable and there."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any
from urllib.parse import unquote

from reportgen.check.finding import Family, Found, Look, Rule, Severity
from reportgen.check.names import R
from reportgen.check.paper import Paper

_TYPES = "[Content_Types].xml"
_SAVE = "open the file in Word and save it again as Word Document (*.docx)"
_W3C = re.compile(
    r"\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01])(T([01]\d|2[0-3]):[0-5]\d(:[0-5]\d(\.\d+)?)?"
    r"(Z|[+-]\d\d:\d\d))?)?)?"
)


def _broken(paper: Paper) -> Iterator[Found]:
    for name, why in paper.package.broken.items():
        yield Found(f'part "{name}" of the file', f"it cannot be read ({why}).")


def _types(paper: Paper) -> Iterator[Found]:
    listed = paper.package.trees.get(_TYPES)
    if listed is None:
        yield Found("the whole file", "the list of its parts' types is missing.")
        return
    endings = {str(each.get("Extension")).casefold() for each in listed if _is(each, "Default")}
    single = {
        unquote(str(each.get("PartName"))).lstrip("/").casefold(): str(each.get("PartName"))
        for each in listed
        if _is(each, "Override")
    }
    for name in paper.package.names:
        ending = name.rpartition(".")[2].casefold()
        # "application/xml" is what an .xml part is by default: no part of Word's own is that.
        own = ending == "xml" and not name.startswith("customXml/")
        typed = name.casefold() in single or (ending in endings and not own)
        if name != _TYPES and not typed:
            yield Found(f'part "{name}" of the file', "its type is not stated.")
    there = {name.casefold() for name in paper.package.names}
    for name, shown in single.items():
        if name not in there:
            yield Found(f'part "{shown}" of the file', "it is listed and is not there.")


def _is(element: Any, kind: str) -> bool:
    return isinstance(element.tag, str) and element.tag.endswith(f"}}{kind}")


def _targets(paper: Paper) -> Iterator[Found]:
    there = {name.casefold() for name in paper.package.names}
    for owner, relations in paper.package.relations.items():
        for each in relations:
            bare = each.target in ("", ".", "NULL", "/")
            if not each.external and not bare and unquote(each.target).casefold() not in there:
                place = f'part "{owner or "the file itself"}" of the file'
                yield Found(place, f'it refers to "{each.target}", which is not there.')


def _relations(paper: Paper) -> Iterator[Found]:
    for name, tree in paper.package.trees.items():
        if name.endswith(".rels") or not name.startswith("word/"):
            continue
        known = {each.id for each in paper.package.relations.get(name, ())}
        asked = {
            str(value): element
            for element in tree.iter()
            for key, value in element.attrib.items()
            if key.startswith(R) and isinstance(element.tag, str) and value
        }
        for each in sorted(asked.keys() - known):
            yield Found(f'part "{name}" of the file', f'it uses the relation "{each}", unknown.')


def _dates(paper: Paper) -> Iterator[Found]:
    for name in ("created", "modified"):
        told = paper.core.get(name, "")
        if told and not _W3C.fullmatch(told):
            yield Found("properties of the file", f'"{told}" is no date ({name}).')


def _rule(code: str, severity: Severity, expected: str, look: Look) -> Rule:
    return Rule(code, Family.FILE, severity, expected, f"{_SAVE}.", look)


RULES = (
    _rule("part-unreadable", Severity.ERROR, "Expected a part that Word can read.", _broken),
    _rule("part-type", Severity.ERROR, "Expected a type for each part, and no other.", _types),
    _rule("part-missing", Severity.ERROR, "Expected every part that is referred to.", _targets),
    _rule("relation-missing", Severity.ERROR, "Expected a relation of that name.", _relations),
    _rule(
        "property-date",
        Severity.ERROR,
        'Expected a date such as "2026-01-22T00:00:00Z".',
        _dates,
    ),
)
