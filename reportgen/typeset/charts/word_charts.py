"""Native charts in a Word file: a chart part for each figure, with its workbook inside."""

from __future__ import annotations

from collections.abc import Callable
from itertools import count

from docx.opc.constants import RELATIONSHIP_TYPE as RELATION
from docx.opc.packuri import PackURI
from docx.opc.part import Part

from reportgen.domain.chart import Chart
from reportgen.domain.house_style import HouseStyle
from reportgen.typeset.charts.chart_part import CONTENT_TYPE, WORKBOOK_TYPE, chart_xml
from reportgen.typeset.charts.lettering import Lettering
from reportgen.typeset.charts.sheet import chart_workbook

_POINTS = 9  # as in the pictures


def native_charts(part: Part, style: HouseStyle) -> Callable[[Chart], str]:
    """Puts each chart into the package of the document and answers with its relation."""
    counter = count(1)
    lettering = Lettering.of(style, _POINTS)

    def put(chart: Chart) -> str:
        number = next(counter)
        package = part.package
        workbook = Part(
            PackURI(f"/word/embeddings/chart{number:04d}.xlsx"),
            WORKBOOK_TYPE,
            chart_workbook(chart),
            package,
        )
        drawn = Part(PackURI(f"/word/charts/chart{number:04d}.xml"), CONTENT_TYPE, b"", package)
        relation = drawn.relate_to(workbook, RELATION.PACKAGE)
        drawn._blob = chart_xml(chart, style.colours, lettering, relation)  # noqa: SLF001
        return part.relate_to(drawn, RELATION.CHART)

    return put
