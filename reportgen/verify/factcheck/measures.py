"""What each indicator is called, of what kind it is and which way is good, from what is told."""

from __future__ import annotations

import csv
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from reportgen.errors import WorkbookError
from reportgen.verify.factcheck.topics import Weights, words_of
from reportgen.verify.factcheck.when import mentions

_POLARITY = {"high": "high", "low": "low"}


class Unit(StrEnum):
    """What a figure counts in."""

    PER_CENT = "percentage"
    RATE = "rate"
    COUNT = "count"
    DAYS = "days"
    POINTS = "percentage points"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class Measure:
    """One indicator; `polarity` is "high", "low" or "" where nobody states it."""

    code: str
    name: str
    names: tuple[frozenset[str], ...]  # the content words of each of its names
    unit: Unit
    polarity: str
    per: str = ""  # "10,000" of a rate
    places: int | None = None  # decimals in print, where they are told
    month: int = 0  # of the day in the year that it tells of, where that is told


@dataclass(frozen=True)
class Measures:
    """All indicators by code, and how much each word of their names tells."""

    of: Mapping[str, Measure]
    weights: Weights


def read_measures(
    told: Mapping[str, str],
    catalogue: Path,
    dictionary: Path | None = None,
    stated: Iterable[Mapping[str, str]] = (),
) -> Measures:
    """The indicators that the figures name.

    Parameters
    ----------
    told : the full name of each by its code.
    catalogue : the table of indicators.
    dictionary : the Department's, which speaks where the others are silent.
    stated : the rows of the workbooks' own sheets Indicators, which go before the catalogue.

    Raises
    ------
    WorkbookError : when the catalogue or the dictionary cannot be read.
    """
    known = {row["code"]: row for row in _csv(catalogue)}
    by_name = {row["measure"].casefold(): row for row in known.values()}
    own = {row["code"]: row for row in stated}
    said = {row["Measure_short"]: row for row in _csv(dictionary)} if dictionary else {}
    measures = {}
    for code, name in told.items():
        row = {**said.get(code, {}), **known.get(code, by_name.get(name.casefold(), {}))}
        row |= {key: value for key, value in own.get(code, {}).items() if value}
        measures[code] = _measure(code, name, row)
    weights = Weights([frozenset().union(*each.names) for each in measures.values()])
    return Measures(measures, weights)


def _measure(code: str, name: str, row: Mapping[str, str]) -> Measure:
    keys = ("measure", "also_named", "short", "subject", "Measure", "Chart_title")
    names = [name, *(row.get(key, "") for key in keys)]
    words = tuple(dict.fromkeys(frozenset(words_of(each)) for each in names if each))
    polarity = row.get("polarity") or row.get("Polarity") or ""
    unit_text = f"{row.get('unit', '')} {row.get('y_axis_name', '')} {name}"
    per = re.search(r"per (1,?0?00?,?000|1,?000|100)", unit_text)
    return Measure(
        code,
        row.get("short") or name,
        tuple(each for each in words if each),
        _unit(row.get("kind", ""), unit_text, name),
        _POLARITY.get(polarity.casefold(), ""),
        per.group(1).replace(",", "") if per else "",
        _places(row),
        _month(row.get("day", "")),
    )


def _month(day: str) -> int:
    told = next(mentions(f"{day} 2000"), None) if day else None
    return told.when[0].month if told else 0


def _places(row: Mapping[str, str]) -> int | None:
    told = row.get("places") or row.get("dps") or row.get("places_seen") or ""
    return int(float(told)) if re.fullmatch(r"\d(?:\.0)?", told) else None


def _unit(kind: str, unit: str, name: str) -> Unit:
    if kind in ("percentage", "rate", "count"):
        return Unit(kind)
    text = unit.casefold()
    if "day" in text and "%" not in text:
        return Unit.DAYS
    if re.search(r"%|percent|per cent|proportion", text):
        return Unit.PER_CENT
    if "per 1" in text or name.casefold().startswith("rate"):
        return Unit.RATE
    return Unit.COUNT if re.search(r"\bnumber\b", text) else Unit.OTHER


def _csv(path: Path) -> list[dict[str, str]]:
    try:
        with path.open(encoding="utf-8-sig", newline="") as file:
            return [{k: v or "" for k, v in row.items() if k} for row in csv.DictReader(file)]
    except (OSError, UnicodeDecodeError, csv.Error) as error:
        raise WorkbookError(
            str(path), f"the table cannot be read ({error}).", "", "give the file as it was."
        ) from error
