"""Small tidy files of other publishers, and mapping files for them, in an invented workspace."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path

from reportgen.domain.dataset import Dataset
from reportgen.ingest.step import ingest
from tests.ingest.builders import AREAS, INPUTS, Rows, asked, workspace, write_csv

FRAME = (
    "time_period",
    "time_identifier",
    "geographic_level",
    "country_code",
    "country_name",
    "region_code",
    "region_name",
    "old_la_code",
    "new_la_code",
    "la_name",
)
ENGLAND = ("E92000001", "England")
LANCASHIRE = ("888", "E10000017", "Lancashire")
NAMES = {str(row[0]): str(row[1]) for row in AREAS[1:]}

MAPPING = """\
kind: ees
title: Plans by length
known_by: [plans, short_plans]
topic: Protection
filters: {category: Total}
indicators:
  - code: PLANS_NUM
    column: plans
    measure: Number of plans
    subject: the number of plans
    polarity: none
    kind: count
    unit: plans
    places: 0
  - code: PLANS
    column: rate
breakdowns:
  - whole: PLANS_NUM
    dimension: length
    measure: Plans lasting {part}
    subject: the number of plans that had lasted {part}
    share_measure: Share of plans lasting {part}
    unit: plans
    parts:
      - {name: under a year, column: short_plans, share: short_percent}
      - {name: a year or more, column: long_plans, share: long_percent}
"""
HEADINGS = (
    *FRAME,
    "category",
    "plans",
    "rate",
    "short_plans",
    "short_percent",
    "long_plans",
    "long_percent",
)


def place(area: str) -> tuple[str, ...]:
    """Level and place columns of one invented area, by its code."""
    if area == "970":
        return ("National", *ENGLAND, "", "", "", "", "")
    if area == "981":
        return ("Regional", *ENGLAND, "E12000099", NAMES[area], "", "", "")
    return ("Local authority", *ENGLAND, "E12000099", NAMES["981"], area, "", NAMES[area])


def row(area: str, *figures: object, period: str = "2022", category: str = "Total") -> Rows:
    """One row of a file with the headings of `HEADINGS`, in a list."""
    return [(period, "Reporting year", *place(area), category, *figures)]


def figures(whole: object = 100, short: object = 60, long: object = 40) -> tuple[object, ...]:
    """Figures whose shares are those of the first two numbers, where these are numbers."""
    shares = [
        round(100 * part / whole, 1) if isinstance(part, int) and isinstance(whole, int) else part
        for part in (short, long)
    ]
    return (whole, "12.5", short, shares[0], long, shares[1])


def mapped(folder: Path, **mappings: str) -> Path:
    """The invented workspace with these mapping files, by their names."""
    inputs = workspace(folder)
    place = inputs / "catalogue" / "mappings"
    place.mkdir(exist_ok=True)
    for name, text in mappings.items():
        (place / f"{name}.yaml").write_text(text, encoding="utf-8")
    return inputs


def read_mapped(
    folder: Path, rows: Rows, mapping: str = MAPPING, headings: Sequence[str] = HEADINGS
) -> Dataset:
    """The dataset of one file through one mapping."""
    inputs = mapped(folder, plans=mapping)
    return ingest(asked(inputs, write_csv(folder / "plans.csv", [headings, *rows])))


def real_file(path: Path, headings: str, rows: Mapping[str, str]) -> Path:
    """A few typed rows of a published file, for Lancashire, its region and England.

    Parameters
    ----------
    headings : those after the place, as the publisher writes them, with commas between them.
    rows : the text after the place, by "period area", such as "2025 888"; a further word after
        the area keeps the keys apart.
    """
    lines = [f"{','.join(FRAME)},{headings}"]
    for key, text in rows.items():
        period, area, *_ = key.split()
        lines.append(f"{period},Reporting year,{','.join(_real_place(area))},{text}")
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")
    return path


def _real_place(area: str) -> tuple[str, ...]:
    if area == "970":
        return ("National", *ENGLAND, "", "", "", "", "")
    region = ("E12000002", "North West")
    if area == "981":
        return ("Regional", *ENGLAND, *region, "", "", "")
    return ("Local authority", *ENGLAND, *region, *LANCASHIRE)


def real(*files: Path) -> Dataset:
    """The dataset of published files with the shipped catalogue and mappings."""
    return ingest(asked(INPUTS, *files, areas=("Lancashire",)))
