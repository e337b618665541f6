"""What a template sees at the very edge: the last word that fits, and the first that does not."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal

import pytest

from reportgen.domain.fact import Change, Gap, TargetFact
from reportgen.domain.fact_of_parts import FlowRatio
from reportgen.domain.indicator import PeriodMeaning
from reportgen.domain.relation import Size
from reportgen.domain.source import Provenance
from reportgen.domain.threshold import Polarity, Target, Thresholds
from reportgen.render.views.comparison import comparison_view
from reportgen.render.views.facts import change_view, target_view
from reportgen.render.views.length import counted_words, position_words
from reportgen.render.views.parts import flow_view
from reportgen.render.views.position import StatementView
from reportgen.render.views.sentence import NamesView
from reportgen.render.views.together import together_view
from reportgen.render.views.words import indicator_view
from tests.builders import indicator, year
from tests.interpret.builders import of_kind, only, told
from tests.interpret.test_flow_ratio import told as flows

PLAIN = indicator(Polarity.NONE)
ROOM = 25  # words of a position after "The rate in 2022 was", thirty in all


def words(count: int) -> str:
    return " ".join(["place"] * count)


def beside(*places: tuple[float, int]) -> list[Gap]:
    """A gap to each place, given as its figure and the words of its name; the area has 50."""
    return [_gap(str(at), *place) for at, place in enumerate(places)]


def _gap(code: str, own: float, count: int) -> Gap:
    gap = only(told([50], about=PLAIN, england=[own]), Gap)
    name = words(count)
    comparator = replace(gap.comparator, codes=(code,), said=name, label=code)
    return replace(gap, comparator=comparator, size=Size.PLAIN)


def counts(statements: Sequence[StatementView]) -> list[tuple[list[int], list[int]]]:
    """How many names each statement has on its sides and among its ties."""
    return [([_many(each.names) for each in one.sides], [_many(each.names) for each in one.ties])
            for one in statements]  # fmt: skip


def _many(names: NamesView) -> int:
    return len(names.items)


def test_words_of_a_position_are_those_of_the_sentence() -> None:
    view = comparison_view(beside((40, 1), (50, 1)), ())
    said = "higher than England (40) but in line with Essex (50)"
    assert position_words(view.main) == counted_words(said)


@pytest.mark.parametrize(("long", "parted"), [(17, [([1, 1], [])]), (18, [([1], []), ([1], [])])])
def test_two_sides_are_parted_from_the_thirty_first_word(
    long: int, parted: list[tuple[list[int], list[int]]]
) -> None:
    view = comparison_view(beside((40, 1), (60, long)), ())
    assert counts([view.main, *view.also]) == parted


@pytest.mark.parametrize(
    ("long", "parted"), [(17, [([1], []), ([3], [])]), (18, [([1, 2], []), ([1], [])])]
)
def test_places_on_one_side_stay_together_up_to_the_thirtieth_word(
    long: int, parted: list[tuple[list[int], list[int]]]
) -> None:
    view = comparison_view(beside((40, 1), (60, 1), (60, 1), (60, long)), ())
    assert counts([view.main, *view.also]) == parted
    fits = max(position_words(each) for each in (view.main, *view.also))
    assert (fits == ROOM) is (long == 17)


def test_a_comma_comes_before_ties_only_where_an_and_came_before() -> None:
    one, tie = (40, 1), (50, 1)
    for places, comma in (
        ([one, tie], False),
        ([tie, tie], False),
        ([one, tie, tie], True),
        ([one, one, tie], True),
        ([one, (60, 1), tie], True),
    ):
        assert comparison_view(beside(*places), ()).main.comma_before_ties is comma, places


@pytest.mark.parametrize(("count", "long"), [(9, False), (10, True)])
def test_a_subject_or_label_is_long_from_ten_words(count: int, long: bool) -> None:
    assert indicator_view(indicator(subject=words(count))).long is long
    assert indicator_view(indicator(short=words(count))).long_label is long


def test_a_distance_is_between_printed_figures() -> None:
    change = of_kind(told([64.44, 70.36]), Change)[0]
    assert change_view(change).by == "6.0 percentage points"


@pytest.mark.parametrize(
    ("came", "went", "said"),
    [
        ("children who started to stay", "children who ceased to stay", "who started to stay"),
        ("children starting to stay", "children ceasing to stay", "starting to stay"),
        ("plans starting", "children on a plan ending", "plans starting"),
        ("children on plans", "children on plans", "plans"),
        ("children on plans", "children on plans ending", "plans"),
    ],
)
def test_of_a_flow_in_only_the_words_that_differ_are_said(came: str, went: str, said: str) -> None:
    fact = only(flows([600], [300]), FlowRatio)
    own, other = (
        replace(each, subject=f"the number of {of}")
        for each, of in ((fact.indicator, came), (fact.other, went))
    )
    assert flow_view(replace(fact, indicator=own, other=other)).own == said


def test_the_time_of_several_indicators_is_that_of_the_first() -> None:
    stock = indicator(code="STOCK", meaning=PeriodMeaning.STOCK, day="31 March")
    first = only(told([50], about=stock, england=[40]), Gap)
    second = only(told([50], england=[40]), Gap)
    assert together_view([first, second], "measures").period.when == "at 31 March 2022"
    other = replace(first, indicator=replace(stock, code="OTHER"), period=year(2021))
    assert together_view([first, other], "measures").period.when == "at 31 March 2022"
    assert not together_view([first, other], "measures").same_time


def test_a_figure_that_prints_as_its_target_stands_on_it_whatever_is_stored() -> None:
    target = Target(Decimal(90), Provenance("made"))
    about = indicator(Polarity.NONE, thresholds=Thresholds(target=target))
    view = target_view(only(told([80.0, 89.96], about=about), TargetFact))
    assert view is not None
    assert (view.side, view.off) == ("on", "0.0 percentage points")
