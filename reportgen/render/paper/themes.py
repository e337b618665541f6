"""The themes, in the layout that each asks for."""

from __future__ import annotations

from collections.abc import Iterator

from reportgen.domain.document import Block
from reportgen.domain.paper import PartPlan
from reportgen.render.paper.commentary import ask_for_authors
from reportgen.render.paper.desk import Desk
from reportgen.render.sections.sections import sections


def themes(part: PartPlan, desk: Desk) -> Iterator[Block]:
    """Every section that has anything to tell; each has its own heading."""
    del part
    held = ((each, plan.heading) for plan in desk.plan.sections for each in plan.commentary)
    ask_for_authors(desk, held)
    return sections(desk.plan.sections, desk.press)
