"""The line below an indicator: source, period, which way is better, and who set the target."""

from __future__ import annotations

from reportgen.domain.calendar_date import in_words, release_in_words
from reportgen.domain.document import Reference
from reportgen.domain.fact import IndicatorFacts
from reportgen.domain.indicator import Indicator
from reportgen.domain.ledger import Named, Stated
from reportgen.domain.source import Provenance
from reportgen.domain.threshold import Polarity, Target, TargetScope
from reportgen.render.charts.captions import when
from reportgen.render.ledger.marks import named, stated, told
from reportgen.render.ledger.names import of_period
from reportgen.render.thresholds import short
from reportgen.render.wording import quarter_months

_DIRECTIONS = {
    Polarity.HIGH: "Higher is better",
    Polarity.LOW: "Lower is better",
    Polarity.NONE: "The publisher states no better or worse direction",
    Polarity.UNSTATED: "No direction is stated, so nothing is called better or worse",
}
_CHOSEN = {**_DIRECTIONS, Polarity.NONE: "Neither direction is called better or worse"}
_TOLD = {
    Polarity.HIGH: "Higher is better for this measure",
    Polarity.LOW: "Lower is better for this measure",
    Polarity.NONE: "No better or worse direction is set for this measure",
    Polarity.UNSTATED: "No better or worse direction is stated for this measure",
}
_PUBLISHED = {
    Polarity.HIGH: "says that higher is better",
    Polarity.LOW: "says that lower is better",
    Polarity.NONE: "states no better or worse direction",
    Polarity.UNSTATED: "says nothing",
}
_DEPARTMENT = "Department for Education"


def source_line(
    facts: IndicatorFacts, targets: tuple[str, ...], key: str = "", *, direction: bool = True
) -> Reference:
    """One paragraph; it names the figures and tables that it is the source of.

    `key` says what the signs in those tables mean; it goes first. `direction` is false where the
    better way has been told above.
    """
    indicator = facts.indicator
    months = quarter_months(facts.period)
    period = when(facts)
    if months:
        period = f"{period} ({told(months, of_period(indicator, facts.period))})"
    parts = [key] if key else []
    parts += [_source(facts, len(targets)), f"Period: {period}."]
    parts += [f"{direction_named(_direction(indicator), indicator)}."] if direction else []
    parts += [f"{_target(indicator, rule)}." for rule in [indicator.thresholds.target] if rule]
    if indicator.thresholds.bands:
        bands = f"Bands{_who(indicator.thresholds.bands.provenance)}"
        parts.append(f"{stated(bands, f'rules, {indicator.id}')}.")
    return Reference(" ".join(parts), targets)


def direction_named(text: str, indicator: Indicator) -> str:
    """Words for the better way, marked with it and with whose rules say so."""
    own = indicator.polarity_overridden is not None
    source = Stated(f"rules, {indicator.id}" if own else f"source of {indicator.id}")
    return told(text, Named("direction", indicator.polarity.name.lower(), indicator.id), source)


def direction_told(indicator: Indicator) -> str:
    """Which way is better and who says so, as a sentence of its own.

    Examples
    --------
    >>> direction_told(Indicator("A", "T", "A", polarity=Polarity.HIGH))
    'Higher is better for this measure (set by its publisher).'
    >>> direction_told(Indicator("A", "T", "A", polarity=Polarity.NONE))
    'No better or worse direction is set for this measure.'
    """
    known = indicator.source.startswith(_DEPARTMENT)
    publisher = f"the {_DEPARTMENT}" if known else "its publisher"
    if indicator.polarity_overridden is not None:
        who = _who(indicator.polarity_provenance).removeprefix(", ") or "set locally"
        told = f"{_CHOSEN[indicator.polarity]} for this measure"
        if indicator.polarity_overridden is Polarity.UNSTATED:
            return f"{told} ({who})."
        return f"{told} ({who}; {publisher} {_PUBLISHED[indicator.polarity_overridden]})."
    told = _TOLD[indicator.polarity]
    return f"{told} (set by {publisher})." if indicator.polarity.judges else f"{told}."


def _source(facts: IndicatorFacts, many: int) -> str:
    """Who published the figures; of a published indicator's months the file alone is known."""
    indicator = facts.indicator
    places = [f"{{{place}}}" for place in range(many)]
    shown = f" of {', '.join(places[:-1])} and {places[-1]}" if many > 1 else ""
    shown = f" of {places[0]}" if many == 1 else shown
    released = f", released {release_in_words(indicator.released)}" if indicator.released else ""
    source = without_braces(indicator.source) or "not stated in the inputs"
    said = stated(f"{source}{released}", f"source of {indicator.id}")
    file = _file_of(facts)
    if indicator.source and indicator.released and facts.period.within_year and file:
        return f"Source{shown}: {named(file, 'file', file)}. Figures by the year: {said}."
    return f"Source{shown}: {said}."


def _file_of(facts: IndicatorFacts) -> str:
    """The file that the area's newest figure was read from; "" where there is none."""
    points = facts.series[0].points if facts.series else ()
    cells = [each.figure.evidence for each in points if each.figure and each.figure.evidence]
    return without_braces(cells[-1][0].file) if cells else ""


def _direction(indicator: Indicator) -> str:
    if indicator.polarity_overridden is None:
        return _DIRECTIONS[indicator.polarity]
    who = _who(indicator.polarity_provenance)
    published = _PUBLISHED[indicator.polarity_overridden]
    return f"{_CHOSEN[indicator.polarity]}{who}, where the publisher {published}"


def _target(indicator: Indicator, target: Target) -> str:
    scope = "National target" if target.scope is TargetScope.NATIONAL else "Local target"
    time = f" for {target.period}" if target.period else ""
    value = named(short(target.value, indicator), "target", f"{target.value:f}", indicator.id)
    rest = stated(f"{time}{_who(target.provenance)}", f"rules, {indicator.id}")
    return f"{scope} {value}{rest}"


def _who(provenance: Provenance | None) -> str:
    """ ", set by the board on 1 April 2025", as far as it is known."""
    if provenance is None or not provenance.owner:
        return ""
    dated = f" on {in_words(provenance.date)}" if provenance.date else ""
    return f", set by {without_braces(provenance.owner)}{dated}"


def without_braces(text: str) -> str:
    """Braces stand for cross-references in this line."""
    return text.replace("{", "(").replace("}", ")")
