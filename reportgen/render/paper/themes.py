"""The themes, in the layout that each asks for."""

from __future__ import annotations

from collections.abc import Iterator

from reportgen.domain.document import Block
from reportgen.domain.paper import PartPlan
from reportgen.render.paper.desk import Desk
from reportgen.render.sections.sections import sections


def themes(part: PartPlan, desk: Desk) -> Iterator[Block]:
    """Every section that has anything to tell; each has its own heading."""
    del part
    return sections(desk.plan.sections, desk.press)
