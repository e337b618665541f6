"""What is put on a slide: paragraphs in placeholders, a table, a chart's frame."""

from __future__ import annotations

from collections.abc import Sequence

from reportgen.domain.house_style import ChartColours
from reportgen.typeset.charts.lettering import solid
from reportgen.typeset.ooxml.markup import attribute, escaped
from reportgen.typeset.slides.page import BODY, CHART, EMU, INDENT, INSET, LEAST
from reportgen.typeset.slides.slide import Grid, Line, Mark
from reportgen.typeset.slides.tables import row_height

_CHART = "http://schemas.openxmlformats.org/drawingml/2006/chart"
_TABLE = "http://schemas.openxmlformats.org/drawingml/2006/table"
_RULE = 9_525  # EMU
_HANGING = f'marL="{INDENT * EMU}" indent="-{INDENT * EMU}"'
_LEFT = 'marL="0" indent="0"'
_AS_MARK = {
    Mark.NONE: (_LEFT, "<a:buNone/>"),
    Mark.BULLET: (_HANGING, '<a:buFont typeface="Arial"/><a:buChar char="•"/>'),
}


def paragraph(text: Line, size: int, language: str) -> str:
    """One paragraph of a slide at a size in points."""
    if text.mark is Mark.NUMBER:
        place, bullet = (
            _HANGING,
            (
                '<a:buFont typeface="+mj-lt"/>'
                f'<a:buAutoNum type="arabicPeriod" startAt="{max(1, text.number)}"/>'
            ),
        )
    else:
        place, bullet = _AS_MARK[text.mark]
    return f"<a:p><a:pPr {place}>{bullet}</a:pPr>{_run(text.text, language, size, text.bold)}</a:p>"


def plain_paragraph(text: str, language: str) -> str:
    """One paragraph of the notes."""
    return f"<a:p>{_run(text, language)}</a:p>"


def _run(text: str, language: str, size: int = 0, bold: bool = False) -> str:
    words = escaped(text).replace("\n", " ")
    weight = ' b="1"' if bold else ""
    points = f' sz="{size * 100}"' if size else ""
    look = f'lang="{attribute(language)}"{points}{weight} dirty="0"'
    return f"<a:r><a:rPr {look}/><a:t>{words}</a:t></a:r>"


def chart_frame(number: int, relation: str, alt: str, place: int) -> str:
    """The frame of a native chart in the chart's placeholder."""
    held = f'type="chart" idx="{place}"'
    return (
        f"<p:graphicFrame>{_named(number, 'Chart', alt, held)}"
        f"<p:xfrm>{CHART.transform}</p:xfrm>"
        f'<a:graphic><a:graphicData uri="{_CHART}"><c:chart xmlns:c="{_CHART}" r:id="{relation}"/>'
        "</a:graphicData></a:graphic></p:graphicFrame>"
    )


def picture(number: int, relation: str, alt: str, share: float) -> str:
    """A chart as a picture, where its figures are not known; `share` is its width by its height."""
    high = min(CHART.height, CHART.width / share)
    wide = high * share
    left = CHART.left + (CHART.width - wide) / 2
    off = f'<a:off x="{round(left * EMU)}" y="{round(CHART.top * EMU)}"/>'
    extent = f'<a:ext cx="{round(wide * EMU)}" cy="{round(high * EMU)}"/>'
    return (
        f'<p:pic><p:nvPicPr><p:cNvPr id="{number}" name="Chart" descr="{attribute(alt)}"/>'
        '<p:cNvPicPr><a:picLocks noChangeAspect="1"/></p:cNvPicPr><p:nvPr/></p:nvPicPr>'
        f'<p:blipFill><a:blip r:embed="{relation}"/><a:stretch><a:fillRect/></a:stretch>'
        f"</p:blipFill><p:spPr><a:xfrm>{off}{extent}</a:xfrm>"
        '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></p:spPr></p:pic>'
    )


def table_frame(number: int, grid: Grid, colours: ChartColours, language: str, place: int) -> str:
    """A real table with a header row in the placeholder of the content."""
    columns = "".join(f'<a:gridCol w="{wide * EMU}"/>' for wide in grid.shares)
    head = _row(grid.heads, grid, language, (colours.area, "FFFFFF"), bold=True)
    body = "".join(
        _row(row, grid, language, ("FFFFFF", colours.text), rule=colours.grid) for row in grid.rows
    )
    high = sum(row_height(row, grid.shares) for row in grid.rows)
    high += row_height(grid.heads, grid.shares, bold=True)
    extent = f'<a:ext cx="{sum(grid.shares) * EMU}" cy="{round(high * EMU)}"/>'
    off = f'<a:off x="{round(BODY.left * EMU)}" y="{round(BODY.top * EMU)}"/>'
    held = f'idx="{place}"'
    return (
        f"<p:graphicFrame>{_named(number, 'Table', grid.description, held)}"
        f"<p:xfrm>{off}{extent}</p:xfrm>"
        f'<a:graphic><a:graphicData uri="{_TABLE}"><a:tbl><a:tblPr firstRow="1" firstCol="1"/>'
        f"<a:tblGrid>{columns}</a:tblGrid>{head}{body}</a:tbl>"
        "</a:graphicData></a:graphic></p:graphicFrame>"
    )


def _row(
    cells: Sequence[str],
    grid: Grid,
    language: str,
    paint: tuple[str, str],
    bold: bool = False,
    rule: str = "",
) -> str:
    high = round(row_height(cells, grid.shares, bold) * EMU)
    fill, ink = paint
    look = f'lang="{attribute(language)}" sz="{LEAST * 100}"'
    below = f'<a:lnB w="{_RULE}">{solid(rule)}</a:lnB>' if rule else ""
    return (
        f'<a:tr h="{high}">'
        + "".join(
            f"<a:tc><a:txBody><a:bodyPr/><a:lstStyle/><a:p>"
            f'<a:pPr algn="{"r" if number else "l"}"/>'
            f'<a:r><a:rPr {look} b="{int(bold)}" dirty="0">'
            f"{solid(ink)}</a:rPr><a:t>{escaped(cell)}</a:t></a:r></a:p></a:txBody>"
            f'<a:tcPr marL="{INSET * EMU}" marR="{INSET * EMU}" marT="{3 * EMU}" marB="{3 * EMU}">'
            f"{below}{solid(fill)}</a:tcPr></a:tc>"
            for cell, number in zip(cells, grid.numbers, strict=True)
        )
        + "</a:tr>"
    )


def _named(number: int, name: str, alt: str, place: str) -> str:
    return (
        f'<p:nvGraphicFramePr><p:cNvPr id="{number}" name="{name}" descr="{attribute(alt)}"/>'
        '<p:cNvGraphicFramePr><a:graphicFrameLocks noGrp="1"/></p:cNvGraphicFramePr>'
        f"<p:nvPr><p:ph {place}/></p:nvPr></p:nvGraphicFramePr>"
    )
