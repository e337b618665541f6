"""Run folders made by hand: a few sentences, a record, and nothing else."""

from __future__ import annotations

import json
import zipfile
from pathlib import Path
from typing import Any

Entry = dict[str, Any]
_W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"

INDICATOR: Entry = {
    "id": "Safety / RATE",
    "code": "RATE",
    "topic": "Safety",
    "name": "Rate of plans",
    "label": "Plans (rate)",
    "said": "the rate of plans",
    "polarity": "none",
    "measure": "rate",
    "unit": "per 10,000 children",
    "places": 1,
    "day": "31 March",
}


def figure(shown: str, of: str = "Northmoor", period: str = "2025", **others: Any) -> Entry:
    told = {"name": "value", "of": of, "period": period, "shown": shown, "stored": shown}
    return {**told, "cells": [f"made.xlsx, Data!{of[0]}{period[-1]}"], **others}


def gap(own: str = "34.2", other: str = "40.6", relation: str = "below", **others: Any) -> Entry:
    """Northmoor beside England."""
    reference = figure(other, "England", name="reference")
    return {
        "kind": "gap",
        "area": "Northmoor",
        "comparator": "England",
        "indicator_code": "RATE",
        "indicator_id": "Safety / RATE",
        "period": "2025",
        "rule": "gap",
        "salience": 2,
        "reasons": ["it is far off"],
        "figures": [figure(own), reference],
        "words": {"relation": relation},
        "cells": [],
        **others,
    }


def claim(text: str, facts: list[Entry] | None = None, **others: Any) -> Entry:
    return {
        "id": "rate.gap",
        "text": text,
        "section": "Safety",
        "part": "sentence",
        "template": "narrative/gap.j2",
        "line": 7,
        "because": "always told where there is such a fact",
        "position": 0,
        "indicators": [INDICATOR],
        "facts": [gap()] if facts is None else facts,
        **others,
    }


BELOW = claim("The rate was 34.2, below England (40.6).")


def record(**others: Any) -> Entry:
    """The record of a run on Northmoor; `sets` and `templates` are told by words for hashes."""
    return {
        "reportgen": "0.1.0",
        "area": "Northmoor",
        "released": "2025-11-20",
        "libraries": {"jinja2": "3.1"},
        "request": {"areas": ["Northmoor"], "outline": "themes"},
        "neighbours": ["May 2025"],
        "inputs": [{"name": "made.xlsx", "layout": "our workbook", "sha256": "data"}],
        "templates": {"narrative/gap.j2": "words", "narrative/_words.j2": "shared"},
        "sets": {"data": "data", "narrative": "words"},
        "wording": {"tolerances.csv": {"similar_rate": {"value": "2"}}},
        "rules": [{"name": "gap", "wording": "Closer than 2 per cent is similar."}],
        **others,
    }


def run_folder(folder: Path, *claims: Entry, **others: Any) -> Path:
    """A folder with claims.json and run.json, and a Word file that says the sentences."""
    folder.mkdir(parents=True, exist_ok=True)
    told = list(claims) or [BELOW]
    (folder / "claims.json").write_text(json.dumps(claims_of(told)), encoding="utf-8")
    (folder / "run.json").write_text(json.dumps(record(**others)), encoding="utf-8")
    word_file(folder / "report.docx", *(each["text"] for each in told))
    return folder


def claims_of(told: list[Entry]) -> Entry:
    """The file's content: facts and indicators told once, the sentences with their numbers."""
    facts: list[Entry] = []
    indicators: dict[str, Entry] = {}
    sentences = []
    for each in told:
        own = list(each.get("facts", []))
        numbers = list(range(len(facts), len(facts) + len(own)))
        facts += own
        indicators |= {one["id"]: one for one in each.get("indicators", [])}
        rest = {name: value for name, value in each.items() if name not in ("indicators", "facts")}
        sentences.append({**rest, "facts": numbers} if "facts" in each else rest)
    return {"facts": facts, "indicators": list(indicators.values()), "sentences": sentences}


def word_file(path: Path, *paragraphs: str) -> Path:
    runs = "".join(f'<w:p><w:r><w:t xml:space="preserve">{p}</w:t></w:r></w:p>' for p in paragraphs)
    text = f'<w:document xmlns:w="{_W}"><w:body>{runs}</w:body></w:document>'
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("word/document.xml", text)
    return path
