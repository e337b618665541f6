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
    path = file(tmp_path, "one", ("901", PLANS, 40, 41), ("901", PLANS, 40, "z"))
    with pytest.raises(WorkbookError, match='41 in the first and "z" in the second'):
        read(tmp_path, path)


def test_an_error_quotes_no_number_that_the_other_cell_withholds(tmp_path: Path) -> None:
    path = file(tmp_path, "one", ("901", PLANS, 40, 43.7), ("901", PLANS, 40, "c"))
    with pytest.raises(
        WorkbookError, match='a number in the first and "c" in the second'
    ) as caught:
        read(tmp_path, path)
    assert "43.7" not in str(caught.value)
    assert "cell G2 and" in caught.value.place


@pytest.mark.parametrize("withheld_first", [True, False])
def test_what_one_file_withholds_stays_withheld_and_is_quoted_nowhere(
    tmp_path: Path, withheld_first: bool
) -> None:
    withheld = file(tmp_path, "withheld", ("901", PLANS, "c", "c"))
    printed = file(tmp_path, "printed", ("901", PLANS, 43.7, 44.7))
    files = (withheld, printed) if withheld_first else (printed, withheld)
    dataset = read(tmp_path, *files)
    assert said(dataset, "PLANS", "901", "2022") == "c"
    assert place_of(dataset, "PLANS", "901", "2022").startswith("withheld.xlsx")
    problem = told(dataset, "is withheld in the first file and printed", Severity.SEVERE)
    assert problem.found.endswith("More of its figures are: 1.")
    assert not [each for each in dataset.problems if "4.7" in str(each) or "3.7" in str(each)]


def test_of_three_files_the_withholding_one_goes_before_two_that_agree(tmp_path: Path) -> None:
    one = file(tmp_path, "one", ("901", PLANS, 40, 41))
    two = file(tmp_path, "two", ("901", PLANS, 40, "c"))
    three = file(tmp_path, "three", ("901", PLANS, 40, 41))
    assert said(read(tmp_path, one, two, three), "PLANS", "901", "2022") == "c"


@pytest.mark.parametrize(
    ("periods", "cells", "kept"),
    [
        (("2022 (prov)", "2022 (Rev)"), ("c", 43.7), 43.7),  # published after all
        (("2022 (prov)", "2022 (Rev)"), (43.7, "c"), "c"),  # withheld after all
        (("2022 (prov)", "2022"), (43.7, "c"), "c"),
    ],
)
def test_only_a_more_final_number_goes_before_a_withheld_one(
    tmp_path: Path, periods: tuple[str, str], cells: tuple[object, object], kept: object
) -> None:
    dataset = read(tmp_path, file(tmp_path, "one", ("901", PLANS, *cells), periods=periods))
    assert said(dataset, "PLANS", "901", "2022") == kept
    assert "43.7" not in told(dataset, "less final").found


def test_a_file_without_status_withholds_what_another_calls_revised(tmp_path: Path) -> None:
    withheld = file(tmp_path, "one", ("901", PLANS, "c", "c"))
    revised = file(tmp_path, "two", ("901", PLANS, 1, 43.7), periods=("2021", "2022 (Rev)"))
    assert said(read(tmp_path, revised, withheld), "PLANS", "901", "2022") == "c"


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


def test_a_national_file_quotes_no_number_that_it_withholds_elsewhere(tmp_path: Path) -> None:
    rows = [("PLANS", "2022", "Northmoor", "43.7"), ("PLANS", "2022", "Northmoor", "c")]
    dataset = read(tmp_path, long(tmp_path, *rows, ("PLANS", "2022", "Saltby", "1")))
    problem = told(dataset, "stands twice and differs", Severity.SEVERE)
    assert "43.7" not in problem.found


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
