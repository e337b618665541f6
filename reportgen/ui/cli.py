"""The command line, one function for each command; heavy rooms are opened only when needed."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated, Any

import typer
from typer.core import TyperGroup

import reportgen
from reportgen.ui import options
from reportgen.ui.check_command import check
from reportgen.ui.deadlines_command import deadlines
from reportgen.ui.diff_command import diff
from reportgen.ui.explain_command import explain
from reportgen.ui.factcheck_command import factcheck
from reportgen.ui.style_cli import style as style_group
from reportgen.ui.templates_cli import templates
from reportgen.ui.told import USER_CAN_MEND, errors_told
from reportgen.ui.verify_command import verify


class QuickGroup(TyperGroup):
    """A group whose unused `--help` is plainly false: typer would open pydantic to read None."""

    def get_help_option(self, ctx: Any) -> Any:
        option = super().get_help_option(ctx)
        if option is not None:
            option.default = False
        return option


app = typer.Typer(
    name="reportgen",
    cls=QuickGroup,
    help="Turns a LAIT-style workbook into a committee-ready Word report.",
    no_args_is_help=True,
    add_completion=False,
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
)

app.add_typer(templates, name="templates")
app.add_typer(style_group, name="style")


def main() -> None:
    """What the command `reportgen` runs."""
    import gc
    import warnings

    # Facts are many small frozen objects without rings: looking for rings less often saves a
    # tenth of the time for a few megabytes.
    gc.set_threshold(50_000, 20, 20)
    # A library's note to programmers is no help to an officer; tests call `app` and see them.
    warnings.simplefilter("ignore")
    app()


def _say_version(wanted: bool) -> None:
    if wanted:
        typer.echo(f"reportgen {reportgen.__version__}")
        raise typer.Exit


@app.callback()
def root(
    version: Annotated[
        bool,
        typer.Option(
            "--version", callback=_say_version, is_eager=True, help="Say the version and stop."
        ),
    ] = False,
) -> None:
    """Turns a LAIT-style workbook into a committee-ready Word report."""


@app.command()
def build(  # noqa: PLR0913 - one argument for each option of the command
    request: options.RequestFile = None,
    workbook: options.Workbook = None,
    dictionary: options.Dictionary = None,
    neighbours: options.Neighbours = None,
    area: options.AreaName = None,
    as_of: options.AsOf = None,
    compare: options.Compare = None,
    outline: options.Outline = None,
    style: options.Style = None,
    form: options.FormOption = None,
    charts: options.ChartsOption = None,
    previous: options.Previous = None,
    draft: options.Draft = False,
    final: options.Final = False,
    pdf: options.Pdf = False,
    slides: options.Slides = None,
    page_numbers: options.PageNumbers = False,
    out: options.Out = None,
    no_cache: options.NoCache = False,
    quiet: options.Quiet = False,
    json: options.AsJson = False,
    debug: options.Debug = False,
) -> None:
    """Build a report: a request file, with options laid over it."""
    from reportgen.ui.asked import Asked
    from reportgen.ui.build_command import run_build
    from reportgen.ui.choices import words_chosen

    with errors_told(json, debug):
        asked = Asked(
            workbooks=tuple(workbook or ()),
            dictionary=dictionary,
            neighbours=tuple(neighbours or ()),
            areas=tuple(area or ()),
            as_of=as_of,
            compare=tuple(compare or ()),
            outline=outline,
            style=style,
            previous=previous,
            draft=draft or None,
            final=final or None,
            pdf=pdf or None,
            slides=slides,
            page_numbers=page_numbers or None,
            no_cache=no_cache,
            **words_chosen(form, charts, out),
        )
        if not run_build(asked, request, quiet, json):
            raise typer.Exit(USER_CAN_MEND)


@app.command()
def inspect(  # noqa: PLR0913 - one argument for each option of the command
    workbooks: options.Workbooks,
    dictionary: options.Dictionary = None,
    neighbours: options.Neighbours = None,
    out: options.ProblemRows = None,
    no_cache: options.NoCache = False,
    quiet: options.Quiet = False,
    json: options.AsJson = False,
    debug: options.Debug = False,
) -> None:
    """Say what is recognised in a workbook, and what is wrong."""
    from reportgen.ui.asked import inspection_of
    from reportgen.ui.inspect_view import as_json, as_text, plain_console, write_problems
    from reportgen.ui.progress import progress
    from reportgen.ui.rows_file import check_rows_file

    with errors_told(json, debug):
        check_rows_file(out)
        request = inspection_of(
            tuple(workbooks), dictionary, tuple(neighbours or ()), Path.cwd(), no_cache
        )
        with progress(quiet or json) as tell:
            tell("Reading the workbook")
            from reportgen.build import inspect_workbook

            dataset, coverages = inspect_workbook(request)
        write_problems(out, dataset)
        if json:
            typer.echo(as_json(dataset, coverages))
        elif not quiet:
            as_text(dataset, coverages, plain_console())


@app.command()
def compare(  # noqa: PLR0913 - one argument for each option of the command
    old: options.Earlier,
    new: options.Later,
    area: options.OneArea = None,
    dictionary_old: options.DictionaryOld = None,
    dictionary_new: options.DictionaryNew = None,
    neighbours_old: options.NeighboursOld = None,
    neighbours_new: options.NeighboursNew = None,
    out: options.AllRows = None,
    no_cache: options.NoCache = False,
    quiet: options.Quiet = False,
    json: options.AsJson = False,
    debug: options.Debug = False,
) -> None:
    """Say what differs between two releases of the same figures."""
    from reportgen.ui.compare_command import Compared, run_compare

    with errors_told(json, debug):
        dictionaries = (dictionary_old, dictionary_new)
        neighbours = (neighbours_old, neighbours_new)
        asked = Compared((old, new), dictionaries, neighbours, area, out, no_cache)
        run_compare(asked, quiet, json)


@app.command()
def init(folder: options.Folder, debug: options.Debug = False) -> None:
    """Make a folder of your own with templates and a sample."""
    import shlex

    from reportgen.ui.workspace import create_workspace

    with errors_told(as_json=False, debug=debug):
        create_workspace(folder)
        typer.echo(f"Made {folder} with templates, inputs and a place for outputs.")
        typer.echo(f"Next: go there (cd {shlex.quote(str(folder))}), then run: reportgen build")


app.command()(check)
app.command()(verify)
app.command()(factcheck)
app.command()(explain)
app.command()(diff)
app.command()(deadlines)
