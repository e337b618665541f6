"""`reportgen templates preview`: what the templates make of one indicator, here and as a page."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from reportgen.errors import OutputError
from reportgen.ui import options
from reportgen.ui.told import errors_told

if TYPE_CHECKING:
    from reportgen.domain.request import ReportRequest
    from reportgen.workshop.preview.looking import Studio
    from reportgen.workshop.preview.shown import Preview

_PAUSE = 0.5  # seconds between two looks at the templates
_PAGE = "preview.html"

Indicator = Annotated[
    str,
    typer.Argument(
        metavar="[INDICATOR]",
        show_default=False,
        help='A code, a short label or "Topic / code". Without it: the first of the report.',
    ),
]
Area = Annotated[
    str | None,
    typer.Option("--area", metavar="NAME", help="The authority; usually the request's first."),
]
Request = Annotated[
    Path | None,
    typer.Option(
        "--request", metavar="FILE", help="The request file; usually as reportgen build takes it."
    ),
]
Html = Annotated[
    Path | None,
    typer.Option(
        "--html", metavar="FILE", help="Where the page goes. Usually: outputs/preview.html."
    ),
]
Watch = Annotated[
    bool,
    typer.Option("--watch", help="Look again whenever a template is saved, until Ctrl-C."),
]


def preview(  # noqa: PLR0913 - one argument for each option of the command
    indicator: Indicator = "",
    area: Area = None,
    workbook: options.Workbook = None,
    dictionary: options.Dictionary = None,
    neighbours: options.Neighbours = None,
    request: Request = None,
    html: Html = None,
    watch: Watch = False,
    no_cache: options.NoCache = False,
    quiet: options.Quiet = False,
    debug: options.Debug = False,
) -> None:
    """Show figures, facts and sentences of one indicator, and the hard cases of every template."""
    from reportgen.ui.areas import with_area
    from reportgen.ui.asked import Asked, request_from
    from reportgen.ui.progress import progress

    with errors_told(as_json=False, debug=debug):
        asked = Asked(
            workbooks=tuple(workbook or ()),
            dictionary=dictionary,
            neighbours=tuple(neighbours or ()),
            areas=(area,) if area else (),
            no_cache=no_cache,
        )
        wanted = with_area(request_from(asked, request, Path.cwd()))
        with progress(quiet) as tell:
            from reportgen.workshop.preview.looking import Studio

            studio = Studio(wanted, indicator, tell)
        out = html if html is not None else wanted.out / _PAGE
        _show(studio.look(), out, quiet)
        if watch:
            _keep_looking(studio, wanted, out, quiet)


def _show(shown: Preview, out: Path, quiet: bool) -> None:
    """Writes the page, and says the same here unless `quiet`."""
    from reportgen.ui.inspect_view import plain_console
    from reportgen.ui.preview_view import as_text
    from reportgen.workshop.preview.looking import preview_page

    _write(out, preview_page(shown))
    if not quiet:
        as_text(shown, plain_console())
        typer.echo(f"The same as a page, for any browser: {_said(out)}")


def _keep_looking(studio: Studio, request: ReportRequest, out: Path, quiet: bool) -> None:
    """Looks again after each change, until the user ends it."""
    import time

    from reportgen.workshop.preview.watch import changed, state_of

    before = state_of(request.templates)
    typer.echo("Waiting for changes in the templates; Ctrl-C ends.", err=True)
    try:
        while True:
            time.sleep(_PAUSE)
            now = state_of(request.templates)
            found = changed(before, now, request.templates)
            if found is not None:
                before = now
                names = ", ".join(path.name for path in found.files)
                _look_again(studio, out, quiet, found.facts)
                typer.echo(f"Looked again after a change of {names}.", err=True)
    except KeyboardInterrupt:
        typer.echo("", err=True)


def _look_again(studio: Studio, out: Path, quiet: bool, facts: bool) -> None:
    """One more look; what is at fault is said, and the next change may mend it."""
    from reportgen.errors import ReportgenError

    try:
        if facts:
            studio.read_again()
        _show(studio.look(), out, quiet)
    except ReportgenError as error:
        typer.echo(str(error), err=True)


def _write(out: Path, text: str) -> None:
    """The whole page or none of it."""
    making = out.with_name(f"{out.name}.unfinished")
    try:
        out.parent.mkdir(parents=True, exist_ok=True)
        making.write_text(text, encoding="utf-8")
        making.replace(out)
    except OSError as error:
        making.unlink(missing_ok=True)
        raise OutputError(
            str(out),
            f"the page cannot be written ({(error.strerror or 'no reason given').lower()}).",
            "Expected a place that may be written to.",
            "choose another place with --html FILE.",
        ) from error


def _said(out: Path) -> str:
    here = Path.cwd()
    return str(out.relative_to(here)) if out.is_relative_to(here) else str(out)
