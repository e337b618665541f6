"""Every fact of a ledger worked out anew, and what the ledger itself says otherwise."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from reportgen.verify.evidence import Evidence, Reading
from reportgen.verify.finding import Finding, Kind
from reportgen.verify.ledger import Entry, Ledger
from reportgen.verify.means import as_told
from reportgen.verify.recompute import all_kinds
from reportgen.verify.recompute.comparing import FAULT, Unlike, compare
from reportgen.verify.recompute.registry import RECOMPUTE, Truth
from reportgen.verify.together.printed import CURE
from reportgen.verify.together.resting import Place, Resting

_KNOWN = all_kinds.__all__  # importing the module is what fills the list of kinds


def worked_out(ledger: Ledger, evidence: Evidence) -> Mapping[int, Truth]:
    """Each fact as it should be, by its number; none of a kind that nobody here knows."""
    return {
        number: RECOMPUTE[str(entry["kind"])](entry, ledger, evidence)
        for number, entry in enumerate(ledger.facts)
        if entry.get("kind") in RECOMPUTE
    }


def readings_of(ledger: Ledger, evidence: Evidence) -> Mapping[int, Reading | None]:
    """Each figure of the ledger's list as the workbook has it, by its number."""
    return {
        number: as_told(
            evidence.at(str(each["indicator"]), str(each["of"]), str(each["period"])), ledger
        )
        for number, each in enumerate(ledger.figures)
    }


def fact_findings(
    ledger: Ledger, truths: Mapping[int, Truth], resting: Resting
) -> Iterator[Finding]:
    """What the ledger tells of its facts otherwise than the workbook, at each text that says it."""
    for number, truth in truths.items():
        entry = ledger.facts[number]
        differs = compare(entry, truth)
        for place, _ in resting.on((number,), ()) if differs else ():
            yield _finding(number, entry, differs, place)


def _finding(number: int, entry: Entry, differs: Sequence[Unlike], place: Place) -> Finding:
    first = differs[0]
    fault = first.name == FAULT
    figures = {str(each["name"]) for each in entry.get("figures", ())}
    moved = any(each.name.partition(".")[0] in figures for each in differs)
    told = first.true if fault else f"{_named(first)}."
    more = len(differs) - 1
    also = f" {more} more of its figures and words differ." if more else ""
    return Finding(
        Kind.UNTRACED if fault else Kind.CHANGED_FIGURE if moved else Kind.FALSE,
        place.words,
        f"{told}{also}",
        expected="" if fault else first.true,
        statement=place.id,
        claim=number,
        cells=tuple(map(str, entry.get("cells", ()))),
        cure=CURE,
    )


_PLAIN = {
    "direction": "movement",
    "first": "first period",
    "high": "highest figure",
    "last_value": "last figure",
    "low": "lowest figure",
    "other_reference": "number then",
    "other_value": "number",
    "reference": "figure beside it",
    "reference_period": "earlier period",
    "relation": "side",
    "turn": "period of the turn",
    "turn_value": "figure at the turn",
    "value": "figure",
}


def _named(differs: Unlike) -> str:
    name = differs.name.partition(".")[0]
    name = _PLAIN.get(name, name.replace("_", " "))
    told = f"was {differs.claimed}" if differs.claimed else "was not told"
    so = f"it is {differs.true} by the workbook" if differs.true else "the workbook bears none"
    return f"its {name} {told} when the report was built; {so}"
