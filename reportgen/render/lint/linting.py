"""All findings of all templates of a folder at once, in the order of their files and lines."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

from reportgen.render.lint.checks.absent import absent
from reportgen.render.lint.checks.examples import examples
from reportgen.render.lint.checks.number_first import number_first
from reportgen.render.lint.checks.place_names import place_names
from reportgen.render.lint.checks.uncovered import uncovered
from reportgen.render.lint.checks.unproven import unproven
from reportgen.render.lint.checks.unreached import unreached
from reportgen.render.lint.checks.unused import unused
from reportgen.render.lint.checks.wording import wording
from reportgen.render.lint.finding import Finding, of_fault
from reportgen.render.lint.sheet import read_sheets
from reportgen.render.lint.shelf import Shelf
from reportgen.render.lint.tried import try_examples
from reportgen.render.lint.words import read_words
from reportgen.render.template.codes import Code
from reportgen.render.template.watch import Branch


def faults(shelf: Shelf) -> Iterator[Finding]:
    """E1 to E5, E11 and E12: what would stop a build, each of it and not only the first."""
    for sheet in shelf.sheets:
        yield from map(of_fault, sheet.faults)


CHECKS: tuple[Callable[[Shelf], Iterable[Finding]], ...] = (
    faults,
    absent,
    uncovered,
    wording,
    number_first,
    examples,
    place_names,
    unused,
    unproven,
    unreached,
)


@dataclass(frozen=True, slots=True)
class Asked:
    """What is known beside the templates themselves.

    Parameters
    ----------
    words : the table of words to avoid; none are avoided without it.
    places : names of areas that no template may hold, beside England and its regions.
    wanted : the sentences that a report may tell, each with a template of its name; none where
        a folder is not that of a report.
    further : cases that are no examples but show what is said: (template, facts).
    visited : branches gone through by sentences of a workbook.
    """

    words: Path | None = None
    places: frozenset[str] = frozenset()
    wanted: frozenset[str] = frozenset()
    further: Sequence[tuple[str, Sequence[str]]] = ()
    visited: frozenset[Branch] = frozenset()


@dataclass(frozen=True, slots=True)
class Lint:
    """The findings that ask for something, and the warnings accepted with their reasons."""

    files: tuple[str, ...]
    findings: tuple[Finding, ...]
    accepted: tuple[tuple[Finding, str], ...] = field(default=())

    def of(self, severity: str) -> tuple[Finding, ...]:
        return tuple(each for each in self.findings if each.severity == severity)


def lint(folder: Path, asked: Asked | None = None) -> Lint:
    """Every finding in the templates of a folder.

    Raises
    ------
    TemplateError : when the folder or the table of words cannot be read; never for a template.
    """
    asked = asked or Asked()
    sheets = read_sheets(folder)
    shelf = Shelf(
        folder,
        sheets,
        read_words(asked.words) if asked.words else (),
        asked.places,
        asked.wanted,
        try_examples(folder, sheets, asked.further, asked.visited),
    )
    found = sorted(set(_all(shelf, asked)), key=lambda each: each.order)
    reasons = {sheet.place.file: sheet.head.accepted for sheet in sheets}
    accepted = [
        (each, reasons[each.file][each.code])
        for each in found
        if not each.code.is_error and reasons[each.file].get(each.code)
    ]
    left = {each for each, _ in accepted}
    kept = tuple(each for each in found if each not in left)
    return Lint(tuple(sheet.place.file for sheet in sheets), kept, tuple(accepted))


def _all(shelf: Shelf, asked: Asked) -> Iterator[Finding]:
    """The findings of all checks; unreached branches are remarks where only examples were tried.

    A sentence has more ways than examples that anybody wants to read above it.
    """
    only_examples = not asked.further and not asked.visited
    for check in CHECKS:
        for each in check(shelf):
            note = only_examples and each.code is Code.UNREACHED
            yield replace(each, note=True) if note else each
