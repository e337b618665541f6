"""The labels of a block matched to indicators, areas and periods; what fits nothing is told."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace

import numpy as np

from reportgen.domain.observation import Marker
from reportgen.domain.period import Period
from reportgen.domain.problem import Problem, Severity
from reportgen.errors import did_you_mean
from reportgen.ingest.areas.area_book import AreaBook
from reportgen.ingest.areas.namesakes import namesakes
from reportgen.ingest.block import Block, Mask, MeasureLabel
from reportgen.ingest.catalogue import Catalogue
from reportgen.ingest.cell_faults import marks_beside_numbers, refuse_texts, unreadable_cells
from reportgen.ingest.cut_headings import mend
from reportgen.ingest.periods import read_period

_CALENDAR = "calendar"


@dataclass(frozen=True, slots=True)
class Matched:
    """A block with its labels known.

    `codes`, `areas` and `periods` stand at the position of the block's labels; "" or None
    where nothing fits. A period has two readings: for most indicators, and for those that
    count calendar years (`calendar` says which codes do). `kept` says which figures stay.
    """

    block: Block
    codes: tuple[str, ...]
    areas: tuple[str, ...]
    periods: tuple[Period | None, ...]
    calendar_periods: tuple[Period | None, ...]
    calendar: tuple[bool, ...]
    kept: Mask
    unknown: Mapping[str, MeasureLabel]
    problems: tuple[Problem, ...]


def match(block: Block, catalogue: Catalogue, book: AreaBook) -> Matched:
    """One block with indicators, areas and periods known.

    Raises
    ------
    WorkbookError : when a number cell holds a text that is no known marker.
    """
    refuse_texts(block)
    codes, unknown, told = _codes(block, catalogue)
    areas, strangers = _areas(block, book)
    known_area = np.array([bool(code) for code in areas], bool)
    kept = known_area[block.area] & _exists(block)
    mended = mend(block, codes, catalogue, _exists(block))
    block = mended.block
    kept &= ~np.isin(block.measure, mended.lost)
    periods = tuple(read_period(label) for label in block.periods)
    return Matched(
        block=block,
        codes=codes,
        areas=areas,
        periods=periods,
        calendar_periods=tuple(read_period(label, calendar=True) for label in block.periods),
        calendar=tuple(catalogue.first(code, "year_type") == _CALENDAR for code in codes),
        kept=kept,
        unknown=unknown,
        problems=(
            *block.problems,
            *told,
            *strangers,
            *namesakes(block, areas, periods, book),
            *mended.problems,
            *unreadable_cells(block, codes, areas),
            *marks_beside_numbers(block, codes, areas),
        ),
    )


def _codes(
    block: Block, catalogue: Catalogue
) -> tuple[tuple[str, ...], dict[str, MeasureLabel], list[Problem]]:
    codes: list[str] = []
    unknown: dict[str, MeasureLabel] = {}
    problems = []
    for place, label in enumerate(block.measures):
        code = catalogue.code_of(label.code or label.name)
        if not code:
            code = label.code or label.name
            unknown[code] = label
            if (block.measure == place).any():
                problems.append(_unknown_indicator(block, place, label, catalogue))
        codes.append(code)
    return tuple(codes), unknown, problems


def _areas(block: Block, book: AreaBook) -> tuple[tuple[str, ...], list[Problem]]:
    codes: list[str] = []
    problems = []
    for place, label in enumerate(block.areas):
        code, matter = book.resolve(label)
        codes.append(code)
        held = block.area == place
        if matter and held.any():  # nobody is told of a label whose rows are set aside
            problems += _unknown_area(block, place, matter, book)
    return tuple(codes), problems


def _unknown_area(block: Block, place: int, matter: str, book: AreaBook) -> list[Problem]:
    """A severe row for each area whose report may lack the figures; one at least."""
    label = block.areas[place]
    told = Problem(
        Severity.SEVERE,
        _place_of_area(block, _first(block.area == place), book),
        matter[0].upper() + matter[1:],
        f"Expected an area of inputs/areas/areas.csv. {book.nearest(label)}".strip(),
        "correct the name, or add it as an alias; its figures were set aside.",
        area=label.name,
    )
    return [replace(told, area=code) for code in book.concerned(label)] or [told]


def _place_of_area(block: Block, at: int, book: AreaBook) -> str:
    """The cell of the number or name that is at fault."""
    number = block.areas[block.area[at]].number
    unknown = bool(number) and not book.knows(number)
    column = block.labels.number if unknown else block.labels.area
    return block.where(at, column, block.labels.heading)


def _exists(block: Block) -> Mask:
    """False for the figures of a period that the file does not have for an indicator."""
    markers = np.array([each.marker == Marker.NO_SUCH_PERIOD for each in block.cells.readings])
    if block.blank_is_absent:
        found = zip(block.cells.texts, block.cells.readings, strict=True)
        markers |= np.array([not text and bool(each.marker) for text, each in found])
    absent: Mask = markers[block.cells.reading]
    if not absent.any():
        return np.ones(len(absent), bool)
    group = block.measure.astype(np.int64) * len(block.periods) + block.period
    present = np.bincount(group, ~absent, len(block.measures) * len(block.periods))
    kept: Mask = present[group] > 0
    return kept


def _unknown_indicator(
    block: Block, place: int, label: MeasureLabel, catalogue: Catalogue
) -> Problem:
    near = did_you_mean(str(label), catalogue.names)
    return Problem(
        Severity.WARNING,
        block.where(_first(block.measure == place), block.labels.measure),
        f'nothing is known of the indicator "{label}": no polarity, unit or wording.',
        f"Expected a name or code of inputs/catalogue/indicators.csv. {near}".strip(),
        "correct the name, or describe the indicator in the catalogue or in a sheet Indicators.",
        label.code or label.name,
    )


def _first(mask: Mask) -> int:
    return int(np.argmax(mask)) if len(mask) else 0
