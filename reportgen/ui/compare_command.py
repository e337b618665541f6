"""What `reportgen compare` does once its options are gathered."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import typer

from reportgen.domain.request import ReportRequest
from reportgen.ui.asked import cache_folder
from reportgen.ui.progress import progress
from reportgen.ui.rows_file import check_rows_file, write_rows_file
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
    check_rows_file(asked.out)
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


def _write(out: Path | None, found: Comparison) -> str:
    """The name of the file that was written; "" for none."""
    if out is None:
        return ""
    from reportgen.typeset.release_rows import comparison_csv

    write_rows_file(out, comparison_csv(found))
    return str(out)
