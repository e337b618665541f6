"""Letters that can be read: size, capitals, slant, underlining, straight edges."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from reportgen.check.finding import Family, Found, Rule, Severity
from reportgen.check.paper import Paper, Paragraph, Story

_TEXT, _SMALLEST = 12.0, 9.0  # points: running text, and everything else
# Beside a table or a figure smaller letters are usual; told by the names of styles, also of those
# that a style builds on.
_BESIDE = re.compile(
    r"caption|source|note|foot|header|toc |table|label|particulars|attribution|hyperlink"
)
_WORD = re.compile(r"[^\W\d_]{4,}")
_BULK = 100  # characters in italics that are more than a title or an emphasis
_SHARE = 0.8
_MOST_CAPITALS = 2  # words of four letters or more: names and abbreviations


def _small(paper: Paper) -> Iterator[Found]:
    """One finding for each size that is too small where it stands."""
    counts: Counter[float] = Counter()
    places: dict[float, str] = {}
    for paragraph in paper.all:
        least = _TEXT if _is_running(paragraph) else _SMALLEST
        for run in paragraph.runs:
            if run.text.strip() and run.size < least and not run.hidden and not _raised(run.text):
                counts[run.size] += len(run.text.split())
                places.setdefault(run.size, paragraph.place)
    for size, words in counts.items():
        number = "1 word is" if words == 1 else f"{words:,} words are"
        yield Found(places[size], f"{number} set in {size:g} points, from here on.")


def _is_running(each: Paragraph) -> bool:
    beside = any(_BESIDE.search(name) for name in each.styles)
    return each.story is Story.BODY and not (each.in_table or each.in_contents or beside)


def _raised(text: str) -> bool:
    """Whether it is no more than a mark: the number of a note, a sign."""
    return len(text.strip()) < 2


def _justified(paper: Paper) -> Iterator[Found]:
    found = [each for each in paper.body if each.align in ("both", "distribute") and each.text]
    if found:
        number = "1 paragraph is" if len(found) == 1 else f"{len(found)} paragraphs are"
        yield Found(found[0].place, f"{number} set with straight edges on both sides.")


def _capitals(paper: Paper) -> Iterator[Found]:
    for each in paper.body:
        shown = " ".join(run.text.upper() if run.caps else run.text for run in each.runs)
        words = _WORD.findall(shown)
        loud = [word for word in words if word.isupper()]
        if len(loud) > _MOST_CAPITALS and len(loud) >= _SHARE * len(words):
            yield Found(each.place, "all words are in capitals.")


def _italics(paper: Paper) -> Iterator[Found]:
    for each in paper.body:
        slanted = sum(len(run.text) for run in each.runs if run.italic)
        if slanted > _BULK and slanted >= _SHARE * len(each.text):
            yield Found(each.place, f"{slanted} characters are in italics.")


def _underlined(paper: Paper) -> Iterator[Found]:
    for each in paper.body:
        words = "".join(
            run.text for run in each.runs if run.underlined and run.link is None
        ).strip()
        if words and re.search(r"\w", words) and not each.in_contents:
            yield Found(each.place, f'"{words[:60]}" is underlined and is no link.')


RULES = (
    Rule(
        "letters-small",
        Family.ACCESS,
        Severity.WARNING,
        f"Expected {_TEXT:g} points or more in running text, and {_SMALLEST:g} or more in tables, "
        "captions, notes and page margins.",
        "choose Home, Font Size; best in the style (Home, Styles, right-click, Modify).",
        _small,
    ),
    Rule(
        "text-justified",
        Family.ACCESS,
        Severity.WARNING,
        "Expected text aligned left: uneven gaps make it hard to read for many.",
        "select it and choose Home, Align Left (Ctrl+L); best in the style.",
        _justified,
    ),
    Rule(
        "capitals",
        Family.ACCESS,
        Severity.WARNING,
        "Expected sentence case: capitals are hard to read, and may be read out letter by letter.",
        "select it and choose Home, Change Case, Sentence case.",
        _capitals,
    ),
    Rule(
        "italics",
        Family.ACCESS,
        Severity.WARNING,
        "Expected upright letters for more than a few words.",
        "select it and choose Home, Italic (Ctrl+I).",
        _italics,
    ),
    Rule(
        "underlined",
        Family.ACCESS,
        Severity.WARNING,
        "Expected underlining for links only.",
        "select it and choose Home, Underline (Ctrl+U); for emphasis use bold.",
        _underlined,
    ),
)
