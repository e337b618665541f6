"""Tables with caption, headings and description, in a region that scrolls on a narrow screen."""

from __future__ import annotations

from reportgen.domain.document import Table
from reportgen.typeset.html.markup import Markup, element
from reportgen.typeset.html.sheet import Sheet

_MANY = 7  # columns: with more the letters are smaller on paper
_SLIM = 3  # columns: with no more a row is easier to follow in a table that is not wide
_FEW = 12  # rows and letters: a table of no more stays on one page
_FEW_LETTERS = 1200


def table(block: Table, sheet: Sheet) -> Markup:
    """A real table; whoever cannot use a mouse reaches the region and scrolls it by keys."""
    anchor = sheet.anchors[block.id]
    caption = element(
        "caption",
        element("span", element("strong", f"{sheet.labels[block.id].shown}:"), f" {block.caption}"),
        id=f"{anchor}-caption",
    )
    kinds = [kind for _, kind, _ in block.columns]
    about = element("p", block.description, id=f"{anchor}-about", class_="unseen")
    inside = element(
        "table",
        caption,
        element("thead", _head(block)),
        element("tbody", *(_row(row, kinds, block.row_headers) for row in block.rows)),
        aria_describedby=f"{anchor}-about" if block.description else "",
        class_=_size(block),
    )
    region = element(
        "div",
        inside,
        class_="table newest-last" if set(kinds[1:]) == {"number"} else "table",
        id=anchor,
        role="region",
        aria_labelledby=f"{anchor}-caption",
        tabindex="0",
    )
    return Markup(region + about) if block.description else region


def _size(block: Table) -> str:
    columns = len(block.columns)
    width = ("wide",) if columns > _MANY else ("slim",) if columns <= _SLIM else ()
    letters = sum(len(cell) for row in block.rows for cell in row)
    short = ("short",) if len(block.rows) <= _FEW and letters <= _FEW_LETTERS else ()
    return " ".join((*width, *short))


def _head(block: Table) -> Markup:
    cells = (
        element("th", head, scope="col", class_=_class(kind)) for head, kind, _ in block.columns
    )
    return element("tr", *cells)


def _row(cells: tuple[str, ...], kinds: list[str], row_headers: bool) -> Markup:
    made = [
        element("th", cell, scope="row")
        if row_headers and place == 0
        else element("td", cell, class_=_class(kind))
        for place, (cell, kind) in enumerate(zip(cells, kinds, strict=True))
    ]
    return element("tr", *made)


def _class(kind: str) -> str:
    return "number" if kind == "number" else ""
