"""Links from cells of a sheet: to another sheet, or to a bookmark of the report beside it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from openpyxl.utils import get_column_letter

from reportgen.typeset.ooxml.markup import attribute

_MAIN = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships"
_HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'


@dataclass(frozen=True, slots=True)
class Link:
    """Where a cell leads to: `place` is "Evidence!A5", or a bookmark of the `file` beside it."""

    place: str
    file: str = ""


def linked(name: str, sheet: bytes, links: Mapping[tuple[int, int], Link]) -> dict[str, bytes]:
    """The sheet with its links, and the part that names the files they lead to.

    Parameters
    ----------
    name : "xl/worksheets/sheet2.xml".
    sheet : its content, whose rows stand below one header row.
    links : by row and column, counted from 0 below the header.

    References
    ----------
    ECMA-376 part 1, 18.3.1.47: hyperlinks stand before the margins of the page.
    """
    if not links:
        return {name: sheet}
    files = list(dict.fromkeys(each.file for each in links.values() if each.file))
    told = "".join(_link(cell, links[cell], files) for cell in sorted(links))
    before, margins, after = sheet.decode("utf-8").partition("<pageMargins")
    space = f' xmlns:r="{_MAIN}"'
    made = f"{before}<hyperlinks{space}>{told}</hyperlinks>{margins}{after}"
    parts = {name: made.encode("utf-8")}
    if files:
        folder, _, own = name.rpartition("/")
        parts[f"{folder}/_rels/{own}.rels"] = _relations(files)
    return parts


def _link(cell: tuple[int, int], link: Link, files: list[str]) -> str:
    row, column = cell
    where = f'ref="{get_column_letter(column + 1)}{row + 2}"'
    to = f' r:id="rId{files.index(link.file) + 1}"' if link.file else ""
    return f'<hyperlink {where}{to} location="{attribute(link.place)}"/>'


def _relations(files: list[str]) -> bytes:
    told = "".join(
        f'<Relationship Id="rId{number}" Type="{_MAIN}/hyperlink" '
        f'Target="{attribute(file)}" TargetMode="External"/>'
        for number, file in enumerate(files, 1)
    )
    return f'{_HEAD}<Relationships xmlns="{_PACKAGE}">{told}</Relationships>'.encode()
