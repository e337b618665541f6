"""The committee report on Halton says what the council's own report said in January 2020."""

from __future__ import annotations

import csv
from pathlib import Path

import docx
import openpyxl
import pytest
from docx.document import Document

from tests.journeys.builders import REPOSITORY, build
from tests.journeys.statements import Made, NotMade, ledger, missing

REQUEST = "inputs/requests/halton_committee_2020.yaml"
WORKBOOK = "inputs/workbooks/halton_2019.xlsx"
ENGLAND, REGION, NEIGHBOURS = "England", "the North West", "the statistical neighbour average"
NEVER_TOLD_APART = "numbers of 5 or fewer are not told; they are among all other placements"
NO_FIGURE = "the report gives no figure of it"

# Figures of years are those of LAIT's release of April 2026; `source` is what the report printed
# where the published figures do not say the same.
STATEMENTS = (
    Made(
        "referrals rose over three years",
        {"cpp_total_rateper10_000.level": ("risen considerably", "355.6", "526.6", "2018/19")},
        "from 374 to 514",
    ),
    Made("referrals predicted for the year's end", {"local_referrals_predicted.level": ("639",)}),
    Made(
        "referrals among the statistical neighbours",
        {"cpp_total_rateper10_000.rank": ("10 statistical neighbours", "eighth highest")},
        "third highest: of another set of neighbours, on figures not yet published",
    ),
    Made(
        "referrals near the England average",
        {"cpp_total_rateper10_000.gap": ("slightly below England", "553.7")},
    ),
    Made(
        "assessments predicted for the year's end", {"local_assessments_predicted.level": ("715",)}
    ),
    Made("assessments since April", {"local_assessments_done.level": ("1,253", "3 December 2019")}),
    Made(
        "assessments in 45 days, far above region and England",
        {
            "local_assessments_in_time.level": ("95%",),
            "continue_assess_comp.level": ("95.6%",),
            "continue_assess_comp.gap": ("far higher than England", "83.1%", REGION, "84.0%"),
        },
    ),
    Made("assessed as needing support", {"local_assessed_in_need.level": ("61%",)}),
    Made(
        "re-referrals far below neighbours and England",
        {
            "local_rereferrals.level": ("7%",),
            "rereferral.gap": ("considerably lower than England", "22.6%", NEIGHBOURS, "19.2%"),
        },
    ),
    Made("children in need now", {"local_in_need.level": ("1,044",)}),
    Made("plans of less than a year", {"local_in_need_under_a_year.level": ("53%",)}),
    Made("no plan of more than two years", {"local_in_need_over_two_years.level": ("0%",)}),
    Made(
        "rate of children in need fell since 2017/18",
        {
            "local_in_need_rate.level": ("365",),
            "cin.trend": ("427.9", "333.3"),
        },
        "from 420 in 2017/18 to 365; the two are of different kinds and not compared",
    ),
    Made(
        "section 47 enquiries rose",
        {
            "section_47.level": ("risen considerably", "130.8", "179.0"),
            "local_section_47_rate.level": ("247",),
        },
        "from 179 to 247; the two are of different kinds and not compared",
    ),
    Made("enquiries that led to no conference", {"local_section_47_no_conference.level": ("70%",)}),
    Made(
        "conferences fell",
        {
            "iscp_conf.trend": ("peak of 93.3", "fallen to 54.4"),
            "local_conference_rate.level": ("73",),
        },
        "from 92 to 73",
    ),
    Made("children of these conferences", {"local_conference_children.level": ("139",)}),
    Made(
        "conferences beside neighbours and England",
        {"iscp_conf.gap": ("below England", "65.9", NEIGHBOURS, "96.1")},
        "in line with neighbours, slightly above England: of the year so far",
    ),
    Made(
        "children in care, number and rate",
        {"local_in_care_rate.level": ("264", "92")},
    ),
    Made(
        "children in care over three years, and others",
        {
            "lac.level": ("85", "95"),
            "lac.comparator_trend": ("also risen", NEIGHBOURS, "more steeply"),
        },
        "stable at 92 for three years: published are 92, 95 and 95 after 85 and 94",
    ),
    Made(
        "children in foster care, and by whom",
        {
            "local_fostered.level": ("174",),
            "local_fostered.composition": ("108 of 174", "66", "external carers"),
        },
    ),
    Made(
        "most children in care are fostered",
        {"local_in_care_rate.composition": ("foster care", "most", "174 of 264")},
    ),
    Made(
        "residential placements, and with parents",
        {"local_in_care_rate.composition": ("residential care (39", "with parents (34")},
    ),
    Made("children accommodated by agreement", {"local_by_agreement.level": ("8", "agreement")}),
    Made("children in care who went missing", {"local_missing.level": ("12%",)}),
    Made("return interviews taken up", {"local_return_interviews.level": ("68%",)}),
    Made("care leavers in touch", {"local_leavers_in_touch.level": ("96%",)}),
    Made("care leavers in work or learning", {"local_leavers_active.level": ("60%",)}),
    Made(
        "older care leavers in work or learning",
        {"local_leavers_active_older.level": ("40%", "approximate")},
    ),
    Made(
        "most care leavers in suitable accommodation",
        {"careleaveracc.level": ("85%",)},
        "the majority, without a figure",
    ),
    Made("open cases", {"local_open_cases.level": ("1,086",)}),
)
TABLES = {  # told in a table: shares that overlap and groups that do not sum are in no sentence
    "Assessments completed since April by factor, 3 December 2019": ("11%", "14%", "11%", "22%"),
    "Children in care now (number) by age, 3 December 2019": ("14", "36", "70", "145"),
}
NOT_MADE = (
    NotMade("assessments rose from 477 per 10,000", "the report does not name the year"),
    NotMade("most of the missing went once or twice", NO_FIGURE),
    NotMade("main reasons for referrals and need", NO_FIGURE),
    NotMade("children in secure placements, and placed for adoption", NEVER_TOLD_APART),
    NotMade("children in supported accommodation", NO_FIGURE),
    NotMade("rank and projection of the year so far", "no neighbour's figures, no months are held"),
)


def styled(document: Document, style: str) -> list[str]:
    return [each.text for each in document.paragraphs if each.style and each.style.name == style]


@pytest.fixture(scope="module")
def report(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("committee")
    answer = build(REPOSITORY / REQUEST, "--charts", "none", "--final", out=folder)
    assert answer.code == 0, answer.wrong
    return answer.reports[0]


@pytest.mark.parametrize("statement", STATEMENTS, ids=lambda each: each.what)
def test_a_statement_of_the_report_is_made(statement: Made, report: Path) -> None:
    assert missing(statement, ledger(report)) == []


def test_every_statement_is_made_or_has_a_reason_against_it() -> None:
    assert len({each.what for each in (*STATEMENTS, *NOT_MADE)}) == len(STATEMENTS) + len(NOT_MADE)
    assert all(each.reason for each in NOT_MADE)


def test_parts_that_overlap_stand_in_a_table_as_quoted(report: Path) -> None:
    found = docx.Document(str(report))
    captions = styled(found, "Caption")
    tables = [caption for caption in captions if caption.startswith("Table")]
    for caption, figures in TABLES.items():
        place = next(at for at, said in enumerate(tables) if caption in said)
        assert "One case may count in several rows." in tables[place]
        cells = [row.cells[1].text for row in found.tables[place].rows[1:]]
        assert tuple(cells) == figures


def test_the_final_paper_has_numbered_paragraphs_and_no_mark_of_a_draft(report: Path) -> None:
    found = docx.Document(str(report))
    assert "DRAFT" not in "\n".join(each.text for each in found.sections[0].header.paragraphs)
    headings = styled(found, "Heading 1")
    order = ("Contacts and referrals", "Implications for the council's priorities")
    assert [each for each in headings if each in order] == list(order)
    assert {"Risk analysis", "Equality and diversity", "Background papers"} <= set(headings)
    subjects = styled(found, "Heading 2")
    assert {"A safer Halton", "Employment, learning and skills"} <= set(subjects)


def test_ages_as_quoted_are_refused_once_they_are_called_complete(tmp_path: Path) -> None:
    """They sum to 265 of 264 children: the report would contradict itself."""
    book = openpyxl.load_workbook(REPOSITORY / WORKBOOK)
    sheet = book["Indicators"]
    heads = {cell.value: place for place, cell in enumerate(sheet[1], start=1)}
    for row in range(2, sheet.max_row + 1):
        if sheet.cell(row, heads["dimension"]).value == "age":
            sheet.cell(row, heads["parts_complete"]).value = "yes"
    changed = tmp_path / "halton_2019.xlsx"
    book.save(changed)
    out = tmp_path / "out"
    answer = build(REPOSITORY / REQUEST, "--workbook", changed, "--charts", "none", out=out)
    assert answer.code != 0
    assert "265" in answer.wrong
    assert "264" in answer.wrong


@pytest.mark.parametrize(
    "request_file", [REQUEST, "inputs/requests/lancashire_child_protection_2013.yaml"]
)
def test_a_sample_is_built_without_a_severe_problem(request_file: str, tmp_path: Path) -> None:
    answer = build(REPOSITORY / request_file, "--charts", "none", out=tmp_path)
    assert answer.code == 0, answer.wrong
    problems = answer.reports[0].parent / "problems.csv"
    with problems.open(encoding="utf-8-sig", newline="") as file:
        assert "severe" not in {row["severity"] for row in csv.DictReader(file)}
