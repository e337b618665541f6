"""What a file is, by its first bytes, and whether it is safe to open."""

from __future__ import annotations

import zipfile
from collections.abc import Sequence
from enum import StrEnum
from pathlib import Path

from reportgen.errors import WorkbookError, did_you_mean

_OLE = bytes.fromhex("D0CF11E0A1B11AE1")
_ENCRYPTED = "EncryptedPackage".encode("utf-16-le")
_LARGEST = 200 * 1024 * 1024
_GREATEST_RATIO = 200
_MOST_MEMBERS = 2_000
_SAVE_AS = "open it in Excel and save it as an Excel workbook (.xlsx)."


class FileKind(StrEnum):
    WORKBOOK = "workbook"
    CSV = "csv"
    PARQUET = "parquet"


def kind_of(path: Path) -> FileKind:
    """What a file is, by its first bytes and never by its name alone.

    Raises
    ------
    WorkbookError : when it is missing, a folder, encrypted, too old, too large or no data file.
    """
    start = _first_bytes(path)
    if start.startswith(_OLE):
        raise _old_or_encrypted(path)
    if start.startswith(b"PK"):
        _check_archive(path)
        return FileKind.WORKBOOK
    if start.startswith(b"PAR1"):
        return FileKind.PARQUET
    if path.suffix.casefold() == ".csv" and b"\0" not in start:
        return FileKind.CSV
    raise WorkbookError(
        path.name,
        "this is not a workbook." if start else "the file is empty.",
        "Expected an Excel workbook (.xlsx, .xlsm), a csv file or a parquet file.",
        "give the file as it was downloaded, or " + _SAVE_AS,
    )


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


def _old_or_encrypted(path: Path) -> WorkbookError:
    if _ENCRYPTED in path.read_bytes():
        return WorkbookError(
            path.name,
            "the workbook is encrypted with a password.",
            "Expected a workbook that opens without a password.",
            "in Excel choose File, Info, Protect Workbook, Encrypt with Password, clear the "
            "password, and save.",
        )
    return WorkbookError(
        path.name,
        "this is a workbook of the older Excel format (.xls).",
        "Expected .xlsx or .xlsm.",
        _SAVE_AS,
    )


def _check_archive(path: Path) -> None:
    try:
        with zipfile.ZipFile(path) as archive:
            members = archive.infolist()
    except (zipfile.BadZipFile, NotImplementedError, ValueError) as error:
        raise WorkbookError(
            path.name,
            "the workbook is damaged: its list of parts cannot be read.",
            "Expected a complete file.",
            "download or copy it again.",
        ) from error
    names = {member.filename for member in members}
    if "word/document.xml" in names:
        raise WorkbookError(
            path.name,
            "this is a Word document.",
            "Expected an Excel workbook (.xlsx, .xlsm), a csv file or a parquet file.",
            "give the workbook with the figures.",
        )
    if "xl/workbook.xml" not in names:
        raise WorkbookError(
            path.name,
            "this is an archive but not an Excel workbook.",
            "Expected .xlsx or .xlsm.",
            "give the workbook itself; unpack it first if it lies in a zip file.",
        )
    _refuse_a_bomb(path, members)


def _refuse_a_bomb(path: Path, members: Sequence[zipfile.ZipInfo]) -> None:
    size = sum(member.file_size for member in members)
    ratio = max(member.file_size / max(member.compress_size, 1) for member in members)
    large_ratio = ratio > _GREATEST_RATIO and size > _LARGEST // _GREATEST_RATIO
    if size <= _LARGEST and len(members) <= _MOST_MEMBERS and not large_ratio:
        return
    raise WorkbookError(
        path.name,
        f"the workbook unpacks to {size / 1024**2:,.0f} MB in {len(members):,} parts, up to "
        f"{ratio:,.0f} times its size; a file like that can stop the computer, so it was not "
        "opened.",
        f"Expected at most {_LARGEST // 1024**2} MB, {_MOST_MEMBERS:,} parts and "
        f"{_GREATEST_RATIO} times.",
        "copy the sheets with figures into a new workbook, as values, and give that one.",
    )
