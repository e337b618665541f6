"""The directions, targets and ratings behind judgements, and the comparators, as stated."""

from __future__ import annotations

from collections.abc import Iterator

from reportgen.verify.finding import Finding, Kind
from reportgen.verify.recompute.comparators import wrong_comparators
from reportgen.verify.recompute.polarity import WronglyStated, wrongly_stated
from reportgen.verify.together.lines import Lines

_CURE = "build the report again with today's rules, or correct the row."


def rule_findings(lines: Lines) -> Iterator[Finding]:
    """Every rule of an indicator told that its row contradicts, or that no place states.

    Also every comparator that is not what it is called, and a set of neighbours that is not the
    list's.
    """
    told = {str(each["indicator_id"]) for each in lines.ledger.facts}
    for wrong in wrongly_stated(lines.ledger, lines.evidence):
        if wrong.indicator in told:
            label = lines.ledger.indicator[wrong.indicator]["label"]
            yield _finding(f"the rules for {label}", f"{label}: {wrong.found}", wrong)
    for wrong in wrong_comparators(lines.ledger, lines.evidence):
        yield _finding("the comparators", wrong.found, wrong)


def _finding(place: str, found: str, wrong: WronglyStated) -> Finding:
    cells = (wrong.place,) if wrong.place else ()
    return Finding(Kind.FALSE, place, found, cells=cells, cure=_CURE)
