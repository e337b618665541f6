"""A chart that Word draws is read from what it shows, and from the workbook behind it."""

from __future__ import annotations

import io

from openpyxl import Workbook

from reportgen.verify.word.paper import Chart
from reportgen.verify.word.reading import read_word
from tests.check.builders import OFFICE, clean, relations, with_body, zipped

_C = "http://schemas.openxmlformats.org/drawingml/2006/chart"
_DRAWING = (
    "<w:p><w:r><w:drawing><wp:inline><wp:docPr id='9' name='Chart 1' descr='Bars.'/>"
    f"<a:graphic><a:graphicData uri='{_C}'><c:chart xmlns:c='{_C}' r:id='rId50'/>"
    "</a:graphicData></a:graphic></wp:inline></w:drawing></w:r></w:p>"
)


def points(values: list[str]) -> str:
    made = "".join(
        f"<c:pt idx='{at}'><c:v>{value}</c:v></c:pt>" for at, value in enumerate(values) if value
    )
    return f"<c:ptCount val='{len(values)}'/>{made}"


def chart_part(name: str, categories: list[str], values: list[str]) -> bytes:
    return (
        f"<c:chartSpace xmlns:c='{_C}' xmlns:r='{OFFICE}'><c:chart><c:plotArea><c:lineChart>"
        f"<c:ser><c:tx><c:strRef><c:strCache>{points([name])}</c:strCache></c:strRef></c:tx>"
        f"<c:cat><c:strRef><c:strCache>{points(categories)}</c:strCache></c:strRef></c:cat>"
        f"<c:val><c:numRef><c:numCache>{points(values)}</c:numCache></c:numRef></c:val></c:ser>"
        "</c:lineChart></c:plotArea></c:chart><c:externalData r:id='rId1'/></c:chartSpace>"
    ).encode()


def book(*rows: list[object]) -> bytes:
    made = Workbook()
    sheet = made.create_sheet("Figures", 0)
    for each in rows:
        sheet.append(each)
    target = io.BytesIO()
    made.save(target)
    return target.getvalue()


def read(workbook: bytes | None) -> Chart:
    parts = with_body(_DRAWING)
    rows = (("rId50", "chart", "charts/chart1.xml", ""),)
    kept = clean()["word/_rels/document.xml.rels"].decode()
    own = relations(*rows).decode().partition(">")[2].partition("</")[0]
    parts["word/_rels/document.xml.rels"] = kept.replace("</Rel", f"{own}</Rel").encode()
    parts["word/charts/chart1.xml"] = chart_part("Kent", ["2024", "2025"], ["9.5", ""])
    if workbook is not None:
        parts["word/charts/_rels/chart1.xml.rels"] = relations(
            ("rId1", "package", "../embeddings/book1.xlsx", "")
        )
        parts["word/embeddings/book1.xlsx"] = workbook
    figure = read_word("paper.docx", zipped(parts)).figures[-1]
    assert figure.alt == "Bars."
    assert figure.chart is not None
    return figure.chart


def test_a_series_has_its_name_its_categories_and_a_gap_where_there_is_no_figure() -> None:
    (only,) = read(None).series
    assert (only.name, only.categories) == ("Kent", ("2024", "2025"))
    assert only.values == ("9.5", "")


def test_the_workbook_behind_a_chart_is_read_too() -> None:
    chart = read(book(["", "Kent"], ["2024", 9.5], ["2025", 8]))
    assert chart.book is not None
    assert (chart.book[0].name, chart.book[0].values) == ("Kent", ("9.5", "8"))


def test_a_chart_without_a_readable_workbook_says_so() -> None:
    assert read(None).book is None
    assert read(b"no workbook").book is None
