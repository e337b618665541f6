"""`reportgen verify`: whether a finished report says what the workbook says."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from reportgen.ui import options
from reportgen.ui.told import FOUND, errors_told

if TYPE_CHECKING:
    from reportgen.verify.finding import Verdict
    from reportgen.verify.ledger import Ledger

Report = Annotated[
    Path,
    typer.Argument(
        metavar="REPORT.docx",
        show_default=False,
        help="A Word report that reportgen made, also after editing; or the folder of its run.",
    ),
]
Given = Annotated[
    list[Path] | None,
    typer.Option(
        "--workbook",
        metavar="PATH",
        help="What to check it against. May be repeated. Without: the files that the report names, "
        "beside it or in inputs/workbooks.",
    ),
]
Html = Annotated[
    Path | None,
    typer.Option(
        "--html", metavar="PATH", help="Write a page too: every sentence with ticks and crosses."
    ),
]
LastPaper = Annotated[
    Path | None,
    typer.Option(
        "--previous",
        metavar="PATH",
        help="The workbook or run folder of the last paper, for a report that tells what was "
        "revised since.",
    ),
]
ListAll = Annotated[bool, typer.Option("--all", help="List every finding, not the first few.")]
_PAPER, _LEDGER = "report.docx", "claims.json"


def verify(  # noqa: PLR0913 - one argument for each option of the command
    report: Report,
    workbook: Given = None,
    dictionary: options.Dictionary = None,
    neighbours: options.Neighbours = None,
    previous: LastPaper = None,
    html: Html = None,
    everything: ListAll = False,
    quiet: options.Quiet = False,
    json: options.AsJson = False,
    debug: options.Debug = False,
) -> None:
    """Work out every claim of a report anew from the workbook, and say what does not hold.

    Ends with 0 where all holds, 1 where something does not, 2 where it cannot be checked.
    """
    with errors_told(json, debug):
        from reportgen.ui.progress import progress
        from reportgen.ui.verify_view import as_json, as_text

        beside = () if dictionary is None else (dictionary,)
        given = (*(workbook or ()), *beside, *(neighbours or ()))
        with progress(quiet or json) as tell:
            tell("Working out every claim anew")
            verdict = _verdict(report, given, previous)
        _write_page(html, verdict)
        if json:
            typer.echo(as_json(verdict))
        elif not quiet or verdict.faults:
            typer.echo(as_text(verdict, everything))
        if verdict.faults:
            raise typer.Exit(FOUND)


def _verdict(report: Path, given: tuple[Path, ...], previous: Path | None) -> Verdict:
    from reportgen.check.checking import content_of
    from reportgen.ui.workspace import find_workspace
    from reportgen.verify.files import files_beside
    from reportgen.verify.verifying import Auditor, ledger_of_report

    paper = report / _PAPER if report.is_dir() else report
    content = content_of(paper)
    ledger: Ledger = ledger_of_report(paper.name, content, _beside(paper))
    workspace = find_workspace(Path.cwd())
    folders = (paper.parent, workspace.inputs / "workbooks", workspace.inputs, Path.cwd())
    paths = given or files_beside(ledger, paper.name, folders)
    return Auditor(paths, workspace.root, _older(previous)).verify(paper.name, content, ledger)


def _older(previous: Path | None) -> tuple[Path, ...]:
    """What the last paper was made from; a file or a run folder that is not there is refused."""
    from reportgen.errors import RequestError, did_you_mean
    from reportgen.verify.files import files_in

    if previous is None or previous.exists():
        return () if previous is None else files_in(previous)
    beside = [each.name for each in sorted(previous.parent.glob("*"))]
    raise RequestError(
        "--previous",
        f'"{previous}" is not there.',
        did_you_mean(previous.name, beside) or "Expected a workbook or a run folder.",
        "correct the name or the folder, or leave --previous out.",
    )


def _beside(paper: Path) -> bytes | None:
    """The list of claims in the folder of the report, for a report that lost its own."""
    path = paper.parent / _LEDGER
    return path.read_bytes() if path.is_file() else None


def _write_page(path: Path | None, verdict: Verdict) -> None:
    if path is None:
        return
    from reportgen.errors import OutputError
    from reportgen.verify.page.proof_page import proof_page

    try:
        path.write_text(proof_page(verdict), encoding="utf-8")
    except OSError as error:
        raise OutputError(
            str(path),
            f"the page cannot be written ({error.strerror or error}).",
            "Expected a folder that exists, and a file that is not open elsewhere.",
            "name another place with --html.",
        ) from error
