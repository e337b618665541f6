"""Which numbers the rules ask of `templates/wording/`: the table, unit and bounds of each."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

THRESHOLDS = "thresholds.csv"
TOLERANCES = "tolerances.csv"
TRENDS = "trends.csv"
ADVERBS = "adverbs.csv"
FILES = (ADVERBS, TOLERANCES, TRENDS, THRESHOLDS)

PER_CENT = "per cent"
POINTS = "percentage points"
TIMES = "times"
MARGINS = "margins"
_MEASURED = (PER_CENT, POINTS, TIMES, MARGINS)  # all else is counted
# Of two numbers in one table the second is never the less: between them lies a word.
IN_ORDER = (
    ("small_percentage_little", "small_percentage_slight"),
    ("partly_up_to", "returned_up_to"),
    ("less_steep_below", "steeper_above"),
    ("very_small_count_below", "small_count_below"),
    ("most_above", "almost_all_from"),
)


@dataclass(frozen=True, slots=True)
class Known:
    """What a number must be: in which table, in which unit, and no less than `least`."""

    file: str
    unit: str
    least: Decimal = Decimal(0)

    @property
    def whole(self) -> bool:
        """Whether it counts something."""
        return self.unit not in _MEASURED


def _of(file: str, *rows: tuple[str, str, int]) -> dict[str, Known]:
    return {name: Known(file, unit, Decimal(least)) for name, unit, least in rows}


KNOWN = {
    **_of(
        TOLERANCES,
        ("similar_percentage", POINTS, 0),
        ("similar_rate", PER_CENT, 0),
        ("similar_money", PER_CENT, 0),
        ("similar_average", PER_CENT, 0),
        ("similar_score", PER_CENT, 0),
        ("similar_other", PER_CENT, 0),
        ("small_percentage_little", PER_CENT, 0),
        ("small_percentage_slight", PER_CENT, 0),
        ("own_unit_little", PER_CENT, 0),
        ("halved_doubled_within", PER_CENT, 0),
    ),
    **_of(
        TRENDS,
        ("trend_fewest", "periods", 3),
        ("least_step", PER_CENT, 0),
        ("plateau_fewest", "periods", 2),
        ("plateau_margins", MARGINS, 0),
        ("plateau_pace", PER_CENT, 0),
        ("step_fewest", "periods", 2),
        ("step_share", PER_CENT, 0),
        ("turn_cover", PER_CENT, 0),
        ("turn_least_leg", PER_CENT, 0),
        ("partly_up_to", PER_CENT, 0),
        ("returned_up_to", PER_CENT, 0),
        ("overall_margins", MARGINS, 0),
        ("overall_directness", PER_CENT, 0),
        ("less_steep_below", TIMES, 0),
        ("steeper_above", TIMES, 0),
        ("crossover_fewest", "periods", 2),
        ("crossover_earlier_fewest", "periods", 1),
    ),
    **_of(
        THRESHOLDS,
        ("record_fewest", "periods", 3),
        ("streak_fewest", "changes", 2),
        ("neighbours_fewest", "neighbours", 1),
        ("gap_change_share", PER_CENT, 0),
        ("gap_change_points", POINTS, 0),
        ("gap_change_relative", PER_CENT, 0),
        ("rank_change_places", "places", 1),
        ("rank_change_quarters", "quarters", 1),
        ("projection_months", "months", 1),
        ("average_years", "years", 2),
        ("most_above", PER_CENT, 0),
        ("almost_all_from", PER_CENT, 0),
        ("one_case_below", "cases", 0),
        ("named_from", "cases", 0),
        ("listed_up_to", "places", 0),
        ("small_count_below", "cases", 0),
        ("very_small_count_below", "cases", 0),
    ),
}
