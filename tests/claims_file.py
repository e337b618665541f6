"""claims.json as tests read it: each sentence with its facts and indicators beside it."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any


def said_in(folder: Path) -> list[dict[str, Any]]:
    """The sentences of a run folder, their facts told in full."""
    return said_of(json.loads((folder / "claims.json").read_text(encoding="utf-8")))


def said_of(claims: dict[str, Any]) -> list[dict[str, Any]]:
    """The sentences of the file's content, their facts and indicators told in full."""
    known = {each["id"]: each for each in claims["indicators"]}
    told = []
    for each in claims["sentences"]:
        facts = [claims["facts"][number] for number in each["facts"]]
        facts += each.get("revisions", [])
        ids = dict.fromkeys(fact["indicator_id"] for fact in facts)
        named = [known[one] for one in ids if one in known]
        told.append({**each, "facts": facts, "indicators": named})
    return told
