"""What `reportgen deadlines` does: the dates that follow from the day of a meeting, in words."""

from __future__ import annotations

from contextlib import suppress
from datetime import date, datetime
from typing import TYPE_CHECKING, Annotated, Any

import typer

import reportgen
from reportgen.domain.calendar_date import day_in_words
from reportgen.errors import RequestError
from reportgen.ui import options
from reportgen.ui.told import errors_told

if TYPE_CHECKING:
    from reportgen.deadlines.timetable import Timetable

MeetingDay = Annotated[
    str,
    typer.Argument(metavar="MEETING", show_default=False, help="The day, such as 2026-01-22."),
]
Published = Annotated[
    str | None,
    typer.Option(
        "--published", metavar="DATE", help="When it was or will be published: is that too late?"
    ),
]
InternalDays = Annotated[
    int | None,
    typer.Option(
        "--internal-days",
        metavar="N",
        help="The internal deadline: N working days before the meeting. Usually: 7.",
    ),
]
_MOST_INTERNAL_DAYS = 60
_PROCLAIMED = "One that is proclaimed later is not among them."
_OTHER_FORMS = ("%d/%m/%Y", "%d.%m.%Y", "%d-%m-%Y", "%d %B %Y", "%d %b %Y", "%A %d %B %Y")


def deadlines(
    meeting: MeetingDay,
    published: Published = None,
    internal_days: InternalDays = None,
    json: options.AsJson = False,
    debug: options.Debug = False,
) -> None:
    """Say by when a paper must be published before a meeting.

    Five clear working days: weekends, bank holidays, the day of publication and the day of the
    meeting do not count.
    """
    with errors_told(json, debug):
        day = _day(meeting, "the date of the meeting")
        out = None if published is None else _day(published, "--published")
        typer.echo(_answer(day, out, internal_days, json))


def _answer(meeting: date, published: date | None, internal_days: int | None, json: bool) -> str:
    from reportgen.deadlines.timetable import timetable
    from reportgen.deadlines.working_days import INTERNAL_DAYS

    found = timetable(meeting, _in_reach(INTERNAL_DAYS if internal_days is None else internal_days))
    _refuse_after(found, published)
    return _as_json(found, published) if json else "\n".join(_lines(found, published))


def _day(written: str, place: str) -> date:
    """The day as a machine writes it; another usual form is answered with the right one."""
    text = " ".join(written.split())
    with suppress(ValueError):
        return datetime.strptime(text, "%Y-%m-%d").date()  # noqa: DTZ007 - a day has no zone
    raise RequestError(
        place,
        f'"{text}" is not a date as it is written here.',
        "Expected a day as year-month-day, such as 2026-01-22.",
        _as_it_should_be(text) or "correct the date.",
    )


def _as_it_should_be(text: str) -> str:
    for form in _OTHER_FORMS:
        with suppress(ValueError):
            day = datetime.strptime(text, form).date()  # noqa: DTZ007 - a day has no zone
            return f"write {day.isoformat()} if you mean {day_in_words(day)}."
    return ""


def _in_reach(days: int) -> int:
    if 1 <= days <= _MOST_INTERNAL_DAYS:
        return days
    raise RequestError(
        "--internal-days",
        f'"{days}" is out of reach.',
        f"Expected a whole number of working days from 1 to {_MOST_INTERNAL_DAYS}.",
        "give the number that your council's timetable for papers names.",
    )


def _refuse_after(found: Timetable, published: date | None) -> None:
    if published is not None and published >= found.meeting:
        raise RequestError(
            "--published",
            f"{day_in_words(published)} is not before the meeting on "
            f"{day_in_words(found.meeting)}.",
            "Expected a day before the meeting.",
            "correct one of the two dates.",
        )


def _lines(found: Timetable, published: date | None) -> list[str]:
    from reportgen.deadlines.working_days import CLEAR_DAYS

    first, last = found.years
    return [
        f"Meeting: {day_in_words(found.meeting)}",
        f"Publish by: {day_in_words(found.publish_by)}",
        f"{CLEAR_DAYS} clear working days between: {_listed(found.clear)}",
        f"Internal deadline: {day_in_words(found.ready_by)} ({_working_days(found)})",
        f"Bank holidays on the way: {_holidays(found)}",
        *_remarks(found),
        *_publication(found, published),
        f"Known: the bank holidays of England and Wales from {first} to {last}. {_PROCLAIMED}",
    ]


def _listed(days: tuple[date, ...]) -> str:
    """ "Thursday 15, ... and Wednesday 21 January", each with its month."""
    said = [day_in_words(day, with_year=False) for day in days]
    return f"{', '.join(said[:-1])} and {said[-1]}"


def _working_days(found: Timetable) -> str:
    number = found.internal_days
    return f"{number} working day{'' if number == 1 else 's'} before the meeting"


def _holidays(found: Timetable) -> str:
    said = [f"{day_in_words(day)}, {name}" for day, name in found.holidays]
    return "; ".join(said) or "none"


def _remarks(found: Timetable) -> list[str]:
    from reportgen.deadlines.working_days import is_working_day

    remarks = []
    if not is_working_day(found.meeting):
        remarks.append(f"{_not_working(found.meeting)}: check the date of the meeting.")
    if found.ready_by > found.publish_by:
        remarks.append("The internal deadline is later than the day of publication.")
    return [f"Note: {remark}" for remark in remarks]


def _publication(found: Timetable, published: date | None) -> list[str]:
    if published is None:
        return []
    from reportgen.deadlines.late_item import late_item_words
    from reportgen.deadlines.working_days import clear_days, is_late, is_working_day

    day = day_in_words(published)
    number = len(clear_days(published, found.meeting))
    left = f"{number} clear working day{'' if number == 1 else 's'}"
    if is_late(found.meeting, published):
        return [f"Published {day}: too late, {left} only.", *late_item_words()]
    lines = [f"Published {day}: in time, {left}."]
    if not is_working_day(published):
        lines.append(f"Note: {_not_working(published)}; a paper is usually published on one.")
    return lines


def _not_working(day: date) -> str:
    return f"{day_in_words(day)} is not a working day"


def _as_json(found: Timetable, published: date | None) -> str:
    import json

    content: dict[str, Any] = {
        "version": reportgen.__version__,
        "meeting": found.meeting.isoformat(),
        "publish_by": found.publish_by.isoformat(),
        "clear_days": [day.isoformat() for day in found.clear],
        "internal_deadline": found.ready_by.isoformat(),
        "internal_days": found.internal_days,
        "bank_holidays": [{"date": day.isoformat(), "name": name} for day, name in found.holidays],
        "notes": _remarks(found),
        "years_known": list(found.years),
    }
    if published is not None:
        from reportgen.deadlines.working_days import is_late

        content["published"] = published.isoformat()
        content["late"] = is_late(found.meeting, published)
        content["said"] = _publication(found, published)
    return json.dumps(content, ensure_ascii=False, indent=2)
