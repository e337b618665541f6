"""What `reportgen diff` does once its options are gathered."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

import reportgen
from reportgen.ui import options
from reportgen.ui.rows_file import check_page_or_rows_file, write_rows_file
from reportgen.ui.told import errors_told

if TYPE_CHECKING:
    from reportgen.workshop.diff.model import Difference

Then = Annotated[
    Path,
    typer.Argument(
        metavar="OLD", show_default=False, help="The earlier report, or its run folder."
    ),
]
Now = Annotated[
    Path,
    typer.Argument(metavar="NEW", show_default=False, help="The later report, or its run folder."),
]
Out = Annotated[
    Path | None,
    typer.Option(
        "--out", metavar="FILE", help="Write all of it to this page (.html) or table (.csv)."
    ),
]


def diff(
    old: Then, new: Now, out: Out = None, json: options.AsJson = False, debug: options.Debug = False
) -> None:
    """Say which sentences of two reports differ, and why."""
    with errors_told(json, debug):
        _run(old, new, out, json)


def _run(old: Path, new: Path, out: Path | None, as_json: bool) -> None:
    check_page_or_rows_file(out)
    from reportgen.workshop.diff.difference import difference
    from reportgen.workshop.past_run import read_run

    found = difference(read_run(old), read_run(new))
    if out is not None:
        _write(out, found)
    if as_json:
        import json

        from reportgen.workshop.diff.rows import entries

        content = {"version": reportgen.__version__, **entries(found)}
        typer.echo(json.dumps(content, ensure_ascii=False, indent=2))
        return
    from reportgen.ui.diff_view import as_text
    from reportgen.ui.inspect_view import plain_console

    as_text(found, plain_console(), "" if out is None else str(out))


def _write(out: Path, found: Difference) -> None:
    from reportgen.workshop.diff.page import page
    from reportgen.workshop.diff.rows import rows

    content = page(found) if out.suffix.casefold() == ".html" else rows(found)
    write_rows_file(out, content)
