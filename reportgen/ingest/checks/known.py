"""All checks, in the order in which their findings are told."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from reportgen.domain.problem import Problem, Severity
from reportgen.ingest.checks.baselines import baselines
from reportgen.ingest.checks.break_periods import breaks
from reportgen.ingest.checks.check import Check
from reportgen.ingest.checks.copied_indicators import copied_indicators
from reportgen.ingest.checks.copied_periods import copied_periods
from reportgen.ingest.checks.equal_areas import equal_areas
from reportgen.ingest.checks.far_off import far_off
from reportgen.ingest.checks.few_ranked import few_ranked
from reportgen.ingest.checks.gaps import gaps
from reportgen.ingest.checks.neighbours import neighbours
from reportgen.ingest.checks.old_releases import old_releases
from reportgen.ingest.checks.outside_range import outside_range
from reportgen.ingest.checks.pairs import pairs
from reportgen.ingest.checks.parts import parts
from reportgen.ingest.checks.percentages import percentages
from reportgen.ingest.checks.period_order import period_order
from reportgen.ingest.checks.polarity import polarity
from reportgen.ingest.checks.quotients import quotients
from reportgen.ingest.checks.ratings import ratings
from reportgen.ingest.checks.rule_codes import rule_codes
from reportgen.ingest.checks.shares import shares
from reportgen.ingest.checks.sight import Sight
from reportgen.ingest.checks.signs import signs
from reportgen.ingest.checks.single_periods import single_periods
from reportgen.ingest.checks.stale_comparators import stale_comparators
from reportgen.ingest.checks.targets import targets
from reportgen.ingest.checks.thin_periods import thin_periods
from reportgen.ingest.checks.whole_figures import whole_figures

DUPLICATES = Check(
    "duplicates",
    "Do two files, or two releases in one, say different things of one figure?",
    Severity.SEVERE,
    lambda _: iter(()),  # found while the figures are put together, before any other check
)
CHECKS: tuple[Check, ...] = (
    DUPLICATES,
    percentages,
    shares,
    signs,
    far_off,
    pairs,
    parts,
    quotients,
    copied_periods,
    copied_indicators,
    equal_areas,
    whole_figures,
    outside_range,
    stale_comparators,
    thin_periods,
    few_ranked,
    neighbours,
    old_releases,
    gaps,
    single_periods,
    breaks,
    period_order,
    targets,
    ratings,
    baselines,
    rule_codes,
    polarity,
)


def found_by_checks(sight: Sight) -> Iterator[Problem]:
    """Every finding of every check, each with the name of its check."""
    for each in CHECKS:
        for problem in each.search(sight):
            yield replace(problem, check=each.code)
