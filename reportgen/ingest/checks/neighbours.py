"""Neighbours that cannot be averaged: abolished, or without figures."""

from __future__ import annotations

from collections.abc import Iterator

from reportgen.domain.problem import Problem, Severity
from reportgen.ingest.checks.check import check
from reportgen.ingest.checks.sight import Sight

_FULL = 10


@check(
    "neighbours",
    asks="Are statistical neighbours abolished, or without figures in the file?",
    worst=Severity.WARNING,
)
def neighbours(sight: Sight) -> Iterator[Problem]:
    """One warning for abolished and one note for absent neighbours of the area asked for.

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
