"""One report or many: what was finished and what failed, each kept in a few words."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from reportgen.domain.request import ReportRequest
from reportgen.errors import ReportgenError

if TYPE_CHECKING:
    from reportgen.build import Run
    from reportgen.domain.area import Area
    from reportgen.domain.paper import Gap


@dataclass(frozen=True, slots=True)
class Finished:
    """One finished report without its content, so that 153 of them are light."""

    area: str
    folder: Path
    files: tuple[Path, ...]
    counts: dict[str, int]
    problems: dict[str, int]
    gaps: tuple[Gap, ...] = ()  # what is still to be given before the paper is final
    notes: tuple[str, ...] = ()  # what was asked for and could not be had on this machine

    @property
    def report(self) -> Path:
        return self.folder / "report.docx"


@dataclass(frozen=True, slots=True)
class Failed:
    """One area whose report could not be made, and why."""

    area: str
    error: ReportgenError


@dataclass(frozen=True, slots=True)
class Outcome:
    """All that came of one call."""

    finished: tuple[Finished, ...]
    failed: tuple[Failed, ...]


def build_each(request: ReportRequest, tell: Callable[[str], None]) -> Outcome:
    """A report for each area of the request; one that fails does not stop the others.

    Raises
    ------
    ReportgenError : for a fault that concerns the whole request: a workbook, an unknown area.
    """
    from reportgen.build import build_reports

    failed: list[Failed] = []

    def note(area: Area, error: ReportgenError) -> None:
        failed.append(Failed(area.name, error))

    finished = tuple(in_short(run) for run in build_reports(request, tell, note))
    return Outcome(finished, tuple(failed))


def in_short(run: Run) -> Finished:
    """What the summary and `--json` say of one run."""
    severities = Counter(problem.severity.value for problem in run.record.problems)
    return Finished(
        area=run.area.name,
        folder=run.folder,
        files=run.files,
        counts={assessment.value: number for assessment, number in run.plan.counts},
        problems=dict(sorted(severities.items())),
        gaps=run.document.gaps,
        notes=run.notes,
    )
