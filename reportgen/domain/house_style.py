"""How one council's papers look: Word template, labels, colours of the charts."""

from __future__ import annotations

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


class Numbering(StrEnum):
    NONE = "none"
    PARAGRAPHS = "paragraphs"  # headings 1.0, 2.0 and paragraphs 1.1, 1.2


@dataclass(frozen=True, slots=True)
class HouseStyle:
    """A checked `templates/house_styles/<name>/style.yaml` with its `reference.docx`.

    `labels` are the council's own words for lines of the front sheet and headings of parts
    ("report_of", "Reporting officer"); `comparators` the order they are told in; `second_name`
    what the area is called once it was named ("the borough").
    """

    name: str
    reference: Path
    font: str = "Arial"
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
