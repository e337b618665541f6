"""`reportgen factcheck`: whether a paper written by hand says what the workbook says."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from reportgen.ui import options
from reportgen.ui.told import FOUND, errors_told

Paper = Annotated[
    Path,
    typer.Argument(
        metavar="FILE", show_default=False, help="The paper: .docx, .txt, .md or .html."
    ),
]
Given = Annotated[
    list[Path],
    typer.Option(
        "--workbook", metavar="PATH", help="The figures to set it against. May be repeated."
    ),
]
OneArea = Annotated[
    str, typer.Option("--area", metavar="NAME", help="The authority that the paper is about.")
]
Neighbours = Annotated[
    Path | None,
    typer.Option(
        "--neighbours",
        metavar="PATH",
        help="A DfE statistical neighbour workbook. Without: the latest set that is shipped.",
    ),
]
Earlier = Annotated[
    Path | None,
    typer.Option(
        "--previous",
        metavar="PATH",
        help="An earlier release of the same figures: tells which were restated since.",
    ),
]
AsOf = Annotated[
    str | None,
    typer.Option(
        "--as-of",
        metavar="PERIOD",
        help='The latest period that the paper may tell of, such as 2022 or "2021/22".',
    ),
]
ListAll = Annotated[bool, typer.Option("--all", help="List every claim that agrees, too.")]


def factcheck(  # noqa: PLR0913 - one argument for each option of the command
    paper: Paper,
    workbook: Given,
    area: OneArea,
    dictionary: options.Dictionary = None,
    neighbours: Neighbours = None,
    previous: Earlier = None,
    as_of: AsOf = None,
    everything: ListAll = False,
    quiet: options.Quiet = False,
    json: options.AsJson = False,
    debug: options.Debug = False,
) -> None:
    """Set the claims of a paper written by hand against a workbook.

    Ends with 0 where nothing differs or contradicts, 1 where something does, 2 where the paper or
    the workbook cannot be read.
    """
    with errors_told(json, debug):
        from reportgen.ui.factcheck_view import as_json, as_text
        from reportgen.ui.progress import progress
        from reportgen.ui.workspace import find_workspace
        from reportgen.verify.factcheck.checking import check_paper
        from reportgen.verify.factcheck.workbook import Sources

        inputs = find_workspace(Path.cwd()).inputs
        sources = Sources(
            tuple(workbook), area, inputs, dictionary, neighbours, previous, as_of or ""
        )
        with progress(quiet or json) as tell:
            tell("Setting every claim against the workbook")
            checked = check_paper(paper, sources)
        if json:
            typer.echo(as_json(checked))
        elif not quiet or not checked.holds:
            typer.echo(as_text(checked, everything))
        if not checked.holds:
            raise typer.Exit(FOUND)
