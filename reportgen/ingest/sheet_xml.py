"""The rows of one worksheet: values as last calculated, formulas never calculated marked.

References: ECMA-376 Part 1, section 18.3 (worksheets).
"""

from __future__ import annotations

import datetime
import io
import zipfile

from lxml import etree

from reportgen.domain.number import clean
from reportgen.ingest.book_xml import Book, DamagedPart, content_of, text_of
from reportgen.ingest.grid import UNCALCULATED

_LAST_ROW, _LAST_COLUMN = 1_048_576, 16_384
_DIGITS = "0123456789"
_EPOCH, _EPOCH_1904 = datetime.datetime(1899, 12, 30), datetime.datetime(1904, 1, 1)  # noqa: DTZ001
Row = tuple[object, ...]


def read_rows(archive: zipfile.ZipFile, part: str, book: Book) -> tuple[list[Row], int]:
    """The rows from row 1, empty ones too, and how many cells are shown as per cent.

    A cell shown as per cent has the value as shown (66, stored 0.66); a date is a datetime.

    Raises
    ------
    DamagedPart : when the part cannot be read.
    """
    return _Reader(book).read(part, content_of(archive, part))


class _Reader:
    """Reads one sheet; remembers each column's number and the workbook's styles."""

    def __init__(self, book: Book) -> None:
        self._shared = book.shared
        self._percents, self._dates = book.percents, book.dates
        self._styled = self._percents | self._dates
        self._epoch = _EPOCH_1904 if book.from_1904 else _EPOCH
        self._columns: dict[str, int] = {}
        self._percent_cells = 0

    def read(self, part: str, content: bytes) -> tuple[list[Row], int]:
        rows: list[Row] = []
        try:
            events = etree.iterparse(
                io.BytesIO(content),
                tag="{*}row",
                resolve_entities=False,
                no_network=True,
                huge_tree=False,
            )
            for _, row in events:
                self._add(rows, row)
                row.clear()
        except (etree.XMLSyntaxError, ValueError, IndexError, OverflowError) as error:
            raise DamagedPart(f'its part "{part}" is not readable') from error
        while rows and not any(cell is not None for cell in rows[-1]):
            rows.pop()
        return rows, self._percent_cells

    def _add(self, rows: list[Row], row: etree._Element) -> None:
        number = int(row.get("r") or len(rows) + 1)
        if not len(rows) < number <= _LAST_ROW:
            raise ValueError("row out of order")
        rows.extend([()] * (number - 1 - len(rows)))
        values: list[object] = []
        for cell in row:
            place = cell.get("r")
            column = len(values) if place is None else self._column(place.rstrip(_DIGITS))
            if column > len(values):
                values.extend([None] * (column - len(values)))
            values.append(self._value(cell))
        rows.append(tuple(values))

    def _column(self, letters: str) -> int:
        """The column of these letters, from 0."""
        known = self._columns.get(letters)
        if known is not None:
            return known
        number = 0
        for letter in letters:
            number = number * 26 + ord(letter) - ord("A") + 1
        if not 1 <= number <= _LAST_COLUMN:
            raise ValueError("column out of range")
        self._columns[letters] = number - 1
        return number - 1

    def _value(self, cell: etree._Element) -> object:
        if not len(cell):
            return None
        kind = cell.get("t")
        if kind == "inlineStr":
            return text_of(cell[0])
        last = cell[-1]
        if not str(last.tag).endswith("}v"):
            return UNCALCULATED  # a formula, and no value after it
        text = last.text
        if kind is None or kind == "n":
            return self._number(cell, text)
        if kind == "s":
            return self._shared[int(text or "")]
        if kind == "b":
            return text == "1"
        return text or ""

    def _number(self, cell: etree._Element, text: str | None) -> object:
        if not text:
            return UNCALCULATED if len(cell) > 1 else None
        value = int(text) if text.isdigit() else float(text)
        if self._styled and (style := cell.get("s")) in self._styled:
            if style in self._percents:
                self._percent_cells += 1
                return float(clean(value) * 100)
            return self._epoch + datetime.timedelta(days=value)
        return value
