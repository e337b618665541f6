"""Every number in the text stands in the figures, or is worked out from two that do."""

from __future__ import annotations

import re
from fractions import Fraction

from reportgen.domain.indicator import Measure
from tests.properties.reading import NUMBER, Reader, figure_in, rounded
from tests.properties.worlds import World, always, worlds

UNIT = r"(?: per 10,000 children| days?| children| child| cases?)?"
NOT_FIGURES = re.compile(
    r"\bper 10,000 children|\b31 March\b|\b\d{4}/\d\d\b|\bQ[1-4]\b|\b(?:19|20)\d\d\b(?!\.\d|%)"
    r"|\b\d+(?:st|nd|rd|th)\b"
)
# Means of several years and carried years are new figures; their own tests work them out.
WORKED_OUT = ("average", "projection")
OF_OWN = ("level", "trend", "streak", "record", "change", "missing")
MOVED = re.compile(
    rf"(England|Eastlands|the statistical neighbour average) \((?:from ({NUMBER}) )?"
    rf"(?:to|at) ({NUMBER})\)"
)


@always(worlds(), examples=60)
def test_every_number_is_a_figure_a_difference_of_two_a_place_or_a_count(world: World) -> None:
    reader = Reader(world)
    printed = reader.all_printed()
    own = reader.path(0)
    apart = {abs(one - other) for one in own for other in own}
    others = len(world.neighbours) + 1
    for template, text in world.said():
        if template in WORKED_OUT:
            continue
        for found in re.findall(NUMBER, NOT_FIGURES.sub(" ", text)):
            number, _ = figure_in(found)
            known = number in printed
            if not known and template in ("level", "change"):
                known = number in apart
            if not known and template == "gap_change":
                known = number in reader.all_gaps()
            if not known and template in ("rank", "streak", "gap"):
                known = number.denominator == 1 and 10 <= number <= others
            assert known, f"{found} in {template}: {text}"


@always(worlds(), examples=60)
def test_a_figure_said_of_a_period_is_the_figure_of_that_period(world: World) -> None:
    reader = Reader(world)
    dated = re.compile(
        rf"({NUMBER}){UNIT},? (?:in|at 31 March) ({reader.any_name})(?![\d/])(?! and)"
    )
    for template, text in world.said():
        for figure, period in dated.findall(text) if template in OF_OWN else ():
            number, places = figure_in(figure)
            assert places == world.about.places, text
            assert number == reader.own(reader.names[period]), f"{figure} in {period}: {text}"


@always(worlds(least=2), examples=60)
def test_a_stated_change_is_the_difference_of_the_two_figures_stated(world: World) -> None:
    reader = Reader(world)
    change = dict(world.said()).get("change", "")
    ends = re.search(rf"from ({NUMBER}){UNIT} to ({NUMBER})", change)
    if ends is None:
        return
    first, last = (figure_in(each)[0] for each in ends.groups())
    assert last == reader.own(reader.newest)
    by = re.search(rf"\bby ({NUMBER})", change)
    assert by is None or figure_in(by[1])[0] == abs(last - first), change
    if "changed little" not in change:
        assert ("rose" in change, "fell" in change) == (last > first, last < first), change


@always(worlds(least=2), examples=60)
def test_what_a_comparator_moved_from_and_to_are_its_figures_of_these_periods(
    world: World,
) -> None:
    reader = Reader(world)
    text = dict(world.said()).get("comparator_trend", "")
    since = re.search(rf"[Ss]ince ({reader.any_name})(?![\d/])", text)
    for name, first, last in MOVED.findall(text):
        assert since is not None
        ends = [reader.beside(name, reader.names[since[1]]), reader.beside(name, reader.newest)]
        printed = [_printed(each) for each in ends]
        assert figure_in(last)[0] == printed[1], text
        assert not first or figure_in(first)[0] == printed[0], text
        if not first and "changed little" not in text:
            assert printed[0] is not None


def _printed(figure: tuple[Fraction, int] | None) -> Fraction | None:
    return rounded(*figure) if figure else None


@always(worlds())
def test_points_are_of_percentages_alone_and_per_cent_is_never_a_change_of_one(
    world: World,
) -> None:
    for _, text in world.said():
        if world.about.measure is Measure.PERCENTAGE:
            assert not re.search(r"by [\d.]+%|\d% (?:more|less|higher|lower|increase|de)", text)
        else:
            assert "percentage point" not in text
            assert "%" not in text, text
