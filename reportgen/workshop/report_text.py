"""The text of a Word report, to see whether a sentence still stands in it as it was built."""

from __future__ import annotations

from pathlib import Path

from lxml import etree

from reportgen.errors import RequestError
from reportgen.ingest.word_text import W, word_body
from reportgen.workshop.past_run import Claim, PastRun


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
    paragraphs = (_pieces(each) for each in word_body(path, str(path)).iter(f"{W}p"))
    return "\n".join(_plain(each) for each in paragraphs)


def _pieces(paragraph: etree._Element) -> str:
    return "".join(each.text or "" for each in paragraph.iter(f"{W}t"))


def _plain(text: str) -> str:
    """Blanks of every kind as one, without the full stop that a heading does not have."""
    return " ".join(text.split()).removesuffix(".")
