"""What one run was asked for; anything that could change the report is here."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum
from pathlib import Path

from reportgen.domain.paper import Authored, Meeting


class Form(StrEnum):
    """How much is told: every indicator in full, or exceptions in full and the rest in a table."""

    FULL = "full"
    SHORT = "short"


class Charts(StrEnum):
    PICTURE = "picture"
    NATIVE = "native"  # charts that Word can edit
    NONE = "none"


@dataclass(frozen=True, slots=True)
class ReportRequest:
    """One request: inputs, areas, comparison, outline, style, and where the run folder goes.

    `areas` are names or codes; ("all",) means every live authority with data. `as_of` is a
    period label ("2022", "2021/22") or "" for the latest. `neighbour_set` is an edition's name
    or "" for the default. `templates` and `inputs` are the workspace's two folders.
    `previous` is the workbook of the last paper, or the facts.csv of its run: what has been
    restated since is told. `draft` lets a report through that severe problems would stop.
    `significance` asks for tests of the differences from comparators. `cache` is a folder for
    what was read of large workbooks; None keeps nothing.
    `purpose` and `recommendations` are the author's words; empty takes the outline's. `authored`
    is all else that only people can write. `final` asks for the paper as it will be circulated:
    nothing may be missing; every other bears the mark of a draft. `pdf` and `slides` ask for
    these forms too (slides None: the outline's choice); `page_numbers` for a contents list with
    the pages LibreOffice finds.
    """

    workbooks: tuple[Path, ...]
    areas: tuple[str, ...]
    templates: Path
    inputs: Path
    out: Path
    dictionary: Path | None = None
    neighbours: tuple[Path, ...] = ()
    neighbour_set: str = ""
    comparators: tuple[str, ...] = ("england", "region", "neighbours")
    compare: tuple[str, ...] = ()
    as_of: str = ""
    window: int = 5
    baseline: str = ""
    outline: str = "childrens_social_care"
    style: str = "plain"
    form: Form | None = None
    charts: Charts = Charts.PICTURE
    title: str = ""
    purpose: str = ""
    recommendations: tuple[str, ...] = ()
    background_papers: tuple[str, ...] = ()
    meeting: Meeting = field(default_factory=Meeting)
    authored: Authored = field(default_factory=Authored)
    previous: Path | None = None
    final: bool = False
    pdf: bool = False
    slides: bool | None = None
    page_numbers: bool = False
    draft: bool = False
    significance: bool = False
    cache: Path | None = None
    name: str = "report"  # of the request file, for the run folder
