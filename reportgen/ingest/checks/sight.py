"""What every check may look at: the figures, what is known of them, and places in words."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

import numpy as np
import numpy.typing as npt

from reportgen.domain.area import Area, NeighbourSet
from reportgen.domain.indicator import Indicator
from reportgen.domain.period import Period
from reportgen.domain.problem import Problem, Severity
from reportgen.ingest.catalogue import Catalogue
from reportgen.ingest.checks.numbers import Ints, Numbers, numbers_of
from reportgen.ingest.figures import Figures
from reportgen.ingest.files.grid import in_words
from reportgen.ingest.records import Record


@dataclass(frozen=True, slots=True)
class Words:
    """The words of one finding: what was found, what was expected, how to mend it."""

    found: str
    expected: str
    cure: str


@dataclass(frozen=True)
class Sight:
    """All that checks look at; the figures are sorted, and no key stands twice.

    `every_indicator` is in the catalogue's order; a code under two topics stands twice.
    `neighbours` is the set that the request uses, None where there is none; `area` the code of
    the single area that is asked for, "" when there are several. `rules` and `breaks` are rows
    as they were written, most trusted first.
    """

    figures: Figures
    every_indicator: Sequence[Indicator]
    areas: Mapping[str, Area]
    catalogue: Catalogue
    rules: Sequence[Record] = ()
    breaks: Sequence[Record] = ()
    neighbours: NeighbourSet | None = None
    area: str = ""

    @cached_property
    def numbers(self) -> Numbers:
        return numbers_of(self.figures, self.areas)

    @cached_property
    def of_code(self) -> tuple[Indicator | None, ...]:
        """The indicator of each code of the figures, in their order."""
        by_code = {each.code: each for each in reversed(self.every_indicator)}
        return tuple(by_code.get(code) for code in self.figures.codes)

    @cached_property
    def present(self) -> npt.NDArray[np.intp]:
        """How many figures, numbers or markers, there are of each code."""
        return np.bincount(self.figures.arrays.code, minlength=len(self.figures.codes))

    @cached_property
    def _newest(self) -> tuple[Ints, Ints]:
        """The numbers of each code's newest period, and where each code's begin among them."""
        numbers = self.numbers
        filled = numbers.any_held > 0
        last = filled.shape[1] - 1 - np.argmax(filled[:, ::-1], axis=1)
        places = np.flatnonzero(numbers.when == last.astype(np.int32)[numbers.code])
        bounds = np.searchsorted(numbers.code[places], np.arange(len(self.figures.codes) + 1))
        return places, bounds

    def newest_of(self, code: int) -> Ints:
        """The numbers of a code's newest period, in order of area."""
        places, bounds = self._newest
        return places[bounds[code] : bounds[code + 1]]

    def period(self, when: int) -> Period:
        return self.numbers.periods[when]

    def area_said(self, area: int) -> str:
        code = self.figures.areas[area]
        return self.areas[code].in_sentence if code in self.areas else code

    def label(self, code: int) -> str:
        indicator = self.of_code[code]
        name = self.figures.codes[code]
        return indicator.label if indicator else self.figures.titles.get(name, name)

    def said(self, code: int, value: float) -> str:
        """A number of an indicator with at most its published places and one more."""
        indicator = self.of_code[code]
        places = indicator.places + 1 if indicator else 2
        return f"{round(value, places):.15g}"

    def where(self, at: int) -> str:
        """The cell of a figure in words; `at` is its position among all figures."""
        arrays = self.figures.arrays
        place = self.figures.sheets[arrays.sheet[at]]
        return in_words(place, int(arrays.row[at]), int(arrays.column[at]))

    def first_cell(self, code: int, when: int) -> str:
        """The first cell with a number of an indicator in one period."""
        numbers = self.numbers
        here = numbers.of_code(code)
        found = np.flatnonzero(numbers.when[here] == when)
        return self.where(int(numbers.at[here][found[0]])) if len(found) else ""

    def of_cell(self, severity: Severity, number: int, words: Words) -> Problem:
        """A finding about one number; `number` is its position among the numbers."""
        numbers = self.numbers
        return Problem(
            severity,
            self.where(int(numbers.at[number])),
            words.found,
            words.expected,
            words.cure,
            self.figures.codes[numbers.code[number]],
            self.figures.areas[numbers.area[number]],
            period=self.period(int(numbers.when[number])).label,
        )

    def of_period(self, severity: Severity, code: int, when: int, words: Words) -> Problem:
        """A finding about an indicator as a whole, at its first number of one period."""
        place = self.first_cell(code, when)
        name = self.figures.codes[code]
        label = self.period(when).label
        return Problem(severity, place, words.found, words.expected, words.cure, name, period=label)
