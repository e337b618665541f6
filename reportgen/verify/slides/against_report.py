"""Slides against the report's list of claims, which the auditor has proven on the Word file.

A slide says nothing of its own: each text with a number, period or comparing word must stand in the
report, each row of a table in one of its tables, each point of a chart in one of its charts.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from decimal import Decimal, InvalidOperation

from reportgen.verify.finding import Finding, Kind
from reportgen.verify.ledger import Ledger
from reportgen.verify.reading.scanning import scan
from reportgen.verify.slides.reading import Slides

# What slides add to the report's words: "(1 of 2)", "Figure 3 of the report", "and 3 more".
_ADDED = re.compile(
    r" \(\d+ of \d+\)| of the report|\band \d+ more \(see the notes\)|\bSlide \d+\b"
)
_LABEL = re.compile(r"\b(?:Figures?|Tables?|Charts?) \d+(?:: )?")
_FEWEST_WORDS = 3  # fewer may stand by chance inside another text: 8.9% in 18.9%
_CURE = "build the report again; if it stays, it is a mistake of reportgen."


def slide_findings(slides: Slides, ledger: Ledger) -> Iterator[Finding]:
    """Everything on slides that the report does not say, in order."""
    yield from _texts(slides, ledger)
    yield from _rows(slides, ledger)
    yield from _points(slides, ledger)


def _texts(slides: Slides, ledger: Ledger) -> Iterator[Finding]:
    known = {_plain(each.text) for each in ledger.statements if each.text}
    long = [each for each in known if len(each.split()) >= _FEWEST_WORDS]
    whole = "\n".join((*long, " ".join(_plain(each.text) for each in ledger.statements)))
    for place, text in slides.texts:
        rest = _plain(_ADDED.sub("", text))
        many = len(rest.split()) >= _FEWEST_WORDS
        if rest in known or not scan(rest) or (many and rest in whole) or _of_pieces(rest, long):
            continue
        yield Finding(
            Kind.UNPROVEN,
            place,
            "the slide says this and the report does not.",
            words=text,
            cure=_CURE,
        )


def _plain(text: str) -> str:
    """The words alone: no labels, which stand elsewhere in the Word file, no stray blanks."""
    return " ".join(_LABEL.sub("", text).split()).removesuffix(".")


def _of_pieces(text: str, known: list[str]) -> bool:
    """Whether the text is put together from texts of the report, what is left saying nothing."""
    rest = text
    for each in sorted((each for each in known if each in text), key=len, reverse=True):
        rest = rest.replace(each, " ")
    return not scan(rest)


def _rows(slides: Slides, ledger: Ledger) -> Iterator[Finding]:
    tables: dict[tuple[str, int], dict[int, str]] = defaultdict(dict)
    for each in ledger.statements:
        if each.column:
            tables[each.block, each.row][each.column] = each.text
    known = {tuple(row[column] for column in sorted(row)) for row in tables.values()}
    for place, cells in slides.rows:
        if cells not in known and any(map(scan, cells)):
            yield Finding(
                Kind.DISAGREES,
                place,
                "no table of the report has this row.",
                words=" | ".join(cells),
                cure=_CURE,
            )


def _points(slides: Slides, ledger: Ledger) -> Iterator[Finding]:
    known = {
        (str(line["name"]), str(category), _number(str(value)))
        for chart in ledger.charts
        for line in chart["lines"]
        for category, value in zip(chart["categories"], line["values"], strict=True)
    }
    for place, line, category, value in slides.points:
        if value and (line, category, _number(value)) not in known:
            yield Finding(
                Kind.DISAGREES,
                f"{place}, {line}, {category}",
                f"the slide draws {value}, and no chart of the report does.",
                words=value,
                cure=_CURE,
            )


def _number(text: str) -> Decimal | str:
    try:
        return Decimal(text).normalize()
    except InvalidOperation:
        return text
