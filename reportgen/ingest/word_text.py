"""The text of a Word file as a tree, read as a stranger's: with limits, and no other part."""

from __future__ import annotations

import zipfile
import zlib
from pathlib import Path

from lxml import etree

from reportgen.errors import RequestError

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_PART = "word/document.xml"
_MOST_BYTES = 50 * 1024 * 1024  # of the text's part, unpacked
_MOST_MEMBERS = 2_000
_OLE = bytes.fromhex("D0CF11E0A1B11AE1")
_UNREADABLE = (
    *(zipfile.BadZipFile, zlib.error, etree.XMLSyntaxError, EOFError),
    *(NotImplementedError, ValueError, OSError, RuntimeError, LookupError),
)


def word_body(path: Path, here: str) -> etree._Element:
    """The element that holds all paragraphs of a Word file; `here` is its place in an error.

    Raises
    ------
    RequestError : when it is no Word file, of an older Word, locked, or too large.
    """
    try:
        if path.read_bytes()[: len(_OLE)] == _OLE:
            raise _old_or_locked(here)
        with zipfile.ZipFile(path) as archive:
            member = archive.getinfo(_PART)
            if member.file_size > _MOST_BYTES or len(archive.infolist()) > _MOST_MEMBERS:
                raise _too_large(here)
            # Entities of a stranger's file are not resolved: they may grow without end.
            parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False)
            root = etree.fromstring(archive.read(member), parser)
    except RequestError:
        raise
    except _UNREADABLE as error:
        raise _no_word_file(here) from error
    body = root.find(f"{W}body")
    # No Word file states entities of its own.
    if body is None or root.getroottree().docinfo.internalDTD is not None:
        raise _no_word_file(here)
    return body


def _no_word_file(here: str) -> RequestError:
    return RequestError(
        here,
        "it cannot be read as a Word file.",
        "Expected a file that Word saved as .docx.",
        "open it in Word, save it again as Word Document (.docx), and close it there.",
    )


def _old_or_locked(here: str) -> RequestError:
    return RequestError(
        here,
        "the file is of an older Word (.doc), or is locked with a password.",
        "Expected a .docx file that opens without a password.",
        "open it in Word, take the password off, and save it as Word Document (.docx).",
    )


def _too_large(here: str) -> RequestError:
    return RequestError(
        here,
        f"its text unpacks to more than {_MOST_BYTES // 1024**2} MB, or it has too many parts.",
        "Expected a paper of words.",
        "copy the words into a new Word file, and name that.",
    )
