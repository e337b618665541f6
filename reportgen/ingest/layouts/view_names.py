"""The indicator of each view on a sheet: named by the file, or by a title above the table."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from reportgen.domain.problem import Problem, Severity
from reportgen.errors import WorkbookError
from reportgen.ingest.catalogue import Catalogue
from reportgen.ingest.file_names import indicator_name
from reportgen.ingest.files.grid import Grid
from reportgen.ingest.layouts.layout import Desk

_TEXTS_OF_A_TITLE = 2  # "Indicator" and its name; a row with more is a row of a table
Named = tuple[Grid, int, str, tuple[Problem, ...]]


def named_tables(tables: Sequence[tuple[Grid, int]], desk: Desk) -> Iterator[Named]:
    """Each table with its indicator's name; "" and a problem where nothing names it.

    A title above a table names it. The file's name speaks of the first table alone, and only
    if no other sheet holds one.

    Raises
    ------
    WorkbookError : when nothing names the one table of a file, or title and file name differ.
    """
    for at, (grid, header) in enumerate(tables):
        title = _title(grid, header, desk.catalogue)
        if at == 0 and desk.alone:
            yield grid, header, _by_title_or_file(grid, header, title, desk), ()
        elif title:
            yield grid, header, title, ()
        else:
            yield grid, header, "", (_nameless(grid, header),)


def _by_title_or_file(grid: Grid, header: int, title: str, desk: Desk) -> str:
    if not title:
        return indicator_name(desk.path, desk.catalogue, desk.book)
    try:
        named = indicator_name(desk.path, desk.catalogue, desk.book)
    except WorkbookError:
        return title
    if desk.catalogue.code_of(named) != desk.catalogue.code_of(title):
        raise WorkbookError(
            grid.at(header, 1),
            f'the title above this table is "{title}", but the file\'s name says "{named}".',
            "Expected the same indicator in both.",
            "rename the file, or correct the title.",
        )
    return named


def _title(grid: Grid, header: int, catalogue: Catalogue) -> str:
    """The one known indicator that the rows above the headings name; "" if none or several."""
    found: dict[str, str] = {}
    for row in range(header - 1, 0, -1):
        texts = dict.fromkeys(text for text in grid.headings(row) if text)
        if len(texts) > _TEXTS_OF_A_TITLE:
            break
        found |= {code: text for text in texts if (code := catalogue.code_of(text))}
    return next(iter(found.values())) if len(found) == 1 else ""


def _nameless(grid: Grid, header: int) -> Problem:
    return Problem(
        Severity.SEVERE,
        grid.at(header, 1),
        "a further table begins here, and nothing says of which indicator; it was not read.",
        "Expected one table in a file that names its indicator in the file's name.",
        "write the indicator's full name in the row above the table, or save the table in a file "
        "of its own.",
    )
