"""A topic's measures: a name that stays, what each counts, which way is better, no table twice."""

from __future__ import annotations

from dataclasses import replace

import pytest

from reportgen.domain.document import Figure, Heading, Paragraph, Reference, Table
from reportgen.domain.fact import IndicatorFacts
from reportgen.domain.indicator import Indicator, Measure, Part
from reportgen.domain.plan import ChartKind, SectionLayout, SectionPlan
from reportgen.domain.source import Provenance
from reportgen.domain.threshold import Polarity
from reportgen.render.ids import Names
from reportgen.render.scribe import Scribe
from reportgen.render.sections.press import Press
from reportgen.render.sources import direction_told
from tests.builders import indicator
from tests.render.builders_charts import (
    PlainWriter,
    four_lines,
    indicator_facts,
    level,
    told_in_full,
)
from tests.render.printed import sections

DEPARTMENT = "Department for Education, Children in need"
BOARD = Provenance("Rules, row 2", "the board", "2026-01-22")


def blocks(
    *facts: IndicatorFacts, charts: tuple[ChartKind, ...] = (), **more: object
) -> list[object]:
    told = tuple(replace(told_in_full(each, *charts), **more) for each in facts)  # type: ignore[arg-type]
    plan = SectionPlan("safety", "Safety", "", told, layout=SectionLayout.TOPIC)
    return list(sections([plan], Press(Scribe(PlainWriter()), Names())))


def facts_of(about: Indicator, values: tuple[float | None, ...] = (45, 50, 55)) -> IndicatorFacts:
    return replace(indicator_facts(values, about=about), facts=(level(about),))


def said(found: list[object]) -> list[str]:
    return [each.text for each in found if isinstance(each, Paragraph)]


def test_a_measure_stands_under_its_own_name_with_what_it_counts_and_which_way_is_better() -> None:
    about = indicator(short="Plans", description="Children with a plan.", source=DEPARTMENT)
    found = blocks(facts_of(about))
    assert [each.text for each in found if isinstance(each, Heading)] == ["Safety", "Plans"]
    assert said(found)[0] == f"Definition: Children with a plan. {direction_told(about)}"


def test_a_measure_without_a_description_has_no_definition() -> None:
    lines = said(blocks(facts_of(indicator(description=""))))
    assert not [each for each in lines if each.startswith("Definition")]


def test_a_long_description_is_told_by_its_first_paragraph_as_a_sentence() -> None:
    about = indicator(description="Children with a plan\n\nMethod: counted twice.")
    assert said(blocks(facts_of(about)))[0].startswith("Definition: Children with a plan. ")


def test_the_line_of_source_does_not_tell_the_direction_again() -> None:
    found = blocks(facts_of(indicator(polarity=Polarity.LOW, source=DEPARTMENT)))
    (source,) = [each for each in found if isinstance(each, Reference)]
    assert "is better" not in source.text


@pytest.mark.parametrize(
    ("polarity", "published", "source", "told"),
    [
        (
            *(Polarity.LOW, None, DEPARTMENT),
            "Lower is better for this measure (set by the Department for Education).",
        ),
        (
            *(Polarity.HIGH, None, "Cafcass"),
            "Higher is better for this measure (set by its publisher).",
        ),
        (
            *(Polarity.NONE, None, DEPARTMENT),
            "No better or worse direction is set for this measure.",
        ),
        (
            *(Polarity.UNSTATED, None, ""),
            "No better or worse direction is stated for this measure.",
        ),
        (
            *(Polarity.LOW, Polarity.NONE, DEPARTMENT),
            (
                "Lower is better for this measure (set by the board on 22 January 2026; the "
                "Department for Education states no better or worse direction)."
            ),
        ),
        (
            *(Polarity.HIGH, Polarity.UNSTATED, DEPARTMENT),
            "Higher is better for this measure (set by the board on 22 January 2026).",
        ),
        (
            *(Polarity.NONE, Polarity.LOW, "Cafcass"),
            (
                "Neither direction is called better or worse for this measure (set by the board on "
                "22 January 2026; its publisher says that lower is better)."
            ),
        ),
    ],
)
def test_the_direction_is_told_with_who_set_it(
    polarity: Polarity, published: Polarity | None, source: str, told: str
) -> None:
    about = indicator(
        polarity=polarity,
        polarity_overridden=published,
        polarity_provenance=BOARD if published else None,
        source=source,
    )
    assert direction_told(about) == told


def test_a_breakdown_by_age_stands_in_a_table_below_the_sentences() -> None:
    whole = indicator(code="PLANS", measure=Measure.COUNT)
    parts = tuple(
        facts_of(
            indicator(code=name, unit="", measure=Measure.COUNT, part=Part("age", name, "PLANS")),
            (1, 2, 30),
        )
        for name in ("aged 0 to 9", "aged 10 to 17")
    )
    found = blocks(facts_of(whole, (10, 20, 60)), parts=parts)
    (ages,) = [each for each in found if isinstance(each, Table) and "by age" in each.caption]
    assert [row[:2] for row in ages.rows] == [("Aged 0 to 9", "30.0"), ("Aged 10 to 17", "30.0")]


def test_one_figure_alone_has_no_table_but_that_of_several_areas_has() -> None:
    one = facts_of(indicator(), (55,))
    alone = blocks(replace(one, series=one.series[:1]))
    assert not [each for each in alone if isinstance(each, Table)]
    assert [each for each in blocks(four_lines()) if isinstance(each, Table)]


def test_nothing_is_drawn_where_no_chart_is_wanted() -> None:
    found = blocks(four_lines(), charts=(ChartKind.TREND,))
    assert not [each for each in found if isinstance(each, Figure)]
