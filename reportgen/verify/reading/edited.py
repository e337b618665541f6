"""A generated text that somebody changed, read again: what still holds, what is now false."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from reportgen.verify.evidence import rounded
from reportgen.verify.ledger import Says, Span, Statement
from reportgen.verify.reading.carrying import carried
from reportgen.verify.reading.known import Base, Known, bare
from reportgen.verify.reading.lexicon import words
from reportgen.verify.reading.numbers import Amount, amounts
from reportgen.verify.reading.of_numbers import judge_amount, numbers_of
from reportgen.verify.reading.of_periods import judge_times, labels_of
from reportgen.verify.reading.of_spans import judge
from reportgen.verify.reading.of_words import judge_word
from reportgen.verify.reading.outcome import Outcome, false, true
from reportgen.verify.reading.periods import as_said
from reportgen.verify.reading.scanning import Hit, Sign, scan
from reportgen.verify.reading.turned import turned

_FIELDS_TRIED = (
    *("relation", "direction", "shape", "judgement", "size", "other_direction", "own_direction"),
    *("recovery", "widened", "history", "result", "band", "quartile", "highest", "pace"),
)


@dataclass(frozen=True, slots=True)
class Reread:
    """An edited text.

    Parameters
    ----------
    read : spans of the new text with what came of reading each: those carried over from the old
        text, and numbers, periods and words the author put in that a fact of the text bears on.
    own : what nothing here can prove: the author's own numbers, periods and comparing words.
    """

    read: tuple[tuple[Span, Outcome], ...]
    own: tuple[Hit, ...]

    @property
    def holds(self) -> bool:
        """Whether nothing false was found."""
        return all(outcome.holds is not False for _, outcome in self.read)


def reread(statement: Statement, new: str, known: Known) -> Reread:
    """Reads what an author made of a statement.

    Old spans are carried over word by word and judged anew. A figure rounded further holds; one
    of another period is told as that. What no span covers is tried against the facts of the
    statement, and is the author's own where none of them speaks of it or where it stands among
    several words that the author put in.
    """
    moved = carried(statement.text, statement.spans, new)
    read = [(span, _judged(span, new, known)) for span in moved.spans]
    bases = tuple(_facts_of(statement, known))
    own = []
    for hit in scan(new, [(span.start, span.end) for span in moved.spans]):
        apart = any(first <= hit.start < last for first, last in moved.own)
        found = None if apart else _tried(hit, new, bases)
        if found is None:
            own.append(hit)
        else:
            claim = Says(fact=found.claim) if found.claim is not None else Says()
            read.append((Span(hit.start, hit.end, hit.text, (claim,)), found))
    read.sort(key=lambda each: each[0].start)
    return Reread(tuple(turned(statement.text, new, read)), tuple(own))


def _judged(span: Span, new: str, known: Known) -> Outcome:
    found = judge(span, new, known)
    if found.holds is not False:
        return _other_name(span, new, known) or found
    inside = [each for each in amounts(new) if each.start < span.end and span.start < each.end]
    bases = [base for each in span.says if (base := known.base(each)) is not None]
    for amount in inside:
        for base in bases:
            if _is_rounded(amount, base):
                return true(f"{amount.text} is the figure rounded further")
            older = _of_another_period(amount, base, known)
            if older:
                return false(f"{found.why} {older}", found.expected, found.claim, found.kind,
                             found.cells)  # fmt: skip
    return found


def _other_name(span: Span, new: str, known: Known) -> Outcome | None:
    """False where another indicator's name now begins where the claim's own stood."""
    identity = next((each.name for each in span.says if each.named == "indicator"), "")
    if not identity:
        return None
    said = bare(new[span.start :])
    longest = max(filter(said.startswith, known.indicator_names), key=len, default="")
    if len(longest) <= len(bare(span.text)) or identity in known.indicator_names[longest]:
        return None
    label = str(known.ledger.indicator.get(identity, {}).get("label"))
    return false(f"the claim is of {label}, not of the {longest}.", label)


def _is_rounded(amount: Amount, base: Base) -> bool:
    """Whether a number is that of the claim with fewer decimals."""
    return any(
        rounded(each, amount.places) == amount.value
        for each in numbers_of(base) or ()
        if -int(each.as_tuple().exponent) > amount.places
    )


def _of_another_period(amount: Amount, base: Base, known: Known) -> str:
    """That a number was once right, as a sentence; "" where it was not."""
    of = str(base.entry.get("comparator" if base.name == "reference" else "area", ""))
    line = known.lines.get((str(base.entry.get("indicator_id")), of), ())
    found = [period for period, shown in line if shown == amount.value]
    return f"{amount.text} is that of {as_said(found[-1], base.indicator)}." if found else ""


def _facts_of(statement: Statement, known: Known) -> Iterator[Base]:
    """Each fact of a statement by every field that a word or number may rest on."""
    told = {each.fact for span in statement.spans for each in span.says} | set(statement.facts)
    for number in sorted(each for each in told if each is not None):
        truth = known.truths.get(number)
        if truth is None:
            continue
        names = (*truth.figures, *truth.numbers, *truth.periods, "period", *_FIELDS_TRIED)
        for name in dict.fromkeys(names):
            base = known.base(Says(fact=number, field=name))
            if base is not None:
                yield base


def _tried(hit: Hit, new: str, bases: Sequence[Base]) -> Outcome | None:
    """What the facts of the text say to a number, period or word; None where they are silent."""
    if hit.sign is Sign.NUMBER:
        amount = next(each for each in amounts(new) if each.start == hit.start)
        return _any_number(amount, bases)
    if hit.sign is Sign.PERIOD:
        return _any_period(hit, new, bases)
    return _any_word(hit, new, bases)


def _any_number(amount: Amount, bases: Sequence[Base]) -> Outcome | None:
    for base in bases:
        if amount.value in (numbers_of(base) or ()):
            found = judge_amount(amount, [base])
            if found is not None and found.holds:
                return found
    return None


def _any_period(hit: Hit, new: str, bases: Sequence[Base]) -> Outcome | None:
    expected = [(label, base.indicator) for base in bases for label in labels_of(base) or ()]
    for each in expected:
        found = judge_times(new, hit.start, hit.end, [each])
        if found is not None and found.holds:
            return found
    return None


def _any_word(hit: Hit, new: str, bases: Sequence[Base]) -> Outcome | None:
    """True where one fact bears the word out, false where all that speak of it contradict."""
    word = next(each for each in words(new) if each.start == hit.start)
    start = max(new.rfind(sign, 0, word.start) for sign in (". ", "; ")) + 1
    told = [
        found
        for base in bases
        if base.name in _FIELDS_TRIED
        and (base.name in base.truth.words or base.name == "widened")
        and (found := judge_word(word, [base], new[start : word.start], new[word.end :]))
    ]
    if not told:
        return None
    return next((each for each in told if each.holds), told[0])
