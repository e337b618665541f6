"""A list says why its indicators stand together, then a bullet each; areas stand in columns."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

import pytest

from reportgen.domain.area import Area, AreaKind
from reportgen.domain.document import Bullets, Heading, Landscape, Paragraph, Reference, Table
from reportgen.domain.fact import Fact, Gap, IndicatorFacts, Level, Point, TargetFact
from reportgen.domain.observation import Marker
from reportgen.domain.paper import PartKind, PartPlan
from reportgen.domain.plan import Plan, SentencePlan, StandingPlan
from reportgen.domain.relation import Assessment, Band, Judgement, Standing, TargetResult
from reportgen.domain.source import Provenance
from reportgen.domain.threshold import Polarity, Rating
from reportgen.render.paper.standing import basis, stated
from reportgen.render.stands import whose
from tests.builders import VS_ENGLAND, figure
from tests.render.builders_charts import assessed, whole_plan
from tests.render.paper.builders import alone, paper
from tests.render.printed import (
    assessed_against,
    assessment_words,
    counts_line,
    sources_line,
    status_table,
)

MET, NEAR, MISSED = TargetResult.MET, TargetResult.NEAR, TargetResult.MISSED


def aimed(
    code: str, assessment: Assessment, result: TargetResult | None, band: Band | None = None
) -> IndicatorFacts:
    """An indicator whose target or band decides, or beside a comparator that does."""
    by_target = assessment not in (Assessment.BETTER, Assessment.SIMILAR, Assessment.WORSE)
    plain = assessed(code, Assessment.NOT_JUDGED if by_target else assessment)
    level = next(each for each in plain.facts if isinstance(each, Level))
    target = TargetFact(
        indicator=plain.indicator,
        area=level.area,
        period=level.period,
        rule="",
        value=level.value,
        result=result,
        band=band,
        judgement=Judgement.WORSE,
    )
    told: tuple[Fact, ...] = (*plain.facts, target)
    return replace(plain, facts=told, assessment=assessment)


def in_list(facts: IndicatorFacts, standing: Standing, section: str = "Safety") -> StandingPlan:
    code = facts.indicator.code.lower()
    return StandingPlan(
        facts, standing, section, (SentencePlan(f"{code}.level", "level", facts.facts[:1]),)
    )


def part(name: str) -> PartPlan:
    return PartPlan(PartKind.STANDING, name=name)


def with_lists(*listed: StandingPlan) -> Plan:
    return replace(whole_plan(), standing=listed)


def test_a_list_has_its_reason_its_bullets_and_one_source_line() -> None:
    better = in_list(assessed("A", Assessment.BETTER), Standing.GOOD)
    blocks, _ = alone(part("good"), plan=with_lists(better))
    kinds = [type(each) for each in blocks]
    assert kinds == [Heading, Paragraph, Bullets, Reference]
    texts = [each.text for each in blocks if isinstance(each, Heading | Paragraph | Reference)]
    assert texts == [
        "What is going well",
        "This is better than England.",
        "Source: Department for Education.",
    ]


@pytest.mark.parametrize(("length", "themes"), [(5, []), (6, ["Safety", "Care leavers"])])
def test_a_long_list_over_several_sections_names_each(length: int, themes: list[str]) -> None:
    sections = ["Safety"] * 4 + ["Care leavers"] * (length - 4)
    listed = [
        in_list(assessed(f"A{at}", Assessment.BETTER), Standing.GOOD, section)
        for at, section in enumerate(sections)
    ]
    blocks, _ = alone(part("good"), plan=with_lists(*listed))
    assert [each.text for each in blocks if isinstance(each, Heading) and each.level == 2] == themes
    items = [item for each in blocks if isinstance(each, Bullets) for item in each.items]
    assert len(items) == length


def test_an_empty_list_is_left_out() -> None:
    better = in_list(assessed("A", Assessment.BETTER), Standing.GOOD)
    assert alone(part("improve"), plan=with_lists(better))[0] == ()


def test_lists_of_the_same_source_name_it_once() -> None:
    better = in_list(assessed("A", Assessment.BETTER), Standing.GOOD)
    worse = in_list(assessed("B", Assessment.WORSE), Standing.IMPROVE)
    desk = paper(part("good"), part("improve"), plan=with_lists(better, worse))
    sources = [each for each in desk.blocks if isinstance(each, Reference)]
    assert len(sources) == 1


@pytest.mark.parametrize(
    ("facts", "standing", "said"),
    [
        ([aimed("A", Assessment.ON_TARGET, MET)], Standing.GOOD, "This is on target."),
        (
            [aimed("A", Assessment.ON_TARGET, MET), assessed("B", Assessment.BETTER)],
            Standing.GOOD,
            "Each of these is on target or better than England.",
        ),
        (
            [aimed("A", Assessment.BETTER, MISSED), assessed("B", Assessment.WORSE)],
            Standing.IMPROVE,
            "Each of these is off target or worse than England.",
        ),
        (
            [
                aimed("A", Assessment.CLOSE_TO_TARGET, NEAR),
                aimed("B", Assessment.CLOSE_TO_TARGET, None, Band.AMBER),
                assessed("C", Assessment.SIMILAR),
            ],
            Standing.CLOSE,
            (
                "Each of these is off its target but within the tolerance, in the amber band or "
                "similar to England."
            ),
        ),
        (
            [assessed("A", Assessment.NOT_JUDGED), assessed("B", Assessment.NO_DATA)],
            Standing.UNJUDGED,
            (
                "These are not judged against a target or against others: neither a target nor a "
                "comparison for the same time is given, or there is no figure."
            ),
        ),
    ],
)
def test_the_reason_says_by_what_they_stand_so(
    facts: list[IndicatorFacts], standing: Standing, said: str
) -> None:
    assert basis([in_list(each, standing) for each in facts]) == said


def test_without_a_direction_the_reason_is_that_none_is_stated() -> None:
    plain = assessed("A", Assessment.NOT_JUDGED)
    unstated = replace(plain, indicator=replace(plain.indicator, polarity=Polarity.UNSTATED))
    said = basis([in_list(unstated, Standing.UNJUDGED)])
    assert said == (
        "This is not judged against a target or against others: no direction is stated."
    )


def rated(code: str, standing: Standing, word: str = "Good", **by: str) -> StandingPlan:
    """An indicator that a stated rating put in its list."""
    source = Provenance("a sheet", **{"owner": "the council", "reason": "its own scorecard", **by})
    listed = in_list(assessed(code, Assessment.NOT_JUDGED), standing)
    return replace(listed, rating=Rating(standing, word, "2024", source))


def texts_of(name: str, *listed: StandingPlan) -> list[str]:
    blocks, _ = alone(part(name), plan=with_lists(*listed))
    return [each.text for each in blocks if isinstance(each, Heading | Paragraph)]


def test_a_list_of_ratings_alone_says_whose_they_are_in_heading_and_lead() -> None:
    dated = rated("B", Standing.GOOD, date="2026-01-22")
    assert texts_of("good", rated("A", Standing.GOOD), dated) == [
        "What is going well, as rated by the council",
        (
            "Each of these is rated “Good” by the council (its own scorecard) or “Good” by the "
            "council (its own scorecard, 22 January 2026). The ratings are stated there and were "
            "not worked out for this report."
        ),
    ]


def test_one_rating_is_told_in_its_authors_word() -> None:
    assert stated([rated("A", Standing.IMPROVE, "Red", reason="")]) == (
        "This is rated “Red” by the council. The rating is stated there and was not worked out "
        "for this report."
    )


def test_several_words_of_one_author_stand_together() -> None:
    words = [rated("A", Standing.GOOD, "Green"), rated("B", Standing.GOOD, "On track")]
    assert stated(words).startswith(
        "Each of these is rated “Green” or “On track” by the council (its own scorecard)."
    )


def test_what_was_rated_stands_apart_from_what_was_judged() -> None:
    judged = in_list(assessed("A", Assessment.BETTER), Standing.GOOD)
    said = texts_of("good", rated("B", Standing.GOOD), judged)
    assert said[:4] == [
        "What is going well",
        "By target or comparison",
        "This is better than England.",
        "As rated by the council",
    ]
    assert said[4].startswith("This is rated “Good”")


def test_themes_of_a_mixed_list_stand_below_its_two_headings() -> None:
    judged = [
        in_list(assessed(f"A{at}", Assessment.BETTER), Standing.GOOD, f"Theme {at % 2}")
        for at in range(6)
    ]
    blocks, _ = alone(part("good"), plan=with_lists(*judged, rated("B", Standing.GOOD)))
    assert [each.level for each in blocks if isinstance(each, Heading)] == [1, 2, 3, 3, 2]


def test_a_close_list_of_ratings_alone_speaks_of_no_target() -> None:
    assert texts_of("close", rated("A", Standing.CLOSE, "Amber"))[0] == (
        "Neither good nor in need of improvement, as rated by the council"
    )


def test_table_counts_and_caption_say_alike_where_a_target_decided() -> None:
    rows = [
        assessed("A", Assessment.BETTER),
        aimed("B", Assessment.ON_TARGET, MET),
        aimed("C", Assessment.OFF_TARGET, MISSED),
        aimed("D", Assessment.OFF_TARGET, None, Band.RED),
    ]
    counts = tuple((word, [r.assessment for r in rows].count(word)) for word in Assessment)
    assert counts_line(counts, rows).text == (
        "Of the 4 indicators in {0}, 1 is better, none similar, none worse, 1 on target, "
        "1 off target, 1 in the red band, none not judged and none without data."
    )
    cells = [row[-1] for row in status_table("s", "c", rows, (VS_ENGLAND,)).rows]
    assert cells == ["▲ Better", "▲ On target", "▼ Off target", "▼ Red band"]
    against = assessed_against(rows, (VS_ENGLAND,))
    assert against == "assessed against England or its target or bands"


def test_where_only_targets_judge_nothing_is_said_of_comparators() -> None:
    rows = [aimed("A", Assessment.ON_TARGET, MET), aimed("B", Assessment.OFF_TARGET, MISSED)]
    counts = tuple((word, [r.assessment for r in rows].count(word)) for word in Assessment)
    text = counts_line(counts, rows, in_table=False).text
    assert text.startswith("Of the 2 indicators in this report, 1 is on target, 1 off target")
    assert "better" not in text
    assert assessed_against(rows, ()) == "assessed against its target"


def test_a_row_that_a_comparator_judges_keeps_its_word_beside_a_missed_target() -> None:
    row = aimed("A", Assessment.BETTER, MISSED)
    assert assessment_words(row, VS_ENGLAND) == "▲ Better"
    assert [each.judgement for each in row.of(Gap) if isinstance(each, Gap)] == [Judgement.BETTER]


def test_one_source_line_names_each_source_once_with_all_its_releases() -> None:
    first, second = assessed("A", Assessment.BETTER), assessed("B", Assessment.BETTER)
    newer, older = (
        replace(each, indicator=replace(each.indicator, released=day))
        for each, day in ((first, "2026-04-01"), (second, "2025-11-01"))
    )
    assert sources_line([newer, older, newer], ("fig-1",)).text == (
        "Source of these figures and of {0}: Department for Education, released November 2025 and "
        "April 2026."
    )


def test_nothing_decided_is_nobodys_target() -> None:
    assert whose([]) == ""


def districts(*names: str) -> tuple[Area, ...]:
    return tuple(
        Area(f"E0{at}", name, AreaKind.AUTHORITY, said=name) for at, name in enumerate(names)
    )


def inside(code: str, **figures: str | Marker) -> IndicatorFacts:
    """An indicator with a figure or marker for each area."""
    plain = assessed(code, Assessment.BETTER)
    places = districts(*figures)
    points = [
        Point(plain.period, None, each)
        if isinstance(each, Marker)
        else Point(plain.period, figure(Decimal(each)))
        for each in figures.values()
    ]
    return replace(plain, local=tuple(zip(places, points, strict=True)))


SIDE = PartPlan(PartKind.SIDE_BY_SIDE)


def test_areas_stand_in_columns_and_what_is_missing_is_a_word() -> None:
    rows = (
        inside("A", North="80.1", East=Marker.CONFIDENTIAL),
        assessed("B", Assessment.BETTER),
        inside("C", North="70.0", West="60.0"),
    )
    blocks, _ = alone(SIDE, plan=replace(whole_plan(), status=rows, sections=()))
    table = next(each for each in blocks if isinstance(each, Table))
    heads = [head for head, _, _ in table.columns]
    assert heads == ["Indicator", "Northmoor", "North", "East", "West"]
    assert sum(share for _, _, share in table.columns) == 100
    assert table.rows[0] == ("Indicator A", "84.9%", "80.1%", "withheld", "not in the data")
    assert table.rows[1] == ("Indicator C", "84.9%", "70.0%", "not in the data", "60.0%")
    assert [each.text for each in blocks if isinstance(each, Paragraph)] == [
        "Key: withheld, so that nobody can be identified."
    ]


def test_without_areas_inside_the_part_is_left_out() -> None:
    assert alone(SIDE, plan=whole_plan())[0] == ()


def test_many_areas_stand_on_a_turned_page_a_handful_to_a_table() -> None:
    names = {f"Place {at}": "50.0" for at in range(12)}
    plan = replace(whole_plan(), status=(inside("A", **names),), sections=())
    blocks, _ = alone(SIDE, plan=plan)
    (turned,) = blocks
    assert isinstance(turned, Landscape)
    tables = [each for each in turned.blocks if isinstance(each, Table)]
    assert [len(each.columns) for each in tables] == [8, 8]
    assert [each.caption[-13:] for each in tables] == ["(part 1 of 2)", "(part 2 of 2)"]
    assert len({each.id for each in tables}) == 2
