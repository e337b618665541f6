"""What differs between two releases of the same figures: restated, renamed, come, gone, flipped."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum
from typing import TYPE_CHECKING

from reportgen.domain.area import Comparator
from reportgen.domain.indicator import Indicator
from reportgen.domain.observation import Figure
from reportgen.domain.period import Period
from reportgen.domain.relation import Relation
from reportgen.domain.source import InputFile

if TYPE_CHECKING:
    from reportgen.domain.dataset import Dataset


class Fate(StrEnum):
    """What became of one figure from the earlier release to the later one."""

    RESTATED = "restated"  # another number in print
    ALIKE = "restated, printed alike"  # another number stored, the same in print
    FILLED = "newly filled"
    EMPTIED = "newly blank"
    WITHHELD = "newly withheld"


class Meaning(StrEnum):
    """What may be said of an indicator's new name."""

    CHANGED = "the meaning changed"
    SAME = "the same in other letters or words"
    UNSURE = "renamed: check whether the meaning is the same"


@dataclass(frozen=True, slots=True)
class ReleaseFile:
    """One of the two inputs: its name, what it was taken for, and its release ("" if unknown)."""

    name: str
    layout: str
    released: str = ""
    sha256: str = ""


@dataclass(frozen=True, slots=True)
class Stated:
    """What an input itself says of one indicator, not our catalogue; "" where it says nothing.

    `kind` is "dictionary", "sheet" or "label": a label beside the figures gives a name alone.
    `words` is the vocabulary of the name: DfE's "measure", its "data item" (worded otherwise),
    or another layout's own. Two names can be compared only within one.
    """

    code: str
    topic: str
    name: str
    polarity: str = ""
    places: str = ""
    kind: str = "label"
    words: str = "measure"


@dataclass(frozen=True, slots=True)
class Revised:
    """One figure that the two releases give differently.

    `area` is the code of a place, "" for a mean of neighbours; `label` its name in tables.
    `then` and `now` keep the places of their own release. `withheld` says that the later one
    withholds what the earlier one gave: then neither has a number, so that none is told on.
    """

    indicator: Indicator
    area: str
    label: str
    period: Period
    then: Figure | None
    now: Figure | None
    comparator: Comparator | None = None
    withheld: bool = False

    @property
    def fate(self) -> Fate:
        if self.withheld:
            return Fate.WITHHELD
        if self.then is None:
            return Fate.FILLED
        if self.now is None:
            return Fate.EMPTIED
        places = min(self.then.places, self.now.places)
        same = self.then.at(places) == self.now.at(places)
        return Fate.ALIKE if same else Fate.RESTATED

    @property
    def difference(self) -> Decimal | None:
        """Now minus then, as printed, at the places both have; None where one has no figure."""
        if self.then is None or self.now is None:
            return None
        places = min(self.then.places, self.now.places)
        return self.now.at(places) - self.then.at(places)


@dataclass(frozen=True, slots=True)
class Flip:
    """Two places whose order is another now: above, below or in line, on printed figures.

    `first` and `second` are the labels; each pair of figures is of one release and period.
    """

    indicator: Indicator
    period: Period
    first: str
    second: str
    then: tuple[Figure, Figure]
    now: tuple[Figure, Figure]
    before: Relation
    after: Relation


@dataclass(frozen=True, slots=True)
class Tally:
    """One indicator's figures that differ, by what became of them, of all areas compared."""

    indicator: Indicator
    compared: int  # keys that both releases hold
    restated: int = 0
    alike: int = 0
    filled: int = 0
    emptied: int = 0
    flips: int = 0

    @property
    def moved(self) -> int:
        return self.restated + self.alike + self.filled + self.emptied


@dataclass(frozen=True, slots=True)
class Renaming:
    """One indicator under two names, with what the difference says of its meaning."""

    code: str
    topic: str
    then: str
    now: str
    meaning: Meaning
    reason: str = ""


@dataclass(frozen=True, slots=True)
class Redefinition:
    """Another direction or number of decimal places, as the two releases state them."""

    code: str
    name: str
    what: str  # "direction" or "decimal places"
    then: str
    now: str


@dataclass(frozen=True, slots=True)
class PeriodsMoved:
    """The periods that one indicator gained and lost."""

    indicator: Indicator
    new: tuple[Period, ...]
    gone: tuple[Period, ...]


@dataclass(frozen=True, slots=True)
class NeighboursMoved:
    """One area's neighbours in two editions: names that stayed, joined and left."""

    area: str
    then: str  # editions
    now: str
    kept: tuple[str, ...]
    joined: tuple[str, ...]
    left: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Comparison:
    """All that differs between two releases; for one area and its comparators when `area` is set.

    `tallies` are worst first. `areas_then` and `areas_now` are places that one release alone
    holds. `notes` say what could not be compared, and why.
    """

    then: ReleaseFile
    now: ReleaseFile
    area: str
    compared: int
    tallies: tuple[Tally, ...]
    revised: tuple[Revised, ...]
    flips: tuple[Flip, ...]
    periods: tuple[PeriodsMoved, ...]
    appeared: tuple[Indicator, ...]
    vanished: tuple[Indicator, ...]
    renamed: tuple[Renaming, ...]
    redefined: tuple[Redefinition, ...]
    neighbours: tuple[NeighboursMoved, ...]
    areas_then: tuple[str, ...] = ()
    areas_now: tuple[str, ...] = ()
    notes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Printed:
    """One figure as an earlier report printed it.

    `who` is the area's name or a comparator's label, `period` the label it was given.
    """

    code: str
    who: str
    period: str
    figure: Figure


@dataclass(frozen=True)
class Previous:
    """What the last paper was made from: its figures, or the facts it printed, never both.

    `stated` are the names of its indicators, to tell whether one means something else now.
    `further` are the files that were read with it: a mapping, the record of its run.
    """

    file: ReleaseFile
    dataset: Dataset | None = None
    printed: tuple[Printed, ...] = ()
    stated: tuple[Stated, ...] = ()
    further: tuple[InputFile, ...] = ()


@dataclass(frozen=True, slots=True)
class IndicatorRevisions:
    """What was revised of one indicator for one area and its comparators since the last paper.

    `compared` counts the figures that both hold; `revised` are those that differ in print.
    `remark` says why nothing was compared; it follows the indicator's name and a colon.
    """

    indicator: Indicator
    compared: int
    revised: tuple[Revised, ...] = ()
    flips: tuple[Flip, ...] = ()
    remark: str = ""


@dataclass(frozen=True, slots=True)
class Revisions:
    """What was revised since the last paper, for one area's report, by indicator."""

    previous: ReleaseFile
    each: tuple[IndicatorRevisions, ...]
    notes: tuple[str, ...] = ()

    @property
    def compared(self) -> int:
        return sum(one.compared for one in self.each)

    @property
    def revised(self) -> tuple[Revised, ...]:
        return tuple(row for one in self.each for row in one.revised)

    @property
    def flips(self) -> tuple[Flip, ...]:
        """Orders that changed, the latest period first."""
        found = [flip for one in self.each for flip in one.flips]
        return tuple(sorted(found, key=lambda flip: -flip.period.moment))
