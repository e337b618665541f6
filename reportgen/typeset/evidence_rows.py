"""The sheet "Evidence": what each number, period and word rests on, down to the cell."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Any

from reportgen.typeset.sheet_links import Link
from reportgen.typeset.spreadsheet import Column, Sheet

REPORT = "report.docx"
NAME = "Evidence"
_COLUMNS = (
    Column("Sentence", 34),
    Column("Words", 30),
    Column("Says", 26),
    Column("Indicator", 40),
    Column("Area", 24),
    Column("Beside", 24),
    Column("Period", 12),
    Column("As printed", 12, number=True),
    Column("As stored", 16, number=True),
    Column("File", 34),
    Column("Sheet", 14),
    Column("Cell", 30),
    Column("Rule", 18),
    Column("Template and line", 28),
)
_PLACE = re.compile(r"(?P<file>.+?), (?:(?P<sheet>.+)!)?(?P<cell>[^!]+)")
Entry = Mapping[str, Any]
Row = tuple[str, ...]


def evidence_sheet(claims: Entry) -> Sheet:
    """One row for each figure behind each span of each sentence; words without one have a row too.

    Parameters
    ----------
    claims : the content of claims.json; the first column leads to the sentence in the report.
    """
    rows: list[Row] = []
    links: dict[tuple[int, int], Link] = {}
    for sentence in claims["sentences"]:
        for row in dict.fromkeys(_rows(sentence, claims)):
            if mark := sentence.get("bookmark"):
                links[len(rows), 0] = Link(mark, REPORT)
            rows.append(row)
    says = "What each number, period and word of each sentence rests on, down to the cell."
    return Sheet(NAME, says, _COLUMNS, tuple(rows), links)


def first_rows(evidence: Sheet) -> dict[str, int]:
    """The row in Excel where each sentence's evidence begins, by the sentence's id."""
    found: dict[str, int] = {}
    for number, row in enumerate(evidence.rows, 2):
        found.setdefault(row[0], number)
    return found


def _rows(sentence: Entry, claims: Entry) -> Iterator[Row]:
    for span in sentence["spans"]:
        for basis in span["says"]:
            yield from _of_basis(sentence, span["text"], basis, claims)


def _of_basis(sentence: Entry, words: str, basis: Entry, claims: Entry) -> Iterator[Row]:
    made = f"{sentence['template']}:{sentence['line']}" if sentence["template"] else ""
    if "fact" in basis:
        fact = claims["facts"][basis["fact"]]
        says = f"{fact['kind']}: {basis['field']}" if basis["field"] else fact["kind"]
        for figure in _figures(fact, basis["field"]):
            yield (sentence["id"], words, says, *_figure(fact, figure), fact["rule"], made)
    elif "figure" in basis:
        figure = claims["figures"][basis["figure"]]
        yield (sentence["id"], words, "figure", *_figure(figure, figure), "", made)
    else:
        yield (sentence["id"], words, _said(basis), *[""] * 10, made)


def _said(basis: Entry) -> str:
    """What a name, a count or somebody's own words are, in a few words."""
    if "named" in basis:
        return f"{basis['named']}: {basis['name']}"
    (sort,) = basis
    return f"{sort}: {basis[sort]}"


def _figures(fact: Entry, field: str) -> list[Entry]:
    """The figure that a field is, else all that the fact was found in; of none one empty entry."""
    told: list[Entry] = fact.get("figures", [])
    own = [each for each in told if each["name"] == field.partition(".")[0]]
    return own or told or [{}]


def _figure(claim: Entry, figure: Entry) -> Row:
    """The middle of a row, from the indicator to the cell."""
    file, sheet, cells = _places(figure.get("cells", ()))
    return (
        str(claim.get("indicator_id") or claim.get("indicator", "")),
        str(figure.get("of") or claim.get("area", "")),
        str(claim.get("comparator", "")),
        str(figure.get("period") or claim.get("period", "")),
        str(figure.get("shown", "")),
        str(figure.get("stored", "")),
        file,
        sheet,
        cells,
    )


def _places(cells: tuple[str, ...] | list[str]) -> Row:
    """File, sheet and addresses of some cells; where they lie in several files each is in full."""
    found = [_PLACE.fullmatch(each) for each in cells]
    parts = [(each["file"], each["sheet"] or "", each["cell"]) for each in found if each]
    if not parts or len(parts) < len(cells) or len({each[:2] for each in parts}) > 1:
        return "", "", "; ".join(cells)
    return parts[0][0], parts[0][1], "; ".join(each[2] for each in parts)
