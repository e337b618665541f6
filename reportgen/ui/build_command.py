"""What `reportgen build` does once its options are gathered."""

from __future__ import annotations

from pathlib import Path

import typer

from reportgen.ui.areas import with_area
from reportgen.ui.asked import Asked, request_from
from reportgen.ui.batch import Outcome, build_each
from reportgen.ui.progress import progress
from reportgen.ui.summary import as_json, failure_lines, summary
from reportgen.ui.workspace import find_workspace


def run_build(asked: Asked, request_file: Path | None, quiet: bool, json: bool) -> bool:
    """Whether every report was made; says what was done unless `quiet`.

    Raises
    ------
    ReportgenError : for a fault that concerns the whole request.
    """
    here = Path.cwd()
    request = request_from(asked, request_file, here)
    if not quiet and not asked.workbooks and request_file is None:
        _tell_sample(here, json)
    with progress(quiet or json) as tell:
        outcome = build_each(with_area(request), tell)
    if json:
        typer.echo(as_json(outcome))
    elif not quiet and outcome.finished:
        typer.echo(summary(outcome, here))
    _tell_failures(outcome)
    return not outcome.failed


def _tell_sample(here: Path, json: bool) -> None:
    """Says that nothing of the officer's own is built, where no workspace was found."""
    workspace = find_workspace(here)
    if workspace.root != workspace.home:
        typer.echo(
            "This folder is no workspace, and no workbook was named: the shipped sample is built. "
            "For your own figures: reportgen build --workbook FILE, or reportgen init FOLDER.",
            err=json,
        )


def _tell_failures(outcome: Outcome) -> None:
    for line in failure_lines(outcome.failed):
        typer.echo(line, err=True)
