"""Targets and bands: on printed figures, exactly on target is met, unjudged without polarity."""

from __future__ import annotations

from decimal import Decimal

import pytest

from reportgen.domain.fact import TargetFact
from reportgen.domain.relation import Band, Judgement, TargetResult
from reportgen.domain.source import Provenance
from reportgen.domain.threshold import (
    Bands,
    Polarity,
    Target,
    Thresholds,
    Tolerance,
    ToleranceUnit,
)
from tests.builders import indicator
from tests.interpret.builders import of_kind, only, told

ROW = Provenance("Rules, row 2")


def against(
    own: float, polarity: Polarity = Polarity.HIGH, value: str = "90", within: str = "2"
) -> TargetFact:
    tolerance = Tolerance(Decimal(within), ToleranceUnit.POINTS)
    rules = Thresholds(target=Target(Decimal(value), ROW, tolerance=tolerance))
    return only(told([own], about=indicator(polarity, thresholds=rules)), TargetFact)


@pytest.mark.parametrize(
    ("own", "result"),
    [
        (89.96, TargetResult.MET),  # printed as 90.0
        (90.0, TargetResult.MET),
        (89.9, TargetResult.NEAR),
        (88.0, TargetResult.NEAR),
        (87.9, TargetResult.MISSED),
    ],
)
def test_a_printed_figure_on_target_has_met_it(own: float, result: TargetResult) -> None:
    assert against(own).result is result


def test_low_is_good_is_missed_from_above() -> None:
    assert against(93, Polarity.LOW).result is TargetResult.MISSED
    assert against(80, Polarity.LOW).result is TargetResult.MET


def test_without_polarity_nothing_is_judged() -> None:
    fact = against(50, Polarity.NONE)
    assert (fact.result, fact.judgement) == (TargetResult.NOT_JUDGED, Judgement.NONE)


def test_the_shortfall_is_a_difference_of_printed_figures() -> None:
    difference = against(88.34).difference
    assert difference is not None
    assert difference.shown == Decimal("-1.7")


def test_a_target_finer_than_the_figure_keeps_its_decimals() -> None:
    reference = against(89.9, value="89.95").reference
    assert reference is not None
    assert str(reference.shown) == "89.95"


@pytest.mark.parametrize(
    ("own", "polarity", "band"),
    [
        (90, Polarity.HIGH, Band.GREEN),
        (80, Polarity.HIGH, Band.AMBER),
        (79.9, Polarity.HIGH, Band.RED),
        (80, Polarity.NONE, None),
    ],
)
def test_bands_begin_at_their_edges(own: float, polarity: Polarity, band: Band | None) -> None:
    rules = Thresholds(bands=Bands(Decimal(90), Decimal(80), ROW))
    fact = only(told([own], about=indicator(polarity, thresholds=rules)), TargetFact)
    assert fact.band is band


def test_low_is_good_bands_run_the_other_way() -> None:
    rules = Thresholds(bands=Bands(Decimal(10), Decimal(15), ROW))
    about = indicator(Polarity.LOW, thresholds=rules)
    found = [only(told([own], about=about), TargetFact).band for own in (10, 15, 15.1)]
    assert found == [Band.GREEN, Band.AMBER, Band.RED]


def test_without_target_or_bands_the_rule_is_silent() -> None:
    assert of_kind(told([50]), TargetFact) == ()


def test_a_withheld_figure_meets_no_target() -> None:
    rules = Thresholds(target=Target(Decimal(90), ROW))
    found = told([91, "c"], about=indicator(thresholds=rules), england=[1, 1])
    assert of_kind(found, TargetFact) == ()
