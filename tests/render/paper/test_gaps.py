"""A gap is shown in its place, listed below the title of a draft, and refused in a final paper."""

from __future__ import annotations

import pytest

from reportgen.domain.document import Bullets, Heading, Paragraph, Particulars
from reportgen.domain.paper import Gap, Meeting, PartKind, PartPlan
from reportgen.errors import CheckError
from reportgen.render.paper.gaps import refuse_gaps
from tests.render.paper.builders import FULL_MEETING, paper
from tests.render.printed import still_to_be_given

CONSULTATION = PartPlan(
    PartKind.WORDS, "Consultation", "consultation", needed=True, hint="who was asked"
)
FRONT = PartPlan(PartKind.FRONT_SHEET)
LEAD = "Still to be given before this paper is final:"


def test_the_gaps_of_every_part_stand_below_the_title_of_a_draft_in_reading_order() -> None:
    desk = paper(FRONT, PartPlan(PartKind.PURPOSE), CONSULTATION, meeting=Meeting(council="N"))
    sheet, lead, listed, heading = desk.blocks[:4]
    assert isinstance(sheet, Particulars)
    assert lead == Paragraph(LEAD, "lead")
    assert isinstance(listed, Bullets)
    assert [item.text for item in listed.items] == [f"{gap.what}: {gap.cure}" for gap in desk.gaps]
    assert listed.items[0].text == (
        'the name of the committee: fill in "committee" under "meeting"'
    )
    assert listed.items[-1].text == 'the text of "Consultation": add "consultation" under "texts"'
    assert isinstance(heading, Heading)


def test_without_a_title_block_the_list_stands_first() -> None:
    assert paper(CONSULTATION).blocks[0] == Paragraph(LEAD, "lead")


def test_a_paper_without_gaps_has_no_list() -> None:
    desk = paper(FRONT, meeting=FULL_MEETING)
    assert desk.gaps == []
    assert list(still_to_be_given(())) == []
    assert Paragraph(LEAD, "lead") not in desk.blocks


def test_a_final_paper_has_no_list_as_it_is_refused() -> None:
    desk = paper(FRONT, CONSULTATION, final=True)
    assert Paragraph(LEAD, "lead") not in desk.blocks
    with pytest.raises(CheckError) as caught:
        refuse_gaps(desk.gaps, "ours")
    assert caught.value.place == 'the request "ours"'
    assert caught.value.found == "a final paper is asked for, but 1 thing is still to be given."
    assert caught.value.expected == (
        '- the text of "Consultation": add "consultation" under "texts"'
    )
    assert "without --final" in caught.value.cure


def test_the_refusal_names_every_gap_with_its_cure() -> None:
    many = [Gap(f"thing {number}", f'fill in "{number}"') for number in range(40)]
    with pytest.raises(CheckError) as caught:
        refuse_gaps(many, "ours")
    assert "40 things are" in caught.value.found
    assert all(f"- {gap.what}: {gap.cure}" in caught.value.expected for gap in many)


def test_two_things_are_and_one_thing_is() -> None:
    with pytest.raises(CheckError) as caught:
        refuse_gaps([Gap("a", "b"), Gap("c", "d")], "ours")
    assert "but 2 things are still to be given" in caught.value.found


def test_nothing_missing_refuses_nothing() -> None:
    refuse_gaps((), "ours")
