"""The place among all authorities beside that of the year before."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

from reportgen.verify.evidence import Reading
from reportgen.verify.ledger import Ledger
from tests.verify.recompute.claims_builder import ID, claim, ledger, truth, unlike
from tests.verify.recompute.evidence_builder import Lines, line_of

CODES = tuple(str(code) for code in range(201, 241))


def others(period: str) -> list[tuple[str, Reading]]:
    """Forty authorities from 50.0 to 89.0."""
    return [(code, Reading(code, period, Decimal(50 + at), 1)) for at, code in enumerate(CODES)]


def held() -> Ledger:
    areas = [{"code": code, "name": code, "kind": "authority", "live": True} for code in CODES]
    return replace(ledger(), areas=(*ledger().areas, *areas))


def figures(before: str, now: str) -> Lines:
    own = line_of("Northmoor", 2021, before, now)
    fields = {(ID, each.period): [*others(each.period), ("910", each)] for each in own}
    return Lines({(ID, "Northmoor"): own}, fields)


def test_a_far_move_tells_both_places_and_how_many_up() -> None:
    found = truth(claim("rank_change"), figures("52.5", "88.5"), held())
    assert found.numbers == {
        "rank": "2",
        "ranked": "41",
        "reference_rank": "38",
        "reference_ranked": "41",
        "reference_joint": "1",
        "places": "36",
    }
    assert found.words == {"quartile": "A", "reference_quartile": "D"}
    assert not found.faults


def test_a_move_told_the_wrong_way_is_found() -> None:
    evidence = figures("52.5", "88.5")
    wrong = unlike(claim("rank_change"), evidence, held(), numbers={"places": "-36"})
    assert [(each.name, each.true) for each in wrong] == [("places", "36")]


def test_a_small_move_is_not_to_be_said() -> None:
    found = truth(claim("rank_change"), figures("60.5", "64.5"), held())
    assert found.faults == ("It moved by 4 places and 0 quarters only.",)


def test_two_quarters_are_far_enough_though_the_places_are_few() -> None:
    found = truth(claim("rank_change"), figures("61.5", "81.5"), held())
    assert (found.numbers["places"], found.faults) == ("20", ())


def test_a_move_by_two_quarters_is_told_though_others_left_the_places_free() -> None:
    own = line_of("Northmoor", 2021, "60.5", "60.5")
    fewer = [each for each in others("2022") if int(each[0]) < 214]
    fields = {
        (ID, "2021"): [*others("2021"), ("910", own[0])],
        (ID, "2022"): [*fewer, ("910", own[1])],
    }
    found = truth(claim("rank_change"), Lines({(ID, "Northmoor"): own}, fields), held())
    assert found.numbers["places"] == "27"
    assert not found.faults


def test_a_year_between_bars_the_move() -> None:
    own = line_of("Northmoor", 2020, "52.5", "", "88.5")
    assert truth(claim("rank_change"), Lines({(ID, "Northmoor"): own}), held()).faults
