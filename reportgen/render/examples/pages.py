"""Reads pages of worked examples: a heading, facts in their small form, and the sentence below."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

SENTENCE = "> "
FACT = "- "


@dataclass(frozen=True, slots=True)
class PageCase:
    """One heading of a page with the facts and the sentence below it.

    The page is named after the template that says the sentence.
    """

    template: str
    name: str
    facts: tuple[str, ...]
    sentence: str


def cases(path: Path) -> Iterator[PageCase]:
    """The cases of one page (.md), in their order."""
    for part in path.read_text(encoding="utf-8").split("\n## ")[1:]:
        name, *lines = part.strip().split("\n")
        facts = tuple(line[len(FACT) :] for line in lines if line.startswith(FACT))
        told = [line[len(SENTENCE) :] for line in lines if line.startswith(SENTENCE)]
        yield PageCase(path.stem, name, facts, " ".join(told))
