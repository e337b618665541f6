"""What stood in the last paper: looked up in its figures, or in the facts that it printed."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from reportgen.domain.area import Area, ComparatorKind, NeighbourSet
from reportgen.domain.dataset import Dataset
from reportgen.domain.fact import IndicatorFacts, Series
from reportgen.domain.observation import Figure, Marker
from reportgen.domain.period import Period
from reportgen.domain.release import Printed
from reportgen.interpret.comparators import neighbours_edition
from reportgen.interpret.figures import Figures, mean_places
from reportgen.interpret.releases.joined import When, alike, when

Both = tuple[Period, Figure | None, Figure | None, bool]


class ReleaseFigures:
    """Looks figures up in the dataset that the last paper was made from.

    A mean of neighbours is worked out again for today's neighbours, so that a difference is
    one of figures and not of members; where more or fewer had a figure then, none is taken.
    `fewest` neighbours must have a figure for a mean.
    """

    def __init__(self, dataset: Dataset, fewest: Decimal) -> None:
        self._fewest = fewest
        self._figures = Figures(dataset)
        self._places = {each.code: each.places for each in dataset.indicators.values()}

    def holds(self, code: str) -> bool:
        return code in self._figures.by_code

    def line(self, facts: IndicatorFacts, area: Area, line: Series) -> Sequence[Both]:
        """Each period of one line with its figure then and now."""
        then = self._then(facts, area, line)
        nothing = (None, False)
        return [
            (point.period, *_in_order(then.get(when(point.period), nothing), point.figure))
            for point in line.points
            if alike(then.get(when(point.period), nothing)[0], point.figure)
        ]

    def notes(self, area: Area, editions: Sequence[str]) -> tuple[str, ...]:
        return ()

    def _then(
        self, facts: IndicatorFacts, area: Area, line: Series
    ) -> dict[When, tuple[Figure | None, bool]]:
        code, comparator = facts.indicator.code, line.comparator
        places = self._places.get(code, facts.indicator.places)
        if comparator is not None and comparator.kind is ComparatorKind.NEIGHBOURS:
            means = self._figures.means(code, comparator.codes, mean_places(facts.indicator))
            periods = self._figures.by_code[code].periods
            thick = [each if each and each.members >= self._fewest else None for each in means]
            return {when(one): (two, True) for one, two in zip(periods, thick, strict=True)}
        place = area.code if comparator is None else comparator.codes[0]
        points = self._figures.points(code, place, places)
        return {
            when(each.period): (each.figure, each.marker is not Marker.NO_SUCH_PERIOD)
            for each in points
        }


class PaperFigures:
    """Looks figures up in the facts that the last paper printed."""

    def __init__(self, printed: Sequence[Printed], sets: Sequence[NeighbourSet]) -> None:
        self._sets = {each.name: each for each in sets}
        self._printed = {(each.code, each.who, each.period): each.figure for each in printed}
        self._codes = frozenset(each.code for each in printed)
        self._who = tuple(dict.fromkeys(each.who for each in printed))

    def holds(self, code: str) -> bool:
        return code in self._codes

    def line(self, facts: IndicatorFacts, area: Area, line: Series) -> Sequence[Both]:
        """Each period of one line with its figure then, where the paper printed it, and now."""
        who = line.label if line.comparator else area.name
        code = facts.indicator.code
        return [
            (each.period, self._printed.get((code, who, each.period.label)), each.figure, False)
            for each in line.points
        ]

    def notes(self, area: Area, editions: Sequence[str]) -> tuple[str, ...]:
        """What keeps a comparison from being whole: another area, other neighbours."""
        if area.name not in self._who:
            return (f"The last paper's facts hold nothing about {area.in_sentence}.",)
        then = [found for each in self._who if (found := neighbours_edition(each))]
        return tuple(
            self._other_neighbours(area, before, now, own)
            for before, own in then
            for now in editions
            if before not in editions
        )

    def _other_neighbours(self, area: Area, then: str, now: str, own: bool) -> str:
        plain = own or (now in self._sets and self._sets[now].own)
        called = "neighbours" if plain else "statistical neighbours"
        said = f"The last paper compared with the {called} of {then}, this one with those of {now}"
        if then not in self._sets or now not in self._sets:
            return f"{said}; their averages are not compared."
        before = self._sets[then].members.get(area.code, ())
        after = self._sets[now].members.get(area.code, ())
        kept = len(set(before) & set(after))
        return f"{said}: {kept} of the {len(after)} are the same; their averages are not compared."


def _in_order(
    then: tuple[Figure | None, bool], now: Figure | None
) -> tuple[Figure | None, Figure | None, bool]:
    figure, had_row = then
    return figure, now, had_row
