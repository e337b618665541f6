"""Files with one figure a row, as columns: the national file has six hundred thousand rows."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

import numpy as np
import numpy.typing as npt
import pyarrow as pa
import pyarrow.csv as pa_csv
import pyarrow.parquet as pq

from reportgen.verify.workbook.names import folded
from reportgen.verify.workbook.sheets import csv_rows, unreadable

HEADER_ROWS = 1
_WANTED = {
    "short desc": "code",
    "data item": "name",
    "years": "period",
    "la and regions": "area",
    "values": "value",
    "la number": "number",
}
_NEEDED = frozenset({"code", "period", "area", "value"})
_BLANK_LINES = (b"\n\n", b"\r\n\r\n", b"\r\r")
Positions = npt.NDArray[np.int64]


@dataclass(frozen=True, eq=False)
class Column:
    """One column: its distinct texts, and for each row the position in them."""

    texts: Sequence[str]
    at: Positions

    def text(self, row: int) -> str:
        """The text of one row, from 0."""
        return self.texts[int(self.at[row])]

    @cached_property
    def positions(self) -> Mapping[str, int]:
        return {text: at for at, text in enumerate(self.texts)}


@dataclass(frozen=True, eq=False)
class LongFile:
    """The columns "code", "name", "period", "area", "number" and "value" of one such file."""

    file: str
    columns: Mapping[str, Column]

    @property
    def rows(self) -> int:
        return len(self.columns["value"].at)

    def text(self, column: str, row: int) -> str:
        """The text of a column in a row counted from 0; "" where the file has no such column."""
        found = self.columns.get(column)
        return "" if found is None else found.text(row)

    def place(self, row: int) -> str:
        """The place of a row counted from 0."""
        return f"{self.file}, row {row + HEADER_ROWS + 1}"

    def rows_of(self, code: str, area: str) -> Positions:
        """The rows of one code and area, both as written, in the order of the file."""
        return self._between(*self._pair(code, area))

    def rows_of_code(self, code: str) -> Positions:
        """All rows of one code."""
        at = self.columns["code"].positions.get(code)
        if at is None:
            return np.empty(0, np.int64)
        across = len(self.columns["area"].texts)
        return self._between(at * across, (at + 1) * across)

    def _pair(self, code: str, area: str) -> tuple[int, int]:
        one = self.columns["code"].positions.get(code)
        other = self.columns["area"].positions.get(area)
        if one is None or other is None:
            return 0, 0
        key = one * len(self.columns["area"].texts) + other
        return key, key + 1

    def _between(self, first: int, end: int) -> Positions:
        start, stop = np.searchsorted(self._sorted, (first, end))
        return np.sort(self._order[start:stop])

    @cached_property
    def _keys(self) -> Positions:
        code, area = self.columns["code"], self.columns["area"]
        keys: Positions = code.at * len(area.texts) + area.at
        return keys

    @cached_property
    def _order(self) -> Positions:
        return np.argsort(self._keys, kind="stable")

    @cached_property
    def _sorted(self) -> Positions:
        return self._keys[self._order]


def is_long(headings: Sequence[str]) -> bool:
    """Whether a file with these headings has one figure a row."""
    return {_WANTED.get(folded(each)) for each in headings} >= _NEEDED


def long_file(path: Path) -> LongFile | None:
    """The columns of such a file; None for a file of another form.

    Raises
    ------
    WorkbookError : when the file cannot be read.
    """
    try:
        if path.suffix.casefold() == ".parquet":
            return _of_table(path.name, _parquet(path))
        headings = next(csv.reader(io.StringIO(_first_line(path))), [])
        return _of_table(path.name, _csv(path)) if is_long(headings) else None
    except (pa.ArrowException, OSError, ValueError, csv.Error) as error:
        raise unreadable(path) from error


def _first_line(path: Path) -> str:
    with path.open(encoding="utf-8-sig", errors="replace") as file:
        return file.readline()


def _parquet(path: Path) -> pa.Table:
    """The wanted columns alone, texts read as positions in their distinct texts."""
    schema = pq.read_schema(path)
    wanted = [name for name in schema.names if folded(name) in _WANTED]
    texts = [name for name in wanted if pa.types.is_string(schema.field(name).type)]
    return pq.read_table(path, columns=wanted, read_dictionary=texts)


def _csv(path: Path) -> pa.Table:
    stored = path.read_bytes().rstrip(b"\r\n")
    if any(blank in stored for blank in _BLANK_LINES):  # pyarrow would not count these rows
        headings, *rows = csv_rows(path)
        filled = [row + [""] * (len(headings) - len(row)) for row in rows]
        columns = [pa.array([row[at] for row in filled]) for at in range(len(headings))]
        return pa.Table.from_arrays(columns, names=headings)
    headings = pa_csv.open_csv(path).schema.names
    kinds = dict.fromkeys(headings, pa.dictionary(pa.int32(), pa.string()))
    convert = pa_csv.ConvertOptions(column_types=kinds, strings_can_be_null=False)
    return pa_csv.read_csv(path, convert_options=convert)


def _of_table(file: str, table: pa.Table) -> LongFile | None:
    columns = dict(_columns(table))
    return LongFile(file, columns) if columns.keys() >= _NEEDED else None


def _columns(table: pa.Table) -> Iterator[tuple[str, Column]]:
    for at, heading in enumerate(table.column_names):
        name = _WANTED.get(folded(heading))
        if name:
            yield name, _column(table.column(at))


def _column(stored: pa.ChunkedArray) -> Column:
    if not pa.types.is_dictionary(stored.type):
        stored = stored.dictionary_encode()
    whole = stored.unify_dictionaries().combine_chunks()
    if isinstance(whole, pa.ChunkedArray):
        whole = whole.chunk(0)
    texts = [_text(each) for each in whole.dictionary.to_pylist()]
    indices = whole.indices
    if indices.null_count:
        indices = indices.fill_null(len(texts))
        texts.append("")
    return Column(texts, indices.to_numpy(zero_copy_only=False).astype(np.int64))


def _text(value: object) -> str:
    if value is None:
        return ""
    if isinstance(value, float):
        return str(int(value)) if value.is_integer() else format(value, ".15g")
    return " ".join(str(value).split())
