"""Has sentences written and remembers them in reading order."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol

from reportgen.domain.document import Paragraph, Sentence
from reportgen.domain.fact import IndicatorFacts
from reportgen.domain.plan import ChartKind, SentencePlan
from reportgen.render.ledger.marks import Parted, again


class Writer(Protocol):
    """What writes one planned sentence, and what describes a chart in words."""

    def write(self, plan: SentencePlan, before: Sequence[Sentence] = ()) -> Sentence: ...

    def described(self, kind: ChartKind, facts: IndicatorFacts) -> Parted: ...


class Scribe:
    """Passes sentences on from a writer; `written` holds all of them so far, in order."""

    def __init__(self, writer: Writer) -> None:
        self._writer = writer
        self._written: list[Sentence] = []

    @property
    def written(self) -> tuple[Sentence, ...]:
        return tuple(self._written)

    def sentence(self, plan: SentencePlan, before: Sequence[Sentence] = ()) -> Sentence:
        """One finished sentence; `before` are those of its paragraph so far."""
        sentence = self._writer.write(plan, before)
        self._written.append(sentence)
        return sentence

    def once(self, plan: SentencePlan) -> Sentence:
        """The sentence of this id as it was written before, else written now."""
        before = (each for each in self._written if each.id == plan.id)
        return next(before, None) or self.sentence(plan)

    def heading(self, plan: SentencePlan) -> str:
        """One finished sentence as a heading, without its full stop."""
        return self.sentence(plan).text.removesuffix(".")

    def paragraph(self, plans: Sequence[SentencePlan], style: str = "body") -> Paragraph:
        """Several sentences one after the other, in the given order."""
        sentences: list[Sentence] = []
        for each in plans:
            sentences.append(self.sentence(each, sentences))
        return Paragraph(" ".join(each.text for each in sentences), style, tuple(sentences))

    def alt_text(self, kind: ChartKind, facts: IndicatorFacts) -> str:
        """A chart in words, marked with what they rest on."""
        return again(self._writer.described(kind, facts))
