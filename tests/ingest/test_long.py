"""The long file as csv and as parquet, read by its distinct texts."""

from __future__ import annotations

from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from reportgen.domain.problem import Severity
from reportgen.errors import WorkbookError
from tests.ingest.builders import Rows, indicator, place_of, read, said, told, write_csv

HEADER = ("Short Desc", "Data item", "Years", "LA and Regions", "Values", "LA Number", "Region")
ROWS: Rows = (
    HEADER,
    ("PLANS", "", "2021", "Northmoor", "9.3699999999999992", "901", "Eastlands"),
    ("PLANS", "", "2022", "Northmoor", "-", "901", "Eastlands"),
    ("PLANS", "", "2022", "England", "4.798E-2", "970", "NA"),
    ("ABSENT", "", "2021/22", "Saltby", "5", "902", "Eastlands"),
    ("LOCAL", "A local count", "2022", "Saltby", "7", "902", "Eastlands"),
)


def as_parquet(path: Path, rows: Rows) -> Path:
    """As DfE writes it: LA numbers are floating numbers, all else is text."""
    columns = {name: [row[at] for row in rows[1:]] for at, name in enumerate(rows[0])}
    columns["LA Number"] = [float(str(number)) for number in columns["LA Number"]]
    columns["Data item"] = [item or None for item in columns["Data item"]]
    pq.write_table(pa.table(columns), path)
    return path


@pytest.fixture(params=["csv", "parquet"])
def long_file(request: pytest.FixtureRequest, tmp_path: Path) -> Path:
    if request.param == "csv":
        return write_csv(tmp_path / "long.csv", ROWS)
    return as_parquet(tmp_path / "long.parquet", ROWS)


def test_figures_and_markers_are_read(tmp_path: Path, long_file: Path) -> None:
    dataset = read(tmp_path, long_file)
    assert said(dataset, "PLANS", "901", "2021") == 9.3699999999999992
    assert said(dataset, "PLANS", "901", "2022") == "-"
    assert said(dataset, "PLANS", "970", "2022") == 0.04798
    assert said(dataset, "ABSENT", "902", "2021/22") == 5
    assert indicator(dataset, "LOCAL").name == "A local count"


def test_the_place_is_the_row_as_a_spreadsheet_counts(tmp_path: Path, long_file: Path) -> None:
    dataset = read(tmp_path, long_file)
    assert place_of(dataset, "PLANS", "970", "2022") == f"{long_file.name}, row 4"


def test_csv_and_parquet_give_the_same_observations(tmp_path: Path) -> None:
    one = read(tmp_path, write_csv(tmp_path / "long.csv", ROWS))
    other = read(tmp_path, as_parquet(tmp_path / "long.parquet", ROWS))
    assert one.observations.equals(other.observations)
    assert one.periods == other.periods


def test_a_filler_period_is_one_row_of_the_problems(tmp_path: Path) -> None:
    rows = [("PLANS", "", "0", place, "-", number, "") for place, number in
            (("Northmoor", "901"), ("Saltby", "902"))]  # fmt: skip
    dataset = read(tmp_path, write_csv(tmp_path / "long.csv", [*ROWS, *rows]))
    problem = told(dataset, '"0" stands', Severity.WARNING)
    assert problem.place == "long.csv, row 7"
    assert "2 rows" in problem.found
    assert problem.indicator_code == "PLANS"


def test_a_period_that_cannot_be_read_stops_with_its_row(tmp_path: Path) -> None:
    row = ("PLANS", "", "FY2022", "Saltby", "4", "902", "")
    with pytest.raises(WorkbookError, match='row 7: the period "FY2022" cannot be read'):
        read(tmp_path, write_csv(tmp_path / "long.csv", [*ROWS, row]))


def test_text_in_values_stops_with_its_row(tmp_path: Path) -> None:
    row = ("PLANS", "", "2020", "Saltby", "four", "902", "")
    with pytest.raises(WorkbookError, match='row 7: the value is "four"'):
        read(tmp_path, write_csv(tmp_path / "long.csv", [*ROWS, row]))


def test_a_date_in_the_name_is_the_release(tmp_path: Path) -> None:
    path = write_csv(tmp_path / "bds_long_2024-12-18.csv", ROWS)
    assert read(tmp_path, path).released == "2024-12-18"


def test_a_damaged_parquet_file_is_an_error_with_a_cure(tmp_path: Path) -> None:
    path = as_parquet(tmp_path / "long.parquet", ROWS)
    path.write_bytes(path.read_bytes()[:200])
    with pytest.raises(WorkbookError, match="damaged"):
        read(tmp_path, path)


def test_a_parquet_file_of_something_else_names_the_missing_column(tmp_path: Path) -> None:
    pq.write_table(pa.table({"a": [1]}), tmp_path / "other.parquet")
    with pytest.raises(WorkbookError, match='no column "Short Desc"'):
        read(tmp_path, tmp_path / "other.parquet")


def test_the_signs_of_older_releases_are_understood(tmp_path: Path, long_file: Path) -> None:
    labels = ("2018 (Revised)", "2019(Prov)", "2020 (Prov)", "2021 (Final)", "2016/17", "2015-17")
    values = ("1", "2", "..", "c", "5", "6")
    both = zip(labels, values, strict=True)
    rows = [HEADER, *(("PLANS", "", label, "Saltby", value, "902", "") for label, value in both)]
    path = write_csv(tmp_path / "bds_long_2024-11-20.csv", rows)
    if long_file.suffix == ".parquet":
        path = as_parquet(tmp_path / "bds_long_2024-11-20.parquet", rows)
    dataset = read(tmp_path, path)
    found = [said(dataset, "PLANS", "902", label) for label in ("2018", "2019", "2020", "2021")]
    assert found == [1, 2, "x", "c"]
    assert said(dataset, "PLANS", "902", "2015-17") == 6
    flags = {period.label: [flag.value for flag in period.flags] for period in dataset.periods}
    assert (flags["2018"], flags["2019"], flags["2020"]) == (["r"], ["p"], ["p"])
    assert dataset.released == "2024-11-20"
