"""The editions of statistical neighbours: shipped, inside a workbook, and given."""

from __future__ import annotations

from pathlib import Path

import pytest

from reportgen.domain.dataset import Dataset
from reportgen.errors import WorkbookError
from reportgen.ingest.step import ingest
from tests.ingest.builders import (
    LAIT,
    PLANS,
    SAMPLE,
    asked,
    needs_lait,
    read_real,
    table,
    told,
    workspace,
    write_book,
    write_csv,
)


def test_both_editions_are_shipped_oldest_first_with_ten_each() -> None:
    sets = read_real(SAMPLE).neighbour_sets
    assert [each.name for each in sets] == ["April 2021", "May 2025"]
    assert {len(codes) for each in sets for codes in each.members.values()} == {10}
    assert sets[0].members["888"][:3] == ("891", "381", "830")
    assert sets[1].members["888"][:3] == ("925", "351", "332")
    assert "942" not in sets[0].members


@needs_lait
def test_the_shipped_editions_are_those_of_the_workbooks() -> None:
    shipped_sets = read_real(SAMPLE).neighbour_sets
    files = (LAIT / "sn_may_2025.xlsx", LAIT / "sn_april_2021.xlsx")
    given = read_real(SAMPLE, neighbours=files).neighbour_sets
    assert [each.name for each in given] == ["April 2021", "May 2025"]
    assert [each.members for each in given] == [each.members for each in shipped_sets]
    assert given[1].place == "sn_may_2025.xlsx"


SHIPPED = (
    ("edition", "area_code", "place", "neighbour_code"),
    ("May 2025", "901", "1", "902"),
    ("May 2025", "901", "2", "903"),
)
HEADER = ("LA num", "LA Name", "SN1", "SNP", "SN2", "SNP", "SN10")


OLDER = tuple((edition.replace("May 2025", "April 2021"), *rest) for edition, *rest in SHIPPED[1:])


def with_set(folder: Path, file: str, *codes: object, inside: bool = False) -> Dataset:
    """A dataset with a neighbour workbook, given by the request or inside the workbook."""
    rows = [(1, 2, 3), HEADER, (901, "Northmoor", codes[0], "Close", codes[1], "Close", "-")]
    rows += [(None, "Old SNs:"), (904, "Fenmarsh (Pre LG)", 901, "Close", 902, "Close", None)]
    inputs = workspace(folder, neighbours=SHIPPED)
    data = table(("901", PLANS, 40, 41))
    if inside:
        book = write_book(folder / file, Data=data, LA_SN_Groups=rows)
        return ingest(asked(inputs, book))
    book = write_book(folder / "t.xlsx", S=data)
    return ingest(asked(inputs, book, neighbours=(write_book(folder / file, LA_SN_Groups=rows),)))


def named_inside(folder: Path, file: str, *codes: object) -> Path:
    """A workbook with figures and with its own neighbours of Northmoor."""
    groups = (HEADER, (901, "Northmoor", codes[0], "Close", codes[1], "Close", "-"))
    return write_book(folder / file, Data=table(("901", PLANS, 40, 41)), LA_SN_Groups=groups)


def editions(dataset: Dataset) -> list[str]:
    return [each.name for each in dataset.neighbour_sets]


def test_a_given_workbook_is_the_default_though_a_newer_edition_is_shipped(tmp_path: Path) -> None:
    dataset = with_set(tmp_path, "sn_april_2021.xlsx", 905, 902)
    assert editions(dataset) == ["May 2025", "April 2021"]
    given = dataset.neighbour_sets[-1]
    assert given.members == {"901": ("905", "902"), "904": ("901", "902")}


def test_of_several_given_workbooks_the_newest_is_the_default(tmp_path: Path) -> None:
    book = write_book(tmp_path / "t.xlsx", S=table(("901", PLANS, 40, 41)))
    files = [
        named_inside(tmp_path, f"sn {edition}.xlsx", 905, 902)
        for edition in ("June 2023", "April 2021")
    ]
    request = asked(workspace(tmp_path, neighbours=SHIPPED), book, neighbours=tuple(files))
    assert editions(ingest(request)) == ["May 2025", "April 2021", "June 2023"]


def test_a_set_inside_the_workbook_goes_before_those_shipped(tmp_path: Path) -> None:
    book = named_inside(tmp_path, "lait June 2023.xlsx", 905, 902)
    dataset = ingest(asked(workspace(tmp_path, neighbours=SHIPPED), book))
    assert editions(dataset) == ["May 2025", "June 2023"]


def test_a_set_inside_that_is_an_older_one_shipped_makes_that_the_default(tmp_path: Path) -> None:
    newer = ("May 2025", "901", "3", "905"), ("May 2025", "901", "1", "904")
    shipped_both = (SHIPPED[0], *OLDER, *newer)
    book = named_inside(tmp_path, "bds.xlsx", 902, 903)
    dataset = ingest(asked(workspace(tmp_path, neighbours=shipped_both), book))
    assert editions(dataset) == ["May 2025", "April 2021"]
    assert not dataset.problems


def test_a_given_workbook_goes_before_a_newer_set_inside(tmp_path: Path) -> None:
    book = named_inside(tmp_path, "lait June 2023.xlsx", 905, 902)
    given = named_inside(tmp_path, "sn April 2021.xlsx", 903, 902)
    request = asked(workspace(tmp_path, neighbours=SHIPPED), book, neighbours=(given,))
    assert editions(ingest(request)) == ["May 2025", "June 2023", "April 2021"]


def test_a_given_workbook_replaces_its_own_edition(tmp_path: Path) -> None:
    (only,) = with_set(tmp_path, "SN May 2025.xlsx", 905, 902).neighbour_sets
    assert only.members["901"] == ("905", "902")


def test_a_given_workbook_without_a_date_is_the_newest(tmp_path: Path) -> None:
    sets = with_set(tmp_path, "ours.xlsx", 905, 902).neighbour_sets
    assert [each.name for each in sets] == ["May 2025", "ours"]


def test_a_set_inside_a_workbook_that_is_a_known_one_adds_nothing(tmp_path: Path) -> None:
    dataset = with_set(tmp_path, "bds.xlsx", 902, 903, inside=True)
    assert [each.name for each in dataset.neighbour_sets] == ["May 2025"]
    assert not dataset.problems


def test_an_unknown_set_inside_a_workbook_is_told_with_its_name(tmp_path: Path) -> None:
    dataset = with_set(tmp_path, "bds.xlsx", 905, 902, inside=True)
    assert editions(dataset) == ["May 2025", "of bds.xlsx"]
    assert 'neighbour_set: "of bds.xlsx"' in told(dataset, "that no known edition has").cure


def test_a_set_inside_that_differs_from_its_namesake_replaces_it_and_is_told(
    tmp_path: Path,
) -> None:
    dataset = with_set(tmp_path, "lait May 2025.xlsx", 905, 902, inside=True)
    (only,) = dataset.neighbour_sets
    assert only.members["901"] == ("905", "902")
    assert told(dataset, "that no known edition has").place == "lait May 2025.xlsx"


def test_a_workbook_without_neighbours_is_refused(tmp_path: Path) -> None:
    book = write_book(tmp_path / "t.xlsx", S=table(("901", PLANS, 40, 41)))
    with pytest.raises(WorkbookError, match="holds no statistical neighbours"):
        ingest(asked(workspace(tmp_path), book, neighbours=(book,)))


def test_a_place_among_neighbours_that_is_no_number_stops_with_its_row(tmp_path: Path) -> None:
    book = write_book(tmp_path / "t.xlsx", S=table(("901", PLANS, 40, 41)))
    rows = [*SHIPPED, ("May 2025", "901", "third", "905")]
    with pytest.raises(WorkbookError, match=r'neighbours\.csv, row 4: the place is "third"'):
        ingest(asked(workspace(tmp_path, neighbours=rows), book))


def test_the_csv_of_the_model_is_read_and_known_by_its_members(tmp_path: Path) -> None:
    book = write_book(tmp_path / "t.xlsx", S=table(("901", PLANS, 40, 41)))
    rows = [
        ("old_la_code", "la_name", "region_ind", "region_name", "SN_1", "SN_1P", "SN_2", "SN_2P")
    ]
    rows += [("901", "Northmoor", "3", "London", "902", "Close ", "903", "Very close")]
    model = write_csv(tmp_path / "sn_model_wide.csv", rows)
    request = asked(workspace(tmp_path, neighbours=SHIPPED), book, neighbours=(model,))
    (only,) = ingest(request).neighbour_sets
    assert (only.name, only.members) == ("May 2025", {"901": ("902", "903")})
    assert only.place == "sn_model_wide.csv"


def test_fewer_than_ten_neighbours_are_read_in_the_order_of_their_numbers(tmp_path: Path) -> None:
    rows = (
        (1, 2),
        ("LA num", "LA Name", "SN2", "SNP", "SN1"),
        (901, "Northmoor", 905, "Close", 902),
    )
    book = write_book(tmp_path / "t.xlsx", S=table(("901", PLANS, 40, 41)))
    given = write_book(tmp_path / "sn June 2023.xlsx", LA_SN_Groups=rows)
    request = asked(workspace(tmp_path, neighbours=SHIPPED), book, neighbours=(given,))
    assert ingest(request).neighbour_sets[-1].members == {"901": ("902", "905")}
