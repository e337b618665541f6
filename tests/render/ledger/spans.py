"""What a sentence's spans rest on, in words short enough to be read in a test."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import Path

from reportgen.domain.document import Sentence
from reportgen.domain.ledger import Basis, Named, OfFact, OfFigure, Span
from reportgen.domain.plan import SentencePlan
from reportgen.render.narrative import Narrator
from tests.builders import NORTHMOOR
from tests.render.builders_narrative import TEMPLATES, case_of

NARRATOR = Narrator(TEMPLATES, NORTHMOOR)


def written(template: str, *lines: str, folder: Path | None = None) -> Sentence:
    """One sentence from facts in their small form."""
    narrator = NARRATOR if folder is None else Narrator(folder, NORTHMOOR)
    case = case_of(lines)
    return narrator.write(
        SentencePlan("case", template, case.plan_facts, case.position, case.about)
    )


def spans(template: str, *lines: str) -> list[tuple[str, str]]:
    """Each span's letters with its bases, but for the indicator's own name."""
    sentence = written(template, *lines)
    return [each for each in told(sentence.text, sentence.spans) if each[1] != "indicator"]


def told(text: str, spans: Iterable[Span]) -> list[tuple[str, str]]:
    """Each span's letters with its bases: "gap.reference of England", "area", "period 2022"."""
    return [(text[each.start : each.end], _bases(each.says)) for each in spans]


def _bases(says: Sequence[Basis]) -> str:
    return " + ".join(map(_basis, says))


def _basis(basis: Basis) -> str:
    match basis:
        case OfFact():
            comparator = getattr(basis.fact, "comparator", None)
            kind = basis.fact.kind if basis.fact.kind != "change" else _kind_of(basis)
            return f"{kind}.{basis.field}{f' of {comparator.label}' if comparator else ''}"
        case OfFigure():
            return f"{basis.line} in {basis.period}"
        case Named():
            return basis.sort if basis.sort in ("indicator", "area") else f"{basis.name}"
        case _:
            return str(basis)


def _kind_of(basis: OfFact) -> str:
    return str(getattr(basis.fact, "kind_of", ""))
