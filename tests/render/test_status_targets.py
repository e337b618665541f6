"""The column of the status table that says how a figure stands to its target."""

from __future__ import annotations

from dataclasses import replace

from reportgen.domain.fact import Level, TargetFact
from reportgen.domain.relation import Assessment, Band, TargetResult
from tests.builders import VS_ENGLAND
from tests.render.builders_charts import assessed
from tests.render.printed import status_table


def test_a_column_of_targets_stands_in_the_status_table_only_where_one_is_set() -> None:
    plain = assessed("I1", Assessment.NOT_JUDGED)
    level = next(each for each in plain.facts if isinstance(each, Level))
    amber = TargetFact(
        indicator=level.indicator,
        area=level.area,
        period=level.period,
        rule="",
        salience=1,
        reasons=(),
        value=level.value,
        band=Band.AMBER,
    )
    missed = replace(amber, result=TargetResult.MISSED)
    rows = [plain, *(replace(plain, facts=(*plain.facts, each)) for each in (missed, amber))]
    table = status_table("s", "c", rows, (VS_ENGLAND,))
    heads = [head for head, _, _ in table.columns]
    assert heads[-2:] == ["Target", "Assessment"]
    assert sum(share for _, _, share in table.columns) == 100
    assert [row[-2] for row in table.rows] == ["none", "missed", "amber"]
    assert "Target" not in [head for head, _, _ in status_table("s", "c", [plain], ()).columns]
