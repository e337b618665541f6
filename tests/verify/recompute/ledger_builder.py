"""The ledger of every fact that the rules find, as claims.json would tell it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from reportgen.domain.dataset import Dataset
from reportgen.domain.fact import AreaFacts, Fact
from reportgen.domain.request import ReportRequest
from reportgen.domain.run import RunRecord
from reportgen.render.behind import rows_of
from reportgen.typeset.claims import claims
from reportgen.typeset.run_sets import wording_tables
from reportgen.verify.evidence import Evidence
from reportgen.verify.ledger import Ledger, ledger_of
from reportgen.verify.recompute import all_kinds
from reportgen.verify.recompute.comparing import Unlike, compare
from reportgen.verify.recompute.registry import RECOMPUTE
from tests.typeset.builders import short

TEMPLATES = Path(__file__).parents[3] / "templates"
WORDING = wording_tables(TEMPLATES)
KNOWN = all_kinds.__all__  # importing it fills the list of functions


def facts_in(found: AreaFacts) -> tuple[Fact, ...]:
    """Every fact of an area, said or not."""
    return tuple(fact for each in found.indicators for fact in each.facts)


def ledger_of_all(found: AreaFacts, dataset: Dataset, request: ReportRequest) -> Ledger:
    """The ledger of a report whose one sentence rests on all facts of an area."""
    facts = facts_in(found)
    paper = short()
    said = replace(paper.sentences[0], facts=facts, spans=())
    behind = tuple(row for each in found.indicators for row in rows_of(each, ""))
    document = replace(paper, sentences=(said,), figures_behind=behind)
    record = RunRecord(
        request=replace(request, templates=TEMPLATES),
        area=found.area.name,
        version="0",
        inputs=dataset.inputs,
        facts=facts,
        left_out=(),
        problems=(),
        rules=(),
        areas=tuple(dataset.areas.values()),
        indicators=tuple(dataset.indicators.values()),
    )
    return ledger_of(claims(document, record))


def differing(
    found: AreaFacts,
    dataset: Dataset,
    request: ReportRequest,
    evidence_for: Callable[[Ledger], Evidence],
) -> tuple[int, list[tuple[str, list[Unlike]]]]:
    """How many facts of an area were worked out anew, and those on which the readings differ."""
    held = ledger_of_all(found, dataset, request)
    evidence = evidence_for(held)
    differ = []
    for each in held.facts:
        unlike = compare(each, RECOMPUTE[each["kind"]](each, held, evidence))
        if unlike:
            differ.append((f"{each['kind']} of {each['indicator_id']}, {each['area']}", unlike))
    return len(held.facts), differ
