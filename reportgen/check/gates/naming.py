"""Advice on the name of the file and the parts that committee papers usually have."""

from __future__ import annotations

import re
from collections.abc import Iterator

from reportgen.check.access.headings import headings
from reportgen.check.finding import Family, Found, Rule, Severity
from reportgen.check.paper import Paper, Paragraph

_NAME = re.compile(r"\d{4}-\d{2}-\d{2}-[a-z0-9]+(-[a-z0-9]+)+\.(docx|dotx)")
# What each part is for, and the words a heading or a labelled line may call it by.
_PARTS = (
    ("the purpose of the report", r"purpose|introduction|summary|why this (report|paper)"),
    ("recommendations", r"recommendation|decisions? (asked|sought|required)|discussion|action"),
    ("implications", r"implication"),
    ("equality", r"equalit"),
    ("risk", r"\brisks?\b"),
    ("background papers", r"background (papers|documents|information)|sources"),
    ("whom to ask", r"contact|report author|author|officer"),
)


def _name(paper: Paper) -> Iterator[Found]:
    if not _NAME.fullmatch(paper.package.file):
        yield Found("name of the file", f'it is called "{paper.package.file}".')


def _parts(paper: Paper) -> Iterator[Found]:
    labels = (
        each.text.partition(":")[0]
        for each in paper.blocks
        if isinstance(each, Paragraph) and ":" in each.text[:60]
    )
    words = "\n".join([*(each.text for each in headings(paper)), *labels]).casefold()
    missing = [what for what, pattern in _PARTS if not re.search(pattern, words)]
    if missing:
        yield Found("the whole paper", f"no heading tells of: {', '.join(missing)}.")


RULES = (
    Rule(
        "file-name",
        Family.GATE,
        Severity.ADVICE,
        "Usual is the date of the meeting, the committee and the title in small letters: "
        '"2026-01-22-scrutiny-committee-childrens-services.docx".',
        "choose File, Save As.",
        _name,
        final=True,
    ),
    Rule(
        "usual-parts",
        Family.GATE,
        Severity.ADVICE,
        "Most councils' committee papers have these.",
        "add what your council's template asks for.",
        _parts,
        final=True,
    ),
)
