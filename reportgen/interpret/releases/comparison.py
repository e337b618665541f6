"""The door of the room: two datasets in, all that differs between them out."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal

from reportgen.domain.area import Area, Comparator, ComparatorKind
from reportgen.domain.calendar_date import is_iso, release_in_words
from reportgen.domain.dataset import Dataset
from reportgen.domain.indicator import Indicator
from reportgen.domain.release import (
    Comparison,
    Flip,
    Meaning,
    NeighboursMoved,
    PeriodsMoved,
    ReleaseFile,
    Renaming,
    Revised,
    Tally,
)
from reportgen.domain.request import ReportRequest
from reportgen.interpret.areas import wanted_areas
from reportgen.interpret.comparators import comparators_of
from reportgen.interpret.figures import mean_places
from reportgen.interpret.releases.changed import changes_of, revised_of, tally_of
from reportgen.interpret.releases.flips import Line, count_flips, flips_between
from reportgen.interpret.releases.joined import Release, alike, pairs, release_of, when
from reportgen.interpret.releases.names import (
    describes,
    redefinitions,
    renamings,
    topics_renamed,
)
from reportgen.interpret.releases.neighbours import neighbours_moved
from reportgen.interpret.wording import read_wording

_WORKSPACE = "workspace"


@dataclass(frozen=True, slots=True)
class _Side:
    """The two releases, the area asked for (None for all) and whom it is compared with.

    `fewest` neighbours must have a figure for a mean.
    """

    then: Release
    now: Release
    area: Area | None
    comparators: tuple[Comparator, ...]
    fewest: Decimal = Decimal(0)

    @property
    def codes(self) -> tuple[str, ...]:
        """The codes of the area and its comparators that are one place each."""
        if self.area is None:
            return ()
        single = [each for each in self.comparators if each.kind is not ComparatorKind.NEIGHBOURS]
        return (self.area.code, *(each.codes[0] for each in single))


def compare_releases(then: Dataset, now: Dataset, request: ReportRequest) -> Comparison:
    """Everything that differs between two releases.

    Parameters
    ----------
    then, now : the earlier and the later release.
    request : that of the later release; its one area narrows the rows to it and its
        comparators, and no area or "all" takes every place.

    Raises
    ------
    RequestError : when the area is unknown, is no live authority, or has no figures.
    """
    sides = _sides(then, now, request)
    tallies: list[Tally] = []
    revised: list[Revised] = []
    flips: list[Flip] = []
    for pair in pairs(sides.then, sides.now):
        found = changes_of(pair)
        revised += revised_of(sides.then, sides.now, pair, found, sides.codes)
        means, turned = _of_area(sides, pair.indicator, pair.earlier)
        revised += means
        flips += turned
        count = count_flips(pair, sides.now) if sides.area is None else len(turned)
        tallies.append(replace(tally_of(pair, found, sides.codes), flips=count))
    renamed = tuple(renamings(then.stated, now.stated))
    return Comparison(
        then=release_file(then),
        now=release_file(now),
        area=sides.area.name if sides.area else "",
        compared=sum(each.compared for each in tallies),
        tallies=_worst_first(tallies),
        revised=tuple(revised),
        flips=tuple(sorted(flips, key=lambda flip: -flip.period.moment)),
        periods=tuple(_periods(sides)),
        appeared=_only(sides.now, sides.then),
        vanished=_only(sides.then, sides.now),
        renamed=renamed,
        redefined=tuple(redefinitions(then.stated, now.stated)),
        neighbours=_neighbours(sides),
        areas_then=_places_only(sides.then, sides.now),
        areas_now=_places_only(sides.now, sides.then),
        notes=tuple(_notes(sides, renamed, tallies)),
    )


def release_file(dataset: Dataset) -> ReleaseFile:
    """What a dataset was read from: its first file that is not our own catalogue."""
    files = [each for each in dataset.inputs if each.layout != _WORKSPACE]
    if not files:
        return ReleaseFile("", "", dataset.released)
    first = files[0]
    return ReleaseFile(first.name, first.layout, dataset.released, first.sha256)


def _sides(then: Dataset, now: Dataset, request: ReportRequest) -> _Side:
    later = release_of(now)
    if request.areas in ((), ("all",)):
        return _Side(release_of(then), later, None, ())
    (area,) = wanted_areas(request.areas[:1], now.areas, later.figures.areas_with_figures())
    sets = now.neighbour_sets
    comparators = comparators_of(area, now, request, sets[-1] if sets else None)
    fewest = read_wording(request.templates).number("neighbours_fewest")
    return _Side(release_of(then), later, area, comparators, fewest)


def _of_area(
    sides: _Side, indicator: Indicator, earlier: Indicator
) -> tuple[list[Revised], list[Flip]]:
    """The means of the area's neighbours that differ in print, and its order that changed."""
    if sides.area is None:
        return [], []
    lines = [_line(sides, indicator, earlier, each) for each in sides.comparators]
    own = _points(sides, indicator, earlier, sides.area.code, sides.area.label)
    means = [
        row
        for each, line in zip(sides.comparators, lines, strict=True)
        if each.kind is ComparatorKind.NEIGHBOURS
        for row in _means_moved(indicator, each, line)
    ]
    return means, list(flips_between(indicator, [own, *lines]))


def _line(sides: _Side, indicator: Indicator, earlier: Indicator, comparator: Comparator) -> Line:
    if comparator.kind is not ComparatorKind.NEIGHBOURS:
        line = _points(sides, indicator, earlier, comparator.codes[0], comparator.label)
        return replace(line, kind=comparator.kind)
    means = []
    for release, each in ((sides.then, earlier), (sides.now, indicator)):
        found = release.figures.means(each.code, comparator.codes, mean_places(each))
        periods = release.figures.by_code[each.code].periods
        thick = [mean if mean and mean.members >= sides.fewest else None for mean in found]
        means.append(list(zip(periods, thick, strict=True)))
    now = {when(period): figure for period, figure in means[1]}
    before = [
        (period, figure if alike(figure, now.get(when(period))) else None)
        for period, figure in means[0]
    ]
    return Line(comparator.label, before, means[1], comparator.kind)


def _points(sides: _Side, indicator: Indicator, earlier: Indicator, area: str, label: str) -> Line:
    before = sides.then.figures.points(earlier.code, area, earlier.places)
    after = sides.now.figures.points(indicator.code, area, indicator.places)
    return Line(
        label,
        [(point.period, point.figure) for point in before],
        [(point.period, point.figure) for point in after],
    )


def _means_moved(indicator: Indicator, comparator: Comparator, line: Line) -> Iterator[Revised]:
    then = {when(period): figure for period, figure in line.then}
    for period, figure in reversed(line.now):
        old = then.get(when(period))
        if old is None or figure is None or old.stored == figure.stored:
            continue
        yield Revised(indicator, "", line.label, period, old, figure, comparator)


def _worst_first(tallies: Sequence[Tally]) -> tuple[Tally, ...]:
    moved = [each for each in tallies if each.moved or each.flips]
    return tuple(sorted(moved, key=lambda each: (-each.restated, -each.moved, -each.flips)))


def _periods(sides: _Side) -> Iterator[PeriodsMoved]:
    for code, later in sides.now.figures.by_code.items():
        earlier = sides.then.figures.by_code.get(code)
        if earlier is None:
            continue
        then = {when(each) for each in earlier.periods}
        now = {when(each) for each in later.periods}
        new = tuple(each for each in later.periods if when(each) not in then)
        gone = tuple(each for each in earlier.periods if when(each) not in now)
        if new or gone:
            yield PeriodsMoved(sides.now.indicators[code], new, gone)


def _only(one: Release, other: Release) -> tuple[Indicator, ...]:
    """The indicators with rows in the one release alone."""
    return tuple(
        one.indicators[code] for code in one.figures.by_code if code not in other.figures.by_code
    )


def _places_only(one: Release, other: Release) -> tuple[str, ...]:
    """The names of the places with figures in the one release alone."""
    mine = one.figures.areas_with_figures() - other.figures.areas_with_figures()
    return tuple(area.name for code, area in one.dataset.areas.items() if code in mine)


def _neighbours(sides: _Side) -> tuple[NeighboursMoved, ...]:
    then, now = sides.then.dataset.neighbour_sets, sides.now.dataset.neighbour_sets
    if not then or not now:
        return ()
    wanted = (sides.area.code,) if sides.area else ()
    return tuple(neighbours_moved(then[-1], now[-1], sides.now.dataset.areas, wanted))


def _notes(sides: _Side, renamed: Sequence[Renaming], tallies: Sequence[Tally]) -> Iterator[str]:
    then, now = sides.then.dataset.released, sides.now.dataset.released
    if is_iso(then) and is_iso(now) and then > now:
        yield (
            f"The file named first was released later ({release_in_words(then)}) than the second "
            f"({release_in_words(now)}): name the earlier release first."
        )
    other = {each.code for each in renamed if each.meaning is Meaning.CHANGED}
    moved = sum(each.restated for each in tallies if each.indicator.code in other)
    if moved:
        yield (
            f"{moved:,} of the restated figures are of indicators whose meaning changed: they are "
            "not revisions of the same thing."
        )
    if sides.area and sides.area.code not in sides.then.figures.areas_with_figures():
        yield f"The earlier file holds no figures of {sides.area.in_sentence}."
    for old, new in topics_renamed(sides.then.dataset.stated, sides.now.dataset.stated):
        yield f"The topic “{old}” is called “{new}” now."
    if not (describes(sides.then.dataset.stated) and describes(sides.now.dataset.stated)):
        yield (
            "Directions and decimal places were not compared, because the files do not both "
            "state them: give both data dictionaries to compare them."
        )
