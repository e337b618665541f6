"""What ingest promises of the Dataset, whatever the input."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pandas as pd
import pytest

from reportgen.errors import RequestError
from reportgen.ingest.coverage import coverage
from reportgen.ingest.step import ingest
from tests.ingest.builders import (
    INPUTS,
    PLANS,
    REPEATED,
    SAMPLE,
    asked,
    read,
    read_real,
    table,
    write_book,
)


def test_the_frame_is_as_the_contract_says() -> None:
    frame = read_real(SAMPLE).observations
    assert {name: str(dtype) for name, dtype in frame.dtypes.items()} == {
        "code": "category",
        "area": "category",
        "period": "int32",
        "value": "float64",
        "marker": "category",
        "flags": "category",
        "sheet": "int32",
        "row": "int32",
        "column": "int32",
    }
    assert (frame["value"].isna() == (frame["marker"] != "")).all()


def test_no_key_stands_twice_and_the_rows_are_in_order() -> None:
    dataset = read_real(SAMPLE)
    frame = dataset.observations
    assert not frame.duplicated(["code", "area", "period"]).any()
    codes = [frame[name].cat.codes.to_numpy() for name in ("code", "area")]
    last = np.array([period.last for period in dataset.periods])[frame["period"]]
    assert (np.lexsort((last, codes[1], codes[0])) == np.arange(len(frame))).all()


def test_periods_stand_in_order_of_time_and_each_is_used() -> None:
    dataset = read_real(SAMPLE)
    assert list(dataset.periods) == sorted(dataset.periods, key=lambda period: period.last)
    assert set(dataset.observations["period"]) == set(range(len(dataset.periods)))


def test_the_same_input_gives_the_same_dataset() -> None:
    one, other = read_real(SAMPLE), read_real(SAMPLE)
    pd.testing.assert_frame_equal(one.observations, other.observations)
    assert list(one.indicators.items()) == list(other.indicators.items())
    assert one.inputs == other.inputs


def test_every_input_is_recorded_with_its_hash() -> None:
    inputs = {file.name: file for file in read_real(SAMPLE).inputs}
    assert inputs[SAMPLE.name].layout == "our workbook"
    assert "inputs/areas/areas.csv" in inputs
    assert all(len(file.sha256) == 64 for file in inputs.values())


def test_a_request_without_a_workbook_is_answered() -> None:
    with pytest.raises(RequestError, match="no workbook is named"):
        ingest(asked(INPUTS))


def test_coverage_counts_authorities_figures_and_markers(tmp_path: Path) -> None:
    rows = [("901", PLANS, 40, "c"), ("902", PLANS, "-", "-"), ("970", PLANS, 41, 42)]
    rows += [("901", REPEATED, "-", "-")]
    found = coverage(read(tmp_path, write_book(tmp_path / "t.xlsx", S=table(*rows))))
    plans, repeated = found
    assert (plans.indicator.code, plans.authorities, plans.figures, plans.markers) == (
        "PLANS",
        1,
        3,
        3,
    )
    assert (plans.first.label, plans.last.label) == ("2021", "2022")
    assert (repeated.authorities, repeated.figures, repeated.last.label) == (0, 0, "2022")
