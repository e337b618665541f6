"""Small files of two releases, and the report that compares its figures with the last paper's."""

from __future__ import annotations

import csv
from pathlib import Path

from tests.journeys.builders import HEADER, TOPIC, build, csv_file

REFERRALS = "Rates per 10,000 of referrals to Children's Social Services"
PLACES = (("888", "Lancashire"), ("981", "North West"), ("970", "England"))
THEN, NOW = ("253.9", "548.1", "537.7"), ("256.2", "551.4", "552.8")  # referral rates of 2022


def revised_rows(out: Path) -> list[tuple[str, ...]]:
    (path,) = out.rglob("revised.csv")
    wanted = ("indicator_code", "area", "period", "then", "now")
    with path.open(encoding="utf-8-sig", newline="") as file:
        return [tuple(row[name] for name in wanted) for row in csv.DictReader(file)]


def download(folder: Path, figures: tuple[str, ...], measure: str = REFERRALS) -> Path:
    """A create-your-own table of the referral rate in 2022."""
    folder.mkdir(parents=True, exist_ok=True)
    rows = [
        [number, name, "North West", TOPIC, measure, figure]
        for (number, name), figure in zip(PLACES, figures, strict=True)
    ]
    return csv_file(folder, rows, [*HEADER, "2022"])


def report(folder: Path, figures: tuple[str, ...], *words: str | Path) -> Path:
    """The run folder of a small report on Lancashire."""
    workbook = download(folder, figures)
    named = ("--workbook", workbook, "--area", "Lancashire", "--charts", "none")
    answer = build(*named, *words, out=folder / "made")
    assert answer.code == 0, answer.wrong
    (made,) = (folder / "made").iterdir()
    return made


def two_years(folder: Path, earlier: str) -> Path:
    """A table of 2021 and 2022 whose first figure of Lancashire is given."""
    folder.mkdir(parents=True)
    rows = [
        [number, name, "North West", TOPIC, REFERRALS, "500.1", figure]
        for (number, name), figure in zip(PLACES, NOW, strict=True)
    ]
    rows[0][5] = earlier
    return csv_file(folder, rows, [*HEADER, "2021", "2022"])
