"""A native chart keeps gaps as gaps, text as text, and can be read in grey."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from io import BytesIO
from typing import Any

import pytest
from lxml import etree
from openpyxl import load_workbook

from reportgen.domain.chart import Chart
from reportgen.typeset.charts.chart_part import NAMESPACE, chart_xml
from reportgen.typeset.charts.lettering import Lettering
from reportgen.typeset.charts.sheet import chart_workbook, number_format
from reportgen.typeset.ooxml.package import unzipped
from tests.typeset.builders import PLAIN
from tests.typeset.charts.builders import FORMULA, bar_chart, line_chart

C = {"c": NAMESPACE, "a": "http://schemas.openxmlformats.org/drawingml/2006/main"}
BOTH = [line_chart(), bar_chart()]


def written(chart: Chart) -> bytes:
    return chart_xml(chart, PLAIN.colours, Lettering.of(PLAIN, 9), "rId1")


def tree(chart: Chart) -> Any:
    return etree.fromstring(written(chart))


def values(found: Any, path: str) -> list[str]:
    return [str(each) for each in found.xpath(path, namespaces=C)]


def page(chart: Chart) -> Any:
    return load_workbook(BytesIO(chart_workbook(chart))).active


def test_a_gap_has_no_point_and_no_cell() -> None:
    found = tree(line_chart())
    assert values(found, "//c:ser[1]/c:val//c:pt/@idx") == ["0", "2", "3"]
    assert values(found, "//c:dispBlanksAs/@val") == ["gap"]
    assert page(line_chart())["B3"].value is None


def test_figures_stand_as_printed() -> None:
    assert values(tree(line_chart()), "//c:ser[1]/c:val//c:v/text()") == ["80.1", "82.5", "84.9"]
    assert [cell.value for cell in page(line_chart())["C"][1:]] == [79, 79.5, 80, 80.5]


def test_text_that_looks_like_a_formula_stays_text() -> None:
    sheet = page(line_chart())
    assert (sheet["C1"].value, sheet["C1"].data_type) == (FORMULA, "s")
    assert (sheet["A5"].value, sheet["A5"].data_type) == ("=1+1", "s")
    assert b"<f>" not in unzipped(chart_workbook(line_chart()))["xl/worksheets/sheet1.xml"]


@pytest.mark.parametrize("chart", BOTH)
def test_axis_numbers_are_positive_and_agree(chart: Chart) -> None:
    found = tree(chart)
    plotted = values(found, "//c:plotArea/*[self::c:lineChart or self::c:barChart]/c:axId/@val")
    axes = values(found, "//c:catAx/c:axId/@val | //c:valAx/c:axId/@val")
    crossed = values(found, "//c:crossAx/@val")
    assert plotted == axes == crossed[::-1]
    assert len(set(axes)) == 2
    assert all(int(each) > 0 for each in axes)


@pytest.mark.parametrize("chart", BOTH)
def test_the_sheet_holds_what_the_chart_points_at(chart: Chart) -> None:
    found, sheet = tree(chart), page(chart)
    for place, name in enumerate(values(found, "//c:ser/c:tx//c:v/text()")):
        assert sheet.cell(1, place + 2).value == name
    assert values(found, "//c:ser[1]/c:cat//c:v/text()") == [cell.value for cell in sheet["A"][1:]]
    assert values(found, "//c:ser[1]/c:cat//c:f/text()") == ["Figures!$A$2:$A$5"]
    assert values(found, "//c:ser[1]/c:val//c:f/text()") == ["Figures!$B$2:$B$5"]


def test_the_same_chart_gives_the_same_bytes() -> None:
    for chart in BOTH:
        assert written(chart) == written(chart)
        assert chart_workbook(chart) == chart_workbook(chart)


def test_the_workbook_notes_no_time_of_day() -> None:
    core = unzipped(chart_workbook(line_chart()))["docProps/core.xml"].decode()
    assert core.count("1980-01-01") == 2


def test_lines_are_told_apart_by_dash_and_mark() -> None:
    found = tree(line_chart())
    assert values(found, "//c:ser/c:spPr/a:ln/a:prstDash/@val") == ["solid", "dash", "sysDash"]
    assert values(found, "//c:ser/c:marker/c:symbol/@val") == ["circle", "square", "none"]
    assert values(found, "//c:legend/c:legendPos/@val") == ["r"]


def test_a_target_is_a_dashed_line_with_its_words_right_across() -> None:
    found = tree(line_chart())
    assert values(found, "//c:ser[3]/c:tx//c:v/text()") == ["Target 85%"]
    assert values(found, "//c:ser[3]/c:val//c:v/text()") == ["85"] * 4


def test_only_the_area_s_last_figure_stands_beside_its_line() -> None:
    found = tree(line_chart())
    assert values(found, "//c:ser[1]/c:dLbls/c:dLbl/c:idx/@val") == ["3"]
    assert values(found, "//c:ser[2]/c:dLbls") == []


def test_the_axis_begins_where_the_picture_s_does() -> None:
    found = tree(line_chart())
    ends = "//c:valAx/c:scaling/c:min/@val | //c:valAx/c:scaling/c:max/@val"
    assert values(found, ends) == ["86", "78"]
    assert values(found, "//c:valAx/c:majorUnit/@val") == ["2"]
    assert values(tree(bar_chart()), "//c:valAx/c:scaling/c:min/@val") == ["0"]


def test_of_bars_the_area_is_dark_and_england_an_outline() -> None:
    found = tree(bar_chart())
    fills = values(found, "//c:dPt/c:spPr/a:solidFill/a:srgbClr/@val")
    assert fills == [PLAIN.colours.area[1:], "FFFFFF"]
    assert values(found, "//c:catAx/c:scaling/c:orientation/@val") == ["maxMin"]


def test_words_are_in_the_house_font_and_language() -> None:
    found = tree(line_chart())
    assert set(values(found, "//a:latin/@typeface")) == {"+mn-lt"}  # that of the theme
    assert set(values(found, "//a:defRPr/@lang | //c:lang/@val")) == {"en-GB"}
    assert set(values(found, "//a:defRPr/@sz")) == {"900"}


@pytest.mark.parametrize(
    ("unit", "places", "pattern"),
    [
        ("%", 1, '#,##0.0"%"'),
        ("per 10,000 children", 0, "#,##0"),
        ("£", 0, '"£"#,##0;-"£"#,##0'),
        ("", 2, "#,##0.00"),
    ],
)
def test_figures_are_shown_as_the_report_prints_them(unit: str, places: int, pattern: str) -> None:
    assert number_format(unit, places) == pattern


def test_no_place_is_added_to_a_figure_beside_a_finer_one() -> None:
    own = (Decimal(80), None, Decimal("82.5"), Decimal(85))
    line = replace(line_chart().lines[0], values=own)
    chart = replace(line_chart(), lines=(line,))
    found = tree(chart)
    assert values(found, "//c:dLbl/c:numFmt/@formatCode") == ['#,##0"%"']
    assert values(found, "//c:ser[1]/c:val//c:pt/@formatCode") == ['#,##0"%"'] * 2
    assert [cell.number_format for cell in page(chart)["B"][1:]][::3] == ['#,##0"%"'] * 2
    assert page(chart)["B4"].number_format == '#,##0.0"%"'


def test_the_axis_has_the_places_of_its_ticks() -> None:
    axis = "//c:valAx/c:numFmt/@formatCode"
    assert values(tree(line_chart()), axis) == ['#,##0"%"']
    finer = replace(line_chart(), step=Decimal("0.5"))
    assert values(tree(finer), axis) == ['#,##0.0"%"']


def test_signs_of_xml_in_names_do_no_harm() -> None:
    assert "Wold & Vale (withheld)" in values(tree(bar_chart()), "//c:cat//c:v/text()")


def test_a_small_number_is_not_written_with_an_exponent() -> None:
    values_of = (Decimal("1E+3"), None, Decimal("0.0000001"), Decimal(2))
    line = replace(line_chart().lines[0], values=values_of)
    found = tree(replace(line_chart(), lines=(line, line_chart().lines[1])))
    assert values(found, "//c:ser[1]/c:val//c:v/text()") == ["1000", "0.0000001", "2"]
