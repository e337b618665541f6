"""The figure beside its target or its red, amber and green bands."""

from __future__ import annotations

from decimal import Decimal

from reportgen.domain.fact import TargetFact
from reportgen.domain.observation import Figure
from reportgen.domain.relation import Band, Judgement, TargetResult
from reportgen.domain.threshold import Bands, Polarity, Target
from reportgen.interpret.arithmetic import difference
from reportgen.interpret.context import Context
from reportgen.interpret.registry import rule
from reportgen.interpret.salience import Weight, weight

WORDING = (
    "The printed figure beside the target that the rules state: exactly on target is met; missed "
    "within the stated tolerance is near; bands by their stated edges. Without a direction "
    "nothing is judged."
)
_JUDGED = {
    TargetResult.MET: Judgement.BETTER,
    TargetResult.NEAR: Judgement.SIMILAR,
    TargetResult.MISSED: Judgement.WORSE,
    Band.GREEN: Judgement.BETTER,
    Band.AMBER: Judgement.SIMILAR,
    Band.RED: Judgement.WORSE,
}


@rule(code="target", asks="Does it meet its target?")
def target(context: Context) -> tuple[TargetFact, ...]:
    """One fact where a target or bands are stated and the newest period has a figure.

    Silent without either, and when the area has no figure. Without polarity the result is "not
    judged" and there is no band.
    """
    stated, bands = context.indicator.thresholds.target, context.indicator.thresholds.bands
    value = context.value
    if value is None or (stated is None and bands is None):
        return ()
    polarity = context.indicator.polarity
    result = _result(value.shown, stated, polarity) if stated else None
    band = _band(value.shown, bands, polarity) if bands else None
    judgement = _JUDGED.get(result or band or TargetResult.NOT_JUDGED, Judgement.NONE)
    reference = _figure(stated, context.indicator.places) if stated else None
    found = _weight(result, band).judged(judgement)
    return (
        TargetFact(
            indicator=context.indicator,
            area=context.area,
            period=context.period,
            rule=WORDING,
            salience=found.score,
            reasons=found.reasons,
            value=value,
            target=stated,
            reference=reference,
            difference=difference(value, reference) if reference else None,
            result=result,
            bands=bands,
            band=band,
            judgement=judgement,
        ),
    )


def _figure(stated: Target, places: int) -> Figure:
    """The target as a figure, at the indicator's places or finer where it is stated finer."""
    exponent = stated.value.normalize().as_tuple().exponent
    own = -exponent if isinstance(exponent, int) and exponent < 0 else 0
    return Figure(stated.value, max(places, own))


def _result(shown: Decimal, stated: Target, polarity: Polarity) -> TargetResult:
    if not polarity.judges:
        return TargetResult.NOT_JUDGED
    short = stated.value - shown if polarity is Polarity.HIGH else shown - stated.value
    if short <= 0:
        return TargetResult.MET
    allowed = stated.tolerance.of(stated.value) if stated.tolerance else Decimal(0)
    return TargetResult.NEAR if short <= allowed else TargetResult.MISSED


def _band(shown: Decimal, bands: Bands, polarity: Polarity) -> Band | None:
    if not polarity.judges:
        return None
    way = 1 if polarity is Polarity.HIGH else -1
    if way * shown >= way * bands.green:
        return Band.GREEN
    return Band.RED if way * shown < way * bands.red else Band.AMBER


def _weight(result: TargetResult | None, band: Band | None) -> Weight:
    if result is TargetResult.MISSED or (result is None and band is Band.RED):
        return weight(2, "the target is missed")
    return weight(1, "a target is stated")
