"""Pictures in line with the text, with alt text, and their captions below."""

from __future__ import annotations

from reportgen.domain.document import Figure
from reportgen.typeset.ooxml.markup import attribute, paragraph
from reportgen.typeset.ooxml.paragraphs import ALONE, KEEP_NEXT, Beside, caption
from reportgen.typeset.ooxml.setting import Setting

_EMU_PER_CM = 360_000
_EMU_PER_TWIP = 635
_PICTURE = "http://schemas.openxmlformats.org/drawingml/2006/picture"


def figure(block: Figure, setting: Setting, beside: Beside = ALONE) -> str:
    """The chart, never wider than the text, kept on one page with its caption."""
    label = setting.labels[block.id]
    number = setting.next_id()
    name = attribute(label.shown)
    width, height = _size(block, setting.width)
    drawing = (
        '<w:r><w:drawing><wp:inline distT="0" distB="0" distL="0" distR="0">'
        f'<wp:extent cx="{width}" cy="{height}"/>'
        f'<wp:docPr id="{number}" name="{name}" descr="{attribute(block.alt)}"/>'
        '<wp:cNvGraphicFramePr><a:graphicFrameLocks noChangeAspect="1"/></wp:cNvGraphicFramePr>'
        f'<a:graphic><a:graphicData uri="{_PICTURE}"><pic:pic><pic:nvPicPr>'
        f'<pic:cNvPr id="{number}" name="{name}"/><pic:cNvPicPr/></pic:nvPicPr>'
        f'<pic:blipFill><a:blip r:embed="{setting.picture(block.png)}"/>'
        "<a:stretch><a:fillRect/></a:stretch></pic:blipFill>"
        f'<pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="{width}" cy="{height}"/></a:xfrm>'
        '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr></pic:pic>'
        "</a:graphicData></a:graphic></wp:inline></w:drawing></w:r>"
    )
    picture = paragraph(
        setting.styles["picture"], drawing, Beside(beside.room, keeps=True).properties
    )
    return picture + caption(block.id, block.caption, setting, KEEP_NEXT if beside.keeps else "")


def _size(block: Figure, text_width: int) -> tuple[int, int]:
    """Width and height in Word's unit of length, shrunk together to the width of the text."""
    scale = min(1.0, text_width * _EMU_PER_TWIP / (block.width_cm * _EMU_PER_CM))
    width, height = (
        round(side * scale * _EMU_PER_CM) for side in (block.width_cm, block.height_cm)
    )
    return width, height
