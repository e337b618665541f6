"""The long file, one figure a row, as parquet or csv: read by its distinct texts alone."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc
import pyarrow.parquet as pq

from reportgen.domain.problem import Problem, Severity
from reportgen.errors import WorkbookError
from reportgen.ingest.block import AreaLabel, Block, LabelCells, MeasureLabel, Positions
from reportgen.ingest.files.grid import Place, in_words
from reportgen.ingest.files.opening import open_csv
from reportgen.ingest.files.safety import FileKind, kind_of
from reportgen.ingest.files.text_columns import text_columns
from reportgen.ingest.labels import area_number, as_text, fold
from reportgen.ingest.layouts.layout import Desk
from reportgen.ingest.mapping_files import MappingFile
from reportgen.ingest.periods import is_filler, is_worked, read_period
from reportgen.ingest.values import read_coded

_NEEDED = ("Short Desc", "Years", "LA and Regions", "Values")
_WANTED = (*_NEEDED, "Data item", "LA Number")
_Coded = tuple[list[str], Positions]


def is_long(headings: Sequence[str], mappings: Sequence[MappingFile]) -> bool:
    """Whether these are the headings of the long file."""
    return {fold(name) for name in _NEEDED} <= {fold(text) for text in headings}


def read_long(desk: Desk) -> Iterator[Block]:
    """The figures of a long file, in its order.

    Raises
    ------
    WorkbookError : when the file cannot be read, or a period in it cannot.
    """
    path, marks = desk.path, desk.marks
    table = _table(path)
    place = (path.name, "", "long")
    columns = {name: _coded(table, name) for name in _WANTED if name in table.column_names}
    periods, period = columns["Years"]
    values, value = columns["Values"]
    kept, problems = _periods_kept(place, columns)
    measures, measure = _pairs(columns["Short Desc"], columns.get("Data item"))
    nameless = [at for at, (code, name) in enumerate(measures) if not f"{code}{name}".strip()]
    unnamed = kept & np.isin(measure, nameless)
    kept &= ~unnamed
    problems += _nameless(place, np.flatnonzero(unnamed))
    areas, area = _pairs(columns["LA and Regions"], columns.get("LA Number"))
    rows = np.flatnonzero(kept).astype(np.int32)
    column = np.int32(table.column_names.index("Values") + 1)
    yield Block(
        place=place,
        layout="long file",
        measures=tuple(MeasureLabel(code.strip(), name=name) for code, name in measures),
        areas=tuple(AreaLabel(area_number(number), as_text(name)) for name, number in areas),
        periods=tuple(as_text(label) for label in periods),
        measure=measure[rows],
        area=area[rows],
        period=period[rows],
        cells=read_coded(values, value[rows], marks),
        row=rows + np.int32(2),  # the headings are row 1
        column=np.full(len(rows), column, np.int32),
        published=True,
        problems=problems,
        labels=_label_cells(table.column_names),
    )


def _nameless(place: Place, rows: np.ndarray[tuple[int], np.dtype[np.intp]]) -> tuple[Problem, ...]:
    """What is told of rows with a period and no indicator."""
    if not len(rows):
        return ()
    return (
        Problem(
            Severity.SEVERE,
            in_words(place, int(rows[0]) + 2),
            f"no indicator is named, in {len(rows):,} rows from here.",
            "Expected its code under Short Desc; the figures of these rows were set aside.",
            "write the code, or take the rows out.",
        ),
    )


def _label_cells(names: Sequence[str]) -> LabelCells:
    measure, area, number = (
        names.index(name) + 1 if name in names else 0
        for name in ("Short Desc", "LA and Regions", "LA Number")
    )
    return LabelCells(measure, area, number)


def _table(path: Path) -> pa.Table:
    try:
        is_csv = kind_of(path) is FileKind.CSV
        table = text_columns(path) if is_csv else pq.read_table(path)
        table.validate(full=True)  # a damaged file may hold texts that are none
    except (pa.ArrowException, OSError, ValueError) as error:
        raise _damaged(path) from error
    spelling = {fold(name): name for name in _WANTED}
    table = table.rename_columns([spelling.get(fold(name), name) for name in table.column_names])
    missing = [name for name in _NEEDED if name not in table.column_names]
    if missing:
        raise WorkbookError(
            path.name,
            f'there is no column "{missing[0]}".',
            f"Expected the long file with {', '.join(_NEEDED)}.",
            "give the file as it was downloaded.",
        )
    _refuse_columns(path, table)
    return table


def _refuse_columns(path: Path, table: pa.Table) -> None:
    """Stop at a column that is there twice, or holds lists or bytes in place of texts."""
    for name in _WANTED:
        fields = table.schema.get_all_field_indices(name)
        if len(fields) > 1:
            raise WorkbookError(
                f"{path.name}, row 1",
                f'the heading "{name}" stands there twice.',
                "Expected each column once.",
                "take one of the two columns out, or give the file as it was downloaded.",
            )
        kinds = [table.schema.field(at).type for at in fields]
        if any(pa.types.is_nested(kind) or _is_bytes(kind) for kind in kinds):
            raise WorkbookError(
                path.name,
                f'the column "{name}" holds something other than texts and numbers.',
                "Expected one text or number in each row.",
                "give the file as it was downloaded.",
            )


def _is_bytes(kind: pa.DataType) -> bool:
    fixed = pa.types.is_fixed_size_binary(kind)
    return bool(fixed or pa.types.is_binary(kind) or pa.types.is_large_binary(kind))


def _damaged(path: Path) -> WorkbookError:
    """The error for a file that cannot be read; a row of another length is named."""
    rows = iter(open_csv(path).rows if kind_of(path) is FileKind.CSV else ())
    expected = len(next(rows, ()))
    for at, cells in enumerate(rows, start=2):
        if cells and len(cells) != expected:
            columns = "1 column" if len(cells) == 1 else f"{len(cells)} columns"
            return WorkbookError(
                in_words((path.name, "", "long"), at),
                f"the row has {columns} where {expected} are expected.",
                "Expected one figure in each row; notes have no place in this file.",
                "take the row out.",
            )
    return WorkbookError(
        path.name,
        "the file is damaged.",
        "Expected a parquet or csv file that opens.",
        "download or copy it again.",
    )


def _coded(table: pa.Table, name: str) -> _Coded:
    """A column as its distinct texts and each row's position in them; nothing reads as ""."""
    column = table[name].combine_chunks()
    if isinstance(column, pa.ChunkedArray):
        column = pa.concat_arrays(column.chunks) if column.num_chunks else pa.array([], pa.string())
    if not pa.types.is_dictionary(column.type):
        column = pc.dictionary_encode(column)
    texts = ["" if value is None else str(value) for value in column.dictionary.to_pylist()]
    positions = column.indices
    if positions.null_count:
        positions = positions.fill_null(len(texts))
        texts.append("")
    return texts, positions.to_numpy(zero_copy_only=False).astype(np.int32)


def _pairs(first: _Coded, second: _Coded | None) -> tuple[list[tuple[str, str]], Positions]:
    """The distinct pairs of two columns; the second text fills up from any row of the first."""
    texts, positions = first
    if second is None:
        return [(text, "") for text in texts], positions
    others, beside = second
    both = np.unique(positions.astype(np.int64) * len(others) + beside)
    found: dict[int, str] = {}
    for pair in both.tolist():
        one, other = divmod(pair, len(others))
        found[one] = found.get(one) or others[other]
    return [(text, found.get(at, "")) for at, text in enumerate(texts)], positions


def _periods_kept(
    place: Place, columns: Mapping[str, _Coded]
) -> tuple[np.ndarray[tuple[int], np.dtype[np.bool_]], tuple[Problem, ...]]:
    """Which rows have a period, and what is told of the others."""
    labels, period = columns["Years"]
    problems = []
    refused = []
    for at, label in enumerate(labels):
        if read_period(as_text(label)):
            continue
        rows = np.flatnonzero(period == at)
        refused.append(at)
        if len(rows):
            problems.append(_refused(place, columns, as_text(label), rows))
    return ~np.isin(period, refused), tuple(problems)


def _refused(
    place: Place,
    columns: Mapping[str, _Coded],
    label: str,
    rows: np.ndarray[tuple[int], np.dtype[np.intp]],
) -> Problem:
    where = in_words(place, int(rows[0]) + 2)
    if not is_filler(label) and not is_worked(label):
        raise WorkbookError(
            where,
            f'the period "{label}" cannot be read.',
            "Expected a period such as 2022, 2021/22, 2020-22 or 2022 (prov).",
            "write the period in one of these forms, or take the rows out.",
        )
    codes, code = columns["Short Desc"]
    values, value = columns["Values"]
    holds = any(values[at][:1].isdigit() for at in np.unique(value[rows]).tolist())
    named = sorted({codes[at] for at in np.unique(code[rows]).tolist()})
    return Problem(
        Severity.SEVERE if holds and is_filler(label) else Severity.WARNING,
        where,
        f'"{label}" stands where a period should be, in {len(rows):,} rows from here.',
        "Expected a year such as 2022, 2021/22 or 2020-22.",
        "ask the publisher which period is meant; the rows were set aside.",
        named[0] if len(named) == 1 else "",
    )
