"""What ingest could not use or doubts: one row of problems.csv each, never silence."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


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
