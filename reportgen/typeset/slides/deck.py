"""The slides set in a presentation: layouts, placeholders, charts, tables and notes."""

from __future__ import annotations

from itertools import count
from typing import Any

from lxml import etree

from reportgen.domain.document import Document, Figure
from reportgen.typeset.charts.chart_part import CONTENT_TYPE, WORKBOOK_TYPE, chart_xml
from reportgen.typeset.charts.lettering import Lettering
from reportgen.typeset.charts.sheet import chart_workbook
from reportgen.typeset.ooxml.markup import attribute, escaped
from reportgen.typeset.slides import page, shapes
from reportgen.typeset.slides.fitting import size_for
from reportgen.typeset.slides.library import elements, library
from reportgen.typeset.slides.master import (
    BODY_PLACE,
    CHART_PLACE,
    FOOT_PLACE,
    LAYOUTS,
    slide_number,
)
from reportgen.typeset.slides.slide import Line, Slide, SlideKind

_RELATION = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PLACES = {
    SlideKind.FIRST: (page.FIRST_TITLE, page.FIRST_LINES, page.FIRST_SIZES),
    SlideKind.SECTION: (page.SECTION_TITLE, page.SECTION_LINES, page.FIRST_SIZES[1:]),
    SlideKind.TEXT: (page.TITLE, page.BODY, page.TITLE_SIZES),
    SlideKind.TABLE: (page.TITLE, page.BODY, page.TITLE_SIZES),
    SlideKind.CHART: (page.TITLE, page.SAYS, page.TITLE_SIZES),
}
_FIRST_SHAPE = 20  # above the numbers that the library gives placeholders


class Deck:
    """One presentation while it is filled."""

    def __init__(self, presentation: Any, document: Document) -> None:
        self.presentation = presentation
        self.document = document
        self.language = document.properties.language
        self.charts = count(1)
        properties = document.properties
        self.foot = ". ".join(filter(None, (properties.mark, properties.title)))
        layouts = list(presentation.slide_layouts)
        self.layouts = dict(zip(LAYOUTS, layouts, strict=True))

    def put(self, slide: Slide) -> None:
        """One slide after the others."""
        layout = self.layouts[SlideKind.TEXT if slide.kind is SlideKind.TABLE else slide.kind]
        made = self.presentation.slides.add_slide(layout)
        title_box, text_box, title_sizes = _PLACES[slide.kind]
        held = {each.placeholder_format.idx: each for each in made.placeholders}
        heading = Line(slide.title, bold=True)
        self._fill(held[0], [heading], size_for([heading], title_box, title_sizes))
        numbers = count(_FIRST_SHAPE)
        if slide.figure is not None:
            self._chart(made, held[CHART_PLACE], slide.figure, next(numbers))
        if slide.grid is not None:
            self._instead(made, held[BODY_PLACE], shapes.table_frame(
                next(numbers), slide.grid, self.document.style.colours, self.language, BODY_PLACE
            ))  # fmt: skip
        elif slide.lines:
            size = slide.size or size_for(slide.lines, text_box, page.TEXT_SIZES)
            self._fill(held[BODY_PLACE], slide.lines, size)
        else:
            _drop(held[BODY_PLACE])
        self._foot(made, numbers)
        if slide.notes:
            self._notes(made, slide.notes)

    def _fill(self, placeholder: Any, lines: list[Line] | tuple[Line, ...], size: int) -> None:
        xml = "".join(shapes.paragraph(each, size, self.language) for each in lines)
        _write(placeholder._element, xml)  # noqa: SLF001 - as everywhere here: no other way

    def _chart(self, made: Any, placeholder: Any, figure: Figure, number: int) -> None:
        if figure.chart is None:
            relation = self._picture(made, figure)
            share = figure.width_cm / figure.height_cm
            xml = shapes.picture(number, relation, figure.alt, share)
        else:
            relation = self._chart_part(made, figure)
            xml = shapes.chart_frame(number, relation, figure.alt, CHART_PLACE)
        self._instead(made, placeholder, xml)

    def _chart_part(self, made: Any, figure: Figure) -> str:
        opc, names = library("pptx.opc.package"), library("pptx.opc.packuri")
        turn = next(self.charts)
        package = made.part.package
        workbook = opc.Part(
            names.PackURI(f"/ppt/embeddings/chart{turn:04d}.xlsx"),
            WORKBOOK_TYPE,
            package,
            chart_workbook(figure.chart),  # type: ignore[arg-type] # asked before
        )
        drawn = opc.Part(
            names.PackURI(f"/ppt/charts/chart{turn:04d}.xml"), CONTENT_TYPE, package, b""
        )
        relation = drawn.relate_to(workbook, f"{_RELATION}/package")
        style = self.document.style
        lettering = Lettering.of(style, page.LETTERING)
        drawn.blob = chart_xml(figure.chart, style.colours, lettering, relation)  # type: ignore[arg-type]
        return str(made.part.relate_to(drawn, f"{_RELATION}/chart"))

    def _picture(self, made: Any, figure: Figure) -> str:
        opc, names = library("pptx.opc.package"), library("pptx.opc.packuri")
        name = names.PackURI(f"/ppt/media/chart{next(self.charts):04d}.png")
        part = opc.Part(name, "image/png", made.part.package, figure.png)
        return str(made.part.relate_to(part, f"{_RELATION}/image"))

    def _instead(self, made: Any, placeholder: Any, xml: str) -> None:
        """A shape in the place of an empty placeholder, so that the reading order stays."""
        [shape] = elements(xml)
        held = placeholder._element  # noqa: SLF001
        held.getparent().replace(held, shape)

    def _foot(self, made: Any, numbers: Any) -> None:
        body = "<a:bodyPr/><a:lstStyle/>"
        look = f'lang="{attribute(self.language)}" sz="{page.FOOT_SIZE * 100}" dirty="0"'
        foot = (
            f'<p:sp><p:nvSpPr><p:cNvPr id="{next(numbers)}" name="Foot"/>'
            '<p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr><p:nvPr>'
            f'<p:ph type="ftr" sz="quarter" idx="{FOOT_PLACE}"/></p:nvPr></p:nvSpPr><p:spPr/>'
            f'<p:txBody>{body}<a:p><a:pPr algn="l"/><a:r><a:rPr {look}>'
            f'<a:latin typeface="+mn-lt"/></a:rPr>'
            f"<a:t>{escaped(self.foot)}</a:t></a:r>"
            "</a:p></p:txBody></p:sp>"
        )
        xml = foot + slide_number(next(numbers), body)
        for shape in elements(xml):
            made.shapes._spTree.append(shape)  # noqa: SLF001

    def _notes(self, made: Any, notes: tuple[str, ...]) -> None:
        xml = "".join(shapes.plain_paragraph(each, self.language) for each in notes)
        _write(made.notes_slide.notes_placeholder._element, xml)  # noqa: SLF001


def _write(shape: Any, paragraphs: str) -> None:
    """New paragraphs in a placeholder, in the place of its empty one."""
    body = next(each for each in shape if etree.QName(each).localname == "txBody")
    for old in [each for each in body if etree.QName(each).localname == "p"]:
        body.remove(old)
    for new in elements(paragraphs):
        body.append(new)


def _drop(placeholder: Any) -> None:
    held = placeholder._element  # noqa: SLF001
    held.getparent().remove(held)
