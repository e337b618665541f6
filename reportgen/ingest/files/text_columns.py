"""A csv file as columns of texts, so that each row's number is its place in the file."""

from __future__ import annotations

from pathlib import Path

import pyarrow as pa
import pyarrow.csv as pa_csv

from reportgen.ingest.files.opening import open_csv

_BLANK_LINES = (b"\n\n", b"\n\r\n", b"\r\r")


def text_columns(path: Path) -> pa.Table:
    """A table of texts; its first row is row 2 of the file, and an empty row is one too.

    pyarrow reads in a moment what csv takes seconds for, but passes over empty rows, so that
    every figure below would be given the place of another: such files are read row by row.

    Raises
    ------
    WorkbookError : when a file with empty rows is not text, or its quotation marks are at fault.
    pyarrow.ArrowException, ValueError : when a row has another number of columns.
    """
    stored = path.read_bytes().rstrip(b"\r\n")
    if any(blank in stored for blank in _BLANK_LINES):
        return _row_by_row(path)
    text = pa.dictionary(pa.int32(), pa.string())
    headings = pa_csv.open_csv(path).schema.names
    convert = pa_csv.ConvertOptions(
        column_types=dict.fromkeys(headings, text), strings_can_be_null=False
    )
    return pa_csv.read_csv(path, convert_options=convert)


def _row_by_row(path: Path) -> pa.Table:
    headings, *rows = open_csv(path).rows
    while rows and not rows[-1]:
        rows.pop()
    filled = [row or ("",) * len(headings) for row in rows]
    columns = [
        pa.array([str(cell) for cell in column], pa.string()).dictionary_encode()
        for column in (zip(*filled, strict=True) if filled else [[]] * len(headings))
    ]
    if len(columns) != len(headings):
        raise ValueError("the rows have another number of columns than the headings")
    return pa.Table.from_arrays(columns, names=[str(name) for name in headings])
