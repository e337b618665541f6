"""The XML of a native chart: its series between two axes, with a legend where lines need names."""

from __future__ import annotations

from reportgen.domain.chart import Chart, ChartForm
from reportgen.domain.house_style import ChartColours
from reportgen.typeset.charts import series, sheet
from reportgen.typeset.charts.lettering import NO_LINE, SECONDARY, Lettering, line, text_properties
from reportgen.typeset.ooxml.markup import attribute, serialised

CONTENT_TYPE = "application/vnd.openxmlformats-officedocument.drawingml.chart+xml"
WORKBOOK_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
NAMESPACE = "http://schemas.openxmlformats.org/drawingml/2006/chart"
_NAMESPACES = (
    f'xmlns:c="{NAMESPACE}" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" '
    'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
)
_CATEGORY_AXIS, _VALUE_AXIS = 1001, 1002  # unique in the chart, and positive
_AXES = f'<c:axId val="{_CATEGORY_AXIS}"/><c:axId val="{_VALUE_AXIS}"/>'
_THIN = 9_525  # EMU
_EVERY = '<c:tickLblSkip val="1"/>'  # each place is named
_GAP = 50  # between bars, per cent of a bar


def chart_xml(chart: Chart, colours: ChartColours, lettering: Lettering, workbook: str) -> bytes:
    """The chart part; `workbook` is the relation to its workbook. Same chart, same bytes."""
    is_line = chart.form is ChartForm.LINE
    plot = _line_plot(chart, lettering) if is_line else _bar_plot(chart, lettering, colours)
    legend = _legend(lettering) if is_line else ""
    return serialised(
        f'<c:chartSpace {_NAMESPACES}><c:date1904 val="0"/>'
        f'<c:lang val="{attribute(lettering.language)}"/><c:roundedCorners val="0"/>'
        f'<c:chart><c:autoTitleDeleted val="1"/><c:plotArea><c:layout/>{plot}'
        f"<c:spPr><a:noFill/>{NO_LINE}</c:spPr></c:plotArea>{legend}"
        '<c:plotVisOnly val="1"/><c:dispBlanksAs val="gap"/></c:chart>'
        f"<c:spPr><a:noFill/>{NO_LINE}</c:spPr>{text_properties(lettering)}"
        f'<c:externalData r:id="{workbook}"><c:autoUpdate val="0"/></c:externalData>'
        "</c:chartSpace>"
    )


def _line_plot(chart: Chart, lettering: Lettering) -> str:
    grid = f"<c:majorGridlines><c:spPr>{line(lettering.grid, _THIN)}</c:spPr></c:majorGridlines>"
    return (
        '<c:lineChart><c:grouping val="standard"/><c:varyColors val="0"/>'
        f'{series.lines(chart, lettering)}<c:marker val="1"/>{_AXES}</c:lineChart>'
        f"{_category_axis('b', 'minMax', lettering)}"
        f"{_value_axis(chart, 'l', lettering, grid)}"
    )


def _bar_plot(chart: Chart, lettering: Lettering, colours: ChartColours) -> str:
    """Lying bars, the highest on top; each carries its figure, so the value axis is not shown."""
    return (
        '<c:barChart><c:barDir val="bar"/><c:grouping val="clustered"/><c:varyColors val="0"/>'
        f'{series.bars(chart, lettering, colours)}<c:gapWidth val="{_GAP}"/>{_AXES}</c:barChart>'
        f"{_category_axis('l', 'maxMin', lettering, _EVERY)}"
        f"{_value_axis(chart, 't', lettering, shown=False)}"
    )


def _category_axis(position: str, order: str, lettering: Lettering, every: str = "") -> str:
    return (
        f'<c:catAx><c:axId val="{_CATEGORY_AXIS}"/>'
        f'<c:scaling><c:orientation val="{order}"/></c:scaling><c:delete val="0"/>'
        f'<c:axPos val="{position}"/><c:numFmt formatCode="General" sourceLinked="0"/>'
        '<c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="low"/>'
        f"<c:spPr>{line(SECONDARY, _THIN)}</c:spPr>{text_properties(lettering)}"
        f'<c:crossAx val="{_VALUE_AXIS}"/><c:crosses val="autoZero"/><c:auto val="0"/>'
        '<c:lblAlgn val="ctr"/><c:lblOffset val="100"/>'
        f'{every}<c:noMultiLvlLbl val="1"/></c:catAx>'
    )


def _value_axis(
    chart: Chart, position: str, lettering: Lettering, grid: str = "", shown: bool = True
) -> str:
    """From the picture's first tick to its last; nought where the axis is not cut."""
    end = f'<c:max val="{chart.high}"/>' if chart.high is not None else ""
    unit = f'<c:majorUnit val="{chart.step}"/>' if chart.step else ""
    ticks = [each for each in (chart.low, chart.high, chart.step) if each is not None]
    places = max(map(sheet.places_of, ticks), default=chart.places)
    pattern = attribute(sheet.number_format(chart.unit, places))
    return (
        f'<c:valAx><c:axId val="{_VALUE_AXIS}"/><c:scaling><c:orientation val="minMax"/>'
        f'{end}<c:min val="{0 if chart.low is None else chart.low}"/></c:scaling>'
        f'<c:delete val="{0 if shown else 1}"/><c:axPos val="{position}"/>{grid}'
        f'<c:numFmt formatCode="{pattern}" sourceLinked="0"/>'
        '<c:majorTickMark val="none"/><c:minorTickMark val="none"/>'
        f'<c:tickLblPos val="nextTo"/><c:spPr>{NO_LINE}</c:spPr>{text_properties(lettering)}'
        f'<c:crossAx val="{_CATEGORY_AXIS}"/><c:crosses val="autoZero"/>'
        f'<c:crossBetween val="between"/>{unit}</c:valAx>'
    )


def _legend(lettering: Lettering) -> str:
    """To the right, where the lines end; it shows dash and mark, so it reads in grey."""
    return (
        '<c:legend><c:legendPos val="r"/><c:overlay val="0"/>'
        f"{text_properties(lettering)}</c:legend>"
    )
