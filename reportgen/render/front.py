"""The first pages: particulars, purpose, recommendations, key messages, contents, status table."""

from __future__ import annotations

from collections.abc import Sequence

from reportgen.domain.calendar_date import in_words
from reportgen.domain.document import (
    Block,
    Bullets,
    Contents,
    Heading,
    Paragraph,
    Particulars,
    Reference,
)
from reportgen.domain.plan import Plan
from reportgen.domain.relation import Assessment
from reportgen.domain.request import Meeting
from reportgen.render.lists import joined
from reportgen.render.markers import key_of
from reportgen.render.scribe import Scribe
from reportgen.render.status import (
    STATUS_ID,
    assessed_against,
    comparator_beside,
    status_table,
)
from reportgen.render.tables import cells_and_heads

_SEVERAL = 2  # from which number on the verb is "are"
_MOST_LISTED = 12  # indicators that the contents name one by one
_COUNTED = {
    Assessment.BETTER: "better",
    Assessment.SIMILAR: "similar",
    Assessment.WORSE: "worse",
    Assessment.NOT_JUDGED: "not judged",
    Assessment.NO_DATA: "without data",
}


def front(plan: Plan, meeting: Meeting, scribe: Scribe, mark: str = "") -> list[Block]:
    """All that stands before the first theme, in reading order.

    Parameters
    ----------
    mark : of a draft, for the title block; "" for a final report.
    """
    return [
        *_particulars(meeting, mark),
        *_titled("Purpose", "purpose", [Paragraph(plan.purpose)] if plan.purpose else []),
        *_titled("Recommendations", "recommendations", _numbered(plan.recommendations)),
        *_titled("Key messages", "key-messages", _key_messages(plan, scribe)),
        Contents(levels=_contents_levels(plan)),
        *_titled(_status_heading(plan), "status-heading", _status(plan)),
    ]


def particulars(meeting: Meeting) -> tuple[tuple[str, str], ...]:
    """Label and value of each line that the author filled."""
    lines = (
        ("Council", meeting.council),
        ("Committee", meeting.committee),
        ("Date of meeting", in_words(meeting.date)),
        ("Agenda item", meeting.item),
        ("Report of", meeting.report_of),
        ("Author", meeting.author),
        ("Contact", meeting.contact),
        ("Wards affected", meeting.wards),
    )
    return tuple((label, value) for label, value in lines if value)


def counts_line(counts: Sequence[tuple[Assessment, int]]) -> Reference:
    """One line that counts the rows of the status table by their assessment, in any number.

    Examples
    --------
    >>> counts_line([(Assessment.BETTER, 2), (Assessment.WORSE, 1)]).text
    'Of the 3 indicators in {0}, 2 are better and 1 is worse.'
    >>> counts_line([(Assessment.BETTER, 0), (Assessment.WORSE, 1)]).text
    'The one indicator in {0} is worse.'
    """
    total = sum(count for _, count in counts)
    if total == 1:
        only = next(assessment for assessment, count in counts if count)
        text = f"The one indicator in {{0}} is {_COUNTED[only]}."
    else:
        text = f"Of the {total} indicators in {{0}}, {joined(_told(counts))}."
    return Reference(text, (STATUS_ID,), "lead")


def _told(counts: Sequence[tuple[Assessment, int]]) -> list[str]:
    """Each count with its word; the verb only where it changes: "2 are better, 3 similar"."""
    told: list[str] = []
    said = ""
    for assessment, count in counts:
        verb = "is" if count < _SEVERAL else "are"
        words = (str(count or "none"), verb if verb != said else "", _COUNTED[assessment])
        told.append(" ".join(filter(None, words)))
        said = verb
    return told


def _contents_levels(plan: Plan) -> int:
    """Themes and indicators, or themes alone where the contents would fill pages."""
    told = sum(len(section.told) for section in plan.sections)
    return 2 if told <= _MOST_LISTED else 1


def _particulars(meeting: Meeting, mark: str) -> list[Block]:
    lines = ((("Status", mark),) if mark else ()) + particulars(meeting)
    return [Particulars(lines)] if lines else []


def _titled(text: str, heading_id: str, blocks: Sequence[Block]) -> list[Block]:
    """The blocks below a heading; nothing at all where there are none."""
    return [Heading(1, text, heading_id), *blocks] if blocks else []


def _numbered(texts: Sequence[str]) -> list[Block]:
    return [Bullets(tuple(Paragraph(text) for text in texts), numbered=True)] if texts else []


def _key_messages(plan: Plan, scribe: Scribe) -> list[Block]:
    messages = tuple(scribe.paragraph([each]) for each in plan.key_messages)
    bullets: list[Block] = [Bullets(messages)] if messages else []
    told = any(count for word, count in plan.counts if word is not Assessment.NOT_JUDGED)
    return [*bullets, counts_line(plan.counts)] if told else bullets


def _status_heading(plan: Plan) -> str:
    beside = comparator_beside(plan.status, plan.comparators)
    name = plan.area.in_sentence
    return f"How {name} compares" if beside else f"The latest figures of {name}"


def _status(plan: Plan) -> list[Block]:
    if not plan.status:
        return []
    against = assessed_against(plan.status, plan.comparators)
    parts = ("Every indicator of this report", plan.area.in_sentence, against)
    caption = ", ".join(part for part in parts if part)
    table = status_table(STATUS_ID, caption, plan.status, plan.comparators)
    key = key_of(cells_and_heads([table]))
    return [table, Paragraph(key, "note")] if key else [table]
