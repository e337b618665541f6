"""Errors in what is drawn: a point of a chart that Word can edit, and of the ledger's list."""

from __future__ import annotations

import copy
import json
import re
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
_CHART_PART = re.compile(r"word/charts/chart\d*\.xml")
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
    """Points of several charts drawn wrongly in one copy of the report, in both ways.

    A picture has no points that could be changed in Word: there the list alone is wrong.
    """
    finished = Finished.read(content)
    drawn_in_word = any(map(_CHART_PART.fullmatch, finished.parts))
    for alike in (True, False) if drawn_in_word else (True,) if chosen else ():
        paper, told = misdrawn(finished, chosen, alike)
        verdict = auditor.verify(FILE, paper, read_ledger(told))
        missed = tuple(
            Missed(
                CHART,
                alike,
                f"{wrong.name(finished.ledger)}, {wrong.category(finished.ledger)}",
                wrong.new,
            )
            for wrong in chosen
            if not named(verdict, finished, wrong)
        )
        yield Outcome(CHART, alike, len(chosen), missed)


def misdrawn(finished: Finished, chosen: Sequence[Point], alike: bool) -> tuple[bytes, bytes]:
    """The Word file with points wrong, and the ledger, which says the same where `alike`."""
    ledger = copy.deepcopy(finished.ledger) if alike else finished.ledger
    parts = dict(finished.parts)
    names = sorted(
        (name for name in parts if _CHART_PART.fullmatch(name)), key=lambda name: (len(name), name)
    )
    for wrong in chosen:
        if names:
            name = names[wrong.chart]
            parts[name] = _redrawn(parts[name], wrong)
        if alike:
            ledger["charts"][wrong.chart]["lines"][wrong.line]["values"][wrong.place] = wrong.new
    return packed(parts), json.dumps(ledger).encode()


def _redrawn(part: bytes, wrong: Point) -> bytes:
    tree = etree.fromstring(part)
    series: Any = list(tree.iter(f"{_C}ser"))[wrong.line]
    (point,) = (
        each
        for each in series.find(f"{_C}val").iter(f"{_C}pt")
        if each.get("idx") == str(wrong.place)
    )
    point.find(f"{_C}v").text = wrong.new
    return bytes(etree.tostring(tree))


def named(verdict: Verdict, finished: Finished, wrong: Point) -> bool:
    """Whether a fault names the figure's line and period."""
    line, category = wrong.name(finished.ledger), wrong.category(finished.ledger)
    figure = f"Figure {wrong.chart + 1}"
    return any(
        (each.place.startswith(figure) or wrong.new in each.found)
        and (line in each.place or category in each.place)
        for each in verdict.faults
    )
