"""Headings that a screen reader can go by."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from reportgen.check.finding import Family, Found, Look, Rule, Severity
from reportgen.check.paper import Paper, Paragraph, Story, Table

_LONGEST = 160  # characters
_LONGEST_FAKE = 80
_WORDS_WITHOUT = 300  # of text that needs no heading yet
_OTHER_STYLES = ("caption", "title", "toc", "header", "footer", "quote", "list", "table", "lead")
_STYLES = "Home, Styles"


def headings(paper: Paper) -> list[Paragraph]:
    """The headings of the body, in reading order."""
    return [each for each in paper.body if each.level and not each.in_contents]


def _missing(paper: Paper) -> Iterator[Found]:
    words = sum(len(each.text.split()) for each in paper.body)
    if words > _WORDS_WITHOUT and not headings(paper):
        yield Found("the whole paper", f"there is no heading in about {words:,} words.")


def _first(paper: Paper) -> Iterator[Found]:
    found = headings(paper)
    if found and found[0].level != 1:
        yield Found(found[0].place, f"the first heading is of level {found[0].level}.")


def _jump(paper: Paper) -> Iterator[Found]:
    for above, below in pairwise(headings(paper)):
        if below.level > above.level + 1:
            yield Found(below.place, f"it jumps from level {above.level} to {below.level}.")


def _empty(paper: Paper) -> Iterator[Found]:
    for each in headings(paper):
        if not each.text.strip() and not each.pictures:
            yield Found(each.place, "the heading has no words.")


def _long(paper: Paper) -> Iterator[Found]:
    for each in headings(paper):
        if len(each.text) > _LONGEST:
            yield Found(each.place, f"the heading has {len(each.text)} characters.")


def _repeated(paper: Paper) -> Iterator[Found]:
    path: list[str] = []
    seen: set[tuple[str, ...]] = set()
    for each in headings(paper):
        words = " ".join(each.text.split()).casefold()
        path = [*path[: each.level - 1], *[""] * (each.level - 1 - len(path)), words]
        if words and tuple(path) in seen:
            yield Found(each.place, "a heading of the same words stands above it already.")
        seen.add(tuple(path))


def _fake(paper: Paper) -> Iterator[Found]:
    blocks = paper.blocks
    for at, each in enumerate(blocks[:-1]):
        if isinstance(each, Paragraph) and _looks_like_heading(each):
            after = blocks[at + 1]
            if isinstance(after, Table) or (after.text.strip() and not _is_bold(after)):
                yield Found(each.place, "a short bold line stands where a heading might.")


def _looks_like_heading(each: Paragraph) -> bool:
    text = each.text.strip()
    named = any(word in each.style for word in _OTHER_STYLES)
    usual = each.story is Story.BODY and not (each.level or each.numbered or each.in_contents)
    short = 0 < len(text) <= _LONGEST_FAKE and text[-1] not in ".:;,!"
    captioned = any(code.startswith("SEQ") for code in each.fields)
    return usual and short and not named and not captioned and _is_bold(each)


def _is_bold(each: Paragraph) -> bool:
    worded = [run for run in each.runs if run.text.strip()]
    return bool(worded) and all(run.bold for run in worded)


def _rule(code: str, severity: Severity, expected: str, cure: str, look: Look) -> Rule:
    return Rule(code, Family.ACCESS, severity, expected, cure, look)


RULES = (
    _rule(
        "heading-none",
        Severity.ERROR,
        "Expected headings: many readers go from one to the next.",
        f"put the cursor in each heading and choose {_STYLES}, Heading 1 or Heading 2.",
        _missing,
    ),
    _rule(
        "heading-first",
        Severity.WARNING,
        "Expected the first heading to be of level 1.",
        f"put the cursor in it and choose {_STYLES}, Heading 1.",
        _first,
    ),
    _rule(
        "heading-jump",
        Severity.ERROR,
        "Expected the next level at most one deeper.",
        f"put the cursor in it and choose {_STYLES}, the level below the heading before it.",
        _jump,
    ),
    _rule(
        "heading-empty",
        Severity.ERROR,
        "Expected words: an empty heading is read out as one.",
        f"write the heading, or choose {_STYLES}, Normal, or delete the line.",
        _empty,
    ),
    _rule(
        "heading-long",
        Severity.WARNING,
        f"Expected at most {_LONGEST} characters.",
        f"shorten it; or choose {_STYLES}, Normal, if it is a sentence of the text.",
        _long,
    ),
    _rule(
        "heading-repeated",
        Severity.WARNING,
        "Expected different headings under the same one, so that they can be told apart.",
        "say in the heading what this part is about.",
        _repeated,
    ),
    _rule(
        "heading-fake",
        Severity.WARNING,
        "Expected a heading style, by which readers and the contents list find it.",
        f"put the cursor in it and choose {_STYLES}, Heading 1, 2 or 3.",
        _fake,
    ),
)
