"""Stated ratings beside a target or band that judges the same figure otherwise."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

import numpy as np

from reportgen.domain.indicator import Indicator
from reportgen.domain.number import round_half_up
from reportgen.domain.problem import Problem, Severity
from reportgen.domain.relation import Standing
from reportgen.domain.threshold import Polarity, Rating, Thresholds
from reportgen.ingest.checks.check import check
from reportgen.ingest.checks.sight import Sight


@check(
    "ratings",
    asks="Is a figure rated otherwise than its own target or bands judge it?",
    worst=Severity.WARNING,
)
def ratings(sight: Sight) -> Iterator[Problem]:
    """A warning for each rating that the target or bands of the inputs contradict."""
    for code, indicator in enumerate(sight.of_code):
        rating = indicator.thresholds.rating if indicator else None
        if indicator is None or rating is None or _compared_before(indicator.thresholds, rating):
            continue
        value = _figure(sight, code, rating, indicator.places)
        judged = _judged(indicator, value) if value is not None else frozenset()
        if judged and rating.standing not in judged:
            worked = " or ".join(each.value for each in Standing if each in judged)
            yield Problem(
                Severity.WARNING,
                rating.provenance.place,
                f'{indicator.label}: it is rated "{rating.word}" for {rating.period}, but its '
                f"target or bands make the figure {value} one that stands as {worked}.",
                "The report goes by the figure and the rule before any rating.",
                "correct the rating, the figure, the target or the bands.",
                indicator.code,
                sight.area,
            )


def _compared_before(rules: Thresholds, rating: Rating) -> bool:
    """Whether the scorecard's reader has compared them: both stand in cells of one."""
    rule = rules.target or rules.bands
    places = [each.provenance.place for each in (rule, rating) if each is not None]
    return all(", cell " in each for each in places)


def _figure(sight: Sight, code: int, rating: Rating, places: int) -> Decimal | None:
    """The figure that was rated, as printed; a rating is of the one area that is asked for."""
    numbers, areas = sight.numbers, sight.figures.areas
    if sight.area not in areas:
        return None
    span = numbers.of_code(code)
    mine = np.flatnonzero(numbers.area[span] == list(areas).index(sight.area))
    for at in mine:
        if numbers.periods[numbers.when[span][at]].label == rating.period:
            return round_half_up(Decimal(repr(float(numbers.value[span][at]))), places)
    return None


def _judged(indicator: Indicator, value: Decimal) -> frozenset[Standing]:
    """Where the rules put a figure; a colour beside a missed target alone may be amber or red."""
    rules, high = indicator.thresholds, indicator.polarity is Polarity.HIGH
    if not indicator.polarity.judges:
        return frozenset()
    way = 1 if high else -1
    if rules.target is not None:
        short = way * (rules.target.value - value)
        near = rules.target.tolerance.of(rules.target.value) if rules.target.tolerance else 0
        if short <= 0:
            return frozenset({Standing.GOOD})
        return frozenset({Standing.CLOSE, Standing.GOOD if short <= near else Standing.IMPROVE})
    if rules.bands is None:
        return frozenset()
    if way * (value - rules.bands.green) >= 0:
        return frozenset({Standing.GOOD})
    return frozenset({Standing.IMPROVE if way * (value - rules.bands.red) < 0 else Standing.CLOSE})
