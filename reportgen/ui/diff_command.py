"""What `reportgen diff` does once its options are gathered."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

import reportgen
from reportgen.errors import OutputError, RequestError
from reportgen.ui.told import errors_told

if TYPE_CHECKING:
    from reportgen.workshop.diff.model import Difference

_ENDINGS = (".html", ".csv")

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
AsJson = Annotated[bool, typer.Option("--json", help="Print one JSON object instead of words.")]
Debug = Annotated[bool, typer.Option("--debug", help="Show the technical detail of a failure.")]


def diff(old: Then, new: Now, out: Out = None, json: AsJson = False, debug: Debug = False) -> None:
    """Say which sentences of two reports differ, and why."""
    with errors_told(json, debug):
        _run(old, new, out, json)


def _run(old: Path, new: Path, out: Path | None, as_json: bool) -> None:
    _check(out)
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


def _check(out: Path | None) -> None:
    """Nothing, when no file is named or it can be expected to be written."""
    if out is None:
        return
    if out.suffix.casefold() not in _ENDINGS:
        raise RequestError(
            "--out",
            f'"{out.name}" is neither a page nor a table.',
            "Expected a name that ends in .html or .csv.",
            f"write --out {out.with_suffix('.html').name}",
        )
    if not out.parent.is_dir():
        raise RequestError(
            "--out",
            f'the folder "{out.parent}" is not there.',
            "Expected a folder that is there already.",
            "make the folder, or name another place.",
        )


def _write(out: Path, found: Difference) -> None:
    from reportgen.workshop.diff.page import page
    from reportgen.workshop.diff.rows import rows

    content = page(found) if out.suffix.casefold() == ".html" else rows(found)
    try:
        out.write_bytes(content)
    except OSError as error:
        raise OutputError(
            str(out),
            f"it cannot be written ({(error.strerror or 'no reason given').lower()}).",
            "Expected a place that may be written to and a file that is not open elsewhere.",
            "close the file and run again, or choose another name with --out.",
        ) from error
