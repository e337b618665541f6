"""The front sheet: every line that a committee paper must have, with its gaps shown."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from reportgen.deadlines.late_item import late_item_words
from reportgen.deadlines.timetable import Timetable, timetable
from reportgen.deadlines.working_days import can_reckon, is_late
from reportgen.domain.calendar_date import in_words, is_iso
from reportgen.domain.document import Block, Paragraph, Particulars
from reportgen.domain.paper import Classification, Meeting, PartPlan
from reportgen.domain.schedule_12a import in_law
from reportgen.render.ledger.marks import stated
from reportgen.render.ledger.names import fixed
from reportgen.render.paper.desk import Desk

_AUTHOR = "request, meeting"
_ALL = "All"
_NO = "No"


@dataclass(frozen=True, slots=True)
class _Line:
    label: str
    value: str
    open: bool = False


def front_sheet(part: PartPlan, desk: Desk) -> Iterator[Block]:
    """Every line in order, then what must be said of a late item."""
    del part  # it has no heading
    lines = [*_status(desk), *_where(desk), *_who(desk), *_what(desk), *_when(desk)]
    yield Particulars(
        tuple((line.label, line.value) for line in lines),
        tuple(line.label for line in lines if line.open),
    )
    yield from _late(desk)


def _status(desk: Desk) -> Iterator[_Line]:
    if desk.mark:
        yield _Line(desk.called("status", "Status"), fixed(desk.mark))


def _where(desk: Desk) -> Iterator[_Line]:
    meeting = desk.request.meeting
    yield _asked(desk, "council", "Council", meeting.council, "the name of the council")
    yield _asked(desk, "committee", "Committee", meeting.committee, "the name of the committee")
    when = in_words(meeting.date)
    yield _asked(desk, "date", "Date of meeting", when, "the date of the meeting")
    if item := meeting.item or (desk.mark and "to be numbered by the clerk"):
        yield _given(desk, "item", "Agenda item", item)


def _who(desk: Desk) -> Iterator[_Line]:
    meeting = desk.request.meeting
    officer = "the responsible officer, by job title"
    yield _asked(desk, "report_of", "Report of", meeting.report_of, officer)
    holder = "the portfolio and who holds it"
    yield _asked(desk, "portfolio_holder", "Portfolio holder", meeting.portfolio_holder, holder)
    yield _asked(desk, "author", "Report author", meeting.author, "the report's author")
    yield _asked(desk, "contact", "Contact", meeting.contact, "how to reach the author")
    yield _given(desk, "wards", "Wards affected", meeting.wards or _ALL)


def _what(desk: Desk) -> Iterator[_Line]:
    meeting = desk.request.meeting
    yield _given(desk, "key_decision", "Key decision", (meeting.key_decision or _NO).capitalize())
    if meeting.key_decision.casefold() == "yes":
        wanted = "the forward plan's reference of this key decision"
        label = "Forward plan reference"
        yield _asked(desk, "forward_plan", label, meeting.forward_plan, wanted)
    yield _given(desk, "classification", "Classification", _classified(meeting))
    if meeting.classification is not Classification.PUBLIC:
        yield _given(desk, "public_interest", "Public interest", meeting.public_interest)
    yield _given(desk, "paper_for", "Paper for", meeting.paper_for.value.capitalize())


def _classified(meeting: Meeting) -> str:
    word = meeting.classification.value.capitalize()
    if meeting.classification is Classification.PUBLIC:
        return word
    return f"{word}, under {in_law(meeting.exempt_paragraphs)}"


def _when(desk: Desk) -> Iterator[_Line]:
    """The day of publication; in a draft also the days that author and clerk must keep."""
    meeting = desk.request.meeting
    if meeting.published:
        yield _given(desk, "published", "Published", in_words(meeting.published))
    elif meeting.urgency or meeting.lateness:
        wanted = "the day of publication, as reasons for a late item are given"
        yield _asked(desk, "published", "Published", "", wanted)
    if desk.mark and (days := _timetable(meeting)):
        publish_by, ready_by = days.publish_by.isoformat(), days.ready_by.isoformat()
        yield _reckoned(desk, "ready_by", "Final text with the clerk by", ready_by)
        yield _reckoned(desk, "publish_by", "To be published by", publish_by)


def _timetable(meeting: Meeting) -> Timetable | None:
    """The days before the meeting; None without a day, or in a year of unknown bank holidays."""
    if not is_iso(meeting.date):
        return None
    day = date.fromisoformat(meeting.date)
    return timetable(day) if can_reckon(day) else None


def _late(desk: Desk) -> Iterator[Paragraph]:
    """The rule for a late item and its two reasons; nothing where the paper is in time."""
    meeting = desk.request.meeting
    if _is_late(meeting):
        words = late_item_words(meeting.urgency, meeting.lateness)
        yield from (Paragraph(stated(each, _AUTHOR)) for each in words)
        if not meeting.urgency:
            yield Paragraph(desk.ask("why this late item cannot wait", _cure("urgency")), "gap")
        if not meeting.lateness:
            yield Paragraph(desk.ask("why this item is late", _cure("lateness")), "gap")


def _is_late(meeting: Meeting) -> bool:
    """Whether it is published too late, or the author says why it is."""
    if meeting.urgency or meeting.lateness:
        return True
    if not (is_iso(meeting.published) and _timetable(meeting)):
        return False
    return is_late(date.fromisoformat(meeting.date), date.fromisoformat(meeting.published))


def _given(desk: Desk, key: str, usual: str, value: str) -> _Line:
    return _Line(desk.called(key, usual), stated(value, _AUTHOR))


def _reckoned(desk: Desk, key: str, usual: str, day: str) -> _Line:
    """A day before the meeting, counted in clear working days."""
    return _Line(desk.called(key, usual), stated(in_words(day), f"deadline, {key}"))


def _asked(desk: Desk, key: str, usual: str, value: str, wanted: str) -> _Line:
    """A line that must be filled: its value, or its gap."""
    if value:
        return _given(desk, key, usual, value)
    return _Line(desk.called(key, usual), desk.ask(wanted, _cure(key)), open=True)


def _cure(key: str) -> str:
    return f'fill in "{key}" under "meeting"'
