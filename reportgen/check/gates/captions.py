"""Figures and tables with a caption that the text refers to."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from reportgen.check.finding import Family, Found, Rule, Severity
from reportgen.check.paper import Paper, Paragraph, Picture, Table

_LABEL = re.compile(r"^\s*((figure|fig\.|table|chart|map|graph)\s*\d+[a-z]?)\b", re.IGNORECASE)
_LOGO = re.compile(r"\b(logo|crest|coat of arms|badge)\b", re.IGNORECASE)
_NEAR = 2  # paragraphs between a figure and its caption
_BROKEN = re.compile(r"Error! (Reference source|Bookmark) not|Error! No text of specified style")


@dataclass(frozen=True, slots=True)
class Caption:
    place: str
    label: str
    bookmarks: tuple[str, ...]


def _captions(paper: Paper) -> list[Caption]:
    found = []
    for each in paper.body:
        label = _label(each)
        if label:
            found.append(Caption(each.place, label, each.bookmarks))
    return found


def _label(each: object) -> str:
    """The label of a caption ("Figure 3"), or "" of any other block."""
    if not isinstance(each, Paragraph) or each.in_contents:
        return ""
    told = _LABEL.match(each.text)
    counted = any(code.upper().startswith("SEQ ") for code in each.fields)
    if told is None or not (counted or "caption" in each.styles):
        return ""
    return " ".join(told[1].split())


def _missing(paper: Paper) -> Iterator[Found]:
    """A picture before the first heading is the letterhead's, and no figure."""
    blocks = paper.blocks
    headed = False
    for at, each in enumerate(blocks):
        headed = headed or (isinstance(each, Paragraph) and each.level > 0)
        near = (*_before(blocks, at), *blocks[at + 1 : at + 1 + _NEAR])
        if any(_label(one) for one in near):
            continue
        if isinstance(each, Table):
            if len(each.rows) > 1:
                yield Found(each.place, "the table has no caption.")
        elif headed and not each.in_box:
            shown = (picture for picture in each.pictures if _is_figure(picture))
            yield from (Found(one.place, f"the {one.kind} has no caption.") for one in shown)


def _is_figure(picture: Picture) -> bool:
    drawn = picture.kind in ("picture", "chart", "shape") and not picture.decorative
    return drawn and not _LOGO.search(picture.alt)


def _before(blocks: tuple[object, ...], at: int) -> tuple[object, ...]:
    return blocks[max(0, at - _NEAR) : at]


def _unmentioned(paper: Paper) -> Iterator[Found]:
    captions = _captions(paper)
    own = {caption.place for caption in captions}
    texts = [each for each in paper.all if each.place not in own and not each.in_contents]
    words = " ".join(" ".join(each.text.split()) for each in texts).casefold()
    codes = {word for each in texts for code in each.fields for word in code.split()}
    for caption in captions:
        named = re.search(rf"\b{re.escape(caption.label.casefold())}(?![\d.]\d|\d)", words)
        linked = any(name in codes for name in caption.bookmarks)
        if not named and not linked and not _in_range(caption.label, words):
            yield Found(caption.place, f"the text does not mention {caption.label}.")


def _in_range(label: str, words: str) -> bool:
    """Whether the text names it in passing ("Tables 2 to 5", "Figures 3 and 4")."""
    kind, _, number = label.casefold().partition(" ")
    for told in re.finditer(
        rf"\b{re.escape(kind)}s (\d+(?:(?:, | and | to |\u2013|-)\d+)*)", words
    ):
        numbers = [int(each) for each in re.findall(r"\d+", told[1])]
        through = re.search(r" to |\u2013|-", told[1]) is not None
        if number.isdecimal() and (
            int(number) in numbers or (through and numbers[0] <= int(number) <= numbers[-1])
        ):
            return True
    return False


def _broken(paper: Paper) -> Iterator[Found]:
    for each in paper.all:
        if _BROKEN.search(each.text):
            yield Found(each.place, "a cross-reference leads nowhere, and Word says so in print.")


RULES = (
    Rule(
        "caption-missing",
        Family.GATE,
        Severity.WARNING,
        "Expected a caption with a number, by which members can name it.",
        "click it and choose References, Insert Caption.",
        _missing,
        final=True,
    ),
    Rule(
        "caption-unmentioned",
        Family.GATE,
        Severity.WARNING,
        "Expected the text to say what each figure and table is for.",
        "put the cursor in the sentence and choose References, Cross-reference.",
        _unmentioned,
        final=True,
    ),
    Rule(
        "reference-error",
        Family.GATE,
        Severity.ERROR,
        "Expected the number of a figure, table or heading.",
        "delete it and choose References, Cross-reference.",
        _broken,
        final=True,
    ),
)
