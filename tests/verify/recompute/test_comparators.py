"""A comparator is what it is called, and a set of neighbours is that of the list."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

import pytest

from reportgen.verify.ledger import Ledger
from reportgen.verify.recompute.comparators import LIST, wrong_comparators
from tests.verify.recompute.claims_builder import ENGLAND, NEIGHBOURS, ledger
from tests.verify.recompute.evidence_builder import Lines

MEMBERS: Sequence[str] = NEIGHBOURS["codes"]
COUNTRY = {"code": "970", "name": "England", "kind": "country", "live": True}
MAY = {**NEIGHBOURS, "edition": "May 2025"}


@dataclass
class Listed(Lines):
    """Evidence with the shipped list: other rows, then Northmoor's."""

    lines: Mapping[tuple[str, str], Any] = field(default_factory=dict)
    members: Sequence[str] = tuple(MEMBERS)

    def row(self, place: str) -> Mapping[str, str]:
        rows = [("April 2021", "910", "1"), *(("May 2025", "910", each) for each in self.members)]
        number = int(place.removeprefix(f"{LIST}, row ")) - 2
        if number >= len(rows):
            return {}
        return dict(zip(("edition", "area_code", "neighbour_code"), rows[number], strict=True))


def held(*comparators: Mapping[str, Any], inputs: Sequence[Mapping[str, Any]] = ()) -> Ledger:
    known = ledger()
    areas = (*known.areas, COUNTRY)
    return replace(known, areas=areas, comparators=comparators, inputs=tuple(inputs))


def found(*comparators: Mapping[str, Any], evidence: Lines | None = None, **more: Any) -> list[str]:
    told = wrong_comparators(held(*comparators, **more), evidence or Listed())
    return [each.found for each in told]


def test_england_and_the_listed_neighbours_are_what_they_are_called() -> None:
    assert found(ENGLAND, MAY) == []


@pytest.mark.parametrize(
    "change", [{"said": "the North West"}, {"label": "North West"}, {"codes": ["910"]}]
)
def test_a_comparator_under_another_places_name_is_told(change: dict[str, Any]) -> None:
    assert len(found({**ENGLAND, **change})) == 1


@pytest.mark.parametrize("codes", [MEMBERS[:-1], [*MEMBERS, "921"], ["921", *MEMBERS[1:]]])
def test_a_set_with_other_members_is_told_with_its_row(codes: list[str]) -> None:
    (told,) = wrong_comparators(held({**MAY, "codes": codes}), Listed())
    assert told.place == f"{LIST}, row 3"
    assert "has other members than the list" in told.found


def test_an_own_list_another_given_list_and_an_unknown_edition_are_let_pass() -> None:
    other = {**MAY, "codes": ["921"]}
    assert found({**other, "own": True}) == []
    given = {"name": "sn.xlsx", "layout": "statistical neighbours", "sheets": ["LA SN Groups"]}
    assert found(other, inputs=[given]) == []
    assert found({**other, "edition": "March 2030"}) == []
    assert found(other, evidence=Lines({})) == []
