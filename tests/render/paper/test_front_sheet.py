"""Every line of the front sheet, its gaps, its classification and its days."""

from __future__ import annotations

from dataclasses import replace

import pytest

from reportgen.domain.document import Paragraph
from reportgen.domain.house_style import LABELS
from reportgen.domain.paper import Classification, Meeting, PaperFor, PartKind, PartPlan
from tests.render.paper.builders import (
    FULL_MEETING,
    MARK,
    PLAIN,
    alone,
    asked_for,
    changed,
    front,
    in_style,
)


def test_a_full_draft_has_every_line_in_the_order_of_a_committees_papers() -> None:
    said, sheet, desk = front(FULL_MEETING)
    assert list(said.items()) == [
        ("Status", MARK),
        ("Council", "Northmoor Council"),
        ("Committee", "Scrutiny Committee"),
        ("Date of meeting", "22 January 2026"),
        ("Agenda item", "7"),
        ("Report of", "Director of Children's Services"),
        ("Portfolio holder", "Portfolio holder for children"),
        ("Report author", "Performance Manager"),
        ("Contact", "performance@example.org"),
        ("Wards affected", "All"),
        ("Key decision", "No"),
        ("Classification", "Public"),
        ("Paper for", "Discussion"),
        ("Published", "14 January 2026"),
        ("Final text with the clerk by", "13 January 2026"),
        ("To be published by", "14 January 2026"),
    ]
    assert (sheet.open, desk.gaps) == ((), [])


def test_a_final_paper_shows_neither_status_nor_the_days_of_author_and_clerk() -> None:
    said, _, _ = front(FULL_MEETING, final=True)
    assert {"Status", "Final text with the clerk by", "To be published by"}.isdisjoint(said)
    assert said["Published"] == "14 January 2026"


@pytest.mark.parametrize(
    ("key", "label", "what"),
    [
        ("council", "Council", "the name of the council"),
        ("committee", "Committee", "the name of the committee"),
        ("date", "Date of meeting", "the date of the meeting"),
        ("report_of", "Report of", "the responsible officer, by job title"),
        ("portfolio_holder", "Portfolio holder", "the portfolio and who holds it"),
        ("author", "Report author", "the report's author"),
        ("contact", "Contact", "how to reach the author"),
    ],
)
def test_a_line_without_a_value_is_a_gap_that_names_its_key(
    key: str, label: str, what: str
) -> None:
    said, sheet, desk = front(changed(**{key: ""}))
    assert said[label] == f"[To be completed: {what}]"
    assert sheet.open == (label,)
    assert [(gap.what, gap.cure) for gap in desk.gaps] == [
        (what, f'fill in "{key}" under "meeting"')
    ]


def test_an_empty_meeting_leaves_no_line_blank() -> None:
    said, sheet, desk = front(Meeting())
    assert all(said.values())
    assert len(sheet.open) == len(desk.gaps) == 7


def test_an_item_without_a_number_is_no_gap() -> None:
    unnumbered = changed(item="")
    said, _, desk = front(unnumbered)
    assert said["Agenda item"] == "to be numbered by the clerk"
    assert "Agenda item" not in front(unnumbered, final=True)[0]
    assert desk.gaps == []


def test_empty_wards_and_key_decision_are_as_if_left_out() -> None:
    said, _, _ = front(changed(wards="", key_decision=""))
    assert (said["Wards affected"], said["Key decision"]) == ("All", "No")


def test_a_key_decision_asks_for_its_place_in_the_forward_plan() -> None:
    key = changed(key_decision="yes")
    said, sheet, desk = front(key)
    assert said["Key decision"] == "Yes"
    assert sheet.open == ("Forward plan reference",)
    assert asked_for(desk) == ["the forward plan's reference of this key decision"]
    said, _, desk = front(replace(key, forward_plan="FP 12/26"))
    assert (said["Forward plan reference"], desk.gaps) == ("FP 12/26", [])
    assert "Forward plan reference" not in front(FULL_MEETING)[0]


def test_a_paper_kept_back_names_its_paragraphs_with_their_meaning_and_the_ground() -> None:
    kept = changed(
        classification=Classification.PART_EXEMPT,
        exempt_paragraphs=(2, 1),
        public_interest="Children could be known from the small numbers.",
    )
    said, _, _ = front(kept)
    assert said["Classification"] == (
        "Part exempt, under paragraphs 1 (information about a person) and 2 (information that is "
        "likely to reveal who a person is) of Schedule 12A, Part 1, to the Local Government Act "
        "1972"
    )
    assert said["Public interest"] == "Children could be known from the small numbers."
    assert "Public interest" not in front(FULL_MEETING)[0]


@pytest.mark.parametrize("wanted", PaperFor)
def test_what_the_paper_is_for_is_said(wanted: PaperFor) -> None:
    said, _, _ = front(changed(paper_for=wanted))
    assert said["Paper for"] == wanted.value.capitalize()


def test_a_house_style_renames_lines_and_their_gaps() -> None:
    style = replace(PLAIN, labels=(("report_of", "Reporting officer"), ("wards", "Ward(s)")))
    said, sheet, _ = front(changed(report_of=""), style=style)
    assert sheet.open == ("Reporting officer",)
    assert "Report of" not in said
    assert said["Ward(s)"] == "All"


def test_every_line_can_have_the_councils_own_word() -> None:
    own = replace(PLAIN, labels=tuple((key, f"our {key}") for key in LABELS))
    grounds = {"exempt_paragraphs": (1,), "public_interest": "A child could be known."}
    kept = changed(classification=Classification.EXEMPT, key_decision="Yes", **grounds)
    said, _, _ = front(kept, style=own)
    assert len(said) == len(front(kept)[0]) == 18
    assert [label for label in said if not label.startswith("our ")] == []


def _late(**changes: str) -> tuple[list[str], list[str], list[str]]:
    meeting = changed(published="2026-01-15", **changes)
    blocks, desk = alone(PartPlan(PartKind.FRONT_SHEET), meeting=meeting)
    return in_style(blocks, "body"), in_style(blocks, "gap"), asked_for(desk)


def test_a_late_item_tells_the_rule_and_asks_why_it_is_urgent_and_why_late() -> None:
    said, open_, asked = _late()
    assert "section 100B(4)(b)" in said[0]
    assert asked == ["why this late item cannot wait", "why this item is late"]
    assert open_ == [f"[To be completed: {each}]" for each in asked]


def test_a_late_item_prints_the_reasons_that_are_given() -> None:
    said, open_, asked = _late(urgency="A new duty.", lateness="Figures came late.")
    assert said[1:] == ["Why it cannot wait: A new duty.", "Why it is late: Figures came late."]
    assert (open_, asked) == ([], [])


def test_a_paper_in_time_says_nothing_of_lateness() -> None:
    blocks, desk = alone(PartPlan(PartKind.FRONT_SHEET))
    assert not [each for each in blocks if isinstance(each, Paragraph)]
    assert desk.gaps == []


def test_reasons_of_a_late_item_ask_for_the_day_of_publication() -> None:
    said, sheet, desk = front(changed(published="", urgency="A new duty."))
    assert sheet.open == ("Published",)
    assert asked_for(desk)[0].startswith("the day of publication")
    assert said["Published"].startswith("[To be completed: ")


def test_reasons_are_never_lost_where_the_days_cannot_be_reckoned() -> None:
    old = changed(date="1999-01-22", urgency="A new duty.", lateness="Figures came late.")
    blocks, _ = alone(PartPlan(PartKind.FRONT_SHEET), meeting=old)
    assert "Why it cannot wait: A new duty." in in_style(blocks, "body")


@pytest.mark.parametrize("date", ["1999-01-22", "2199-01-22"])
def test_where_bank_holidays_are_not_known_no_day_is_worked_out(date: str) -> None:
    said, _, desk = front(changed(date=date, published=date))
    assert "To be published by" not in said
    assert desk.gaps == []
