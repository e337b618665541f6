"""The words in which a verdict is told, on the page as on the screen."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from reportgen.verify.finding import Finding, Kind, Verdict

_MOST_CELLS = 4  # that are named; --json names all
_MOST_FILES = 2


def first_line(verdict: Verdict) -> str:
    """What was looked at and whether it holds, in one sentence."""
    looked = (
        f"{counted(verdict.claims, 'claim')} worked out anew from {counted(verdict.cells, 'cell')}"
        f"{_of_files(verdict.files)}"
    )
    faults = len(verdict.faults)
    told = "all hold" if not faults else f"{counted(faults, 'fault')} found"
    about = f"{verdict.area}, " if verdict.area else ""
    return f"{about}{looked}: {told}."


def _of_files(files: tuple[str, ...]) -> str:
    if not files:
        return ""
    few = len(files) <= _MOST_FILES
    return f" of {' and '.join(files)}" if few else f" of {len(files)} files"


def counted(number: int, noun: str) -> str:
    """A number with its noun.

    Examples
    --------
    >>> counted(1, "claim"), counted(1204, "cell")
    ('1 claim', '1,204 cells')
    """
    return f"{number:,} {noun}{'' if number == 1 else 's'}"


@dataclass(frozen=True, slots=True)
class Same:
    """Findings of one place that say the same of several words; told once."""

    first: Finding
    words: tuple[str, ...]
    findings: int


def told_once(findings: Iterable[Finding]) -> tuple[Same, ...]:
    """The findings in their order, those that differ in nothing but the word together.

    Of a place where several claims rest on a figure that changed, the figure is told once.
    """
    alike: dict[tuple[str, ...], list[Finding]] = {}
    for each in findings:
        changed = each.kind is Kind.CHANGED_FIGURE and each.expected
        found = "" if changed else each.found
        key = (each.kind.value, each.place, found, each.expected, each.cure)
        alike.setdefault(key, []).append(each)
    return tuple(
        Same(same[0], tuple(dict.fromkeys(e.words for e in same if e.words)), len(same))
        for same in alike.values()
    )


def finding_words(same: Same) -> Iterator[str]:
    """What was found, then what was expected, its cells, and the cure: a line each."""
    finding = same.first
    said = ", ".join(f"“{words}”" for words in same.words)
    yield f"{finding.kind.value}{f' {said}' if said else ''}: {finding.found}"
    if finding.expected:
        yield f"Expected: {finding.expected}"
    if finding.cells:
        more = len(finding.cells) - _MOST_CELLS
        also = f" and {more} more" if more > 0 else ""
        yield f"Cells: {'; '.join(finding.cells[:_MOST_CELLS])}{also}"
    if finding.cure:
        yield f"To mend: {finding.cure}"
