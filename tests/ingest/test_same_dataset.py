"""One set of figures in every layout of LAIT: the same Dataset, cell by cell."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc
import pyarrow.parquet as pq
import pytest

from reportgen.domain.dataset import Dataset
from reportgen.domain.observation import Marker
from tests.ingest.builders import (
    HEADER,
    LAIT,
    Rows,
    needs_lait,
    read,
    read_real,
    write_book,
    write_csv,
)
from tests.ingest.layout_builders import (
    Names,
    Series,
    bds_rows,
    create_own_book,
    create_own_csv,
    long_parquet,
    long_rows,
    view_book,
)
from tests.ingest.test_cut_headings import LABELLED

NAMES = {"901": "Northmoor", "903": "Kingsham, City of", "981": "Eastlands", "970": "England"}
Chosen = Sequence[Series]
Keyed = dict[tuple[str, str, str], tuple[float, str]]


def series(code: str, measure: str, *labels: str) -> Series:
    """Figures that differ everywhere, with a missing one and one of 200,000."""
    figures: dict[str, dict[str, float | None]] = {
        number: {label: 0.5 + 7 * at + place / 8 for at, label in enumerate(labels)}
        for place, number in enumerate(NAMES)
    }
    figures["901"][labels[0]] = None
    figures["903"][labels[0]] = 200_000.0
    figures["981"][labels[-1]] = 0.0
    return Series(code, "T", measure, figures)


PLAIN = series("PLAIN", "Plain years", "2016", "2017", "2018")
SLASH = series("SLASH", "Slash years", "2016/17", "2017/18")
WINDOW = series("WINDOW", "Three years", "2014-16", "2015-17")
ROLLING = series("ROLLING", "Three split years", "2013/14-15/16", "2014/15-16/17")
STATUS = series("STATUS", "Revised", "2016", "2018 (Rev)", "2025 (prov)")
ALL = (PLAIN, SLASH, WINDOW, ROLLING, STATUS)


def create_own(folder: Path, series: Chosen = ALL, names: Names = NAMES) -> list[Path]:
    """All in one table, its headings cut."""
    return [create_own_book(folder / "LAIT-create-your-own-table-2026-04-10.xlsx", series, names)]


def create_own_as_csv(folder: Path, series: Chosen = ALL, names: Names = NAMES) -> list[Path]:
    return [create_own_csv(folder / "LAIT-create-your-own-table-2026-04-10.csv", series, names)]


def create_own_apart(folder: Path, series: Chosen = ALL, names: Names = NAMES) -> list[Path]:
    """A table for each indicator, its headings whole."""
    return [
        create_own_book(folder / f"{number}.xlsx", [each], names)
        for number, each in enumerate(series)
    ]


def our_workbook(folder: Path, series: Chosen = ALL, names: Names = NAMES) -> list[Path]:
    """The sheet Data of our own workbook, written in full, a dash where a figure is missing."""
    columns = list(dict.fromkeys(label for each in series for label in each.periods))
    rows: list[tuple[object, ...]] = [(*HEADER, *columns)]
    for each in series:
        for number, figures in each.figures.items():
            found = {label: "-" if value is None else value for label, value in figures.items()}
            cells = [found.get(label) for label in columns]
            rows.append((number, names[number], "", each.topic, each.measure, *cells))
    return [write_book(folder / "own.xlsx", Data=rows)]


def bds(folder: Path, series: Chosen = ALL, names: Names = NAMES) -> list[Path]:
    """The newer form: an index row, numbered codes."""
    index = tuple(range(1, 9))
    return [write_book(folder / "bds.xlsx", BDS_New=[index, *bds_rows(series, names)])]


def bds_as_csv(folder: Path, series: Chosen = ALL, names: Names = NAMES) -> list[Path]:
    """The older form: headings in the third row, with dots, codes without numbers."""
    rows: Rows = [("BDS",), (1, 2, 3), *bds_rows(series, names, suffixed=False, dotted=True)]
    return [write_csv(folder / "BDS_Wide.csv", rows)]


def long_csv(folder: Path, series: Chosen = ALL, names: Names = NAMES) -> list[Path]:
    return [write_csv(folder / "bds_long.csv", long_rows(series, names))]


def long_as_parquet(folder: Path, series: Chosen = ALL, names: Names = NAMES) -> list[Path]:
    return [long_parquet(folder / "bds_long.parquet", series, names)]


def views(folder: Path, series: Chosen = ALL, names: Names = NAMES) -> list[Path]:
    return [view_book(folder, each, names) for each in series]


Way = Callable[..., list[Path]]
WAYS: tuple[Way, ...] = (
    create_own,
    create_own_as_csv,
    create_own_apart,
    our_workbook,
    bds,
    bds_as_csv,
    long_csv,
    long_as_parquet,
    views,
)


def observations(dataset: Dataset) -> Keyed:
    """Value and marker by code, area and period; how a file writes "no figure" is its own."""
    frame = dataset.observations
    labels = [dataset.periods[at].label for at in frame["period"]]
    missing = {Marker.NOT_STATED.value, "empty"}
    markers = ["missing" if each in missing else str(each) for each in frame["marker"]]
    keys = zip(frame["code"], frame["area"], labels, strict=True)
    return dict(zip(keys, zip(frame["value"].tolist(), markers, strict=True), strict=True))


def expected() -> Keyed:
    found: Keyed = {}
    for each in ALL:
        for number, figures in each.figures.items():
            for label, value in figures.items():
                plain = label.partition(" (")[0]
                missing = value is None
                figure = (float("nan"), "missing") if missing else (float(value or 0), "")
                found[each.code, number, plain] = figure
    return found


def same(one: Keyed, other: Keyed) -> None:
    assert one.keys() == other.keys()
    for key, (value, marker) in one.items():
        assert marker == other[key][1], key
        assert np.isclose(value, other[key][0], rtol=1e-14, equal_nan=True), key


@pytest.mark.parametrize("way", WAYS, ids=lambda way: way.__name__)
def test_the_same_figures_in_any_layout_are_the_same_observations(tmp_path: Path, way: Way) -> None:
    dataset = read(tmp_path, *way(tmp_path), tables={"indicators": LABELLED})
    same(observations(dataset), expected())
    assert not [each for each in dataset.problems if each.severity == "severe"]


@pytest.mark.parametrize("way", WAYS[2:], ids=lambda way: way.__name__)
def test_periods_keep_their_status_wherever_the_layout_has_it(tmp_path: Path, way: Way) -> None:
    dataset = read(tmp_path, *way(tmp_path), tables={"indicators": LABELLED})
    flags = {period.label: period.flags for period in dataset.periods if period.flags}
    assert {label: each[0].value for label, each in flags.items()} == {"2018": "r", "2025": "p"}


@pytest.mark.parametrize("way", WAYS, ids=lambda way: way.__name__)
def test_every_layout_is_read_beside_every_other_without_a_difference(
    tmp_path: Path, way: Way
) -> None:
    files = [*long_as_parquet(tmp_path), *way(tmp_path)]
    dataset = read(tmp_path, *dict.fromkeys(files), tables={"indicators": LABELLED})
    same(observations(dataset), expected())


REAL = (
    "RTA",  # windows of years
    "TotPermEx",  # 2016/17
    "Hosp_Adm_Alc_<18yrs",  # windows of financial years
    "OtherChildren&FamilyFinance",  # outturn, and 200,000
    "A3A",  # (Rev), (Final)
    "CINPermExclusion",  # the stray period "0"
    "CPP_Num",
)


@pytest.fixture(scope="module")
def national() -> tuple[tuple[Series, ...], Names, Keyed]:
    """Seven indicators of LAIT for every area, the areas' names, and what the long file says."""
    columns = ["Short Desc", "Years", "Values", "LA Number", "LA and Regions"]
    table = pq.read_table(LAIT / "bds_long.parquet", columns=columns)
    rows = table.filter(pc.is_in(table["Short Desc"], pa.array(REAL))).to_pylist()
    figures: dict[str, dict[str, dict[str, float | None]]] = {code: {} for code in REAL}
    names: Names = {}
    for row in rows:
        number = str(int(row["LA Number"]))
        names.setdefault(number, row["LA and Regions"])
        value = None if row["Values"] == "-" else float(row["Values"])
        figures[row["Short Desc"]].setdefault(number, {})[row["Years"]] = value
    dataset = read_real(LAIT / "bds_long.parquet")
    measures = {each.code: each for each in reversed(list(dataset.indicators.values()))}
    series = tuple(
        Series(code, measures[code].topic, measures[code].name, figures[code]) for code in REAL
    )
    long = {key: figure for key, figure in observations(dataset).items() if key[0] in REAL}
    return series, names, long


@needs_lait
@pytest.mark.parametrize("way", WAYS, ids=lambda way: way.__name__)
def test_real_figures_in_any_layout_are_those_of_the_long_file(
    tmp_path: Path, national: tuple[tuple[Series, ...], Names, Keyed], way: Way
) -> None:
    series, names, long = national
    assert len(names) == 170
    same(observations(read_real(*way(tmp_path, series, names))), long)
