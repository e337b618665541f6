"""Why a sentence stands in a report: figures and cells, rules in words, template line, choice."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from reportgen.workshop.past_run import Claim, Entry, PastRun

_SIZE, _SIMILAR, _ROUNDING = "words of size", "similar", "rounding"
_NEIGHBOURS = "statistical neighbours"


def explanation(run: PastRun, claim: Claim) -> dict[str, Any]:
    """All that the run recorded of one sentence, as plain entries.

    Keys: `id`, `text`, `section`, `part`, `because`, `salience`, `reasons`; `figures` (each once,
    with what is printed, what is stored, whose, when, cells); `facts` with what the rule found;
    `over`, the further figures of a trend or order; `rules`, their words with thresholds;
    `template` with line and hash; `left_out`, the facts not told of these indicators with reasons.
    """
    name = f"templates/{claim.template}" if claim.template else ""
    return {
        "id": claim.id,
        "text": claim.text,
        "section": claim.section,
        "part": claim.part,
        "because": claim.because,
        "salience": max((fact.get("salience", 0) for fact in claim.facts), default=0),
        "reasons": _reasons(claim),
        "indicators": [dict(each) for each in claim.indicators],
        "figures": _once(_figures(claim)),
        "facts": [_found(fact) for fact in claim.facts],
        "over": _once(_over(claim)),
        "rules": {name: run.rules.get(name, "") for name in _rule_names(claim, run)},
        "template": {
            "file": name,
            "line": claim.line,
            "sha256": run.run["templates"].get(claim.template, ""),
        },
        "left_out": _left_out(run, claim),
    }


def _reasons(claim: Claim) -> list[str]:
    return list(dict.fromkeys(each for fact in claim.facts for each in fact.get("reasons", ())))


def _figures(claim: Claim) -> Iterator[Entry]:
    for fact in claim.facts:
        for figure in fact.get("figures", ()):
            code = figure.get("indicator", fact["indicator_code"])
            yield {**figure, "indicator": code}
        if fact["kind"] == "revision":
            yield from _revised(fact)


def _revised(fact: Entry) -> Iterator[Entry]:
    """A revised figure, then and now."""
    for name in ("then", "now"):
        if shown := fact.get(name):
            yield {
                "name": name,
                "of": fact["area"],
                "period": fact["period"],
                "shown": shown,
                "stored": shown,
                "indicator": fact["indicator_code"],
                "cells": fact.get(f"cells_{name}", "").split("; "),
            }


def _over(claim: Claim) -> Iterator[Entry]:
    for fact in claim.facts:
        yield from fact.get("over", ())


def _once(entries: Iterator[Entry]) -> list[dict[str, Any]]:
    """Each figure once, whatever its name in the fact: a level and a gap rest on the same one."""
    found: dict[tuple[str, ...], dict[str, Any]] = {}
    for each in entries:
        names = ("indicator", "of", "period", "shown", "marker")
        key = (*(str(each.get(name, "")) for name in names), *each["cells"])
        found.setdefault(key, dict(each))
    return list(found.values())


def _found(fact: Entry) -> dict[str, Any]:
    """What one fact says, without its figures."""
    kept = ("kind", "comparator", "period", "rule", "salience", "numbers", "periods", "words")
    more = ("what", "then", "now", "difference", "detail") if fact["kind"] == "revision" else ()
    return {name: fact[name] for name in (*kept, *more) if fact.get(name) not in (None, "", {})}


def _rule_names(claim: Claim, run: PastRun) -> list[str]:
    """The rules of the facts, then those that chose a word for size, similar or a rounding."""
    names = [fact["rule"] for fact in claim.facts]
    words = [fact.get("words", {}) for fact in claim.facts]
    figures = list(_figures(claim))
    if any("size" in each for each in words):
        names.append(_SIZE)
    if any(_SIMILAR in each.values() for each in words):
        names.append(_SIMILAR)
    if any(each.get("shown") != each.get("stored") for each in figures):
        names.append(_ROUNDING)
    if any(int(each.get("members", "1")) > 1 for each in figures):
        names.append(_NEIGHBOURS)
    known = (each for each in names if each in run.rules or each not in _OUR_OWN)
    return list(dict.fromkeys(known))


_OUR_OWN = frozenset({_SIZE, _SIMILAR, _ROUNDING, _NEIGHBOURS})


def _left_out(run: PastRun, claim: Claim) -> list[dict[str, str]]:
    ids = {each["id"] for each in claim.indicators}
    names = ("kind", "comparator", "salience", "reason")
    rows = [row for row in run.left_out if row.get("indicator_id") in ids]
    return [{name: row[name] for name in names} for row in rows]
