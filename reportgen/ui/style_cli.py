"""`reportgen style`: commands for those who look after a council's house style."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from reportgen.ui import options
from reportgen.ui.told import FOUND, errors_told

style = typer.Typer(
    help="Check a council's own Word template.",
    no_args_is_help=True,
    add_completion=False,
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
)

Template = Annotated[
    Path,
    typer.Argument(
        metavar="TEMPLATE.dotx", show_default=False, help="A council's template, .docx or .dotx."
    ),
]


@style.callback()
def root() -> None:
    """Check a council's own Word template."""


@style.command()
def check(
    template: Template,
    quiet: options.Quiet = False,
    json: options.AsJson = False,
    debug: options.Debug = False,
) -> None:
    """Say what a template lacks for a house style, how to add it, and what a report keeps of it.

    Ends with 0 where nothing is found, 1 where something is, 2 where the file cannot be read.
    """
    with errors_told(json, debug):
        from reportgen.check.own_template import check_template
        from reportgen.typeset.ooxml.template import asked_styles
        from reportgen.ui.check_view import template_as_json, template_as_text

        checked = check_template(template, *asked_styles())
        if json:
            typer.echo(template_as_json(checked))
        elif not quiet or checked.findings:
            typer.echo(template_as_text(checked))
        if checked.findings:
            raise typer.Exit(FOUND)
