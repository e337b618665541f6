"""What the shipped templates say of every kind of chart."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from reportgen.domain.fact import IndicatorFacts
from reportgen.domain.plan import ChartKind
from reportgen.domain.relation import Assessment
from reportgen.render.narrative import Narrator
from tests.builders import (
    NORTHMOOR,
    VS_ENGLAND,
    VS_NEIGHBOURS,
    VS_REGION,
    figure,
    indicator,
    series,
    year,
)
from tests.render.builders_narrative import case_of


def all_alt_texts(narrator: Narrator) -> Iterator[str]:
    """Both kinds of chart with every shape that has words of its own, and without a line."""
    lines = (
        series([79, 85, 80, 77]),
        series([64, None, 69, 70], comparator=VS_ENGLAND),
        series([None, None, 90, 97], comparator=VS_REGION),
        series([None, None, None, 81.8], comparator=VS_REGION),
        series([None, None, None, None], comparator=VS_NEIGHBOURS),
    )
    neighbours = ((NORTHMOOR, figure(60.0)), (NORTHMOOR, None))
    for shape in ("peak", "trough", "fluctuating"):
        facts = case_of(
            ["rate", "now 77 in 2022", f"trend {shape}, from 79 in 2019, turn 85 in 2020"]
        )
        told = IndicatorFacts(
            indicator(), year(2022), facts.plan_facts, lines, Assessment.SIMILAR, neighbours
        )
        for kind in ChartKind:
            yield narrator.alt_text(kind, told)
    without = replace(told, series=(series([None, None, None, None]), *lines[1:]))
    for kind in ChartKind:
        yield narrator.alt_text(kind, without)
    steady = case_of(["rate", "now 77 in 2022", "trend steady fall, from 79 in 2019"])
    for kind in ChartKind:
        yield narrator.alt_text(kind, replace(told, facts=steady.plan_facts, neighbours=()))
    yield narrator.alt_text(ChartKind.BARS, replace(told, own_list=True))
