"""One source line for many indicators: who published the figures, and who set their targets."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from reportgen.domain.calendar_date import release_in_words
from reportgen.domain.document import Reference
from reportgen.domain.fact import IndicatorFacts
from reportgen.domain.indicator import Indicator
from reportgen.domain.source import Provenance
from reportgen.render.ledger.marks import stated
from reportgen.render.lists import joined
from reportgen.render.sources import without_braces


def sources_line(
    told: Sequence[IndicatorFacts], targets: tuple[str, ...] = (), what: str = ""
) -> Reference:
    """One paragraph for all indicators of a section or list.

    Parameters
    ----------
    targets : ids of the figures and tables that stand with them.
    what : what the sources are of, where not of all that stands above.
    """
    indicators = [each.indicator for each in told]
    shown = " and of ".join(f"{{{place}}}" for place in range(len(targets)))
    of = f" of these figures and of {shown}" if shown else f" of {what}" if what else ""
    sources = _sources(indicators)
    lead = f"Source{'' if len(sources) == 1 else 's'}{of}"
    return Reference(" ".join([f"{lead}: {'; '.join(sources)}.", *_owners(indicators)]), targets)


def _sources(indicators: Iterable[Indicator]) -> list[str]:
    """Each source once, with all its releases."""
    releases: dict[str, list[str]] = {}
    for each in indicators:
        name = without_braces(each.source) or "not stated in the inputs"
        releases.setdefault(name, []).append(each.released)
    return [stated(_source(name, dates), "sources") for name, dates in releases.items()]


def _source(name: str, dates: Iterable[str]) -> str:
    said = dict.fromkeys(release_in_words(each) for each in sorted(set(dates)) if each)
    return f"{name}, released {joined(list(said))}" if said else name


def _owners(indicators: Iterable[Indicator]) -> list[str]:
    """Who set the targets and bands: "Targets set by the council."."""
    found: dict[str, dict[str, None]] = {}
    for rules in (each.thresholds for each in indicators):
        for kind, rule in (("targets", rules.target), ("bands", rules.bands)):
            if rule and (owner := _owner(rule.provenance)):
                found.setdefault(owner, {})[kind] = None
    return [
        f"{joined(list(kinds)).capitalize()} set by {stated(owner, 'rules')}."
        for owner, kinds in found.items()
    ]


def _owner(provenance: Provenance | None) -> str:
    return without_braces(provenance.owner) if provenance else ""
