"""What rests on figures whose cells are not what they were."""

from __future__ import annotations

from collections.abc import Iterator

from reportgen.verify.altered import altered, changed_inputs
from reportgen.verify.evidence_of import EvidenceOf
from reportgen.verify.finding import Finding, Kind
from reportgen.verify.together.resting import Place, Resting

_CURE = "build the report again from this workbook, and say that the figures were revised."
_NOWHERE = (Place("the list of claims"), None)


def changed_findings(evidence: EvidenceOf, resting: Resting) -> Iterator[Finding]:
    """Every text and chart that rests on a cell that is gone, moved or holds another number."""
    for each in altered(evidence):
        for place, claim in resting.on(each.facts, each.figures) or (_NOWHERE,):
            yield Finding(
                Kind.UNTRACED if each.gone else Kind.CHANGED_FIGURE,
                place.words,
                each.found,
                statement=place.id,
                claim=claim,
                cells=each.cells,
                cure=_CURE,
            )


def other_files(evidence: EvidenceOf) -> Iterator[Finding]:
    """Which files are not, byte by byte, those that the report was made from."""
    changed, missing = changed_inputs(evidence.ledger, evidence.workbooks)
    for name in changed:
        yield Finding(
            Kind.OTHER_WORKBOOK,
            name,
            "the file is not the one that the report was made from.",
            cure="look at what differs with reportgen compare, or give the file it was made from.",
        )
    for name in missing:
        yield Finding(
            Kind.OTHER_WORKBOOK,
            name,
            "the report was made from this file, and it was not given: its figures were looked up "
            f"by their headings in {', '.join(evidence.workbooks.files)}.",
            cure="nothing, where a newer file takes its place; else name it with --workbook too.",
        )
