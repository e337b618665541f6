"""The real files of LAIT: one figure is one observation, whichever layout it comes in."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from reportgen.domain.dataset import Dataset
from reportgen.domain.observation import Flag
from reportgen.domain.problem import Severity
from reportgen.ingest.coverage import coverage
from tests.ingest.builders import LAIT, indicator, needs_lait, read_real, said, told
from tests.ingest.test_sample import keyed

pytestmark = needs_lait
WORKBOOKS = LAIT / "workbooks"


@pytest.fixture(scope="module")
def long() -> Dataset:
    return read_real(LAIT / "bds_long.parquet", dictionary=LAIT / "lait_data_dictionary.csv")


@pytest.fixture(scope="module")
def national(long: Dataset) -> dict[tuple[str, str, str], tuple[float, str]]:
    return keyed(long)


def agrees(
    dataset: Dataset, national: dict[tuple[str, str, str], tuple[float, str]], figures: int
) -> None:
    found = keyed(dataset)
    assert len(found) == figures
    for key, (value, marker) in found.items():
        assert marker == national[key][1], key
        assert np.isclose(value, national[key][0], rtol=1e-14, equal_nan=True), key


@pytest.mark.parametrize(
    ("name", "figures"),
    [
        ("create_own_lancashire_csc.xlsx", 18135),
        ("create_own_lancashire_csc.csv", 18135),
        ("create_own_lancashire_slash_years.xlsx", 216),
    ],
)
def test_a_create_your_own_table_agrees_with_the_long_file(
    national: dict[tuple[str, str, str], tuple[float, str]], name: str, figures: int
) -> None:
    agrees(read_real(WORKBOOKS / name), national, figures)


VIEWS = sorted(WORKBOOKS.glob("*-*-2026-04-10.xlsx"))


@pytest.mark.parametrize("path", VIEWS, ids=lambda path: path.stem[-60:])
def test_a_view_agrees_with_the_long_file(
    national: dict[tuple[str, str, str], tuple[float, str]], path: Path
) -> None:
    dataset = read_real(path)
    agrees(dataset, national, len(dataset.observations))
    assert len(dataset.observations["code"].cat.categories) == 1
    assert {problem.severity for problem in dataset.problems} <= {Severity.NOTE}


@pytest.mark.slow
def test_the_bds_sheet_holds_the_same_observations_as_the_long_file(long: Dataset) -> None:
    wide = read_real(WORKBOOKS / "bds_wide.xlsx")
    one, other = long.observations, wide.observations
    assert wide.periods == long.periods
    for column in ("code", "area", "period", "marker"):
        assert (one[column].astype(str) == other[column].astype(str)).all(), column
    assert np.allclose(one["value"], other["value"], rtol=1e-14, equal_nan=True)
    assert wide.neighbour_sets == long.neighbour_sets


def test_the_whole_long_file_is_understood(long: Dataset) -> None:
    assert len(long.observations) == 641_070 - 170
    assert len(long.indicators) == 448
    assert len(coverage(long)) == 448
    assert told(long, '"0" stands').indicator_code == "CINPermExclusion"
    above = [each for each in long.problems if "is outside 0% to 100%" in each.found]
    codes = {"%_2yr_olds", "%_3&4yr_olds", "SpecFixedEx", "Sept_Guarantee"}
    assert {(each.indicator_code, each.severity) for each in above} == {
        (code, Severity.WARNING) for code in codes
    }
    others = [each for each in long.problems if not each.check]
    assert len(others) == 1


def test_whole_percentages_are_printed_whole_and_others_with_one_place(long: Dataset) -> None:
    assert indicator(long, "LAC").places == 0
    assert indicator(long, "CareLeaverEET").places == 0
    assert indicator(long, "ReReferral").places == 1
    assert indicator(long, "TotPermEx").places == 2


def test_an_older_release_is_read_with_its_own_dictionary() -> None:
    releases = LAIT / "releases"
    dataset = read_real(
        releases / "bds_long_2024-12-18.parquet",
        dictionary=releases / "lait_data_dictionary_2024-12-18.csv",
    )
    assert dataset.released == "2024-12-18"
    assert len(dataset.observations) == 558_280
    rate = indicator(dataset, "YJS_Caution-Sentence10-17_YO")
    assert "per 1,000" in rate.name
    flags = {flag for period in dataset.periods for flag in period.flags}
    assert flags == {Flag.REVISED, Flag.FINAL, Flag.PROVISIONAL, Flag.OUTTURN}


def test_two_releases_together_take_the_first_and_tell_the_restatements(long: Dataset) -> None:
    older = LAIT / "releases" / "bds_long_2024-12-18.parquet"
    both = read_real(LAIT / "bds_long.parquet", older)
    assert said(both, "CPP_Total_Rateper10,000", "888", "2022") == 256.2
    restated = [each for each in both.problems if "in the first file" in each.found]
    assert len(restated) > 200
    assert {each.severity for each in restated} == {Severity.SEVERE}


def test_periods_are_typed_by_the_year_type_of_each_indicator(long: Dataset) -> None:
    for code, label, years in (
        ("InfMort", "2021-23", 3),
        ("TotPermEx", "2022/23", 1),
        ("Low_Birth_Weight_Babies", "2022", 1),
    ):
        frame = long.observations[long.observations["code"] == code]
        labels = {long.periods[at].label: long.periods[at] for at in frame["period"].unique()}
        if label in labels:
            assert labels[label].years == years
