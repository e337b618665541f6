"""What `reportgen compare` does once its options are gathered."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import typer

from reportgen.domain.request import ReportRequest
from reportgen.errors import OutputError, RequestError
from reportgen.ui.asked import cache_folder
from reportgen.ui.progress import progress
from reportgen.ui.workspace import find_workspace

if TYPE_CHECKING:
    from reportgen.domain.release import Comparison


@dataclass(frozen=True, slots=True)
class Compared:
    """The options of `reportgen compare`: the earlier file first in each pair."""

    files: tuple[Path, Path]
    dictionaries: tuple[Path | None, Path | None] = (None, None)
    neighbours: tuple[Path | None, Path | None] = (None, None)
    area: str | None = None
    out: Path | None = None
    no_cache: bool = False


def run_compare(asked: Compared, quiet: bool, json: bool) -> None:
    """Says, and writes where `--out` names a file, what differs between two releases.

    Raises
    ------
    ReportgenError : for a file that cannot be read or written, or an unknown area.
    """
    here = Path.cwd()
    _check_out(asked.out)
    old, new = (_request(asked, side, here) for side in (0, 1))
    with progress(quiet or json) as tell:
        from reportgen.build import compare_files

        found = compare_files(old, new, tell)
    written = _write(asked.out, found)
    from reportgen.ui.compare_view import as_json, as_text
    from reportgen.ui.inspect_view import plain_console

    if json:
        typer.echo(as_json(found))
    elif not quiet:
        as_text(found, plain_console(), written)


def _request(asked: Compared, side: int, here: Path) -> ReportRequest:
    """A request that only reads one of the two files."""
    workspace = find_workspace(here)
    dictionary, neighbours = asked.dictionaries[side], asked.neighbours[side]
    return ReportRequest(
        workbooks=(here / asked.files[side],),
        areas=(asked.area,) if asked.area else ("all",),
        templates=workspace.templates,
        inputs=workspace.inputs,
        out=workspace.home / "outputs",
        dictionary=here / dictionary if dictionary else None,
        neighbours=(here / neighbours,) if neighbours else (),
        cache=None if asked.no_cache else cache_folder(),
    )


def _check_out(out: Path | None) -> None:
    if out is None:
        return
    if out.suffix.casefold() != ".csv":
        raise RequestError(
            "--out",
            f'"{out.name}" is not the name of a csv file.',
            "Expected a name that ends in .csv; Excel opens such a file.",
            f"write --out {out.with_suffix('.csv').name}",
        )
    if not out.parent.is_dir():
        raise RequestError(
            "--out",
            f'the folder "{out.parent}" is not there.',
            "Expected a folder that is there already.",
            "make the folder, or name another place.",
        )


def _write(out: Path | None, found: Comparison) -> str:
    """The name of the file that was written; "" for none."""
    if out is None:
        return ""
    from reportgen.typeset.release_rows import comparison_csv

    try:
        out.write_bytes(comparison_csv(found))
    except OSError as error:
        raise OutputError(
            str(out),
            f"it cannot be written ({(error.strerror or 'no reason given').lower()}).",
            "Expected a place that may be written to and a file that is not open elsewhere.",
            "close the file in Excel and run again, or choose another name with --out.",
        ) from error
    return str(out)
