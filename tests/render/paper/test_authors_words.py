"""Parts that hold an author's words: text, implications, recommendations, links, formats."""

from __future__ import annotations

from dataclasses import replace

import pytest

from reportgen.domain.document import Bullets, Heading, Paragraph, Particulars
from reportgen.domain.paper import (
    Authored,
    Commentary,
    Implication,
    Link,
    Meeting,
    PartKind,
    PartPlan,
)
from tests.render.builders_charts import whole_plan
from tests.render.paper.builders import (
    PLAIN,
    alone,
    asked_for,
    changed,
    in_style,
    lines,
    paper,
)

RISK = PartPlan(PartKind.WORDS, "Risk analysis", "risk", needed=True, hint="the main risks")
NEEDED = PartPlan(PartKind.IMPLICATIONS, "Implications", text=("Financial", "Legal"), needed=True)
NOTHING = "None arising directly from this report."


def given(*implications: Implication) -> Authored:
    return Authored(implications=implications)


def said(subject: str, *text: str, **more: str) -> Implication:
    return Implication(subject, text or (NOTHING,), **more)


def test_words_stand_below_their_heading_a_paragraph_each() -> None:
    blocks, desk = alone(replace(RISK, text=("One.", "Two.")))
    assert lines(blocks) == ["Risk analysis", "One.", "Two."]
    assert desk.gaps == []


@pytest.mark.parametrize("blank", [(), ("",), (" ", "")])
def test_needed_words_that_are_blank_are_a_gap_with_the_hint(blank: tuple[str, ...]) -> None:
    blocks, desk = alone(replace(RISK, text=blank))
    assert lines(blocks)[0] == "Risk analysis"
    assert in_style(blocks, "gap") == [
        '[To be completed: the text of "Risk analysis" (the main risks)]'
    ]
    assert [gap.cure for gap in desk.gaps] == ['add "risk" under "texts"']


def test_words_that_nobody_needs_or_gives_write_nothing() -> None:
    blocks, desk = alone(replace(RISK, needed=False))
    assert (blocks, desk.gaps) == ((), [])


def test_a_house_style_names_a_part_of_words_in_its_own_way() -> None:
    blocks, _ = alone(
        replace(RISK, text=("One.",)), style=replace(PLAIN, labels=(("risk", "Risks"),))
    )
    assert lines(blocks)[0] == "Risks"


def test_each_needed_subject_has_a_heading_and_its_text_with_who_says_so() -> None:
    authored = given(said("legal", author="Head of Law"), said("Financial", "Costs rise."))
    blocks, desk = alone(NEEDED, authored=authored)
    assert lines(blocks) == [
        "Implications",
        "Financial",
        "Costs rise.",
        "Legal",
        NOTHING,
        "Head of Law",
    ]
    assert in_style(blocks, "attribution") == ["Head of Law"]
    assert [block.level for block in blocks if isinstance(block, Heading)] == [1, 2, 2]
    assert desk.gaps == []


@pytest.mark.parametrize("blank", [(), ("",), (" ",)])
def test_a_subject_is_never_silently_blank(blank: tuple[str, ...]) -> None:
    authored = given(said("Financial"), Implication("Legal", blank), Implication("Pets", blank))
    blocks, desk = alone(NEEDED, authored=authored)
    assert asked_for(desk) == ['what arises under "Legal"', 'what arises under "Pets"']
    assert in_style(blocks, "gap") == [f"[To be completed: {each}]" for each in asked_for(desk)]


def test_a_subject_that_nobody_wrote_of_is_a_gap_even_where_the_part_is_not_needed() -> None:
    _, desk = alone(replace(NEEDED, needed=False))
    assert asked_for(desk) == ['what arises under "Financial"', 'what arises under "Legal"']


def test_a_further_subject_follows_the_one_before_it_in_the_request() -> None:
    authored = given(
        said("Pets"), said("Financial"), said("Staff"), said("Land"), said("Legal"), said("Sea")
    )
    blocks, _ = alone(NEEDED, authored=authored)
    subjects = [each.text for each in blocks if isinstance(each, Heading)][1:]
    assert subjects == ["Financial", "Staff", "Land", "Legal", "Sea", "Pets"]


def test_what_two_officers_say_of_one_subject_stands_together() -> None:
    authored = given(said("Financial", "One."), said("Legal"), said("FINANCIAL", "Two."))
    blocks, _ = alone(NEEDED, authored=authored)
    assert lines(blocks)[1:4] == ["Financial", "One.", "Two."]


def test_what_is_said_twice_of_a_further_subject_has_one_heading() -> None:
    authored = given(said("Financial"), said("Pets", "One."), said("Legal"), said("pets", "Two."))
    blocks, _ = alone(NEEDED, authored=authored)
    assert lines(blocks)[3:] == ["Pets", "One.", "Two.", "Legal", NOTHING]


def test_of_two_parts_each_has_its_subjects_and_the_first_the_further_ones() -> None:
    equality = PartPlan(PartKind.IMPLICATIONS, "Equality", text=("Duty",))
    authored = given(said("Financial"), said("Legal"), said("Duty"), said("Pets"))
    desk = paper(NEEDED, equality, authored=authored)
    headings = [each.text for each in desk.blocks if isinstance(each, Heading)]
    assert headings == ["Implications", "Financial", "Legal", "Pets", "Equality", "Duty"]


def test_who_signed_off_stands_in_a_draft_and_not_in_a_final_paper() -> None:
    authored = given(
        said("Financial", author="Head of Finance", signed_off="an officer, 5 January 2026"),
        said("Legal", signed_off="an officer, 6 January 2026"),
    )
    draft, _ = alone(NEEDED, authored=authored)
    assert in_style(draft, "attribution") == [
        "Head of Finance; signed off: an officer, 5 January 2026",
        "Signed off: an officer, 6 January 2026",
    ]
    final, _ = alone(NEEDED, authored=authored, final=True)
    assert in_style(final, "attribution") == ["Head of Finance"]


def test_implications_without_any_subject_are_asked_for_where_they_are_needed() -> None:
    bare = PartPlan(PartKind.IMPLICATIONS)
    assert alone(bare)[0] == ()
    blocks, desk = alone(replace(bare, needed=True))
    assert asked_for(desk) == ["the implications"]
    assert in_style(blocks, "gap") == ["[To be completed: the implications]"]


def test_recommendations_are_numbered_each_with_its_reason_beside_it() -> None:
    plan = replace(whole_plan(), recommendations=("Note the report.", "Ask for more", "Go on."))
    authored = Authored(reasons=("It is new.", "It is late."))
    blocks, _ = alone(PartPlan(PartKind.RECOMMENDATIONS), plan=plan, authored=authored)
    assert lines(blocks)[1:] == [
        "Note the report. Reason: It is new.",
        "Ask for more. Reason: It is late.",
        "Go on.",
    ]
    assert [each.numbered for each in blocks if isinstance(each, Bullets)] == [True]


def test_recommendations_that_are_needed_and_absent_are_a_gap() -> None:
    none = replace(whole_plan(), recommendations=())
    part = PartPlan(PartKind.RECOMMENDATIONS)
    assert alone(part, plan=none)[0] == ()
    _, desk = alone(replace(part, needed=True), plan=none)
    assert asked_for(desk) == ["the recommendations"]


def test_a_decision_record_is_left_to_the_meeting_and_is_no_gap() -> None:
    blocks, desk = alone(PartPlan(PartKind.DECISION_RECORD))
    record = blocks[-1]
    assert isinstance(record, Particulars)
    assert [label for label, _ in record.lines] == [
        "Decision",
        "Decided by",
        "Date of decision",
        "Reasons",
    ]
    assert {value for _, value in record.lines} == {"to be recorded at the meeting"}
    assert (record.open, desk.gaps) == ((), [])


def test_further_data_are_links_with_readable_words() -> None:
    authored = Authored(links=(Link("All figures", "https://www.gov.uk/lait"),))
    blocks, _ = alone(PartPlan(PartKind.FURTHER_DATA), authored=authored)
    (listed,) = [each for each in blocks if isinstance(each, Bullets)]
    assert listed.items == (
        Paragraph("All figures", link="https://www.gov.uk/lait", link_text="All figures"),
    )


def test_further_data_without_links_are_a_gap_only_where_they_are_needed() -> None:
    part = PartPlan(PartKind.FURTHER_DATA)
    assert alone(part)[0] == ()
    _, desk = alone(replace(part, needed=True))
    assert asked_for(desk) == ["where readers find more data"]


def test_background_papers_are_listed_under_the_law_with_links_in_place_of_addresses() -> None:
    papers = (Link("DfE figures", "https://www.gov.uk/cin"), Link("Workbook: ours.xlsx", ""))
    plan = replace(whole_plan(), background_papers=papers)
    blocks, _ = alone(PartPlan(PartKind.BACKGROUND_PAPERS), plan=plan)
    (listed,) = [each for each in blocks if isinstance(each, Bullets)]
    assert listed.items == (
        Paragraph("DfE figures", link="https://www.gov.uk/cin", link_text="DfE figures"),
        Paragraph("Workbook: ours.xlsx"),
    )
    assert "section 100D" in lines(blocks)[1]
    assert not any("https" in line for line in lines(blocks))


def test_where_there_are_no_background_papers_the_paper_says_none() -> None:
    plan = replace(whole_plan(), background_papers=())
    blocks, _ = alone(PartPlan(PartKind.BACKGROUND_PAPERS), plan=plan)
    assert lines(blocks)[1].startswith("None")


def test_a_page_names_its_author_and_the_day_in_full() -> None:
    blocks, _ = alone(PartPlan(PartKind.PAGE_AUTHOR), meeting=changed(updated="2026-01-09"))
    (named,) = [each for each in blocks if isinstance(each, Particulars)]
    assert named.lines == (
        ("Page author", "Performance Manager"),
        ("Contact", "performance@example.org"),
        ("Updated", "9 January 2026"),
    )


def test_a_page_asks_for_author_and_day_only_where_they_are_needed() -> None:
    part = PartPlan(PartKind.PAGE_AUTHOR)
    assert alone(part, meeting=Meeting())[0] == ()
    blocks, desk = alone(replace(part, needed=True), meeting=Meeting())
    (named,) = [each for each in blocks if isinstance(each, Particulars)]
    assert named.open == ("Page author", "Updated")
    assert [gap.cure for gap in desk.gaps] == [
        'fill in "author" under "meeting"',
        'fill in "updated" under "meeting"',
    ]


def test_other_formats_are_the_authors_words_else_the_outlines_else_a_gap() -> None:
    part = PartPlan(PartKind.ALTERNATIVE_FORMATS, text=("Ask us.",), needed=True)
    assert lines(alone(part)[0])[1:] == ["Write to performance@example.org for large print."]
    assert lines(alone(part, meeting=Meeting())[0])[1:] == ["Ask us."]
    _, desk = alone(replace(part, text=()), meeting=Meeting())
    assert asked_for(desk) == ["how to ask for this paper in another form or language"]
    assert alone(replace(part, text=(), needed=False), meeting=Meeting())[0] == ()


def test_commentary_that_is_needed_is_a_gap_until_the_service_says_something() -> None:
    part = PartPlan(PartKind.COMMENTARY, needed=True, hint="what is done")
    blocks, desk = alone(part)
    assert in_style(blocks, "gap") == ["[To be completed: the service's commentary (what is done)]"]
    assert asked_for(desk) == ["the service's commentary"]
    on_a_section = Authored(commentary=(Commentary(("Ours.",), "Head of Care", "Safety"),))
    assert alone(part, authored=on_a_section)[0] == ()
