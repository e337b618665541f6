"""Two readers that share no code read the same figure in every cell, and under the same names."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import asdict
from pathlib import Path

import pytest

from reportgen.domain.dataset import Dataset
from reportgen.domain.number import clean
from reportgen.verify.workbook.catalogue import catalogue_of
from reportgen.verify.workbook.gazetteer import Gazetteer
from reportgen.verify.workbook.identity import Identity
from reportgen.verify.workbook.indicator_names import IndicatorNames
from reportgen.verify.workbook.opened import Workbooks
from tests.ingest.builders import (
    INPUTS,
    LAIT,
    Rows,
    needs_lait,
    read,
    read_real,
    write_book,
    write_csv,
)
from tests.ingest.layout_builders import (
    Series,
    bds_rows,
    create_own_book,
    create_own_csv,
    long_parquet,
    long_rows,
    view_book,
)
from tests.ingest.scorecard_builders import COUNTY, HALTON, HAVERING, ROTHERHAM, read_card
from tests.ingest.tidy_builders import figures, read_mapped, row

NAMES = {"901": "Northmoor", "902": "Saltby", "970": "England"}
PLANS = Series(
    "PLANS",
    "Protection",
    "Plans: rate per 10,000",
    {
        "901": {"2020": 12.3, "2021": 9.3699999999999992, "2022": None},
        "902": {"2020": 200_000, "2021": 0, "2022": 41.25},
        "970": {"2020": 33.0, "2021": 1e-3, "2022": 40.0},
    },
)
SPLIT = Series("ABSENT", "Schools", "Days missed (%)", {"901": {"2020/21": 4.5, "2021/22": 5.0}})
MOST = 4_000  # cells of one file that are looked at
SHIPPED = sorted((INPUTS / "workbooks").glob("*.xlsx"))
OF_LAIT = (
    "bds_long.parquet",
    pytest.param("workbooks/bds_wide.xlsx", marks=pytest.mark.slow),
    "workbooks/create_own_lancashire_csc.csv",
)


def unlike(dataset: Dataset, *paths: Path) -> list[str]:
    """The cells that the two read differently, or whose names the auditor takes for others."""
    workbooks = Workbooks(paths, paths[0].parent)
    names = IndicatorNames(
        [{**asdict(each), "id": each.id} for each in dataset.indicators.values()],
        catalogue_of(workbooks).names,
    )
    gazetteer = Gazetteer([asdict(each) for each in dataset.areas.values()])
    identity = Identity(workbooks, gazetteer, names, catalogue_of(workbooks))
    frame = dataset.observations
    frame = frame.iloc[:: max(1, len(frame) // MOST)]
    columns = ("code", "area", "period", "value", "sheet", "row", "column")
    held = [frame[name].tolist() for name in columns]
    found: list[str] = []
    for code, area, period, value, *at in zip(*held, strict=True):
        place = str(dataset.cell(*at))
        (spot,) = workbooks.spots(place)
        number = workbooks.figure(spot)
        same = number is None if math.isnan(value) else number == clean(value)
        label = dataset.periods[period].label
        found += [] if same else [f"{place}: {number} is {value}"]
        found += identity.faults(spot, (area,), label, names.entry(code))
    return found


@pytest.mark.parametrize("layout", ["create-own.xlsx", "create-own.csv", "BDS", "long", "parquet"])
def test_every_layout_of_lait_is_read_alike(layout: str, tmp_path: Path) -> None:
    path = tmp_path / "figures.xlsx"
    if layout == "create-own.xlsx":
        create_own_book(path, [PLANS, SPLIT], NAMES)
    elif layout == "create-own.csv":
        path = create_own_csv(path.with_suffix(".csv"), [PLANS, SPLIT], NAMES)
    elif layout == "BDS":
        write_book(path, BDS=bds_rows([PLANS, SPLIT], NAMES))
    elif layout == "long":
        path = write_csv(path.with_suffix(".csv"), long_rows([PLANS, SPLIT], NAMES))
    else:
        path = long_parquet(path.with_suffix(".parquet"), [PLANS, SPLIT], NAMES)
    assert unlike(read(tmp_path, path), path) == []


def test_a_view_is_read_alike_by_the_name_of_its_file(tmp_path: Path) -> None:
    path = view_book(tmp_path, PLANS, NAMES)
    assert unlike(read(tmp_path, path), path) == []


@pytest.mark.parametrize("path", SHIPPED, ids=lambda path: path.stem)
def test_every_shipped_workbook_is_read_alike(path: Path) -> None:
    assert unlike(read_real(path, areas=()), path) == []


def test_a_published_file_is_read_alike_through_its_mapping(tmp_path: Path) -> None:
    rows = [
        *row("970", *figures(200, 120, 80), period="2021"),
        *row("970", *figures(210, 120, 90)),
        *row("901", *figures(50, 20, 30), period="2021"),
        *row("901", *figures(60, "c", "c")),
    ]
    dataset = read_mapped(tmp_path, rows)
    assert len(dataset.observations) > len(rows)
    assert unlike(dataset, tmp_path / "plans.csv") == []


@pytest.mark.parametrize("card", [ROTHERHAM, HAVERING, COUNTY, HALTON])
def test_the_scorecards_of_councils_are_read_alike(card: Rows, tmp_path: Path) -> None:
    yaml = "kind: scorecard\narea: Northmoor\n"
    dataset = read_card(tmp_path, card, yaml=yaml)
    assert len(dataset.observations) > 1
    assert unlike(dataset, tmp_path / "card.xlsx") == []


@needs_lait
@pytest.mark.parametrize("name", OF_LAIT)
def test_the_files_of_lait_are_read_alike(name: str) -> None:
    assert unlike(read_real(LAIT / name), LAIT / name) == []


def test_a_cell_that_one_reader_alone_would_see_is_told(tmp_path: Path) -> None:
    path = create_own_book(tmp_path / "figures.xlsx", [PLANS], NAMES)
    dataset = read(tmp_path, path)
    changed: Sequence[Series] = [
        Series("PLANS", PLANS.topic, PLANS.measure, {**PLANS.figures, "901": {"2020": 12.4}})
    ]
    create_own_book(path, changed, NAMES)
    assert any("12.4 is 12.3" in each for each in unlike(dataset, path))
