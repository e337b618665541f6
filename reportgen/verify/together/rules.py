"""The directions, targets and ratings behind judgements, against the rows that state them."""

from __future__ import annotations

from collections.abc import Iterator

from reportgen.verify.finding import Finding, Kind
from reportgen.verify.recompute.polarity import wrongly_stated
from reportgen.verify.together.lines import Lines

_CURE = "build the report again with today's rules, or correct the row."


def rule_findings(lines: Lines) -> Iterator[Finding]:
    """Every rule of an indicator told that its row contradicts, or that no place states."""
    told = {str(each["indicator_id"]) for each in lines.ledger.facts}
    for wrong in wrongly_stated(lines.ledger, lines.evidence):
        if wrong.indicator in told:
            label = lines.ledger.indicator[wrong.indicator]["label"]
            yield Finding(
                Kind.FALSE,
                f"the rules for {label}",
                f"{label}: {wrong.found}",
                cells=(wrong.place,) if wrong.place else (),
                cure=_CURE,
            )
