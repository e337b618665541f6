"""The ledger of every fact that the rules find, as claims.json would tell it."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Any

from reportgen.domain.dataset import Dataset
from reportgen.domain.fact import AreaFacts, Fact
from reportgen.domain.request import ReportRequest
from reportgen.render.behind import _rows as rows_behind
from reportgen.typeset import claims
from reportgen.typeset.figures_over import Behind
from reportgen.typeset.run_sets import wording_tables
from reportgen.verify.ledger import Ledger

TEMPLATES = Path(__file__).parents[3] / "templates"
WORDING = wording_tables(TEMPLATES)


def facts_in(found: AreaFacts) -> tuple[Fact, ...]:
    """Every fact of an area, said or not."""
    return tuple(fact for each in found.indicators for fact in each.facts)


def ledger_of_all(found: AreaFacts, dataset: Dataset, request: ReportRequest) -> Ledger:
    """The ledger of all facts of an area; no sentences."""
    facts = facts_in(found)
    behind = [row for each in found.indicators for row in rows_behind(each, "")]
    book = Behind(behind, facts)
    return Ledger(
        report={
            "area": found.area.name,
            "baseline": request.baseline,
            "window": request.window,
            "as_of": request.as_of,
            "significance": request.significance,
        },
        wording=WORDING,
        inputs=(),
        areas=tuple(map(claims._area, dataset.areas.values())),
        comparators=tuple(map(claims._comparator, claims._compared(facts))),
        indicators=_indicators(found, dataset),
        figures=tuple(map(claims._figure, behind)),
        facts=tuple(claims._fact(fact, {}, book) for fact in facts),
        statements=(),
    )


def _indicators(found: AreaFacts, dataset: Dataset) -> tuple[dict[str, Any], ...]:
    """As facts know them: a target of another time is taken away there."""
    told = {each.indicator.id: each.indicator for each in found.indicators}
    return tuple(map(claims._indicator, {**dataset.indicators, **told}.values()))


def with_window(request: ReportRequest, window: int) -> ReportRequest:
    """The request with another length of window."""
    return replace(request, window=window)
