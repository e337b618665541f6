"""What was revised of one area's figures since the last paper, by the figures of this report."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Protocol

from reportgen.domain.area import Area, ComparatorKind
from reportgen.domain.dataset import Dataset
from reportgen.domain.fact import IndicatorFacts, Series
from reportgen.domain.observation import Figure, Marker
from reportgen.domain.period import Period
from reportgen.domain.release import (
    Fate,
    IndicatorRevisions,
    Meaning,
    Previous,
    Revised,
    Revisions,
    Stated,
)
from reportgen.interpret.releases.earlier import PaperFigures, ReleaseFigures
from reportgen.interpret.releases.flips import Line, flips_between
from reportgen.interpret.releases.names import renamings
from reportgen.interpret.wording import Wording

CATALOGUE = "catalogue"  # the vocabulary of the names in facts.csv
Both = tuple[Period, Figure | None, Figure | None, bool]  # then, now, and whether then had a row


class Earlier(Protocol):
    """Looks up what stood in the last paper's inputs, or in the paper itself."""

    def holds(self, code: str) -> bool: ...

    def line(self, facts: IndicatorFacts, area: Area, line: Series) -> Sequence[Both]: ...

    def notes(self, area: Area, editions: Sequence[str]) -> tuple[str, ...]: ...


@dataclass(frozen=True)
class SinceLast:
    """Ready to compare every area of a run with the last paper; `other` are codes not to compare.

    `other` gives the reason why an indicator's figures cannot be revisions of the same thing.
    """

    previous: Previous
    earlier: Earlier
    other: Mapping[str, str]

    def revisions(self, area: Area, found: Sequence[IndicatorFacts]) -> Revisions:
        """What differs in print for one area and whom it is compared with, by indicator."""
        editions = [
            line.comparator.edition
            for each in found
            for line in each.series
            if line.comparator is not None and line.comparator.edition
        ]
        return Revisions(
            self.previous.file,
            tuple(self._of(each, area) for each in found),
            self.earlier.notes(area, tuple(dict.fromkeys(editions))),
        )

    def _of(self, facts: IndicatorFacts, area: Area) -> IndicatorRevisions:
        indicator = facts.indicator
        if not self.earlier.holds(indicator.code):
            return IndicatorRevisions(indicator, 0, remark="the last paper's file does not hold it")
        if indicator.code in self.other:
            return IndicatorRevisions(indicator, 0, remark=self.other[indicator.code])
        both = [(line, self.earlier.line(facts, area, line)) for line in facts.series]
        compared = sum(
            1
            for _, line in both
            for _, then, now, _ in line
            if then is not None and now is not None
        )
        return IndicatorRevisions(
            indicator,
            compared,
            tuple(row for line, points in both for row in _revised(facts, area, line, points)),
            tuple(flips_between(indicator, [_line(line, points) for line, points in both])),
        )


def since_last(previous: Previous, dataset: Dataset, wording: Wording) -> SinceLast:
    """What a run needs to say what was revised since the last paper.

    Parameters
    ----------
    dataset : the figures of this run.
    wording : how many neighbours a mean needs.
    """
    if previous.dataset is not None:
        earlier: Earlier = ReleaseFigures(previous.dataset, wording.number("neighbours_fewest"))
        now: Sequence[Stated] = dataset.stated
    else:
        earlier = PaperFigures(previous.printed, dataset.neighbour_sets)
        now = [
            Stated(each.code, each.topic, each.name, words=CATALOGUE)
            for each in dataset.indicators.values()
        ]
    other = {
        each.code: f"it was named “{each.then}” and means something else now, so its figures are "
        "not compared with the last paper's"
        for each in renamings(previous.stated, now)
        if each.meaning is Meaning.CHANGED
    }
    return SinceLast(previous, earlier, other)


def _revised(
    facts: IndicatorFacts, area: Area, line: Series, points: Sequence[Both]
) -> list[Revised]:
    """The figures of one line that differ in print, the latest period first."""
    comparator = line.comparator
    mean = comparator is not None and comparator.kind is ComparatorKind.NEIGHBOURS
    code = area.code if comparator is None else "" if mean else comparator.codes[0]
    hidden = {each.period for each in line.points if each.marker is Marker.CONFIDENTIAL}
    found = []
    for period, then, now, had_row in reversed(points):
        if (then is None and now is None) or (then is None and (mean or not had_row)):
            continue
        withheld = now is None and period in hidden
        before = None if withheld else then
        row = Revised(facts.indicator, code, line.label, period, before, now, comparator, withheld)
        if row.fate is not Fate.ALIKE and not (mean and now is None):
            found.append(row)
    return found


def _line(line: Series, points: Sequence[Both]) -> Line:
    return Line(
        line.label,
        [(period, then) for period, then, _, _ in points],
        [(period, now) for period, _, now, _ in points],
        line.comparator.kind if line.comparator else None,
    )
