"""What a layout hands on: the figures of one sheet, its names not yet matched to anything."""

from __future__ import annotations

from collections.abc import Hashable, Iterable
from dataclasses import dataclass, field
from typing import TypeVar

import numpy as np
import numpy.typing as npt

from reportgen.domain.problem import Problem
from reportgen.ingest.grid import Place
from reportgen.ingest.values import Cells

Positions = npt.NDArray[np.int32]
Label = TypeVar("Label", bound=Hashable)


@dataclass(frozen=True, slots=True)
class MeasureLabel:
    """How a sheet names an indicator: by code, or by topic and name, or by name alone."""

    code: str = ""
    topic: str = ""
    name: str = ""

    def __str__(self) -> str:
        return self.name or self.code


@dataclass(frozen=True, slots=True)
class AreaLabel:
    """How a sheet names a place: LA number ("" where there is none) and name."""

    number: str
    name: str

    def __str__(self) -> str:
        return f"{self.name} ({self.number})" if self.number and self.name else self.name


@dataclass(frozen=True, slots=True)
class Block:
    """The figures of one sheet, one per position of the arrays.

    `measure`, `area` and `period` are positions in the tuples of distinct labels beside them;
    `row` and `column` count from 1. `layout` is what the sheet was taken for. `cuts_years`
    says that this layout may have cut period headings to four figures. `blank_is_absent`
    says that a period wholly blank for an indicator does not exist for it.
    """

    place: Place
    layout: str
    measures: tuple[MeasureLabel, ...]
    areas: tuple[AreaLabel, ...]
    periods: tuple[str, ...]
    measure: Positions
    area: Positions
    period: Positions
    cells: Cells
    row: Positions
    column: Positions
    cuts_years: bool = False
    blank_is_absent: bool = False
    problems: tuple[Problem, ...] = field(default=())


def distinct(labels: Iterable[Label]) -> tuple[tuple[Label, ...], Positions]:
    """The different labels in order of first appearance, and each label's position in them.

    Examples
    --------
    >>> labels, positions = distinct(["b", "a", "b"])
    >>> labels, positions.tolist()
    (('b', 'a'), [0, 1, 0])
    """
    seen: dict[Label, int] = {}
    positions = [seen.setdefault(label, len(seen)) for label in labels]
    return tuple(seen), np.array(positions, np.int32)
