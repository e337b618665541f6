"""The spans of a ledger, to be looked for by what they say."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

Entry = dict[str, Any]


@dataclass(frozen=True)
class Found:
    """One span of one statement: where it stands, its words, and the facts behind it."""

    sort: str
    number: int
    kind: str
    start: int
    end: int
    text: str
    facts: tuple[int, ...]
    field: str
    block: str
    basis: Entry

    @property
    def place(self) -> tuple[str, int]:
        return self.sort, self.number


def spans(ledger: Entry) -> Iterator[Found]:
    """Every span of every sentence that stands in the Word file, and of every other text."""
    for sort in ("sentences", "statements"):
        for number, entry in enumerate(ledger[sort]):
            if sort == "sentences" and "bookmark" not in entry:
                continue
            for span in entry["spans"]:
                facts = tuple(each["fact"] for each in span["says"] if "fact" in each)
                first = span["says"][0]
                yield Found(
                    sort,
                    number,
                    entry.get("kind", "sentence"),
                    span["at"][0],
                    span["at"][1],
                    span["text"],
                    facts,
                    first.get("field", "") if "fact" in first else "",
                    entry.get("block", ""),
                    first,
                )


def of_field(ledger: Entry, kinds: tuple[str, ...], *fields: str) -> Iterator[Found]:
    """The spans that say one of these fields of a fact of one of these kinds; () for any."""
    for each in spans(ledger):
        if each.facts and (not fields or each.field in fields):
            kind = ledger["facts"][each.facts[0]]["kind"]
            if not kinds or kind.startswith(kinds):
                yield each


def figure_of(fact: Entry, name: str) -> Entry | None:
    """The fact's figure of this name."""
    return next((each for each in fact.get("figures", ()) if each["name"] == name), None)


def printed(ledger: Entry, indicator: str, line: str) -> dict[str, str]:
    """What the tables print of one line, by period."""
    return {
        each["period"]: each["shown"]
        for each in ledger["figures"]
        if each["indicator"] == indicator and each["of"] == line and "shown" in each
    }
