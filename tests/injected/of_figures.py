"""Figures that are not so: another's, another period's, a slip of a digit, a wrong unit."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from tests.injected.finished import Change
from tests.injected.registry import (
    Entry,
    change,
    counted_up,
    error_class,
    in_sentences,
    number_in,
    one_up,
    read,
    reworded,
)
from tests.injected.spans import Found, figure_of, printed

_FIGURES = ("value", "reference", "low", "high", "turn_value", "other_value", "last_value")
_CHANGED = ("change", "gap", "level", "trend", "pair", "record", "streak", "comparator_trend")


def _figures(ledger: Entry) -> Iterator[Found]:
    for each in in_sentences(ledger, _CHANGED, *_FIGURES):
        if read(each.text) is not None:
            yield each


def _own(name: str, new: str) -> tuple[str, str]:
    """What an engine that is wrong would hold: the flat key beside the list of figures."""
    return ("value" if name == "value" else "reference_value", new)


@error_class("comparators swapped")
def _swapped(ledger: Entry) -> Iterator[Change]:
    """England's figure stands behind the region's name."""
    told: dict[tuple[str, int], list[Found]] = {}
    for each in in_sentences(ledger, ("gap",), "reference"):
        told.setdefault(each.place, []).append(each)
    for found in told.values():
        other = next((each for each in found[1:] if read(each.text) != read(found[0].text)), None)
        if other is not None:
            yield change(found[0], other.text)


@error_class("previous year's value as latest")
def _stale_value(ledger: Entry) -> Iterator[Change]:
    yield from _of_another_period(ledger, ("level",), "value", -1)


@error_class("wrong baseline figure")
def _wrong_baseline(ledger: Entry) -> Iterator[Change]:
    yield from _of_another_period(ledger, ("change_baseline",), "reference", 1)


@error_class("stale comparator")
def _stale_comparator(ledger: Entry) -> Iterator[Change]:
    yield from _of_another_period(ledger, ("gap",), "reference", -1)


def _of_another_period(
    ledger: Entry, kinds: tuple[str, ...], name: str, step: int
) -> Iterator[Change]:
    for each in in_sentences(ledger, kinds, name):
        fact = ledger["facts"][each.facts[0]]
        figure = figure_of(fact, name)
        if figure is None:
            continue
        line = printed(ledger, fact["indicator_id"], figure["of"])
        periods = list(line)
        if figure["period"] not in periods:
            continue
        place = periods.index(figure["period"]) + step
        if 0 <= place < len(periods) and line[periods[place]] != figure["shown"]:
            new = line[periods[place]]
            yield change(each, number_in(each.text, Decimal(new)), _own(name, new))


@error_class("another area's value")
def _of_another_area(ledger: Entry) -> Iterator[Change]:
    for each in in_sentences(ledger, ("level", "gap"), "value", "reference"):
        fact = ledger["facts"][each.facts[0]]
        figure = figure_of(fact, each.field)
        if figure is None:
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
            yield change(each, number_in(each.text, Decimal(min(others))))


@error_class("last digit plus one")
def _last_digit(ledger: Entry) -> Iterator[Change]:
    yield from filter(None, map(one_up, _figures(ledger)))


@error_class("decimal slip")
def _slipped(ledger: Entry) -> Iterator[Change]:
    for each in _figures(ledger):
        number = read(each.text)
        if number:
            yield change(each, number_in(each.text, number * 10))


@error_class("figure of a headline or key message")
def _of_headline(ledger: Entry) -> Iterator[Change]:
    for each in _figures(ledger):
        template = ledger["sentences"][each.number]["template"]
        if template.endswith(("headline.j2", "key_message.j2")) and (found := one_up(each)):
            yield found


@error_class("relative per cent called points")
def _points(ledger: Entry) -> Iterator[Change]:
    for each in in_sentences(ledger, ("change",), "difference"):
        relative = _relative(ledger, each)
        told = abs(Decimal(ledger["facts"][each.facts[0]]["difference"]))
        if "point" in each.text and relative is not None and relative != told:
            yield change(each, f"{relative} percentage points")


@error_class("points called per cent")
def _per_cent(ledger: Entry) -> Iterator[Change]:
    """From 100% to 98% is 2% too: such a change is left as it is."""
    for each in in_sentences(ledger, ("change",), "difference"):
        number, relative = read(each.text), _relative(ledger, each)
        if "point" in each.text and number is not None and relative is not None:
            unit = Decimal(1).scaleb(int(number.as_tuple().exponent))
            if abs(relative - number) > unit:
                yield change(each, f"{number}%")


def _relative(ledger: Entry, found: Found) -> Decimal | None:
    """The change in per cent of where it started."""
    fact = ledger["facts"][found.facts[0]]
    then, now = figure_of(fact, "reference"), figure_of(fact, "value")
    if not then or not now or not Decimal(then["shown"]):
        return None
    start = Decimal(then["shown"])
    return abs((Decimal(now["shown"]) - start) / start * 100).quantize(Decimal("0.1"))


@error_class("size of a difference")
def _difference(ledger: Entry) -> Iterator[Change]:
    kinds = ("change", "gap", "target", "average", "gap_change")
    fields = ("difference", "gap_then", "gap_now", "off", "by")
    yield from filter(None, map(one_up, in_sentences(ledger, kinds, *fields)))


@error_class("number beside its rate")
def _pair(ledger: Entry) -> Iterator[Change]:
    fields = ("other_value", "other_reference")
    yield from filter(None, map(one_up, in_sentences(ledger, ("pair", "numerator"), *fields)))
    ways = {"rose": "fell", "fell": "rose"}
    yield from reworded(ledger, ("pair",), ("other_direction",), ways)


@error_class("figure of the average of years")
def _average(ledger: Entry) -> Iterator[Change]:
    fields = ("value", "reference")
    yield from filter(None, map(one_up, in_sentences(ledger, ("average",), *fields)))


@error_class("figure of a part")
def _part(ledger: Entry) -> Iterator[Change]:
    for each in in_sentences(ledger, ("composition",)):
        if each.field.endswith((".figure", ".number")) and (found := one_up(each)):
            yield found


@error_class("figure of a district")
def _district(ledger: Entry) -> Iterator[Change]:
    for each in in_sentences(ledger, ("districts",)):
        if each.field.endswith(".figure") and (found := one_up(each)):
            yield found


@error_class("how many are counted")
def _counted(ledger: Entry) -> Iterator[Change]:
    """Of neighbours with data, districts, indicators of a section, areas of a ranking."""
    counts = ("members", "asked", "held", "inside", "ranked", "neighbours", "indicator")
    for each in in_sentences(ledger, (), *counts, "judgement", "marker"):
        new = counted_up(each.text)
        if new is not None and each.text != "no":
            yield change(each, new)
