"""Our own plain master and its layouts: real placeholders, the house's font and colours."""

from __future__ import annotations

from typing import Any

from lxml import etree

from reportgen.domain.house_style import HouseStyle
from reportgen.typeset.charts.lettering import SECONDARY, colour, solid
from reportgen.typeset.ooxml.markup import attribute
from reportgen.typeset.slides import page
from reportgen.typeset.slides.library import elements
from reportgen.typeset.slides.page import EMU, Box
from reportgen.typeset.slides.slide import SlideKind

BODY_PLACE, CHART_PLACE, FOOT_PLACE, NUMBER_PLACE = 1, 13, 11, 12  # as slides refer to them
_USUAL_FONT = "Arial"  # where the house style leaves fonts to its Word template
_FRAME = (
    '<p:nvGrpSpPr><p:cNvPr id="1" name=""/><p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr><p:grpSpPr>'
    '<a:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/><a:chOff x="0" y="0"/>'
    '<a:chExt cx="0" cy="0"/></a:xfrm></p:grpSpPr>'
)
# The layout of the library's default that each kind is put in the place of, its type, its name.
LAYOUTS = {
    SlideKind.FIRST: (0, "title", "Title"),
    SlideKind.TEXT: (1, "obj", "Title and content"),
    SlideKind.SECTION: (2, "secHead", "Section"),
    SlideKind.CHART: (3, "cust", "Chart with a sentence"),
}


def put_master(presentation: Any, style: HouseStyle, language: str) -> None:
    """The master and four layouts in the place of the library's own; the others go."""
    kept = [presentation.slide_layouts[place] for place, _, _ in LAYOUTS.values()]
    for layout in list(presentation.slide_layouts):
        if layout not in kept:
            presentation.slide_layouts.remove(layout)
    master = presentation.slide_master._element  # noqa: SLF001 - there is no other way to it
    _replace(
        master, "cSld", f"<p:cSld>{_white()}<p:spTree>{_FRAME}{_of_master()}</p:spTree></p:cSld>"
    )
    _replace(master, "txStyles", _text_styles(style, language))
    for layout, (kind, (_, type_name, name)) in zip(kept, LAYOUTS.items(), strict=True):
        layout._element.set("type", type_name)  # noqa: SLF001
        shapes = "".join(_SHAPES[kind])
        content = (
            f'<p:cSld name="{name}"><p:spTree>{_FRAME}{shapes}{_foot(page.FOOT, page.NUMBER)}'
            "</p:spTree></p:cSld>"
        )
        _replace(layout._element, "cSld", content)  # noqa: SLF001


def _replace(parent: Any, name: str, xml: str) -> None:
    from_library = next(each for each in parent if etree.QName(each).localname == name)
    [made] = elements(xml)
    parent.replace(from_library, made)


def _white() -> str:
    return f"<p:bg><p:bgPr>{solid('FFFFFF')}<a:effectLst/></p:bgPr></p:bg>"


def placeholder(
    number: int, name: str, kind: str, box: Box | None, prompt: str = "", more: str = ""
) -> str:
    """One placeholder of a layout; without a box it stands where the master has it."""
    transform = f"<a:xfrm>{box.transform}</a:xfrm>" if box else ""
    shape = '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom>' if box else ""
    words = f"<a:r><a:rPr/><a:t>{prompt}</a:t></a:r>" if prompt else "<a:endParaRPr/>"
    return (
        f'<p:sp><p:nvSpPr><p:cNvPr id="{number}" name="{name}"/>'
        f'<p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr><p:nvPr><p:ph {kind}/></p:nvPr></p:nvSpPr>'
        f"<p:spPr>{transform}{shape}</p:spPr>"
        f"<p:txBody>{more or '<a:bodyPr/><a:lstStyle/>'}<a:p>{words}</a:p></p:txBody></p:sp>"
    )


def _body(anchor: str, levels: str = "") -> str:
    """No white inside the box, and text that shrinks if somebody adds to it."""
    return (
        '<a:bodyPr vert="horz" wrap="square" lIns="0" tIns="0" rIns="0" bIns="0" '
        f'anchor="{anchor}">'
        f"<a:normAutofit/></a:bodyPr><a:lstStyle>{levels}</a:lstStyle>"
    )


def _of_master() -> str:
    title = placeholder(2, "Title", 'type="title"', page.TITLE, "Title", _body("b"))
    body = placeholder(3, "Text", 'type="body" idx="1"', page.BODY, "Text", _body("t"))
    return title + body + _foot(page.FOOT, page.NUMBER)


def _foot(foot: Box, number: Box) -> str:
    """The foot line and the number of the slide."""
    left = _small_level("l")
    right = _small_level("r")
    line = placeholder(
        8, "Foot", f'type="ftr" sz="quarter" idx="{FOOT_PLACE}"', foot, "", _body("ctr", left)
    )
    field = slide_number(9, _body("ctr", right), f"<a:xfrm>{number.transform}</a:xfrm>")
    return line + field


def slide_number(number: int, body: str, transform: str = "") -> str:
    """The placeholder in which every slide counts itself."""
    shape = '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom>' if transform else ""
    return (
        f'<p:sp><p:nvSpPr><p:cNvPr id="{number}" name="Slide number"/>'
        '<p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr><p:nvPr>'
        f'<p:ph type="sldNum" sz="quarter" idx="{NUMBER_PLACE}"/></p:nvPr></p:nvSpPr>'
        f"<p:spPr>{transform}{shape}</p:spPr><p:txBody>{body}<a:p>"
        '<a:fld id="{B6F15528-21DE-4FAA-801E-634DDDAF4B2B}" type="slidenum"><a:rPr/>'
        "<a:t>1</a:t></a:fld></a:p></p:txBody></p:sp>"
    )


def _small_level(align: str) -> str:
    return (
        f'<a:lvl1pPr algn="{align}"><a:defRPr sz="1400">{solid(SECONDARY)}</a:defRPr></a:lvl1pPr>'
    )


def _sized(points: int, anchor: str, bold: bool = False) -> str:
    weight = ' b="1"' if bold else ""
    level = f'<a:lvl1pPr algn="l"><a:buNone/><a:defRPr sz="{points * 100}"{weight}/></a:lvl1pPr>'
    return _body(anchor, level)


_SHAPES = {
    SlideKind.FIRST: (
        placeholder(
            2, "Title", 'type="ctrTitle"', page.FIRST_TITLE, "Title", _sized(40, "b", bold=True)
        ),
        placeholder(
            3, "Particulars", 'type="subTitle" idx="1"', page.FIRST_LINES, "Text", _sized(24, "t")
        ),
    ),
    SlideKind.TEXT: (
        placeholder(2, "Title", 'type="title"', None, "Title"),
        placeholder(3, "Content", 'idx="1"', None, "Text"),
    ),
    SlideKind.SECTION: (
        placeholder(2, "Title", 'type="title"', page.SECTION_TITLE, "Title", _sized(36, "b", True)),
        placeholder(
            3, "Text", 'type="body" idx="1"', page.SECTION_LINES, "Text", _sized(20, "t")
        ),
    ),
    SlideKind.CHART: (
        placeholder(2, "Title", 'type="title"', None, "Title"),
        placeholder(3, "Chart", f'type="chart" idx="{CHART_PLACE}"', page.CHART),
        placeholder(4, "Text", 'type="body" idx="1"', page.SAYS, "Text", _sized(20, "t")),
    ),
}  # fmt: skip


def _text_styles(style: HouseStyle, language: str) -> str:
    title = (
        f'<a:lvl1pPr algn="l" rtl="0"><a:lnSpc><a:spcPct val="100000"/></a:lnSpc><a:buNone/>'
        f"{_run(28, style.colours.area, language, bold=True)}</a:lvl1pPr>"
    )
    levels = "".join(
        f'<a:lvl{place}pPr marL="{page.INDENT * EMU * place}" indent="-{page.INDENT * EMU}" '
        f'algn="l" rtl="0"><a:spcBef><a:spcPts val="{page.BEFORE * 100}"/></a:spcBef>'
        '<a:buFont typeface="Arial"/><a:buChar char="•"/>'
        f"{_run(20, style.colours.text, language)}</a:lvl{place}pPr>"
        for place in range(1, 6)
    )
    other = f'<a:lvl1pPr algn="l">{_run(18, style.colours.text, language)}</a:lvl1pPr>'
    return (
        f"<p:txStyles><p:titleStyle>{title}</p:titleStyle><p:bodyStyle>{levels}</p:bodyStyle>"
        f"<p:otherStyle>{other}</p:otherStyle></p:txStyles>"
    )


def _run(points: int, ink: str, language: str, bold: bool = False) -> str:
    return (
        f'<a:defRPr lang="{attribute(language)}" sz="{points * 100}" b="{int(bold)}">'
        f'{solid(ink)}<a:latin typeface="+mn-lt"/></a:defRPr>'
    )


def themed(theme: bytes, style: HouseStyle) -> bytes:
    """A theme with the house's font and colours."""
    tree = etree.fromstring(theme)
    main = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
    for scheme in tree.iter(f"{main}majorFont", f"{main}minorFont"):
        for face in scheme.iter(f"{main}latin"):
            face.set("typeface", style.font or _USUAL_FONT)
    colours = style.colours
    wanted = {
        "dk1": colours.text, "dk2": colours.area, "accent1": colours.area,
        "accent2": colours.england, "accent3": colours.region, "accent4": colours.neighbours,
        "hlink": colours.area, "folHlink": colours.area,
    }  # fmt: skip
    for name, written in wanted.items():
        for found in tree.iter(f"{main}{name}"):
            found[:] = [etree.Element(f"{main}srgbClr", val=colour(written))]
    return etree.tostring(tree, xml_declaration=True, encoding="UTF-8", standalone=True)
