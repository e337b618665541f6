"""Averages that are none, places that others share in print, and the notes on both."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from reportgen.domain.area import Area, AreaKind
from reportgen.domain.fact import ComparatorTrend, Gap, IndicatorFacts, Note, Rank
from reportgen.domain.indicator import Indicator, Measure
from reportgen.domain.relation import Assessment, Judgement
from reportgen.domain.threshold import Polarity
from tests.builders import EASTLANDS, ENGLAND, indicator, year
from tests.interpret.builders import Values, dataset, facts_of, of_kind, only, told

MANY = 145
NOT_AN_AVERAGE = Note(
    "the {period} figure for England lies outside the range of all local authorities' figures "
    "and so cannot be their average; nothing is compared with it.",
    year(2022),
)


def among_all(
    england: float, about: Indicator | None = None, figures: Sequence[float | str] = range(MANY)
) -> IndicatorFacts:
    """Place 100 of an indicator whose authorities have these figures, this year and last."""
    places = [
        Area(str(200 + n), f"Place {n}", AreaKind.AUTHORITY, region="981")
        for n in range(len(figures))
    ]
    stated = about or indicator(Polarity.LOW, measure=Measure.RATE, unit="per 100,000")
    series: Values = {
        area.code: [value, value] for area, value in zip(places, figures, strict=True)
    }
    series = {**series, "970": [england, england], "981": [50, 50]}
    areas = (*places, EASTLANDS, ENGLAND)
    made = dataset({stated.code: series}, indicators=[stated], areas=areas, sets=())
    return facts_of(made, areas=("Place 100",)).indicators[0]


def test_a_total_published_as_a_rate_is_not_compared_with() -> None:
    found = among_all(1258)
    england, region = of_kind(found, Gap)
    assert (england.salience, england.judgement) == (0, Judgement.NONE)
    assert england.reasons == ("its figure lies outside the range of the authorities' figures",)
    assert region.judgement is Judgement.WORSE
    assert found.assessment is Assessment.WORSE
    assert [line.label for line in found.series] == ["Place 100", "Eastlands"]
    assert NOT_AN_AVERAGE in found.notes


@pytest.mark.parametrize("england", [0, 144])
def test_an_average_at_the_very_end_of_the_range_is_compared_with(england: float) -> None:
    found = among_all(england)
    assert of_kind(found, Gap)[0].salience > 0
    assert not found.notes


@pytest.mark.parametrize("measure", [each for each in Measure if each is not Measure.COUNT])
def test_no_measure_of_any_kind_is_compared_with_a_figure_below_the_range(
    measure: Measure,
) -> None:
    found = among_all(-1, indicator(measure=measure, unit=""))
    assert of_kind(found, Gap)[0].salience == 0
    assert not [
        fact for fact in of_kind(found, ComparatorTrend) if fact.comparator.label == "England"
    ]


def test_a_selection_of_authorities_says_nothing_against_an_average() -> None:
    assert among_all(1258, figures=range(120)).notes == ()


def test_few_figures_of_many_authorities_say_nothing_against_an_average() -> None:
    few = [*["c"] * 90, *range(55)]
    found = among_all(1258, figures=few)
    assert not [note for note in found.notes if "outside" in note.text]


def test_a_place_that_others_share_in_print_but_not_in_store_is_not_told() -> None:
    about = indicator(places=0)
    apart = [*range(100), 100.2, 100.4, *range(102, MANY)]
    fact = only(among_all(50, about, apart), Rank)
    assert (fact.rank, fact.joint, fact.salience) == (45, 1, 0)
    shared = [*range(100), 100.2, 100.2, *range(102, MANY)]
    fact = only(among_all(50, about, shared), Rank)
    assert (fact.rank, fact.joint) == (44, 2)
    assert fact.salience > 0


def test_scores_below_nought_that_print_alike_share_no_told_place() -> None:
    about = indicator(places=0, measure=Measure.SCORE, unit="")
    apart = [*(each - 200.0 for each in range(100)), -100.2, -99.8, *range(-98, MANY - 200)]
    fact = only(among_all(-120, about, apart), Rank)
    assert (fact.joint, fact.salience) == (1, 0)


@pytest.mark.parametrize(("authorities", "ranked"), [(140, True), (139, False)])
def test_so_many_authorities_are_all_and_one_fewer_a_selection(
    authorities: int, ranked: bool
) -> None:
    found = among_all(50, figures=range(authorities))
    assert bool(of_kind(found, Rank)) is ranked
    outside = [note for note in among_all(1258, figures=range(authorities)).notes if note.period]
    assert bool(outside) is ranked


def test_money_beyond_three_times_the_greatest_is_a_total() -> None:
    about = indicator(Polarity.LOW, measure=Measure.MONEY, unit="£", places=0)
    assert of_kind(among_all(3 * 144 + 1, about), Gap)[0].judgement is Judgement.NONE
    exactly = among_all(3 * 144, about)
    assert NOT_AN_AVERAGE in exactly.notes
    assert NOT_AN_AVERAGE not in among_all(3 * 144 + 1, about).notes


def test_a_ranked_authority_that_was_abolished_is_noted_by_name() -> None:
    places = [Area(str(200 + n), f"Place {n}", AreaKind.AUTHORITY) for n in range(MANY)]
    places[0] = Area("200", "Old Shire", AreaKind.AUTHORITY, live=False, successors=("201",))

    def notes(successor: float | str) -> tuple[Note, ...]:
        values = [0, successor, *range(2, MANY)]
        series = {area.code: [value] for area, value in zip(places, values, strict=True)}
        made = dataset({"IN_TIME": series}, areas=places, sets=())
        return facts_of(made, areas=("Place 100",)).indicators[0].notes

    assert notes("-") == (
        Note(
            "the local authorities that are ranked include Old Shire, since abolished, because "
            "not all successors have a figure."
        ),
    )
    assert notes(1) == ()


def test_a_mean_of_money_has_the_places_of_the_money() -> None:
    about = indicator(Polarity.NONE, measure=Measure.MONEY, unit="£", places=0)
    found = told([60], about=about, neighbours=[[2878], [2880]] * 5)
    assert str(only(found, Gap).reference.shown) == "2879"
