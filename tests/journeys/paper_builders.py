"""A committee's report from a small download, with a request that lacks nothing, to be spoilt."""

from __future__ import annotations

from collections.abc import Mapping
from copy import deepcopy
from pathlib import Path
from typing import Any

from ruamel.yaml import YAML

from tests.journeys.builders import Answer, build, csv_file

SUBJECTS = (
    "Council priorities",
    "Financial",
    "Legal",
    "Health and wellbeing",
    "Crime and disorder",
    "Climate and environment",
    "Data protection and safeguarding",
    "Workforce and property",
)
MEETING: Mapping[str, Any] = {
    "council": "Northmoor Council",
    "committee": "Scrutiny Committee",
    "date": "2026-01-22",
    "item": "7",
    "report_of": "Director of Children's Services",
    "portfolio_holder": "Portfolio holder for children",
    "author": "Performance Manager",
    "contact": "performance@example.org",
    "published": "2026-01-14",
    "alternative_formats": "Write to performance@example.org for large print.",
}
TEXTS: Mapping[str, Any] = {
    "consultation": "Young people were asked in October.",
    "alternatives": "Not applicable, as the report is for information.",
    "next_steps": ["A report follows in June.", "It will hold the figures of the new year."],
    "risk": "The main risk is delay.",
    "equality": "The duty was met by looking at the figures by sex and age.",
}


def full_request(folder: Path, **changes: Any) -> dict[str, Any]:
    """Every key that a final committee's report needs, as a request file holds them."""
    none = "None arising directly from this report."
    asked: dict[str, Any] = {
        "workbooks": str(csv_file(folder)),
        "areas": "Lancashire",
        "outline": "committee_report",
        "charts": "none",
        "meeting": dict(MEETING),
        "texts": dict(TEXTS),
        "implications": [
            {"subject": each, "text": none, "author": "Head of Finance"} for each in SUBJECTS
        ],
        "commentary": [{"text": "The service works on this.", "author": "Head of Safeguarding"}],
    }
    return {**deepcopy(asked), **changes}


def build_paper(folder: Path, asked: Mapping[str, Any], *words: str) -> Answer:
    """`reportgen build` of a request file that holds these keys."""
    path = folder / "paper.yaml"
    with path.open("w", encoding="utf-8") as file:
        YAML().dump(dict(asked), file)
    return build(path, *words, out=folder / "out")
