"""The title block: what the author filled, in words, under the labels of the house."""

from __future__ import annotations

from pathlib import Path

from reportgen.domain.document import Particulars
from reportgen.domain.house_style import HouseStyle
from reportgen.domain.paper import Meeting, PartKind, PartPlan
from reportgen.render.paper.particulars import particulars
from tests.render.paper.builders import MARK, alone, asked_for

MEETING = Meeting(council="Northmoor Council", date="2026-01-22", wards="All")
PLAIN = HouseStyle("plain", Path("reference.docx"))
PART = PartPlan(PartKind.PARTICULARS)


def test_only_filled_particulars_are_printed_and_the_date_is_in_words() -> None:
    lines = dict(particulars(MEETING, PLAIN))
    assert lines["Date of meeting"] == "22 January 2026"
    assert "Author" not in lines
    assert next(iter(lines)) == "Council"


def test_a_day_has_no_nought_before_it() -> None:
    lines = dict(particulars(Meeting(date="2026-02-03"), PLAIN))
    assert lines["Date of meeting"] == "3 February 2026"


def test_a_council_has_its_own_words_for_a_line() -> None:
    own = HouseStyle("own", Path("x"), labels=(("wards", "Divisions affected"),))
    assert ("Divisions affected", "All") in particulars(MEETING, own)
    assert "Wards affected" not in dict(particulars(MEETING, own))


def test_a_draft_says_so_first_and_a_final_paper_does_not() -> None:
    (draft,), _ = alone(PART)
    (final,), _ = alone(PART, final=True)
    assert isinstance(draft, Particulars)
    assert isinstance(final, Particulars)
    assert draft.lines == (("Status", MARK), *final.lines)


def test_a_final_paper_asks_whose_it_is_and_a_draft_does_not() -> None:
    _, draft = alone(PART, meeting=Meeting())
    _, final = alone(PART, meeting=Meeting(), final=True)
    _, known = alone(PART, meeting=Meeting(council="Northmoor Council"), final=True)
    assert asked_for(draft) == asked_for(known) == []
    assert asked_for(final) == ["whose paper this is"]
