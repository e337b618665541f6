"""The parts of a whole as tables: one for each dimension, with number and share."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from reportgen.domain.document import Table
from reportgen.domain.fact import IndicatorFacts, Point
from reportgen.domain.indicator import Indicator, Part
from reportgen.domain.ledger import Named
from reportgen.domain.period import Period
from reportgen.domain.plan import IndicatorPlan
from reportgen.render.articles import capitalised
from reportgen.render.ids import Names
from reportgen.render.ledger.marks import named, told
from reportgen.render.ledger.names import indicator_name, of_period, period_named
from reportgen.render.markers import marker_words
from reportgen.render.rows_held import held
from reportgen.render.tables import of_point
from reportgen.render.wording import noun, said_number, said_short

_SEVERAL_ROWS = "One case may count in several rows."
_NO_SHARE = "not worked out"


def parts_tables(plan: IndicatorPlan, name: str, names: Names) -> Iterator[Table]:
    """One table for each dimension of the indicator told; none where it has no parts."""
    by_dimension: dict[str, list[tuple[Part, IndicatorFacts]]] = {}
    for each in plan.parts:
        if each.indicator.part is not None and each.series:
            part = each.indicator.part
            by_dimension.setdefault(part.dimension, []).append((part, each))
    for dimension, parts in by_dimension.items():
        yield _table(names.free(f"tab-{name}-parts"), dimension, parts, plan)


def _table(
    table_id: str,
    dimension: str,
    parts: Sequence[tuple[Part, IndicatorFacts]],
    plan: IndicatorPlan,
) -> Table:
    indicator, period = plan.facts.indicator, plan.facts.period
    head = capitalised(noun(parts[0][1].indicator))
    with_share = any(each.share is not None for _, each in parts)
    named_by = named(capitalised(dimension), "dimension", dimension, indicator.id)
    columns = [(named_by, "text", 60), (head, "number", 20)]
    columns += [("Share", "number", 20)] if with_share else []
    whole = _whole(plan, parts[0][0])
    by = named(dimension, "dimension", dimension, whole.id)
    said = f"{indicator_name(whole)} by {by}, {period_named(indicator, period)}"
    remarks = [] if all(part.complete for part, _ in parts) else [_SEVERAL_ROWS]
    rows, left_out = held(
        [_row(capitalised(part.name), each, period, with_share) for part, each in parts], "parts"
    )
    remarks += [left_out] if left_out else []
    return Table(
        id=table_id,
        caption=". ".join((said, " ".join(remarks))) if remarks else said,
        description="One row for each part of the whole. A word stands where there is no figure.",
        columns=tuple(columns),
        rows=rows,
    )


def _whole(plan: IndicatorPlan, part: Part) -> Indicator:
    """The indicator told, or the number told beside it."""
    paired = plan.paired.indicator if plan.paired else None
    return paired if paired is not None and paired.code == part.whole else plan.facts.indicator


def _row(name: str, facts: IndicatorFacts, period: Period, with_share: bool) -> tuple[str, ...]:
    point, part, line = _point(facts, period), facts.indicator, facts.series[0]
    name = named(name, "indicator", part.id)
    if point is None or point.figure is None:
        words = of_point(marker_words(point.marker if point else None), part, line, point)
        return (name, words, words) if with_share else (name, words)
    figure = of_point(said_short(part, point.figure), part, line, point)
    if not with_share:
        return name, figure
    share = facts.share if facts.period == period else None
    if share is None:
        return name, figure, _NO_SHARE
    basis = Named("share", part.part.whole if part.part else "", part.id)
    said = told(f"{said_number(share.shown)}%", basis, of_period(part, period))
    return name, figure, said


def _point(facts: IndicatorFacts, period: Period) -> Point | None:
    return next((each for each in facts.series[0].points if each.period == period), None)
