"""Hand-made facts of invented indicators, outlines in a folder, and requests that name them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

from reportgen.domain.area import Comparator, ComparatorKind
from reportgen.domain.fact import (
    AreaFacts,
    Change,
    ComparatorTrend,
    Crossover,
    Fact,
    Gap,
    IndicatorFacts,
    Level,
    Missing,
    Pair,
    Rank,
    Streak,
    TargetFact,
    Trend,
)
from reportgen.domain.indicator import Indicator
from reportgen.domain.observation import Marker
from reportgen.domain.period import Period
from reportgen.domain.plan import Plan, SentencePlan
from reportgen.domain.relation import (
    Assessment,
    Direction,
    History,
    Judgement,
    Pace,
    Relation,
    Shape,
    Size,
    TargetResult,
)
from reportgen.domain.request import ReportRequest
from reportgen.plan.step import plan
from tests.builders import (
    NORTHMOOR,
    VS_ENGLAND,
    VS_REGION,
    difference,
    figure,
    indicator,
    series,
    year,
)

VS_HALTON = Comparator(ComparatorKind.AUTHORITY, ("876",), "Halton", "Halton")
FRONT = 'name: Made\ntitle: "Care in {area}, {period}"\npurpose: To see how {area} does.\n'


def named(code: str, **changes: Any) -> Indicator:
    """An invented indicator known by its code."""
    return replace(indicator(), code=code, name=f"Name of {code}", short=code, **changes)


class Facts:
    """Makes the facts of one indicator; each method returns one, with a salience."""

    def __init__(self, of: Indicator) -> None:
        self.of = of

    def level(self, salience: int = 0) -> Level:
        return Level(**self._common(salience), value=figure("50.0"))

    def change(
        self,
        kind_of: str = "baseline",
        salience: int = 2,
        since: int = 2018,
        direction: Direction = Direction.ROSE,
        size: Size = Size.PLAIN,
        judgement: Judgement = Judgement.NONE,
    ) -> Change:
        return Change(
            **self._common(salience),
            kind_of=kind_of,
            value=figure("50.0"),
            reference_period=year(since),
            reference=figure("45.0"),
            difference=difference("50.0", "45.0"),
            direction=direction,
            size=size,
            judgement=judgement,
        )

    def previous(self, salience: int = 2, **changes: Any) -> Change:
        settings: dict[str, Any] = {"since": 2021, **changes}
        return self.change("previous", salience, **settings)

    def gap(
        self,
        comparator: Comparator = VS_ENGLAND,
        salience: int = 2,
        judgement: Judgement = Judgement.NONE,
        relation: Relation = Relation.ABOVE,
    ) -> Gap:
        return Gap(
            **self._common(salience),
            comparator=comparator,
            value=figure("50.0"),
            reference_period=year(2022),
            reference=figure("40.0"),
            difference=difference("50.0", "40.0"),
            relation=relation,
            size=Size.PLAIN,
            judgement=judgement,
        )

    def crossover(
        self,
        history: History = History.CROSSED,
        salience: int = 2,
        comparator: Comparator = VS_ENGLAND,
        judgement: Judgement = Judgement.NONE,
    ) -> Crossover:
        return Crossover(
            **self._common(salience),
            comparator=comparator,
            value=figure("50.0"),
            reference=figure("40.0"),
            relation=Relation.ABOVE,
            history=history,
            first=year(2018),
            judgement=judgement,
        )

    def trend(
        self,
        shape: Shape = Shape.PEAK,
        salience: int = 3,
        latest_against: bool = False,
        turn: Period | None = None,
    ) -> Trend:
        return Trend(
            **self._common(salience),
            shape=shape,
            first=year(2018),
            value=figure("50.0"),
            reference=figure("45.0"),
            difference=difference("50.0", "45.0"),
            low=figure("40.0"),
            high=figure("60.0"),
            latest_against=latest_against,
            turn=turn,
        )

    def comparator_trend(
        self, comparator: Comparator = VS_ENGLAND, salience: int = 1
    ) -> ComparatorTrend:
        return ComparatorTrend(
            **self._common(salience),
            comparator=comparator,
            value=figure("40.0"),
            reference_period=year(2018),
            reference=figure("38.0"),
            difference=difference("40.0", "38.0"),
            direction=Direction.ROSE,
            own_direction=Direction.ROSE,
            pace=Pace.LESS_STEEP,
        )

    def streak(self, salience: int = 1, since: int = 2019) -> Streak:
        return Streak(
            **self._common(salience),
            steps=3,
            direction=Direction.FELL,
            value=figure("50.0"),
            reference_period=year(since),
            reference=figure("60.0"),
        )

    def rank(self, salience: int = 1) -> Rank:
        return Rank(
            **self._common(salience), kind_of="rank", value=figure("50.0"), rank=9, ranked=151
        )

    def target(self, result: TargetResult = TargetResult.MISSED, salience: int = 2) -> TargetFact:
        return TargetFact(**self._common(salience), value=figure("50.0"), result=result)

    def pair(self, other: Indicator) -> Pair:
        return Pair(
            **self._common(1), value=figure("50.0"), other=other, other_value=figure("485", 0)
        )

    def missing(self) -> Missing:
        return Missing(**self._common(0), marker=Marker.CONFIDENTIAL)

    def _common(self, salience: int) -> dict[str, Any]:
        return {
            "indicator": self.of,
            "area": NORTHMOOR,
            "period": year(2022),
            "rule": "made by hand",
            "salience": salience,
        }


def all_of(
    of: Indicator,
    *facts: Fact,
    assessment: Assessment = Assessment.NOT_JUDGED,
    values: Sequence[float | str | None] = (45, 60, 55, 50),
    compared: Sequence[float | str | None] = (40, 40, 40, 40),
) -> IndicatorFacts:
    """The facts of one indicator with its series beside those of all it may be compared with."""
    beside = (VS_ENGLAND, VS_REGION, VS_HALTON)
    return IndicatorFacts(
        indicator=of,
        period=year(2022),
        facts=facts,
        series=(series(values), *(series(compared, comparator=each) for each in beside)),
        assessment=assessment,
    )


def plain(
    code: str,
    assessment: Assessment = Assessment.NOT_JUDGED,
    salience: int = 2,
    **changes: Any,
) -> IndicatorFacts:
    """An indicator with level, change and one comparison; its gap speaks for its assessment."""
    of = named(code, **changes)
    make = Facts(of)
    sides = {Assessment.WORSE: Judgement.WORSE, Assessment.BETTER: Judgement.BETTER}
    judgement = sides.get(assessment, Judgement.NONE)
    gap = make.gap(salience=salience, judgement=judgement)
    return all_of(of, make.level(), make.change(), gap, assessment=assessment)


def without_figure(code: str, ever: bool = True) -> IndicatorFacts:
    """An indicator whose latest figure is withheld; `ever` says whether an earlier one exists."""
    of = named(code)
    values = (45, 60, 55, None) if ever else (None, None, None, None)
    return all_of(of, Facts(of).missing(), assessment=Assessment.NO_DATA, values=values)


def area_facts(*indicators: IndicatorFacts, known: Sequence[str] = ()) -> AreaFacts:
    """Northmoor's facts beside England and its region."""
    codes = tuple(each.indicator.code for each in indicators)
    return AreaFacts(
        area=NORTHMOOR,
        comparators=(VS_ENGLAND, VS_REGION),
        indicators=indicators,
        known=(*codes, *known),
    )


def outline_of(*codes: str, more: str = "", section: str = "") -> str:
    """An outline with one section that names the codes; `section` holds its further lines."""
    listed = "".join(f'      - "{code}"\n' for code in codes)
    return f"{FRONT}{more}sections:\n  - heading: Care\n{section}    indicators:\n{listed}"


def request_for(folder: Path, outline: str, **changes: Any) -> ReportRequest:
    """A request whose workspace holds just this outline, as outlines/made.yaml."""
    outlines = folder / "templates" / "outlines"
    outlines.mkdir(parents=True, exist_ok=True)
    (outlines / "made.yaml").write_text(outline, encoding="utf-8")
    request = ReportRequest(
        workbooks=(Path("made.xlsx"),),
        areas=("Northmoor",),
        templates=folder / "templates",
        inputs=folder / "inputs",
        out=folder / "outputs",
        outline="made",
    )
    return replace(request, **changes)


def planned(folder: Path, outline: str, *indicators: IndicatorFacts, **changes: Any) -> Plan:
    """The plan of these indicators by this outline."""
    return plan(area_facts(*indicators), request_for(folder, outline, **changes))


def sentences_of(made: Plan) -> tuple[SentencePlan, ...]:
    """Every sentence told of an indicator, without headlines and key messages."""
    return tuple(
        sentence
        for section in made.sections
        for told in section.told
        for sentence in told.sentences
    )


def templates_of(made: Plan, code: str) -> list[str]:
    """The names of the sentences told of one indicator, in order."""
    return [
        sentence.template
        for sentence in sentences_of(made)
        if sentence.facts[0].indicator.code == code
    ]
