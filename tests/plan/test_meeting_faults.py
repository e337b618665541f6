"""Particulars that contradict each other, or keep a paper back without grounds, are refused."""

from __future__ import annotations

from typing import Any

import pytest

from reportgen.domain.paper import Classification, Meeting
from reportgen.domain.schedule_12a import EXEMPT_INFORMATION, in_law
from reportgen.plan.meeting_faults import meeting_fault

KEPT = {"exempt_paragraphs": (1,), "public_interest": "A child could be known."}


def fault(**keys: Any) -> tuple[str, str, str, str]:
    found = meeting_fault(Meeting(**keys))
    assert found is not None
    return found


@pytest.mark.parametrize(
    "keys",
    [
        {},
        {"key_decision": "Yes"},
        {"key_decision": "no"},
        {"key_decision": ""},
        {"classification": Classification.EXEMPT, **KEPT},
        {"classification": Classification.PART_EXEMPT, **KEPT},
        {"date": "2026-01-22", "published": "2026-01-14"},
        {"date": "2026-01-22", "published": "2026-01-15", "urgency": "A.", "lateness": "B."},
        {"date": "2026-01-22", "urgency": "A."},
        {"date": "1999-01-22", "published": "1999-01-01", "urgency": "A."},
        {"date": "in spring", "published": "2026-01-14", "urgency": "A."},
        {"date": "2026-01-22", "published": "2026-01-22", "urgency": "A.", "lateness": "B."},
    ],
)
def test_particulars_that_agree_have_no_fault(keys: dict[str, Any]) -> None:
    assert meeting_fault(Meeting(**keys)) is None


@pytest.mark.parametrize("kept", [Classification.EXEMPT, Classification.PART_EXEMPT])
def test_a_paper_kept_back_without_a_paragraph_is_told_all_seven_with_their_meaning(
    kept: Classification,
) -> None:
    key, found, expected, cure = fault(classification=kept, public_interest="A child.")
    assert key == '"exempt_paragraphs" under "meeting"'
    assert found == f"the paper is classified as {kept.value}, and no paragraph is named."
    assert list(EXEMPT_INFORMATION) == [1, 2, 3, 4, 5, 6, 7]
    assert all(f"{number} {about}" in expected for number, about in EXEMPT_INFORMATION.items())
    assert "exempt_paragraphs: [1, 2]" in cure


@pytest.mark.parametrize("number", [0, 8, -1])
def test_a_paragraph_that_the_schedule_does_not_have_is_named(number: int) -> None:
    keys = {**KEPT, "exempt_paragraphs": (1, number)}
    _, found, expected, _ = fault(classification=Classification.EXEMPT, **keys)
    assert f"paragraph {number} is named" in found
    assert "from 1 to 7" in expected


@pytest.mark.parametrize("blank", ["", "  "])
def test_a_paper_kept_back_without_the_ground_of_public_interest_is_refused(blank: str) -> None:
    keys = {**KEPT, "public_interest": blank}
    key, found, _, cure = fault(classification=Classification.EXEMPT, **keys)
    assert key == '"public_interest" under "meeting"'
    assert "without the ground of public interest" in found
    assert cure.startswith("write a sentence")


@pytest.mark.parametrize("key", list(KEPT))
def test_a_public_paper_with_grounds_for_keeping_it_back_is_a_slip(key: str) -> None:
    found = fault(**{key: KEPT[key]})
    assert found[0] == f'"{key}" under "meeting"'
    assert "classified as public" in found[1]


def test_a_key_decision_is_yes_or_no() -> None:
    key, found, expected, _ = fault(key_decision="FP 12/26")
    assert (key, expected) == ('"key_decision" under "meeting"', 'Expected "Yes" or "No".')
    assert '"FP 12/26"' in found


def test_a_paper_is_not_published_after_its_meeting() -> None:
    key, found, _, _ = fault(date="2026-01-22", published="2026-01-23")
    assert key == '"published" under "meeting"'
    assert "23 January 2026, after the meeting on 22 January 2026" in found


@pytest.mark.parametrize("key", ["urgency", "lateness"])
def test_reasons_for_a_late_item_that_is_in_time_are_a_slip(key: str) -> None:
    found = fault(date="2026-01-22", published="2026-01-14", **{key: "It came late."})
    assert found[0] == f'"{key}" under "meeting"'
    assert "which is in time" in found[1]


def test_paragraphs_are_said_once_each_in_order() -> None:
    assert in_law([3, 1, 3]).startswith("paragraphs 1 (information about a person) and 3 (the fin")
    assert in_law([1, 2, 3]).startswith("paragraphs 1 (information about a person), 2 (")


@pytest.mark.parametrize("decision", ["No", ""])
def test_the_reference_of_a_key_decision_is_not_dropped_where_there_is_none(decision: str) -> None:
    key, found, _, cure = fault(key_decision=decision, forward_plan="FP 12")
    assert key == '"forward_plan" under "meeting"'
    assert "no key decision" in found
    assert '"key_decision" to "Yes"' in cure
    assert meeting_fault(Meeting(key_decision="yes", forward_plan="FP 12")) is None
