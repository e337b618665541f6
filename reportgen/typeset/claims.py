"""claims.json: every sentence of the report with the facts and cells behind it."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from dataclasses import asdict
from typing import Any

from reportgen.domain.document import Document, Sentence
from reportgen.domain.fact import Fact
from reportgen.domain.indicator import Indicator
from reportgen.domain.release import Flip, Revised
from reportgen.domain.run import RunRecord
from reportgen.typeset import fact_rows
from reportgen.typeset.fact_evidence import Entry, evidence_of
from reportgen.typeset.figures_over import Behind
from reportgen.typeset.release_rows import COLUMNS, RULE, cells_of, figure_rows, flip_rows
from reportgen.typeset.sentence_places import Place, places_of

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
    "value",
)


def claims_json(document: Document, record: RunRecord) -> bytes:
    """The sentences in reading order; numbers are text as printed, so that "7.50" stays so.

    A fact names its rule; the rule's words, with its thresholds, stand in run.json.
    """
    rules = {wording: name for name, wording in record.rules}
    behind = Behind(document.figures_behind, record.facts)
    places = places_of(document)
    claims = (
        _claim(each, places.get(each.id, Place()), rules, behind) | _of_last_paper(each, record)
        for each in document.sentences
    )
    return _one_line_each(claims)


def _of_last_paper(sentence: Sentence, record: RunRecord) -> dict[str, Any]:
    """What a sentence of the note on revisions counts, beside the figures that it tells."""
    if sentence.facts or record.revisions is None:
        return {}
    return {"because": "the request names the last paper", "last_paper": last_paper(record)}


def last_paper(record: RunRecord) -> dict[str, Any] | None:
    """What the last paper was made from, and how much was revised since; None where unnamed."""
    found = record.revisions
    if found is None:
        return None
    return {
        **asdict(found.previous),
        "compared": found.compared,
        "revised": len(found.revised),
        "indicators": len({each.indicator.id for each in found.revised}),
        "orders_changed": len(found.flips),
    }


def _claim(
    sentence: Sentence, place: Place, rules: Mapping[str, str], behind: Behind
) -> dict[str, Any]:
    return {
        "id": sentence.id,
        "text": sentence.text,
        "section": place.section,
        "part": place.part,
        "template": sentence.template,
        "line": sentence.line,
        "because": sentence.because,
        "position": sentence.position,
        "indicators": _indicators(sentence.facts),
        "facts": [
            *(_fact(fact, rules, behind) for fact in sentence.facts),
            *(_revision(each) for each in sentence.revisions),
        ],
    }


def _indicators(facts: Iterable[Fact]) -> list[Entry]:
    """What a rule knows of each indicator, once: way that is better, kind of number, places."""
    found = {fact.indicator.id: fact.indicator for fact in facts}
    return [_indicator(each) for each in found.values()]


def _indicator(indicator: Indicator) -> Entry:
    return {
        "id": indicator.id,
        "code": indicator.code,
        "topic": indicator.topic,
        "name": indicator.name,
        "label": indicator.label,
        "said": indicator.subject,
        "polarity": indicator.polarity.value,
        "measure": indicator.measure.value,
        "unit": indicator.unit,
        "places": indicator.places,
        "day": indicator.day,
    }


def _fact(fact: Fact, rules: Mapping[str, str], behind: Behind) -> dict[str, Any]:
    (row,) = fact_rows.rows((fact,))
    told: dict[str, Any] = {name: row[name] for name in _TOLD if row[name]}
    over = behind.over(fact)
    return {
        **told,
        "indicator_id": fact.indicator.id,
        "rule": rules.get(fact.rule, fact.rule),
        "salience": fact.salience,
        "reasons": list(fact.reasons),
        **evidence_of(fact),
        **({"over": over} if over else {}),
        "cells": list(fact_rows.cells_of(fact)),
    }


def _revision(found: Revised | Flip) -> dict[str, Any]:
    """A figure, or an order of two, that differs from the last paper's, with all its cells."""
    (row,) = flip_rows((found,)) if isinstance(found, Flip) else figure_rows((found,))
    told = {name: text for name, text in zip(COLUMNS, row, strict=True) if text}
    return {
        **told,
        "indicator_id": found.indicator.id,
        "kind": "revision",
        "rule": RULE,
        "cells": list(cells_of(found)),
    }


def _one_line_each(claims: Iterable[dict[str, Any]]) -> bytes:
    """A JSON list with one sentence on each line: quick to search, and two runs can be compared."""
    lines = (json.dumps(claim, ensure_ascii=False) for claim in claims)
    return ("[\n" + ",\n".join(lines) + "\n]\n").encode()


def readable(content: Any) -> bytes:
    """JSON that a person can read and a tool can compare: sorted keys, two blanks, UTF-8."""
    return (json.dumps(content, ensure_ascii=False, indent=2, sort_keys=True) + "\n").encode()
