"""Appendix A: every indicator beside every comparator, a word where there is no figure."""

from __future__ import annotations

from dataclasses import replace

from reportgen.domain.area import Comparator, ComparatorKind
from reportgen.domain.document import Heading, Landscape, Paragraph, Reference, Table
from reportgen.domain.fact import Fact, Gap, IndicatorFacts, Rank, TargetFact
from reportgen.domain.observation import Flag
from reportgen.domain.paper import PartKind, PartPlan
from reportgen.domain.plan import Plan
from reportgen.domain.relation import Assessment, TargetResult
from tests.builders import NORTHMOOR, VS_ENGLAND, figure, split_year, within_year
from tests.render.builders_charts import assessed, whole_plan
from tests.render.builders_charts import level as level_of
from tests.render.paper.builders import alone, lines, paper

PART = PartPlan(PartKind.APPENDIX)


def appendix(plan: Plan) -> Landscape:
    blocks, _ = alone(PART, plan=plan)
    (turned,) = blocks
    assert isinstance(turned, Landscape)
    return turned


def tables(plan: Plan) -> list[Table]:
    return [each for each in appendix(plan).blocks if isinstance(each, Table)]


def heads(table: Table) -> list[str]:
    return [head for head, _, _ in table.columns]


def rank(kind_of: str = "rank", joint: int = 1) -> Rank:
    about = assessed("I0", Assessment.WORSE).indicator
    return Rank(
        indicator=about,
        area=NORTHMOOR,
        period=split_year(2024),
        rule="rank",
        kind_of=kind_of,
        value=figure(84.9),
        rank=12,
        ranked=152,
        joint=joint,
    )


def with_facts(*facts: Fact) -> Plan:
    one = assessed("I0", Assessment.WORSE)
    return replace(whole_plan(), status=(replace(one, facts=(*one.facts, *facts)),))


def authority(number: int) -> Comparator:
    name = f"Town {number}"
    return Comparator(ComparatorKind.AUTHORITY, (str(900 + number),), name, name)


def test_the_appendix_is_one_turned_page_with_heading_reference_and_table() -> None:
    heading, reference, table, *rest = appendix(whole_plan()).blocks
    assert isinstance(heading, Heading)
    assert heading.text == "Appendix A: every figure"
    assert isinstance(table, Table)
    assert isinstance(reference, Reference)
    assert reference.targets == (table.id,)
    assert all(isinstance(each, Paragraph) for each in rest)


def test_each_indicator_has_a_row_and_no_cell_is_empty() -> None:
    plan = whole_plan()
    (table,) = tables(plan)
    assert [row[0] for row in table.rows] == [each.indicator.label for each in plan.status]
    assert all(len(row) == len(table.columns) and all(row) for row in table.rows)
    assert sum(share for _, _, share in table.columns) == 100
    assert table.caption.startswith("Every figure of this report, Northmoor")


def test_a_row_holds_figure_period_change_comparator_and_assessment() -> None:
    (table,) = tables(replace(whole_plan(), status=(assessed("I0", Assessment.WORSE),)))
    assert heads(table) == [
        "Indicator",
        "Latest",
        "Period",
        "Change on period before",
        "England",
        "Assessment",
    ]
    assert table.rows == (
        ("Indicator I0", "84.9%", "2024/25", "up 1.4 points", "84.0%", "▼ Worse"),
    )


def test_where_there_is_no_figure_a_word_stands_and_its_reason_below() -> None:
    plan = replace(whole_plan(), status=(assessed("I0", Assessment.NO_DATA),))
    (table,) = tables(plan)
    assert table.rows[0][1] == "withheld"
    assert "withheld, so that nobody can be identified" in lines(appendix(plan).blocks)[-1]


def test_a_place_stands_only_where_an_indicator_is_ranked() -> None:
    (table,) = tables(with_facts(rank(joint=2)))
    assert table.rows[0][heads(table).index("Place")] == "joint 12 of 152"
    (plain,) = tables(with_facts())
    assert "Place" not in heads(plain)


def test_what_first_place_means_is_said_below() -> None:
    said = {
        kind: lines(appendix(with_facts(rank(kind))).blocks)[1] for kind in ("rank", "position")
    }
    assert said == {
        "rank": "Place 1 is the best figure.",
        "position": "Place 1 is the highest figure.",
    }
    both = replace(
        whole_plan(), status=(*with_facts(rank()).status, *with_facts(rank("position")).status)
    )
    assert lines(appendix(both).blocks)[1].startswith("Place 1 is the best figure, or the highest")


def test_a_target_stands_with_how_the_figure_does() -> None:
    about = assessed("I0", Assessment.WORSE).indicator
    target = TargetFact(
        indicator=about,
        area=NORTHMOOR,
        period=split_year(2024),
        rule="target",
        value=figure(84.9),
        reference=figure(90.0),
        result=TargetResult.MISSED,
    )
    (table,) = tables(with_facts(target))
    assert table.rows[0][heads(table).index("Target")] == "90.0%, missed"


def test_signs_behind_figures_have_their_key_below() -> None:
    one = assessed("I0", Assessment.WORSE)
    level = replace(level_of(one.indicator), value=replace(figure(84.9), flags=(Flag.PROVISIONAL,)))
    plan = replace(whole_plan(), status=(replace(one, facts=(level, *one.facts[1:])),))
    (table,) = tables(plan)
    assert table.rows[0][1] == "84.9% [p]"
    assert "[p] provisional" in lines(appendix(plan).blocks)[-1]


def test_many_comparators_go_to_further_tables_and_every_one_is_referred_to() -> None:
    many = tuple(authority(number) for number in range(13))
    plan = replace(whole_plan(), comparators=(VS_ENGLAND, *many))
    first, second, third = tables(plan)
    beside = [heads(first)[4:-1], heads(second)[3:], heads(third)[3:]]
    assert [name for part in beside for name in part] == ["England", *(each.label for each in many)]
    assert all(sum(share for _, _, share in each.columns) == 100 for each in (first, second, third))
    assert all(each.columns[0][2] >= 16 for each in (first, second, third))
    (line,) = [each for each in appendix(plan).blocks if isinstance(each, Reference)]
    assert line.targets == (first.id, second.id, third.id)
    assert line.text.startswith("{0}, {1} and {2} set ")


def test_a_full_table_leaves_the_names_their_room() -> None:
    about = assessed("I0", Assessment.WORSE).indicator
    banded = TargetFact(
        indicator=about, area=NORTHMOOR, period=split_year(2024), rule="", value=figure(84.9)
    )
    four = (VS_ENGLAND, *(authority(number) for number in range(3)))
    (table,) = tables(replace(with_facts(rank(), banded), comparators=four))
    shares = [share for _, _, share in table.columns]
    assert (len(shares), sum(shares)) == (11, 100)
    assert shares[0] >= 18
    assert min(shares) >= 6


def test_a_day_of_a_month_has_more_room_than_a_year() -> None:
    def room(plan: Plan) -> int:
        (table,) = tables(plan)
        return next(share for head, _, share in table.columns if head == "Period")

    years = with_facts()
    days = replace(years, status=(replace(years.status[0], period=within_year("3 December 2019")),))
    assert room(days) > room(years)


def test_a_report_without_an_indicator_has_no_appendix() -> None:
    assert alone(PART, plan=replace(whole_plan(), status=()))[0] == ()


def test_the_status_table_refers_to_the_appendix_only_where_there_is_one() -> None:
    status = PartPlan(PartKind.STATUS_TABLE)
    line = "Appendix A ({0}) sets each figure beside every comparator."
    with_it = [each.text for each in paper(status, PART).blocks if isinstance(each, Reference)]
    without = [each.text for each in paper(status).blocks if isinstance(each, Reference)]
    assert line in with_it
    assert line not in without


def unlike_any(number: int) -> IndicatorFacts:
    """An indicator that nobody else has a figure of."""
    facts = assessed(f"L{number}", Assessment.NOT_JUDGED)
    own = tuple(line for line in facts.series if line.comparator is None)
    kept = tuple(fact for fact in facts.facts if not isinstance(fact, Gap))
    return replace(facts, series=own, facts=kept)


def test_figures_that_nothing_is_compared_with_stand_in_a_slim_table_of_their_own() -> None:
    beside = assessed("I0", Assessment.WORSE)
    local = tuple(unlike_any(number) for number in range(3))
    plan = replace(whole_plan(), status=(local[0], beside, *local[1:]))
    whole, slim = tables(plan)
    assert [row[0] for row in whole.rows] == ["Indicator I0"]
    assert [row[0] for row in slim.rows] == [each.indicator.label for each in local]
    assert heads(slim)[:3] == ["Indicator", "Latest", "Period"]
    assert not {"England", "Assessment"} & set(heads(slim))
    (line,) = [each for each in appendix(plan).blocks if isinstance(each, Reference)]
    assert line.targets == (whole.id, slim.id)
    assert line.text == (
        "{0} sets each indicator beside all that it is compared with. "
        "{1} holds the figures that nothing is compared with."
    )


def test_a_few_that_stand_alone_keep_their_place_among_the_others() -> None:
    local = tuple(unlike_any(number) for number in range(2))
    plan = replace(whole_plan(), status=(assessed("I0", Assessment.WORSE), *local))
    assert [len(each.rows) for each in tables(plan)] == [3]
