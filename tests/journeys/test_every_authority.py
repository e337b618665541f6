"""A report can be built for every live authority from the whole national file."""

from __future__ import annotations

import csv
from functools import cache
from pathlib import Path

import pandas as pd
import pytest

from reportgen.build import build_reports
from reportgen.domain.request import Charts, ReportRequest
from tests.journeys.builders import REPOSITORY, SHARED

LAIT = SHARED / "lait"
AWKWARD = {
    "City of London": "201",
    "Isles of Scilly": "420",
    "Bournemouth Christchurch and Poole": "839",
    "Westmorland and Furness": "943",
    "Hackney": "204",
    "Kingston Upon Hull, City of": "810",
}

pytestmark = pytest.mark.skipif(
    not (LAIT / "bds_long.parquet").is_file(),
    reason="the national file is not there (../shared/lait/bds_long.parquet)",
)


def request_for(out: Path, *areas: str) -> ReportRequest:
    return ReportRequest(
        workbooks=(LAIT / "bds_long.parquet",),
        areas=areas,
        templates=REPOSITORY / "templates",
        inputs=REPOSITORY / "inputs",
        out=out,
        dictionary=LAIT / "lait_data_dictionary.csv",
        neighbours=(LAIT / "sn_may_2025.xlsx",),
        outline="all_indicators",
        charts=Charts.NONE,
    )


@cache
def held() -> dict[str, set[str]]:
    """For each LA number, the codes of the indicators that have a figure in any period."""
    long = pd.read_parquet(LAIT / "bds_long.parquet")
    stated = long[pd.to_numeric(long["Values"], errors="coerce").notna() & (long["Years"] != "0")]
    numbers = stated["LA Number"].astype(int).astype(str)
    return {str(code): set(group) for code, group in stated.groupby(numbers)["Short Desc"]}


def told_of(folder: Path) -> set[str]:
    """The codes of the indicators that facts.csv tells of."""
    with (folder / "facts.csv").open(encoding="utf-8-sig", newline="") as lines:
        return {row["indicator_code"] for row in csv.DictReader(lines)}


def test_two_awkward_authorities_build_with_each_indicator_that_has_figures(
    tmp_path: Path,
) -> None:
    for run in build_reports(request_for(tmp_path, "City of London", "Westmorland and Furness")):
        assert held()[run.area.code] - told_of(run.folder) == set()
        assert (run.folder / "report.docx").stat().st_size > 0


@pytest.mark.slow
def test_every_awkward_authority_builds(tmp_path: Path) -> None:
    codes = [run.area.code for run in build_reports(request_for(tmp_path, *AWKWARD))]
    assert codes == list(AWKWARD.values())


@pytest.mark.slow
def test_every_live_authority_builds_with_each_indicator_that_has_figures(tmp_path: Path) -> None:
    built = set()
    for run in build_reports(request_for(tmp_path, "all")):
        assert held()[run.area.code] - told_of(run.folder) == set(), run.area.name
        built.add(run.area.code)
    assert len(built) == 153
