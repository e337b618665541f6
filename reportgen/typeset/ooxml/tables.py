"""Tables as one string of XML: repeating header row, no merged cells, widths from shares."""

from __future__ import annotations

import math
from collections.abc import Sequence

from reportgen.domain.document import Table
from reportgen.typeset.ooxml.column_widths import Fit, fit, measured
from reportgen.typeset.ooxml.markup import attribute, escaped
from reportgen.typeset.ooxml.paragraphs import ALONE, KEEP_NEXT, ROOM, Beside, caption
from reportgen.typeset.ooxml.setting import Setting

_KEPT_WHOLE = 13  # lines, a third of a page: a table up to this length is not split
_TALL = 2  # lines: rows up to this height are kept in twos at the head of a long table
SMALL = 9.5  # points of Arial, of the style "Table Text Small"; fewer of a broader font
_SIZES = (11.0, SMALL)  # the first of the style "Table Text"
_MARGINS = (90, 40)  # twentieths of a point at each side of a cell
_REGULAR = '<w:rPr><w:b w:val="0"/><w:bCs w:val="0"/></w:rPr>'  # headings in small letters
_SMALL_MARGINS = (
    f'<w:tblCellMar><w:top w:w="30" w:type="dxa"/><w:left w:w="{_MARGINS[1]}" w:type="dxa"/>'
    f'<w:bottom w:w="30" w:type="dxa"/><w:right w:w="{_MARGINS[1]}" w:type="dxa"/></w:tblCellMar>'
)


def table(block: Table, setting: Setting, beside: Beside = ALONE) -> str:
    """A caption and a real table, for an eye, a keyboard and a screen reader alike."""
    sizes = (_SIZES[0] * setting.broad, SMALL)
    fitted = fit(block, setting.width, sizes, (_MARGINS[0] * 2, _MARGINS[1] * 2))
    widths, ending = fitted.widths, " small" if fitted.small else ""
    styles = tuple(setting.styles[f"table {kind}{ending}"] for _, kind, _ in block.columns)
    heads = tuple(head for head, _, _ in block.columns)
    head, *heights = _heights((heads, *block.rows), fitted, sizes)
    keeps = _kept(head, heights, beside.keeps)
    rows = "".join(
        _row(row, styles, widths, kept) for row, kept in zip(block.rows, keeps, strict=True)
    )
    return (
        f"{caption(block.id, block.caption, setting, KEEP_NEXT + (ROOM if beside.room else ''))}"
        f"<w:tbl>{_properties(block, setting, fitted.small)}{_grid(widths)}"
        f"{_row(heads, styles, widths, True, _REGULAR if fitted.small else '', True)}"
        f"{rows}</w:tbl>"
    )


def _kept(head: int, heights: Sequence[int], keeps: bool) -> list[bool]:
    """Whether each row stays with the next: all of a short table, the first and last of a long.

    A tall row at the head of a long table stays with nothing below it: the caption and that one
    row may close a page.
    """
    short = head + sum(heights) <= _KEPT_WHOLE
    low = max(heights[:2], default=0) <= _TALL
    inner = [short or (low and place == 0) for place in range(len(heights) - 1)]
    return [*inner, keeps][-len(heights) :] if heights else []


def _heights(rows: Sequence[tuple[str, ...]], fitted: Fit, sizes: tuple[float, float]) -> list[int]:
    """About how many lines each row takes, that of the headings among them."""
    size, margin = sizes[fitted.small], 2 * _MARGINS[fitted.small]
    inside = [(width - margin) * 50 / size for width in fitted.widths]
    return [max(_lines(cell, room) for cell, room in zip(row, inside, strict=True)) for row in rows]


def _lines(cell: str, room: float) -> int:
    return sum(max(1, math.ceil(measured(line) / room)) for line in cell.split("\n"))


def _properties(block: Table, setting: Setting, small: bool) -> str:
    first_column = int(block.row_headers)
    look = 0x0020 | 0x0080 * first_column | 0x0600  # header row, first column, no bands
    return (
        f'<w:tblPr><w:tblStyle w:val="{setting.styles["table"]}"/>'
        f'<w:tblW w:w="{setting.width}" w:type="dxa"/><w:tblLayout w:type="fixed"/>'
        f"{_SMALL_MARGINS if small else ''}"
        f'<w:tblLook w:val="{look:04X}" w:firstRow="1" w:lastRow="0" '
        f'w:firstColumn="{first_column}" w:lastColumn="0" w:noHBand="1" w:noVBand="1"/>'
        f'<w:tblCaption w:val="{attribute(block.caption)}"/>'
        f'<w:tblDescription w:val="{attribute(block.description)}"/></w:tblPr>'
    )


def _grid(widths: tuple[int, ...]) -> str:
    columns = "".join(f'<w:gridCol w:w="{width}"/>' for width in widths)
    return f"<w:tblGrid>{columns}</w:tblGrid>"


def _row(
    cells: tuple[str, ...],
    styles: tuple[str, ...],
    widths: tuple[int, ...],
    keeps: bool,
    look: str = "",
    header: bool = False,
) -> str:
    kept = KEEP_NEXT if keeps else ""
    inside = "".join(
        f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/></w:tcPr>'
        f'<w:p><w:pPr><w:pStyle w:val="{style}"/>{kept}</w:pPr>'
        f'<w:r>{look}<w:t xml:space="preserve">{_cell(cell)}</w:t></w:r></w:p></w:tc>'
        for cell, style, width in zip(cells, styles, widths, strict=True)
    )
    repeated = "<w:tblHeader/>" if header else ""
    return f"<w:tr><w:trPr><w:cantSplit/>{repeated}</w:trPr>{inside}</w:tr>"


def _cell(text: str) -> str:
    return escaped(text).replace("\n", "</w:t><w:br/><w:t>")
