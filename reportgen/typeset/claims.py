"""claims.json: every sentence of the report with the facts and cells behind it."""

from __future__ import annotations

import json
from typing import Any

from reportgen.domain.document import Document, Sentence
from reportgen.domain.fact import Fact
from reportgen.domain.release import Flip, Revised
from reportgen.domain.run import RunRecord
from reportgen.typeset import fact_rows
from reportgen.typeset.release_rows import COLUMNS, RULE, cells_of, figure_rows, flip_rows

_TOLD = (
    "area",
    "comparator",
    "difference",
    "indicator_code",
    "judgement",
    "kind",
    "period",
    "quartile",
    "rank",
    "ranked",
    "reference_period",
    "reference_value",
    "relation",
    "rule",
    "value",
)


def claims_json(document: Document, record: RunRecord) -> bytes:
    """The sentences in reading order; numbers are text as printed, so that "7.50" stays so."""
    del record
    return readable([_claim(sentence) for sentence in document.sentences])


def _claim(sentence: Sentence) -> dict[str, Any]:
    return {
        "id": sentence.id,
        "text": sentence.text,
        "template": sentence.template,
        "line": sentence.line,
        "facts": [
            *(_fact(fact) for fact in sentence.facts),
            *(_revision(each) for each in sentence.revisions),
        ],
    }


def _fact(fact: Fact) -> dict[str, Any]:
    (row,) = fact_rows.rows((fact,))
    told: dict[str, Any] = {name: row[name] for name in _TOLD if row[name]}
    return {**told, "cells": list(fact_rows.cells_of(fact))}


def _revision(found: Revised | Flip) -> dict[str, Any]:
    """A figure, or an order of two, that differs from the last paper's, with all its cells."""
    (row,) = flip_rows((found,)) if isinstance(found, Flip) else figure_rows((found,))
    told = {name: text for name, text in zip(COLUMNS, row, strict=True) if text}
    return {**told, "kind": "revision", "rule": RULE, "cells": list(cells_of(found))}


def readable(content: Any) -> bytes:
    """JSON that a person can read and a tool can compare: sorted keys, two blanks, UTF-8."""
    return (json.dumps(content, ensure_ascii=False, indent=2, sort_keys=True) + "\n").encode()
