"""What a check is: a name, the question it asks, and how grave its worst finding can be."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import TypeAlias

from reportgen.domain.problem import Problem, Severity
from reportgen.ingest.checks.sight import Sight

Search: TypeAlias = Callable[[Sight], Iterator[Problem]]


@dataclass(frozen=True, slots=True)
class Check:
    """One check: `code` names its findings in problems.csv, `worst` is the gravest it can say.

    `search` looks over all figures at once; it tells every finding and counts none away.
    """

    code: str
    asks: str
    worst: Severity
    search: Search


def check(code: str, asks: str, worst: Severity) -> Callable[[Search], Check]:
    """A decorator that makes a check of a plain function; its row in `known.py` switches it on.

    Parameters
    ----------
    code : one word or two joined by "_"; the table in inputs/README.md holds it too.
    asks : its question, as an officer would put it.
    """

    def made(search: Search) -> Check:
        return Check(code, asks, worst, search)

    return made
