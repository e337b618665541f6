"""Whether the words of a span say what is true, by facts worked out anew from cells."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from reportgen.verify.ledger import Says, Span, Statement
from reportgen.verify.reading.known import Base, Known
from reportgen.verify.reading.lexicon import DOWN, SAME, UP, Sort, Word, words
from reportgen.verify.reading.numbers import WORD, Amount, amounts
from reportgen.verify.reading.of_names import judge_comparator, judge_in_list, judge_named
from reportgen.verify.reading.of_numbers import (
    counted,
    judge_amount,
    judge_count,
    judge_figure,
    named_in_list,
    numbers_of,
)
from reportgen.verify.reading.of_periods import Expected, judge_times, labels_of
from reportgen.verify.reading.of_words import judge_word
from reportgen.verify.reading.outcome import LET_PASS, Outcome, false, true, worst
from reportgen.verify.reading.turned import wrong_measure

_A_PAIR = 2
_SENTENCE_END = re.compile(r"[.;?!:]\s")
_COUNTED = ("comparator", "indicator", "judgement", "marker", "relation", "result", "band")


def judge(span: Span, text: str, known: Known) -> Outcome:
    """What the letters `start` to `end` of a text say, against all that the span rests on.

    Parameters
    ----------
    text : the whole statement, in which the span stands: units and what came before are read too.
    """
    found = worst(tuple(_Reader(span, text, known).outcomes()))
    return (wrong_measure(span, text, known) or found) if found.holds else found


def judge_all(statement: Statement, known: Known) -> tuple[Outcome, ...]:
    """One outcome for each span of a statement, in their order."""
    return tuple(judge(span, statement.text, known) for span in statement.spans)


class _Reader:
    """Reads one span: its numbers, periods, names and words in turn."""

    def __init__(self, span: Span, text: str, known: Known) -> None:
        self.span = span
        self.text = text
        self.known = known
        self.said = text[span.start : span.end]
        self.bases = [base for each in span.says if (base := known.base(each)) is not None]
        inside = [each for each in amounts(text) if self._inside(each.start, each.end)]
        self.amounts = inside if len(inside) < 2 else [*self._without_units(inside)]

    def _inside(self, start: int, end: int) -> bool:
        return start < self.span.end and self.span.start < end

    def _without_units(self, found: Sequence[Amount]) -> Iterator[Amount]:
        """The numbers of a span but for those of a unit: "per 1,000 women aged 15 to 17"."""
        units = {str(base.indicator.get("unit") or "") for base in self.bases}
        barred = [
            (at, at + len(unit))
            for unit in units
            if unit
            for at in [self.said.find(unit)]
            if at > 0
        ]
        for each in found:
            start = each.start - self.span.start
            if not any(first <= start < last for first, last in barred):
                yield each

    def outcomes(self) -> Iterator[Outcome]:
        says = self.span.says
        if all(each.stated or each.count for each in says):
            return
        figures = [each.figure for each in says if each.figure is not None]
        if len(figures) == _A_PAIR and not self.amounts:
            yield self._order(*figures)
            figures = []
        for each in says:
            if each.figure in figures:
                yield self._figure(each.figure)
            elif each.named in ("members", "asked"):
                yield self._neighbours(each)
            elif each.named:
                yield judge_named(self.said, each, self.known)
        times = judge_times(self.text, self.span.start, self.span.end, tuple(self._periods()))
        if times is not None:
            yield times
        if self.bases:
            yield from self._of_facts()

    def _figure(self, place: int) -> Outcome:
        ledger = self.known.ledger
        if not 0 <= place < len(ledger.figures):
            return false("the list of claims holds no such figure.")
        entry = ledger.figures[place]
        if place not in self.known.readings:
            return LET_PASS
        indicator = ledger.indicator.get(str(entry.get("indicator")), {})
        amount = self.amounts[0] if self.amounts else None
        return judge_figure(amount, self.said, self.known.readings[place], entry, indicator)

    def _order(self, one: int, other: int) -> Outcome:
        """A word that sets one figure beside another: "higher than", "in line with"."""
        readings = [self.known.readings.get(each) for each in (one, other)]
        first, second = readings
        if first is None or second is None:
            return LET_PASS
        places = min(first.places, second.places)
        own, beside = first.at(places), second.at(places)
        if own is None or beside is None:
            return false("the workbook has no figure for one of the two.")
        so = UP if own > beside else DOWN if own < beside else SAME
        senses = {sense for each in words(self.said) for sense in each.senses}
        if so in senses or not senses:
            return true(f"{own} and {beside}", cells=(*first.cells, *second.cells))
        return false(f"by the cells it is {so}: {own} and {beside}.", so)

    def _neighbours(self, says: Says) -> Outcome:
        """How many neighbours have a figure, or of how many."""
        labels = [each.name for each in self.span.says if each.named == "period"]
        told = self.known.neighbours.get((says.of, labels[0] if labels else ""), {})
        if says.named not in told or not self.amounts:
            return LET_PASS
        count = told[says.named]
        if str(self.amounts[0].value) == count:
            return true(f"{count} neighbours")
        return false(f"it is {count} neighbours.", count)

    def _periods(self) -> Iterator[Expected]:
        for base in self.bases:
            for label in labels_of(base) or ():
                yield label, base.indicator
        for each in self.span.says:
            if each.named == "period":
                yield each.name, self.known.ledger.indicator.get(each.of, {})

    def _of_facts(self) -> Iterator[Outcome]:
        for base in self.bases:
            for fault in base.truth.faults[:1]:
                yield false(fault, claim=base.number)
        found = [*self._numbers(), *self._names(), *self._comparing()]
        yield from found
        if not found and self._must_be_a_number():
            base = self.bases[0]
            yield false("the claim behind it is a number, and it says none.", claim=base.number)

    def _must_be_a_number(self) -> bool:
        letters = any(each.isalpha() for each in self.said)
        return not letters and all(numbers_of(base) is not None for base in self.bases)

    def _numbers(self) -> Iterator[Outcome]:
        names = [base for base in self.bases if base.name in _COUNTED]
        for amount in self.amounts:
            found = judge_amount(amount, self.bases)
            if found is None and (amount.unit == WORD or self.said == amount.text):
                found = judge_count(amount, names)
            if found is not None:
                yield found

    def _names(self) -> Iterator[Outcome]:
        named = [base for base in self.bases if base.name == "comparator"]
        if named and not self.amounts:
            yield judge_comparator(self.said, named, self.known)
        for base in self.bases:
            if name := named_in_list(base):
                yield judge_in_list(self.said, name, base)
        several = [base for base in self.bases if base.name in _COUNTED]
        word = self.said.casefold()
        if several and not named and word in ("both", "neither", "all", "none"):
            yield _reach(word, several)

    def _comparing(self) -> Iterator[Outcome]:
        for word in words(self.text):
            if word.sort is not Sort.COUNT and self._inside(word.start, word.end):
                before, after = self._around(word)
                found = judge_word(word, self.bases, before, after)
                if found is not None:
                    yield found

    def _around(self, word: Word) -> tuple[str, str]:
        """The sentence up to a word, and what follows it."""
        start = max((each.end() for each in _SENTENCE_END.finditer(self.text, 0, word.start)),
                    default=0)  # fmt: skip
        return self.text[start : word.start], self.text[word.end :]


def _reach(word: str, bases: Sequence[Base]) -> Outcome:
    """Both, neither or all of several indicators."""
    count = counted(bases)
    if word in ("both", "neither") and count != 2:
        return false(f"there are {count}.", str(count), bases[0].number)
    return true(f"{count} stand behind it")


def says_anything(says: Sequence[Says]) -> bool:
    """Whether a basis is one that this reading sets against the workbook."""
    return any(each.fact is not None or each.figure is not None for each in says)
