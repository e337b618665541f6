"""Targets that no figure was ever near: a slip of the decimal point, or of the better way."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from reportgen.domain.indicator import Indicator, Measure
from reportgen.domain.problem import Problem, Severity
from reportgen.domain.threshold import Polarity, Target
from reportgen.ingest.checks.check import check
from reportgen.ingest.checks.sight import Sight

_FEWEST = 10  # figures of an indicator; with fewer the range is no measure
_HUNDRED = 100
_TIMES = 2  # beyond the best figure ever seen an aim is still an aim; so far it is a slip


@check(
    "targets",
    asks="Is a target beyond all that was ever seen, met by everybody, or within its tolerance?",
    worst=Severity.SEVERE,
)
def targets(sight: Sight) -> Iterator[Problem]:
    """A row for each target that cannot be meant so; a percentage beyond 0 to 100 is severe."""
    for code, indicator in enumerate(sight.of_code):
        if indicator is None or indicator.thresholds.target is None:
            continue
        target = indicator.thresholds.target
        span = sight.numbers.of_code(code)
        figures = sight.numbers.value[span]
        for severity, found, expected in (
            *_impossible(indicator, target),
            *_swallowed(target),
            *(
                _beside(indicator, target, float(figures.min()), float(figures.max()))
                if len(figures) >= _FEWEST
                else ()
            ),
        ):
            yield Problem(
                severity,
                target.provenance.place,
                f"{indicator.label}: the target is {target.value}{found}.",
                expected,
                "correct the target, its tolerance or the polarity.",
                indicator.code,
            )


Found = tuple[Severity, str, str]


def _impossible(indicator: Indicator, target: Target) -> Iterator[Found]:
    if indicator.measure is Measure.PERCENTAGE and not 0 <= target.value <= _HUNDRED:
        yield Severity.SEVERE, "%", "Expected a percentage from 0 to 100."


def _swallowed(target: Target) -> Iterator[Found]:
    tolerance = target.tolerance.of(target.value) if target.tolerance else Decimal(0)
    if target.value and tolerance >= abs(target.value):
        yield (
            Severity.WARNING,
            f", and its tolerance {tolerance.normalize():f} is as large",
            "Expected a tolerance that is small beside the target.",
        )


def _beside(indicator: Indicator, target: Target, least: float, most: float) -> Iterator[Found]:
    """Findings beside the least and greatest figure of all areas and periods."""
    value, polarity = float(target.value), indicator.polarity
    span = f"; the figures of all areas and periods go from {least:.10g} to {most:.10g}"
    if (most > 0 and value > _TIMES * most) or (least > 0 and value < least / _TIMES):
        yield (
            Severity.WARNING,
            f", far beyond all figures{span}",
            "Expected a target of the size of the figures.",
        )
    elif polarity.judges and (value < least if polarity is Polarity.HIGH else value > most):
        yield (
            Severity.WARNING,
            f", and every figure meets it{span}",
            "Expected a target that may be missed.",
        )
