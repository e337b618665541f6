"""The two filters of sentence templates; marks around a word stay where they are."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from reportgen.render.articles import article
from reportgen.render.articles import capitalised as plainly_capitalised
from reportgen.render.ledger.marks import before_first_letter, plain
from reportgen.render.ledger.said import put_together


def capitalised(text: str) -> str:
    """The text with its first letter a capital."""
    marked = str(text)
    start = before_first_letter(marked)
    return put_together(marked[:start] + plainly_capitalised(marked[start:]))


def with_article(text: str) -> str:
    """The text with "a" or "an" before it."""
    marked = str(text)
    return put_together(f"{article(plain(marked))} {marked}")


FILTERS: Mapping[str, Callable[[str], str]] = {
    "capitalised": capitalised,
    "with_article": with_article,
}
