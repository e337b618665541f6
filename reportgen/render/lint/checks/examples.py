"""E10, E12 and W2: worked examples that are untrue, unreadable or long."""

from __future__ import annotations

import re
from collections.abc import Iterator
from difflib import SequenceMatcher

from reportgen.render.examples.forms import SmallFormError
from reportgen.render.lint.finding import Finding, of_fault
from reportgen.render.lint.shelf import Shelf
from reportgen.render.lint.tried import Told
from reportgen.render.template.codes import Code
from reportgen.render.template.errors import TemplateLineError

MOST_WORDS = 30  # of one sentence; the Office for National Statistics asks for fewer than 25
_BETWEEN_SENTENCES = re.compile(r"(?<=[.?!]) +(?=[A-Z])")


def examples(shelf: Shelf) -> Iterator[Finding]:
    """Examples that cannot be read or said, that say something else now, or that are long."""
    for told in shelf.tried.told:
        if told.fault is not None:
            yield _unsaid(told)
        elif told.text != told.example.says:
            yield _differs(told)
        yield from _long(told)


def _unsaid(told: Told) -> Finding:
    sheet, example, fault = told.sheet, told.example, told.fault
    if isinstance(fault, SmallFormError):
        lines = (*example.lines, example.line)
        line = lines[min(fault.position, len(lines) - 1)]
        cure = "write the line as shown; README.md beside the templates has every form"
        return sheet.find(Code.HEAD, line, fault.found, fault.expected, cure)
    if isinstance(fault, TemplateLineError):
        words = of_fault(fault)
        place = f"In {fault.file}, line {fault.line}" if fault.file else ""
        expected = f"{place}: {words.message} {words.expected}".strip()
        cure = "give the facts that the sentence needs, or mend the template there"
    else:
        expected, cure = str(fault), "mend the template"
    found = "the example cannot be said."
    return sheet.find(Code.EXAMPLE_DIFFERS, example.line, found, expected, cure)


def _differs(told: Told) -> Finding:
    return told.sheet.find(
        Code.EXAMPLE_DIFFERS,
        told.example.line,
        f'the template now says: "{told.text}"',
        f"The example differs: {difference(told.example.says, told.text)}",
        "take the new text into the example, or mend the template",
    )


def difference(before: str, after: str) -> str:
    """Two texts in one: what is gone in [-…-], what is new in {+…+}.

    Examples
    --------
    >>> difference("The rate fell to 5.", "The rate rose to 5.")
    'The rate [-fell-] {+rose+} to 5.'
    """
    old, new = before.split(), after.split()
    parts: list[str] = []
    for kind, start, end, first, last in SequenceMatcher(None, old, new, False).get_opcodes():
        if kind == "equal":
            parts.extend(old[start:end])
            continue
        if start < end:
            parts.append(f"[-{' '.join(old[start:end])}-]")
        if first < last:
            parts.append(f"{{+{' '.join(new[first:last])}+}}")
    return " ".join(parts)


def _long(told: Told) -> Iterator[Finding]:
    for sentence in _BETWEEN_SENTENCES.split(told.text or told.example.says):
        words = len(sentence.split())
        if words > MOST_WORDS:
            begins = " ".join(sentence.split()[:6])
            yield told.sheet.find(
                Code.LONG,
                told.example.line,
                f'a sentence has {words} words: "{begins} …".',
                f"More than {MOST_WORDS} are hard to take in at one reading.",
                "say it in two sentences",
            )
