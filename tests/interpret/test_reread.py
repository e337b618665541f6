"""What a reader finds who reckons the printed figures of a sentence again."""

from __future__ import annotations

from decimal import Decimal

import pytest

from reportgen.domain.fact import Rank
from reportgen.domain.fact_over_time import Average
from reportgen.domain.threshold import Polarity
from tests.builders import indicator
from tests.interpret.builders import only, told
from tests.interpret.test_rank import MANY, national, rank_of

WHOLE = indicator(places=0)


def test_a_mean_and_what_stands_beside_it_are_printed_to_the_same_places() -> None:
    """46 beside a neighbour average of 44.3 would be said to lie 2 above it."""
    fact = only(told([46, 46, 46], about=WHOLE, neighbours=[[43, 45, 45]] * 5), Average)
    ((_, mean, _),) = fact.beside
    assert (fact.value.places, mean.places, mean.shown) == (0, 0, Decimal(44))


@pytest.mark.parametrize(("shared", "said"), [((30, 35), True), ((30, 44), False)])
def test_a_quarter_is_named_where_all_that_share_the_place_stand_in_it(
    shared: tuple[int, int], said: bool
) -> None:
    """Joint 31st of 145 with places up to the 44th is in the first quarter and in the second."""
    first, last = shared
    values = [float(first if first <= n <= last else n) for n in range(MANY)]
    fact: Rank = rank_of(national(values, indicator(Polarity.LOW)), f"Place {first}")
    assert (fact.rank, fact.joint) == (first + 1, last - first + 1)
    assert bool(fact.quartile) is said
    assert fact.quartile or fact.quartile_unsaid


def test_a_letter_that_the_shared_place_belies_is_not_said() -> None:
    """Joint 38th to 73rd of 145 is the second quarter; on LAIT's edge it is given the third's."""
    values = [72.0 if 72 <= n <= 107 else float(n) for n in range(MANY)]
    fact = rank_of(national(values, indicator(Polarity.HIGH)), "Place 72")
    assert (fact.rank, fact.joint, fact.quartile, fact.quartile_unsaid) == (38, 36, "", "C")
