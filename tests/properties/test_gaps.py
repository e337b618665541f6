"""A gap is wider or narrower as its two distances are, and who moved is told as it was."""

from __future__ import annotations

import re

from reportgen.domain.indicator import Measure
from tests.properties.reading import NUMBER, Reader, figure_in
from tests.properties.worlds import World, always, worlds

GAP = re.compile(
    rf"(?:gap|that) to (England|Eastlands|the statistical neighbour average) "
    rf"(?:has (?:also )?(widened|narrowed),? )?from ({NUMBER}) to ({NUMBER})"
)
MOVED = re.compile(r", as the \w+ (rose|fell|changed little|stayed the same)")


@always(worlds(least=2, measures=[Measure.PERCENTAGE, Measure.RATE]), examples=100)
def test_a_gap_widened_or_narrowed_between_the_two_distances_stated(world: World) -> None:
    text, reader = dict(world.said()).get("gap_change", ""), Reader(world)
    since = re.search(rf"[Ss]ince ({reader.any_name})(?![\d/])", text)
    if since is None:
        assert not text
        return
    first, way = reader.names[since[1]], ""
    for name, verb, before, now in GAP.findall(text):
        way = verb or way  # "and that to Eastlands" goes on with the word before it
        assert figure_in(before)[0] == reader.apart(name, first), text
        assert figure_in(now)[0] == reader.apart(name, reader.newest), text
        wider = figure_in(now)[0] > figure_in(before)[0]
        assert wider == (way == "widened"), text
        ends = {reader.stands(name, first), reader.stands(name, reader.newest)}
        assert not {"above", "below"} <= ends, text
    own = reader.path(first)
    for moved in MOVED.findall(text):
        if moved in ("rose", "fell"):
            assert (own[-1] > own[0], own[-1] < own[0]) == (moved == "rose", moved == "fell"), text
