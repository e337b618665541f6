"""The verdict as a page: words and signs, nothing by colour alone, nothing that runs."""

from __future__ import annotations

from dataclasses import replace

from lxml import html

from reportgen.verify.finding import Finding, Kind, Mark, Read, Verdict
from reportgen.verify.page.proof_page import proof_page

FAULT = Finding(
    Kind.FALSE,
    "section Referrals, sentence rate.level",
    "the report says 340.1, the workbook 304.1.",
    words="340.1",
    expected="304.1",
    statement="rate.level",
    claim=3,
    cells=("book.xlsx, Data!O29",),
    cure="build the report again.",
)
TEXT = "The rate was 340.1 in 2024/25, below <England>."
READ = Read(
    "section Referrals, sentence rate.level",
    "sentence",
    TEXT,
    (
        Mark(13, 18, False, "304.1 by the workbook", ("book.xlsx, Data!O29",)),
        Mark(31, 36, True, "304.1 is below 519.4"),
    ),
    holds=False,
    id="rate.level",
)
CELLS = tuple(
    Read(f"Table 2, row {name}, 2024/25", "table cell", "304.1", (Mark(0, 5, True, "304.1"),))
    for name in ("Lancashire", "England")
)
VERDICT = Verdict("report.docx", "Lancashire", (FAULT,), (READ, *CELLS), 318, 1204)


def shown(verdict: Verdict = VERDICT) -> html.HtmlElement:
    return html.fromstring(proof_page(verdict))


def test_a_word_that_does_not_hold_bears_a_cross_and_one_that_does_a_line() -> None:
    (wrong,) = shown().xpath("//mark")
    assert wrong.text_content() == "340.1✗"
    (right,) = shown().xpath("//div[@id='rate.level']//span[@class='read']")
    assert right.text_content() == "below"


def test_every_sign_is_also_a_word() -> None:
    for sign in shown().xpath("//span[@class='holds' or @class='fails']"):
        assert sign.xpath("span[@class='unseen']")[0].text_content() in ("holds:", "does not hold:")


def test_each_text_opens_on_what_it_was_compared_with() -> None:
    (details,) = shown().xpath("//div[@id='rate.level']/details")
    assert "304.1 by the workbook" in details.text_content()
    assert "book.xlsx, Data!O29" in details.text_content()


def test_a_finding_leads_to_its_sentence_which_stands_open() -> None:
    (link,) = shown().xpath("//li/strong/a")
    assert link.get("href") == "#rate.level"
    (details,) = shown().xpath("//div[@id='rate.level']/details")
    assert details.get("open") is not None


def test_a_table_whose_cells_hold_is_closed_and_one_with_a_fault_open() -> None:
    (table,) = shown().xpath("//main/details")
    assert table.get("open") is None
    assert "2 cells hold" in table.xpath("summary")[0].text_content()
    wrong = replace(CELLS[0], holds=False, marks=(Mark(0, 5, False, "it is 304.2"),))
    (table,) = shown(replace(VERDICT, read=(wrong, CELLS[1]))).xpath("//main/details")
    assert table.get("open") is not None


def test_what_a_report_says_can_set_nothing_into_the_page() -> None:
    page = proof_page(VERDICT)
    assert "<England>" not in page
    assert "&lt;England&gt;" in page
    assert "<script" not in page
    assert "http" not in page


def test_the_first_line_says_how_much_was_worked_out() -> None:
    assert "318 claims worked out anew from 1,204 cells: 1 fault found." in proof_page(VERDICT)
    assert "all hold." in proof_page(replace(VERDICT, findings=()))


def test_one_verdict_gives_one_page() -> None:
    assert proof_page(VERDICT) == proof_page(VERDICT)
