"""A zip file looked at before it is opened: what kind of workbook it is, and whether it is safe."""

from __future__ import annotations

import lzma
import zipfile
import zlib
from collections import Counter
from collections.abc import Sequence
from pathlib import Path, PurePosixPath

from reportgen.errors import WorkbookError
from reportgen.ingest.files.damage import SAVE_AS, damaged, too_large

MOST_UNPACKED = 200 * 1024 * 1024
_GREATEST_RATIO = 200
_MOST_MEMBERS = 2_000
_WORKBOOK = "Expected an Excel workbook (.xlsx, .xlsm), a csv file or a parquet file."
_OPEN_DOCUMENT = "application/vnd.oasis.opendocument."
_UNREADABLE = (  # what zipfile and its unpackers raise of a damaged archive
    *(zipfile.BadZipFile, zlib.error, lzma.LZMAError, EOFError),
    *(NotImplementedError, ValueError, OSError, RuntimeError, LookupError),
)
_LOCKED = 0x1  # the flag of a member that needs a password


def is_open_document(path: Path) -> bool:
    """Whether a zip file is a workbook of LibreOffice (.ods); else it is one of Excel.

    Raises
    ------
    WorkbookError : when it is neither, encrypted, damaged, or unsafe to open.
    """
    try:
        with zipfile.ZipFile(path) as archive:
            members = archive.infolist()
            kind = _stated_kind(archive) if "mimetype" in archive.namelist() else ""
            listed = _locked_parts(archive) if kind else False
    except _UNREADABLE as error:
        raise WorkbookError(
            path.name,
            "the workbook is damaged: its list of parts cannot be read.",
            "Expected a complete file.",
            "download or copy it again.",
        ) from error
    if listed or any(member.flag_bits & _LOCKED for member in members):
        raise encrypted(path.name)
    _refuse_strange_members(path.name, members)
    _refuse_a_bomb(path.name, members)
    if kind == f"{_OPEN_DOCUMENT}spreadsheet":
        return True
    _refuse_other_kinds(path.name, {member.filename for member in members}, kind)
    return False


def encrypted(file: str) -> WorkbookError:
    """The error for a workbook that a password locks."""
    return WorkbookError(
        file,
        "the workbook is encrypted with a password.",
        "Expected a workbook that opens without a password.",
        "in Excel choose File, Info, Protect Workbook, Encrypt with Password, clear the "
        "password, and save.",
    )


def word_document(file: str) -> WorkbookError:
    """The error for a letter or paper."""
    return _other(file, "this is a Word document.", "give the workbook with the figures.")


def _stated_kind(archive: zipfile.ZipFile) -> str:
    with archive.open("mimetype") as stated:
        return stated.read(100).decode("ascii", "replace").strip()


def _locked_parts(archive: zipfile.ZipFile) -> bool:
    """Whether the list of an OpenDocument's parts names the key of an encrypted one."""
    if "META-INF/manifest.xml" not in archive.namelist():
        return False
    with archive.open("META-INF/manifest.xml") as listed:
        return b"encryption-data" in listed.read(MOST_UNPACKED // 10)


def _refuse_strange_members(file: str, members: Sequence[zipfile.ZipInfo]) -> None:
    for member in members:
        name = PurePosixPath(member.filename.replace("\\", "/"))
        if ".." in name.parts or name.is_absolute() or ":" in name.parts[0:1]:
            raise damaged(file, "one of its parts would be unpacked outside its own folder")
    names = Counter(member.filename.casefold() for member in members)
    twice = next(
        (member.filename for member in members if names[member.filename.casefold()] > 1), ""
    )
    if twice:
        raise damaged(file, f'its part "{twice}" is there twice')


def _refuse_a_bomb(file: str, members: Sequence[zipfile.ZipInfo]) -> None:
    size = sum(member.file_size for member in members)
    ratio = max((member.file_size / max(member.compress_size, 1) for member in members), default=0)
    large_ratio = ratio > _GREATEST_RATIO and size > MOST_UNPACKED // _GREATEST_RATIO
    if size <= MOST_UNPACKED and len(members) <= _MOST_MEMBERS and not large_ratio:
        return
    raise too_large(
        file,
        f"the workbook unpacks to {size / 1024**2:,.0f} MB in {len(members):,} parts, up to "
        f"{ratio:,.0f} times its size",
        f"at most {MOST_UNPACKED // 1024**2} MB, {_MOST_MEMBERS:,} parts and "
        f"{_GREATEST_RATIO} times",
    )


def _refuse_other_kinds(file: str, names: set[str], kind: str) -> None:
    if "word/document.xml" in names:
        raise word_document(file)
    if kind == f"{_OPEN_DOCUMENT}text":
        raise _other(file, "this is a text document.", "give the workbook with the figures.")
    if "ppt/presentation.xml" in names or kind == f"{_OPEN_DOCUMENT}presentation":
        raise _other(file, "this is a presentation.", "give the workbook with the figures.")
    if "xl/workbook.bin" in names:
        raise _other(file, "this is a binary Excel workbook (.xlsb).", SAVE_AS)
    if "xl/workbook.xml" not in names:
        raise WorkbookError(
            file,
            "this is an archive but not an Excel workbook.",
            "Expected .xlsx or .xlsm.",
            "give the workbook itself; unpack it first if it lies in a zip file.",
        )


def _other(file: str, found: str, cure: str) -> WorkbookError:
    return WorkbookError(file, found, _WORKBOOK, cure)
