"""The text of a Word report, to see whether a sentence still stands in it as it was built."""

from __future__ import annotations

import zipfile
import zlib
from pathlib import Path

from lxml import etree

from reportgen.errors import RequestError
from reportgen.workshop.past_run import Claim, PastRun

_PART = "word/document.xml"
_MOST_BYTES = 100 * 1024 * 1024
_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_NOT_A_FILE = (OSError, KeyError, ValueError, RuntimeError, zlib.error, zipfile.BadZipFile)


def sentences_gone(run: PastRun) -> tuple[Claim, ...]:
    """The sentences of a run that no longer stand in its Word file; none where there is no file.

    Raises
    ------
    RequestError : when the file is no Word file, or holds not one sentence of the run.
    """
    if not run.report.is_file():
        return ()
    text = _text(run.report)
    gone = tuple(each for each in run.sentences if _plain(each.text) not in text)
    if run.sentences and len(gone) == len(run.sentences):
        raise RequestError(
            str(run.report),
            "none of the sentences of this folder's run stands in this report.",
            "Expected the report that the run beside it has made.",
            "name the folder of the run that made it, or build it again.",
        )
    return gone


def _text(path: Path) -> str:
    """All paragraphs, one on a line; what was deleted under track changes is not among them."""
    try:
        with zipfile.ZipFile(path) as archive:
            if archive.getinfo(_PART).file_size > _MOST_BYTES:
                raise _unreadable(path)
            # Entities of a stranger's file are not resolved: they may grow without end.
            parser = etree.XMLParser(resolve_entities=False, no_network=True)
            root = etree.fromstring(archive.read(_PART), parser)
    except (etree.XMLSyntaxError, *_NOT_A_FILE) as error:
        raise _unreadable(path) from error
    paragraphs = (_pieces(each) for each in root.iter(f"{_W}p"))
    return "\n".join(_plain(each) for each in paragraphs)


def _pieces(paragraph: etree._Element) -> str:
    return "".join(each.text or "" for each in paragraph.iter(f"{_W}t"))


def _plain(text: str) -> str:
    """Blanks of every kind as one, without the full stop that a heading does not have."""
    return " ".join(text.split()).removesuffix(".")


def _unreadable(path: Path) -> RequestError:
    return RequestError(
        str(path),
        "it cannot be read as a Word file.",
        "Expected the report as the run wrote it, or as Word saved it (.docx).",
        "close it in Word and try again, or name the run folder instead.",
    )
