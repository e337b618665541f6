"""Each word, number, period and name of a span is set against what is true of its fact."""

from __future__ import annotations

from typing import Any

import pytest

from reportgen.verify.finding import Kind
from reportgen.verify.reading.known import Known
from reportgen.verify.reading.of_spans import judge_all
from reportgen.verify.recompute.registry import Truth
from tests.verify.reading.builders import PLANS, figure, known, statement

LEVEL = ({"kind": "level"}, Truth(figures={"value": "70.7"}))
CHANGE = (
    {"kind": "change_baseline", "numbers": {"difference": "-13.6"}},
    Truth(
        figures={"value": "70.7", "reference": "84.3"},
        numbers={"difference": "-13.6"},
        words={"direction": "fell", "size": "considerable", "judgement": "worsened"},
        periods={"reference_period": "2021"},
    ),
)


def gap(comparator: str, relation: str, **words: str) -> tuple[dict[str, Any], Truth]:
    return (
        {"kind": "gap", "comparator": comparator},
        Truth(
            figures={"value": "70.7", "reference": "81.4"},
            numbers={"difference": "-10.7", "members": "9", "asked": "10"},
            words={"relation": relation, **words},
        ),
    )


ENGLAND = gap("England", "below", size="considerable", judgement="worse")
REGION = gap("North West", "below", size="plain", judgement="worse")
NEIGHBOURS = gap("Statistical neighbours (May 2025)", "in line", judgement="similar")
SHIPPED = known((LEVEL, CHANGE, ENGLAND, REGION, NEIGHBOURS))


def holds(marked: str, book: Known = SHIPPED) -> list[bool | None]:
    return [each.holds for each in judge_all(statement(marked), book)]


def one(kind: str, truth: Truth, **told: str) -> Known:
    return known((({"kind": kind, **told}, truth),))


@pytest.mark.parametrize(
    ("true", "false"),
    [
        ("It was [70.7%|0.value].", "It was [70.8%|0.value]."),
        ("It was [70.7%|0.value].", "It was [7.07%|0.value]."),
        ("It was [70.7%|0.value].", "It was [81.4%|0.value]."),
        ("In [2024/25|0.period] it was", "In [2023/24|0.period] it was"),
        ("It has [fallen|1.direction].", "It has [risen|1.direction]."),
        ("[lower|1.direction] than then", "[higher|1.direction] than then"),
        ("fell [considerably|1.size]", "fell [slightly|1.size]"),
        ("fell [substantially|1.size]", "fell [marginally|1.size]"),
        ("[worse|1.judgement] than then", "[better|1.judgement] than then"),
        ("a [deterioration|1.judgement]", "an [improvement|1.judgement]"),
        ("since [2020/21|1.reference_period]", "since [2021/22|1.reference_period]"),
        ("by [13.6 percentage points|1.difference]", "by [13.6%|1.difference]"),
        ("by [13.6 percentage points|1.difference]", "by [13.7 percentage points|1.difference]"),
        ("from [84.3%|1.reference]", "from [84.3 percentage points|1.reference]"),
        ("[below|2.relation+3.relation] both", "[above|2.relation+3.relation] both"),
        ("[in line with|4.relation]", "[below|4.relation]"),
        ("[in line with|4.relation]", "[above|4.relation]"),
        ("than [England|2.comparator]", "than [the North West|2.comparator]"),
        ("[Northmoor|line Northmoor]", "[Kent|line Northmoor]"),
        ("[statistical neighbours|4.comparator]", "[England|4.comparator]"),
        ("than [both|2.comparator+3.comparator]", "than [all three|2.comparator+3.comparator]"),
        ("the [nine|4.members] neighbours", "the [eight|4.members] neighbours"),
        ("[Visits (share)|indicator Visits / share]", "[Plans (rate)|indicator Visits / share]"),
        ("The [percentage|indicator Visits / share]", "The [rate|indicator Visits / share]"),
        ("in [2024/25|period 2025 of Visits / share]", "in [2024|period 2025 of Visits / share]"),
    ],
)  # fmt: skip
def test_what_is_true_holds_and_its_flip_does_not(true: str, false: str) -> None:
    assert False not in holds(true)
    assert False in holds(false)


def test_one_comparator_on_another_side_makes_a_word_for_all_of_them_false() -> None:
    book = known((ENGLAND, gap("North West", "above")))
    assert holds("[below|0.relation+1.relation]", book) == [False]


def test_a_word_that_nobody_here_knows_is_let_pass() -> None:
    assert holds("It was [a cause for joy|1.judgement].") == [None]


def test_a_false_word_names_its_claim_and_what_is_so() -> None:
    (found,) = judge_all(statement("It has [risen|1.direction]."), SHIPPED)
    assert (found.claim, found.kind, found.expected) == (1, Kind.FALSE, "a fall")
    (unit,) = judge_all(statement("by [13.6%|1.difference]"), SHIPPED)
    assert unit.kind is Kind.MISWORDED
    assert "percentage points" in unit.why


def test_numbers_of_a_unit_are_no_claims() -> None:
    book = one("level", Truth(figures={"value": "19.2"}), indicator_id=PLANS)
    assert holds("It was [19.2 per 10,000 children|0.value].", book) == [True]
    assert holds("It was [19.2%|0.value].", book) == [False]


def test_words_people_wrote_are_not_read() -> None:
    assert holds("[Demand rose by 9%|stated commentary]") == [None]


def test_a_claim_that_the_workbook_cannot_bear_fails_every_word_on_it() -> None:
    book = one("level", Truth(faults=("The workbook holds no figure.",)))
    (found,) = judge_all(statement("It was [70.7%|0.value]."), book)
    assert (found.holds, found.why) == (False, "The workbook holds no figure.")


def test_a_figure_is_set_against_its_cell() -> None:
    book = known(
        figures=(figure("England", "2025", "81.4"), (figure("Kent", "2025", "7")[0], None))
    )
    assert holds("[81.4%|figure 0]", book) == [True]
    assert holds("[81.5%|figure 0]", book) == [False]
    assert holds("[-|figure 0]", book) == [False]
    (gone,) = judge_all(statement("[7|figure 1]"), book)
    assert (gone.holds, gone.kind) == (False, Kind.UNTRACED)


TREND = {
    "peak": Truth(
        figures={"turn_value": "94", "value": "89"},
        words={"shape": "peak", "recovery": "beyond"},
        periods={"turn": "2019", "first": "2018"},
    ),
    "plateau": Truth(words={"shape": "rise then plateau"}, periods={"turn": "2022"}),
    "overall": Truth(words={"shape": "overall fall", "latest_against": "yes"}),
    "steady": Truth(words={"shape": "steady rise"}),
    "fluctuating": Truth(words={"shape": "fluctuating"}),
    "level": Truth(figures={"low": "0", "high": "0"}, words={"shape": "stable"}),
    "stable": Truth(figures={"low": "9", "high": "10"}, words={"shape": "stable"}),
}


@pytest.mark.parametrize(
    ("shape", "true", "false"),
    [
        ("peak", "It [rose|0.shape] to a [peak|0.shape] of", "It [fell|0.shape] to a peak of"),
        ("peak", "to a [peak|0.shape] of 94%", "to a [low|0.shape] of 94%"),
        ("peak", "and has since [fallen|0.recovery]", "and has since [risen|0.recovery]"),
        ("peak", "fallen, [below|0.recovery] its level", "fallen, [above|0.recovery] its level"),
        ("peak", "since [worsened|0.since_turn]", "since [improved|0.since_turn]"),
        ("plateau", "It [rose|0.shape] until 2022", "It [fell|0.shape] until 2022"),
        ("plateau", "It rose until 2022, and has [changed little|0.shape] since",
         "It rose until 2022, and has [risen|0.shape] since"),
        ("plateau", "has [plateaued|0.shape]", "has [fluctuated|0.shape]"),
        ("overall", "has [fallen|0.shape] [overall|0.shape]", "has [risen|0.shape] overall"),
        ("overall", "despite a [rise|0.latest_against]", "despite a [fall|0.latest_against]"),
        ("steady", "[rose|0.shape] [steadily|0.shape]", "rose [overall|0.shape]"),
        ("fluctuating", "[fluctuated|0.shape]", "[risen|0.shape] since"),
        ("level", "[the same in every|0.shape] period with a figure", "[risen|0.shape] in every"),
        ("stable", "has been [stable|0.shape] since", "[the same in every|0.shape] period with"),
    ],
)  # fmt: skip
def test_a_path_is_told_leg_by_leg(shape: str, true: str, false: str) -> None:
    book = one("trend", TREND[shape])
    assert False not in holds(true, book)
    assert False in holds(false, book)


CROSSED = Truth(
    words={"relation": "above", "history": "crossed"}, periods={"earlier": "2018; 2019; 2020"}
)
RANK = Truth(numbers={"rank": "3", "ranked": "11", "joint": "2", "neighbours": "10"})
LAST = Truth(numbers={"rank": "11", "ranked": "11", "joint": "1"})
RECORD = Truth(words={"highest": "yes"}, figures={"reference": "9"})
TARGET = Truth(figures={"target": "85"}, numbers={"difference": "-1.7"}, words={"result": "missed"})
WIDER = Truth(
    words={"widened": "yes", "own_direction": "fell", "direction": "rose", "mover": "both"},
    numbers={"gap_now": "8.5", "gap_then": "4.0"},
)
HALVED = Truth(words={"multiple": "more than halved", "direction": "fell"})
PACE = Truth(words={"direction": "fell", "pace": "less steep"})
DISTRICTS = Truth(numbers={"rose": "7", "fell": "2", "held": "11", "inside": "12"})


@pytest.mark.parametrize(
    ("kind", "truth", "true", "false"),
    [
        ("crossover", CROSSED, "It had been [lower|0.history]", "It had been [higher|0.history]"),
        ("crossover", CROSSED, "It is [above|0.relation] now", "It is [below|0.relation] now"),
        ("crossover", CROSSED, "between [2017/18 and 2019/20|0.earlier]",
         "between [2017/18 and 2020/21|0.earlier]"),
        ("crossover", CROSSED, "in [2017/18, 2018/19 and 2019/20|0.earlier]",
         "in [2017/18 and 2019/20|0.earlier]"),
        ("position", RANK, "[joint|0.joint] [third|0.rank] [highest|0.rank]",
         "joint [fourth|0.rank] highest"),
        ("position", RANK, "of its [10|0.neighbours]", "of its [9|0.neighbours]"),
        ("position", LAST, "the [lowest|0.rank] rate", "the [highest|0.rank] rate"),
        ("record", RECORD, "the [highest|0.highest] since", "the [lowest|0.highest] since"),
        ("record", Truth(words={"equalled": "yes"}), "[equalled|0.equalled] the",
         "[exceeded|0.equalled] the"),
        ("target", TARGET, "[1.7 percentage points|0.difference] [short of|0.result] it",
         "[met|0.result] it"),
        ("target", TARGET, "[below|0.difference] the target", "[above|0.difference] the target"),
        ("gap_change", WIDER, "has [widened|0.widened]", "has [narrowed|0.widened]"),
        ("gap_change", WIDER, "it [fell|0.own_direction] while theirs [rose|0.direction]",
         "it [rose|0.own_direction] while theirs [rose|0.direction]"),
        ("change_baseline", HALVED, "[more than halving|0.multiple]", "[doubling|0.multiple]"),
        ("comparator_trend", PACE, "[but less steeply|0.pace]", "[but more steeply|0.pace]"),
        ("districts", DISTRICTS, "[rose|0.rose] in [seven|0.rose]", "[fell|0.rose] in seven"),
        ("districts", DISTRICTS, "[rose|0.rose] in [seven|0.rose]", "rose in [six|0.rose]"),
        ("significance", Truth(words={"significant": "yes"}), "[significantly|0.significant]",
         "[not statistically significant|0.significant]"),
        ("rank", Truth(words={"quartile": "B"}), "the [second-best quarter|0.quartile]",
         "the [third-best quarter|0.quartile]"),
        ("target", Truth(words={"band": "red"}), "in the [red|0.band]", "in the [green|0.band]"),
        ("composition", Truth(figures={"parts.0": "65.9", "parts.1": "18.9"}),
         "([65.9%|0.parts.0])", "([66.9%|0.parts.0])"),
    ],
)  # fmt: skip
def test_every_kind_of_fact_is_read(kind: str, truth: Truth, true: str, false: str) -> None:
    book = one(kind, truth)
    assert holds(true, book).count(True) == true.count("|")
    assert False in holds(false, book)


def test_a_count_of_indicators_is_counted() -> None:
    same = {"kind": "gap", "comparator": "England"}
    truth = Truth(words={"judgement": "better"})
    book = known(((same, truth), ({**same, "indicator_id": PLANS}, truth)))
    both = "0.judgement+1.judgement"
    assert holds(f"[two|{both}] are [better|{both}]", book) == [True, True]
    assert holds(f"[three|{both}] are [better|{both}]", book) == [False, True]
    assert holds(f"[both|{both}] are [not judged|{both}]", book) == [True, False]


LISTED = one(
    "districts",
    Truth(
        figures={"listed.0": "73.3", "listed.1": "14.1"},
        words={"listed.0.name": "Preston", "listed.1.name": "Ribble Valley"},
    ),
)
PARTS = one(
    "composition",
    Truth(
        figures={"parts.0": "65.9", "parts.1": "14.8", "counts.0": "174", "counts.1": "39"},
        words={"parts.0.name": "those of 5 to 9", "parts.1.name": "older children"},
    ),
)


@pytest.mark.parametrize(
    ("marked", "so"),
    [
        ("It was [73.3|0.listed.0.figure] in [Preston|0.listed.0.area].", [True, True]),
        ("It was [73.4|0.listed.0.figure] in [Ribble Valley|0.listed.0.area].", [False, False]),
    ],
)
def test_a_district_in_a_list_has_its_own_name_and_figure(marked: str, so: list[bool]) -> None:
    assert holds(marked, LISTED) == so


@pytest.mark.parametrize(
    ("marked", "so"),
    [
        (
            "[Those of 5 to 9|0.parts.0.name]: [65.9%|0.parts.0.figure] ([174|0.parts.0.number]).",
            [True, True, True],
        ),
        (
            "[Older children|0.parts.0.name]: [14.8%|0.parts.0.figure] ([175|0.parts.0.number]).",
            [False, False, False],
        ),
    ],
)
def test_a_part_of_a_whole_has_its_own_name_share_and_number(marked: str, so: list[bool]) -> None:
    assert holds(marked, PARTS) == so
