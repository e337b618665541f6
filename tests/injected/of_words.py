"""Words that are not so: side, way, judgement, size, rank, record, streak, target, gap."""

from __future__ import annotations

import re
from collections.abc import Iterator

from tests.injected.finished import Change
from tests.injected.registry import (
    Entry,
    change,
    error_class,
    in_sentences,
    reworded,
    text_of,
)

_TURNED = {"above": "below", "below": "above", "higher": "lower", "lower": "higher"}
_SIDES = _TURNED | {"in line": "above", "similar": "above"}
_RELATIONS = {"above": "below", "below": "above", "in line": "above", "similar": "above"}
_WAYS = {
    "rose": "fell",
    "fell": "rose",
    "risen": "fallen",
    "fallen": "risen",
    "rise": "fall",
    "fall": "rise",
    "up": "down",
    "down": "up",
    "higher": "lower",
    "lower": "higher",
    "unchanged": "risen",
}
_JUDGED = {"better": "worse", "worse": "better", "improvement": "deterioration"}
_SIZES = {
    "slightly": "considerably",
    "considerably": "slightly",
    "sharply": "slightly",
    "far": "slightly",
}
_SHAPES = {
    "fluctuated": "risen steadily",
    "stable": "falling",
    "peak": "low",
    "low": "peak",
    "risen": "fallen",
    "fallen": "risen",
    "rose": "fell",
    "fell": "rose",
    "rise": "fall",
    "fall": "rise",
    "plateaued": "fallen",
    "steadily": "sharply at first",
    "overall": "steadily",
}
_PACES = {
    "but less steeply": "and more steeply",
    "and more steeply": "but less steeply",
    "at a similar pace": "but less steeply",
    "less steeply": "more steeply",
    "more steeply": "less steeply",
    "changed little": "fallen sharply",
}
_QUARTERS = {
    "best-performing quarter": "lowest-performing quarter",
    "second-best quarter": "third-best quarter",
    "third-best quarter": "second-best quarter",
    "lowest-performing quarter": "best-performing quarter",
}
_ORDINALS = ["first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth"]
_ENDINGS = {1: "st", 2: "nd", 3: "rd"}
_OF_THE_SPAN = re.compile(r" (?:with|to)\b")


@error_class("higher and lower flipped")
def _flipped(ledger: Entry) -> Iterator[Change]:
    for each in in_sentences(ledger, ("gap", "average"), "relation"):
        if each.text in _SIDES:
            held = ledger["facts"][each.facts[0]].get("words", {}).get("relation", "")
            other = _RELATIONS.get(held, "above")
            behind = text_of(ledger, each)[each.end :]
            with_it = _OF_THE_SPAN.match(behind) if each.text in ("in line", "similar") else None
            wrong = (("words.relation", other), ("relation", other))
            yield change(each, _SIDES[each.text], *wrong, more=with_it.end() if with_it else 0)


@error_class("rose and fell flipped")
def _turned(ledger: Entry) -> Iterator[Change]:
    for each in in_sentences(ledger, ("change", "streak", "comparator_trend"), "direction"):
        if each.text in _WAYS:
            held = ledger["facts"][each.facts[0]]["words"].get("direction", "")
            other = _WAYS.get(held, "rose")
            yield change(each, _WAYS[each.text], ("words.direction", other), ("relation", other))


@error_class("better and worse flipped")
def _misjudged(ledger: Entry) -> Iterator[Change]:
    kinds = ("gap", "change", "streak", "trend")
    for each in in_sentences(ledger, kinds, "judgement", "since_turn"):
        if each.text in _JUDGED:
            held = ledger["facts"][each.facts[0]]["words"].get("judgement", "")
            other = {"better": "worse", "worse": "better", "improved": "worsened"}.get(held)
            wrong = (("words.judgement", other),) if other else ()
            yield change(each, _JUDGED[each.text], *wrong)


@error_class("slightly for considerably")
def _resized(ledger: Entry) -> Iterator[Change]:
    for each in in_sentences(ledger, ("gap", "change"), "size"):
        if each.text in _SIZES:
            other = "slight" if _SIZES[each.text] == "slightly" else "considerable"
            yield change(each, _SIZES[each.text], ("words.size", other))


@error_class("halved for doubled")
def _multiple(ledger: Entry) -> Iterator[Change]:
    words = {"halving": "doubling", "doubling": "halving", "halved": "doubled"}
    words |= {"more than halving": "more than doubling", "doubled": "halved"}
    words |= {"more than doubling": "more than halving"}
    yield from reworded(ledger, ("change",), ("multiple",), words)


@error_class("shape")
def _shape(ledger: Entry) -> Iterator[Change]:
    """Not within an aside ("after an initial rise"), whose words the main one holds up."""
    for each in in_sentences(ledger, ("trend",), "shape"):
        if each.text in _SHAPES:
            held = ledger["facts"][each.facts[0]]["words"]["shape"]
            other = "steady rise" if held != "steady rise" else "steady fall"
            yield change(each, _SHAPES[each.text], ("words.shape", other))


@error_class("back to where it was")
def _recovery(ledger: Entry) -> Iterator[Change]:
    words = {"part of the way back": "most of the way back", "above": "below", "below": "above"}
    words |= {"most of the way back": "part of the way back", "risen": "fallen", "fallen": "risen"}
    words |= {"about its level": "far above its level"}
    yield from reworded(ledger, ("trend",), ("recovery",), words)


@error_class("every year")
def _every_year(ledger: Entry) -> Iterator[Change]:
    """A movement with a step against it called one of every year; a side that was left kept."""
    yield from reworded(ledger, ("trend",), ("shape",), {"overall": "in every year"})
    for each in in_sentences(ledger, ("trend",), "initial_against"):
        if each.text == "not in every":
            yield change(each, "in every")
    for each in in_sentences(ledger, ("crossover",), "earlier"):
        if " and " in each.text and text_of(ledger, each)[: each.start].endswith(" in "):
            yield change(each, f"every year since {each.text.split(' and ')[0]}")


@error_class("comparator's pace")
def _pace(ledger: Entry) -> Iterator[Change]:
    yield from reworded(ledger, ("comparator_trend",), ("pace",), _PACES)


@error_class("side of the comparator over time")
def _history(ledger: Entry) -> Iterator[Change]:
    for each in in_sentences(ledger, ("crossover",), "relation", "history"):
        if each.text in _TURNED:
            held = ledger["facts"][each.facts[0]]["words"].get("relation", "")
            other = _RELATIONS.get(held, "above")
            yield change(each, _TURNED[each.text], ("words.relation", other))


@error_class("gap widened or narrowed")
def _gap(ledger: Entry) -> Iterator[Change]:
    words = {"widened": "narrowed", "narrowed": "widened", "more": "less", "less": "more"}
    words |= _WAYS
    for each in in_sentences(ledger, ("gap_change",)):
        if each.text in words and each.field != "comparator":
            yield change(each, words[each.text])


@error_class("rank")
def _rank(ledger: Entry) -> Iterator[Change]:
    for each in in_sentences(ledger, ("rank", "neighbour_rank"), "rank", "reference_rank"):
        numbers = ledger["facts"][each.facts[0]]["numbers"]
        new = _next_place(each.text)
        if new:
            place = str(int(numbers["rank"]) + 1)
            yield change(each, new, ("numbers.rank", place), ("rank", place))
        elif each.text in ("highest", "lowest") and not _in_the_middle(numbers):
            yield change(each, "lowest" if each.text == "highest" else "highest")


def _next_place(text: str) -> str | None:
    number = re.fullmatch(r"(\d+)(st|nd|rd|th)", text)
    if not number and text not in _ORDINALS:
        return None
    place = (int(number[1]) if number else _ORDINALS.index(text) + 1) + 1
    if place <= len(_ORDINALS):
        return _ORDINALS[place - 1]
    return f"{place}{'th' if place % 100 in (11, 12, 13) else _ENDINGS.get(place % 10, 'th')}"


def _in_the_middle(numbers: Entry) -> bool:
    """The sixth highest of 11 is the sixth lowest too."""
    joint = int(numbers.get("joint", 1))
    return 2 * int(numbers["rank"]) + joint - 1 == int(numbers["ranked"]) + 1


@error_class("which end of a rank is best")
def _best_end(ledger: Entry) -> Iterator[Change]:
    words = {"first is best": "first is worst"}
    yield from reworded(ledger, ("rank", "neighbour_rank"), ("best_first",), words)


@error_class("quarter of all authorities")
def _quarter(ledger: Entry) -> Iterator[Change]:
    yield from reworded(ledger, ("rank",), ("quartile",), _QUARTERS)


@error_class("streak")
def _streak(ledger: Entry) -> Iterator[Change]:
    for each in in_sentences(ledger, ("streak",), "steps"):
        new = _next_place(each.text)
        if new:
            steps = str(int(ledger["facts"][each.facts[0]]["numbers"]["steps"]) + 1)
            yield change(each, new, ("numbers.steps", steps))


@error_class("record")
def _record(ledger: Entry) -> Iterator[Change]:
    words = {"highest": "lowest", "lowest": "highest"}
    yield from reworded(ledger, ("record",), ("highest",), words)


@error_class("target")
def _target(ledger: Entry) -> Iterator[Change]:
    words = {"met": "missed", "short of": "above", "above": "below", "below": "above"}
    words |= {"improved": "worsened", "worse": "better"}
    yield from reworded(ledger, ("target",), ("result", "difference", "judgement", "side"), words)
