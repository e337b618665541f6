"""The files that a report is checked against: opened once, read when first asked."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping, Sequence
from decimal import Decimal
from functools import cached_property, lru_cache
from pathlib import Path

from reportgen.verify.workbook.card_rows import card_row
from reportgen.verify.workbook.index import Index, index_of
from reportgen.verify.workbook.long_file import HEADER_ROWS, LongFile, long_file
from reportgen.verify.workbook.mapping_names import mapped_in
from reportgen.verify.workbook.numbers import number_in, number_with_unit, text_of
from reportgen.verify.workbook.places import Spot, spots
from reportgen.verify.workbook.sheets import Sheet, sheets_of

_READ_AS_COLUMNS = (".parquet", ".csv")
_KEPT = 65_536


class Workbooks:
    """Workbooks, dictionaries and lists of neighbours by their file names.

    Shared by all reports of a batch: nothing in it is of one area.

    Parameters
    ----------
    paths : the files, those named first before those named later.
    workspace : the folder that holds `inputs/`, for targets and lists set there; None for none.
    older : the last paper's files: their cells can be read, and they are evidence of nothing now.
    """

    def __init__(
        self, paths: Sequence[Path], workspace: Path | None = None, older: Sequence[Path] = ()
    ) -> None:
        self._paths = {path.name: path for path in reversed((*paths, *older))}
        self._order = tuple(dict.fromkeys(path.name for path in paths))
        self._workspace = workspace
        self._read: dict[str, tuple[Sheet, ...]] = {}
        self._by_name: dict[str, dict[str, Sheet]] = {}
        self._long: dict[str, LongFile | None] = {}
        self._spots = lru_cache(maxsize=_KEPT)(self._taken_apart)

    @property
    def files(self) -> tuple[str, ...]:
        """The names of the given files, without folders, in their order."""
        return self._order

    def path(self, file: str) -> Path | None:
        """Where a file lies: a given one by its name, one of the workspace by "inputs/...";."""
        found = self._paths.get(file)
        if found is None and self._workspace is not None and file.startswith("inputs/"):
            beside = self._workspace / file
            return beside if beside.is_file() else None
        return found

    @lru_cache(maxsize=64)  # noqa: B019 - one object for a run; its files do not change
    def sha256(self, file: str) -> str:
        """The hash of a file, "" where it was not given."""
        path = self.path(file)
        return hashlib.sha256(path.read_bytes()).hexdigest() if path else ""

    def spots(self, place: str) -> tuple[Spot, ...]:
        """Every cell that a place names."""
        return self._spots(place)

    def cell(self, place: str) -> str | None:
        """The text of one cell, of several with "; " between; None where one is not there.

        Of a place that names a row alone: the figure of a long file, else the row's texts.
        """
        found = [self.text(each) for each in self.spots(place)]
        told = [each for each in found if each is not None]
        return "; ".join(told) if found and len(told) == len(found) else None

    def text(self, spot: Spot) -> str | None:
        """The text of one cell; None where there is no such cell."""
        long = None if spot.column else self.long(spot.file)
        if long is not None:
            at = spot.row - HEADER_ROWS - 1
            return long.text("value", at) if 0 <= at < long.rows else None
        sheet = self.sheet(spot)
        if sheet is None or not 0 < spot.row <= len(sheet.rows):
            return None
        if not spot.column:
            return "; ".join(text for text in self.row(spot).values() if text)
        return sheet.text(spot.row, spot.column) if spot.column <= sheet.width else None

    def figure(self, spot: Spot) -> Decimal | None:
        """The number of one cell as it is shown; None where it holds none."""
        sheet = self.sheet(spot) if spot.column else None
        if sheet is None:
            return number_in(self.text(spot))
        found = sheet.figure(spot.row, spot.column)
        return number_with_unit(sheet.cell(spot.row, spot.column)) if found is None else found

    def row(self, spot: Spot) -> Mapping[str, str]:
        """A row of a table whose headings stand in its first row: texts by heading.

        Of a place that names one cell: what that row of a scorecard sets, see `card_row`.
        """
        sheet = self.sheet(spot)
        if sheet is not None and spot.column:
            return card_row(sheet, spot)
        if sheet is None or not 1 < spot.row <= len(sheet.rows):
            return {}
        cells = sheet.rows[spot.row - 1]
        told = [*map(text_of, cells), *[""] * (len(sheet.headings) - len(cells))]
        return dict(zip(sheet.headings, told, strict=False))

    def sheet(self, spot: Spot) -> Sheet | None:
        """The sheet in which a cell lies."""
        if spot.file not in self._by_name:
            self._by_name[spot.file] = {each.name: each for each in self.sheets(spot.file)}
        return self._by_name[spot.file].get(spot.sheet)

    def sheets(self, file: str) -> tuple[Sheet, ...]:
        """The sheets of a file; none of one that was not given, or that is read as columns.

        Raises
        ------
        WorkbookError : when it cannot be read.
        """
        if file not in self._read:
            path = self.path(file)
            as_rows = path is not None and self.long(file) is None
            usable = as_rows and path is not None and path.suffix.casefold() != ".parquet"
            self._read[file] = sheets_of(path) if usable and path is not None else ()
        return self._read[file]

    def long(self, file: str) -> LongFile | None:
        """A file of one figure a row; None for every other.

        Raises
        ------
        WorkbookError : when it cannot be read.
        """
        if file not in self._long:
            path = self.path(file)
            tried = path is not None and path.suffix.casefold() in _READ_AS_COLUMNS
            self._long[file] = long_file(path) if tried and path is not None else None
        return self._long[file]

    @cached_property
    def index(self) -> Index:
        """All figures of the given files that are found by headings, those named first before.

        Raises
        ------
        WorkbookError : when a file cannot be read.
        """
        return index_of(
            [each for file in self._order for each in self.sheets(file)],
            [long for file in self._order if (long := self.long(file)) is not None],
            lambda: mapped_in(self._workspace) if self._workspace else (),
        )

    def _taken_apart(self, place: str) -> tuple[Spot, ...]:
        return spots(place, tuple(self._paths))
