"""The names under which LAIT's views are saved: the right indicator, or a refusal with names."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reportgen.errors import WorkbookError
from reportgen.ingest.areas.area_book import AreaBook, book_of
from reportgen.ingest.catalogue import Catalogue, catalogue_of
from reportgen.ingest.file_names import VIEWS, indicator_name
from reportgen.ingest.workspace import read_workspace
from tests.ingest.builders import INDICATORS, INPUTS, read, said, workspace, write_book

HEADINGS = ("LA Number", "LA and Regions", "2021", "2022")
ILLEGAL = '<>:"/\\|?*'
AUTHORITIES = (
    "Lancashire",
    "Stoke-on-Trent",
    "Southend-on-Sea",
    "St. Helens",
    "Bristol, City of",
    "Kingston Upon Hull, City of",
    "Bournemouth (Pre LG)",
)


@cache
def known() -> tuple[Catalogue, AreaBook]:
    """The shipped catalogue and areas."""
    space = read_workspace(INPUTS)
    return catalogue_of((), space.indicators, ()), book_of(space.areas)


def attempt(stem: str) -> tuple[str, str]:
    """The name that is read, or what the refusal says."""
    try:
        return indicator_name(Path(f"{stem}.xlsx"), *known()), ""
    except WorkbookError as error:
        return "", error.found


def replaced(sign: str) -> Callable[[str], str]:
    return lambda name: "".join(sign if each in ILLEGAL else each for each in name)


SAVED: dict[str, Callable[[str], str]] = {
    "as written": lambda name: name,
    "an underscore for a sign": replaced("_"),
    "a hyphen for a sign": replaced("-"),
    "a blank for a sign": replaced(" "),
    "signs dropped": replaced(""),
    "per cent dropped too": lambda name: replaced("")(name).replace("%", ""),
    "a second download": lambda name: replaced("_")(name) + " (2)",
    "a copy": lambda name: "Copy of " + replaced("_")(name),
    "a copy in its place": lambda name: replaced("_")(name) + " - Copy (3)",
    "blanks as per cent codes": lambda name: replaced("_")(name).replace(" ", "%20"),
    "underscores for blanks": lambda name: replaced("_")(name).replace(" ", "_"),
    "small letters": lambda name: replaced("_")(name).lower(),
}


def test_every_measure_under_every_view_and_every_way_to_save_is_read_back() -> None:
    catalogue, book = known()
    assert len(catalogue.names) == 446
    for at, name in enumerate(catalogue.names):
        view, area = VIEWS[at % len(VIEWS)], AUTHORITIES[at % len(AUTHORITIES)]
        start = "" if view.startswith("All-") else f"{area}-"
        for way, save in SAVED.items():
            file = save(f"{start}{name}-{view}-2026-04-10") + ".xlsx"
            read_back = indicator_name(Path(replaced("_")(file)), catalogue, book)
            assert catalogue.code_of(read_back) == catalogue.code_of(name), (way, file)


@pytest.mark.parametrize("view", VIEWS)
@pytest.mark.parametrize("area", AUTHORITIES)
def test_every_view_of_every_kind_of_authority_is_read_back(area: str, view: str) -> None:
    catalogue, book = known()
    for name in ("Infant Mortality", "Care Leavers - Education, Employment & Training (EET) (%)"):
        for start in ("", f"{area}-"):
            file = Path(f"{start}{name}-{view}-2026-04-10 (1).csv")
            assert indicator_name(file, catalogue, book) == name


@settings(max_examples=300, deadline=None)
@given(st.data())
def test_a_name_cut_anywhere_is_right_or_refused_with_the_right_one_among_those_named(
    data: st.DataObject,
) -> None:
    catalogue, _ = known()
    name = data.draw(st.sampled_from(catalogue.names))
    view = data.draw(st.sampled_from(VIEWS))
    start = "" if view.startswith("All-") else data.draw(st.sampled_from(AUTHORITIES)) + "-"
    saved = replaced(data.draw(st.sampled_from(["_", "-", " ", ""])))(f"{start}{name}-{view}")
    cut = saved[: data.draw(st.integers(60, max(60, len(saved))))]
    if len(cut) < len(saved) and len(cut) < 60:
        return
    found, refusal = attempt(cut)
    if refusal:
        assert "several indicators fit" in refusal
        assert name in refusal or "more" in refusal
    else:
        assert catalogue.code_of(found) == catalogue.code_of(name)


@settings(max_examples=200, deadline=None)
@given(st.text(max_size=80))
def test_any_name_at_all_is_an_indicator_or_a_refusal(stem: str) -> None:
    found, refusal = attempt(stem)
    assert bool(found) != bool(refusal)


def test_a_name_cut_after_a_whole_indicator_that_another_begins_with_is_refused() -> None:
    catalogue, book = known()
    short, long = next(
        (one, other)
        for one in catalogue.names
        for other in catalogue.names
        if other.startswith(one + " ") and catalogue.code_of(one) != catalogue.code_of(other)
    )
    name = f"Bournemouth, Christchurch and Poole-{long}"[: 36 + len(short)]
    file = Path(f"{name}.xlsx")
    if len(name) < 60:
        assert indicator_name(file, catalogue, book) == short
    else:
        with pytest.raises(WorkbookError, match="The name seems to be cut"):
            indicator_name(file, catalogue, book)


@pytest.mark.parametrize(
    ("name", "offered"),
    [
        ("Stoke-on-Trent-Infant Mortalities-Local-Authority-View-2026-04-10", "Infant Mortality"),
        ("Infant Mortalty", "Infant Mortality"),
    ],
)
def test_an_unknown_name_is_offered_the_nearest(name: str, offered: str) -> None:
    catalogue, book = known()
    with pytest.raises(WorkbookError, match=f'Did you mean "{offered}') as caught:
        indicator_name(Path(f"{name}.xlsx"), catalogue, book)
    assert caught.value.place == f"{name}.xlsx"


def test_two_indicators_that_differ_in_a_sign_are_told_apart_or_refused(tmp_path: Path) -> None:
    rows = [INDICATORS[0], ("A", "T", "Plans %", *[""] * 8), ("B", "T", "Plans", *[""] * 8)]
    sheet = [HEADINGS, ("901", "Northmoor", 1, 2)]
    sure = write_book(tmp_path / "Northmoor-Plans %-Local-Authority-View.xlsx", Sheet_1=sheet)
    assert said(read(tmp_path, sure, tables={"indicators": rows}), "A", "901", "2021") == 1
    unsure = write_book(tmp_path / "Northmoor-Plans-Local-Authority-View.xlsx", Sheet_1=sheet)
    with pytest.raises(WorkbookError, match=r'several indicators .* "Plans %"; "Plans"'):
        read(tmp_path, unsure, tables={"indicators": rows})


def test_an_area_is_known_by_its_other_names_too(tmp_path: Path) -> None:
    workspace(tmp_path)
    name = "Northmoor Borough-Plans_ rate per 10,000-Local-Authority-View.xlsx"
    sheet = [HEADINGS, ("901", "Northmoor", 1, 2)]
    assert said(read(tmp_path, write_book(tmp_path / name, S=sheet)), "PLANS", "901", "2021") == 1
