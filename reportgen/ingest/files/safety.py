"""What a file is, by its first bytes, and whether it is safe to open."""

from __future__ import annotations

from enum import StrEnum
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq

from reportgen.errors import WorkbookError, did_you_mean
from reportgen.ingest.files.archive import encrypted, is_open_document, word_document
from reportgen.ingest.files.damage import SAVE_AS, too_large
from reportgen.ingest.files.sheet import MOST_COLUMNS

MOST_BYTES = 500 * 1024 * 1024  # of a csv or parquet file; the national long file has 60
_MOST_OLD_BYTES = 50 * 1024 * 1024  # of an .xls workbook, which ends at 65,536 rows
_MOST_ROWS = 20_000_000
_LONGEST_LINE = 1024 * 1024
_OLE = bytes.fromhex("D0CF11E0A1B11AE1")
_ENCRYPTED = "EncryptedPackage".encode("utf-16-le")
_LETTER = "WordDocument".encode("utf-16-le")
_EXPECTED = "Expected an Excel workbook (.xlsx, .xlsm), a csv file or a parquet file."
_CSV_UTF8 = 'save it again from Excel as "CSV UTF-8 (comma delimited)".'
_LESS = "give a file that holds only the indicators, areas and periods that are needed."
_WEB = (b"<!doctype html", b"<html", b"<table")


class FileKind(StrEnum):
    WORKBOOK = "workbook"
    OLD_WORKBOOK = "older workbook"  # .xls and .ods, which openpyxl does not read
    CSV = "csv"
    PARQUET = "parquet"


def kind_of(path: Path) -> FileKind:
    """What a file is, by its first bytes and never by its name alone.

    Raises
    ------
    WorkbookError : when it is missing, a folder, encrypted, too large or no data file.
    """
    start = _first_bytes(path)
    _refuse_name(path.name)
    if start.startswith(_OLE):
        _check_old_workbook(path)
        return FileKind.OLD_WORKBOOK
    if start.startswith(b"PK"):
        return FileKind.OLD_WORKBOOK if is_open_document(path) else FileKind.WORKBOOK
    if start.startswith(b"PAR1"):
        _check_parquet(path)
        return FileKind.PARQUET
    named_csv = path.suffix.casefold() == ".csv"
    if named_csv and start:
        _check_csv(path)
        return FileKind.CSV
    found, cure = _no_data_file(start)
    raise WorkbookError(path.name, found, _EXPECTED, cure)


def _first_bytes(path: Path) -> bytes:
    if path.is_dir():
        raise WorkbookError(
            path.name, "this is a folder.", "Expected one file.", "name the file inside it."
        )
    try:
        with path.open("rb") as file:
            return file.read(4096)
    except FileNotFoundError as error:
        beside = [each.name for each in sorted(path.parent.glob("*")) if each.is_file()]
        raise WorkbookError(
            str(path),
            "there is no such file.",
            did_you_mean(path.name, beside),
            "correct the name or the folder.",
        ) from error
    except OSError as error:
        raise WorkbookError(
            str(path),
            "the file cannot be opened.",
            "Expected a file that you may read.",
            "close it in other programs and check that you have leave to read it.",
        ) from error


def _refuse_name(name: str) -> None:
    """Stop at a name that another system wrote in other letters; no report can repeat it."""
    if any("\ud800" <= sign <= "\udfff" for sign in name):
        raise WorkbookError(
            name,
            "the file's name holds a letter that this computer cannot read.",
            "Expected a name in letters, figures and plain signs.",
            "rename the file.",
        )


def _no_data_file(start: bytes) -> tuple[str, str]:
    """What a file is instead, and the cure."""
    if not start:
        return "the file is empty.", "give the file as it was downloaded, or " + SAVE_AS
    if start.startswith(b"%PDF"):
        return "this is a PDF document.", "give the workbook that its figures come from."
    if start.lstrip(b"\xef\xbb\xbf \r\n\t").lower().startswith(_WEB):
        return "this is a web page with the name of a workbook.", SAVE_AS
    return "this is not a workbook.", "give the file as it was downloaded, or " + SAVE_AS


def _check_old_workbook(path: Path) -> None:
    size = path.stat().st_size
    if size > _MOST_OLD_BYTES:
        raise _large(path, size, _MOST_OLD_BYTES)
    stored = path.read_bytes()
    if _ENCRYPTED in stored:
        raise encrypted(path.name)
    if _LETTER in stored:
        raise word_document(path.name)


def _check_parquet(path: Path) -> None:
    _check_size(path)
    try:
        stated = pq.read_metadata(path)
    except (pa.ArrowException, OSError, ValueError) as error:
        raise WorkbookError(
            path.name,
            "the file is damaged.",
            "Expected a parquet or csv file that opens.",
            "download or copy it again.",
        ) from error
    groups = range(stated.num_row_groups)
    unpacked = sum(stated.row_group(at).total_byte_size for at in groups)
    if (
        stated.num_rows > _MOST_ROWS
        or stated.num_columns > MOST_COLUMNS
        or unpacked > 4 * MOST_BYTES
    ):
        raise too_large(
            path.name,
            f"the file has {stated.num_rows:,} rows of {stated.num_columns:,} columns",
            f"at most {_MOST_ROWS:,} rows, {MOST_COLUMNS:,} columns and "
            f"{4 * MOST_BYTES // 1024**2:,} MB unpacked",
            _LESS,
        )


def _check_csv(path: Path) -> None:
    """Looks through a csv file in pieces, before anything holds the whole of it."""
    _check_size(path)
    piece_without_end = False
    with path.open("rb") as file:
        if file.read(2) in (b"\xff\xfe", b"\xfe\xff"):
            raise WorkbookError(
                path.name,
                'the file is "Unicode text" (UTF-16) and not csv.',
                "Expected UTF-8 text with commas.",
                _CSV_UTF8,
            )
        while piece := file.read(_LONGEST_LINE):
            if b"\0" in piece:
                raise WorkbookError(
                    path.name,
                    "the file holds NUL bytes, which no text has.",
                    "Expected UTF-8 text with commas.",
                    "download or copy it again, or " + _CSV_UTF8,
                )
            endless = b"\n" not in piece and b"\r" not in piece
            if endless and (piece_without_end or len(piece) == _LONGEST_LINE):
                raise too_large(
                    path.name,
                    f"the file has a line of about {_LONGEST_LINE:,} characters or more",
                    f"lines of at most {_LONGEST_LINE:,} characters",
                    _CSV_UTF8,
                )
            piece_without_end = endless


def _check_size(path: Path) -> None:
    size = path.stat().st_size
    if size > MOST_BYTES:
        raise _large(path, size, MOST_BYTES)


def _large(path: Path, size: int, most: int) -> WorkbookError:
    return too_large(
        path.name,
        f"the file has {size / 1024**2:,.0f} MB",
        f"at most {most // 1024**2:,} MB",
        _LESS,
    )
