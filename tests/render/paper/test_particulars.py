"""The title block: what the author filled, in words, under the labels of the house."""

from __future__ import annotations

from pathlib import Path

from reportgen.domain.house_style import HouseStyle
from reportgen.domain.paper import Meeting
from reportgen.render.paper.particulars import particulars

MEETING = Meeting(council="Northmoor Council", date="2026-01-22", wards="All")
PLAIN = HouseStyle("plain", Path("reference.docx"))


def test_only_filled_particulars_are_printed_and_the_date_is_in_words() -> None:
    lines = dict(particulars(MEETING, PLAIN))
    assert lines["Date of meeting"] == "22 January 2026"
    assert "Author" not in lines
    assert next(iter(lines)) == "Council"


def test_a_council_has_its_own_words_for_a_line() -> None:
    own = HouseStyle("own", Path("x"), labels=(("wards", "Divisions affected"),))
    assert ("Divisions affected", "All") in particulars(MEETING, own)
    assert "Wards affected" not in dict(particulars(MEETING, own))
