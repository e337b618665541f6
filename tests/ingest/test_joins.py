"""Abolished authorities: never joined to a successor unless a table says so, one to one."""

from __future__ import annotations

from pathlib import Path

import pytest

from reportgen.domain.dataset import Dataset
from reportgen.errors import WorkbookError
from reportgen.ingest.step import ingest
from reportgen.interpret.step import interpret
from tests.ingest.builders import (
    PLANS,
    REPEATED,
    Rows,
    asked,
    place_of,
    rows_of,
    said,
    table,
    workspace,
    write_book,
    write_csv,
)

AREAS: Rows = (
    ("code", "name", "kind", "region", "live", "said", "aliases", "successors", "since"),
    ("901", "Northmoor", "authority", "981", "yes", "", "", "", ""),
    (
        "904",
        "Fenmarsh (Pre LG)",
        "authority",
        "981",
        "no",
        "the former Fenmarsh",
        "Fenmarsh",
        "905",
        "",
    ),
    ("905", "Fenmarsh", "authority", "981", "yes", "", "", "", "2020-04-01"),
    ("906", "Eastcliff", "authority", "981", "no", "", "", "908", ""),
    ("907", "Westcliff", "authority", "981", "no", "", "", "908", ""),
    ("908", "Cliffs", "authority", "981", "yes", "", "", "", "2020-04-01"),
    ("981", "Eastlands", "region", "", "yes", "the Eastlands", "", "", ""),
    ("970", "England", "country", "", "yes", "", "", "", ""),
)
HEADER = ("successor", "predecessor", "from_period", "reason", "owner", "date")
ROW = ("905", "904", "2021", "the boundary is the same", "the board", "2026-01-22")
YEARS = ("2019", "2020", "2021", "2022")
FIGURES: tuple[tuple[object, ...], ...] = (
    ("904", PLANS, 40, 41, 0.5, "-"),
    ("905", PLANS, "-", "c", 51, 52),
    ("904", REPEATED, 10, "c", "-", "-"),
    ("905", REPEATED, 9, "-", 12, 13),
    ("901", PLANS, 1, 2, 3, 4),
)


def built(folder: Path, *joins: tuple[str, ...], figures: Rows = FIGURES) -> Dataset:
    inputs = workspace(folder, areas=AREAS)
    if joins:
        write_csv(inputs / "areas" / "joins.csv", (HEADER, *joins))
    names = {str(row[0]): row[1] for row in AREAS[1:]}
    rows = table(periods=YEARS)
    rows = (
        *rows,
        *((row[0], names[str(row[0])], "Eastlands", "Protection", *row[1:]) for row in figures),
    )
    return ingest(asked(inputs, write_book(folder / "t.xlsx", S=rows), areas=("905",)))


def series(dataset: Dataset, area: str, code: str = "PLANS") -> list[float | str | None]:
    return [said(dataset, code, area, year) for year in YEARS]


def notes(dataset: Dataset, folder: Path, area: str) -> list[str]:
    """Every note of one area's report."""
    request = asked(folder / "inputs", areas=(area,), comparators=("england",))
    (facts,) = interpret(dataset, request)
    own = [f"{note.text} {note.period}" for each in facts.indicators for note in each.notes]
    return [*facts.notes, *own]


def test_nothing_is_joined_without_a_table(tmp_path: Path) -> None:
    dataset = built(tmp_path)
    assert series(dataset, "905") == ["-", "c", 51, 52]
    assert series(dataset, "904") == [40, 41, 0.5, "-"]
    assert dataset.joins == ()


def test_a_stated_join_takes_the_earlier_figures_and_keeps_reasons_of_its_own(
    tmp_path: Path,
) -> None:
    dataset = built(tmp_path, ROW)
    assert series(dataset, "905") == [40, "c", 51, 52]
    assert series(dataset, "905", "PLANS%") == [9, "-", 12, 13]
    assert series(dataset, "904") == [40, 41, 0.5, "-"]


def test_a_joined_figure_keeps_the_cell_it_was_read_from(tmp_path: Path) -> None:
    dataset = built(tmp_path, ROW)
    assert place_of(dataset, "PLANS", "905", "2019") == "t.xlsx, S!F2"
    assert place_of(dataset, "PLANS", "905", "2021") == "t.xlsx, S!H3"


def test_nothing_is_compared_across_a_join(tmp_path: Path) -> None:
    dataset = built(tmp_path, ROW)
    flags = {year: rows_of(dataset, "PLANS", "905", year)["flags"].iloc[0] for year in YEARS}
    assert flags == {"2019": "", "2020": "", "2021": "b", "2022": ""}
    assert rows_of(dataset, "PLANS%", "905", "2021")["flags"].iloc[0] == ""
    assert rows_of(dataset, "PLANS", "901", "2021")["flags"].iloc[0] == ""
    (facts,) = interpret(dataset, asked(tmp_path / "inputs", areas=("905",), comparators=()))
    plans = next(each for each in facts.indicators if each.indicator.code == "PLANS")
    assert plans.series[0].break_before == ("2021",)


def test_the_report_says_whose_figures_were_joined_by_whom_and_why(tmp_path: Path) -> None:
    told = notes(built(tmp_path, ROW), tmp_path, "905")
    assert (
        "figures for Fenmarsh before {period} are those of the former Fenmarsh, joined by the "
        "board on 22 January 2026: the boundary is the same. 2021"
    ) in told
    assert not any("no comparable earlier" in each for each in told)


def test_the_report_says_that_a_new_authority_has_no_comparable_earlier_figures(
    tmp_path: Path,
) -> None:
    figures = (("908", PLANS, "-", "-", 51, 52), ("906", PLANS, 1, 2, "-", "-"))
    told = notes(built(tmp_path, figures=figures), tmp_path, "908")
    assert (
        "There are no comparable earlier figures for Cliffs, which was formed on 1 April 2020: "
        "those of Eastcliff and Westcliff are not joined to its own."
    ) in told


def test_of_a_new_authority_with_some_earlier_figures_only_the_others_are_spoken_of(
    tmp_path: Path,
) -> None:
    told = notes(built(tmp_path), tmp_path, "905")
    assert (
        "Fenmarsh was formed on 1 April 2020. Where it has no earlier figure, none of the former "
        "Fenmarsh is joined to its own."
    ) in told
    assert not any("no comparable" in each for each in told)


def test_the_observations_stay_sorted(tmp_path: Path) -> None:
    frame = built(tmp_path, ROW).observations
    keys = list(zip(frame["code"].cat.codes, frame["area"].cat.codes, frame["period"], strict=True))
    assert keys == sorted(set(keys))


def test_a_name_that_fits_two_means_the_old_one_as_predecessor(tmp_path: Path) -> None:
    dataset = built(tmp_path, ("Fenmarsh", "Fenmarsh", *ROW[2:]))
    assert (dataset.joins[0].successor, dataset.joins[0].predecessor) == ("905", "904")


def test_a_join_may_stand_in_a_sheet_of_the_workbook(tmp_path: Path) -> None:
    names = {str(row[0]): row[1] for row in AREAS[1:]}
    data = [(row[0], names[str(row[0])], "Eastlands", "P", *row[1:]) for row in FIGURES]
    book = write_book(tmp_path / "t.xlsx", Data=(*table(periods=YEARS), *data), Joins=(HEADER, ROW))
    dataset = ingest(asked(workspace(tmp_path, areas=AREAS), book, areas=("905",)))
    assert series(dataset, "905")[0] == 40


@pytest.mark.parametrize(
    ("rows", "found"),
    [
        ([("908", "906", *ROW[2:])], "row 2: Cliffs followed several authorities."),
        ([("905", "906|907", *ROW[2:])], 'row 2: the predecessor is "906|907".'),
        ([ROW, ("905", "906", *ROW[2:])], "row 3: Fenmarsh followed several authorities."),
        ([ROW, ("901", "904", *ROW[2:])], "row 3: Fenmarsh (Pre LG) is joined to a second"),
        ([("905", "901", *ROW[2:])], "row 2: the predecessor Northmoor (901) still exists."),
        ([("905", "Fenmersh", *ROW[2:])], 'row 2: the predecessor is "Fenmersh".'),
        ([("Eastlands", "904", *ROW[2:])], 'row 2: the successor is "Eastlands".'),
        ([("905", "904", "then", *ROW[3:])], 'row 2: from_period is "then".'),
        ([("905", "904", "2021", "", "", "")], 'row 2: reason is "".'),
    ],
)
def test_a_join_that_cannot_be_is_refused_with_its_row(
    tmp_path: Path, rows: list[tuple[str, ...]], found: str
) -> None:
    with pytest.raises(WorkbookError) as caught:
        built(tmp_path, *rows)
    assert str(caught.value).startswith(f"inputs/areas/joins.csv, {found}")
