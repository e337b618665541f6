"""Two readers that share no code read the same figure in every cell, and under the same names."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterator, Sequence
from dataclasses import asdict
from pathlib import Path

import pytest

from reportgen.domain.dataset import Dataset
from reportgen.domain.number import clean
from reportgen.verify.evidence_of import EvidenceOf
from reportgen.verify.ledger import Ledger
from reportgen.verify.workbook.catalogue import catalogue_of
from reportgen.verify.workbook.gazetteer import Gazetteer
from reportgen.verify.workbook.identity import Identity
from reportgen.verify.workbook.indicator_names import IndicatorNames
from reportgen.verify.workbook.opened import Workbooks
from tests.ingest.builders import (
    HEADER,
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
from tests.ingest.test_fingertips import line, read_lines
from tests.ingest.test_legacy_pages import MAIN, RESULTS
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
    found: list[str] = []
    for code, area, period, value, place in observations(dataset):
        (spot,) = workbooks.spots(place)
        number = workbooks.figure(spot)
        same = number is None if math.isnan(value) else number == clean(value)
        found += [] if same else [f"{place}: {number} is {value}"]
        found += identity.faults(spot, (area,), period, names.entry(code))
    return found


def observations(dataset: Dataset) -> Iterator[tuple[str, str, str, float, str]]:
    """Code, area, period's label, number and place of many observations."""
    frame = dataset.observations
    frame = frame.iloc[:: max(1, len(frame) // MOST)]
    columns = ("code", "area", "period", "value", "sheet", "row", "column")
    held = [frame[name].tolist() for name in columns]
    for code, area, period, value, *at in zip(*held, strict=True):
        label = dataset.periods[period].label
        yield code, area, label, value, str(dataset.cell(*at))


def unfound(dataset: Dataset, *paths: Path, workspace: Path) -> list[str]:
    """The numbers that the auditor does not find by headings alone, or finds to be others."""
    evidence = headed(dataset, *paths, workspace=workspace)
    found = []
    for code, area, period, value, place in observations(dataset):
        reading = evidence.at(code, area, period)
        number = None if reading is None else reading.stored
        same = number is None if math.isnan(value) else number == clean(value)
        found += [] if same else [f"{place}: {code}, {area}, {period}: {number} is {value}"]
    return found


def headed(dataset: Dataset, *paths: Path, workspace: Path) -> EvidenceOf:
    """What the auditor finds by headings: its ledger names indicators and places, no figures."""
    indicators = [{**asdict(each), "id": each.id} for each in dataset.indicators.values()]
    areas = [asdict(each) for each in dataset.areas.values()]
    ledger = Ledger({"area": ""}, {}, (), tuple(areas), (), tuple(indicators), (), (), ())
    return EvidenceOf(ledger, Workbooks(paths, workspace))


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
    dataset = read(tmp_path, path)
    assert unlike(dataset, path) == []
    # LAIT cuts "2020/21" to "2020" in its own tables: only the report says which it is.
    cut = {"ABSENT"} if "create-own" in layout else set()
    lost = unfound(dataset, path, workspace=tmp_path)
    assert [each for each in lost if not any(code in each for code in cut)] == []


def test_a_view_is_read_alike_by_the_name_of_its_file(tmp_path: Path) -> None:
    path = view_book(tmp_path, PLANS, NAMES)
    dataset = read(tmp_path, path)
    assert unlike(dataset, path) == []
    assert unfound(dataset, path, workspace=tmp_path) == []


@pytest.mark.parametrize("path", SHIPPED, ids=lambda path: path.stem)
def test_every_shipped_workbook_is_read_alike(path: Path) -> None:
    dataset = read_real(path, areas=())
    assert unlike(dataset, path) == []
    if "board" not in path.stem:  # a scorecard's rows have no names that are known
        assert unfound(dataset, path, workspace=INPUTS.parent) == []


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
    assert unfound(dataset, tmp_path / "plans.csv", workspace=tmp_path) == []


def test_a_file_of_fingertips_is_read_alike_through_its_mapping(tmp_path: Path) -> None:
    rows = [line("901"), line("901", 31, "2022/23"), line("970", 45, count=90), line("902", "")]
    dataset = read_lines(tmp_path, *rows)
    assert len(dataset.observations) > len(rows)
    assert unlike(dataset, tmp_path / "health.csv") == []
    assert unfound(dataset, tmp_path / "health.csv", workspace=tmp_path) == []


def test_an_indicator_page_is_read_alike_beside_its_results(tmp_path: Path) -> None:
    path = write_book(tmp_path / "copy.xlsx", Page=[(PLANS.measure,), (), *MAIN, (), *RESULTS])
    dataset = read(tmp_path, path)
    assert unlike(dataset, path) == []
    assert unfound(dataset, path, workspace=tmp_path) == []


@pytest.mark.parametrize("first", ["12.3", "c", "-", "", "12.3 [p]"])
@pytest.mark.parametrize("second", ["12.9", "c", "-", ""])
def test_of_two_files_that_differ_both_take_the_same_figure(
    first: str, second: str, tmp_path: Path
) -> None:
    def file(name: str, figure: str) -> Path:
        row = ("901", "Northmoor", "", "Protection", PLANS.measure, "10.1", figure)
        other = ("902", "Saltby", "", "Protection", PLANS.measure, "10.2", "5")
        return write_book(tmp_path / name, Data=[(*HEADER, "2021", "2022"), row, other])

    paths = file("one.xlsx", first), file("two.xlsx", second)
    dataset = read(tmp_path, *paths)
    assert unfound(dataset, *paths, workspace=tmp_path) == []


@pytest.mark.parametrize("card", [ROTHERHAM, HAVERING, COUNTY, HALTON])
def test_the_scorecards_of_councils_are_read_alike(card: Rows, tmp_path: Path) -> None:
    yaml = "kind: scorecard\narea: Northmoor\n"
    dataset = read_card(tmp_path, card, yaml=yaml)
    assert len(dataset.observations) > 1
    assert unlike(dataset, tmp_path / "card.xlsx") == []


@needs_lait
@pytest.mark.parametrize("name", OF_LAIT)
def test_the_files_of_lait_are_read_alike(name: str) -> None:
    dataset = read_real(LAIT / name)
    assert unlike(dataset, LAIT / name) == []
    assert unfound(dataset, LAIT / name, workspace=INPUTS.parent) == []


def test_a_cell_that_one_reader_alone_would_see_is_told(tmp_path: Path) -> None:
    path = create_own_book(tmp_path / "figures.xlsx", [PLANS], NAMES)
    dataset = read(tmp_path, path)
    changed: Sequence[Series] = [
        Series("PLANS", PLANS.topic, PLANS.measure, {**PLANS.figures, "901": {"2020": 12.4}})
    ]
    create_own_book(path, changed, NAMES)
    assert any("12.4 is 12.3" in each for each in unlike(dataset, path))


@pytest.mark.parametrize("written", [create_own_book, create_own_csv])
def test_a_missing_figure_is_told_from_a_period_that_there_is_not(
    written: Callable[..., Path], tmp_path: Path
) -> None:
    missing = Series("PLANS", "Protection", PLANS.measure, {"901": {"2021": 4.0, "2022": None}})
    older = Series("DEATHS", "Health", "Deaths of infants", {"901": {"2020": 1.0, "2021": 2.0}})
    suffix = "xlsx" if written is create_own_book else "csv"
    path = written(tmp_path / f"figures.{suffix}", [missing, older], NAMES)
    evidence = headed(read(tmp_path, path), path, workspace=tmp_path)
    lost = evidence.at("PLANS", "901", "2022")
    assert lost is not None
    assert (lost.stored, lost.marker) == (None, "-")
    assert evidence.at("DEATHS", "901", "2022") is None
