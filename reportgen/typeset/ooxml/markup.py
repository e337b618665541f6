"""WordprocessingML as text: cleaned words, runs and paragraphs, parsed once at the end."""

from __future__ import annotations

import re
from typing import Any

from docx.oxml.parser import parse_xml
from lxml import etree

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
NAMESPACES = (
    f'xmlns:w="{W}" '
    'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" '
    'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" '
    'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" '
    'xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"'
)

_NOT_IN_XML = re.compile("[^\n\x20-\x7e\x85\xa0-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_ESCAPED = (("&", "&amp;"), ("<", "&lt;"), (">", "&gt;"), ('"', "&quot;"))  # the sign "&" first


def w(name: str) -> str:
    """The full name of an element or attribute of Word's own namespace.

    Examples
    --------
    >>> w("p")[-2:]
    '}p'
    """
    return f"{{{W}}}{name}"


def plain(text: str) -> str:
    """Text without characters that XML forbids; tabs become blanks, line ends "\\n".

    Examples
    --------
    >>> plain("rate\\x0b per\\t10,000\\r\\n")
    'rate per 10,000\\n'
    """
    if text.isprintable():  # as nearly every text is, and XML forbids none of these
        return text
    level = text.replace("\r\n", "\n").replace("\r", "\n").replace("\t", " ")
    return _NOT_IN_XML.sub("", level)


def escaped(text: str) -> str:
    """Clean text that may stand between tags.

    Examples
    --------
    >>> escaped("A & B < C")
    'A &amp; B &lt; C'
    """
    clean = plain(text)
    for sign, written in _ESCAPED:  # many times as quick on long texts as `str.translate`
        clean = clean.replace(sign, written)
    return clean


def attribute(text: str) -> str:
    """Clean text that may stand inside a quoted attribute, on one line."""
    return escaped(text).replace("\n", " ")


def run(text: str, properties: str = "") -> str:
    """One run; a line end inside the text becomes a line break."""
    parts = (f'<w:t xml:space="preserve">{line}</w:t>' for line in escaped(text).split("\n"))
    look = f"<w:rPr>{properties}</w:rPr>" if properties else ""
    return f"<w:r>{look}{'<w:br/>'.join(parts)}</w:r>"


def paragraph(style: str, content: str, properties: str = "") -> str:
    """One paragraph in a style; `properties` follow the style in the order of the schema."""
    return f'<w:p><w:pPr><w:pStyle w:val="{style}"/>{properties}</w:pPr>{content}</w:p>'


def parsed(fragment: str) -> list[Any]:
    """The elements of a fragment, in order, ready to be put into a python-docx tree."""
    return list(parse_xml(f"<w:body {NAMESPACES}>{fragment}</w:body>"))


def serialised(xml: str) -> bytes:
    """A whole part as bytes with its declaration; broken XML is refused here, not in Word."""
    return etree.tostring(
        etree.fromstring(xml.encode("utf-8")),
        xml_declaration=True,
        encoding="UTF-8",
        standalone=True,
    )
