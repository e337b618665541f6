"""How one council's papers look: Word template, labels, colours of the charts."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from pathlib import Path


@dataclass(frozen=True, slots=True)
class ChartColours:
    """Government Analysis Function colours by role, as "#RRGGBB"."""

    area: str = "#12436D"
    england: str = "#F46A25"
    region: str = "#28A197"
    neighbours: str = "#801650"
    other: tuple[str, ...] = ("#3D3D3D", "#A285D1")
    quiet: str = "#8C8C8C"  # bars beside the area's own: 3:1 on white and beside dark blue
    grid: str = "#D9D9D9"
    text: str = "#1A1A1A"


COMPARATORS = ("england", "region", "neighbours")
"""The comparators that every area may have, in their usual order."""

LABELS: Mapping[str, str] = {
    "status": "Status",
    "council": "Council",
    "committee": "Committee",
    "date": "Date of meeting",
    "item": "Agenda item",
    "report_of": "Report of",
    "portfolio_holder": "Portfolio holder",
    "author": "Report author",
    "contact": "Contact",
    "wards": "Wards affected",
    "key_decision": "Key decision",
    "forward_plan": "Forward plan reference",
    "classification": "Classification",
    "public_interest": "Public interest",
    "paper_for": "Paper for",
    "published": "Published",
    "ready_by": "Final text with the clerk by",
    "publish_by": "To be published by",
    "decision": "Decision",
    "decided_by": "Decided by",
    "decided_on": "Date of decision",
    "decision_reasons": "Reasons",
    "page_contact": "Contact",
    "updated": "Updated",
    "purpose": "Purpose",
    "recommendations": "Recommendations",
    "key_messages": "Key messages",
    "contents": "Contents",
    "status_table": "How the area compares",
    "background": "Background",
    "commentary": "Service commentary",
    "lines_of_enquiry": "Lines of enquiry",
    "consultation": "Consultation",
    "alternatives": "Alternative options",
    "next_steps": "Next steps",
    "implications": "Implications",
    "risk": "Risk analysis",
    "equality": "Equality and diversity",
    "decision_record": "Record of decision",
    "further_data": "Further data",
    "background_papers": "Background papers",
    "appendix": "Appendix A: every figure",
    "data_notes": "Data notes",
    "glossary": "Glossary",
    "page_author": "Page author",
    "alternative_formats": "Other formats and languages",
}
"""Lines and headings that a council may have its own words for, with the usual ones."""


class Numbering(StrEnum):
    NONE = "none"
    PARAGRAPHS = "paragraphs"  # headings 1.0, 2.0 and paragraphs 1.1, 1.2


@dataclass(frozen=True, slots=True)
class HouseStyle:
    """A checked `templates/house_styles/<name>/style.yaml` with its `reference.docx`.

    `font` is "" where the Word template's own holds. `labels` are the council's own words for
    lines of the front sheet and headings of parts ("report_of", "Reporting officer"), by the
    keys of `LABELS`; `comparators` the order they are told in; `second_name` what the area is
    called once it was named ("the borough").
    """

    name: str
    reference: Path
    font: str = ""
    language: str = "en-GB"
    colours: ChartColours = field(default_factory=ChartColours)
    figure_label: str = "Figure"
    table_label: str = "Table"
    page_label: str = "Page {page} of {pages}"
    numbering: Numbering = Numbering.NONE
    logo: Path | None = None
    logo_alt: str = ""
    labels: tuple[tuple[str, str], ...] = ()
    comparators: tuple[str, ...] = ()
    second_name: str = ""

    def label(self, key: str, usual: str) -> str:
        """The council's own word, or the usual one."""
        return dict(self.labels).get(key, usual)

    def in_order(self, comparators: tuple[str, ...]) -> tuple[str, ...]:
        """These comparators as the house tells them, where they stand in their usual order.

        A list in any other order is somebody's wish and stays.

        Examples
        --------
        >>> HouseStyle("x", Path("x"), comparators=("neighbours",)).in_order(COMPARATORS)
        ('neighbours', 'england', 'region')
        """
        usual = tuple(each for each in COMPARATORS if each in comparators)
        if comparators != usual:
            return comparators
        first = tuple(each for each in self.comparators if each in comparators)
        return tuple(dict.fromkeys((*first, *comparators)))
