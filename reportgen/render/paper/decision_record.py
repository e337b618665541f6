"""The stub of a decision record, to be filled at the meeting."""

from __future__ import annotations

from collections.abc import Iterator

from reportgen.domain.document import Block, Heading, Paragraph, Particulars
from reportgen.domain.paper import PartPlan
from reportgen.render.paper.desk import Desk

_AT_THE_MEETING = "to be recorded at the meeting"
_LINES = (
    ("decision", "Decision"),
    ("decided_by", "Decided by"),
    ("decided_on", "Date of decision"),
    ("decision_reasons", "Reasons"),
)


def decision_record(part: PartPlan, desk: Desk) -> Iterator[Block]:
    """Its lines without values: nothing that the author could give before the meeting."""
    yield Heading(1, desk.heading(part, "Record of decision"), "decision-record")
    yield from (Paragraph(each) for each in desk.words(part))
    yield Particulars(tuple((desk.called(key, usual), _AT_THE_MEETING) for key, usual in _LINES))
