"""Neighbours that cannot be averaged: abolished, without figures, or too few."""

from __future__ import annotations

from collections.abc import Iterator

from reportgen.domain.problem import Problem, Severity
from reportgen.ingest.checks.check import check
from reportgen.ingest.checks.sight import Sight

_FULL = 10


@check(
    "neighbours",
    asks="Are statistical neighbours abolished, too few, or without figures in the file?",
    worst=Severity.WARNING,
)
def neighbours(sight: Sight) -> Iterator[Problem]:
    """A warning for abolished, notes for absent and for too few neighbours of the area asked for.

    Of several areas only the abolished are told, once for the set.
    """
    if sight.neighbours is None:
        return
    members = sight.neighbours.members
    wanted = [sight.area] if sight.area else [code for code in members if _lives(sight, code)]
    named = list(dict.fromkeys(code for each in wanted for code in members.get(each, ())))
    gone = [code for code in named if not _lives(sight, code)]
    if gone:
        yield _told(
            sight,
            f"the set {sight.neighbours.name} names {_names(sight, gone)}, since abolished.",
            Severity.WARNING if sight.area else Severity.NOTE,
            "name a newer set with neighbour_set, or give its workbook.",
        )
    if sight.area and sight.neighbours.own and len(named) < _FULL:
        yield _few(sight, len(named))
    held = {sight.figures.areas[each] for each in sight.numbers.areas_held().tolist()}
    absent = [code for code in named if code not in held]
    if sight.area and absent and len(absent) < len(named):
        yield _told(
            sight,
            f"{len(named) - len(absent)} of the {len(named)} {_called(sight)} "
            f"{'has' if len(named) - len(absent) == 1 else 'have'} figures; "
            f"without are {_names(sight, absent)}.",
            Severity.NOTE,
            "add their rows to the file, if the publisher has them.",
        )


def _few(sight: Sight, number: int) -> Problem:
    """Of a council's own list, which may be short or name others alone; DfE's never are."""
    name = sight.neighbours.name if sight.neighbours else ""
    if not number:
        found = f"{name} names no neighbours of {_names(sight, [sight.area])}."
        cure = "add them, or name another set with neighbour_set."
        return _told(sight, found, Severity.WARNING, cure)
    found = f"{name} names {number} neighbour{'' if number == 1 else 's'}."
    cure = "nothing, if no more are meant; with fewer than five figures there is no average."
    return _told(sight, found, Severity.NOTE, cure)


def _lives(sight: Sight, code: str) -> bool:
    return code not in sight.areas or sight.areas[code].live


def _called(sight: Sight) -> str:
    own = sight.neighbours is not None and sight.neighbours.own
    return "neighbours on the council's own list" if own else "statistical neighbours"


def _told(sight: Sight, found: str, severity: Severity, cure: str) -> Problem:
    place = (sight.neighbours and sight.neighbours.place) or f"the {_called(sight)}"
    expected = f"Expected {_FULL} neighbours with figures; the average is of those there are."
    return Problem(severity, place, found, expected, cure, "", sight.area)


def _names(sight: Sight, codes: list[str]) -> str:
    said = [sight.areas[code].in_sentence if code in sight.areas else code for code in codes]
    return ", ".join(said)
