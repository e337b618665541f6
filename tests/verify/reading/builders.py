"""A small list of claims with what is true of each fact, and statements made of marked words.

A marked text has its spans in brackets, each with its basis after a stroke:
"The rate was [9.5|0.value] in [2024/25|0.period]." says field "value" of fact 0.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from decimal import Decimal
from typing import Any

from reportgen.verify.evidence import Reading
from reportgen.verify.ledger import Ledger, Says, Span, Statement, ledger_of
from reportgen.verify.reading.known import Known
from reportgen.verify.recompute.registry import Truth

_BRACKETS = re.compile(r"\[([^|\]]*)\|([^\]]+)\]")
PLANS = "Plans / rate"
VISITS = "Visits / share"
_COMMON = {"area": "Northmoor", "indicator_id": VISITS, "period": "2025"}


def indicator(identity: str, **told: Any) -> dict[str, Any]:
    topic, code = identity.split(" / ")
    usual = {
        "id": identity, "code": code, "topic": topic, "name": f"The {code}",
        "label": f"{topic} ({code})",
        "said": f"the {code} of {topic}", "polarity": "none", "measure": "rate",
        "unit": "per 10,000 children", "places": 1, "day": "", "year_type": "financial",
        "meaning": "flow", "quartiles": True,
    }  # fmt: skip
    return {**usual, **told}


INDICATORS = (
    indicator(VISITS, measure="percentage", unit="%", polarity="high"),
    indicator(PLANS, meaning="stock", day="31 March", polarity="low"),
)
AREAS = (
    {"code": "970", "name": "England", "kind": "country", "live": True},
    {"code": "981", "name": "North West", "kind": "region", "said": "the North West",
     "live": True},
    {"code": "886", "name": "Kent", "kind": "authority", "live": True},
    {"code": "1", "name": "Northmoor", "kind": "authority", "live": True},
)  # fmt: skip
COMPARATORS = (
    {"kind": "england", "codes": ["970"], "said": "England", "label": "England"},
    {"kind": "region", "codes": ["981"], "said": "the North West", "label": "North West"},
    {"kind": "neighbours", "codes": ["886"], "said": "the statistical neighbour average",
     "label": "Statistical neighbours (May 2025)", "edition": "May 2025"},
)  # fmt: skip


def known(
    facts: Sequence[tuple[Mapping[str, Any], Truth]] = (),
    figures: Sequence[tuple[Mapping[str, Any], Reading | None]] = (),
) -> Known:
    """What is known of some facts, each an entry and what is true of it, and of figures."""
    entries = [{**_COMMON, **entry} for entry, _ in facts]
    ledger: Ledger = ledger_of(
        {
            "version": 1, "report": {"area": "Northmoor"}, "wording": {}, "inputs": [],
            "areas": list(AREAS), "comparators": list(COMPARATORS),
            "indicators": list(INDICATORS), "figures": [dict(entry) for entry, _ in figures],
            "facts": entries, "sentences": [], "statements": [], "charts": [],
        }
    )  # fmt: skip
    return Known(
        ledger,
        {number: truth for number, (_, truth) in enumerate(facts)},
        {number: reading for number, (_, reading) in enumerate(figures)},
    )


def figure(of: str, period: str, shown: str, identity: str = VISITS) -> tuple[Any, Reading]:
    """A figure of the ledger's list, and the same as the workbook has it."""
    entry = {"indicator": identity, "of": of, "period": period, "shown": shown, "cells": []}
    places = len(shown.partition(".")[2])
    return entry, Reading(of, period, Decimal(shown), places, cells=("book.xlsx, Data!B2",))


def statement(marked: str, kind: str = "sentence") -> Statement:
    """A statement of a marked text."""
    spans = []
    text, end = "", 0
    for found in _BRACKETS.finditer(marked):
        text += marked[end : found.start()]
        start = len(text)
        text += found[1]
        end = found.end()
        says = tuple(_says(each) for each in found[2].split("+"))
        spans.append(Span(start, len(text), found[1], says))
    return Statement(kind, text + marked[end:], tuple(spans), id="s")


def _says(told: str) -> Says:
    """ "0.value", "figure 3", "line England", "period 2025 of Plans / rate"."""
    number, _, field = told.partition(".")
    if number.isdecimal():
        return Says(fact=int(number), field=field)
    sort, _, name = told.partition(" ")
    if sort == "figure":
        return Says(figure=int(name))
    if sort == "stated":
        return Says(stated=name)
    name, _, of = name.partition(" of ")
    return Says(named=sort, name=name, of=of)
