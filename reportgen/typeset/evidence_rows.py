"""The sheet "Evidence": what each number, period and word rests on, down to the cell."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Any

from reportgen.typeset.evidence_words import fact_words
from reportgen.typeset.sheet_links import Link
from reportgen.typeset.spreadsheet import Column, Sheet

REPORT = "report.docx"
NAME = "Evidence"
_COLUMNS = (
    Column("Sentence", 34),
    Column("Words", 30, wrapped=True),
    Column("What they say", 44, wrapped=True),
    Column("Indicator", 40, wrapped=True),
    Column("Whose figure", 24),
    Column("Compared with", 24),
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
        says = fact_words(fact, basis["field"])
        for figure in _figures(fact, basis["field"]):
            told = _figure(fact, figure, claims)
            yield (sentence["id"], words, says, *told, fact["rule"], made)
    elif "figure" in basis:
        figure = claims["figures"][basis["figure"]]
        told = _figure(figure, figure, claims)
        yield (sentence["id"], words, "figure of a chart or table", *told, "", made)
    else:
        yield (sentence["id"], words, _said(basis, claims), *[""] * 10, made)


def _said(basis: Entry, claims: Entry) -> str:
    """What a name, a count or somebody's own words are, in a few words."""
    if "named" in basis:
        return f"name of the {basis['named']}: {_name(basis, claims)}"
    (sort,) = basis
    about = {"count": "counted in the report", "stated": "stated by"}.get(sort, sort)
    return f"{about}: {basis[sort]}"


def _name(basis: Entry, claims: Entry) -> str:
    """A name as people know it, for the code of an area or the id of an indicator."""
    name = str(basis["name"])
    if basis["named"] == "area":
        return next((str(e["name"]) for e in claims["areas"] if e["code"] == name), name)
    return _indicator(name, claims) if basis["named"] == "indicator" else name


def _indicator(name: str, claims: Entry) -> str:
    """The short name of an indicator with its code, by its id."""
    known = (each for each in claims["indicators"] if each["id"] == name)
    return next((f"{each['label']} ({each['code']})" for each in known), name)


def _figures(fact: Entry, field: str) -> list[Entry]:
    """The figure that a field is or those of the period it is, else all that the fact rests on.

    Of none one empty entry.
    """
    told: list[Entry] = fact.get("figures", [])
    over: list[Entry] = fact.get("over", [])
    own = [each for each in told if each["name"] == field.partition(".")[0]]
    if own:
        return [_dated(each, over) for each in own]
    when = fact.get("periods", {}).get(field)
    then = [each for each in (*over, *told) if when and each["period"] == when]
    return then or [_dated(each, over) for each in told] or [{}]


def _dated(figure: Entry, over: list[Entry]) -> Entry:
    """The lowest or highest of a path with its period: that of the same cells in the path."""
    if figure["period"]:
        return figure
    same = (each for each in over if each["cells"] == figure["cells"])
    return next(same, figure)


def _figure(claim: Entry, figure: Entry, claims: Entry) -> Row:
    """The middle of a row, from the indicator to the cell."""
    file, sheet, cells = _places(figure.get("cells", ()))
    return (
        _indicator(str(claim.get("indicator_id") or claim.get("indicator", "")), claims),
        str(figure.get("of") or claim.get("area", "")),
        str(claim.get("comparator", "")),
        str(figure["period"] if "period" in figure else claim.get("period", "")),
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
