"""Which places a request means, and what is said when one cannot be found."""

from __future__ import annotations

import pytest

from reportgen.domain.area import Area, AreaKind
from reportgen.errors import RequestError
from reportgen.interpret.areas import wanted_areas

COUNTY = AreaKind.AUTHORITY
PLACES = {
    area.code: area
    for area in (
        Area("888", "Northshire", COUNTY, aliases=("Northshire-12",), ons=("E10000017",)),
        Area("342", "St. Aldate and Marsh", COUNTY),
        Area("909", "Old Fells", COUNTY, live=False, successors=("942", "943")),
        Area("942", "Fellside", COUNTY),
        Area("943", "Lakeside", COUNTY),
        Area("835", "Downs", COUNTY, live=False, successors=("838",)),
        Area("838", "Downs", COUNTY),
        Area("981", "Eastlands", AreaKind.REGION, said="the Eastlands"),
        Area("888 / 342", "Northshire-14", AreaKind.GROUP, members=("888", "342")),
        Area("N", "North Locality", AreaKind.LOCAL, within="888"),
    )
}
HELD = ("888", "342", "909", "942", "838", "981")


def codes(*wanted: str) -> list[str]:
    return [area.code for area in wanted_areas(wanted, PLACES, HELD)]


@pytest.mark.parametrize(
    "name",
    [
        "Northshire",
        " northshire ",
        "NORTHSHIRE",
        "888",
        " 888 ",
        "888.0",
        "E10000017",
        "Northshire-12",
        "the Northshire",
        "Northshire's",
        "Northshire County Council",
    ],
)
def test_capitals_spaces_codes_and_aliases_all_find_a_place(name: str) -> None:
    assert codes(name) == ["888"]


@pytest.mark.parametrize("name", ["St Aldate & Marsh", "st aldate and marsh"])
def test_stops_and_ampersands_do_not_matter(name: str) -> None:
    assert codes(name) == ["342"]


def test_all_is_every_live_authority_with_figures() -> None:
    assert codes("all") == ["888", "342", "942", "838"]


def test_a_place_named_twice_is_reported_once() -> None:
    assert codes("Northshire", "888") == ["888"]


def test_a_live_place_comes_before_its_abolished_namesake() -> None:
    assert codes("Downs") == ["838"]


def test_an_unknown_name_is_answered_with_the_nearest() -> None:
    with pytest.raises(RequestError, match='Did you mean "Northshire"') as caught:
        codes("Northshyre")
    assert caught.value.found == 'there is no area "Northshyre".'


def test_an_abolished_authority_is_answered_with_its_successors() -> None:
    with pytest.raises(RequestError, match="now served by Fellside and Lakeside"):
        codes("Old Fells")


def test_a_region_is_no_subject_of_a_report() -> None:
    with pytest.raises(RequestError, match='the Eastlands can stand under "compare"'):
        codes("Eastlands")


def test_a_group_and_a_part_are_no_subject_of_a_report_and_are_named_as_what_they_are() -> None:
    with pytest.raises(RequestError, match='"Northshire-14" is a group of 2 authorities'):
        codes("Northshire-14")
    with pytest.raises(RequestError, match='"North Locality" is a part of Northshire'):
        codes("North Locality")


def test_an_authority_without_figures_is_refused() -> None:
    with pytest.raises(RequestError, match="holds no figures for Lakeside"):
        codes("Lakeside")


def test_no_area_at_all_is_refused() -> None:
    with pytest.raises(RequestError, match="no area is named"):
        codes()
