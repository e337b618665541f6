"""A published file of the Department for Education becomes a report, without a LAIT workbook.

The figures are those of the data set of child protection plans at 31 March by length, 2024 and
2025, for England, the North West and three of its authorities, typed from the published file.
"""

from __future__ import annotations

import csv
from pathlib import Path

import docx
import pytest
from docx.document import Document

from tests.journeys.builders import Answer, build_small

PLACES = {
    "970": "National,E92000001,England,,,,,",
    "981": "Regional,E92000001,England,E12000002,North West,,,",
    "888": "Local authority,E92000001,England,E12000002,North West,888,E10000017,Lancashire",
    "350": "Local authority,E92000001,England,E12000002,North West,350,E08000001,Bolton",
    "876": "Local authority,E92000001,England,E12000002,North West,876,E06000006,Halton",
}
HEADINGS = (
    "time_period,time_identifier,geographic_level,country_code,country_name,region_code,"
    "region_name,old_la_code,new_la_code,la_name,category,CPP_At31,3_months_or_less,"
    "3_months_or_less_percent,more_than_3_months_6_months,more_than_3_months_6_months_percent,"
    "more_than_6_months_less_than_1_year,more_than_6_months_less_than_1_year_percent,"
    "1_year_less_than_2_years,1_year_less_than_2_years_percent,2_years_or_more,"
    "2_years_or_more_percent"
)
CELLS = {
    ("2025", "970"): "49420,15580,31.5,12620,25.5,13000,26.3,7090,14.4,1130,2.3",
    ("2025", "981"): "8280,2500,30.2,2150,26,2370,28.7,1090,13.1,160,2",
    ("2025", "888"): "895,285,31.8,209,23.4,285,31.8,90,10.1,26,2.9",
    ("2025", "350"): "319,124,38.9,66,20.7,81,25.4,c,c,c,c",
    ("2025", "876"): "153,26,17,73,47.7,37,24.2,c,c,c,c",
    ("2024", "970"): "49900,14810,29.7,12320,24.7,13510,27.1,7980,16,1270,2.6",
    ("2024", "981"): "7800,2090,26.8,1970,25.3,2260,29,1290,16.5,190,2.4",
    ("2024", "888"): "660,181,27.4,157,23.8,174,26.4,142,21.5,6,0.9",
    ("2024", "350"): "332,89,26.8,81,24.4,112,33.7,40,12,10,3",
    ("2024", "876"): "150,c,c,47,31.3,39,26,42,28,c,c",
}


def plans(folder: Path, **changed: str) -> Path:
    """The file; `changed` replaces the cells of one year in Lancashire, by "y2025"."""
    lines = [HEADINGS]
    for (year, area), cells in CELLS.items():
        kept = changed.get(f"y{year}", cells) if area == "888" else cells
        kind = "Child Protection Plans by length of time"
        lines.append(f"{year},Reporting year,{PLACES[area]},{kind},{kept}")
    path = folder / "d5_cpps_at31march_by_duration_2013_to_2025.csv"
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")
    return path


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Answer:
    folder = tmp_path_factory.mktemp("plans")
    answer = build_small(plans(folder), "--outline", "all_indicators", out=folder / "out")
    assert answer.code == 0, answer.wrong
    return answer


@pytest.fixture(scope="module")
def report(built: Answer) -> Document:
    return docx.Document(str(built.reports[0]))


def words(report: Document) -> str:
    return "\n".join(paragraph.text for paragraph in report.paragraphs)


def styled(report: Document, style: str) -> list[str]:
    """The texts of the paragraphs whose style begins so."""
    return [
        each.text
        for each in report.paragraphs
        if each.style is not None and str(each.style.name).startswith(style)
    ]


def table(report: Document, heading: str) -> list[list[str]]:
    return next(
        [[cell.text for cell in row.cells] for row in each.rows]
        for each in report.tables
        if each.cell(0, 0).text == heading
    )


def test_the_sentences_are_those_of_the_published_figures(report: Document) -> None:
    text = words(report)
    assert "from 660 in 2024 to 895 at 31 March 2025" in text
    assert "was 2.9%. It has risen since 2024, from 0.9%, which is worse." in text
    assert "higher than England (2.3%) and the North West (2.0%)" in text


def test_parts_stand_in_a_table_under_their_whole_with_the_published_shares(
    report: Document,
) -> None:
    assert table(report, "Length of plan") == [
        ["Length of plan", "Number", "Share"],
        ["For 3 months or less", "285", "31.8%"],
        ["For more than 3 and up to 6 months", "209", "23.4%"],
        ["For more than 6 months but under a year", "285", "31.8%"],
        ["For 1 year but under 2", "90", "10.1%"],
        ["For 2 years or more", "26", "2.9%"],
    ]
    assert "Child protection plans (number) by length of plan, 2025" in words(report)


def test_no_part_has_a_heading_a_message_or_a_row_of_the_status_table(report: Document) -> None:
    headings = styled(report, "Heading")
    assert not [each for each in headings if "for 3 months or less" in each]
    status = table(report, "Indicator")
    assert [row[0] for row in status[1:]] == [
        "Child protection plans (number)",
        "Plans open for two years or more",
    ]
    messages = styled(report, "List Bullet")
    assert not [each for each in messages if "months" in each]


def test_every_fact_of_a_part_is_accounted_for(built: Answer) -> None:
    path = built.reports[0].parent / "left_out.csv"
    with path.open(encoding="utf-8-sig", newline="") as file:
        rows = [row for row in csv.DictReader(file) if row["indicator_code"].startswith("CPP_Num:")]
    assert rows
    assert {row["reason"] for row in rows} == {
        "a part of a whole: it stands in the table under Child protection plans (number)"
    }


def test_a_suppressed_part_is_said_to_be_withheld_and_never_nought(tmp_path: Path) -> None:
    path = plans(tmp_path, y2025="895,285,31.8,209,23.4,285,31.8,c,c,c,c")
    answer = build_small(path, "--outline", "all_indicators", out=tmp_path / "out")
    assert answer.code == 0, answer.wrong
    rows = table(docx.Document(str(answer.reports[0])), "Length of plan")
    assert rows[-1][1:] == ["withheld", "withheld"]


def test_the_share_in_the_table_is_the_published_one(tmp_path: Path) -> None:
    path = plans(tmp_path, y2025="895,285,31.5,209,23.7,285,31.8,90,10.1,26,2.9")
    answer = build_small(path, "--outline", "all_indicators", "--draft", out=tmp_path / "out")
    assert answer.code == 0, answer.wrong
    rows = table(docx.Document(str(answer.reports[0])), "Length of plan")
    assert rows[1] == ["For 3 months or less", "285", "31.5%"]


def test_parts_that_do_not_sum_stop_a_final_report(tmp_path: Path) -> None:
    path = plans(tmp_path, y2025="895,285,31.8,309,23.4,285,31.8,90,10.1,26,2.9")
    answer = build_small(path, "--outline", "all_indicators", out=tmp_path / "out")
    assert answer.code != 0
    assert "sum to 995, not to 895" in answer.wrong
