"""The text of a Word report, to see whether a sentence still stands in it as it was built."""

from __future__ import annotations

import re
import zipfile
import zlib
from html import unescape
from pathlib import Path

from reportgen.errors import RequestError
from reportgen.workshop.past_run import Claim, PastRun

_PART = "word/document.xml"
_MOST_BYTES = 100 * 1024 * 1024
_PIECE = re.compile(r"<w:t(?: [^>]*)?>([^<]*)</w:t>")


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
            markup = archive.read(_PART).decode("utf-8", "replace")
    except (OSError, KeyError, ValueError, RuntimeError, zlib.error, zipfile.BadZipFile) as error:
        raise _unreadable(path) from error
    paragraphs = ("".join(_PIECE.findall(each)) for each in markup.split("</w:p>"))
    return "\n".join(_plain(unescape(each)) for each in paragraphs)


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
