"""Which sentences, cells and charts rest on a cell of a workbook."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from reportgen.verify.ledger import Entry, Ledger, Statement


@dataclass(frozen=True, slots=True)
class Rests:
    """What rests on one cell: sentences by id, other texts by their place, the facts behind."""

    sentences: tuple[str, ...]
    places: tuple[str, ...]
    facts: tuple[int, ...]


def resting(ledger: Ledger, place_of: Mapping[int, str]) -> Mapping[str, Rests]:
    """What rests on each cell that the ledger names.

    Parameters
    ----------
    place_of : the place of each statement in a clerk's words, by its number in the ledger.
    """
    facts, figures = _said(ledger)
    charts = _charts(ledger)
    behind: dict[str, tuple[list[int], list[int]]] = defaultdict(lambda: ([], []))
    for number, entry in enumerate(ledger.facts):
        for cell in _cells(entry):
            behind[cell][0].append(number)
    for number, entry in enumerate(ledger.figures):
        for cell in entry.get("cells", ()):
            behind[str(cell)][1].append(number)
    found = {}
    for cell, (of_facts, of_figures) in behind.items():
        told = dict.fromkeys(
            [*(each for at in of_facts for each in facts[at]),
             *(each for at in of_figures for each in figures[at])]
        )  # fmt: skip
        drawn = dict.fromkeys(each for at in of_figures for each in charts.get(at, ()))
        found[cell] = Rests(
            tuple(dict.fromkeys(_ids(ledger.statements, told))),
            (*dict.fromkeys(place_of[at] for at in told if not ledger.statements[at].id), *drawn),
            tuple(of_facts),
        )
    return found


def _ids(statements: Sequence[Statement], told: Mapping[int, None]) -> Iterator[str]:
    return (statements[at].id for at in told if statements[at].id)


def _said(ledger: Ledger) -> tuple[dict[int, list[int]], dict[int, list[int]]]:
    """The statements that say something of each fact and of each figure."""
    facts: dict[int, list[int]] = defaultdict(list)
    figures: dict[int, list[int]] = defaultdict(list)
    for number, statement in enumerate(ledger.statements):
        for at in statement.facts:
            facts[at].append(number)
        for says in (each for span in statement.spans for each in span.says):
            if says.fact is not None:
                facts[says.fact].append(number)
            if says.figure is not None:
                figures[says.figure].append(number)
    return facts, figures


def _cells(fact: Entry) -> Iterator[str]:
    """The cells of a fact's own figures and of all others that it rests on."""
    told = [
        *fact.get("cells", ()),
        *(cell for each in fact.get("over", ()) for cell in each["cells"]),
    ]
    yield from dict.fromkeys(map(str, told))


def _charts(ledger: Ledger) -> dict[int, list[str]]:
    """The figures that draw each of the ledger's figures, by its number."""
    by_line: dict[tuple[str, str], list[int]] = defaultdict(list)
    for number, entry in enumerate(ledger.figures):
        by_line[str(entry["indicator"]), str(entry["of"]).partition(" (")[0]].append(number)
    found: dict[int, list[str]] = defaultdict(list)
    for chart in ledger.charts:
        names = [str(each["name"]) for each in chart["lines"]]
        for name in (*names, *(str(each) for each in chart["categories"])):
            for number in by_line.get((str(chart["indicator"]), name.partition(" (")[0]), ()):
                found[number].append(f"the figure {chart['block']}")
    return found
