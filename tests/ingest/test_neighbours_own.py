"""A council's own list of neighbours: by name or code, in a sheet or a file, with its own name."""

from __future__ import annotations

from pathlib import Path

import pytest

from reportgen.domain.dataset import Dataset
from reportgen.domain.problem import Severity
from reportgen.errors import WorkbookError
from reportgen.ingest.step import ingest
from reportgen.interpret.step import interpret
from tests.ingest.builders import PLANS, Rows, asked, table, told, workspace, write_book, write_csv

SHIPPED: Rows = (
    ("edition", "area_code", "place", "neighbour_code"),
    ("May 2025", "901", "1", "902"),
)
WIDE: Rows = (
    ("Area", "Neighbour 2", "Neighbour 1"),
    ("Northmoor", "Fenmarsh", "Kingsham"),
)
PAIRS: Rows = (
    ("Local authority", "Nearest neighbour", "Date"),
    ("901", "903", "2024-03-01"),
    ("Northmoor Borough", "905.0", "2024-03-01"),
    ("901", "-", ""),
)


def inside(folder: Path, rows: Rows) -> Dataset:
    """A dataset of our own workbook with a sheet Neighbours."""
    book = write_book(folder / "own.xlsx", Data=table(("901", PLANS, 40, 41)), Neighbours=rows)
    return ingest(asked(workspace(folder, neighbours=SHIPPED), book))


def given(folder: Path, name: str, rows: Rows) -> Dataset:
    """A dataset with a list in a file of its own."""
    book = write_book(folder / "t.xlsx", S=table(("901", PLANS, 40, 41)))
    file = folder / name
    made = write_csv(file, rows) if file.suffix == ".csv" else write_book(file, Neighbours=rows)
    return ingest(asked(workspace(folder, neighbours=SHIPPED), book, neighbours=(made,)))


def test_a_column_for_each_neighbour_is_read_in_the_order_of_the_numbers(tmp_path: Path) -> None:
    chosen = inside(tmp_path, WIDE).neighbour_sets[-1]
    assert chosen.members == {"901": ("903", "905")}
    assert (chosen.name, chosen.own, chosen.place) == ("Northmoor's own list", True, "own.xlsx")


def test_a_row_for_each_pair_is_read_with_the_date_of_the_list(tmp_path: Path) -> None:
    chosen = inside(tmp_path, PAIRS).neighbour_sets[-1]
    assert chosen.members == {"901": ("903", "905")}
    assert chosen.name == "Northmoor's own list (1 March 2024)"


@pytest.mark.parametrize("name", ["neighbours.csv", "neighbours.xlsx"])
def test_a_list_may_be_a_file_of_its_own_and_is_then_the_default(tmp_path: Path, name: str) -> None:
    dataset = given(tmp_path, name, WIDE)
    assert [each.name for each in dataset.neighbour_sets] == ["May 2025", "Northmoor's own list"]
    assert dataset.inputs[1].layout == "statistical neighbours"


def test_a_month_in_the_name_of_the_file_dates_the_list(tmp_path: Path) -> None:
    chosen = given(tmp_path, "peers March 2024.csv", WIDE).neighbour_sets[-1]
    assert chosen.name == "Northmoor's own list (March 2024)"


def test_a_list_of_several_areas_is_named_after_its_file(tmp_path: Path) -> None:
    rows = (*WIDE, ("Saltby", "Northmoor", ""))
    chosen = given(tmp_path, "peers.csv", rows).neighbour_sets[-1]
    assert chosen.name == "own list in peers.csv"
    assert chosen.members == {"901": ("903", "905"), "902": ("901",)}


def test_nothing_is_noted_of_a_council_that_uses_its_own_list(tmp_path: Path) -> None:
    dataset = inside(tmp_path, WIDE)
    assert not any("no known edition" in each.found for each in dataset.problems)


def test_the_comparator_carries_the_name_of_the_list(tmp_path: Path) -> None:
    book = write_book(
        tmp_path / "own.xlsx",
        Data=table(("901", PLANS, 40, 41), ("903", PLANS, 1, 2)),
        Neighbours=WIDE,
    )
    request = asked(workspace(tmp_path), book, comparators=("neighbours",))
    (facts,) = interpret(ingest(request), request)
    (comparator,) = facts.comparators
    assert comparator.label == "Neighbours on Northmoor's own list"
    assert (comparator.edition, comparator.own) == ("Northmoor's own list", True)


def test_dfes_table_may_stand_in_a_sheet_of_that_name(tmp_path: Path) -> None:
    rows = (("LA num", "LA Name", "SN1", "SN2"), (901, "Northmoor", 905, 902))
    chosen = inside(tmp_path, rows).neighbour_sets[-1]
    assert (chosen.members, chosen.own) == ({"901": ("905", "902")}, False)


@pytest.mark.parametrize(
    ("row", "place", "found"),
    [
        (("Northmore", "Saltby", ""), "cell A2", '"Northmore" is no authority that is known.'),
        (("Northmoor", "Saltbie", ""), "cell B2", '"Saltbie" is no authority that is known.'),
        (("Northmoor", "England", ""), "cell B2", '"England" is no authority that is known.'),
        (
            ("Northmoor", "902", "Saltby"),
            "cell B2",
            "Northmoor has Saltby among its neighbours twice.",
        ),
        (("Northmoor", "901", ""), "cell B2", "Northmoor has Northmoor among its neighbours."),
    ],
)
def test_a_list_that_cannot_be_stops_with_its_cell(
    tmp_path: Path, row: tuple[str, ...], place: str, found: str
) -> None:
    with pytest.raises(WorkbookError) as caught:
        inside(tmp_path, (WIDE[0], row))
    assert caught.value.place == f'own.xlsx, sheet "Neighbours", {place}'
    assert caught.value.found == found


def test_a_sheet_neighbours_without_a_list_stops_with_the_headings(tmp_path: Path) -> None:
    with pytest.raises(WorkbookError, match="the sheet holds no list of neighbours"):
        inside(tmp_path, (("Who", "Whom"), ("Northmoor", "Saltby")))


def test_a_short_list_is_noted_and_one_without_the_area_warned_of(tmp_path: Path) -> None:
    short = told(given(tmp_path, "peers.csv", WIDE), "names 2 neighbours", Severity.NOTE)
    assert "Expected 10 neighbours" in short.expected
    rows = (WIDE[0], ("Saltby", "Northmoor", ""))
    told(given(tmp_path, "others.csv", rows), "names no neighbours of Northmoor", Severity.WARNING)


def test_a_list_given_for_figures_is_told_where_it_goes(tmp_path: Path) -> None:
    with pytest.raises(WorkbookError, match="this is a list of neighbours") as caught:
        ingest(asked(workspace(tmp_path), write_csv(tmp_path / "peers.csv", WIDE)))
    assert "--neighbours" in caught.value.cure


def test_a_list_with_a_misspelt_heading_is_answered_with_the_headings_of_a_list(
    tmp_path: Path,
) -> None:
    with pytest.raises(WorkbookError, match="no statistical neighbours") as caught:
        given(tmp_path, "peers.csv", (("Area", "Neighbor"), ("Northmoor", "Saltby")))
    assert '"Area" and "Neighbour"' in caught.value.expected
