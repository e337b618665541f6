"""Tables that can be read cell by cell: header rows, no merged cells, nothing but data."""

from __future__ import annotations

from collections.abc import Iterator

from reportgen.check.finding import Family, Found, Rule, Severity
from reportgen.check.paper import Cell, Paper, Row, Table

_PALE = {"FFFFFF", "F2F2F2", ""}
_LAYOUT = "click in the table, choose Table Layout, "


def _header(paper: Paper) -> Iterator[Found]:
    for table in paper.tables:
        if len(table.rows) > 1 and not table.rows[0].header:
            yield Found(table.place, "the first row is not marked as header row.")


def _look(paper: Paper) -> Iterator[Found]:
    for table in paper.tables:
        marked = bool(table.rows) and table.rows[0].header
        if marked and table.styled and not table.styled_header:
            yield Found(table.place, "the look of the table has no header row.")


def _merged(paper: Paper) -> Iterator[Found]:
    for table in paper.tables:
        cells = [cell for row in table.rows for cell in row.cells if cell.merged]
        if cells:
            number = "1 cell is" if len(cells) == 1 else f"{len(cells)} cells are"
            yield Found(cells[0].place, f"{number} merged or split.")


def _nested(paper: Paper) -> Iterator[Found]:
    for table in paper.tables:
        for row in table.rows:
            for cell in row.cells:
                if cell.nested:
                    yield Found(cell.place, "a table stands inside this cell.")


def _floating(paper: Paper) -> Iterator[Found]:
    for table in paper.tables:
        if table.floating:
            yield Found(table.place, "the text flows round the table.")


def _blank(paper: Paper) -> Iterator[Found]:
    for table in paper.tables:
        for number, row in enumerate(table.rows, 1):
            if row.cells and all(cell.empty for cell in row.cells):
                yield Found(f"{table.place}, row {number}", "the row is blank.")
        if _is_even(table):
            for number, column in enumerate(zip(*(r.cells for r in table.rows), strict=True), 1):
                if all(cell.empty for cell in column):
                    yield Found(f"{table.place}, column {number}", "the column is blank.")


def _is_even(table: Table) -> bool:
    """Whether columns can be told: as many cells in each row."""
    merged = any(cell.merged for row in table.rows for cell in row.cells)
    return bool(table.rows) and not merged and len({len(row.cells) for row in table.rows}) == 1


def _undescribed(paper: Paper) -> Iterator[Found]:
    for table in paper.tables:
        if not table.description:
            yield Found(table.place, "the table has no description.")


def _colour_only(paper: Paper) -> Iterator[Found]:
    for table in paper.tables:
        for row in table.rows[1:]:
            for cell in _coloured(row):
                yield Found(cell.place, f"the cell holds the colour {cell.fill} and no words.")


def _coloured(row: Row) -> Iterator[Cell]:
    """The cells whose colour is all they say: not a stripe across the whole row."""
    if len({cell.fill for cell in row.cells}) == 1:
        return
    told = any(not cell.empty for cell in row.cells)
    for cell in row.cells:
        if told and cell.empty and cell.fill not in _PALE and cell.fill != "?":
            yield cell


RULES = (
    Rule(
        "table-header-row",
        Family.ACCESS,
        Severity.ERROR,
        "Expected a header row, so that each figure is read out with its heading.",
        "click in the first row, choose Table Layout, Repeat Header Rows.",
        _header,
    ),
    Rule(
        "table-look",
        Family.ACCESS,
        Severity.WARNING,
        "Expected Header Row to be ticked: Word's checker and PDFs go by it.",
        "click in the table, choose Table Design, and tick Header Row.",
        _look,
    ),
    Rule(
        "table-merged",
        Family.ACCESS,
        Severity.WARNING,
        "Expected a cell for each row and column: a screen reader counts them.",
        f"{_LAYOUT}Split Cells, and repeat what the merged cell said.",
        _merged,
    ),
    Rule(
        "table-nested",
        Family.ACCESS,
        Severity.ERROR,
        "Expected words and figures only.",
        "move the inner table out, or write what it says as text.",
        _nested,
    ),
    Rule(
        "table-floating",
        Family.ACCESS,
        Severity.WARNING,
        "Expected a table in line with the text.",
        f"{_LAYOUT}Properties, Table, and set Text wrapping to None.",
        _floating,
    ),
    Rule(
        "table-blank",
        Family.ACCESS,
        Severity.WARNING,
        "Expected no blank rows or columns: a screen reader takes them for the table's end.",
        f"{_LAYOUT}Delete; for room between rows use Table Layout, Properties, Row.",
        _blank,
    ),
    Rule(
        "table-description",
        Family.ACCESS,
        Severity.WARNING,
        "Expected a sentence that says what the rows and columns are.",
        f"{_LAYOUT}Properties, Alt Text, and fill in Description.",
        _undescribed,
    ),
    Rule(
        "colour-only",
        Family.ACCESS,
        Severity.ERROR,
        "Expected a word beside the colour, for those who cannot see it or print in grey.",
        'write the word into the cell ("Red", "Off target").',
        _colour_only,
    ),
)
