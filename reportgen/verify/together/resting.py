"""Which sentences, cells and charts rest on a fact or a figure of the ledger."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from reportgen.verify.ledger import Ledger


@dataclass(frozen=True, slots=True)
class Place:
    """A text or a chart: its place in a clerk's words, and the id where it is a sentence."""

    words: str
    id: str = ""


class Resting:
    """What rests on what, in one report.

    Parameters
    ----------
    places : of each statement of the ledger by its number; none of those that are gone.
    """

    def __init__(self, ledger: Ledger, places: Mapping[int, Place]) -> None:
        self.facts: dict[int, dict[Place, None]] = defaultdict(dict)
        self.figures: dict[int, dict[Place, None]] = defaultdict(dict)
        for number, statement in enumerate(ledger.statements):
            place = places.get(number)
            if place is None:
                continue
            for fact in statement.facts:
                self.facts[fact][place] = None
            for says in (each for span in statement.spans for each in span.says):
                if says.fact is not None:
                    self.facts[says.fact][place] = None
                if says.figure is not None:
                    self.figures[says.figure][place] = None
        for figure, block in _drawn(ledger):
            self.figures[figure][Place(f"the chart of {block}")] = None

    def on(
        self, facts: Iterable[int], figures: Iterable[int]
    ) -> tuple[tuple[Place, int | None], ...]:
        """Every place that rests on one of them, once each, with the number of the fact."""
        found: dict[Place, int | None] = {}
        for fact in facts:
            for place in self.facts.get(fact, ()):
                found.setdefault(place, fact)
        for figure in figures:
            for place in self.figures.get(figure, ()):
                found.setdefault(place, None)
        return tuple(found.items())


def _drawn(ledger: Ledger) -> Iterator[tuple[int, str]]:
    """The figures of the ledger that its charts draw, with the chart."""
    by_line: dict[tuple[str, str], list[int]] = defaultdict(list)
    for number, entry in enumerate(ledger.figures):
        by_line[str(entry["indicator"]), _short(str(entry["of"]))].append(number)
    for chart in ledger.charts:
        caption = _caption(ledger, str(chart["block"]))
        names = [str(each["name"]) for each in chart["lines"]]
        for name in dict.fromkeys((*names, *map(str, chart["categories"]))):
            for number in by_line.get((str(chart["indicator"]), _short(name)), ()):
                yield number, caption


def _caption(ledger: Ledger, block: str) -> str:
    told = (e.text for e in ledger.statements if e.block == block and e.kind == "caption")
    return next(told, block)


def _short(label: str) -> str:
    """A label without its edition: "Statistical neighbours (May 2025)"."""
    return label.partition(" (")[0]
