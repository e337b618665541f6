"""The lines and bars of a native chart, each with its name, look, categories and figures."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from reportgen.domain.chart import Chart, ChartLine
from reportgen.domain.house_style import ChartColours
from reportgen.typeset.charts import sheet
from reportgen.typeset.charts.lettering import (
    NO_LINE,
    SECONDARY,
    Lettering,
    line,
    solid,
    text_properties,
)
from reportgen.typeset.ooxml.markup import attribute, escaped

_POINT = 12_700  # EMU
_STRONG, _QUIET, _LEVEL = round(2.6 * _POINT), round(1.5 * _POINT), round(1.1 * _POINT)
_STRONG_MARK, _QUIET_MARK = 7, 5
_EDGE = round(0.9 * _POINT)
_LEVEL_DASH = "sysDash"


def lines(chart: Chart, lettering: Lettering) -> str:
    """Every line, and every level as a dashed line of its own without marks."""
    drawn = [_line(chart, place, lettering) for place in range(len(chart.lines))]
    start = len(chart.lines)
    drawn += [_level(chart, place) for place in range(start, start + len(chart.levels))]
    return "".join(drawn)


def bars(chart: Chart, lettering: Lettering, colours: ChartColours) -> str:
    """One set of bars; the area's own dark, averages and wider areas in outline."""
    [only] = chart.lines
    wide = f"<c:spPr>{solid('FFFFFF')}{line(colours.text, _EDGE)}</c:spPr>"
    looks = dict.fromkeys(chart.outlined, wide)
    if chart.strong_category is not None:
        looks[chart.strong_category] = f"<c:spPr>{solid(colours.area)}{NO_LINE}</c:spPr>"
    points = "".join(
        f'<c:dPt><c:idx val="{place}"/><c:invertIfNegative val="0"/><c:bubble3D val="0"/>'
        f"{looks[place]}</c:dPt>"
        for place in sorted(looks)
    )
    return (
        f"<c:ser>{_head(chart, 0)}<c:spPr>{solid(only.colour)}{NO_LINE}</c:spPr>"
        f'<c:invertIfNegative val="0"/>{points}{_bar_labels(chart, lettering)}'
        f"{_figures(chart, 0)}</c:ser>"
    )


def _line(chart: Chart, place: int, lettering: Lettering) -> str:
    look = chart.lines[place]
    width = _STRONG if look.strong else _QUIET
    labels = _last_label(chart, look, lettering) if look.strong else ""
    return (
        f"<c:ser>{_head(chart, place)}<c:spPr>{line(look.colour, width, look.dash)}</c:spPr>"
        f"{_marker(look)}{labels}{_figures(chart, place)}"
        '<c:smooth val="0"/></c:ser>'
    )


def _level(chart: Chart, place: int) -> str:
    return (
        f"<c:ser>{_head(chart, place)}<c:spPr>{line(SECONDARY, _LEVEL, _LEVEL_DASH)}</c:spPr>"
        f'<c:marker><c:symbol val="none"/></c:marker>{_figures(chart, place)}'
        '<c:smooth val="0"/></c:ser>'
    )


def _head(chart: Chart, place: int) -> str:
    name = sheet.columns_of(chart)[place].name
    return (
        f'<c:idx val="{place}"/><c:order val="{place}"/><c:tx><c:strRef>'
        f"<c:f>{sheet.name_cell(place)}</c:f>{_texts('strCache', [name])}</c:strRef></c:tx>"
    )


def _marker(look: ChartLine) -> str:
    size = _STRONG_MARK if look.strong else _QUIET_MARK
    inside = f"{solid(look.colour)}{line(look.colour, _EDGE)}"
    return (
        f'<c:marker><c:symbol val="{attribute(look.marker or "circle")}"/>'
        f'<c:size val="{size}"/><c:spPr>{inside}</c:spPr></c:marker>'
    )


def _last_label(chart: Chart, look: ChartLine, lettering: Lettering) -> str:
    """The last figure of the area's line beside its end; the legend names the lines."""
    known = [(place, value) for place, value in enumerate(look.values) if value is not None]
    if not known:
        return ""
    place, value = known[-1]
    own = _label(place, sheet.look_of(chart, value), lettering, "r", bold=True)
    return f"<c:dLbls>{own}{_shows(value=False)}</c:dLbls>"


def _bar_labels(chart: Chart, lettering: Lettering) -> str:
    """A figure at the end of each bar, with its own places; the area's in bold."""
    each = "".join(
        _label(
            place,
            sheet.look_of(chart, value),
            lettering,
            "outEnd",
            bold=place == chart.strong_category,
        )
        for place, value in enumerate(chart.lines[0].values)
        if value is not None
    )
    return f"<c:dLbls>{each}{_shows(value=False)}</c:dLbls>"


def _label(place: int, look: str, lettering: Lettering, where: str, bold: bool) -> str:
    return (
        f'<c:dLbl><c:idx val="{place}"/><c:numFmt formatCode="{attribute(look)}" sourceLinked="0"/>'
        f"<c:spPr><a:noFill/>{NO_LINE}</c:spPr>{text_properties(lettering, bold)}"
        f'<c:dLblPos val="{where}"/>{_shows(value=True)}</c:dLbl>'
    )


def _shows(value: bool) -> str:
    return (
        f'<c:showLegendKey val="0"/><c:showVal val="{int(value)}"/><c:showCatName val="0"/>'
        '<c:showSerName val="0"/><c:showPercent val="0"/><c:showBubbleSize val="0"/>'
    )


def _figures(chart: Chart, place: int) -> str:
    values = sheet.columns_of(chart)[place].values
    return (
        f"<c:cat><c:strRef><c:f>{sheet.category_range(chart)}</c:f>"
        f"{_texts('strCache', chart.categories)}</c:strRef></c:cat>"
        f"<c:val><c:numRef><c:f>{sheet.value_range(chart, place)}</c:f>"
        f"{_numbers(chart, values)}</c:numRef></c:val>"
    )


def _numbers(chart: Chart, values: Sequence[Decimal | None]) -> str:
    """The figures with their own places; what is left out is a gap."""
    usual = sheet.number_format(chart.unit, chart.places)
    points = ""
    for place, value in enumerate(values):
        if value is not None:
            look = sheet.look_of(chart, value)
            own = "" if look == usual else f' formatCode="{attribute(look)}"'
            points += f'<c:pt idx="{place}"{own}><c:v>{value:f}</c:v></c:pt>'
    count = f'<c:ptCount val="{len(values)}"/>'
    return f"<c:numCache><c:formatCode>{escaped(usual)}</c:formatCode>{count}{points}</c:numCache>"


def _texts(kind: str, texts: Sequence[str]) -> str:
    points = "".join(
        f'<c:pt idx="{place}"><c:v>{escaped(text)}</c:v></c:pt>' for place, text in enumerate(texts)
    )
    return f'<c:{kind}><c:ptCount val="{len(texts)}"/>{points}</c:{kind}>'
