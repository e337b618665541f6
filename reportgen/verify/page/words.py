"""The words in which a verdict is told, on the page as on the screen."""

from __future__ import annotations

from collections.abc import Iterator

from reportgen.verify.finding import Finding, Verdict

_MOST_CELLS = 4  # that are named; --json names all


def first_line(verdict: Verdict) -> str:
    """What was looked at and whether it holds, in one sentence."""
    looked = (
        f"{counted(verdict.claims, 'claim')} worked out anew from {counted(verdict.cells, 'cell')}"
    )
    faults = len(verdict.faults)
    told = "all hold" if not faults else f"{counted(faults, 'fault')} found"
    about = f"{verdict.area}, " if verdict.area else ""
    return f"{about}{looked}: {told}."


def counted(number: int, noun: str) -> str:
    """A number with its noun.

    Examples
    --------
    >>> counted(1, "claim"), counted(1204, "cell")
    ('1 claim', '1,204 cells')
    """
    return f"{number:,} {noun}{'' if number == 1 else 's'}"


def finding_words(finding: Finding) -> Iterator[str]:
    """What was found, then what was expected, its claim and cells, and the cure: a line each."""
    said = f" “{finding.words}”" if finding.words else ""
    yield f"{finding.kind.value}{said}: {finding.found}"
    if finding.expected:
        yield f"Expected: {finding.expected}"
    if finding.claim is not None:
        yield f"Claim {finding.claim} of the ledger."
    if finding.cells:
        more = len(finding.cells) - _MOST_CELLS
        also = f" and {more} more" if more > 0 else ""
        yield f"Cells: {'; '.join(finding.cells[:_MOST_CELLS])}{also}"
    if finding.cure:
        yield f"To mend: {finding.cure}"
