"""What was revised since the last paper: each figure then and now, from the cells of both."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Context, Decimal
from typing import Any

from reportgen.verify.evidence import Evidence, rounded
from reportgen.verify.ledger import Ledger
from reportgen.verify.recompute.sides import ABOVE, BELOW, IN_LINE, way
from reportgen.verify.recompute.stated import number_of

Entry = Mapping[str, Any]
ORDER = "order changed"
_LAST_PAPER = "last paper: "
_FATES = {
    (True, False): "newly filled",  # there is a figure now, and was none then
    (False, True): "newly blank",
    (True, True): "restated",
}
_WITHHELD = "newly withheld"
_ORDERS = {1: ABOVE, -1: BELOW, 0: IN_LINE}
_HUNDRED = Decimal(100)
_WITHOUT_NOISE = Context(prec=15)


@dataclass(frozen=True, slots=True)
class WrongRevision:
    """A revision that is not as the ledger tells it; `found` is a sentence."""

    found: str
    cells: tuple[str, ...]


def wrong_revision(entry: Entry, ledger: Ledger, evidence: Evidence) -> Iterator[WrongRevision]:
    """What one revision of the ledger says otherwise than the cells of the two releases.

    What the last paper held is asked only where its file is among those given, and bears another
    name than those of today's figures.
    """
    cells = tuple(map(str, entry.get("cells", ())))
    told = _of_order(entry, ledger, evidence)
    if entry.get("what") != ORDER:
        told = _of_figure(entry, evidence, _readable(ledger, cells))
    for found in told:
        yield WrongRevision(found, cells)


def before_and_after(entry: Entry) -> tuple[str, str]:
    """The order of two places then and now, by the figures told: "below", "above"."""
    then, now = _pair(entry, "then"), _pair(entry, "now")
    return _order(then), _order(now)


def _of_figure(entry: Entry, evidence: Evidence, readable: Collection[str]) -> Iterator[str]:
    now, then = str(entry.get("now", "")), str(entry.get("then", ""))
    yield from _now(entry, str(entry["area"]), now, evidence)
    yield from _then(entry, then, evidence, readable)
    fate = _FATES.get((bool(now), bool(then)), _WITHHELD)
    if entry.get("what") != fate:
        yield f"it is told as {entry.get('what')}, but by its figures it is {fate}."
    if now and then:
        places = min(_places(now), _places(then))
        between = rounded(Decimal(now), places) - rounded(Decimal(then), places)
        if not between:
            yield f"{then} and {now} are the same as printed."
        elif Decimal(str(entry.get("difference") or 0)) != between:
            yield f"from {then} to {now} is {between}, not {entry.get('difference')}."


def _of_order(entry: Entry, ledger: Ledger, evidence: Evidence) -> Iterator[str]:
    lines = _two_lines(str(entry.get("area", "")), ledger)
    now = str(entry.get("now", "")).split(" and ")
    for line, told in zip(lines, now, strict=False):
        yield from _now(entry, line, told, evidence)
    before, after = before_and_after(entry)
    if before == after:
        yield f"the order of {entry.get('area')} is the same then and now."
    elif not str(entry.get("detail", "")).endswith(f" {before} then, {after} now"):
        yield f"it was {before} then and is {after} now, not as the detail says."


def _now(entry: Entry, line: str, told: str, evidence: Evidence) -> Iterator[str]:
    period = str(entry["period"])
    found = evidence.at(str(entry["indicator_id"]), line, period)
    shown = None if found is None else found.shown
    if shown != (Decimal(told) if told else None):
        so = "no figure" if shown is None else str(shown)
        yield f"the workbook has {so} for {line} in {period}, not {told or 'none'}."


def _then(entry: Entry, told: str, evidence: Evidence, readable: Collection[str]) -> Iterator[str]:
    """What the last paper's cell holds, where its file is there; of a mean, of all its cells."""
    places = [each for each in str(entry.get("cells_then", "")).split("; ") if each]
    if not told or not places or not set(places) <= set(readable):
        return
    held = [number_of(evidence.cell(place)) for place in places]
    numbers = [each for each in held if each is not None]
    if len(numbers) == len(places):
        mean = _WITHOUT_NOISE.plus(sum(numbers, Decimal(0)) / len(numbers))
        shown = (rounded(each, _places(told)) for each in (mean, mean * _HUNDRED))  # 0.66 is 66%
        if Decimal(told) not in shown:
            yield f"the last paper's cell holds {mean}, not {told}."


def _readable(ledger: Ledger, cells: Sequence[str]) -> list[str]:
    """The cells whose file is the last paper's alone, as far as names can tell."""
    last = {str(e["name"]) for e in ledger.inputs if str(e["layout"]).startswith(_LAST_PAPER)}
    today = {str(e["name"]) for e in ledger.inputs if not str(e["layout"]).startswith(_LAST_PAPER)}
    return [each for each in cells if any(each.startswith(f"{name}, ") for name in last - today)]


def _two_lines(told: str, ledger: Ledger) -> tuple[str, ...]:
    """The labels of "England and North West", either of which may hold an "and" of its own."""
    labels = {*ledger.comparator, *(_label(each) for each in ledger.areas)}
    pairs = ((told[:at], told[at + 5 :]) for at in range(len(told)) if told[at : at + 5] == " and ")
    return next((pair for pair in pairs if pair[0] in labels and pair[1] in labels), ())


def _label(area: Entry) -> str:
    return str(area.get("said") or area["name"]).removeprefix("the ")


def _pair(entry: Entry, name: str) -> tuple[str, ...]:
    return tuple(str(entry.get(name, "")).split(" and "))


def _order(pair: Sequence[str]) -> str:
    """Above, below or in line, at the places that both are printed to."""
    first, second = pair
    places = min(_places(first), _places(second))
    return _ORDERS[way(rounded(Decimal(first), places) - rounded(Decimal(second), places))]


def _places(printed: str) -> int:
    return len(printed.partition(".")[2])
