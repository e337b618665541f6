"""Places among neighbours: the area is counted, ties are at print precision."""

from __future__ import annotations

from reportgen.domain.fact import NeighbourRank
from reportgen.domain.observation import Marker
from reportgen.domain.threshold import Polarity
from tests.builders import indicator
from tests.interpret.builders import of_kind, only, told

TEN = [[float(value)] for value in range(50, 60)]


def test_the_area_itself_is_counted() -> None:
    fact = only(told([57.5], neighbours=TEN), NeighbourRank)
    assert (fact.rank, fact.ranked, fact.best_first) == (3, 11, True)


def test_low_is_good_counts_from_the_lowest() -> None:
    fact = only(told([50.5], about=indicator(Polarity.LOW), neighbours=TEN), NeighbourRank)
    assert fact.rank == 2


def test_a_tie_at_print_precision_is_joint() -> None:
    fact = only(told([57.04], neighbours=TEN), NeighbourRank)
    assert (fact.rank, fact.joint) == (3, 2)


def test_without_polarity_one_is_highest() -> None:
    fact = only(told([70], about=indicator(Polarity.NONE), neighbours=TEN), NeighbourRank)
    assert (fact.rank, fact.best_first) == (1, False)


def test_neighbours_without_a_figure_are_not_counted() -> None:
    fact = only(told([70], neighbours=[*TEN[:6], ["c"], ["-"], [None], ["x"]]), NeighbourRank)
    assert fact.ranked == 7


def test_fewer_than_five_neighbours_give_no_place() -> None:
    assert of_kind(told([70], neighbours=TEN[:4]), NeighbourRank) == ()


def test_a_withheld_figure_has_no_place() -> None:
    withheld = told([57, "c"], neighbours=[[50, *each] for each in TEN])
    assert of_kind(withheld, NeighbourRank) == ()


def test_each_neighbour_is_listed_with_its_latest_figure() -> None:
    found = told([70], neighbours=[[50], ["c"], [52]])
    shown = [figure and int(figure.shown) for _, figure in found.neighbours]
    assert shown == [50, None, 52, *[None] * 7]


def test_a_neighbour_without_a_figure_is_listed_with_its_reason() -> None:
    found = told([70], neighbours=[[50], ["c"], ["low"]])
    marked = [found.neighbours[1][0].code, found.neighbours[2][0].code]
    assert found.neighbour_markers[:2] == (
        (marked[0], Marker.CONFIDENTIAL),
        (marked[1], Marker.LOW),
    )
    assert set(dict(found.neighbour_markers[2:]).values()) <= {Marker.NO_SUCH_PERIOD}
