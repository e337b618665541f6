"""What was read of a large workbook, kept in a folder so that it need not be read again."""

from __future__ import annotations

import datetime
import hashlib
import json
import os
from collections.abc import Callable, Iterator, Sequence
from contextlib import suppress
from functools import cache
from pathlib import Path
from typing import Any

import numpy as np
import openpyxl
import pyarrow as pa

from reportgen.ingest.files.sheet import Row, Sheet

WORTH_KEEPING = 500_000  # bytes; a workbook of this size takes openpyxl more than a second
MOST_KEPT = 256 * 1024 * 1024  # bytes of all that is kept
_ENDING = ".sheets"
_UNFINISHED = ".part"
_DIGEST = 32  # bytes of a sha256
_NOTHING, _WHOLE, _NUMBER, _TEXT, _TRUTH, _DAY, _LONG, _END_OF_ROW = range(8)
_KIND_OF: dict[type, int] = {
    type(None): _NOTHING,
    int: _WHOLE,
    float: _NUMBER,
    str: _TEXT,
    bool: _TRUTH,
    datetime.datetime: _DAY,
}
_SPOKEN = (_TEXT, _DAY, _LONG)
_GREATEST = 2**63 - 1
_COLUMNS = pa.schema(
    [("kind", pa.int8()), ("whole", pa.int64()), ("number", pa.float64()), ("text", pa.string())]
)


def kept_or_read(
    path: Path, folder: Path | None, read: Callable[[Path], list[Sheet]]
) -> list[Sheet]:
    """The sheets of a workbook, from the folder if it was read before, cell for cell the same.

    A kept file is named after the workbook's content and the code that read it, so that none
    is ever out of date. Whatever is wrong with the folder or a file in it is passed over: the
    workbook is then read. Several processes may use one folder at the same time.

    Parameters
    ----------
    folder : where it is kept; None keeps nothing, and a small workbook is not kept.
    """
    if folder is None or path.stat().st_size < WORTH_KEEPING:
        return read(path)
    key = _key(path)
    place = folder / f"{key}{_ENDING}"
    found = _recalled(place)
    if found is None:
        found = read(path)
        if _key(path) == key:  # else the workbook was saved anew while it was read
            _keep(found, place)
    return found


def _key(path: Path) -> str:
    return f"{hashlib.sha256(path.read_bytes()).hexdigest()}-{_code_version()}"


@cache
def _code_version() -> str:
    """A short hash of the sources of this step and of the libraries' versions.

    The sources themselves are hashed: a number that somebody must raise is forgotten once.
    """
    found = hashlib.sha256(f"{openpyxl.__version__} {pa.__version__}".encode())
    package = Path(__file__).parents[2]
    for step in ("domain", "ingest"):
        for source in sorted((package / step).rglob("*.py")):
            found.update(source.read_bytes())
    return found.hexdigest()[:16]


def _recalled(place: Path) -> list[Sheet] | None:
    """The kept sheets; None where there are none, or the file is damaged."""
    try:
        stored = place.read_bytes()
        digest, content = stored[:_DIGEST], stored[_DIGEST:]
        if hashlib.sha256(content).digest() != digest:
            return None
        os.utime(place)  # the file that was used last is thrown away last
    except OSError:
        return None
    with pa.ipc.open_file(pa.BufferReader(content)) as reader:
        heads = json.loads(reader.schema.metadata[b"sheets"])
        batches = [reader.get_batch(at) for at in range(reader.num_record_batches)]
        return [_sheet(head, batch) for head, batch in zip(heads, batches, strict=True)]


def _keep(sheets: Sequence[Sheet], place: Path) -> None:
    unfinished = place.with_name(f"{place.name}.{os.getpid()}{_UNFINISHED}")
    with suppress(OSError, ValueError, LookupError):  # a full disc, a cell that no file can hold
        content = _content(sheets)
        place.parent.mkdir(parents=True, exist_ok=True)
        unfinished.write_bytes(hashlib.sha256(content).digest() + content)
        unfinished.replace(place)  # at once: another process sees the whole file or none
        _make_room(place)


def _make_room(latest: Path) -> None:
    """Removes what was not used for longest, until the rest is small enough."""
    kept = [
        (each.stat().st_mtime_ns, each.stat().st_size, each)
        for each in latest.parent.iterdir()
        if each.suffix in (_ENDING, _UNFINISHED) and each != latest
    ]
    room = MOST_KEPT - latest.stat().st_size
    for _, size, each in sorted(kept, reverse=True):
        room -= size
        if room < 0:
            each.unlink(missing_ok=True)


def _content(sheets: Sequence[Sheet]) -> bytes:
    heads = json.dumps([_head(sheet) for sheet in sheets])
    target = pa.BufferOutputStream()
    options = pa.ipc.IpcWriteOptions(compression="zstd")
    schema = _COLUMNS.with_metadata({"sheets": heads})
    with pa.ipc.new_file(target, schema, options=options) as writer:
        for sheet in sheets:
            writer.write_batch(_batch(sheet.rows))
    return bytes(target.getvalue())


def _head(sheet: Sheet) -> list[Any]:
    """All that a sheet holds beside its rows."""
    return [
        sheet.name,
        sheet.percentages,
        sheet.hidden,
        sheet.hidden_rows,
        sheet.hidden_columns,
        sheet.merged,
        sheet.shares,
    ]


def _sheet(head: Sequence[Any], batch: pa.RecordBatch) -> Sheet:
    name, percentages, hidden, rows, columns, merged, shares = head
    ranges = tuple(tuple(each) for each in merged)
    hides = (hidden, tuple(rows), tuple(columns))
    places = tuple((row, column) for row, column in shares)
    return Sheet(name, _rows(batch), percentages, *hides, ranges, places)


def _batch(rows: Sequence[Row]) -> pa.RecordBatch:
    """The cells of all rows one after the other, each with its kind; a row's end is one too."""
    flat = list(_cells(rows))
    kind = np.fromiter((_kind(cell) for cell in flat), np.int8, len(flat))
    cells = np.empty(len(flat), object)
    cells[:] = flat
    whole = np.zeros(len(flat), np.int64)
    number = np.zeros(len(flat))
    spoken = np.isin(kind, _SPOKEN)
    for into, kinds in ((whole, (_WHOLE, _TRUTH)), (number, (_NUMBER,))):
        there = np.isin(kind, kinds)
        into[there] = cells[there].astype(into.dtype)
    texts = [_words(cell) if says else None for cell, says in zip(flat, spoken, strict=True)]
    columns = [pa.array(kind), pa.array(whole), pa.array(number), pa.array(texts, pa.string())]
    return pa.record_batch(columns, schema=_COLUMNS)


def _rows(batch: pa.RecordBatch) -> list[Row]:
    kind, whole, number, text = (
        batch.column(at).to_numpy(zero_copy_only=False) for at in range(len(_COLUMNS))
    )
    cells = np.empty(len(kind), object)
    cells[kind == _WHOLE] = whole[kind == _WHOLE]
    cells[kind == _NUMBER] = number[kind == _NUMBER]
    cells[kind == _TRUTH] = whole[kind == _TRUTH].astype(bool)
    cells[kind == _TEXT] = text[kind == _TEXT]
    for at in np.flatnonzero(kind == _DAY):
        cells[at] = datetime.datetime.fromisoformat(text[at])
    for at in np.flatnonzero(kind == _LONG):
        cells[at] = int(text[at])
    ends = np.flatnonzero(kind == _END_OF_ROW).tolist()
    flat = cells.tolist()
    starts = [0, *(end + 1 for end in ends)]
    return [tuple(flat[start:end]) for start, end in zip(starts, ends, strict=False)]


def _cells(rows: Sequence[Row]) -> Iterator[object]:
    for row in rows:
        yield from row
        yield _END_OF_ROW_MARK


_END_OF_ROW_MARK = object()


def _kind(cell: object) -> int:
    if cell is _END_OF_ROW_MARK:
        return _END_OF_ROW
    kind = _KIND_OF[type(cell)]
    return _LONG if kind == _WHOLE and abs(cell) > _GREATEST else kind  # type: ignore[arg-type]


def _words(cell: object) -> str:
    return cell.isoformat() if isinstance(cell, datetime.datetime) else str(cell)
