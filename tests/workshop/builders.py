"""A workspace of one's own whose templates may be spoilt, and the commands run in it."""

from __future__ import annotations

from pathlib import Path

from typer.testing import CliRunner

from reportgen.domain.request import Charts, ReportRequest
from reportgen.ui.cli import app
from tests.journeys.builders import REPOSITORY, Answer, csv_file, own_workspace


def templates(*words: str | Path, out: Path) -> Answer:
    """`reportgen templates` with these words."""
    answer = CliRunner().invoke(app, ["templates", *map(str, words)])
    return Answer(answer.exit_code, answer.stdout, answer.stderr, out)


def spoilt_workspace(folder: Path, file: str, right: str, wrong: str) -> Path:
    """A copy of the shipped workspace, where one template says something else."""
    own_workspace(folder)
    path = folder / "templates" / "narrative" / file
    text = path.read_text(encoding="utf-8")
    assert right in text, f"{file} no longer holds {right!r}"
    path.write_text(text.replace(right, wrong), encoding="utf-8")
    return folder


def small_request(folder: Path, templates_of: Path = REPOSITORY) -> ReportRequest:
    """A request for Lancashire and Halton from a small table, with templates of a workspace."""
    return ReportRequest(
        workbooks=(csv_file(folder),),
        areas=("Lancashire", "Halton"),
        templates=templates_of / "templates",
        inputs=REPOSITORY / "inputs",
        out=folder / "outputs",
        outline="all_indicators",
        charts=Charts.NONE,
    )
