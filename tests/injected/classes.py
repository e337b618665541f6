"""The classes of error: each gives the changes that a report offers, one error each."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from decimal import Decimal
from typing import Any

from tests.injected.finished import Change
from tests.injected.spans import Found, figure_of, of_field, printed, spans

Entry = dict[str, Any]
Class = Callable[[Entry], Iterator[Change]]
CLASSES: dict[str, Class] = {}
"""Every class by its name, in the order of the table that is printed."""

_NUMBER = re.compile(r"-?\d[\d,]*(?:\.\d+)?")
_ENDS_OF_LINE = re.compile(r"(?:from|to) (-?£?\d[\d,]*(?:\.\d+)?)(?!/|\d)")
_SIDES = {
    "above": "below",
    "below": "above",
    "higher": "lower",
    "lower": "higher",
    "in line": "above",
    "similar": "above",
}
_RELATIONS = {"above": "below", "below": "above", "in line": "above", "similar": "above"}
_WAYS = {
    "rose": "fell",
    "fell": "rose",
    "risen": "fallen",
    "fallen": "risen",
    "up": "down",
    "down": "up",
    "higher": "lower",
    "lower": "higher",
}
_JUDGED = {"better": "worse", "worse": "better", "improvement": "deterioration"}
_SIZES = {"slightly": "considerably", "considerably": "slightly", "sharply": "slightly"}
_SHAPES = {
    "fluctuated": "risen steadily",
    "stable": "falling",
    "peak": "low",
    "low": "peak",
    "risen": "fallen",
    "fallen": "risen",
    "rose": "fell",
    "fell": "rose",
    "plateaued": "fallen",
}
_TIMES = {"third": "fourth", "fourth": "fifth", "fifth": "sixth", "sixth": "seventh"}
_FIGURES = ("value", "reference", "low", "high", "turn_value", "other_value", "last_value")
_CHANGED = ("change", "gap", "level", "trend", "pair", "record", "streak", "comparator_trend")


def _class(name: str) -> Callable[[Class], Class]:
    def register(made: Class) -> Class:
        CLASSES[name] = made
        return made

    return register


def _change(found: Found, new: str, *held: tuple[str, str]) -> Change:
    fact = found.facts[0] if found.facts else None
    return Change(found.sort, found.number, found.start, found.end, new, fact, held)


def _number_in(text: str, new: Decimal | str) -> str:
    """The span's text with its number changed: unit and commas as they are."""
    told = new if isinstance(new, str) else f"{new:,f}"
    return _NUMBER.sub(told, text, count=1)


def _read(text: str) -> Decimal | None:
    found = _NUMBER.search(text)
    return Decimal(found[0].replace(",", "")) if found else None


def _sentence_figures(ledger: Entry) -> Iterator[Found]:
    for each in of_field(ledger, _CHANGED, *_FIGURES):
        if each.sort == "sentences" and _read(each.text) is not None:
            yield each


def _own(fact: Entry, name: str, new: str) -> tuple[str, str]:
    """What an engine that is wrong would hold: the flat key beside the list of figures."""
    return ("value" if name == "value" else "reference_value", new)


@_class("comparators swapped")
def _swapped(ledger: Entry) -> Iterator[Change]:
    """England's figure stands behind the region's name."""
    told: dict[tuple[str, int], list[Found]] = {}
    for each in of_field(ledger, ("gap",), "reference"):
        if each.sort == "sentences":
            told.setdefault(each.place, []).append(each)
    for found in told.values():
        first = found[0]
        other = next((each for each in found[1:] if each.text != first.text), None)
        if other is not None:
            yield _change(first, other.text)


@_class("another comparator's name")
def _renamed(ledger: Entry) -> Iterator[Change]:
    names = {"England": "the North West", "the North West": "England"}
    regions = {each["said"] for each in ledger["comparators"] if each["kind"] == "region"}
    names = {"England": next(iter(regions), "the North West")} | dict.fromkeys(regions, "England")
    for each in of_field(ledger, ("gap", "comparator_trend"), "comparator"):
        if each.sort == "sentences" and each.text in names and _stands_alone(ledger, each):
            yield _change(each, names[each.text])


def _stands_alone(ledger: Entry, found: Found) -> bool:
    """Whether a figure stands behind the name, so that the name can be wrong at all."""
    text: str = ledger[found.sort][found.number]["text"]
    return text[found.end :].startswith(" (")


@_class("higher and lower flipped")
def _flipped(ledger: Entry) -> Iterator[Change]:
    for each in of_field(ledger, ("gap",), "relation"):
        held = ledger["facts"][each.facts[0]].get("words", {}).get("relation", "")
        if each.sort == "sentences" and each.text in _SIDES:
            other = _RELATIONS.get(held, "above")
            yield _change(each, _SIDES[each.text], ("words.relation", other), ("relation", other))


@_class("rose and fell flipped")
def _turned(ledger: Entry) -> Iterator[Change]:
    for each in of_field(ledger, ("change", "streak"), "direction"):
        if each.sort == "sentences" and each.text in _WAYS:
            held = ledger["facts"][each.facts[0]]["words"].get("direction", "")
            other = _WAYS.get(held, "rose")
            yield _change(each, _WAYS[each.text], ("words.direction", other), ("relation", other))


@_class("better and worse flipped")
def _misjudged(ledger: Entry) -> Iterator[Change]:
    for each in of_field(ledger, ("gap", "change"), "judgement"):
        if each.sort == "sentences" and each.text in _JUDGED:
            held = ledger["facts"][each.facts[0]]["words"].get("judgement", "")
            other = {"better": "worse", "worse": "better", "improved": "worsened"}.get(held)
            if other:
                yield _change(each, _JUDGED[each.text], ("words.judgement", other))


@_class("slightly for considerably")
def _resized(ledger: Entry) -> Iterator[Change]:
    for each in of_field(ledger, ("gap", "change"), "size"):
        if each.sort == "sentences" and each.text in _SIZES:
            other = "slight" if _SIZES[each.text] == "slightly" else "considerable"
            yield _change(each, _SIZES[each.text], ("words.size", other))


@_class("previous year's value as latest")
def _stale_value(ledger: Entry) -> Iterator[Change]:
    yield from _of_another_period(ledger, ("level",), "value", -1)


@_class("wrong baseline figure")
def _wrong_baseline(ledger: Entry) -> Iterator[Change]:
    yield from _of_another_period(ledger, ("change_baseline",), "reference", 1)


@_class("stale comparator")
def _stale_comparator(ledger: Entry) -> Iterator[Change]:
    yield from _of_another_period(ledger, ("gap",), "reference", -1)


def _of_another_period(
    ledger: Entry, kinds: tuple[str, ...], name: str, step: int
) -> Iterator[Change]:
    for each in of_field(ledger, kinds, name):
        fact = ledger["facts"][each.facts[0]]
        figure = figure_of(fact, name)
        if each.sort != "sentences" or figure is None:
            continue
        line = printed(ledger, fact["indicator_id"], figure["of"])
        periods = list(line)
        if figure["period"] not in periods:
            continue
        place = periods.index(figure["period"]) + step
        if 0 <= place < len(periods) and line[periods[place]] != figure["shown"]:
            new = line[periods[place]]
            yield _change(each, _number_in(each.text, Decimal(new)), _own(fact, name, new))


@_class("wrong year")
def _wrong_year(ledger: Entry) -> Iterator[Change]:
    for each in of_field(
        ledger, ("level", "change", "trend"), "period", "reference_period", "first"
    ):
        found = re.search(r"(20\d\d)(?:/(\d\d))?", each.text)
        if each.sort == "sentences" and found:
            year = int(found[1]) - 1
            told = f"{year}/{(year + 1) % 100:02}" if found[2] else str(year)
            yield _change(each, each.text.replace(found[0], told))


@_class("relative per cent called points")
def _points(ledger: Entry) -> Iterator[Change]:
    for each in of_field(ledger, ("change",), "difference"):
        fact = ledger["facts"][each.facts[0]]
        then, now = figure_of(fact, "reference"), figure_of(fact, "value")
        if each.sort != "sentences" or "point" not in each.text or not then or not now:
            continue
        base = Decimal(then["shown"])
        if base:
            relative = abs((Decimal(now["shown"]) - base) / base * 100).quantize(Decimal("0.1"))
            if relative != abs(Decimal(fact["difference"])):
                yield _change(each, f"{relative} percentage points")


@_class("points called per cent")
def _per_cent(ledger: Entry) -> Iterator[Change]:
    for each in of_field(ledger, ("change",), "difference"):
        number = _read(each.text)
        if each.sort == "sentences" and "point" in each.text and number is not None:
            yield _change(each, f"{number}%")


@_class("last digit plus one")
def _last_digit(ledger: Entry) -> Iterator[Change]:
    for each in _sentence_figures(ledger):
        number = _read(each.text) or Decimal(0)
        unit = Decimal(1).scaleb(int(number.as_tuple().exponent))
        yield _change(each, _number_in(each.text, number + unit))


@_class("decimal slip")
def _slipped(ledger: Entry) -> Iterator[Change]:
    for each in _sentence_figures(ledger):
        number = _read(each.text) or Decimal(0)
        if number:
            yield _change(each, _number_in(each.text, number * 10))


@_class("another area's value")
def _of_another_area(ledger: Entry) -> Iterator[Change]:
    for each in of_field(ledger, ("level", "gap"), "value", "reference"):
        fact = ledger["facts"][each.facts[0]]
        figure = figure_of(fact, each.field)
        if each.sort != "sentences" or figure is None:
            continue
        others = {
            line["shown"]
            for line in ledger["figures"]
            if line["indicator"] == fact["indicator_id"]
            and line["period"] == figure["period"]
            and line["of"] != figure["of"]
            and line.get("shown", figure["shown"]) != figure["shown"]
        }
        if others:
            yield _change(each, _number_in(each.text, Decimal(min(others))))


@_class("shape")
def _shape(ledger: Entry) -> Iterator[Change]:
    for each in of_field(ledger, ("trend",), "shape"):
        if each.sort == "sentences" and each.text in _SHAPES:
            held = ledger["facts"][each.facts[0]]["words"]["shape"]
            other = "steady rise" if held != "steady rise" else "steady fall"
            yield _change(each, _SHAPES[each.text], ("words.shape", other))


@_class("rank")
def _rank(ledger: Entry) -> Iterator[Change]:
    words = {"highest": "lowest", "lowest": "highest", "first": "second", "second": "third"}
    words |= {"third": "fourth", "fourth": "fifth", "fifth": "sixth", "sixth": "seventh"}
    words |= {"seventh": "eighth", "eighth": "ninth", "ninth": "10th"}
    for each in of_field(ledger, ("rank", "neighbour_rank"), "rank"):
        number = re.fullmatch(r"(\d+)(st|nd|rd|th)", each.text)
        if each.sort != "sentences":
            continue
        if number:
            place = int(number[1]) + 1
            ending = "th" if place % 100 in (11, 12, 13) else _ENDINGS.get(place % 10, "th")
            yield _change(
                each, f"{place}{ending}", ("numbers.rank", str(place)), ("rank", str(place))
            )
        elif each.text in words:
            yield _change(each, words[each.text])


_ENDINGS = {1: "st", 2: "nd", 3: "rd"}


@_class("streak")
def _streak(ledger: Entry) -> Iterator[Change]:
    for each in of_field(ledger, ("streak",), "steps"):
        if each.sort == "sentences" and each.text in _TIMES:
            steps = str(int(ledger["facts"][each.facts[0]]["numbers"]["steps"]) + 1)
            yield _change(each, _TIMES[each.text], ("numbers.steps", steps))


@_class("record")
def _record(ledger: Entry) -> Iterator[Change]:
    words = {"highest": "lowest", "lowest": "highest"}
    for each in of_field(ledger, ("record",), "highest"):
        if each.sort == "sentences" and each.text in words:
            yield _change(each, words[each.text])


@_class("side of the comparator over time")
def _history(ledger: Entry) -> Iterator[Change]:
    for each in of_field(ledger, ("crossover",), "relation", "history"):
        if each.sort == "sentences" and each.text in _SIDES:
            held = ledger["facts"][each.facts[0]]["words"].get("relation", "")
            other = _RELATIONS.get(held, "above")
            yield _change(each, _SIDES[each.text], ("words.relation", other))


@_class("target")
def _target(ledger: Entry) -> Iterator[Change]:
    words = {"met": "missed", "short of": "above", "above": "below", "below": "above"}
    for each in of_field(ledger, ("target",), "result", "difference", "judgement"):
        if each.sort == "sentences" and each.text in words:
            yield _change(each, words[each.text])


@_class("counts line")
def _count(ledger: Entry) -> Iterator[Change]:
    for each in spans(ledger):
        if "count" in each.basis and each.text.isdigit():
            yield _change(each, str(int(each.text) + 1))


@_class("table cell")
def _cell(ledger: Entry) -> Iterator[Change]:
    for each in spans(ledger):
        number = _read(each.text)
        if (
            each.kind == "table cell"
            and each.basis.keys() & {"figure", "fact"}
            and number is not None
        ):
            unit = Decimal(1).scaleb(int(number.as_tuple().exponent))
            yield _change(each, _number_in(each.text, number + unit))


@_class("status in the table")
def _status(ledger: Entry) -> Iterator[Change]:
    words = {"Better": "Worse", "Worse": "Better", "Similar": "Better"}
    for number, entry in enumerate(ledger["statements"]):
        found = re.search("|".join(words), entry["text"]) if entry["kind"] == "table cell" else None
        if found and entry["spans"] and entry.get("block") == "status":
            yield Change("statements", number, found.start(), found.end(), words[found[0]])


@_class("alt text")
def _alt(ledger: Entry) -> Iterator[Change]:
    for number, entry in enumerate(ledger["statements"]):
        if entry["kind"] != "alt text":
            continue
        for found in list(
            re.finditer(r"(?:from|to) (-?£?\d[\d,]*(?:\.\d+)?)(?!/|\d)", entry["text"])
        )[:2]:
            told = Decimal(found[1].replace(",", "").replace("£", ""))
            if 1900 < told < 2100:
                continue
            unit = Decimal(1).scaleb(int(told.as_tuple().exponent))
            yield Change("statements", number, *found.span(1), f"{told + unit:,f}")
