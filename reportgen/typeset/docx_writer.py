"""report.docx: the blocks of the document set in the house style's Word template."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from typing import Any

from docx.opc.constants import RELATIONSHIP_TYPE as RELATION
from docx.opc.packuri import PackURI
from docx.opc.part import Part

from reportgen.domain.document import Document, Heading, flat
from reportgen.domain.request import Charts
from reportgen.domain.run import RunRecord
from reportgen.typeset.charts.word_charts import native_charts
from reportgen.typeset.claims import claims
from reportgen.typeset.ooxml.body import body
from reportgen.typeset.ooxml.broadness import broadness, narrow
from reportgen.typeset.ooxml.claims_part import put_claims
from reportgen.typeset.ooxml.fonts import put_font
from reportgen.typeset.ooxml.footer import Foot, put_feet
from reportgen.typeset.ooxml.header import put_mark
from reportgen.typeset.ooxml.logo import logo
from reportgen.typeset.ooxml.markup import parsed
from reportgen.typeset.ooxml.numbering import number_lists
from reportgen.typeset.ooxml.package import parts_of, zipped
from reportgen.typeset.ooxml.paragraph_numbers import join_numbers
from reportgen.typeset.ooxml.paragraphs import title
from reportgen.typeset.ooxml.properties import put_language, put_properties
from reportgen.typeset.ooxml.sections import closed, section, stretches, text_width
from reportgen.typeset.ooxml.setting import Setting, labels, numbers, places
from reportgen.typeset.ooxml.tables import SMALL
from reportgen.typeset.ooxml.template import open_template, style_ids
from reportgen.typeset.sentence_marks import sentence_marks


def word_file(document: Document, record: RunRecord) -> bytes:
    """The finished Word file: same document, same bytes.

    Raises
    ------
    StyleError : when the house style's template cannot be opened or lacks a style.
    """
    word = open_template(document.style.reference)
    native = record.request.charts is Charts.NATIVE
    put_font(word, document.style.font)
    setting = _setting(document, word, native)
    put_properties(word, document.properties)
    put_language(word.styles.element, document.properties.language)
    put_mark(word, document.properties.mark, setting.styles["header"])
    _put_body(word, document, setting)
    put_claims(word.part, claims(document, record))
    return zipped(parts_of(word.part.package))


def _put_body(word: Any, document: Document, setting: Setting) -> None:
    """Title and blocks, a section for each stretch of pages that stand one way.

    The properties of the last section close the body; those of the others their last paragraph.
    """
    page = _page(word)
    cut = stretches(document.blocks)
    wide = text_width(page, turned=True) if any(each.turned for each in cut) else 0
    words = document.properties.footer or document.properties.title
    foot = Foot(words, document.style.page_label, setting.styles["footer"], setting.broad)
    feet = put_feet(word, foot, setting.width, wide)
    made = [section(page, each.turned, place == 0, feet) for place, each in enumerate(cut)]
    for place, (each, properties) in enumerate(zip(cut, made, strict=True)):
        there = replace(setting, width=wide) if each.turned else setting
        last = place == len(cut) - 1
        text = _head(document, there, word) if place == 0 else ""
        elements = parsed(text + body(each.blocks, there, goes_on=not last))
        for element in elements if last else closed(elements, properties):
            page.addprevious(element)
    page.getparent().replace(page, made[-1])


def _head(document: Document, setting: Setting, word: Any) -> str:
    """The logo and the title."""
    pictured = logo(document.style, setting, partial(_put_logo, word.part))
    return pictured + title(document.properties.title, setting)


def _put_logo(part: Part, content: bytes, kind: str) -> str:
    name = PackURI(f"/word/media/logo.{'png' if kind == 'image/png' else 'jpg'}")
    return str(part.relate_to(Part(name, kind, content, part.package), RELATION.IMAGE))


def _page(word: Any) -> Any:
    return word.sections[0]._sectPr  # noqa: SLF001 - python-docx has no public way to the element


def _setting(document: Document, word: Any, native: bool) -> Setting:
    styles = style_ids(word, document.style.reference)
    headings = tuple(block for block in flat(document.blocks) if isinstance(block, Heading))
    numbered = any(heading.number for heading in headings)
    new_list = number_lists(word, styles, document.style.reference)
    broad = broadness(word)
    narrow(word, styles["table text small"], SMALL, broad)
    return Setting(
        styles=styles,
        next_id=numbers(),
        places=places(document.blocks),
        labels=labels(document.blocks, document.style),
        headings=headings,
        width=text_width(_page(word), turned=False),
        link=partial(word.part.relate_to, reltype=RELATION.HYPERLINK, is_external=True),
        picture=_pictures(word.part),
        new_list=new_list,
        numbers=join_numbers(word, styles) if numbered else None,
        native_chart=native_charts(word.part, document.style) if native else None,
        pages=dict(document.pages),
        broad=broad,
        sentence_mark=_each_once(sentence_marks(document)),
    )


def _each_once(marks: dict[str, str]) -> Callable[[str], str]:
    """Gives each name once: a bookmark stands in one place only."""
    return lambda sentence: marks.pop(sentence, "")


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
