"""The words of a commentary in a Word file, paragraph by paragraph."""

from __future__ import annotations

from pathlib import Path

from lxml import etree

from reportgen.errors import RequestError
from reportgen.ingest.word_text import W, word_body

_MATHS = "{http://schemas.openxmlformats.org/officeDocument/2006/math}oMath"
_LOST = {
    f"{W}tbl": "a table",
    f"{W}drawing": "a picture or text box",
    f"{W}pict": "a picture or text box",
    f"{W}object": "an embedded object",
    f"{W}footnoteReference": "a footnote",
    f"{W}endnoteReference": "an endnote",
    f"{W}sym": "a symbol of a special font",
    _MATHS: "a formula",
}
_BLANKS = {f"{W}tab": " ", f"{W}br": " ", f"{W}cr": " ", f"{W}noBreakHyphen": "\u2011"}


def word_paragraphs(path: Path, here: str) -> list[str]:
    """The text of each paragraph; deletions under track changes and hidden text are not among it.

    Raises
    ------
    RequestError : when it is no Word file, too large, or holds what is no text, at `here`.
    """
    body = word_body(path, here)
    for element in body.iter(*_LOST):
        raise RequestError(
            here,
            f"the commentary holds {_LOST[str(element.tag)]}, which would be lost.",
            "Expected paragraphs of words.",
            "take it out, or say it in words.",
        )
    return [_words(each) for each in body.iter(f"{W}p")]


def _words(paragraph: etree._Element) -> str:
    """The runs of a paragraph that can be seen."""
    return "".join(_piece(each) for each in paragraph.iter(f"{W}r") if not _is_hidden(each))


def _piece(run: etree._Element) -> str:
    found = (
        each.text or "" if each.tag == f"{W}t" else _BLANKS.get(str(each.tag), "") for each in run
    )
    return "".join(found)


def _is_hidden(run: etree._Element) -> bool:
    mark = run.find(f"{W}rPr/{W}vanish")
    return mark is not None and mark.get(f"{W}val", "true") not in ("0", "false", "off")
