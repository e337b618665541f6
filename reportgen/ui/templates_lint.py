"""`reportgen templates lint`: everything that is wrong in the sentence templates, at once."""

from __future__ import annotations

import csv
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from reportgen.ui import options
from reportgen.ui.told import USER_CAN_MEND, errors_told

if TYPE_CHECKING:
    from reportgen.render.lint.linting import Asked as LintAsked
    from reportgen.render.template.watch import Branch
    from reportgen.ui.workspace import Workspace


class LintFormat(StrEnum):
    """How the findings are written."""

    TEXT = "text"
    JSON = "json"
    SARIF = "sarif"
    GITHUB = "github"


FolderArgument = Annotated[
    Path | None,
    typer.Argument(
        metavar="[FOLDER]",
        show_default=False,
        help="The folder of templates. Without it: templates/narrative of the workspace.",
    ),
]
FormatOption = Annotated[
    LintFormat,
    typer.Option("--format", help="Text to read, data, SARIF for code scanning, or a CI log."),
]
Strict = Annotated[bool, typer.Option("--strict", help="Let warnings fail as errors do.")]
Examples = Annotated[
    Path | None,
    typer.Option(
        "--examples",
        metavar="FOLDER",
        help="A folder of further worked examples (.md) that count for the branches.",
    ),
]
TriedOn = Annotated[
    list[Path] | None,
    typer.Option(
        "--workbook",
        metavar="PATH",
        help="Count the branches that sentences of this workbook use. May be repeated.",
    ),
]
ListAll = Annotated[
    bool,
    typer.Option("--all", help="List what was accepted, and what no worked example reaches, too."),
]


def lint(  # noqa: PLR0913 - one argument for each option of the command
    folder: FolderArgument = None,
    form: FormatOption = LintFormat.TEXT,
    strict: Strict = False,
    everything: ListAll = False,
    examples: Examples = None,
    workbook: TriedOn = None,
    debug: options.Debug = False,
) -> None:
    """Say everything that is wrong in the sentence templates, each with its line and its cure."""
    from reportgen.ui.workspace import find_workspace

    with errors_told(as_json=False, debug=debug):
        from reportgen.render.lint.linting import lint as linted
        from reportgen.ui.lint_formats import FORMATS, as_text_of_all

        here = Path.cwd()
        workspace = find_workspace(here, folder)
        looked_at = _near(folder or _narrative(workspace, here), here)
        asked = _asked(looked_at, workspace, examples, tuple(workbook or ()))
        told = linted(looked_at, asked)
        listed = everything and form is LintFormat.TEXT
        written = as_text_of_all(told) if listed else FORMATS[form.value](told)
        if written:
            typer.echo(written)
        if told.of("error") or (strict and told.of("warning")):
            raise typer.Exit(USER_CAN_MEND)


def _narrative(workspace: Workspace, here: Path) -> Path:
    """The workspace's templates; never the shipped ones where templates lie at hand."""
    at_hand = here / "templates" / "narrative"
    return at_hand if at_hand.is_dir() else workspace.templates / "narrative"


def _near(folder: Path, here: Path) -> Path:
    """The folder as seen from here, where it lies below: so it is clicked, and so CI finds it."""
    whole = (here / folder).resolve()
    inside = whole.is_relative_to(here.resolve())
    return whole.relative_to(here.resolve()) if inside else folder


def _asked(
    folder: Path, workspace: Workspace, examples: Path | None, workbooks: tuple[Path, ...]
) -> LintAsked:
    from reportgen.render.lint.linting import Asked as LintAsked
    from reportgen.render.lint.words import WORDS_FILE

    beside = folder.parent / "wording" / WORDS_FILE
    words = beside if beside.is_file() else workspace.templates / "wording" / WORDS_FILE
    return LintAsked(
        words=words,
        wanted=_wanted(folder),
        places=_places(workspace.inputs / "areas" / "areas.csv"),
        further=_further(examples),
        visited=_visited(folder, workbooks) if workbooks else frozenset(),
    )


def _wanted(folder: Path) -> frozenset[str]:
    """The sentences that a report may tell: those of the shipped templates.

    A folder without outlines beside it is no report's, and may hold what it likes.
    """
    from reportgen.ui.workspace import shipped_folder

    if not (folder.parent / "outlines").is_dir():
        return frozenset()
    narrative = shipped_folder() / "templates" / "narrative"
    return frozenset(path.stem for path in narrative.glob("[!_.~]*.j2"))


def _places(path: Path) -> frozenset[str]:
    """The names of the workspace's areas; a list that cannot be read is the build's to tell."""
    try:
        with path.open(encoding="utf-8-sig", newline="") as lines:
            named = [row.get("name") or "" for row in csv.DictReader(lines)]
    except (OSError, UnicodeDecodeError, csv.Error):
        return frozenset()
    return frozenset(name.strip() for name in named if name.strip())


def _further(examples: Path | None) -> list[tuple[str, tuple[str, ...]]]:
    from reportgen.errors import RequestError
    from reportgen.render.examples.pages import cases

    if examples is None:
        return []
    pages = sorted(examples.glob("*.md")) if examples.is_dir() else []
    if not pages:
        raise RequestError(
            f"--examples {examples}",
            "the folder holds no worked examples.",
            "Expected files such as gap.md, each named after its template.",
            "name a folder with .md files, or leave the option out.",
        )
    return [(case.template, case.facts) for page in pages for case in cases(page)]


def _visited(folder: Path, workbooks: tuple[Path, ...]) -> frozenset[Branch]:
    """The branches that the sentences of a workbook go through, for all its areas."""
    from dataclasses import replace

    from reportgen.errors import RequestError
    from reportgen.render.template.environment import branches_of
    from reportgen.ui.asked import Asked, request_from
    from reportgen.workshop.validate.validation import validate

    if folder.name != "narrative":
        raise RequestError(
            "--workbook",
            f'the folder is called "{folder.name}".',
            'Sentences are written from a folder "narrative" inside a folder of templates.',
            "leave --workbook out, or name a folder templates/narrative.",
        )
    asked = Asked(workbooks=workbooks, areas=("all",))
    request = replace(request_from(asked, None, Path.cwd()), templates=folder.parent)
    return frozenset(branches_of(folder)) - frozenset(validate(request).silent)
