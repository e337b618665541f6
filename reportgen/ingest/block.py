"""What a layout hands on: the figures of one sheet, its names not yet matched to anything."""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Sequence
from dataclasses import dataclass, field
from typing import TypeVar

import numpy as np
import numpy.typing as npt

from reportgen.domain.problem import Problem
from reportgen.ingest.files.grid import Place, in_words
from reportgen.ingest.values import Cells, Reading

Positions = npt.NDArray[np.int32]
Mask = npt.NDArray[np.bool_]
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
class LabelCells:
    """In which columns, from 1, the labels of a row stand; 0 where they stand in no column.

    `heading` is the row of the areas' names where each area has a column; else 0.
    """

    measure: int = 0
    area: int = 0
    number: int = 0
    heading: int = 0


@dataclass(frozen=True, slots=True)
class Block:
    """The figures of one sheet, one per position of the arrays.

    `measure`, `area` and `period` are positions in the tuples of distinct labels beside them;
    `row` and `column` count from 1. `layout` is what the sheet was taken for. `cuts_years`
    says that this layout may have cut period headings to four figures, `as_published` that it
    stands as its publisher wrote it, so that they may be mended. `blank_is_absent` says that a
    period wholly blank for an indicator does not exist for it. `published` says that it is a
    national file, which nobody but its publisher can mend.
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
    as_published: bool = False
    blank_is_absent: bool = False
    published: bool = False
    problems: tuple[Problem, ...] = field(default=())
    labels: LabelCells = LabelCells()

    def text(self, at: int) -> str:
        """The text found in the cell of one figure that is no plain number."""
        return self.cells.texts[int(self.cells.reading[at])]

    def where(self, at: int, column: int = 0, row: int = 0) -> str:
        """The place of one figure's cell in words, or of another cell of its row or column."""
        if not len(self.row):
            return in_words(self.place, 1)
        return in_words(self.place, row or int(self.row[at]), column or int(self.column[at]))


def no_figures(place: Place, layout: str, problems: Sequence[Problem]) -> Block:
    """A block of a table that is known and set aside, with what is told of it."""
    none = np.array([], np.int32)
    cells = Cells(np.array([]), none, (Reading(),), ("",))
    return Block(
        place, layout, (), (), (), none, none, none, cells, none, none, problems=tuple(problems)
    )


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
