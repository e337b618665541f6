"""claims.json: all that the report says, with the facts, figures and cells behind each word."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from dataclasses import asdict
from decimal import Decimal
from functools import lru_cache
from typing import Any

from reportgen.domain.area import Area, Comparator
from reportgen.domain.document import DataRow, Document, Sentence
from reportgen.domain.fact import Fact
from reportgen.domain.indicator import Indicator
from reportgen.domain.ledger import Basis, Counted, Named, OfFact, OfFigure, Span, Statement
from reportgen.domain.release import Flip, Revised
from reportgen.domain.run import RunRecord
from reportgen.typeset import fact_rows
from reportgen.typeset.charts_told import charts_told
from reportgen.typeset.fact_evidence import Entry, evidence_of, number
from reportgen.typeset.figures_over import Behind
from reportgen.typeset.linked import linked_with
from reportgen.typeset.release_rows import COLUMNS, RULE, cells_of, figure_rows, flip_rows
from reportgen.typeset.run_sets import wording_tables
from reportgen.typeset.sentence_marks import sentence_marks
from reportgen.typeset.sentence_places import Place, places_of

_JSON = json.JSONEncoder(ensure_ascii=False)
VERSION = 1  # of the form of the file; its schema is claims.schema.json
_LINKED = ("pair", "numerator", "denominator", "outflow")  # codes of indicators
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
    """Everything the report says, in reading order; numbers are text, so that "7.50" stays so.

    `facts`, `figures` and `indicators` are told once; sentences, statements and their spans name
    them by their place in the list. The file `claims.schema.json` describes every key.
    """
    return _lined(claims(document, record))


def claims(document: Document, record: RunRecord) -> dict[str, Any]:
    """The same as plain entries, to be read only: three files of a report share them."""
    return _claims(_Report(document, record))


class _Report:
    """A document with its run; the same only where both are, as their texts take long to hash."""

    def __init__(self, document: Document, record: RunRecord) -> None:
        self.document = document
        self.record = record

    def __hash__(self) -> int:
        return hash((id(self.document), id(self.record)))

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, _Report):
            return False
        return other.document is self.document and other.record is self.record


@lru_cache(maxsize=1)
def _claims(report: _Report) -> dict[str, Any]:
    document, record = report.document, report.record
    book = _Book(document, record)
    sentences = [book.sentence(each) for each in document.sentences]
    statements = [book.statement(each) for each in document.statements]
    return {
        "version": VERSION,
        "report": _of_run(record),
        "inputs": [asdict(each) for each in record.inputs],
        "wording": wording_tables(record.request.templates),
        "areas": [_area(each) for each in record.areas],
        "comparators": [_comparator(each) for each in _compared(record.facts, record.comparators)],
        "indicators": book.indicators(),
        "figures": [_figure(row) for row in document.figures_behind],
        "facts": book.facts(),
        "sentences": sentences,
        "statements": statements,
        "charts": list(charts_told(document.blocks)),
    }


def _of_run(record: RunRecord) -> Entry:
    request = record.request
    return {
        "name": request.name,
        "area": record.area,
        "outline": request.outline,
        "as_of": request.as_of,
        "baseline": request.baseline,
        "window": request.window,
        "significance": request.significance,
        "reportgen": record.version,
    }


def _compared(facts: Iterable[Fact], in_order: Iterable[Comparator] = ()) -> tuple[Comparator, ...]:
    """Those of the request in its order, as the first that judges counts; then any others."""
    found = (getattr(fact, "comparator", None) for fact in facts)
    used = (each for each in found if isinstance(each, Comparator))
    return tuple(dict.fromkeys((*in_order, *used)))


def _comparator(comparator: Comparator) -> Entry:
    return {name: told for name, told in asdict(comparator).items() if told}


def _area(area: Area) -> Entry:
    return {name: told for name, told in asdict(area).items() if told or name == "live"}


class _Book:
    """Numbers the facts in the order in which the report first says them."""

    def __init__(self, document: Document, record: RunRecord) -> None:
        self._record = record
        self._rules = {wording: name for name, wording in record.rules}
        self._behind = Behind(document.figures_behind, record.facts)
        self._places = places_of(document)
        self._marks = sentence_marks(document)
        self._known: dict[int, tuple[int, Fact]] = {}
        self._revisions: list[Entry] = []
        self._figures = {
            (f"{row.topic} / {row.indicator_code}", row.area, row.period): number
            for number, row in enumerate(document.figures_behind)
        }

    def sentence(self, sentence: Sentence) -> Entry:
        place = self._places.get(sentence.id, Place())
        facts = [self._number(fact) for fact in sentence.facts]
        return {
            "id": sentence.id,
            **({"bookmark": mark} if (mark := self._marks.get(sentence.id)) else {}),
            "text": sentence.text,
            "section": place.section,
            "part": place.part,
            "template": sentence.template,
            "line": sentence.line,
            "because": sentence.because,
            "position": sentence.position,
            "facts": facts,
            "spans": self._spans(sentence.text, sentence.spans),
            **self._of_last_paper(sentence),
        }

    def _of_last_paper(self, sentence: Sentence) -> Entry:
        """What a sentence of the note on revisions tells and counts."""
        if sentence.facts or self._record.revisions is None:
            return {}
        return {
            "because": "the request names the last paper",
            "last_paper": last_paper(self._record),
            "revisions": [_revision(each) for each in sentence.revisions],
        }

    def statement(self, statement: Statement) -> Entry:
        spans = self._spans(statement.text, statement.spans)
        told = {name: getattr(statement, name) for name in ("block", "row", "column")}
        kept = {name: value for name, value in told.items() if value}
        return {"kind": statement.kind.value, "text": statement.text, **kept, "spans": spans}

    def _spans(self, text: str, spans: Iterable[Span]) -> list[Entry]:
        return [
            {
                "at": [span.start, span.end],
                "text": text[span.start : span.end],
                "says": [self._basis(each) for each in span.says],
            }
            for span in spans
        ]

    def _basis(self, basis: Basis) -> Entry:
        if isinstance(basis, OfFact):
            return {"fact": self._number(basis.fact), "field": basis.field}
        if isinstance(basis, OfFigure):
            return {"figure": self._figures[basis.indicator, basis.line, basis.period]}
        if isinstance(basis, Counted):
            return {"count": basis.of}
        if isinstance(basis, Named):
            told = {"named": basis.sort, "name": basis.name, "of": basis.of}
            return {name: each for name, each in told.items() if each}
        return {"stated": basis.source}

    def _number(self, fact: Fact) -> int:
        return self._known.setdefault(id(fact), (len(self._known), fact))[0]

    def facts(self) -> list[Entry]:
        """Every fact that was numbered so far, in the order of its number."""
        return [_fact(fact, self._rules, self._behind) for _, fact in self._known.values()]

    def indicators(self) -> list[Entry]:
        """What a rule knows of each indicator: way that is better, kind of number, places."""
        told = (fact.indicator for fact in self._record.facts)
        said = (fact.indicator for _, fact in self._known.values())
        known = {each.id: each for each in (*told, *said)}
        linked = linked_with(known.values(), self._record.indicators)
        return [_indicator(each) for each in {**known, **linked}.values()]


def _figure(row: DataRow) -> Entry:
    """One figure of the report's charts and tables, or the marker that stands in its place."""
    told = {
        "indicator": f"{row.topic} / {row.indicator_code}",
        "of": row.area,
        "period": row.period,
        "shown": row.value,
        "stored": row.stored,
        "marker": row.marker,
        "flags": row.flags,
    }
    anew = {"new_basis": True} if row.new_basis else {}
    return {name: text for name, text in told.items() if text} | {
        **anew,
        "cells": row.cells.split("; ") if row.cells else [],
    }


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
        "year_type": indicator.year_type.value,
        "meaning": indicator.meaning.value,
        "quartiles": indicator.quartiles,
        **_where_set(indicator),
        **{name: told for name in _LINKED if (told := getattr(indicator, name))},
        **({"part": asdict(indicator.part)} if indicator.part else {}),
    }


def _where_set(indicator: Indicator) -> Entry:
    """The direction's place, and what the rules set for this indicator with the place of each."""
    way, rules = indicator.polarity_provenance, indicator.thresholds
    told = {"polarity_from": way.place if way else "", "baseline": rules.baseline}
    for name in ("target", "bands", "similar_within", "rating"):
        found = getattr(rules, name)
        if found is not None:
            told[name] = _plain(asdict(found))
    return {name: each for name, each in told.items() if each}


def _plain(value: Any) -> Any:
    """Decimals as they are written, words of a list of words as words."""
    if isinstance(value, dict):
        return {name: _plain(each) for name, each in value.items() if each not in (None, "")}
    return number(value) if isinstance(value, Decimal) else value


def _fact(fact: Fact, rules: Mapping[str, str], behind: Behind) -> dict[str, Any]:
    row = fact_rows.told(fact)
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


def _lined(content: Mapping[str, Any]) -> bytes:
    """JSON with each entry of a list on one line: quick to search, and two runs can be compared."""
    parts = []
    for name, value in content.items():
        if isinstance(value, list):
            said = "[\n" + ",\n".join(map(_JSON.encode, value)) + "\n]"
        else:
            said = _JSON.encode(value)
        parts.append(f"{_JSON.encode(name)}: {said}")
    return ("{\n" + ",\n".join(parts) + "\n}\n").encode()


def readable(content: Any) -> bytes:
    """JSON that a person can read and a tool can compare: sorted keys, two blanks, UTF-8."""
    return (json.dumps(content, ensure_ascii=False, indent=2, sort_keys=True) + "\n").encode()
