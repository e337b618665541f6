"""The note on what was revised since the last paper, against the cells of both releases."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal, DecimalException

from reportgen.verify.finding import Finding, Kind
from reportgen.verify.ledger import Entry, Statement
from reportgen.verify.recompute.revision import ORDER, before_and_after, wrong_revision
from reportgen.verify.recompute.sides import ABOVE, BELOW, IN_LINE
from reportgen.verify.together.assertions import Told
from reportgen.verify.together.lines import Lines

_NUMBER = re.compile(r"[-−]?\d[\d,]*(?:\.\d+)?")
_WAS = {ABOVE: "it was higher", BELOW: "it was lower", IN_LINE: "the two were in line"}
_CURE = "build the report again from this workbook and the last paper's."
_DAMAGED = "the list of claims is damaged where it tells this revision."


def revision_findings(told: Sequence[Told], lines: Lines) -> Iterator[Finding]:
    """What the note's sentences, as they stand, say otherwise than both releases.

    A sentence that somebody took out is told elsewhere.
    """
    standing = {each.id: each for each in told if each.id}
    for statement in lines.ledger.statements:
        found = standing.get(statement.id) if statement.revisions else None
        if found is not None:
            yield from _of(statement, found, lines)


def _of(statement: Statement, told: Told, lines: Lines) -> Iterator[Finding]:
    for entry in statement.revisions:
        try:
            for wrong in wrong_revision(entry, lines.ledger, lines.evidence):
                yield _finding(told, statement, wrong.found, wrong.cells)
            if entry.get("what") == ORDER:
                for text in _misread(entry, told.text):
                    yield _finding(told, statement, text, tuple(entry.get("cells", ())))
        except (LookupError, ValueError, TypeError, DecimalException):
            yield _finding(told, statement, _DAMAGED, ())


def _misread(entry: Entry, text: str) -> Iterator[str]:
    """What the sentence says otherwise than the revision that it tells."""
    said = {Decimal(each.replace(",", "").replace("−", "-")) for each in _NUMBER.findall(text)}
    for name in ("then", "now"):
        for number in str(entry.get(name, "")).split(" and "):
            if Decimal(number) not in said:
                yield f"the figure {number} is not in the sentence that tells it."
    before, _ = before_and_after(entry)
    if _WAS[before] not in text:
        yield f"of the last paper's figures the sentence must say that {_WAS[before]}."


def _finding(told: Told, statement: Statement, found: str, cells: tuple[str, ...]) -> Finding:
    return Finding(
        Kind.FALSE,
        told.place,
        found,
        words=told.text,
        statement=statement.id,
        cells=cells,
        cure=_CURE,
    )
