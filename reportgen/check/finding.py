"""What a check says: a rule that was not kept, where, what stands there, and how to mend it."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from enum import StrEnum

from reportgen.check.paper import Paper


class Severity(StrEnum):
    """How much it matters; advice is told and never counts as a finding."""

    ERROR = "error"  # a reader is kept out, or the file may not open, or it must not be circulated
    WARNING = "warning"  # a reader is hindered
    ADVICE = "advice"  # usual in committee papers


class Family(StrEnum):
    ACCESS = "access"  # what Word's Accessibility Checker and readers of screens look for
    GATE = "gate"  # what a clerk looks for before a paper is circulated
    FILE = "file"  # whether the parts of the file fit together


@dataclass(frozen=True, slots=True)
class Found:
    """One place where a rule is not kept, and what stands there, as a sentence."""

    place: str
    found: str


Look = Callable[[Paper], Iterable[Found]]


@dataclass(frozen=True, slots=True)
class Rule:
    """One rule: its code, what is expected, the cure in Word's own menus, and what looks.

    `final` says that the rule is for a paper that is to be circulated, not for a working copy.
    """

    code: str
    family: Family
    severity: Severity
    expected: str
    cure: str
    look: Look
    final: bool = False


@dataclass(frozen=True, slots=True)
class Finding:
    """One finding, ready to be told."""

    code: str
    family: Family
    severity: Severity
    place: str
    found: str
    expected: str
    cure: str
