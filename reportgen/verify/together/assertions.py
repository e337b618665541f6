"""What each text asserts, told so that two assertions of the same figures meet."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass

from reportgen.verify.ledger import Entry, Ledger, Says, Span
from reportgen.verify.reading.lexicon import Sort, Word, words
from reportgen.verify.reading.numbers import amounts
from reportgen.verify.together.contradictions import FIGURE, QUARTER, RANK, Assertion

_SAID: Mapping[tuple[Sort, str], str] = {
    (Sort.SIDE, "up"): "above",
    (Sort.SIDE, "down"): "below",
    (Sort.SIDE, "same"): "in line",
    (Sort.WAY, "up"): "rose",
    (Sort.WAY, "down"): "fell",
    (Sort.WAY, "same"): "unchanged",
    (Sort.JUDGEMENT, "good"): "better",
    (Sort.JUDGEMENT, "bad"): "worse",
    (Sort.EXTREME, "up"): "highest",
    (Sort.EXTREME, "down"): "lowest",
    (Sort.TARGET, "met"): "met",
    (Sort.TARGET, "missed"): "missed",
}


@dataclass(frozen=True, slots=True)
class Told:
    """One text as it stands now, with its spans: `place` in a clerk's words, `id` a sentence's."""

    text: str
    spans: tuple[Span, ...]
    place: str
    id: str = ""


def assertions(told: Iterable[Told], ledger: Ledger) -> Iterator[Assertion]:
    """Every side, movement, judgement, place and figure that the texts assert, in their order."""
    for text in told:
        for span in text.spans:
            said = text.text[span.start : span.end]
            found = words(said)
            for says in span.says:
                yield from _asserted(says, said, found, text, ledger)


def _asserted(
    says: Says, said: str, found: tuple[Word, ...], text: Told, ledger: Ledger
) -> Iterator[Assertion]:
    if says.figure is not None:
        yield from _figure(ledger.figures[says.figure], said, text)
    if says.fact is None:
        return
    fact = ledger.facts[says.fact]
    about_of = _ABOUT.get(says.field)
    if about_of is not None:
        about = about_of(fact)
        for word in found if about else ():
            if sense := _SAID.get((word.sort, word.sense)):
                yield Assertion(about, sense, said, text.place, text.id)
    if says.field in ("rank", "quartile") and fact["kind"] == "rank":
        yield from _place(says.field, fact, said, found, text)
    for each in fact.get("figures", ()) if fact["kind"] != "average" else ():  # of several years
        if fact["kind"] == "target" and each["name"] != "value":
            continue  # what is aimed at is no figure of the place
        # Several figures of one name ("beside.0") are told apart by their order alone.
        if each["name"] == says.field and "indicator" not in each and each.get("period"):
            yield from _figure({**each, "indicator": fact["indicator_id"]}, said, text)


def _figure(entry: Entry, said: str, text: Told) -> Iterator[Assertion]:
    numbers = amounts(said)
    if len(numbers) == 1 and said.strip():
        about = (FIGURE, str(entry["indicator"]), str(entry["of"]), str(entry["period"]))
        yield Assertion(about, str(numbers[0].value.normalize()), said, text.place, text.id)


def _place(
    field: str, fact: Entry, said: str, found: tuple[Word, ...], text: Told
) -> Iterator[Assertion]:
    about = (str(fact["indicator_id"]), str(fact["area"]), str(fact["period"]))
    if field == "rank":
        for each in amounts(said)[:1]:
            yield Assertion((RANK, *about), str(each.value), said, text.place, text.id)
    for word in found if field == "quartile" else ():
        if word.sort is Sort.QUARTER:
            yield Assertion((QUARTER, *about), word.sense, said, text.place, text.id)


def _beside(fact: Entry) -> tuple[str, ...]:
    if fact["kind"] not in ("gap", "crossover"):
        return ()
    return ("side", *_whose(fact), str(fact.get("comparator", "")))


def _over_time(fact: Entry) -> tuple[str, ...]:
    if not str(fact["kind"]).startswith("change") or not fact.get("reference_period"):
        return ()
    return ("movement", *_whose(fact), f"since {fact['reference_period']}")


def _judged(fact: Entry) -> tuple[str, ...]:
    about = _beside(fact) or _over_time(fact)
    return (f"judgement of {about[0]}", *about[1:]) if about else ()


def _extreme(fact: Entry) -> tuple[str, ...]:
    return ("extreme", *_whose(fact), str(fact["kind"]))


def _target(fact: Entry) -> tuple[str, ...]:
    return ("target", *_whose(fact)) if fact["kind"] == "target" else ()


def _whose(fact: Entry) -> tuple[str, ...]:
    return (str(fact["indicator_id"]), str(fact["area"]), str(fact["period"]))


_ABOUT: Mapping[str, Callable[[Entry], tuple[str, ...]]] = {
    "relation": _beside,
    "direction": _over_time,
    "judgement": _judged,
    "extreme": _extreme,
    "status": _target,
}
