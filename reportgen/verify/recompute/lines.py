"""The figures of one line that may be compared with those of a claim's period."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from itertools import pairwise
from typing import Any

from reportgen.verify.evidence import Reading
from reportgen.verify.recompute.claim import Claim, Unfounded
from reportgen.verify.recompute.sizes import is_count
from reportgen.verify.recompute.spans_of_time import Span, span_for, span_of

Entry = Mapping[str, Any]
_A_YEAR_AND_A_MONTH = 13  # months at least in a window of months


@dataclass(frozen=True, slots=True)
class Spot:
    """One figure of a line: the reading, its span, and the number as printed."""

    span: Span
    reading: Reading
    shown: Decimal

    @property
    def label(self) -> str:
        return self.reading.period


@dataclass(frozen=True, slots=True)
class Run:
    """The area's figures behind one claim.

    `spots` may be compared with the last of them, which is of the claim's period; `window` are
    those of them since the start of the report's window. `faults` say what bars the claim.
    """

    spots: tuple[Spot, ...]
    window: tuple[Spot, ...]
    faults: tuple[str, ...] = ()

    @property
    def now(self) -> Spot:
        return self.spots[-1]

    @property
    def below_nought(self) -> bool:
        """Whether one of the comparable figures is less than 0."""
        return any((spot.reading.stored or 0) < 0 for spot in self.spots)

    @property
    def start(self) -> Spot:
        """The first figure of the window.

        Raises
        ------
        Unfounded : when it is the claim's own.
        """
        if len(self.window) < 2:
            raise Unfounded("No earlier figure of the years shown may be compared with this one.")
        return self.window[0]


def run_of(claim: Claim) -> Run:
    """The run of comparable figures that ends in the period of a claim.

    Raises
    ------
    Unfounded : when the workbook holds no figure for that period.
    """
    now = span_for(claim.indicator, claim.period)
    if now is None:
        raise Unfounded(f"{claim.period} is no period that can be read.")
    held = spots_of(claim.indicator, claim.evidence.line(str(claim.indicator["id"]), claim.line))
    mine = [spot for spot in held if spot.span.of_one_table(now)]
    run = _comparable(mine, now, new_bases(claim, claim.line))
    if not run or run[-1].span != now:
        raise Unfounded(f"The workbook holds no figure for {claim.line} in {claim.period}.")
    first = window_start(claim, now)
    window = tuple(spot for spot in run if spot.span.ends >= first)
    newer = mine[-1].span.ends > now.ends
    faults = (f"The workbook holds a newer figure, of {mine[-1].label}.",) if newer else ()
    return Run(tuple(run), window, faults)


def spots_of(indicator: Entry, line: Sequence[Reading]) -> list[Spot]:
    """The readings with a number and a period, in time order."""
    found = []
    for reading in line:
        span, shown = span_for(indicator, reading.period), reading.shown
        if span is not None and shown is not None:
            found.append(Spot(span, reading, shown))
    return sorted(found, key=lambda spot: (spot.span.ends, spot.span.length, spot.span.day))


def _comparable(line: Sequence[Spot], now: Span, bases: frozenset[int]) -> list[Spot]:
    """Back from the claim's period to the last new basis, or to a period of another length."""
    earlier = [spot for spot in line if (spot.span.ends, spot.span.day) <= (now.ends, now.day)]
    since = max((base for base in bases if base <= now.ends), default=0)
    run: list[Spot] = []
    for spot in reversed(earlier):
        if not spot.span.like(now) or spot.span.ends < since:
            break
        run.insert(0, spot)
    return run


def new_bases(claim: Claim, line: str) -> frozenset[int]:
    """The ends of the periods that are said to begin a new basis of one line's figures."""
    labels = claim.ledger.new_bases.get((str(claim.indicator["id"]), line), ())
    spans = (span_for(claim.indicator, label) for label in labels)
    return frozenset(span.ends for span in spans if span is not None)


def window_start(claim: Claim, now: Span) -> int:
    """From which end of a period on figures belong to the window, by the report's settings.

    A baseline of the indicator's own comes before that of the report, each before the length.
    """
    report = claim.ledger.report
    stated = str(claim.indicator.get("baseline") or report.get("baseline") or "")
    asked = span_of(stated) if stated else None
    if asked is not None and asked.of_years == now.of_years:
        return asked.ends
    many = int(report["window"])
    if now.step == 1:
        many = max(many, _A_YEAR_AND_A_MONTH)
    return now.ends - (many - 1) * now.step


def has_gap(spots: Sequence[Spot]) -> bool:
    """Whether a period without a figure lies somewhere between some."""
    return any(not late.span.follows(early.span) for early, late in pairwise(spots))


def beside(claim: Claim, now: Span, label: str = "") -> dict[int, Spot]:
    """A comparator's figures by the end of their period, of the same kind as the claim's.

    A mean of fewer neighbours than a rule asks for is none. Without a label it is the claim's
    own comparator.
    """
    told = claim.ledger.comparator.get(label) if label else claim.comparator
    if told is None:
        raise Unfounded("The list of claims describes no such comparator as the fact names.")
    fewest = claim.number("neighbours_fewest") if told["kind"] == "neighbours" else 1
    line = claim.evidence.line(str(claim.indicator["id"]), str(told["label"]))
    held = spots_of(claim.indicator, [each for each in line if each.members >= fewest])
    return {spot.span.ends: spot for spot in held if spot.span.like(now)}


def begins_anew(claim: Claim, now: Span, start: Spot, label: str = "") -> bool:
    """Whether a comparator's own figures are said to begin a new basis after `start`."""
    bases = new_bases(claim, label or str(claim.comparator["label"]))
    return any(start.span.ends < base <= now.ends for base in bases)


def on_small_numbers(claim: Claim, spot: Spot) -> bool:
    """Whether a figure is or rests on so few cases that it bears no strong word."""
    number: Decimal | None = None
    if is_count(claim.indicator):
        number = spot.shown
    else:
        other = claim.linked("pair")
        if other is not None and is_count(other):
            found = claim.held(claim.line, str(other["id"]), spot.label)
            number = found.shown if found else None
    return number is not None and number < claim.number("small_count_below")


def very_small(claim: Claim, spot: Spot) -> bool:
    """Whether a figure is itself so small a number that its changes bear no adverb."""
    return is_count(claim.indicator) and spot.shown < claim.number("very_small_count_below")
