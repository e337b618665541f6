"""The options of the commands and their help, in the order in which they are shown."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

RequestFile = Annotated[
    Path | None,
    typer.Argument(
        metavar="REQUEST.yaml",
        show_default=False,
        help="The request file. Without it: inputs/requests/default.yaml, else the file there "
        "whose name ends in _latest.yaml.",
    ),
]
Workbook = Annotated[
    list[Path] | None,
    typer.Option(
        "--workbook", metavar="PATH", help="A workbook, csv or parquet file. May be repeated."
    ),
]
Workbooks = Annotated[
    list[Path],
    typer.Argument(metavar="WORKBOOK...", show_default=False, help="The files to look at."),
]
OwnWorkbooks = Annotated[
    list[Path] | None,
    typer.Argument(
        metavar="[WORKBOOK]...",
        show_default=False,
        help="The files to look at. Without them: those of the usual request.",
    ),
]
Dictionary = Annotated[
    Path | None,
    typer.Option(
        "--dictionary", metavar="PATH", help="The DfE data dictionary that belongs to it."
    ),
]
Neighbours = Annotated[
    list[Path] | None,
    typer.Option(
        "--neighbours",
        metavar="PATH",
        help="A DfE statistical neighbour workbook, or a list of your own. May be repeated.",
    ),
]
AreaName = Annotated[
    list[str] | None,
    typer.Option(
        "--area",
        metavar="NAME",
        help='An authority, by name or LA number, or "all". May be repeated.',
    ),
]
UsuallyAll = Annotated[
    list[str] | None,
    typer.Option(
        "--area", metavar="NAME", help="An authority to look at; usually all. May be repeated."
    ),
]
AsOf = Annotated[
    str | None,
    typer.Option(
        "--as-of", metavar="PERIOD", help='The latest period to tell of, such as 2022 or "2021/22".'
    ),
]
Compare = Annotated[
    list[str] | None,
    typer.Option(
        "--compare", metavar="NAME", help="A further authority to compare with. May be repeated."
    ),
]
Outline = Annotated[
    str | None,
    typer.Option("--outline", metavar="NAME", help="What to tell: a file of templates/outlines."),
]
Style = Annotated[
    str | None,
    typer.Option("--style", metavar="NAME", help="The look: a folder of templates/house_styles."),
]
FormOption = Annotated[
    str | None,
    typer.Option(
        "--form",
        metavar="[full|short]",
        help="Every indicator in full, or exceptions in full and the rest listed.",
    ),
]
ChartsOption = Annotated[
    str | None,
    typer.Option(
        "--charts",
        metavar="[picture|native|none]",
        help="Charts as pictures, as charts that Word can edit, or none.",
    ),
]
Previous = Annotated[
    Path | None,
    typer.Option(
        "--previous",
        metavar="PATH",
        help="The workbook or run folder of the last paper: tells what was revised since.",
    ),
]
Draft = Annotated[
    bool,
    typer.Option("--draft", help="Build a draft in spite of severe problems in the inputs."),
]
Final = Annotated[
    bool,
    typer.Option("--final", help="The paper as it is circulated: refused while anything is open."),
]
Pdf = Annotated[bool, typer.Option("--pdf", help="An accessible PDF too.")]
Slides = Annotated[
    bool | None,
    typer.Option("--slides/--no-slides", help="Slides too. Usually: as the outline says."),
]
PageNumbers = Annotated[
    bool,
    typer.Option(
        "--page-numbers", help="Page numbers in the contents, found by LibreOffice (takes seconds)."
    ),
]
Out = Annotated[
    str | None,
    typer.Option("--out", metavar="DIR", help="Where the run folders go. Usually: outputs."),
]
NoCache = Annotated[
    bool,
    typer.Option(
        "--no-cache", help="Read large workbooks anew, and keep nothing of them for next time."
    ),
]
Quiet = Annotated[bool, typer.Option("--quiet", help="Say nothing unless something is wrong.")]
AsJson = Annotated[bool, typer.Option("--json", help="Print one JSON object instead of words.")]
Debug = Annotated[bool, typer.Option("--debug", help="Show the technical detail of a failure.")]
Folder = Annotated[
    Path, typer.Argument(metavar="FOLDER", show_default=False, help="A new or empty folder.")
]
Earlier = Annotated[
    Path, typer.Argument(metavar="OLD", show_default=False, help="The earlier file.")
]
Later = Annotated[Path, typer.Argument(metavar="NEW", show_default=False, help="The later file.")]
OneArea = Annotated[
    str | None,
    typer.Option(
        "--area", metavar="NAME", help="One authority: every row of it and its comparators."
    ),
]
DictionaryOld = Annotated[
    Path | None,
    typer.Option("--dictionary-old", metavar="PATH", help="The data dictionary of OLD."),
]
DictionaryNew = Annotated[
    Path | None,
    typer.Option("--dictionary-new", metavar="PATH", help="The data dictionary of NEW."),
]
NeighboursOld = Annotated[
    Path | None,
    typer.Option("--neighbours-old", metavar="PATH", help="The neighbour workbook of OLD."),
]
NeighboursNew = Annotated[
    Path | None,
    typer.Option("--neighbours-new", metavar="PATH", help="The neighbour workbook of NEW."),
]
ProblemRows = Annotated[
    Path | None,
    typer.Option("--out", metavar="FILE.csv", help="Write every problem to this file."),
]
AllRows = Annotated[
    Path | None,
    typer.Option("--out", metavar="FILE.csv", help="Write every row to this csv file."),
]
