"""Runs every worked example once: what it says now, and which branches it goes through."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from contextlib import suppress
from dataclasses import dataclass, fields, is_dataclass
from pathlib import Path

from reportgen.domain.plan import SentencePlan
from reportgen.errors import TemplateError
from reportgen.render.examples.forms import FAULTS, SmallFormError
from reportgen.render.examples.places import NORTHMOOR
from reportgen.render.examples.small_form import case_of
from reportgen.render.lint.sheet import Sheet, imported
from reportgen.render.narrative import Narrator
from reportgen.render.template.environment import environment_of
from reportgen.render.template.front_matter import Example
from reportgen.render.template.watch import Branch, Watch
from reportgen.render.views.offer import offer


@dataclass(frozen=True, slots=True)
class Told:
    """One worked example, and what became of it: a text, or the reason why there is none."""

    sheet: Sheet
    example: Example
    text: str = ""
    fault: TemplateError | SmallFormError | None = None


@dataclass(frozen=True, slots=True)
class Tried:
    """What was told, the branches there are and those gone through.

    `numbers` are the fields that began with a digit in some example, as (view, field).
    """

    told: tuple[Told, ...]
    known: tuple[Branch, ...]
    visited: frozenset[Branch]
    numbers: frozenset[tuple[type, str]]


def try_examples(
    folder: Path,
    sheets: Sequence[Sheet],
    further: Iterable[tuple[str, Sequence[str]]] = (),
    visited: Iterable[Branch] = (),
) -> Tried:
    """Every example of every template that has no fault, and further cases as (template, facts).

    Further cases only add to the branches gone through, as do those already `visited`.
    """
    watch = Watch()
    sound = _sound(sheets)
    narrator = Narrator(folder, NORTHMOOR, watch)
    numbers: set[tuple[type, str]] = set()
    told = [
        _told(narrator, sheet, example, numbers)
        for sheet in sound
        if sheet.is_sentence
        for example in sheet.head.examples
    ]
    names = {sheet.stem for sheet in sound}
    for template, facts in further:
        if template in names:
            with suppress(TemplateError, SmallFormError):
                _say(narrator, template, facts, numbers)
    known = _known(folder, sound, watch)
    return Tried(tuple(told), known, frozenset((*watch.visited, *visited)), frozenset(numbers))


def _sound(sheets: Sequence[Sheet]) -> list[Sheet]:
    """The templates without a fault of their own or of a file that they import."""
    left = {sheet.name: sheet for sheet in sheets if not sheet.faults}
    while True:
        kept = {
            name: sheet
            for name, sheet in left.items()
            if all(each in left for each in imported(sheet.tree))
        }
        if len(kept) == len(left):
            return list(kept.values())
        left = kept


def _told(
    narrator: Narrator, sheet: Sheet, example: Example, numbers: set[tuple[type, str]]
) -> Told:
    try:
        return Told(sheet, example, _say(narrator, sheet.stem, example.given, numbers))
    except (TemplateError, SmallFormError) as fault:
        return Told(sheet, example, fault=fault)


def _say(
    narrator: Narrator, template: str, lines: Sequence[str], numbers: set[tuple[type, str]]
) -> str:
    case = case_of(lines)
    facts = case.plan_facts
    if not facts:
        raise SmallFormError(0, "the example gives no fact.", "Expected one below the first line.")
    plan = SentencePlan("example", template, facts, case.position, case.about)
    try:
        names = offer(facts, NORTHMOOR, facts[0].indicator, case.position, case.about)
        for view in names.values():
            _note_numbers(view, numbers)
        return narrator.write(plan).text
    except FAULTS as fault:
        found = "the facts of this example cannot stand together."
        raise SmallFormError(0, found, "Expected facts that one rule could give.") from fault


def _note_numbers(view: object, numbers: set[tuple[type, str]]) -> None:
    """Notes the fields of a view, and of the views in it, whose words begin with a digit."""
    if isinstance(view, tuple):
        for each in view:
            _note_numbers(each, numbers)
    if not is_dataclass(view):
        return
    for field in fields(view):
        value = getattr(view, field.name)
        if isinstance(value, str) and value[:1].isdigit():
            numbers.add((type(view), field.name))
        _note_numbers(value, numbers)


def _known(folder: Path, sound: Sequence[Sheet], watch: Watch) -> tuple[Branch, ...]:
    environment = environment_of(folder, watch)
    for sheet in sound:
        try:
            environment.get_template(sheet.name)
        except TemplateError:
            continue  # it imports one that is at fault, and that is told there
    names = {sheet.name for sheet in sound}
    return tuple(branch for branch in watch.branches if branch.file in names)
