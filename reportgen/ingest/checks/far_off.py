"""Figures far off all others of their own series: a slip of the decimal point, a wrong row."""

from __future__ import annotations

import math
from collections.abc import Iterator

import numpy as np

from reportgen.domain.indicator import Indicator, Measure
from reportgen.domain.problem import Problem, Severity
from reportgen.ingest.checks.check import check
from reportgen.ingest.checks.numbers import Floats, Ints, Mask, Numbers
from reportgen.ingest.checks.sight import Sight, Words

_FEWEST = 4  # figures of a series; with fewer none can be said to be its odd one
_TIMES = 4.0  # how far off, where the others stay close together
_CALM, _CALM_TIMES = 1.15, 1.6  # others within 15%: so much is already far
_STEPS = 10  # printed ones that it must be off: 1% beside 5% comes and goes with one child


@check(
    "far_off",
    asks="Is a figure many times, or a fraction of, all others of its own series?",
    worst=Severity.WARNING,
)
def far_off(sight: Sight) -> Iterator[Problem]:
    """A warning for each figure that lies beyond all others of its indicator and area.

    At least four times the greatest of the others, or a quarter of the least, and the more the
    wider these spread; where they lie within 15 per cent of each other, 1.6 times. Where all
    areas moved alike in that period nothing is said. Scores, which pass through nought, and
    series with a nought, with fewer than four figures or with periods of several kinds (years
    beside months) are not looked at.
    """
    numbers = sight.numbers
    if not len(numbers.starts):
        return
    for number, least, most in _odd_ones(sight):
        value, period = numbers.value[number], sight.period(int(numbers.when[number]))
        code = int(numbers.code[number])
        said, low, high = (sight.said(code, each) for each in (value, least, most))
        others = f"are {low}" if low == high else f"lie between {low} and {high}"
        yield sight.of_cell(
            Severity.WARNING,
            number,
            Words(
                f"{sight.label(code)}, "
                f"{sight.area_said(int(numbers.area[number]))}, {period}: {said}, where all its "
                f"other figures {others}.",
                "Expected a figure of the size of the others. It was kept as it stands.",
                "compare the cell with the source: a decimal point, a digit or a row may have "
                "slipped.",
            ),
        )


def _odd_ones(sight: Sight) -> Iterator[tuple[int, float, float]]:
    """Each odd number, with the least and the greatest of the others of its series."""
    numbers = sight.numbers
    lasts = numbers.lasts()
    for series in np.flatnonzero(_doubtful(sight, lasts)).tolist():
        places = np.arange(numbers.starts[series], lasts[series] + 1)
        step = _step(sight.of_code[numbers.code[places[0]]])
        kinds = numbers.kinds[numbers.when[places]]
        for kind in sorted(set(kinds.tolist())):  # a year's number lies far off its months'
            alike = places[kinds == kind]
            found = _odd_one(numbers.value[alike], step) if len(alike) >= _FEWEST else None
            if found and not _moved_together(numbers, int(alike[found[0]]), found[1:]):
                yield int(alike[found[0]]), *found[1:]


def _odd_one(values: Floats, step: float) -> tuple[int, float, float] | None:
    """The position of the odd figure, with the least and the greatest of the others."""
    order = np.argsort(values, kind="stable")
    ranked = values[order].tolist()
    if _is_far(ranked[-1], ranked[-2], ranked[-2] / ranked[0], step):
        return int(order[-1]), ranked[0], ranked[-2]
    if _is_far(ranked[1], ranked[0], ranked[-1] / ranked[1], step):
        return int(order[0]), ranked[1], ranked[-1]
    return None


def _is_far(more: float, less: float, spread: float, step: float) -> bool:
    """Whether the two lie far apart, for others that spread by this factor."""
    times = more / less
    far = times >= _TIMES * math.sqrt(spread) or (spread <= _CALM and times >= _CALM_TIMES)
    return bool(far and more - less >= _STEPS * step)


def _doubtful(sight: Sight, lasts: Ints) -> Mask:
    """The series that may hold an odd number: all that do, and few others.

    By the mean of the other figures, which lies between the least and the greatest of them: so
    the sum, the least and the greatest of each series are enough.
    """
    numbers = sight.numbers
    value, starts = numbers.value, numbers.starts
    sizes = lasts - starts + 1
    kept = np.array([_has_multiples(each) for each in sight.of_code])[numbers.code[starts]]
    low, high = np.minimum.reduceat(value, starts), np.maximum.reduceat(value, starts)
    total = np.add.reduceat(value, starts)
    with np.errstate(all="ignore"):  # a series of one figure has no others
        below, above = (total - high) / (sizes - 1), (total - low) / (sizes - 1)
    upper = (high >= _TIMES * below) | ((high >= _CALM_TIMES * below) & (below <= _CALM * low))
    lower = (low <= above / _TIMES) | ((low <= above / _CALM_TIMES) & (above >= high / _CALM))
    steps = _STEPS * np.array([_step(each) for each in sight.of_code])[numbers.code[starts]]
    odd = (upper & (high - below >= steps)) | (lower & (above - low >= steps))
    found: Mask = odd & kept & (low > 0) & (sizes >= _FEWEST)
    return found


def _moved_together(numbers: Numbers, number: int, others: tuple[float, float]) -> bool:
    """Whether the other areas' figures of that period are as far off their own as this one."""
    span = numbers.of_code(int(numbers.code[number]))
    elsewhere = numbers.area[span] != numbers.area[number]
    whens, when = numbers.when[span], numbers.when[number]
    here = whens == when
    alike = elsewhere & ~here & (numbers.kinds[whens] == numbers.kinds[when])
    then, else_when = numbers.value[span][elsewhere & here], numbers.value[span][alike]
    if len(then) < _FEWEST or not len(else_when):
        return False
    moved, usual = float(np.median(then)), float(np.median(else_when))
    value = float(numbers.value[number])
    edge = others[0] if value < others[0] else others[1]
    if min(moved, usual) <= 0:
        return False
    own, common = math.log(value / edge), math.log(moved / usual)
    return own * common > 0 and abs(common) >= abs(own) / 2


def _has_multiples(indicator: Indicator | None) -> bool:
    """Whether its figures may be set beside each other as multiples."""
    return indicator is None or indicator.measure is not Measure.SCORE


def _step(indicator: Indicator | None) -> float:
    """The size of one printed step."""
    return 10.0 ** -(indicator.places if indicator else 0)
