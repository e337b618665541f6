"""report.docx: the blocks of the document set in the house style's Word template."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import Any

from docx.opc.constants import RELATIONSHIP_TYPE as RELATION
from docx.opc.packuri import PackURI
from docx.opc.part import Part

from reportgen.domain.document import Document, Heading
from reportgen.domain.run import RunRecord
from reportgen.typeset.ooxml.body import body
from reportgen.typeset.ooxml.footer import put_footer
from reportgen.typeset.ooxml.header import put_mark
from reportgen.typeset.ooxml.markup import parsed
from reportgen.typeset.ooxml.numbering import number_lists
from reportgen.typeset.ooxml.package import parts_of, zipped
from reportgen.typeset.ooxml.properties import put_language, put_properties
from reportgen.typeset.ooxml.setting import Setting, labels, numbers, places
from reportgen.typeset.ooxml.template import open_template, style_ids

_EMU_PER_TWIP = 635


def word_file(document: Document, record: RunRecord) -> bytes:
    """The finished Word file: same document, same bytes.

    Raises
    ------
    StyleError : when the house style's template cannot be opened or lacks a style.
    """
    del record  # a reader of the Word file needs nothing that the document does not hold
    word = open_template(document.style.reference)
    setting = _setting(document, word)
    text = body(document.properties.title, document.blocks, setting)
    _put_body(word, text)
    put_properties(word, document.properties)
    put_language(word.styles.element, document.properties.language)
    put_mark(word, document.properties.mark, setting.styles["header"])
    put_footer(
        word,
        document.properties.footer or document.properties.title,
        document.style.page_label,
        setting.styles["footer"],
        setting.width,
    )
    return zipped(parts_of(word.part.package))


def _put_body(word: Any, text: str) -> None:
    """The text goes before the section's properties, which close the body."""
    page = word.sections[0]._sectPr  # noqa: SLF001 - python-docx has no public way to the element
    for element in parsed(text):
        page.addprevious(element)


def _setting(document: Document, word: Any) -> Setting:
    styles = style_ids(word, document.style.reference)
    return Setting(
        styles=styles,
        next_id=numbers(),
        places=places(document.blocks),
        labels=labels(document.blocks, document.style),
        headings=tuple(block for block in document.blocks if isinstance(block, Heading)),
        width=_text_width(word),
        link=partial(word.part.relate_to, reltype=RELATION.HYPERLINK, is_external=True),
        picture=_pictures(word.part),
        new_list=number_lists(word, styles, document.style.reference),
    )


def _text_width(word: Any) -> int:
    """The width between the margins in twentieths of a point."""
    section = word.sections[0]
    return int((section.page_width - section.left_margin - section.right_margin) // _EMU_PER_TWIP)


def _pictures(part: Part) -> Callable[[bytes], str]:
    """Puts each different picture into the package once and answers with its relation.

    python-docx would hash every earlier picture again for each new one.
    """
    known: dict[bytes, str] = {}

    def put(png: bytes) -> str:
        if png not in known:
            name = PackURI(f"/word/media/chart{len(known) + 1:04d}.png")
            picture = Part(name, "image/png", png, part.package)
            known[png] = part.relate_to(picture, RELATION.IMAGE)
        return known[png]

    return put
