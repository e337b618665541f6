"""Room made by styles, not by blank lines, spaces and tabs; lists made by Word."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from reportgen.check.finding import Family, Found, Rule, Severity
from reportgen.check.paper import Paper, Paragraph

_SPACES = re.compile(r"\S {3,}\S|^ {3,}\S|\u00a0{3,}")
_TABS = re.compile(r"\t\t+")
_BULLET = re.compile(
    r"^\s*([\u2022\u25cf\u25e6\u25aa\u00b7*\u2043\u2023\uf0b7]\s*|[-\u2013\u2014o]\s+)\S"
)
_NUMBER = re.compile(r"^\s*(\(?(\d{1,2}|[a-z]|[ivx]{1,4})[.)]\s+|\d{1,2}(\.\d{1,2}){1,3}\.?\s+)\S")


def _in_text(paper: Paper) -> list[Paragraph]:
    """The paragraphs of the text itself: not of tables, contents lists and text boxes."""
    blocks = [each for each in paper.blocks if isinstance(each, Paragraph)]
    return [each for each in blocks if not (each.in_contents or each.in_box)]


def _blank(paper: Paper) -> Iterator[Found]:
    row = 0
    for block in (*paper.blocks, None):
        if isinstance(block, Paragraph) and _is_blank(block):
            row += 1
            place = block.place
            continue
        if row > 1:
            yield Found(place, f"{row} blank paragraphs follow each other.")
        row = 0


def _is_blank(each: Paragraph) -> bool:
    return not (each.text.strip() or each.pictures or each.breaks or each.in_box)


def _spaces(paper: Paper) -> Iterator[Found]:
    for each in _in_text(paper):
        if any(_SPACES.search(line) for line in each.text.split("\n")):
            yield Found(each.place, "spaces are used to set words apart.")
        elif _TABS.search(each.text):
            yield Found(each.place, "several tabs are used to set words apart.")


def _bullets(paper: Paper) -> Iterator[Found]:
    yield from _typed(paper, _BULLET, "begin with a typed bullet")


def _numbers(paper: Paper) -> Iterator[Found]:
    yield from _typed(paper, _NUMBER, "begin with a typed number")


def _typed(paper: Paper, pattern: re.Pattern[str], what: str) -> Iterator[Found]:
    """One finding for each run of at least two paragraphs that begin alike."""
    run: list[Paragraph] = []
    for each in (*_in_text(paper), None):
        blank = each is not None and not each.text.strip()
        if each is not None and not each.numbered and pattern.match(each.text):
            run.append(each)
        elif not blank:
            yield from _told(run, what)
            run = []


def _told(run: Iterable[Paragraph], what: str) -> Iterator[Found]:
    found = list(run)
    if len(found) > 1:
        yield Found(found[0].place, f"{len(found)} paragraphs in a row {what}.")


RULES = (
    Rule(
        "blank-paragraphs",
        Family.ACCESS,
        Severity.WARNING,
        "Expected no blank lines in a row: a screen reader may say each, or take it for the end.",
        "delete them; for room choose Layout, Spacing Before and After, or Insert, Page Break.",
        _blank,
    ),
    Rule(
        "spaces-as-layout",
        Family.ACCESS,
        Severity.WARNING,
        "Expected one space between words; columns belong into a table or to tab stops.",
        "put the words into a table, or set one tab stop on the ruler and use one tab.",
        _spaces,
    ),
    Rule(
        "typed-bullets",
        Family.ACCESS,
        Severity.WARNING,
        "Expected a list made by Word, which is read out as one.",
        "select the lines, choose Home, Bullets, and delete the typed signs.",
        _bullets,
    ),
    Rule(
        "typed-numbers",
        Family.ACCESS,
        Severity.WARNING,
        "Expected numbers made by Word: they are read out as a list and stay right after edits.",
        "select the lines, choose Home, Numbering or Multilevel List, and delete the typed ones.",
        _numbers,
    ),
)
