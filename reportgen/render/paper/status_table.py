"""Every indicator of the report in one table, with its heading and the key to its signs."""

from __future__ import annotations

from collections.abc import Iterator

from reportgen.domain.document import Block, Heading, Paragraph, Reference
from reportgen.domain.paper import PartKind, PartPlan
from reportgen.domain.plan import Plan
from reportgen.render.ledger.names import place_name
from reportgen.render.markers import key_of
from reportgen.render.paper.appendix import APPENDIX_ID
from reportgen.render.paper.desk import Desk
from reportgen.render.status import (
    STATUS_ID,
    assessed_against,
    comparator_beside,
    status_table,
)
from reportgen.render.tables import cells_and_heads


def status(part: PartPlan, desk: Desk) -> Iterator[Block]:
    """One row for each indicator told; nothing where there is none."""
    plan = desk.plan
    if not plan.status:
        return
    yield Heading(1, desk.heading(part, _status_heading(plan)), "status-heading")
    against = assessed_against(plan.status, plan.comparators)
    parts = ("Every indicator of this report", place_name(plan.area), against)
    caption = ", ".join(part for part in parts if part)
    table = status_table(STATUS_ID, caption, plan.status, plan.comparators)
    yield table
    if key := key_of(cells_and_heads([table])):
        yield Paragraph(key, "note")
    if any(each.kind is PartKind.APPENDIX for each in plan.parts):
        yield Reference(
            "Appendix A ({0}) sets each figure beside every comparator.", (APPENDIX_ID,)
        )


def has_status_table(plan: Plan) -> bool:
    """Whether the paper holds the table; only then may anything refer to it."""
    return bool(plan.status) and any(each.kind is PartKind.STATUS_TABLE for each in plan.parts)


def _status_heading(plan: Plan) -> str:
    beside = comparator_beside(plan.status, plan.comparators)
    name = place_name(plan.area)
    return f"How {name} compares" if beside else f"The latest figures of {name}"
