"""One source line for many indicators: who published the figures, and who set their targets."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from reportgen.domain.calendar_date import release_in_words
from reportgen.domain.document import Reference
from reportgen.domain.fact import IndicatorFacts
from reportgen.domain.indicator import Indicator
from reportgen.domain.source import Provenance
from reportgen.render.lists import joined
from reportgen.render.sources import without_braces


def sources_line(told: Sequence[IndicatorFacts], targets: tuple[str, ...] = ()) -> Reference:
    """One paragraph for all indicators of a section or list.

    Parameters
    ----------
    targets : ids of the figures and tables that stand with them.
    """
    indicators = [each.indicator for each in told]
    shown = " and ".join(f"{{{place}}}" for place in range(len(targets)))
    lead = f"Sources, {shown} too: " if shown else "Sources: "
    sources = list(dict.fromkeys(map(_source, indicators)))
    if len(sources) == 1:
        lead = lead.replace("Sources", "Source")
    parts = [f"{lead}{'; '.join(sources)}.", *_owners(indicators)]
    return Reference(" ".join(parts), targets)


def _source(indicator: Indicator) -> str:
    released = f", released {release_in_words(indicator.released)}" if indicator.released else ""
    return f"{without_braces(indicator.source) or 'not stated in the inputs'}{released}"


def _owners(indicators: Iterable[Indicator]) -> list[str]:
    """Who set the targets and bands: "Targets set by the council."."""
    found: dict[str, dict[str, None]] = {}
    for rules in (each.thresholds for each in indicators):
        for kind, rule in (("targets", rules.target), ("bands", rules.bands)):
            if rule and (owner := _owner(rule.provenance)):
                found.setdefault(owner, {})[kind] = None
    return [f"{joined(list(kinds)).capitalize()} set by {owner}." for owner, kinds in found.items()]


def _owner(provenance: Provenance | None) -> str:
    return without_braces(provenance.owner) if provenance else ""
