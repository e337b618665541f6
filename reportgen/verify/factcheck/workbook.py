"""All that a paper is set against: figures, an earlier release of them, indicators, places."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from reportgen.errors import RequestError
from reportgen.verify.factcheck.areas import ENGLAND, Areas, read_areas
from reportgen.verify.factcheck.figures import Figures, own_indicators, read_figures
from reportgen.verify.factcheck.measures import Measure, Measures, read_measures
from reportgen.verify.factcheck.when import When, label
from reportgen.verify.workbook.opened import Workbooks


@dataclass(frozen=True, slots=True)
class Sources:
    """The files as the command was given them.

    `inputs` is the folder with `areas/` and `catalogue/`; `as_of` a period as a label.
    """

    workbooks: Sequence[Path]
    area: str
    inputs: Path
    dictionary: Path | None = None
    neighbours: Path | None = None
    previous: Path | None = None
    as_of: str = ""


@dataclass(frozen=True)
class Workbook:
    """What the claims of a paper are judged by; `previous` where an earlier release was given."""

    areas: Areas
    figures: Figures
    measures: Measures
    previous: Figures | None = None

    def measure(self, code: str) -> Measure:
        """One indicator."""
        return self.measures.of[code]


def open_workbook(sources: Sources, text: str) -> Workbook:
    """The figures of the area, of those beside it, and of each authority that the text names.

    Raises
    ------
    RequestError : when the area or the period is not known.
    WorkbookError : when a file cannot be read.
    """
    areas = read_areas(sources.area, sources.inputs / "areas", sources.neighbours)
    as_of = _as_of(sources.as_of)
    wanted = {areas.code, areas.region, ENGLAND, *areas.neighbours, *areas.named_in(text)} - {""}
    workbooks = Workbooks(sources.workbooks)
    figures = read_figures(workbooks, areas.spellings, wanted)
    _refuse_absent(figures, areas)
    catalogue = sources.inputs / "catalogue" / "indicators.csv"
    stated = own_indicators(workbooks)
    measures = read_measures(figures.measures, catalogue, sources.dictionary, stated)
    previous = None
    if sources.previous:
        previous = read_figures(Workbooks([sources.previous]), areas.spellings, wanted)
    for each in filter(None, (figures, previous)):
        each.neighbours, each.as_of = areas.neighbours, as_of
        each.places = _places(each, measures.of)
        each.months = {code: told.month for code, told in measures.of.items() if told.month}
    return Workbook(areas, figures, measures, previous)


def _as_of(told: str) -> When | None:
    if not told:
        return None
    when = label(told)
    if when is None:
        raise RequestError(
            "--as-of",
            f'"{told}" is no period.',
            'Expected a year such as 2022 or "2021/22".',
            "give the latest period that the paper tells of.",
        )
    return when


def _refuse_absent(figures: Figures, areas: Areas) -> None:
    if any(place == areas.code for _, place in figures.lines):
        return
    raise RequestError(
        "--area",
        f'the workbook has no figure of "{areas.name}".',
        "Expected an authority whose figures are in the workbook.",
        "give the workbook that the paper was written from, or another area.",
    )


def _places(figures: Figures, measures: Mapping[str, Measure]) -> dict[str, int]:
    """How many decimals each indicator has in print: as told, else the most that are seen."""
    seen: dict[str, int] = {}
    for (code, _), line in figures.lines.items():
        most = max((each.places for each in line.values()), default=0)
        seen[code] = max(seen.get(code, 0), most)
    told = {code: each.places for code, each in measures.items() if each.places is not None}
    return {code: told.get(code, min(most, 2)) for code, most in seen.items()}
