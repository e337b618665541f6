"""The method note's sentences on direction and thresholds: what is set, by whom, when and why."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from decimal import Decimal

from reportgen.domain.calendar_date import in_words
from reportgen.domain.indicator import Indicator
from reportgen.domain.source import Provenance
from reportgen.domain.threshold import Polarity, Target, Tolerance, ToleranceUnit

_MEANS = {
    Polarity.HIGH: "higher is better",
    Polarity.LOW: "lower is better",
    Polarity.NONE: "neither way is better",
    Polarity.UNSTATED: "no direction is stated",
}

# Where green and red begin, seen from the better way.
_SIDES = {Polarity.HIGH: ("from", "below"), Polarity.LOW: ("up to", "above")}

_MOST_NAMED = 12  # indicators that one note lists
_NAMED_OF_MANY = 3


def rules_set(indicators: Sequence[Indicator]) -> tuple[tuple[str, str], ...]:
    """Name and wording of every override, threshold and stated rating, in the indicators' order."""
    rules = (rule for indicator in indicators for rule in _rules(indicator))
    return (*rules, *_ratings(indicators))


def _ratings(indicators: Sequence[Indicator]) -> Iterator[tuple[str, str]]:
    """One row for each word of one author of one time, which may rate many indicators."""
    rated: dict[tuple[str, ...], list[tuple[str, str]]] = {}
    for each in indicators:
        rating = each.thresholds.rating
        if rating is not None:
            by = rating.provenance
            key = (rating.word, rating.period, by.owner, in_words(by.date), by.reason.rstrip("."))
            rated.setdefault(key, []).append((each.label, by.place))
    for (word, period, owner, day, document), told in rated.items():
        where = ", ".join(filter(None, (document, day, _places([place for _, place in told]))))
        labels = _some([label for label, _ in told])
        said = f"stated of figures for {period} by {owner} ({where}), not worked out here: {labels}"
        yield f"Rating “{word}”", f"{_capital(said)}."


def _places(places: Sequence[str]) -> str:
    further = len(places) - 1
    return f"{places[0]}{f' and {further} more' if further else ''}"


def _some(labels: Sequence[str]) -> str:
    """The names in a row; of many the first are named and the others counted."""
    if len(labels) > _MOST_NAMED:
        labels = [*labels[:_NAMED_OF_MANY], f"and {len(labels) - _NAMED_OF_MANY} more"]
    return "; ".join(labels)


def unstated_note(indicators: Iterable[Indicator]) -> tuple[str, ...]:
    """One sentence that names the indicators without a stated direction; none without any.

    Of many the first are named and the others counted.
    """
    labels = [each.label for each in indicators if each.polarity is Polarity.UNSTATED]
    if not labels:
        return ()
    reason = 'No direction is stated for these, so nothing is called "better" or "worse"'
    return (f"{reason}: {_some(labels)}.",)


def _rules(indicator: Indicator) -> Iterator[tuple[str, str]]:
    thresholds = indicator.thresholds
    if indicator.polarity_overridden is not None:
        yield f"Direction of {indicator.label}", _override(indicator, indicator.polarity_overridden)
    if thresholds.target is not None:
        yield f"Target of {indicator.label}", _target(indicator, thresholds.target)
    if thresholds.bands is not None:
        bands = thresholds.bands
        good, bad = _SIDES.get(indicator.polarity, ("from", "beyond"))
        edges = (
            f"{good} {_amount(bands.green, indicator)}, red {bad} {_amount(bands.red, indicator)}"
        )
        said = _sentence(f"green {edges}", bands.provenance)
        yield f"Bands of {indicator.label}", said
    if thresholds.similar_within is not None:
        margin = f"within {_margin(thresholds.similar_within, indicator)} is called similar"
        said = _sentence(margin, thresholds.similar_provenance)
        yield f"Margin of {indicator.label}", said
    if thresholds.baseline:
        said = _sentence(f"compared with {thresholds.baseline}", thresholds.baseline_provenance)
        yield f"Baseline of {indicator.label}", said


def _override(indicator: Indicator, published: Polarity) -> str:
    said = f"{_MEANS[indicator.polarity]}, where the publisher says that {_MEANS[published]}"
    return _sentence(said, indicator.polarity_provenance)


def _target(indicator: Indicator, target: Target) -> str:
    time = f" for {target.period}" if target.period else ""
    said = f"{target.scope.value} target {_amount(target.value, indicator)}{time}"
    if target.tolerance is not None:
        said = f"{said}, near within {_margin(target.tolerance, indicator)}"
    return _sentence(said, target.provenance)


def _sentence(said: str, provenance: Provenance | None) -> str:
    """The wording with who set it, when, why and where it is written, as far as is known."""
    if provenance is None:
        return f"{_capital(said)}."
    owner = f"set by {provenance.owner}" if provenance.owner else "set"
    dated = f" on {in_words(provenance.date)}" if provenance.date else ""
    who = f"; {owner}{dated}" if provenance.owner or provenance.date else ""
    reason = f" because: {provenance.reason.rstrip('.')}" if provenance.reason else ""
    return f"{_capital(said)}{who}{reason} ({provenance.place})."


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]


def _margin(tolerance: Tolerance, indicator: Indicator) -> str:
    if tolerance.unit is ToleranceUnit.PER_CENT:
        return f"{tolerance.size:f} per cent of it"
    if indicator.in_points:
        points = "point" if tolerance.size == 1 else "points"
        return f"{tolerance.size:f} percentage {points}"
    if tolerance.size == 1:  # units are plural, as figures are: never "1 cases"
        return f"{tolerance.size:f}"
    return _amount(tolerance.size, indicator)


def _amount(value: Decimal, indicator: Indicator) -> str:
    """A value as it was set, with its unit."""
    if indicator.unit == "%":
        return f"{value:,f}%"
    return f"{value:,f} {indicator.unit}".rstrip()
