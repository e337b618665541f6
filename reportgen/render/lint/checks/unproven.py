"""W4 and E12: templates without a purpose or an example, and heads that name what is not there."""

from __future__ import annotations

from collections.abc import Iterator

from reportgen.errors import did_you_mean
from reportgen.render.lint.finding import Finding
from reportgen.render.lint.sheet import Sheet
from reportgen.render.lint.shelf import Shelf
from reportgen.render.template.codes import Code
from reportgen.render.views.offer import OFFERED

_WARNINGS = [each.value for each in Code if not each.is_error]


def unproven(shelf: Shelf) -> Iterator[Finding]:
    """What the head of a file should say and does not."""
    for sheet in shelf.sheets:
        if any(fault.code is Code.HEAD for fault in sheet.faults) or not sheet.text:
            continue
        if not sheet.head.purpose:
            yield _missing(sheet, "purpose", "say in one sentence what the template is for")
        if sheet.is_sentence:
            yield from _of_a_sentence(sheet)
        yield from _accepted(sheet)


def _of_a_sentence(sheet: Sheet) -> Iterator[Finding]:
    if not sheet.head.polarity:
        yield _missing(sheet, "polarity", "say how the direction of an indicator matters to it")
    if not sheet.head.examples:
        cure = "add an example: facts in their small form, and the text expected of them"
        yield _missing(sheet, "examples", cure)
    for name in sheet.head.facts:
        if name not in OFFERED:
            yield _unknown(sheet, f'the facts name "{name}", which is not on offer', name, OFFERED)


def _accepted(sheet: Sheet) -> Iterator[Finding]:
    for code, why in sheet.head.accepted.items():
        if code not in _WARNINGS:
            yield _unknown(sheet, f'"{code}" cannot be accepted', code, _WARNINGS)
        elif not why.strip():
            found = f'"{code}" is accepted without a reason.'
            yield sheet.find(Code.HEAD, 1, found, "", "say why in one sentence")


def _missing(sheet: Sheet, part: str, cure: str) -> Finding:
    found = f"the front matter has no {part}."
    return sheet.find(Code.UNPROVEN, 1, found, "", cure)


def _unknown(sheet: Sheet, found: str, name: str, known: object) -> Finding:
    names = sorted(known) if isinstance(known, list) else sorted(OFFERED)
    expected = f"{did_you_mean(name, names)} There are: {', '.join(names)}.".strip()
    line = next((place for place, line in enumerate(sheet.text.split("\n"), 1) if name in line), 1)
    return sheet.find(Code.HEAD, line, f"{found}.", expected, "correct the word", name)
