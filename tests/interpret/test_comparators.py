"""With whom an area is compared, in the request's order."""

from __future__ import annotations

import pytest

from reportgen.domain.area import Comparator, NeighbourSet
from reportgen.errors import RequestError
from tests.interpret.builders import MAY_2025, dataset, facts_of

SERIES = {"IN_TIME": {"901": [60, 61], "911": [50, 51], "912": [50, 51], "970": [55, 56]}}
OLDER = NeighbourSet("April 2021", {"901": ("912",)})


def comparators(**changes: object) -> tuple[Comparator, ...]:
    return facts_of(dataset(SERIES, sets=(OLDER, MAY_2025)), **changes).comparators


def test_they_stand_in_the_requests_order_then_the_named_ones() -> None:
    found = comparators(comparators=("region", "England"), compare=("neighbour 912", "911"))
    assert [each.label for each in found] == [
        "Eastlands",
        "England",
        "Neighbour 912",
        "Neighbour 911",
    ]


def test_the_newest_neighbour_set_is_the_usual_one() -> None:
    found = comparators(comparators=("neighbours",))[0]
    assert (found.label, found.edition) == ("Statistical neighbours (May 2025)", "May 2025")
    assert len(found.codes) == 10


def test_an_older_set_can_be_named() -> None:
    found = comparators(comparators=("neighbours",), neighbour_set="april 2021")[0]
    assert (found.edition, found.codes) == ("April 2021", ("912",))


def test_an_unknown_set_is_answered_with_those_on_offer() -> None:
    with pytest.raises(RequestError, match="May 2025"):
        comparators(neighbour_set="June 1999")


@pytest.mark.parametrize("asked", [{"comparators": ("Englund",)}, {"compare": ("Neighbor 911",)}])
def test_an_unknown_comparator_is_answered_with_the_nearest(asked: dict[str, object]) -> None:
    with pytest.raises(RequestError, match="Did you mean"):
        comparators(**asked)


def test_an_area_is_not_compared_with_itself() -> None:
    assert comparators(comparators=(), compare=("Northmoor",)) == ()


def test_what_an_area_lacks_is_left_out_and_said() -> None:
    found = facts_of(dataset(SERIES, sets=()), comparators=("neighbours", "england"))
    assert [each.label for each in found.comparators] == ["England"]
    assert "No statistical neighbours are known for Northmoor." in found.notes
