"""The Department's figures of one authority and those it is compared with, as rows of a sheet."""

from __future__ import annotations

import csv
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import openpyxl
import pyarrow as pa
import pyarrow.compute as pc
import pyarrow.parquet as pq

from reportgen.domain.number import clean
from tests.samples.own_layout import ROOT, Row

DATA = ROOT / ".." / "shared" / "lait"
_ENGLAND = "970"


@dataclass(frozen=True, slots=True)
class Place:
    """An authority by its LA number, with its region's and the set of neighbours it is given."""

    area: str
    region: str
    edition: str


def national_rows(
    data: Path, published: Sequence[Mapping[str, str]], place: Place, years: Sequence[str]
) -> Iterator[Row]:
    """One row for each indicator and area: number, name, region, topic, measure, each year.

    Parameters
    ----------
    data : the folder of bds_long.parquet and la_code_list.xlsx.
    published : rows of the catalogue.
    """
    figures = _figures(data, [row["code"] for row in published], years)
    regions = _regions(data)
    areas = _areas(place)
    for row in published:
        for number, name in areas:
            cells = [figures.get((row["code"], number, year)) for year in years]
            yield (number, name, regions.get(number, name), row["topic"], row["measure"], *cells)


def _areas(place: Place) -> list[tuple[str, str]]:
    """LA number and name: the authority, its neighbours by closeness, the region, England."""
    members = [
        row["neighbour_code"]
        for row in _csv("areas/neighbours.csv")
        if row["area_code"] == place.area and row["edition"] == place.edition
    ]
    names = {row["code"]: row["name"] for row in _csv("areas/areas.csv")}
    return [(code, names[code]) for code in (place.area, *members, place.region, _ENGLAND)]


def _csv(name: str) -> list[dict[str, str]]:
    with (ROOT / "inputs" / name).open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def _figures(
    data: Path, codes: Sequence[str], years: Sequence[str]
) -> dict[tuple[str, str, str], object]:
    """Each figure by code, LA number and year; "-" where LAIT has none."""
    table = pq.read_table(data / "bds_long.parquet")
    table = table.filter(pc.is_in(table["Short Desc"], pa.array(codes, pa.string())))
    columns = [table[name].to_pylist() for name in ("Short Desc", "LA Number", "Years", "Values")]
    return {
        (code, str(int(number)), year): "-" if value == "-" else _number(value)
        for code, number, year, value in zip(*columns, strict=True)
        if year in years
    }


def _number(value: str) -> int | float:
    exact = clean(value)
    return int(exact) if exact == exact.to_integral_value() else float(exact)


def _regions(data: Path) -> dict[str, str]:
    rows = openpyxl.load_workbook(data / "la_code_list.xlsx").worksheets[0].values
    return {str(row[0]): str(row[2]) for row in rows if row[2] not in (None, "NA")}
