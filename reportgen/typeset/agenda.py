"""agenda.txt: what a clerk copies to the agenda, as text that every editor shows."""

from __future__ import annotations

from collections.abc import Iterator
from textwrap import wrap

from reportgen.domain.calendar_date import in_words
from reportgen.domain.document import Document
from reportgen.domain.run import RunRecord
from reportgen.typeset.clerk_copy import clerk_name
from reportgen.typeset.ooxml.markup import plain

PAPER = "report.docx"
_WIDTH = 78  # characters: an e-mail keeps such lines whole
_LINE_END = "\r\n"  # as Windows and e-mail have them; every other system reads them too
_NAMED = "abcdefghijklmnopqrstuvwxyz"


def agenda_text(document: Document, record: RunRecord) -> bytes:
    """Title, summary, suggested resolution and documents, in UTF-8 with a mark at its beginning.

    The mark lets old editors show "£" and "–" as they are.
    """
    lines = [line for part in _parts(document, record) for line in (*part, "")]
    return _LINE_END.join(lines).encode("utf-8-sig")


def _parts(document: Document, record: RunRecord) -> Iterator[list[str]]:
    item = document.agenda
    meeting = record.request.meeting
    if mark := document.properties.mark:
        yield _wrapped(mark)
    yield _wrapped(item.title or document.properties.title)
    particulars = (
        ("Committee", meeting.committee),
        ("Date", in_words(meeting.date)),
        ("Agenda item", meeting.item),
        ("Report of", meeting.report_of),
    )
    if lines := [_one_line(f"{label}: {text}") for label, text in particulars if text]:
        yield lines
    if item.summary:
        yield ["SUMMARY", "", *_wrapped(item.summary)]
    if item.resolution:
        yield ["SUGGESTED RESOLUTION", "", *_resolution(item.resolution)]
    yield ["DOCUMENTS", "", *_documents(document, record)]


def _resolution(texts: tuple[str, ...]) -> list[str]:
    if len(texts) == 1:
        return _wrapped(texts[0])
    lines: list[str] = []
    for place, text in enumerate(texts):
        mark = f"({_NAMED[place]}) " if place < len(_NAMED) else f"({place + 1}) "
        lines += _wrapped(text, mark)
    return lines


def _documents(document: Document, record: RunRecord) -> list[str]:
    """What is put on the agenda; the rest of the folder is for the author."""
    title = document.agenda.title or document.properties.title
    others = (("PDF", record.request.pdf, "report.pdf"), ("slides", record.slides, "slides.pptx"))
    named = [("Word", clerk_name(document, record) or PAPER)]
    named += [(kind, name) for kind, wanted, name in others if wanted]
    lines: list[str] = []
    for place, (kind, name) in enumerate(named, 1):
        lines += _wrapped(f"{title} ({kind}: {name})", f"{place}. ")
    return lines


def _wrapped(text: str, mark: str = "") -> list[str]:
    return wrap(
        _one_line(text),
        _WIDTH,
        initial_indent=mark,
        subsequent_indent=" " * len(mark),
        break_long_words=False,
        break_on_hyphens=False,
    )


def _one_line(text: str) -> str:
    return " ".join(plain(text).split())
