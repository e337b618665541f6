"""The title and the language that a screen reader is told."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from reportgen.check.finding import Family, Found, Rule, Severity
from reportgen.check.paper import Paper

_OURS = "en-GB"
_WELCOME = {"cy-GB", "cy"}  # Welsh words are to be read as Welsh
_LANGUAGE = "choose Review, Language, Set Proofing Language, English (United Kingdom)"


def _title(paper: Paper) -> Iterator[Found]:
    if not paper.core.get("title"):
        yield Found("properties of the file", "the title is blank.")


def _default(paper: Paper) -> Iterator[Found]:
    if paper.language != _OURS:
        told = f'is "{paper.language}"' if paper.language else "is not set"
        yield Found("the whole paper", f"the language of its styles {told}.")


def _foreign(paper: Paper) -> Iterator[Found]:
    """Words marked as of another language than the paper's, one finding for each language."""
    places: dict[str, str] = {}
    counts: Counter[str] = Counter()
    for paragraph in paper.all:
        for run in paragraph.runs:
            odd = run.language not in ("", _OURS, *_WELCOME, paper.language)
            if odd and re.search(r"[^\W\d_]{2}", run.text):
                places.setdefault(run.language, paragraph.place)
                counts[run.language] += 1
    for language, number in counts.items():
        times = "once" if number == 1 else f"{number} times"
        yield Found(places[language], f'words are marked as "{language}" ({times} in the paper).')


RULES = (
    Rule(
        "title-missing",
        Family.ACCESS,
        Severity.ERROR,
        "Expected the title of the paper: it is what a reader of screens hears first.",
        "choose File, Info, Properties, and fill in Title.",
        _title,
    ),
    Rule(
        "language-default",
        Family.ACCESS,
        Severity.ERROR,
        "Expected English (United Kingdom), so that it is read out and spelt as English.",
        f"{_LANGUAGE}, Set As Default; in a template do so in its style Normal.",
        _default,
    ),
    Rule(
        "language-foreign",
        Family.ACCESS,
        Severity.WARNING,
        "Expected English (United Kingdom) throughout, but for words that are of another language.",
        f"select the words (or all with Ctrl+A) and {_LANGUAGE}.",
        _foreign,
    ),
)
