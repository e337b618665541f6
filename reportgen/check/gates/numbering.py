"""Page numbers on every page, and paragraph numbers without a gap."""

from __future__ import annotations

import re
from collections.abc import Iterator

from reportgen.check.finding import Family, Found, Rule, Severity
from reportgen.check.paper import Paper, Paragraph

_TYPED = re.compile(r"^\s*(\d{1,2}(?:\.\d{1,3}){1,3})[.)]?\s+\S")


def _pages(paper: Paper) -> Iterator[Found]:
    for each in paper.sections:
        if each.page_number and each.page_count:
            continue
        where = "every page" if len(paper.sections) == 1 else f"the pages of section {each.number}"
        what = "the number of pages" if each.page_number else "a page number"
        yield Found(where, f"{what} is missing at the head and the foot.")


def _broken(paper: Paper) -> Iterator[Found]:
    """Typed numbers ("3.1", "3.2") that skip, repeat or go back."""
    last: tuple[int, ...] = ()
    for each in paper.blocks:
        match = _TYPED.match(each.text) if isinstance(each, Paragraph) else None
        if match is None or not isinstance(each, Paragraph) or each.numbered or each.in_contents:
            continue
        number = tuple(int(part) for part in match[1].split("."))
        if last and not _follows(last, number):
            before = ".".join(str(part) for part in last)
            yield Found(each.place, f"{match[1]} follows {before}.")
        last = number


def _follows(last: tuple[int, ...], number: tuple[int, ...]) -> bool:
    """Whether a number may come after another: the next, the first one deeper, or a new part."""
    for at, (before, now) in enumerate(zip(last, number, strict=False)):
        if before != now:
            rest = all(part in (0, 1) for part in number[at + 1 :])
            return now == before + 1 and rest
    return len(number) == len(last) + 1 and number[-1] in (0, 1)


RULES = (
    Rule(
        "page-numbers",
        Family.GATE,
        Severity.ERROR,
        'Expected "Page 1 of 9" on every page, so that members can follow in the meeting.',
        'choose Insert, Page Number, Bottom of Page, "Page X of Y".',
        _pages,
        final=True,
    ),
    Rule(
        "paragraph-numbers",
        Family.GATE,
        Severity.ERROR,
        "Expected numbers without a gap: minutes refer to them.",
        "choose Home, Multilevel List for these paragraphs and delete the typed numbers.",
        _broken,
        final=True,
    ),
)
