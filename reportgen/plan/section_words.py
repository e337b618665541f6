"""What a section holds beside its findings: background, questions for members, commentary."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from reportgen.domain.paper import Commentary, PartKind, PartPlan
from reportgen.domain.plan import SectionPlan
from reportgen.plan.enquiries import with_enquiries
from reportgen.plan.entries import Roster, RosterSection
from reportgen.plan.front_matter import Places
from reportgen.plan.outline import Outline


def with_words(
    sections: Sequence[SectionPlan],
    roster: Roster,
    outline: Outline,
    commentary: Sequence[Commentary],
    places: Places,
) -> tuple[SectionPlan, ...]:
    """The sections, each with the outline's background, its questions and its commentary.

    Parameters
    ----------
    sections : planned from those of the roster, in the same order.
    commentary : of the request; a section is named as the outline writes its heading, with or
        without the places filled.
    """
    return tuple(
        replace(
            with_enquiries(plan, _most(section, outline)),
            background=tuple(places.fill(text) for text in _background(section)),
            commentary=tuple(each for each in commentary if _is_on(each, section, places)),
        )
        for plan, section in zip(sections, roster.sections, strict=True)
    )


def on_the_whole(
    commentary: Sequence[Commentary], roster: Roster, outline: Outline, places: Places
) -> tuple[Commentary, ...]:
    """Commentary on the whole report, and that on a section which this report does not hold.

    A section without figures is left out; what the service wrote about it is not lost with it.
    """
    told = any(entry.part is PartKind.SECTIONS for entry in outline.parts)
    held = roster.sections if told else ()
    return tuple(
        replace(each, section=places.fill(each.section))
        for each in commentary
        if not any(_is_on(each, section, places) for section in held)
    )


def with_room(parts: Sequence[PartPlan], commentary: Sequence[Commentary]) -> tuple[PartPlan, ...]:
    """The parts of the paper; one for commentary on the whole, where the outline has none, last."""
    room = any(part.kind is PartKind.COMMENTARY for part in parts)
    return (*parts, PartPlan(PartKind.COMMENTARY)) if commentary and not room else tuple(parts)


def _is_on(commentary: Commentary, section: RosterSection, places: Places) -> bool:
    wanted = _plain(commentary.section)
    return wanted in (_plain(section.heading), _plain(places.fill(section.heading)))


def _plain(heading: str) -> str:
    return " ".join(heading.split()).casefold()


def _most(section: RosterSection, outline: Outline) -> int:
    own = section.asked.enquiries if section.asked else None
    return outline.enquiries if own is None else own


def _background(section: RosterSection) -> tuple[str, ...]:
    return section.asked.background if section.asked else ()
