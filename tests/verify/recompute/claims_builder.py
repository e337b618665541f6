"""One claim of a ledger as a test says it, with the rules of the shipped tables."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from reportgen.verify.evidence import Evidence
from reportgen.verify.ledger import Ledger
from reportgen.verify.recompute import all_kinds
from reportgen.verify.recompute.comparing import Unlike, compare
from reportgen.verify.recompute.registry import RECOMPUTE, Truth
from tests.verify.recompute.ledger_builder import WORDING

KNOWN = all_kinds.__all__  # importing it fills the list of functions
ID = "Assessments / IN_TIME"
NUMBER_ID = "Assessments / CASES"
ENGLAND = {"kind": "england", "codes": ["970"], "said": "England", "label": "England"}
NEIGHBOURS = {
    "kind": "neighbours",
    "codes": [str(code) for code in range(911, 921)],
    "said": "the statistical neighbour average",
    "label": "Statistical neighbours (May 2025)",
}


def about(**changes: Any) -> dict[str, Any]:
    """A percentage of assessments in time to one place, high is good, unless changed."""
    return {
        "id": ID,
        "code": "IN_TIME",
        "topic": "Assessments",
        "polarity": "high",
        "measure": "percentage",
        "unit": "%",
        "places": 1,
        "year_type": "financial",
        "meaning": "flow",
        "quartiles": True,
        **changes,
    }


def ledger(
    *indicators: Mapping[str, Any],
    breaks: Mapping[str, Sequence[str]] | None = None,
    window: int = 5,
    baseline: str = "",
    **area: str,
) -> Ledger:
    """A ledger about Northmoor. `breaks` are periods that begin a new basis, by line."""
    return Ledger(
        report={"area": "Northmoor", "window": window, "baseline": baseline},
        wording=WORDING,
        inputs=(),
        areas=({"code": "910", "name": "Northmoor", "kind": "authority", "live": True, **area},),
        comparators=(ENGLAND, NEIGHBOURS),
        indicators=indicators or (about(),),
        figures=tuple(
            {"indicator": ID, "of": line, "period": period, "new_basis": True, "cells": []}
            for line, periods in (breaks or {}).items()
            for period in periods
        ),
        facts=(),
        statements=(),
    )


def claim(kind: str, period: str = "2022", **more: Any) -> dict[str, Any]:
    """Which claim it is; what it says is left to `more`."""
    return {
        "kind": kind,
        "indicator_id": ID,
        "indicator_code": "IN_TIME",
        "area": "Northmoor",
        "period": period,
        **more,
    }


def truth(entry: Mapping[str, Any], evidence: Evidence, held: Ledger | None = None) -> Truth:
    """What the workbook says of a claim."""
    return RECOMPUTE[str(entry["kind"])](entry, held or ledger(), evidence)


def told(entry: Mapping[str, Any], found: Truth, **changed: Mapping[str, str]) -> dict[str, Any]:
    """The entry that says of a claim just what is true, but for the names that are changed."""
    parts = {name: getattr(found, name) for name in ("figures", "numbers", "words", "periods")}
    said = {name: {**held, **changed.get(name, {})} for name, held in parts.items()}
    figures = [
        {"name": name.partition(".")[0], "of": "Northmoor", "shown": shown}
        for name, shown in said.pop("figures").items()
    ]
    return {**entry, "figures": figures, **said}


def unlike(
    entry: Mapping[str, Any],
    evidence: Evidence,
    held: Ledger | None = None,
    /,
    **changed: Mapping[str, str],
) -> list[Unlike]:
    """What is found where a true claim is changed: `words={"direction": "fell"}`."""
    found = truth(entry, evidence, held)
    return compare(told(entry, found, **changed), found)
