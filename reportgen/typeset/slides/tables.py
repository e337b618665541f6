"""Tables on slides: those that are short, and the table of all indicators over several slides."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from reportgen.domain.document import Table
from reportgen.typeset.slides.fitting import LEADING, rows, width
from reportgen.typeset.slides.page import BODY, INSET, LEAST
from reportgen.typeset.slides.slide import Grid, Slide, SlideKind

_STATUS = "status"  # the table of all indicators
_MOST_COLUMNS = 7
_MOST_SLIDES = 2
_SHARES = (0.5, 0.6, 0.7, 0.8, 0.9)  # of a slide's height, for slides that are equally full
_ABOVE = 3  # points of white above and below the words of a cell


def table_slides(title: str, table: Table, notes: tuple[str, ...]) -> Iterator[Slide]:
    """The table on as many slides as its rows need, each with the header row; a long one none."""
    widths = column_widths(table)
    if len(table.columns) > _MOST_COLUMNS or sum(widths) > BODY.width + 1:
        return
    full = list(_pages(table, widths, BODY.height))
    lower = (list(_pages(table, widths, BODY.height * share)) for share in _SHARES)
    found = next((pages for pages in lower if len(pages) == len(full)), full)
    if len(found) > _MOST_SLIDES and table.id != _STATUS:
        return
    shares = tuple(round(wide) for wide in widths)
    heads = tuple(head for head, _, _ in table.columns)
    numbers = tuple(kind == "number" for _, kind, _ in table.columns)
    description = f"{table.caption}. {table.description}"
    for page in found:
        grid = Grid(heads, tuple(page), shares, numbers, description)
        yield Slide(SlideKind.TABLE, title, grid=grid, notes=notes)


def column_widths(table: Table) -> tuple[float, ...]:
    """Each column as wide as its fullest cell where there is room for all, in points.

    Else by its share of the slide, none narrower than its longest word.
    """
    full = [_longest_cell(table, place) + 2 * INSET for place in range(len(table.columns))]
    if (left := BODY.width - sum(full)) >= 0:
        shares = [share for _, _, share in table.columns]
        return tuple(
            wide + left * share / sum(shares) for wide, share in zip(full, shares, strict=True)
        )
    words = [_longest_word(table, place) for place in range(len(table.columns))]
    least = [wide + 2 * INSET for wide in words]
    wanted = [share * BODY.width / 100 for _, _, share in table.columns]
    spare = [max(0.0, want - need) for want, need in zip(wanted, least, strict=True)]
    missing = sum(max(0.0, need - want) for want, need in zip(wanted, least, strict=True))
    taken = min(1.0, missing / sum(spare)) if sum(spare) else 0.0
    return tuple(
        max(need, want) - give * taken
        for want, need, give in zip(wanted, least, spare, strict=True)
    )


def row_height(cells: Sequence[str], widths: Sequence[float], bold: bool = False) -> float:
    """How high a row is, in points, by its fullest cell."""
    lines = max(
        rows(cell, wide - 2 * INSET, LEAST, bold) for cell, wide in zip(cells, widths, strict=True)
    )
    return lines * LEAST * LEADING + 2 * _ABOVE


def _pages(table: Table, widths: Sequence[float], most: float) -> Iterator[list[tuple[str, ...]]]:
    head = row_height([head for head, _, _ in table.columns], widths, bold=True)
    page: list[tuple[str, ...]] = []
    used = head
    for row in table.rows:
        high = row_height(row, widths)
        if page and used + high > most:
            yield page
            page, used = [], head
        page.append(row)
        used += high
    if page:
        yield page


def _longest_cell(table: Table, place: int) -> float:
    head = width(table.columns[place][0], LEAST, bold=True)
    return max(head, max((width(row[place], LEAST) for row in table.rows), default=0.0))


def _longest_word(table: Table, place: int) -> float:
    head = max(width(word, LEAST, bold=True) for word in table.columns[place][0].split())
    cells = (word for row in table.rows for word in row[place].split())
    return max(head, max((width(word, LEAST) for word in cells), default=0.0))
