"""Indicators with facts and lines for charts, tables and documents; a writer without words."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

from reportgen.domain.area import Area, AreaKind, Comparator, ComparatorKind
from reportgen.domain.document import Sentence
from reportgen.domain.fact import Change, Fact, Gap, IndicatorFacts, Level, Missing, Series
from reportgen.domain.house_style import HouseStyle
from reportgen.domain.indicator import Indicator
from reportgen.domain.observation import Figure, Marker
from reportgen.domain.paper import USUAL_PARTS, Link, PartPlan
from reportgen.domain.plan import ChartKind, IndicatorPlan, Plan, SectionPlan, SentencePlan
from reportgen.domain.relation import Assessment, Direction, Judgement, Relation, Size
from reportgen.domain.request import ReportRequest
from reportgen.render.ids import Names
from reportgen.render.ledger.marks import Parted, parted
from reportgen.render.ledger.names import indicator_name
from reportgen.render.paper.desk import Desk
from reportgen.render.scribe import Scribe
from reportgen.render.sections.press import Press
from tests.builders import (
    NORTHMOOR,
    VS_ENGLAND,
    VS_NEIGHBOURS,
    VS_REGION,
    difference,
    figure,
    indicator,
    series,
    split_year,
)

RISING = (77.0, 78.2, 80.1, 82.2, 84.9, 83.0, 81.2, 83.3, 83.5, 84.9)
ENGLAND_LINE = (76.0, 77.2, 79.1, 81.2, 82.9, 83.0, 82.2, 82.3, 83.1, 84.0)
REGION_LINE = (70.0, 73.2, 79.1, 80.2, 82.0, 82.0, 82.5, 82.9, 83.9, 84.4)
NEIGHBOUR_LINE = (72.0, 74.0, 76.0, 78.0, 80.0, 82.0, 83.0, 84.0, 84.5, 84.6)
LONG_NAMES = ("Bournemouth, Christchurch and Poole", "Kensington and Chelsea", "Telford and Wrekin")

Values = Sequence[float | str | None]


def in_split_years(line: Series) -> Series:
    """The same line with periods such as "2024/25"."""
    points = (replace(point, period=split_year(point.period.last - 1)) for point in line.points)
    return replace(line, points=tuple(points))


def named(name: str, code: str) -> Comparator:
    """A named authority to compare with."""
    return Comparator(ComparatorKind.AUTHORITY, (code,), name, name)


def indicator_facts(
    own: Values = RISING,
    england: Values = ENGLAND_LINE,
    *others: tuple[Values, Comparator],
    about: Indicator | None = None,
    facts: tuple[Fact, ...] = (),
    assessment: Assessment = Assessment.SIMILAR,
) -> IndicatorFacts:
    """The area, England and others over split years up to 2024/25."""
    places = about.places if about else 1
    lines = [series(own, 2025, None, places), series(england, 2025, VS_ENGLAND, places)]
    lines += [series(values, 2025, comparator, places) for values, comparator in others]
    told = tuple(in_split_years(line) for line in lines)
    return IndicatorFacts(about or indicator(), told[0].points[-1].period, facts, told, assessment)


def four_lines() -> IndicatorFacts:
    """The area, England, its region and its neighbours over ten years, ends close together."""
    return indicator_facts(
        RISING, ENGLAND_LINE, (REGION_LINE, VS_REGION), (NEIGHBOUR_LINE, VS_NEIGHBOURS)
    )


def neighbours(values: Values, places: int = 1) -> tuple[tuple[Area, Figure | None], ...]:
    """Invented neighbours with their latest figures."""
    return tuple(
        (
            Area(str(911 + place), f"Neighbour {chr(65 + place)}", AreaKind.AUTHORITY),
            None if value is None else figure(value, places),
        )
        for place, value in enumerate(values)
    )


def level(about: Indicator, value: float = 84.9) -> Level:
    """The area's latest figure, 2024/25."""
    return Level(
        indicator=about,
        area=NORTHMOOR,
        period=split_year(2024),
        rule="level",
        value=figure(value, about.places),
    )


def change(about: Indicator, value: float = 84.9, before: float = 83.5) -> Change:
    """The change on 2023/24."""
    direction = Direction.ROSE if value > before else Direction.FELL
    return Change(
        indicator=about,
        area=NORTHMOOR,
        period=split_year(2024),
        rule="change",
        kind_of="previous",
        value=figure(value, about.places),
        reference_period=split_year(2023),
        reference=figure(before, about.places),
        difference=difference(str(round(value - before, 2)), "0"),
        direction=direction if value != before else Direction.UNCHANGED,
        size=Size.PLAIN,
    )


def gap(about: Indicator, judgement: Judgement, value: float = 84.9) -> Gap:
    """The area beside England in 2024/25."""
    return Gap(
        indicator=about,
        area=NORTHMOOR,
        period=split_year(2024),
        rule="gap",
        comparator=VS_ENGLAND,
        value=figure(value, about.places),
        reference_period=split_year(2024),
        reference=figure(84.0, about.places),
        difference=difference(str(round(value - 84.0, 2)), "0"),
        relation=Relation.ABOVE,
        size=Size.PLAIN,
        judgement=judgement,
    )


def missing(about: Indicator, marker: Marker) -> Missing:
    """No figure for the area in 2024/25."""
    return Missing(
        indicator=about, area=NORTHMOOR, period=split_year(2024), rule="missing", marker=marker
    )


BY_COMPARATORS = (
    *(Assessment.BETTER, Assessment.SIMILAR, Assessment.WORSE),
    *(Assessment.NOT_JUDGED, Assessment.NO_DATA),
)
_JUDGED = {
    Assessment.BETTER: Judgement.BETTER,
    Assessment.SIMILAR: Judgement.SIMILAR,
    Assessment.WORSE: Judgement.WORSE,
}


def assessed(code: str, assessment: Assessment) -> IndicatorFacts:
    """One indicator with its facts, assessed as asked."""
    about = indicator(code=code, short=f"Indicator {code}", source="Department for Education")
    if assessment is Assessment.NO_DATA:
        told: tuple[Fact, ...] = (missing(about, Marker.CONFIDENTIAL),)
        base = indicator_facts((*RISING[:-1], None), about=about)
    else:
        judgement = _JUDGED.get(assessment, Judgement.NONE)
        told = (level(about), change(about), gap(about, judgement))
        base = indicator_facts(about=about)
    return replace(base, facts=told, assessment=assessment)


def told_in_full(facts: IndicatorFacts, *charts: ChartKind) -> IndicatorPlan:
    """A headline and one sentence about the first fact, with charts."""
    code = facts.indicator.code.lower()
    plan = SentencePlan(f"{code}.level", "level", facts.facts[:1])
    headline = SentencePlan(f"{code}.headline", "headline", facts.facts[:1])
    return IndicatorPlan(facts, headline, (plan,), charts)


def whole_plan() -> Plan:
    """Five indicators, one of each assessment by comparators; two told in full, three listed."""
    status = tuple(assessed(f"I{place}", each) for place, each in enumerate(BY_COMPARATORS))
    told = tuple(told_in_full(each, ChartKind.TREND) for each in status[:2])
    return Plan(
        area=NORTHMOOR,
        comparators=(VS_ENGLAND,),
        title="How Northmoor is doing",
        purpose="To tell members how children's services are doing.",
        recommendations=("Note the report.",),
        background_papers=(Link("Department for Education, invented figures", ""),),
        key_messages=(SentencePlan("i0.key", "key_message", status[0].facts[:1]),),
        counts=tuple((each, int(each in BY_COMPARATORS)) for each in Assessment),
        status=status,
        sections=(
            SectionPlan("safety", "Safety", "What this theme is.", told, status[2:]),
            SectionPlan("empty", "Nothing to tell", "", ()),
        ),
        left_out=(),
        glossary=(("CIN", "children in need"), ("CLA", "children looked after")),
        rules=(("gap", "Similar within 0.5 points."),),
        notes=("The rate counts CIN once.",),
        parts=tuple(PartPlan(kind) for kind in USUAL_PARTS),
    )


def desk_of(plan: Plan, **asked: Any) -> Desk:
    """An empty desk for one paper, with a writer of plain words."""
    here = Path()
    request = ReportRequest((), ("Northmoor",), here, here, here, **asked)
    style = HouseStyle("plain", Path("reference.docx"))
    return Desk(plan, request, style, Press(Scribe(PlainWriter()), Names()))


class PlainWriter:
    """Writes the id of the plan instead of words; describes charts by their kind."""

    def write(self, plan: SentencePlan, before: Sequence[Sentence] = ()) -> Sentence:
        del before
        return Sentence(plan.id, f"Sentence {plan.id}.", f"{plan.template}.j2", 1, plan.facts)

    def described(self, kind: ChartKind, facts: IndicatorFacts) -> Parted:
        return parted(f"A {kind.value} chart of {indicator_name(facts.indicator)}.")
