"""Areas under all their names and codes, and what is said when the two disagree."""

from __future__ import annotations

import re
from collections import Counter
from pathlib import Path

import pytest

from reportgen.domain.area import Area, AreaKind
from reportgen.domain.dataset import Dataset
from reportgen.domain.problem import Severity
from reportgen.errors import WorkbookError
from reportgen.ingest.areas.area_book import HEADINGS, AreaBook, book_of
from reportgen.ingest.block import AreaLabel
from reportgen.ingest.files.opening import open_csv
from reportgen.ingest.records import Record, records_of
from tests.ingest.builders import INPUTS, PLANS, read, said, table, told, write_book


def shipped() -> AreaBook:
    return book_of(records_of(open_csv(INPUTS / "areas" / "areas.csv"), HEADINGS))


BOOK = shipped()


def test_all_live_authorities_regions_and_england_are_known() -> None:
    authorities = [area for area in BOOK.areas.values() if area.kind is AreaKind.AUTHORITY]
    assert sum(area.live for area in authorities) == 153
    gone = sorted(area.name for area in authorities if not area.live)
    assert gone == [
        "Bournemouth (Pre LG)",
        "Cumbria",
        "Dorset (Pre LG)",
        "Northamptonshire",
        "Poole (Pre LG)",
    ]
    assert sum(area.kind is AreaKind.REGION for area in BOOK.areas.values()) == 11
    assert BOOK.areas["970"].kind is AreaKind.COUNTRY


@pytest.mark.parametrize(
    ("name", "code"),
    [
        ("Lancashire", "888"),
        ("London (Inner)", "987"),
        ("Inner London", "987"),
        ("Yorkshire and The Humber", "982"),
        ("Yorkshire.and.the.Humber", "982"),
        ("St..Helens", "342"),
        ("St Helens", "342"),
        ("Kingston upon Hull, City of", "810"),
        ("Hull", "810"),
        ("Bristol", "801"),
        ("County Durham", "840"),
        ("Herefordshire, County of", "884"),
        ("Bedford", "822"),
        ("Dorset", "838"),
        ("Bournemouth, Christ Church and Poole", "839"),
        ("Westmoreland and Furness", "943"),
        ("Somerset UA", "933"),
        ("888", "888"),
        ("888.0", "888"),
        (" 888 ", "888"),
        ("e10000017", "888"),
        ("Lancaster", ""),
        ("Lancashire-12", "888"),
        ("Lancashire 12", "888"),
        ("Lancashire-14", "888 / 889 / 890"),
        ("Lancashire (14)", "888 / 889 / 890"),
        ("the North West", "981"),
        ("North West region (statistical)", "981"),
        ("Yorkshire & the Humber", "982"),
        ("Yorkshire and Humber", "982"),
        ("Lancashire's", "888"),
        ("St Helens\u2019", "342"),
        ("Lancashire County Council", "888"),
        ("Durham County Council", "840"),
        ("City of York Council", "816"),
        ("Bolton Metropolitan Borough Council", "350"),
        ("Bedford Borough Council", "822"),
        ("London Borough of Barnet", "302"),
        ("Royal Borough of Windsor & Maidenhead", "868"),
        ("Bristol City Council", "801"),
        ("City of London", "201"),
        ("City of London Corporation", "201"),
        ("Council of the Isles of Scilly", "420"),
        ("Isles of Scilly", "420"),
        ("Brighton & Hove", "846"),
        ("Kingston upon Hull", "810"),
        ("Southend", "882"),
        ("Northamptonshire", "928"),
        ("Bournemouth", "837"),
        ("London County Council", ""),
        ("City of England", ""),
        ("Nottingham County Council", ""),
        ("Derbyshire City Council", ""),
        ("the", ""),
        ("Council", ""),
        ("", ""),
    ],
)
def test_a_place_is_found_under_each_of_its_names(name: str, code: str) -> None:
    assert BOOK.code(name) == code


@pytest.mark.parametrize(
    ("code", "in_sentence", "belonging"),
    [
        ("981", "the North West", "the North West's"),
        ("983", "the East Midlands", "the East Midlands'"),
        ("985", "the East of England", "the East of England's"),
        ("986", "London", "London's"),
        ("982", "Yorkshire and The Humber", "Yorkshire and The Humber's"),
        ("921", "the Isle of Wight", "the Isle of Wight's"),
        ("420", "the Isles of Scilly", "the Isles of Scilly's"),
        ("201", "the City of London", "the City of London's"),
        ("810", "Kingston upon Hull", "Kingston upon Hull's"),
        ("342", "St Helens", "St Helens'"),
        ("884", "Herefordshire", "Herefordshire's"),
    ],
)
def test_a_place_has_its_form_inside_a_sentence(
    code: str, in_sentence: str, belonging: str
) -> None:
    assert (BOOK.areas[code].in_sentence, BOOK.areas[code].belonging) == (in_sentence, belonging)


def test_every_authority_stands_in_a_region_and_successors_are_live() -> None:
    for area in BOOK.areas.values():
        if area.kind is AreaKind.AUTHORITY:
            assert BOOK.areas[area.region].kind is AreaKind.REGION
        assert all(BOOK.areas[code].live for code in area.successors)
    assert BOOK.areas["909"].successors == ("942", "943")


def test_an_authority_of_inner_london_stands_in_inner_london() -> None:
    assert BOOK.areas[BOOK.code("Camden")].region == "987"
    assert BOOK.areas[BOOK.code("Barnet")].region == "988"


def test_a_live_authority_goes_before_an_abolished_one_of_the_same_name() -> None:
    old = Area("835", "Dorset", AreaKind.AUTHORITY, live=False)
    new = Area("838", "Dorset", AreaKind.AUTHORITY)
    assert AreaBook({"835": old, "838": new}).code("Dorset") == "838"


def test_a_label_whose_number_and_name_differ_is_not_resolved() -> None:
    assert BOOK.resolve(AreaLabel("888", "Lancashire")) == ("888", "")
    assert BOOK.resolve(AreaLabel("888", "")) == ("888", "")
    assert BOOK.resolve(AreaLabel("888", "Halton"))[0] == ""


@pytest.mark.parametrize(
    ("number", "name", "code"),
    [
        ("E10000017", "Lancashire", "888"),
        ("E06000066", "Somerset", "933"),
        ("E10000027", "Somerset", "933"),
        ("E06000065", "North Yorkshire", "815"),
        ("E10000023", "North Yorkshire", "815"),
        ("E06000060", "Buckinghamshire UA", "825"),
        ("E10000002", "Buckinghamshire", "825"),
        ("E06000059", "Dorset", "838"),
        ("E10000009", "Dorset", "835"),
        ("835", "Dorset", "835"),
        ("838", "Dorset", "838"),
        ("E06000028", "Bournemouth", "837"),
        ("E08000016", "Barnsley", "370"),
        ("E08000038", "Barnsley", "370"),
        ("E12000002", "North West", "981"),
        ("E13000001", "Inner London", "987"),
        ("E92000001", "England", "970"),
        ("314 / 318", "Kingston upon Thames / Richmond upon Thames", "314 / 318"),
        ("314/318", "", "314 / 318"),
        ("E09000021 / E09000027", "", "314 / 318"),
        ("940 / 941", "Northamptonshire", "940 / 941"),
        ("928", "Northamptonshire", "928"),
    ],
)
def test_a_code_decides_and_its_name_agrees(number: str, name: str, code: str) -> None:
    assert BOOK.resolve(AreaLabel(number, name)) == (code, "")


@pytest.mark.parametrize(
    ("number", "name", "matter"),
    [
        ("888", "Halton", 'LA number 888 is Lancashire, but the name is "Halton".'),
        ("888", "Lancashire-14", 'LA number 888 is Lancashire, but the name is "Lancashire-14".'),
        ("E06000059", "Devon", 'code E06000059 is Dorset, but the name is "Devon".'),
        ("314 / 318", "Sutton", "LA number 314 / 318 is Kingston upon Thames / Richmond upon"),
        ("999", "Halton", 'no area has the LA number "999" (Halton).'),
        ("E06999999", "Halton", 'no area has the code "E06999999" (Halton).'),
        ("", "Wessex", 'no area is named "Wessex".'),
    ],
)
def test_a_code_and_a_name_that_contradict_are_no_area(number: str, name: str, matter: str) -> None:
    code, found = BOOK.resolve(AreaLabel(number, name))
    assert (code, found[: len(matter)]) == ("", matter)


def test_a_name_of_two_live_areas_is_not_enough() -> None:
    areas = [Area(code, f"{code}ville", AreaKind.AUTHORITY, aliases=("Twin",)) for code in "12"]
    code, matter = AreaBook({area.code: area for area in areas}).resolve(AreaLabel("", "Twin"))
    assert (code, matter) == ("", 'the name "Twin" fits 2 areas: 1 (1ville) and 2 (2ville).')


CURRENT = re.compile(r"E(06|08|09|10)\d{6}")


def test_every_live_authority_has_one_ons_code_of_today_and_none_stands_twice() -> None:
    live = [a for a in BOOK.areas.values() if a.kind is AreaKind.AUTHORITY and a.live]
    assert all(CURRENT.fullmatch(area.ons[0]) for area in live)
    kinds = Counter(area.ons[0][:3] for area in live)
    assert kinds == {"E06": 63, "E08": 36, "E09": 33, "E10": 21}
    every = [code for area in BOOK.areas.values() for code in area.ons]
    assert len(every) == len(set(every))
    assert all(area.ons for area in BOOK.areas.values() if area.kind is not AreaKind.GROUP)


def test_an_authority_and_its_region_have_codes_of_their_kind() -> None:
    for area in BOOK.areas.values():
        if area.kind is AreaKind.REGION:
            assert re.fullmatch(r"E1[23]\d{6}", area.ons[0]), area.name
    london = [area for area in BOOK.areas.values() if area.region in ("987", "988")]
    assert all(area.ons[0].startswith("E09") for area in london)
    assert sum(area.kind is AreaKind.AUTHORITY for area in london) == 33


def test_groups_name_their_members_and_are_no_authority() -> None:
    groups = [area for area in BOOK.areas.values() if area.kind is AreaKind.GROUP]
    assert {area.code: area.members for area in groups} == {
        "314 / 318": ("314", "318"),
        "888 / 889 / 890": ("888", "889", "890"),
        "940 / 941": ("940", "941"),
        "942 / 943": ("942", "943"),
    }
    assert all(BOOK.areas[code].live for area in groups for code in area.members)


def test_days_of_a_new_authority_follow_those_of_the_old_one() -> None:
    for area in BOOK.areas.values():
        for code in area.successors:
            assert area.until < BOOK.areas[code].since
            assert area.until[:4] == BOOK.areas[code].since[:4]


def test_an_ons_code_of_two_areas_stops_with_its_row() -> None:
    rows = [
        Record("areas.csv, row 2", {"code": "1", "name": "A", "ons_codes": "E06000001"}),
        Record("areas.csv, row 3", {"code": "2", "name": "B", "ons_codes": "E06000002|E06000001"}),
    ]
    with pytest.raises(WorkbookError, match=r'row 3: the ONS code "E06000001" is also that of A'):
        book_of(rows)


def test_a_group_is_never_added_up_from_its_members(tmp_path: Path) -> None:
    areas = (
        ("code", "name", "kind", "region", "members"),
        ("901", "Northmoor", "authority", "", ""),
        ("902", "Saltby", "authority", "", ""),
        ("901 / 902", "Northmoor / Saltby", "group", "", "901|902"),
    )
    rows = (
        ("LA Number", "LA and Regions", "Topic", "Measure", "2021", "2022"),
        ("901", "Northmoor", "Protection", PLANS, 40, 41),
        ("902", "Saltby", "Protection", PLANS, 10, 11),
        ("901/902", "Northmoor / Saltby", "Protection", PLANS, 30, "c"),
    )
    dataset = read(tmp_path, write_book(tmp_path / "t.xlsx", S=rows), tables={"areas": areas})
    assert said(dataset, "PLANS", "901 / 902", "2021") == 30
    assert said(dataset, "PLANS", "901 / 902", "2022") == "c"
    assert said(dataset, "PLANS", "901", "2021") == 40


def test_a_contradiction_sets_the_figures_aside_and_is_severe(tmp_path: Path) -> None:
    rows = table(("901", PLANS, 40, 41), ("902", PLANS, 10, 11))
    wrong = [list(row) for row in rows]
    wrong[2][1] = "Kingsham"
    dataset = read(tmp_path, write_book(tmp_path / "t.xlsx", S=wrong))
    matter = 'LA number 902 is Saltby, but the name is "Kingsham"'
    found = [each for each in dataset.problems if matter.lower() in each.found.lower()]
    assert [each.area for each in found] == ["902", "903"]  # it may be either's report
    assert {each.severity for each in found} == {Severity.SEVERE}
    assert said(dataset, "PLANS", "902", "2022") is None
    assert said(dataset, "PLANS", "903", "2022") is None


NAMESAKES = (
    ("code", "name", "kind", "region", "live", "aliases", "since"),
    ("904", "Fenmarsh (Pre LG)", "authority", "", "no", "Fenmarsh", ""),
    ("905", "Fenmarsh", "authority", "", "yes", "", "2020-04-01"),
)


def by_name(folder: Path, *rows: tuple[object, ...], years: tuple[str, ...]) -> Dataset:
    """A table that names its areas and gives no numbers."""
    data = (("LA and Regions", "Topic", "Measure", *years), *rows)
    return read(folder, write_book(folder / "t.xlsx", S=data), tables={"areas": NAMESAKES})


def test_a_bare_name_with_figures_from_before_the_authority_is_read_as_it_and_told(
    tmp_path: Path,
) -> None:
    row = ("Fenmarsh", "Protection", PLANS, 40, 41)
    dataset = by_name(tmp_path, row, years=("2019", "2021"))
    problem = told(dataset, 'the name "Fenmarsh" fits Fenmarsh (905), which began in 2020')
    assert problem.severity is Severity.WARNING
    assert problem.place == 't.xlsx, sheet "S", cell A2'
    assert said(dataset, "PLANS", "905", "2019") == 40


def test_a_bare_name_is_not_doubted_where_nothing_is_older_or_the_old_one_is_named(
    tmp_path: Path,
) -> None:
    row = ("Fenmarsh", "Protection", PLANS, 40, 41)
    newer = by_name(tmp_path, row, years=("2021", "2022"))
    assert not any("the name" in each.found for each in newer.problems)
    empty = by_name(tmp_path, (*row[:3], "-", 41), years=("2019", "2021"))
    assert not any("the name" in each.found for each in empty.problems)
    old = ("Fenmarsh (Pre LG)", "Protection", PLANS, 39, "-")
    both = by_name(tmp_path, row, old, years=("2019", "2021"))
    assert not any("the name" in each.found for each in both.problems)
    assert said(both, "PLANS", "904", "2019") == 39
