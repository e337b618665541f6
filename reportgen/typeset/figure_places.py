"""In which tables and charts of the report each figure stands, for data.xlsx."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from typing import Any

from reportgen.domain.document import Document
from reportgen.typeset.ooxml.setting import Label, labels

Entry = Mapping[str, Any]


def figure_places(document: Document, claims: Entry) -> list[tuple[Label, ...]]:
    """The labels of the tables and charts that show each figure, in the order of the figures.

    Parameters
    ----------
    claims : the content of claims.json, whose `figures` are those of the document.
    """
    known = labels(document.blocks, document.style)
    blocks: dict[int, dict[str, None]] = defaultdict(dict)
    for block, figure in _in_tables(claims):
        blocks[figure][block] = None
    for chart in claims["charts"]:
        for number, figure in enumerate(claims["figures"]):
            same = figure["indicator"] == chart["indicator"] and figure.get("shown")
            if same and (not chart.get("table") or chart["table"] in blocks[number]):
                blocks[number][chart["block"]] = None
    return [_in_order(known, blocks[number]) for number in range(len(claims["figures"]))]


def _in_order(known: Mapping[str, Label], blocks: Mapping[str, None]) -> tuple[Label, ...]:
    shown = (known[block] for block in blocks if block in known)
    return tuple(sorted(shown, key=lambda label: (label.word, label.number)))


def _in_tables(claims: Entry) -> Iterator[tuple[str, int]]:
    for statement in claims["statements"]:
        for span in statement["spans"] if statement.get("block") else ():
            for basis in span["says"]:
                if "figure" in basis:
                    yield statement["block"], basis["figure"]
