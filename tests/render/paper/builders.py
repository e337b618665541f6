"""Desks with one part or a whole paper on them, and the particulars of a full front sheet."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

from reportgen.domain.document import Block, Bullets, Heading, Paragraph, Particulars
from reportgen.domain.house_style import HouseStyle
from reportgen.domain.paper import Authored, Meeting, PartKind, PartPlan
from reportgen.domain.plan import Plan
from reportgen.domain.request import ReportRequest
from reportgen.render.paper.desk import Desk
from reportgen.render.scribe import Scribe
from tests.render.builders_charts import PlainWriter, whole_plan
from tests.render.printed import PARTS, assemble

MARK = "DRAFT, not for publication"
FULL_MEETING = Meeting(
    council="Northmoor Council",
    committee="Scrutiny Committee",
    date="2026-01-22",
    item="7",
    report_of="Director of Children's Services",
    portfolio_holder="Portfolio holder for children",
    author="Performance Manager",
    contact="performance@example.org",
    published="2026-01-14",
    alternative_formats="Write to performance@example.org for large print.",
)
PLAIN = HouseStyle("plain", Path("reference.docx"))


def changed(**keys: Any) -> Meeting:
    """The full particulars with some of them otherwise."""
    return replace(FULL_MEETING, **keys)


def request_with(
    meeting: Meeting = FULL_MEETING, authored: Authored | None = None, **asked: Any
) -> ReportRequest:
    here = Path()
    words = authored or Authored()
    return ReportRequest(
        (), ("Northmoor",), here, here, here, meeting=meeting, authored=words, **asked
    )


def paper(
    *parts: PartPlan,
    meeting: Meeting = FULL_MEETING,
    authored: Authored | None = None,
    plan: Plan | None = None,
    style: HouseStyle = PLAIN,
    **asked: Any,
) -> Desk:
    """The desk of a paper that has these parts."""
    whole = replace(plan or whole_plan(), parts=parts)
    return assemble(whole, request_with(meeting, authored, **asked), Scribe(PlainWriter()), style)


def alone(part: PartPlan, **with_: Any) -> tuple[tuple[Block, ...], Desk]:
    """What one part writes, without the list of gaps that a draft begins with."""
    desk = paper(**with_)
    desk = replace(desk, plan=replace(desk.plan, parts=(part,)), blocks=[], gaps=[])
    return tuple(PARTS[part.kind](part, desk)), desk


def front(meeting: Meeting, **with_: Any) -> tuple[dict[str, str], Particulars, Desk]:
    """The lines of a front sheet by their labels, the block and the desk."""
    blocks, desk = alone(PartPlan(PartKind.FRONT_SHEET), meeting=meeting, **with_)
    sheet = blocks[0]
    assert isinstance(sheet, Particulars)
    return dict(sheet.lines), sheet, desk


def lines(blocks: Iterable[Block]) -> list[str]:
    """Every line of text in order; bullets one by one."""
    said: list[str] = []
    for block in blocks:
        if isinstance(block, Heading | Paragraph):
            said.append(block.text)
        elif isinstance(block, Bullets):
            said += [item.text for item in block.items]
    return said


def in_style(blocks: Sequence[Block], style: str) -> list[str]:
    """The paragraphs of one role."""
    return [each.text for each in blocks if isinstance(each, Paragraph) and each.style == style]


def asked_for(desk: Desk) -> list[str]:
    return [gap.what for gap in desk.gaps]
