"""The sheets of a workbook, read with openpyxl: each cell as a person sees it in Excel."""

from __future__ import annotations

import warnings
from collections.abc import Iterator, Mapping
from contextlib import closing, contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO

from openpyxl import Workbook, load_workbook
from openpyxl.utils.escape import unescape

from reportgen.ingest.files.damage import damaged
from reportgen.ingest.files.parts import Arrangement, look_through
from reportgen.ingest.files.sheet import LAST_ROW, MOST_SHARES, Gauge, Row, Sheet, without_empty_end
from reportgen.ingest.files.shown import moment_shown, share_shown, shows_percent
from reportgen.ingest.values import UNCALCULATED

if TYPE_CHECKING:
    from openpyxl.cell import Cell, MergedCell
    from openpyxl.worksheet._read_only import ReadOnlyWorksheet


def sheets_of(path: Path) -> list[Sheet]:
    """Every sheet with rows and columns, in order, with values as last calculated.

    Raises
    ------
    WorkbookError : when a part is not what it should be, or a sheet is too large.
    Exception : whatever openpyxl raises of a workbook that is damaged.
    """
    with path.open("rb") as file, warnings.catch_warnings():
        # What openpyxl leaves out (colours, validations, print areas) is no figure.
        warnings.filterwarnings("ignore", category=UserWarning, module=r"openpyxl\.")
        parts = look_through(file, path.name)
        formulas = _formulas(file, path.name) if parts.formulas else {}
        with _opened(file, data_only=True) as book:
            sheets = [
                _read(
                    each,
                    path.name,
                    formulas.get(each.title, {}),
                    parts.arrangements.get(each.title, Arrangement()),
                )
                for each in book.worksheets
            ]
    if not sheets:
        raise damaged(path.name, "it has no sheet")
    return sheets


@contextmanager
def _opened(file: BinaryIO, *, data_only: bool) -> Iterator[Workbook]:
    book = load_workbook(
        file, read_only=True, keep_vba=False, data_only=data_only, keep_links=False
    )
    with closing(book):
        for sheet in book.worksheets:
            sheet.reset_dimensions()  # the size that a file states of a sheet may be wrong
        yield book


def _formulas(file: BinaryIO, name: str) -> Mapping[str, Mapping[int, list[int]]]:
    """Sheet -> row from 1 -> the positions from 0 of its cells with a formula."""
    with _opened(file, data_only=False) as book:
        return {
            sheet.title: {
                number: [at for at, cell in enumerate(cells) if cell.data_type == "f"]
                for number, cells in _rows(sheet, name)
            }
            for sheet in book.worksheets
        }


def _read(
    sheet: ReadOnlyWorksheet,
    name: str,
    formulas: Mapping[int, list[int]],
    arrangement: Arrangement,
) -> Sheet:
    rows: list[Row] = []
    percentages = 0
    places: list[tuple[int, int]] = []
    gauge = Gauge(name, sheet.title)
    for number, cells in _rows(sheet, name):
        values = [_value(cell) for cell in cells]
        shares = [at for at, cell in enumerate(cells) if _is_share(cell)]
        for at in shares:
            values[at] = share_shown(values[at])  # type: ignore[arg-type]
        for at in formulas.get(number, ()):
            values[at] = UNCALCULATED if values[at] is None else values[at]
        percentages += len(shares)
        if percentages <= MOST_SHARES:
            places += [(number, at + 1) for at in shares]
        rows.append(gauge.trimmed(values, number))
    return Sheet(
        sheet.title,
        without_empty_end(rows),
        percentages,
        sheet.sheet_state != "visible",
        arrangement.hidden_rows,
        arrangement.hidden_columns,
        arrangement.merged,
        tuple(places) if percentages <= MOST_SHARES else (),
    )


def _rows(
    sheet: ReadOnlyWorksheet, name: str
) -> Iterator[tuple[int, tuple[Cell | MergedCell, ...]]]:
    """Each row with its number; a number beyond the last of Excel is damage."""
    for number, cells in enumerate(sheet.rows, start=1):
        if number > LAST_ROW:
            raise damaged(name, f'its sheet "{sheet.title}" has more rows than Excel allows')
        yield number, cells


def _value(cell: Cell | MergedCell) -> object:
    value = cell.value
    if isinstance(value, str):
        return _whole(unescape(value)) if "_x" in value else value
    if value is None:
        return "" if cell.data_type == "str" else None  # a formula's empty text
    if isinstance(value, int | float):
        return value
    return moment_shown(value, cell.number_format)


def _whole(text: str) -> str:
    """A text without halves of a sign, which Excel's "_xD800_" may make and no file can hold."""
    return text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")


def _is_share(cell: Cell | MergedCell) -> bool:
    return cell.data_type == "n" and cell.value is not None and shows_percent(cell.number_format)
