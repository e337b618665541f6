"""What ingest could not use or doubts: one row of problems.csv each, never silence."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from enum import StrEnum

from reportgen.errors import readable


class Severity(StrEnum):
    SEVERE = "severe"  # a figure may be wrong or lost
    WARNING = "warning"  # kept, but a reader should know
    NOTE = "note"  # set aside knowingly


@dataclass(frozen=True, slots=True)
class Problem:
    """Place, found, expected, cure: the same four as an error, kept beside the report."""

    severity: Severity
    place: str
    found: str
    expected: str
    cure: str
    indicator_code: str = ""
    area: str = ""
    check: str = ""  # the name of the check that found it; "" for what a reader met
    period: str = ""  # the label of the one period that it concerns; "" for more or none

    def __post_init__(self) -> None:
        for part in ("place", "found", "expected", "cure"):
            object.__setattr__(self, part, readable(getattr(self, part)))


_MOST_TOLD = 5


def told_briefly(problems: Iterable[Problem]) -> tuple[Problem, ...]:
    """The same problems with at most five alike, the severest first; the fifth counts the rest.

    Alike are those of one check, or of one reader's sentence, about one indicator.

    Examples
    --------
    >>> seven = [Problem(Severity.NOTE, f"row {n}", "It is.", "", "") for n in range(7)]
    >>> [each.place for each in told_briefly(seven)]
    ['row 0', 'row 1', 'row 2', 'row 3', 'row 4']
    >>> told_briefly(seven)[-1].found
    'It is. There are 2 more like this.'
    """
    alike: dict[tuple[str, str, str], list[Problem]] = {}
    for each in problems:
        matter = "" if each.check else each.expected
        alike.setdefault((each.check, each.indicator_code, matter), []).append(each)
    return tuple(problem for found in alike.values() for problem in _first_of(found))


def _first_of(found: list[Problem]) -> list[Problem]:
    if len(found) <= _MOST_TOLD:
        return found
    ranked = sorted(found, key=lambda each: list(Severity).index(each.severity))
    *told, last = ranked[:_MOST_TOLD]
    rest = len(found) - _MOST_TOLD
    more = f"There {'are' if rest > 1 else 'is'} {rest:,} more like this."
    return [*told, replace(last, found=f"{last.found} {more}")]
