"""The paragraphs of a Word file, read as a stranger's: with limits, and no part but the text."""

from __future__ import annotations

import zipfile
import zlib
from pathlib import Path

from lxml import etree

from reportgen.errors import RequestError

_PART = "word/document.xml"
_MOST_BYTES = 20 * 1024 * 1024  # of the text's part, unpacked
_MOST_MEMBERS = 2_000
_OLE = bytes.fromhex("D0CF11E0A1B11AE1")
_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_MATHS = "{http://schemas.openxmlformats.org/officeDocument/2006/math}oMath"
_UNREADABLE = (
    *(zipfile.BadZipFile, zlib.error, etree.XMLSyntaxError, EOFError),
    *(NotImplementedError, ValueError, OSError, RuntimeError, LookupError),
)
_LOST = {
    f"{_W}tbl": "a table",
    f"{_W}drawing": "a picture or text box",
    f"{_W}pict": "a picture or text box",
    f"{_W}object": "an embedded object",
    f"{_W}footnoteReference": "a footnote",
    f"{_W}endnoteReference": "an endnote",
    f"{_W}sym": "a symbol of a special font",
    _MATHS: "a formula",
}
_BLANKS = {f"{_W}tab": " ", f"{_W}br": " ", f"{_W}cr": " ", f"{_W}noBreakHyphen": "\u2011"}


def word_paragraphs(path: Path, here: str) -> list[str]:
    """The text of each paragraph; deletions under track changes and hidden text are not among it.

    Raises
    ------
    RequestError : when it is no Word file, too large, or holds what is no text, at `here`.
    """
    body = _root(path, here).find(f"{_W}body")
    if body is None:
        raise _no_word_file(here)
    for element in body.iter(*_LOST):
        raise RequestError(
            here,
            f"the commentary holds {_LOST[str(element.tag)]}, which would be lost.",
            "Expected paragraphs of words.",
            "take it out, or say it in words.",
        )
    return [_words(each) for each in body.iter(f"{_W}p")]


def _root(path: Path, here: str) -> etree._Element:
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
    if root.getroottree().docinfo.internalDTD is not None:
        raise _no_word_file(here)  # no Word file states entities of its own
    return root


def _words(paragraph: etree._Element) -> str:
    """The runs of a paragraph that can be seen."""
    return "".join(_piece(each) for each in paragraph.iter(f"{_W}r") if not _is_hidden(each))


def _piece(run: etree._Element) -> str:
    found = (
        each.text or "" if each.tag == f"{_W}t" else _BLANKS.get(str(each.tag), "") for each in run
    )
    return "".join(found)


def _is_hidden(run: etree._Element) -> bool:
    mark = run.find(f"{_W}rPr/{_W}vanish")
    return mark is not None and mark.get(f"{_W}val", "true") not in ("0", "false", "off")


def _no_word_file(here: str) -> RequestError:
    return RequestError(
        here,
        "it cannot be read as a Word file.",
        "Expected a file that Word saved as .docx.",
        "open it in Word and save it again as Word Document (.docx).",
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
        "Expected a commentary of some paragraphs.",
        "copy the words into a new Word file, and name that.",
    )
