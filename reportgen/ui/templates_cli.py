"""The commands for those who write templates: `reportgen templates lint`, `preview` and so on.

Each command stands in a file of its own; here it gets its name.
"""

from __future__ import annotations

import typer

from reportgen.ui.templates_calibrate import calibrate
from reportgen.ui.templates_lint import lint
from reportgen.ui.templates_preview import preview
from reportgen.ui.templates_validate import validate

templates = typer.Typer(
    help="Try, check and tune the sentence templates.",
    no_args_is_help=True,
    rich_markup_mode=None,
)

templates.command("lint")(lint)
templates.command("preview")(preview)
templates.command("validate")(validate)
templates.command("calibrate")(calibrate)
