"""A remark that a sentence makes is not made again in the data notes."""

from __future__ import annotations

from dataclasses import replace

from reportgen.domain.document import Bullets
from reportgen.domain.fact import Note
from reportgen.domain.paper import PartKind, PartPlan
from reportgen.domain.plan import Plan
from reportgen.render.paper.data_notes import data_notes
from tests.render.builders_charts import desk_of, whole_plan


def _notes(plan: Plan) -> list[str]:
    blocks = data_notes(PartPlan(PartKind.DATA_NOTES), desk_of(plan))
    return [item.text for each in blocks if isinstance(each, Bullets) for item in each.items]


def test_a_remark_is_printed_only_of_indicators_whose_sentences_do_not_make_it() -> None:
    plan = whole_plan()
    kind = plan.sections[0].told[0].sentences[0].facts[0].kind
    remark = Note("earlier figures are not compared.", told_by=kind)
    status = tuple(replace(each, notes=(remark,)) for each in plan.status[:3])
    assert "Indicator I2: earlier figures are not compared." in _notes(
        replace(plan, status=(*status, *plan.status[3:]))
    )


def test_a_remark_is_printed_where_its_fact_is_not_among_those_told() -> None:
    plan = whole_plan()
    remark = Note("earlier figures are not compared.", told_by="series_start")
    status = (replace(plan.status[0], notes=(remark,)), *plan.status[1:])
    assert "Indicator I0: earlier figures are not compared." in _notes(replace(plan, status=status))
