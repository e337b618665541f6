"""National places and places among neighbours, right and wrong."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal

import pytest

from reportgen.verify.evidence import Reading
from reportgen.verify.ledger import Ledger
from reportgen.verify.recompute.national import letter_of
from tests.verify.recompute.claims_builder import (
    ID,
    NEIGHBOURS,
    about,
    claim,
    ledger,
    truth,
    unlike,
)
from tests.verify.recompute.evidence_builder import Lines, line_of

RANK = claim("rank")
MANY = 150


def field(*figures: str, own: str = "50.0") -> Lines:
    """Northmoor among as many authorities as there are figures."""
    codes = ["910", *(str(200 + at) for at in range(len(figures)))]
    held = [Reading("", "2022", Decimal(each), 1) for each in (own, *figures)]
    return Lines(
        {(ID, "Northmoor"): line_of("Northmoor", 2022, own)},
        {(ID, "2022"): tuple(zip(codes, held, strict=True))},
    )


def everywhere(held: Ledger, count: int = MANY, **changes: object) -> Ledger:
    areas = [
        {"code": str(200 + at), "name": f"Place {at}", "kind": "authority", "live": True, **changes}
        for at in range(count)
    ]
    return replace(held, areas=(*held.areas, *areas))


def tenths(count: int) -> Sequence[str]:
    """20.0, 20.5 and so on: the middle one is 57.0 of 149."""
    return [str(Decimal("20.0") + Decimal(at) / 2) for at in range(count)]


def test_one_is_best_and_ties_share_the_lower_number() -> None:
    found = truth(RANK, field(*["60.0"] * 3, *["50.0"] * 2, *["40.0"] * 145), everywhere(ledger()))
    assert found.numbers == {"rank": "4", "ranked": "151", "joint": "3"}
    assert found.words == {"kind_of": "best", "quartile": "A"}


@pytest.mark.parametrize("wrong", ["5", "6", "3"])
def test_a_wrong_place_among_ties_is_found(wrong: str) -> None:
    evidence = field(*["60.0"] * 3, *["50.0"] * 2, *["40.0"] * 145)
    found = unlike(RANK, evidence, everywhere(ledger()), numbers={"rank": wrong})
    assert [(each.name, each.true) for each in found] == [("rank", "4")]


def test_low_is_best_where_low_is_good_and_highest_is_first_without_a_direction() -> None:
    evidence = field(*["60.0"] * 100, *["40.0"] * 49)
    low = everywhere(ledger(about(polarity="low")))
    assert truth(RANK, evidence, low).numbers["rank"] == "50"
    neutral = everywhere(ledger(about(polarity="none")))
    found = truth(claim("position"), evidence, neutral)
    assert (found.numbers["rank"], found.words) == ("101", {"kind_of": "position"})


def test_the_cut_belongs_to_a_where_low_is_good_and_to_b_where_high_is() -> None:
    five = [Decimal(each) for each in (1, 2, 3, 4, 5)]
    assert (letter_of(five[1], five, "low"), letter_of(five[3], five, "high")) == ("A", "B")
    assert letter_of(five[4], five, "high") == "A"


def test_no_letter_is_said_where_the_range_is_too_small_or_a_place_reaches_two_quarters() -> None:
    small = everywhere(ledger(about(quartiles=False)))
    assert truth(RANK, field(*tenths(MANY)), small).words["quartile_unsaid"]
    shared = field(*["60.0"] * 30, *["50.0"] * 20, *["40.0"] * 99)
    assert truth(RANK, shared, everywhere(ledger())).words == {
        "kind_of": "best",
        "quartile_unsaid": "B",
    }


def test_a_quarter_told_one_too_good_is_found() -> None:
    found = unlike(RANK, field(*tenths(MANY)), everywhere(ledger()), words={"quartile": "A"})
    assert [each.name for each in found] == ["quartile"]


def test_fewer_than_140_authorities_are_not_ranked() -> None:
    assert truth(RANK, field(*tenths(138)), everywhere(ledger())).faults == (
        "The workbooks hold fewer than 140 live authorities.",
    )
    assert truth(RANK, field(*tenths(139)), everywhere(ledger())).faults == ()


def test_an_abolished_authority_counts_only_while_a_successor_lacks_a_figure() -> None:
    old = {"code": "199", "name": "Old", "kind": "authority", "live": False}
    held = everywhere(ledger())
    replaced = replace(held, areas=(*held.areas, {**old, "successors": ["200"]}))
    lacking = replace(held, areas=(*held.areas, {**old, "successors": ["200", "999"]}))
    evidence = field(*tenths(MANY))
    more = (("199", Reading("", "2022", Decimal(90), 1)),)
    evidence.fields = {(ID, "2022"): (*evidence.fields[ID, "2022"], *more)}
    assert truth(RANK, evidence, replaced).numbers["ranked"] == "151"
    assert truth(RANK, evidence, lacking).numbers["ranked"] == "152"


def test_a_nought_of_an_authority_after_its_end_is_no_figure() -> None:
    old = {"code": "199", "name": "Old", "kind": "authority", "live": False,
           "successors": ["999"], "until": "2019-03-31"}  # fmt: skip
    held = everywhere(ledger())
    held = replace(held, areas=(*held.areas, old))
    evidence = field(*tenths(MANY))
    nought = (("199", Reading("", "2022", Decimal(0), 1)),)
    evidence.fields = {(ID, "2022"): (*evidence.fields[ID, "2022"], *nought)}
    assert truth(RANK, evidence, held).numbers["ranked"] == "151"


def test_one_part_of_a_whole_is_not_ranked() -> None:
    part = about(part={"dimension": "age", "name": "under 1", "whole": "ALL"})
    assert truth(RANK, field(*tenths(MANY)), everywhere(ledger(part))).faults


NEIGHBOURS_RANK = claim("neighbour_rank", comparator=str(NEIGHBOURS["label"]))


def neighbours(own: str, *figures: str) -> tuple[Ledger, Lines]:
    areas = [
        {"code": code, "name": f"Neighbour {code}", "kind": "authority", "live": True}
        for code in NEIGHBOURS["codes"]
    ]
    held = replace(ledger(), areas=(*ledger().areas, *areas))
    lines = {(ID, "Northmoor"): line_of("Northmoor", 2022, own)}
    for area, each in zip(areas, figures, strict=False):
        lines[ID, str(area["name"])] = line_of(str(area["name"]), 2022, each)
    return held, Lines(lines)


def test_the_area_itself_is_counted_among_its_neighbours_and_marks_are_not() -> None:
    held, evidence = neighbours("80.0", "81.0", "80.0", "79.0", "78.0", "77.0", "")
    found = truth(NEIGHBOURS_RANK, evidence, held)
    assert found.numbers == {"rank": "2", "ranked": "6", "joint": "2", "neighbours": "5"}
    assert found.words == {"best_first": "yes"}
    wrong = unlike(NEIGHBOURS_RANK, evidence, held, numbers={"ranked": "11", "joint": "1"})
    assert {each.name for each in wrong} == {"ranked", "joint"}


def test_fewer_than_five_neighbours_are_no_company() -> None:
    held, evidence = neighbours("80.0", "81.0", "80.0", "79.0", "78.0")
    assert truth(NEIGHBOURS_RANK, evidence, held).faults == (
        "Fewer than 5 neighbours have a figure in 2022.",
    )
