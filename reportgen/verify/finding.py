"""What the auditor found, and the verdict on a whole report."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Kind(StrEnum):
    """What sort of thing is the matter; the first seven are faults, the others are told."""

    FALSE = "false"  # the workbook says otherwise
    UNPROVEN = "unproven"  # a number, period or comparing word that no claim stands behind
    UNTRACED = "untraced"  # a figure whose cell is gone, or is not the cell it should be
    CHANGED_FIGURE = "changed figure"  # the workbook's figure is no longer the one told
    DISAGREES = "disagrees"  # a table, chart or alt text says another figure than the text
    CONTRADICTS = "contradicts"  # two sentences of the report against each other
    MISWORDED = "misworded"  # a word that does not mean what its claim says
    EDITED = "edited"  # a generated sentence that somebody changed, and that still holds
    REMOVED = "removed"  # a generated sentence that is gone
    OWN = "author's own"  # a number that an author wrote; nothing here can prove it
    OTHER_WORKBOOK = "other workbook"  # the file is not the one the report was made from


FAULTS = frozenset(list(Kind)[:7])


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing found, with the words a clerk can follow.

    Parameters
    ----------
    place : "section “Child protection”, sentence “The rate …” (cpp.gap)"; "Table 2, row
        Lancashire, column 2024/25".
    found : what the report says and what is so, as a sentence.
    words : the words of the report that it is about, "" where there are none.
    statement : the id of the sentence, "" elsewhere.
    claim : the number of the fact in the ledger, None where none stands behind it.
    cells : where the figures are read.
    cure : what to do.
    """

    kind: Kind
    place: str
    found: str
    words: str = ""
    expected: str = ""
    statement: str = ""
    claim: int | None = None
    cells: tuple[str, ...] = ()
    cure: str = ""

    @property
    def is_fault(self) -> bool:
        return self.kind in FAULTS


@dataclass(frozen=True, slots=True)
class Mark:
    """A span of a text that was read: `holds` is the tick or the cross, `why` what was compared."""

    start: int
    end: int
    holds: bool
    why: str
    cells: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Read:
    """One text of the report as the page shows it, with its marks in order."""

    place: str
    kind: str
    text: str
    marks: tuple[Mark, ...]
    holds: bool = True
    id: str = ""
    note: str = ""  # "edited since it was built", "the author's own"


@dataclass(frozen=True, slots=True)
class Verdict:
    """All that was read and found.

    `claims` counts the facts that were worked out anew, `files` names what they were set against.
    """

    file: str
    area: str
    findings: tuple[Finding, ...]
    read: tuple[Read, ...] = ()
    claims: int = 0
    cells: int = 0
    files: tuple[str, ...] = ()

    @property
    def faults(self) -> tuple[Finding, ...]:
        return tuple(each for each in self.findings if each.is_fault)

    @property
    def holds(self) -> bool:
        """Whether nothing false, unproven or untraced was found."""
        return not self.faults
