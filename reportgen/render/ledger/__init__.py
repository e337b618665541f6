"""What each word and number rests on: marked where it is written, read off when it is finished.

The views give each of their words the field of the fact that it says (`said`); the compiler of
templates gives a template's own comparing words the fields that the tests around them asked
(`words`, and `render/template/bases`). Sentences name these fields, by the kind of fact:

average: value, years, first, period, and of each comparator by its place beside.N.comparator,
    beside.N.value, beside.N.relation, beside.N.difference
change: value, period, reference, reference_period, difference, direction, size, judgement,
    multiple, overlapping
comparator_missing: comparator, period, newest, newest_value
comparator_trend: comparator, value, reference, reference_period, direction, pace
composition: dimension, value, period, portion, largest, parts.N.name, parts.N.number,
    parts.N.figure
crossover: comparator, relation, first (a side kept since), history (kept: "every year"; crossed:
    the side that it was on before), earlier (when it was)
districts: held, inside, compared, highest, highest_value, lowest, lowest_value, listed.N.area,
    listed.N.figure, period, reference_period; rose, fell, unchanged (the word and its count)
flow_ratio: other_value, period, ratio, ten ("for every ten")
gap: comparator, reference, period, members, relation, size, judgement
gap_change: comparator, gap_then, gap_now, reference_period, widened, own_direction, direction,
    moved_more (the area's own figure moved further), judgement
level: value, period, behind
missing: marker, period, last_value, last_period
neighbour_rank: rank, ranked, neighbours (without the area), joint, best_first, period
numerator: numerator, denominator, one_case
pair: other_value, other_reference, other_direction
projection: projected, low, high, months, year, year_before
rank: rank, ranked, joint, kind_of, quartile, period
rank_change: reference_rank, reference_ranked, reference_joint, reference_period, places
record: highest, equalled, first, period, reference, reference_period
series_start: since, day, why
significance: significant
streak: steps, direction, value, period, reference, reference_period, judgement
target: target, tolerance, difference, result, band, period
trend: shape, first, period, value, low, high, turn, turn_until, turn_value, recovery, since_turn
    (the judgement of the way back), initial_against, latest_against, gap_years

A count ("three", "all", "one of four") names as many facts as it says: `indicator`, `comparator`,
or the field that they share; beside several comparators, as many for each of them.
"""
