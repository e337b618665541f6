"""The tables of words for size, margins and trends, from `templates/wording/`."""

from __future__ import annotations

import csv
from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from pathlib import Path

FOLDER = "wording"


@dataclass(frozen=True, slots=True)
class Wording:
    """All thresholds of the rules, as a council has set them.

    `numbers` are the single ones by name, from `thresholds.csv`.
    """

    numbers: Mapping[str, Decimal]

    def number(self, name: str) -> Decimal:
        """One threshold by its name; its unit stands in the table."""
        return self.numbers[name]


def read_wording(templates: Path) -> Wording:
    """The tables of one templates folder."""
    with (templates / FOLDER / "thresholds.csv").open(encoding="utf-8-sig", newline="") as lines:
        numbers = {row["name"]: Decimal(row["value"]) for row in csv.DictReader(lines)}
    return Wording(numbers)
