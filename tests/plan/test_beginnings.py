"""That an authority is new is said once in a section; why a series broke, of each indicator."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from reportgen.domain.fact import IndicatorFacts
from reportgen.domain.fact_over_time import SeriesStart
from reportgen.domain.plan import Plan
from reportgen.domain.relation import StartReason
from tests.builders import NORTHMOOR, figure, year
from tests.plan.builders import Facts, all_of, named, outline_of, planned, sentences_of

NEW = SeriesStart(
    indicator=named("A"),
    area=NORTHMOOR,
    period=year(2022),
    rule="made",
    value=figure("50.0"),
    since=year(2022),
    reason=StartReason.FORMED,
    alone=True,
    day="2021-04-01",
)


def beginning(code: str, fact: SeriesStart = NEW) -> IndicatorFacts:
    of = named(code)
    return all_of(of, Facts(of).level(), replace(fact, indicator=of))


def told_of(made: Plan) -> list[tuple[str, list[str]]]:
    """Where a beginning is told, and of which indicators."""
    told = [each for each in sentences_of(made) if each.template == "series_start"]
    return [(each.id, [fact.indicator.code for fact in each.facts]) for each in told]


def silent(made: Plan) -> list[tuple[str, str]]:
    rows = [row for row in made.left_out if row.kind == "series_start"]
    return [(row.indicator.code, row.reason) for row in rows]


def test_a_new_area_is_told_under_the_first_indicator_for_all_of_the_section(
    tmp_path: Path,
) -> None:
    made = planned(tmp_path, outline_of("A", "B", "C"), *map(beginning, "ABC"))
    assert told_of(made) == [("a.series_start", ["A", "B", "C"])]
    under = f"told once for its section, under {named('A').label}"
    assert silent(made) == [("B", under), ("C", under)]


def test_one_indicator_speaks_for_itself_alone(tmp_path: Path) -> None:
    of = named("B")
    made = planned(tmp_path, outline_of("A", "B"), beginning("A"), all_of(of, Facts(of).level()))
    assert told_of(made) == [("a.series_start", ["A"])]


def test_each_section_tells_it_once(tmp_path: Path) -> None:
    second = '  - heading: Other\n    indicators:\n      - "C"\n      - "D"\n'
    made = planned(tmp_path, outline_of("A", "B") + second, *map(beginning, "ABCD"))
    assert [codes for _, codes in told_of(made)] == [["A", "B"], ["C", "D"]]


def test_the_reason_of_a_break_stays_with_its_own_indicator(tmp_path: Path) -> None:
    broken = replace(NEW, reason=StartReason.BREAK, why="a new definition")
    facts = (beginning("A", broken), beginning("B"), beginning("C", broken), beginning("D"))
    made = planned(tmp_path, outline_of("A", "B", "C", "D"), *facts)
    assert [codes for _, codes in told_of(made)] == [["A"], ["B", "D"], ["C"]]
    assert [code for code, _ in silent(made)] == ["D"]
