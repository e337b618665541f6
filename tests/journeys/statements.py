"""What a published paper states, beside the sentences of ours that state it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path

from tests.claims_file import said_in


@dataclass(frozen=True)
class Made:
    """One statement in a few words of our own, and the sentences that make it.

    `by` holds for each sentence's id the figures and words it must hold; `source` is the figure
    that the published paper printed, where it has been revised since.
    """

    what: str
    by: dict[str, tuple[str, ...]]
    source: str = ""


@dataclass(frozen=True)
class NotMade:
    """One statement that the sample data cannot support, and why."""

    what: str
    reason: str


def ledger(report: Path) -> dict[str, str]:
    """The text of each sentence of a run, by its id."""
    held = said_in(report.parent)
    assert len({each["id"] for each in held}) == len(held), "an id stands twice"
    return {each["id"]: each["text"] for each in held}


def missing(statement: Made, told: dict[str, str]) -> list[str]:
    """What of a statement no sentence makes: ids that are not there, words that are not in them."""
    found = [name for name in statement.by if name not in told]
    for name, words in statement.by.items():
        text = told.get(name, "")
        found += [f"{name}: {word!r} in {text!r}" for word in words if not _holds(text, word)]
    return found


def _holds(text: str, word: str) -> bool:
    """A figure counts only as a whole: "9%" does not stand in "19%"."""
    return re.search(rf"(?<![\d.,]){re.escape(word)}(?![\d]|[.,]\d)", text) is not None
