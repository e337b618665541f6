"""Which series of a published file is which indicator, as the workspace's mapping files say."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from ruamel.yaml import YAML
from ruamel.yaml.error import YAMLError

FOLDER = "inputs/catalogue/mappings"
_STATISTICS, _FINGERTIPS = "ees", "fingertips"
_COLUMNS_OF_FINGERTIPS = (("", "value"), ("count", "count"), ("population", "denominator"))
Told = Mapping[str, Any]
Filters = Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Mapped:
    """One series: a column, the rows that filters keep, and the indicator that it is.

    `known_by` are columns that the file must have, all names in small letters. `code` is the
    indicator's, or `part` tells it as `part_key` does.
    """

    known_by: frozenset[str]
    column: str
    filters: Filters
    code: str = ""
    part: str = ""


def part_key(whole: str, dimension: str, name: str, *, counted: bool) -> str:
    """One part of a whole, which has no code in a mapping: its number, or its share.

    Examples
    --------
    >>> part_key("CPP_Num", "length of plan", "for 2 years or more", counted=True)
    'cpp_num | length of plan | for 2 years or more | number'
    """
    kind = "number" if counted else "share"
    return " | ".join((whole, dimension, name, kind)).casefold()


def mapped_in(workspace: Path) -> tuple[Mapped, ...]:
    """Every series that the mapping files of a workspace name; what cannot be read says nothing."""
    folder = workspace / FOLDER
    files = sorted(folder.glob("*.yaml")) if folder.is_dir() else []
    return tuple(each for path in files for each in _of_file(path))


def _of_file(path: Path) -> Sequence[Mapped]:
    try:
        told = YAML(typ="safe", pure=False).load(path.read_text(encoding="utf-8"))
        if told.get("kind") == _STATISTICS:
            return list(_of_statistics(told))
        return list(_of_fingertips(told)) if told.get("kind") == _FINGERTIPS else []
    except (YAMLError, OSError, ValueError, KeyError, TypeError, AttributeError):
        return []


def _of_statistics(told: Told) -> Iterator[Mapped]:
    known = frozenset(str(each).casefold() for each in told["known_by"])
    common = told.get("filters") or {}
    for each in told["indicators"]:
        filters = _filters(common, each.get("filters"))
        yield Mapped(known, str(each["column"]).casefold(), filters, str(each["code"]))
    for division in told.get("breakdowns") or ():
        for part in division["parts"]:
            filters = _filters(common, division.get("filters"), part.get("filters"))
            for column, code, counted in (("column", "code", True), ("share", "share_code", False)):
                heading = part.get(column) or division.get(column)
                if heading:
                    names = (str(division["whole"]), division["dimension"], str(part["name"]))
                    yield Mapped(
                        known,
                        str(heading).casefold(),
                        filters,
                        str(part.get(code) or ""),
                        part_key(*names, counted=counted),
                    )


def _of_fingertips(told: Told) -> Iterator[Mapped]:
    known = frozenset(("indicator id", "area code", "time period", "value"))
    for each in told["indicators"]:
        filters = _filters(
            {
                "indicator id": each["id"],
                "sex": each["sex"],
                "age": each["age"],
                "category type": "",
                "category": "",
            }
        )
        for key, column in _COLUMNS_OF_FINGERTIPS:
            described = each.get(key) if key else each
            if described:
                yield Mapped(known, column, filters, str(described["code"]))


def _filters(*levels: Told | None) -> Filters:
    found: dict[str, str] = {}
    for each in levels:
        found |= {str(name).casefold(): str(value) for name, value in (each or {}).items()}
    return found
