"""Percentages that no share of a whole can have, and rules that fit no figure: told, not cut."""

from __future__ import annotations

import math
import re
from collections.abc import Iterable, Iterator, Mapping
from itertools import pairwise

import numpy as np

from reportgen.domain.indicator import Indicator, Measure
from reportgen.domain.problem import Problem, Severity
from reportgen.ingest.figures import Figures
from reportgen.ingest.grid import in_words
from reportgen.ingest.periods import read_period

_MOST_TOLD = 5
_WHOLE, _ABSURD = 100, 1_000
_SIGNED = re.compile(r"\b(gap|difference|change|growth)\b", re.IGNORECASE)


def implausible_percentages(figures: Figures, indicators: Iterable[Indicator]) -> Iterator[Problem]:
    """For each indicator in per cent the figures outside 0 to 100, at most five and a count.

    LAIT has a few series above 100, so these are kept; below 0 or above 1,000 is severe.
    """
    arrays = figures.arrays
    in_per_cent = {each.code: each for each in indicators if each.measure is Measure.PERCENTAGE}
    lowest = np.array([_lowest(in_per_cent.get(code)) for code in figures.codes])
    highest = np.array([_WHOLE if code in in_per_cent else math.inf for code in figures.codes])
    outside = (arrays.value < lowest[arrays.code]) | (arrays.value > highest[arrays.code])
    found: dict[int, list[int]] = {}
    for at in np.flatnonzero(outside).tolist():
        found.setdefault(int(arrays.code[at]), []).append(at)
    for places in found.values():
        yield from _told(figures, sorted(places, key=lambda at: not _severe(figures, at)))


def _lowest(indicator: Indicator | None) -> float:
    if indicator is None:
        return -math.inf
    return -_WHOLE if _SIGNED.search(indicator.name) else 0  # a gap may turn round


def _told(figures: Figures, places: list[int]) -> Iterator[Problem]:
    for number, at in enumerate(places[: _MOST_TOLD + 1]):
        arrays = figures.arrays
        rest = len(places) - _MOST_TOLD
        more = f", and so are {rest - 1:,} more figures of this indicator" if rest > 1 else ""
        beyond = more if number == _MOST_TOLD else ""
        yield Problem(
            Severity.SEVERE if _severe(figures, at) else Severity.WARNING,
            in_words(figures.sheets[arrays.sheet[at]], int(arrays.row[at]), int(arrays.column[at])),
            f"{arrays.value[at]:.15g}% is outside 0% to 100%{beyond}.",
            "Expected a percentage from 0 to 100. The figure was kept as it stands.",
            "correct the cell, unless the publisher gives this figure.",
            figures.codes[arrays.code[at]],
            figures.areas[arrays.area[at]],
        )


def _severe(figures: Figures, at: int) -> bool:
    value = figures.arrays.value[at]
    return bool(value < 0 or value > _ABSURD)


def distant_baselines(figures: Figures, indicators: Mapping[str, Indicator]) -> Iterator[Problem]:
    """A warning for each baseline of a rule that lies outside an indicator's figures.

    The figures must be sorted by code, with no period that nothing uses.
    """
    arrays = figures.arrays
    bounds = np.searchsorted(arrays.code, np.arange(len(figures.codes) + 1))
    spans = dict(zip(figures.codes, pairwise(bounds), strict=True))
    for indicator in {each.code: each for each in indicators.values()}.values():
        baseline = read_period(indicator.thresholds.baseline)
        first, last = spans.get(indicator.code, (0, 0))
        provenance = indicator.thresholds.baseline_provenance
        if baseline is None or provenance is None or first == last:
            continue
        used = arrays.period[first:last]
        oldest, newest = figures.periods[int(used.min())], figures.periods[int(used.max())]
        if not oldest.first <= baseline.last <= newest.last:
            yield Problem(
                Severity.WARNING,
                provenance.place,
                f'the baseline is "{baseline}", but the figures go from {oldest} to {newest}.',
                "Expected a period with figures; without one the change is told of the first "
                "period there is, or not at all.",
                "correct the column baseline, or empty it.",
                indicator.code,
            )
