"""slides.pptx: the same paper for a screen, where the outline or the request asks for it."""

from __future__ import annotations

import re
from io import BytesIO

from reportgen.domain.document import Document
from reportgen.domain.run import RunRecord
from reportgen.typeset.ooxml.package import unzipped, zipped
from reportgen.typeset.ooxml.properties import put_properties
from reportgen.typeset.slides.deck import Deck
from reportgen.typeset.slides.library import library
from reportgen.typeset.slides.master import put_master, themed
from reportgen.typeset.slides.page import EMU, HEIGHT, WIDTH
from reportgen.typeset.slides.story import story

# The library's default file was made by somebody else's computer: its picture, its printer.
_LEFT_OVER = re.compile(r"docProps/thumbnail\.jpeg|ppt/printerSettings/.*")
_RELATION = re.compile(rb'<Relationship [^>]*(?:thumbnail\.jpeg|printerSettings1\.bin)"[^>]*/>')
_APP = (
    b'<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
    b'<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/'
    b'extended-properties"><Application>reportgen</Application></Properties>'
)


def slides(document: Document, record: RunRecord) -> bytes:
    """The presentation, or nothing where no slides are asked for; same document, same bytes.

    Raises
    ------
    OutputError : when python-pptx is not installed.
    """
    if not record.slides:
        return b""
    presentation = library("pptx").Presentation()
    presentation.slide_width, presentation.slide_height = WIDTH * EMU, HEIGHT * EMU
    put_master(presentation, document.style, document.properties.language)
    deck = Deck(presentation, document)
    for slide in story(document, record.request.meeting):
        deck.put(slide)
    put_properties(presentation, document.properties)
    target = BytesIO()
    presentation.save(target)
    return zipped(_cleaned(unzipped(target.getvalue()), document))


def _cleaned(parts: dict[str, bytes], document: Document) -> dict[str, bytes]:
    """The parts without what the library's default brought, in one language and the house style."""
    kept = {name: content for name, content in parts.items() if not _LEFT_OVER.fullmatch(name)}
    kept["docProps/app.xml"] = _APP
    language = f'lang="{document.properties.language}"'.encode()
    for name, content in kept.items():
        if name.startswith("ppt/theme/"):
            kept[name] = themed(content, document.style)
        elif name.endswith(".rels"):
            kept[name] = _RELATION.sub(b"", content)
        elif name.endswith(".xml"):
            kept[name] = re.sub(rb'lang="en-US"', language, content)
    return kept
