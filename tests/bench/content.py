"""What our finished reports hold, counted, so that the plain script writes as much."""

from __future__ import annotations

import csv
import json
from collections import Counter
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from docx import Document

from tests.claims_file import said_in

APART = (".key_message", ".headline")  # the first stands on page one, the second is a heading


def write_contents(out: Path, areas: Sequence[str]) -> Path:
    """A file with the content of each area's report: indicators, sentences, charts, tables."""
    contents = {}
    for folder in sorted(path.parent for path in out.rglob("report.docx")):
        content = content_of(folder)
        contents[content["area"]] = content
    missing = [area for area in areas if area not in contents]
    if missing:
        raise SystemExit(f"No report was found for {', '.join(missing)}.")
    path = out / "contents.json"
    path.write_text(json.dumps(contents), encoding="utf-8")
    return path


def content_of(folder: Path) -> dict[str, Any]:
    """One report: its told indicators in order, and how much is said and drawn for each."""
    rows = _facts(folder)
    claims = said_in(folder)
    said = Counter(_code(claim) for claim in claims if not claim["id"].endswith(APART))
    document = Document(str(folder / "report.docx"))
    charts, tables = len(document.inline_shapes), len(document.tables)
    styles = [paragraph.style for paragraph in document.paragraphs]
    codes = [code for code in dict.fromkeys(row["indicator_code"] for row in rows) if said[code]]
    names = {row["indicator_code"]: row["indicator"] for row in rows}
    return {
        "area": rows[0]["area"],
        "key_messages": sum(claim["id"].endswith(APART[0]) for claim in claims),
        "notes": sum(style is not None and str(style.name).startswith("List") for style in styles),
        "indicators": [
            {
                "code": code,
                "measure": names[code],
                "sentences": said[code],
                "charts": _share(charts, len(codes), place),
                "tables": _share(tables, len(codes), place),
            }
            for place, code in enumerate(codes)
        ],
    }


def _facts(folder: Path) -> list[dict[str, str]]:
    with (folder / "facts.csv").open(encoding="utf-8-sig", newline="") as lines:
        return list(csv.DictReader(lines))


def _code(claim: dict[str, Any]) -> str:
    return str(claim["facts"][0]["indicator_code"]) if claim["facts"] else ""


def _share(total: int, parts: int, place: int) -> int:
    """A total shared out evenly: the first ones get one more where it does not divide."""
    return total // parts + (place < total % parts)
