"""Places among all authorities: DfE's rule, without its noise and its double counting."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from reportgen.domain.area import Area, AreaKind
from reportgen.domain.dataset import Dataset
from reportgen.domain.fact import Rank
from reportgen.domain.indicator import Indicator, Measure
from reportgen.domain.threshold import Polarity
from tests.builders import indicator
from tests.interpret.builders import Values, dataset, facts_of, of_kind, only

MANY = 145


def authorities(count: int = MANY) -> list[Area]:
    return [Area(str(200 + n), f"Place {n}", AreaKind.AUTHORITY) for n in range(count)]


def national(
    values: Sequence[float | str], about: Indicator | None = None, areas: Sequence[Area] = ()
) -> Dataset:
    places = list(areas) or authorities(len(values))
    stated = about or indicator()
    series = {area.code: [value] for area, value in zip(places, values, strict=True)}
    return dataset({stated.code: series}, indicators=[stated], areas=places, sets=())


def rank_of(made: Dataset, name: str) -> Rank:
    return only(facts_of(made, areas=(name,)).indicators[0], Rank)


def test_one_is_best_where_high_is_good() -> None:
    made = national(range(MANY))
    assert (rank_of(made, "Place 144").rank, rank_of(made, "Place 0").rank) == (1, MANY)
    assert rank_of(made, "Place 0").ranked == MANY


def test_one_is_best_where_low_is_good() -> None:
    assert rank_of(national(range(MANY), indicator(Polarity.LOW)), "Place 0").rank == 1


def test_without_polarity_one_is_highest_and_there_is_no_letter() -> None:
    fact = rank_of(national(range(MANY), indicator(Polarity.NONE)), "Place 144")
    assert (fact.rank, fact.kind_of, fact.quartile) == (1, "position", "")


def test_ties_share_the_lower_number() -> None:
    fact = rank_of(national([9, 8, 8, 8, *range(-141, 0)]), "Place 2")
    assert (fact.rank, fact.joint) == (2, 3)


def test_binary_noise_does_not_break_a_tie() -> None:
    made = national([95.6, 95.60000000000002, *[1.0] * 143])
    assert rank_of(made, "Place 0").joint == 2


def test_a_withheld_figure_is_not_ranked() -> None:
    series: Values = {str(200 + n): [n, n] for n in range(MANY - 1)}
    made = dataset({"IN_TIME": {**series, "344": [1, "c"]}}, areas=authorities(), sets=())
    assert rank_of(made, "Place 0").ranked == MANY - 1
    assert of_kind(facts_of(made, areas=("Place 144",)).indicators[0], Rank) == ()


def test_an_abolished_authority_is_not_ranked_beside_its_successor() -> None:
    places = authorities()
    places[0] = Area("200", "Old Shire", AreaKind.AUTHORITY, live=False, successors=("201",))
    made = national(range(MANY), areas=places)
    assert rank_of(made, "Place 144").ranked == MANY - 1


def test_an_abolished_authority_stands_in_while_no_successor_has_a_figure() -> None:
    places = authorities()
    places[0] = Area("200", "Old Shire", AreaKind.AUTHORITY, live=False, successors=("201",))
    made = national([0, "-", *range(2, MANY)], areas=places)
    assert rank_of(made, "Place 144").ranked == MANY - 1


def test_a_selection_of_authorities_gives_no_national_place_and_says_so() -> None:
    found = facts_of(national(range(17)), areas=("Place 3",))
    assert of_kind(found.indicators[0], Rank) == ()
    assert found.notes[0] == (
        "National places are not given, because the data cover fewer than 140 local authorities."
    )


@pytest.mark.parametrize(
    ("polarity", "letters"),
    [(Polarity.LOW, ["A", "B", "C", "D"]), (Polarity.HIGH, ["D", "D", "C", "B"])],
)
def test_a_figure_on_an_edge_takes_the_letter_dfe_gives_it(
    polarity: Polarity, letters: list[str]
) -> None:
    made = national(range(MANY), indicator(polarity))  # edges at 36, 72 and 108
    found = [rank_of(made, f"Place {n}").quartile for n in (36, 72, 108, 109)]
    if polarity is Polarity.HIGH:
        found = [rank_of(made, f"Place {n}").quartile for n in (0, 36, 72, 108)]
    assert found == letters


def test_a_range_too_small_has_no_letter_to_say() -> None:
    fact = rank_of(national(range(MANY), indicator(quartiles=False)), "Place 144")
    assert (fact.quartile, fact.quartile_unsaid) == ("", "A")


def test_the_place_of_a_number_is_never_told() -> None:
    count = indicator(Polarity.LOW, measure=Measure.COUNT, places=0)
    assert rank_of(national(range(MANY), count), "Place 0").salience == 0
