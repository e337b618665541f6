"""Particulars of a meeting that contradict each other, or the law on what is kept back."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from reportgen.deadlines.working_days import can_reckon, is_late
from reportgen.domain.calendar_date import in_words, is_iso
from reportgen.domain.paper import Classification, Meeting
from reportgen.domain.schedule_12a import EXEMPT_INFORMATION

Fault = tuple[str, str, str, str]
"""The key, what was found, what was expected, and the cure."""


def meeting_fault(meeting: Meeting) -> Fault | None:
    """The first fault; None where there is none."""
    for check in (_key_decision, _open_to_all, _kept_back, _published):
        for key, found, expected, cure in check(meeting):
            return f'"{key}" under "meeting"', found, expected, cure
    return None


def _key_decision(meeting: Meeting) -> Iterator[Fault]:
    if meeting.key_decision.casefold() not in ("", "yes", "no"):
        yield (
            "key_decision",
            f'it is "{meeting.key_decision}".',
            'Expected "Yes" or "No".',
            'write one of the two; the reference goes to "forward_plan".',
        )
    if meeting.forward_plan.strip() and meeting.key_decision.casefold() != "yes":
        yield (
            "forward_plan",
            "it is filled, but the paper is no key decision.",
            "Expected the reference of a key decision only, as it would stand nowhere else.",
            'set "key_decision" to "Yes", or leave out "forward_plan".',
        )


def _open_to_all(meeting: Meeting) -> Iterator[Fault]:
    """A public paper with grounds for keeping it back: one of the two is a slip."""
    if meeting.classification is not Classification.PUBLIC:
        return
    for key, given in (
        ("exempt_paragraphs", meeting.exempt_paragraphs),
        ("public_interest", meeting.public_interest.strip()),
    ):
        if given:
            yield (
                key,
                "it is filled, but the paper is classified as public.",
                "Expected it only of a paper that is exempt or part exempt.",
                f'set "classification" to exempt or part exempt, or leave out "{key}".',
            )


def _kept_back(meeting: Meeting) -> Iterator[Fault]:
    if meeting.classification is Classification.PUBLIC:
        return
    word = meeting.classification.value
    unknown = [each for each in meeting.exempt_paragraphs if each not in EXEMPT_INFORMATION]
    if unknown or not meeting.exempt_paragraphs:
        named = f"paragraph {unknown[0]} is named" if unknown else "no paragraph is named"
        told = "; ".join(f"{number} {about}" for number, about in EXEMPT_INFORMATION.items())
        yield (
            "exempt_paragraphs",
            f"the paper is classified as {word}, and {named}.",
            f"Expected paragraphs of Schedule 12A, Part 1, from 1 to 7: {told}.",
            "name those that apply, such as exempt_paragraphs: [1, 2]; or make the paper public.",
        )
    if not meeting.public_interest.strip():
        yield (
            "public_interest",
            f"the paper is classified as {word}, without the ground of public interest.",
            "Expected why the public interest in keeping it back outweighs that in publishing it.",
            "write a sentence; or make the paper public.",
        )


def _published(meeting: Meeting) -> Iterator[Fault]:
    if not (is_iso(meeting.date) and is_iso(meeting.published)):
        return
    day, published = date.fromisoformat(meeting.date), date.fromisoformat(meeting.published)
    when = f"the paper is published on {in_words(meeting.published)}"
    if published > day:
        yield (
            "published",
            f"{when}, after the meeting on {in_words(meeting.date)}.",
            "Expected a day before the meeting.",
            "correct one of the two dates.",
        )
    elif can_reckon(day) and not is_late(day, published):
        for key, given in (("urgency", meeting.urgency), ("lateness", meeting.lateness)):
            if given.strip():
                yield (
                    key,
                    f"it is filled, but {when}, which is in time.",
                    "Expected it only of a paper published short of five clear working days.",
                    f'leave out "{key}", or correct the date.',
                )
