"""The agenda's text holds what a clerk copies, in a form that every editor shows."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from reportgen.domain.document import AgendaItem, Document
from reportgen.domain.paper import Meeting
from reportgen.typeset.agenda import agenda_text
from tests.typeset import builders

MEETING = Meeting(
    council="Northmoor Council",
    committee="Children's Services Scrutiny Committee",
    date="2026-01-22",
    item="7",
    report_of="Director of Children's Services",
)
ITEM = AgendaItem(
    "How Northmoor is doing – £1 in every £4",
    "To tell members how children's services are doing, so that they may choose what to look into.",
    ("That the Committee notes the report.", "That the Committee chooses two themes."),
)


def text(item: AgendaItem = ITEM, mark: str = "", **asked: object) -> str:
    document: Document = replace(builders.document(), agenda=item)
    document = replace(document, properties=replace(document.properties, mark=mark))
    wanted = builders.request(Path("out"), meeting=MEETING, **asked)
    content = agenda_text(document, builders.record(Path("out"), request=wanted))
    return content.decode("utf-8-sig")


def test_title_summary_resolution_and_documents_stand_in_this_order() -> None:
    said = text()
    parts = [ITEM.title, "SUMMARY", "SUGGESTED RESOLUTION", "DOCUMENTS", "report.docx"]
    assert sorted(parts, key=said.index) == parts
    assert " ".join(said.split()).count(ITEM.summary) == 1


def test_the_particulars_are_in_words() -> None:
    assert "Date: 22 January 2026\r\n" in text()
    assert "Agenda item: 7\r\n" in text()


def test_several_recommendations_are_lettered_and_one_is_not() -> None:
    assert "(a) That the Committee notes" in text()
    assert "(b) That the Committee chooses" in text()
    assert "(a)" not in text(replace(ITEM, resolution=ITEM.resolution[:1]))


def test_what_is_not_given_has_no_heading() -> None:
    said = text(AgendaItem("Title", "", ()))
    assert "SUMMARY" not in said
    assert "RESOLUTION" not in said


def test_a_draft_says_so_first() -> None:
    assert text(mark="DRAFT, not for publication").startswith("DRAFT, not for publication\r\n")


def test_an_old_editor_shows_every_sign_and_line() -> None:
    document = replace(builders.document(), agenda=ITEM)
    content = agenda_text(document, builders.record(Path("out")))
    assert content.startswith(b"\xef\xbb\xbf")
    assert content.count(b"\n") == content.count(b"\r\n")
    assert "£1 in every £4" in content.decode("utf-8-sig")
    assert max(map(len, text().splitlines())) <= 78


def test_a_line_of_the_author_s_own_cannot_break_the_form() -> None:
    said = text(replace(ITEM, summary="First line\n\nSecond\x0b line"))
    assert "First line Second line" in said


def test_the_clerk_s_file_is_named_when_there_is_one() -> None:
    assert "2026-01-22-childrens-services-scrutiny-committee-" in text(final=True)
    assert "report.docx" not in text(final=True)
