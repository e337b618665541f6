"""What the command says when it is done: a few lines for people, or one JSON object."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING, Any

import reportgen

if TYPE_CHECKING:
    from collections.abc import Sequence

    from reportgen.errors import ReportgenError
    from reportgen.ui.batch import Failed, Finished, Outcome

_MOST_NAMED = 5
_SEVERITIES = ("severe", "warning", "note")
_BY_TARGET = ("on target", "close to target", "off target")  # told only where there are any


def summary(outcome: Outcome, here: Path) -> str:
    """The lines for people: where each report is, what it counts, what to look at next."""
    if len(outcome.finished) > 1:
        lines = [line for one in outcome.finished for line in _in_a_batch(one, here)]
        lines += dict.fromkeys(note for one in outcome.finished for note in one.notes)
    else:
        lines = [line for one in outcome.finished for line in _in_full(one, here)]
    if len(outcome.finished) + len(outcome.failed) > 1:
        lines.append(f"{_number(len(outcome.finished), 'report')} written, {_failures(outcome)}.")
    lines += _next_step(outcome)
    return "\n".join(lines)


def as_json(outcome: Outcome) -> str:
    """One JSON object: version, reports (area, folder, files, counts, problems), failures."""
    reports = [_report_entry(one) for one in outcome.finished]
    failures = [{"area": one.area, **error_entry(one.error)} for one in outcome.failed]
    return _json({"reports": reports, "failures": failures})


def error_as_json(error: ReportgenError) -> str:
    """The same object when nothing could be built."""
    return _json({"reports": [], "failures": [{"area": "", **error_entry(error)}]})


def failure_lines(failed: Sequence[Failed]) -> list[str]:
    """Each error once, after the names of the areas it stopped: at most five, then a count."""
    stopped: dict[str, list[str]] = {}
    for one in failed:
        stopped.setdefault(str(one.error), []).append(one.area)
    lines = []
    for error, areas in stopped.items():
        more = f" and {len(areas) - _MOST_NAMED} more" if len(areas) > _MOST_NAMED else ""
        lines.append(f"No report for {', '.join(areas[:_MOST_NAMED])}{more}.\n{error}")
    return lines


def error_entry(error: ReportgenError) -> dict[str, str]:
    return {
        "place": error.place,
        "found": error.found,
        "expected": error.expected,
        "cure": error.cure,
    }


def shown_path(path: Path, here: Path) -> str:
    """A path as short as it can be said from where the command was called."""
    return str(path.relative_to(here)) if path.is_relative_to(here) else str(path)


def problem_words(problems: dict[str, int]) -> str:
    """The number of problems by severity.

    Examples
    --------
    >>> problem_words({"severe": 1, "warning": 2})
    '1 severe, 2 warnings'
    """
    parts = []
    for severity in _SEVERITIES:
        if number := problems.get(severity, 0):
            parts.append(f"{number} severe" if severity == "severe" else _number(number, severity))
    return ", ".join(parts) or "none"


def _in_full(one: Finished, here: Path) -> list[str]:
    said = {word: number for word, number in one.counts.items() if number or word not in _BY_TARGET}
    counts = ", ".join(f"{number} {word}" for word, number in said.items())
    return [
        f"Report for {one.area}: {shown_path(one.report, here)}",
        f"  Indicators: {sum(one.counts.values())} ({counts})",
        f"  Problems: {_problems(one, here)}",
        *_open(one),
        *(f"  {note}" for note in one.notes),
        f"  Beside it: {', '.join(path.name for path in one.files if path != one.report)}",
    ]


def _in_a_batch(one: Finished, here: Path) -> list[str]:
    severe = one.problems.get("severe", 0)
    mark = f"; {severe} severe in problems.csv" if severe else ""
    mark += f"; {len(one.gaps)} still to be given" if one.gaps else ""
    number = sum(one.counts.values())
    return [f"{one.area}: {shown_path(one.report, here)} ({number} indicators{mark})"]


def _open(one: Finished) -> list[str]:
    """What the author must still give; no line where nothing is missing."""
    if not one.gaps:
        return []
    named = [gap.what for gap in one.gaps[:_MOST_NAMED]]
    more = len(one.gaps) - len(named)
    listed = "; ".join([*named, f"and {more} more"] if more else named)
    return [f"  Still to be given: {len(one.gaps)} ({listed})"]


def _problems(one: Finished, here: Path) -> str:
    words = problem_words(one.problems)
    if not one.problems:
        return words
    return f"{words}; see {shown_path(one.folder / 'problems.csv', here)}"


def _next_step(outcome: Outcome) -> list[str]:
    if not outcome.finished:
        return []
    if any(one.problems.get("severe") for one in outcome.finished):
        return ["Next: read problems.csv first, as a figure may be wrong or lost; then the report."]
    return ["Next: open report.docx; data.xlsx holds every figure behind it."]


def _failures(outcome: Outcome) -> str:
    return f"{len(outcome.failed)} failed" if outcome.failed else "none failed"


def _number(number: int, word: str) -> str:
    return f"{number} {word}" if number == 1 else f"{number} {word}s"


def _report_entry(one: Finished) -> dict[str, Any]:
    return {
        "area": one.area,
        "folder": str(one.folder),
        "files": [path.relative_to(one.folder).as_posix() for path in one.files],
        "counts": one.counts,
        "problems": {severity: one.problems.get(severity, 0) for severity in _SEVERITIES},
        "gaps": [{"what": gap.what, "cure": gap.cure} for gap in one.gaps],
        "notes": list(one.notes),
    }


def _json(content: dict[str, Any]) -> str:
    return json.dumps({"version": reportgen.__version__, **content}, indent=2, ensure_ascii=False)
