"""The parts of the paper in their order, each with the author's words, else the outline's."""

from __future__ import annotations

from reportgen.domain.paper import Authored, PartPlan
from reportgen.plan.front_matter import Places
from reportgen.plan.outline import Outline, PartEntry


def paper_parts(outline: Outline, authored: Authored, places: Places) -> tuple[PartPlan, ...]:
    """Every part of the outline, its places filled."""
    return tuple(_part(entry, authored, places) for entry in outline.parts)


def _part(entry: PartEntry, authored: Authored, places: Places) -> PartPlan:
    own = authored.text(entry.name) if entry.name else ()
    return PartPlan(
        kind=entry.part,
        heading=places.fill(entry.heading),
        name=entry.name,
        text=own or tuple(places.fill(text) for text in entry.text),
        needed=entry.needed,
        hint=entry.hint,
    )
