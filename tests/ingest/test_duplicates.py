"""What stands twice must agree, or somebody is told."""

from __future__ import annotations

from pathlib import Path

import pytest

from reportgen.domain.observation import Flag
from reportgen.domain.problem import Severity
from reportgen.errors import WorkbookError
from tests.ingest.builders import (
    PLANS,
    place_of,
    read,
    said,
    table,
    told,
    write_book,
    write_csv,
)


def file(folder: Path, name: str, *rows: tuple[object, ...], **periods: tuple[str, ...]) -> Path:
    return write_book(folder / f"{name}.xlsx", Sheet_1=table(*rows, **periods))


def test_rows_of_one_file_that_disagree_stop_with_both_cells(tmp_path: Path) -> None:
    path = file(tmp_path, "one", ("901", PLANS, 40, 41), ("901", PLANS, 40, 42))
    with pytest.raises(WorkbookError) as caught:
        read(tmp_path, path)
    assert "cell G2" in caught.value.place
    assert "cell G3" in caught.value.place
    assert "is 41 in the first and 42 in the second" in caught.value.found


def test_a_number_and_a_marker_disagree(tmp_path: Path) -> None:
    path = file(tmp_path, "one", ("901", PLANS, 40, 41), ("901", PLANS, 40, "c"))
    with pytest.raises(WorkbookError, match='41 in the first and "c" in the second'):
        read(tmp_path, path)


def test_binary_noise_is_no_disagreement(tmp_path: Path) -> None:
    path = file(tmp_path, "one", ("901", PLANS, 40, 9.37), ("901", PLANS, 40, 9.3699999999999992))
    assert not read(tmp_path, path).problems


def test_of_two_files_the_first_is_used_and_the_difference_told(tmp_path: Path) -> None:
    new = file(tmp_path, "new", ("901", PLANS, 40, 41))
    old = file(tmp_path, "old", ("901", PLANS, 38, 39), ("902", PLANS, 1, 2))
    dataset = read(tmp_path, new, old)
    assert said(dataset, "PLANS", "901", "2022") == 41
    assert said(dataset, "PLANS", "902", "2022") == 2
    assert place_of(dataset, "PLANS", "902", "2022").startswith("old.xlsx")
    problem = told(dataset, "1 more of its figures differ", Severity.SEVERE)
    assert "new.xlsx" in problem.place
    assert "old.xlsx" in problem.place


def test_two_files_that_agree_are_silent(tmp_path: Path) -> None:
    one = file(tmp_path, "one", ("901", PLANS, 40, 41))
    two = file(tmp_path, "two", ("901", PLANS, 40, 41))
    dataset = read(tmp_path, one, two)
    assert not dataset.problems
    assert len(dataset.observations) == 2


def test_a_revised_figure_goes_before_a_provisional_one(tmp_path: Path) -> None:
    row = ("901", PLANS, 40, 41)
    path = file(tmp_path, "one", row, periods=("2022 (prov)", "2022 (Rev)"))
    dataset = read(tmp_path, path)
    assert said(dataset, "PLANS", "901", "2022") == 41
    assert [period.flags for period in dataset.periods] == [(Flag.REVISED,)]
    assert told(dataset, "less final").severity is Severity.NOTE


def test_a_disagreement_names_area_and_indicator_in_words(tmp_path: Path) -> None:
    path = file(tmp_path, "one", ("901", PLANS, 40, 41), ("901", PLANS, 40, 42))
    with pytest.raises(WorkbookError) as caught:
        read(tmp_path, path)
    assert caught.value.found.startswith(f"{PLANS}, Northmoor, 2022 is 41 in the first")


LONG = ("Short Desc", "Years", "LA and Regions", "Values")


def long(folder: Path, *rows: tuple[str, ...]) -> Path:
    return write_csv(folder / "bds_long.csv", [LONG, *rows])


def test_a_figure_twice_in_a_long_file_is_unreadable_and_stops_nothing(tmp_path: Path) -> None:
    rows = [("PLANS", "2021", "Northmoor", "40"), ("PLANS", "2022", "Northmoor", "41")]
    rows += [("PLANS", "2021", "Northmoor", "40"), ("PLANS", "2022", "Northmoor", "42")]
    rows += [("PLANS", "2022", "Saltby", "1"), ("PLANS", "2022", "Saltby", "-")]
    dataset = read(tmp_path, long(tmp_path, *rows))
    assert said(dataset, "PLANS", "901", "2021") == 40
    assert said(dataset, "PLANS", "901", "2022") == "unreadable"
    assert said(dataset, "PLANS", "902", "2022") == "unreadable"
    problem = told(dataset, "stands twice and differs: 41 and 42", Severity.SEVERE)
    other = told(dataset, "Saltby, 2022 stands twice and differs", Severity.SEVERE)
    assert (problem.area, other.area) == ("901", "902")
    assert problem.place == "bds_long.csv, row 3 and bds_long.csv, row 5"
    assert problem.indicator_code == "PLANS"


def test_of_many_such_figures_of_an_area_one_is_told_and_the_rest_counted(tmp_path: Path) -> None:
    rows = [("PLANS", f"{2014 + n}", "Northmoor", value) for n in range(8) for value in ("1", "2")]
    dataset = read(tmp_path, long(tmp_path, *rows, ("PLANS", "2021", "Saltby", "3")))
    (twice,) = [each for each in dataset.problems if "twice and differ" in each.found]
    assert twice.found.endswith("So do 7 more of its figures.")
    assert twice.severity is Severity.SEVERE


def test_a_flag_does_not_stay_beside_an_unreadable_figure(tmp_path: Path) -> None:
    rows = [("PLANS", "2021", "Northmoor", "40 [p]"), ("PLANS", "2021", "Northmoor", "41")]
    frame = read(tmp_path, long(tmp_path, *rows)).observations
    assert frame["flags"].tolist() == [""]
    assert frame["value"].isna().all()


def test_a_revised_figure_of_a_long_file_still_goes_before_a_provisional(tmp_path: Path) -> None:
    rows = [("PLANS", "2022(Prov)", "Northmoor", "40")]
    rows += [("PLANS", "2022 (Revised)", "Northmoor", "41")]
    dataset = read(tmp_path, long(tmp_path, *rows))
    assert said(dataset, "PLANS", "901", "2022") == 41
    assert told(dataset, "less final").severity is Severity.NOTE
