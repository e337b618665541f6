"""The figures and facts of one indicator as a preview shows them, and who tells each fact."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from reportgen.domain.fact import Fact, IndicatorFacts, Point
from reportgen.domain.plan import LeftOut, SentencePlan
from reportgen.render.markers import marker_words, signs_of
from reportgen.render.tables import printed
from reportgen.render.wording import period_name
from reportgen.typeset.fact_rows import COLUMNS, cells_of, kind_of
from reportgen.typeset.fact_rows import rows as rows_of_facts
from reportgen.workshop.preview.shown import FactShown, FigureShown, GivenFact, RowShown

_SAID_APART = ("indicator_code", "indicator", "topic", "area", "kind", "rule", "cells")
_VALUES = tuple(name for name in COLUMNS if name not in _SAID_APART)
_MOST_CELLS = 4
_NOT_TOLD = "not told in this report"


def data_rows(facts: IndicatorFacts) -> tuple[tuple[str, ...], tuple[RowShown, ...]]:
    """The heads and the rows of the data row: every period that any line has a point for."""
    heads = tuple(series.label for series in facts.series)
    if not facts.series:
        return heads, ()
    by_period = [{point.period: point for point in series.points} for series in facts.series]
    rows = tuple(
        RowShown(
            period_name(facts.indicator, point.period) + signs_of(point.period.flags),
            tuple(_figure(facts, line.get(point.period)) for line in by_period),
            point.period == facts.period,
        )
        for point in facts.series[0].points
    )
    return heads, rows


def facts_shown(
    facts: IndicatorFacts, told: Sequence[SentencePlan], left_out: Sequence[LeftOut]
) -> tuple[FactShown, ...]:
    """Every fact of one indicator, with the sentences that tell it or the reason against it.

    Parameters
    ----------
    told : the sentences of the report that concern the indicator.
    left_out : the report's rows, of which those of the indicator are in the order of its facts.
    """
    tellers = _tellers(told)
    silent = [fact for fact in facts.facts if id(fact) not in tellers]
    own = [row for row in left_out if row.indicator.id == facts.indicator.id]
    reasons = _reasons(silent, own)
    return tuple(
        FactShown(
            number=number,
            kind=kind_of(fact).replace("_", " "),
            values=_values(fact),
            salience=fact.salience,
            reasons="; ".join(fact.reasons),
            rule=fact.rule,
            cells="; ".join(cells_of(fact)),
            told=_told(tellers.get(id(fact), ()), reasons.get(id(fact), _NOT_TOLD)),
        )
        for number, fact in enumerate(facts.facts, 1)
    )


def given_facts(plan: SentencePlan, facts: IndicatorFacts) -> tuple[GivenFact, ...]:
    """The facts of one sentence, each with its number among those of the indicator."""
    numbers = {id(fact): number for number, fact in enumerate(facts.facts, 1)}
    return tuple(
        GivenFact(numbers.get(id(fact), 0), _brief(fact, id(fact) in numbers))
        for fact in plan.facts
    )


def _figure(facts: IndicatorFacts, point: Point | None) -> FigureShown:
    if point is None or point.figure is None:
        return FigureShown(marker_words(point.marker if point else None), "")
    cells = [str(cell) for cell in point.figure.evidence]
    more = f" and {len(cells) - _MOST_CELLS} more" if len(cells) > _MOST_CELLS else ""
    return FigureShown(
        printed(facts.indicator, point.figure), "; ".join(cells[:_MOST_CELLS]) + more
    )


def _values(fact: Fact) -> tuple[tuple[str, str], ...]:
    (row,) = rows_of_facts([fact])
    return tuple((name.replace("_", " "), row[name]) for name in _VALUES if row[name])


def _brief(fact: Fact, own: bool) -> str:
    """One fact in a few words: "gap England: 19.1, reference 21.5, below, better"."""
    (row,) = rows_of_facts([fact])
    words = [row["value"]]
    words += [f"beside {row['reference_value']}"] if row["reference_value"] else []
    words += [row[name] for name in ("relation", "judgement") if row[name]]
    head = " ".join(filter(None, (kind_of(fact).replace("_", " "), row["comparator"])))
    of = "" if own else f" of {fact.indicator.label}"
    return f"{head}{of}: {', '.join(filter(None, words))}"


def _tellers(told: Sequence[SentencePlan]) -> dict[int, tuple[str, ...]]:
    """The names of the sentences that tell a fact, by the fact's identity."""
    found: dict[int, tuple[str, ...]] = {}
    for plan in told:
        for fact in plan.facts:
            found[id(fact)] = (*found.get(id(fact), ()), plan.template.replace("_", " "))
    return found


def _reasons(silent: Sequence[Fact], rows: Sequence[LeftOut]) -> Mapping[int, str]:
    """Why each silent fact is left out: the first row of its kind and comparator not yet taken."""
    left = list(rows)
    found: dict[int, str] = {}
    for fact in silent:
        comparator = getattr(fact, "comparator", None)
        label = comparator.label if comparator else ""
        row = next(
            (each for each in left if (each.kind, each.comparator) == (fact.kind, label)), None
        )
        if row is not None:
            found[id(fact)] = row.reason
            left.remove(row)
    return found


def _told(tellers: Sequence[str], reason: str) -> str:
    if tellers:
        return f"told: {', '.join(dict.fromkeys(tellers))}"
    return f"left out: {reason}"
