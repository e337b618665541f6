"""One set of figures as LAIT would write it in each of its layouts, quirks and all."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq

from tests.ingest.builders import HEADER, Rows, write_book

CHANGE = "Change from previous year"


@dataclass(frozen=True)
class Series:
    """One indicator as published: `figures` by LA number, then by period; None where missing.

    A period that an area lacks is a missing row of the publisher's file.
    """

    code: str
    topic: str
    measure: str
    figures: dict[str, dict[str, float | None]]

    @property
    def periods(self) -> tuple[str, ...]:
        return tuple(dict.fromkeys(label for each in self.figures.values() for label in each))


Names = dict[str, str]  # LA number -> name


def cut_like_lait(series: Sequence[Series]) -> bool:
    """LAIT's own rule: whether one year stands in two forms among the chosen indicators."""
    forms: dict[str, set[str]] = {}
    for each in series:
        for label in each.periods:
            forms.setdefault(label[:4], set()).add(label)
    return any(len(labels) > 1 for labels in forms.values())


def create_own_rows(series: Sequence[Series], names: Names, missing: object = None) -> Rows:
    """A create-your-own table: every figure is text, a period that is not there is "" ."""
    cut = cut_like_lait(series)
    columns = list(
        dict.fromkeys(label[:4] if cut else label for each in series for label in each.periods)
    )
    rows: list[Sequence[object]] = [(*HEADER, *columns)]
    for each in series:
        for number, figures in each.figures.items():
            found = {label[:4] if cut else label: value for label, value in figures.items()}
            cells = [_text(found[label], missing) if label in found else "" for label in columns]
            rows.append((number, names[number], "", each.topic, each.measure, *cells))
    return rows


def create_own_book(path: Path, series: Sequence[Series], names: Names) -> Path:
    return write_book(path, Sheet_1=create_own_rows(series, names))


def create_own_csv(path: Path, series: Sequence[Series], names: Names) -> Path:
    """As R's write.csv: texts quoted, a missing figure a bare NA."""
    lines = [
        ",".join("NA" if cell is None else f'"{cell}"' for cell in row)
        for row in create_own_rows(series, names)
    ]
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")
    return path


def bds_rows(
    series: Sequence[Series], names: Names, *, suffixed: bool = True, dotted: bool = False
) -> Rows:
    """The BDS sheet without index rows: names on first rows alone, rows of results among them."""
    dots = str.maketrans(" ,", "..") if dotted else {}
    headings = [name.translate(dots) for name in names.values()]
    rows: list[Sequence[object]] = [("line", "Short Desc", "Data item", "Years", *headings)]
    for each in series:
        labels = [*each.periods, "Trend", "Change", "Rank", "Quartile", "2010 Target"]
        for at, label in enumerate(labels, start=1):
            worked = label not in each.periods
            cells = [
                1 if worked else _number(each.figures.get(number, {}).get(label))
                for number in names
            ]
            code = f"{each.code}_{at}" if suffixed else each.code
            rows.append((len(rows), code, each.measure if at == 1 else None, label, *cells))
    return rows


def long_rows(series: Sequence[Series], names: Names) -> Rows:
    rows: list[Sequence[object]] = [
        ("Short Desc", "Data item", "Years", "LA and Regions", "Values", "LA Number", "Region")
    ]
    for each in series:
        for number in names:
            for label in each.periods:
                if label in each.figures.get(number, {}):
                    value = str(_number(each.figures[number][label]))
                    rows.append((each.code, "", label, names[number], value, number, "NA"))
    return rows


def long_parquet(path: Path, series: Sequence[Series], names: Names) -> Path:
    """As DfE writes it: LA numbers are floating numbers, all else is text."""
    heading, *rows = long_rows(series, names)
    columns = {str(name): [row[at] for row in rows] for at, name in enumerate(heading)}
    columns["LA Number"] = [float(str(number)) for number in columns["LA Number"]]
    pq.write_table(pa.table(columns), path)
    return path


def view_rows(each: Series, names: Names, place: str = "LA and Regions") -> Rows:
    """A view of one indicator, with a column of results and the row of the neighbours' mean."""
    rows: list[Sequence[object]] = [("LA Number", place, *each.periods, CHANGE)]
    for number, figures in each.figures.items():
        cells = [figures.get(label) for label in each.periods]
        rows.append((number, names[number], *cells, 0.1))
    known = {
        label for found in each.figures.values() for label in found if found[label] is not None
    }
    means = [1.5 if label in known else None for label in each.periods]
    rows.append(("-", "Statistical Neighbours", *means, 0.1))
    return rows


def view_book(folder: Path, each: Series, names: Names, view: str = "All-Geographies") -> Path:
    saved = "".join("_" if sign in '<>:"/\\|?*' else sign for sign in each.measure)
    return write_book(folder / f"{saved}-{view}-2026-04-10.xlsx", Sheet_1=view_rows(each, names))


def _text(value: float | None, missing: object) -> object:
    """A number as R's as.character writes it, which knows 2e+05 and no trailing ".0"."""
    if value is None:
        return missing
    if value == 200_000:
        return "2e+05"
    return format(value, ".15g")


def _number(value: float | None) -> object:
    return "-" if value is None else value
