"""Errors in what is drawn: a point of a chart that Word can edit, and of the ledger's list."""

from __future__ import annotations

import copy
import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from lxml import etree

from reportgen.verify.finding import Verdict
from reportgen.verify.ledger import read_ledger
from reportgen.verify.verifying import Auditor
from tests.injected.finished import Entry, Finished, packed
from tests.injected.trial import FILE, Missed, Outcome

CHART = "chart data"
_C = "{http://schemas.openxmlformats.org/drawingml/2006/chart}"


@dataclass(frozen=True)
class Point:
    """One point to be drawn wrongly: chart and line by their place, category by its place."""

    chart: int
    line: int
    place: int
    new: str

    def name(self, ledger: Entry) -> str:
        return str(ledger["charts"][self.chart]["lines"][self.line]["name"])

    def category(self, ledger: Entry) -> str:
        return str(ledger["charts"][self.chart]["categories"][self.place])


def points(finished: Finished) -> Iterator[Point]:
    """A point of each chart, one printed unit too high, at another place in each."""
    for number, chart in enumerate(finished.ledger["charts"]):
        line = number % len(chart["lines"])
        values = chart["lines"][line]["values"]
        drawn = [place for place, value in enumerate(values) if value]
        if drawn:
            place = drawn[number % len(drawn)]
            told = Decimal(values[place])
            unit = Decimal(1).scaleb(int(told.as_tuple().exponent))
            yield Point(number, line, place, f"{told + unit:f}")


def tried_points(content: bytes, auditor: Auditor, chosen: Sequence[Point]) -> Iterator[Outcome]:
    """Each point drawn wrongly in a copy of the report, in both ways."""
    finished = Finished.read(content)
    for wrong in chosen:
        for alike in (True, False):
            paper, told = misdrawn(finished, wrong, alike)
            verdict = auditor.verify(FILE, paper, read_ledger(told))
            before = f"{wrong.name(finished.ledger)}, {wrong.category(finished.ledger)}"
            missed = Missed(CHART, alike, before, wrong.new)
            found = named(verdict, finished, wrong)
            yield Outcome(CHART, alike, 1, () if found else (missed,))


def misdrawn(finished: Finished, wrong: Point, alike: bool) -> tuple[bytes, bytes]:
    """The Word file with one point wrong, and the ledger, which says the same where `alike`."""
    ledger = copy.deepcopy(finished.ledger) if alike else finished.ledger
    parts = dict(finished.parts)
    names = sorted(name for name in parts if name.startswith("word/charts/chart"))
    if names:
        tree = etree.fromstring(parts[names[wrong.chart]])
        series: Any = list(tree.iter(f"{_C}ser"))[wrong.line]
        (point,) = (
            each
            for each in series.find(f"{_C}val").iter(f"{_C}pt")
            if each.get("idx") == str(wrong.place)
        )
        point.find(f"{_C}v").text = wrong.new
        parts[names[wrong.chart]] = etree.tostring(tree)
    if alike:
        ledger["charts"][wrong.chart]["lines"][wrong.line]["values"][wrong.place] = wrong.new
    return packed(parts), json.dumps(ledger).encode()


def named(verdict: Verdict, finished: Finished, wrong: Point) -> bool:
    """Whether a fault names the figure's line and period."""
    line, category = wrong.name(finished.ledger), wrong.category(finished.ledger)
    figure = f"Figure {wrong.chart + 1}"
    return any(
        (each.place.startswith(figure) or wrong.new in each.found)
        and (line in each.place or category in each.place)
        for each in verdict.faults
    )
