"""Charts in line with the text, as pictures or to be edited, with alt text and captions below."""

from __future__ import annotations

from reportgen.domain.document import Figure
from reportgen.typeset.ooxml.markup import attribute, paragraph
from reportgen.typeset.ooxml.paragraphs import ALONE, KEEP_NEXT, Beside, caption
from reportgen.typeset.ooxml.setting import Setting

_EMU_PER_CM = 360_000
_EMU_PER_TWIP = 635
_PICTURE = "http://schemas.openxmlformats.org/drawingml/2006/picture"
_CHART = "http://schemas.openxmlformats.org/drawingml/2006/chart"


def figure(block: Figure, setting: Setting, beside: Beside = ALONE) -> str:
    """The chart, never wider than the text, kept on one page with its caption."""
    label = setting.labels[block.id]
    number = setting.next_id()
    size = _size(block, setting.width)
    inside = _chart(block, setting) or picture_in(
        setting.picture(block.png), number, label.shown, size
    )
    drawing = in_line(inside, number, label.shown, block.alt, size)
    picture = paragraph(
        setting.styles["picture"], drawing, Beside(beside.room, keeps=True).properties
    )
    return picture + caption(block.id, block.caption, setting, KEEP_NEXT if beside.keeps else "")


def in_line(inside: str, number: int, name: str, alt: str, size: tuple[int, int]) -> str:
    """A run with a drawing in line with the text.

    Parameters
    ----------
    number : an id that no other drawing of the document has.
    size : width and height in Word's unit of length.
    """
    width, height = size
    return (
        '<w:r><w:drawing><wp:inline distT="0" distB="0" distL="0" distR="0">'
        f'<wp:extent cx="{width}" cy="{height}"/>'
        f'<wp:docPr id="{number}" name="{attribute(name)}" descr="{attribute(alt)}"/>'
        '<wp:cNvGraphicFramePr><a:graphicFrameLocks noChangeAspect="1"/></wp:cNvGraphicFramePr>'
        f"<a:graphic>{inside}</a:graphic></wp:inline></w:drawing></w:r>"
    )


def _chart(block: Figure, setting: Setting) -> str:
    """A chart that Word can edit; "" where pictures are wanted or the figures are not known."""
    if setting.native_chart is None or block.chart is None:
        return ""
    relation = setting.native_chart(block.chart)
    return (
        f'<a:graphicData uri="{_CHART}"><c:chart xmlns:c="{_CHART}" r:id="{relation}"/>'
        "</a:graphicData>"
    )


def picture_in(relation: str, number: int, name: str, size: tuple[int, int]) -> str:
    """The inside of a drawing that shows a picture of the package."""
    name = attribute(name)
    width, height = size
    return (
        f'<a:graphicData uri="{_PICTURE}"><pic:pic><pic:nvPicPr>'
        f'<pic:cNvPr id="{number}" name="{name}"/><pic:cNvPicPr/></pic:nvPicPr>'
        f'<pic:blipFill><a:blip r:embed="{relation}"/>'
        "<a:stretch><a:fillRect/></a:stretch></pic:blipFill>"
        f'<pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="{width}" cy="{height}"/></a:xfrm>'
        '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr></pic:pic>'
        "</a:graphicData>"
    )


def _size(block: Figure, text_width: int) -> tuple[int, int]:
    """Width and height in Word's unit of length, shrunk together to the width of the text."""
    scale = min(1.0, text_width * _EMU_PER_TWIP / (block.width_cm * _EMU_PER_CM))
    width, height = (
        round(side * scale * _EMU_PER_CM) for side in (block.width_cm, block.height_cm)
    )
    return width, height
