"""`reportgen check`: what is wrong with a finished Word file, whoever made it."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from reportgen.ui import options
from reportgen.ui.told import FOUND, errors_told

WordFile = Annotated[
    Path,
    typer.Argument(
        metavar="REPORT.docx", show_default=False, help="Any Word file, .docx or .dotx."
    ),
]
AsFinal = Annotated[
    bool,
    typer.Option(
        "--final",
        help="Look as a clerk does before a paper is circulated, too: comments, tracked changes, "
        "blanks, page numbers, captions.",
    ),
]
ListAll = Annotated[bool, typer.Option("--all", help="List every finding, not the first few.")]


def check(
    report: WordFile,
    final: AsFinal = False,
    everything: ListAll = False,
    quiet: options.Quiet = False,
    json: options.AsJson = False,
    debug: options.Debug = False,
) -> None:
    """Say what is wrong with a Word file, for readers, for Word and, with --final, for the clerk.

    Ends with 0 where nothing is found, 1 where something is, 2 where the file cannot be read.
    """
    with errors_told(json, debug):
        from reportgen.check.checking import check_file
        from reportgen.ui.check_view import as_json, as_text

        checked = check_file(report, final)
        if json:
            typer.echo(as_json(checked))
        elif not quiet or checked.findings:
            typer.echo(as_text(checked, everything))
        if checked.findings:
            raise typer.Exit(FOUND)
