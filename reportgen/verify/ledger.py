"""The ledger of a report as the auditor reads it: claims.json, or the part inside the Word file."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from reportgen.errors import WordFileError

VERSION = 1
NAMESPACE = "urn:reportgen:claims:1"  # of the part inside the Word file
_LISTS = ("inputs", "areas", "comparators", "indicators", "figures", "facts")
_SAID = ("sentences", "statements")
Entry = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Says:
    """What one span rests on: exactly one of the five is told.

    `fact` and `figure` are places in the ledger's lists; `field` that of the fact, "value",
    "reference", "size", "reference_period", "difference.shown" and so on. `named` is the sort of
    thing that is named ("period", "line", "indicator"), `name` its label or id, `of` the id of
    the indicator whose period it is.
    """

    fact: int | None = None
    field: str = ""
    figure: int | None = None
    count: str = ""
    stated: str = ""
    named: str = ""
    name: str = ""
    of: str = ""


@dataclass(frozen=True, slots=True)
class Span:
    """The letters `start` to `end` of a statement, `text` as it was written, and its basis."""

    start: int
    end: int
    text: str
    says: tuple[Says, ...]


@dataclass(frozen=True, slots=True)
class Statement:
    """One text of the report. `kind` is "sentence", or as the ledger calls it ("table cell").

    `id` is a sentence's own, else ""; `block` the id of the table or figure it belongs to, `row`
    and `column` the place in it, 0 and 0 elsewhere (the header row is 0, columns from 1).
    `revisions` are the figures and orders that a sentence on the last paper tells or counts.
    """

    kind: str
    text: str
    spans: tuple[Span, ...]
    id: str = ""
    section: str = ""
    template: str = ""
    line: int = 0
    facts: tuple[int, ...] = ()
    block: str = ""
    row: int = 0
    column: int = 0
    bookmark: str = ""
    revisions: tuple[Entry, ...] = ()


@dataclass(frozen=True)
class Ledger:
    """All that a report claims. Entries are as in `claims.schema.json`; nothing in it is believed.

    `report` says for which area and with which settings; `wording` are the tables of thresholds;
    `charts` is what each figure draws, as a picture cannot be read back.
    """

    report: Entry
    wording: Mapping[str, Mapping[str, Mapping[str, str]]]
    inputs: tuple[Entry, ...]
    areas: tuple[Entry, ...]
    comparators: tuple[Entry, ...]
    indicators: tuple[Entry, ...]
    figures: tuple[Entry, ...]
    facts: tuple[Entry, ...]
    statements: tuple[Statement, ...]
    charts: tuple[Entry, ...] = ()

    @cached_property
    def indicator(self) -> Mapping[str, Entry]:
        """Each indicator by its id, "Child Protection / CPP_rate"."""
        return {str(each["id"]): each for each in self.indicators}

    @cached_property
    def comparator(self) -> Mapping[str, Entry]:
        """Each comparator by its label, "North West"."""
        return {str(each["label"]): each for each in self.comparators}

    @cached_property
    def area(self) -> Mapping[str, Entry]:
        """Each place by its code."""
        return {str(each["code"]): each for each in self.areas}

    @cached_property
    def new_bases(self) -> Mapping[tuple[str, str], frozenset[str]]:
        """The periods that begin a new basis, by indicator id and line."""
        found: dict[tuple[str, str], set[str]] = {}
        for each in self.figures:
            if each.get("new_basis") or "break" in str(each.get("flags", "")).split("; "):
                line = (str(each["indicator"]), str(each["of"]))
                found.setdefault(line, set()).add(str(each["period"]))
        return {line: frozenset(periods) for line, periods in found.items()}

    def threshold(self, table: str, name: str, column: str = "value") -> str:
        """One cell of a table of thresholds, "" where it is not there."""
        return self.wording.get(table, {}).get(name, {}).get(column, "")


def read_ledger(content: bytes, place: str = "claims.json") -> Ledger:
    """The ledger from the bytes of claims.json.

    Raises
    ------
    WordFileError : when it is no JSON, of another version, or lacks a part.
    """
    try:
        told = json.loads(content)
        return ledger_of(told)
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError) as error:
        raise WordFileError(
            place,
            "the report's own list of claims cannot be read: it is damaged, or of another version.",
            f"Expected version {VERSION} as reportgen writes it.",
            "build the report again, then verify the new file.",
        ) from error


def ledger_of(told: Entry) -> Ledger:
    """The ledger from its entries.

    Raises
    ------
    KeyError, TypeError, ValueError : when a part is missing or is not what it should be.
    """
    if told["version"] != VERSION:
        raise ValueError(told["version"])
    said = tuple(_statement(each, name) for name in _SAID for each in told[name])
    lists = {name: tuple(told[name]) for name in _LISTS}
    lists["charts"] = tuple(told.get("charts", ()))
    ledger = Ledger(report=told["report"], wording=told["wording"], statements=said, **lists)
    _refuse_beyond(ledger)
    return ledger


def _refuse_beyond(ledger: Ledger) -> None:
    """No text may rest on a fact or a figure that the lists do not hold."""
    facts, figures = range(len(ledger.facts)), range(len(ledger.figures))
    for each in ledger.statements:
        says = [one for span in each.spans for one in span.says]
        named = {*each.facts, *(one.fact for one in says)} - {None}
        drawn = {one.figure for one in says} - {None}
        if not (all(at in facts for at in named) and all(at in figures for at in drawn)):
            raise ValueError(each.text)


def _statement(entry: Entry, name: str) -> Statement:
    return Statement(
        kind="sentence" if name == "sentences" else str(entry["kind"]),
        text=entry["text"],
        spans=tuple(map(_span, entry["spans"])),
        facts=tuple(entry.get("facts", ())),
        revisions=tuple(entry.get("revisions", ())),
        **{key: entry[key] for key in _OPTIONAL if key in entry},
    )


_OPTIONAL = ("id", "section", "template", "line", "block", "row", "column", "bookmark")


def _span(entry: Entry) -> Span:
    start, end = entry["at"]
    return Span(start, end, entry["text"], tuple(Says(**each) for each in entry["says"]))
