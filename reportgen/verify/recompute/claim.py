"""One fact of the ledger as a question to the workbook: of whom, of when, beside whom."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal, DecimalException
from functools import cached_property, wraps
from typing import Any

from reportgen.verify.evidence import Evidence, Reading
from reportgen.verify.ledger import Ledger
from reportgen.verify.recompute.registry import RECOMPUTE, Recompute, Truth
from reportgen.verify.recompute.sizes import threshold
from reportgen.verify.recompute.spans_of_time import span_for

Entry = Mapping[str, Any]


class Unfounded(Exception):  # noqa: N818 - it is no mistake of ours, but what was found
    """The workbook cannot bear the claim at all, for the reason given as a sentence."""


@dataclass(frozen=True)
class Claim:
    """The entry of a fact with all that it is asked of. Only names are taken from the entry.

    Raises
    ------
    Unfounded : by every attribute, where the ledger or the workbook holds no such thing.
    """

    entry: Entry
    ledger: Ledger
    evidence: Evidence

    @cached_property
    def indicator(self) -> Entry:
        return self._told(self.ledger.indicator, self.entry.get("indicator_id"), "indicator")

    @cached_property
    def comparator(self) -> Entry:
        return self._told(self.ledger.comparator, self.entry.get("comparator"), "comparator")

    @property
    def period(self) -> str:
        return str(self.entry.get("period", ""))

    @cached_property
    def area(self) -> Entry:
        """The place that the fact is of; an authority before a district of the same name."""
        name = self.entry.get("area")
        found = [each for each in self.ledger.areas if each["name"] == name]
        found.sort(key=lambda each: each["kind"] == "local")
        return self._told(dict(enumerate(found)), 0, "area")

    @property
    def line(self) -> str:
        """The area's name in tables and charts, under which its figures are asked."""
        return label_of(self.area)

    @cached_property
    def value(self) -> Reading:
        return self.figure(self.line)

    @cached_property
    def reference(self) -> Reading:
        """The comparator's figure of the same period."""
        return self.figure(str(self.comparator["label"]))

    def held(self, line: str, indicator: str = "", period: str = "") -> Reading | None:
        """One figure, or None where the workbook gives none, whatever stands in the cell."""
        found = self.evidence.at(
            indicator or str(self.indicator["id"]), line, period or self.period
        )
        return found if found is not None and found.stored is not None else None

    def figure(self, line: str, indicator: str = "", period: str = "") -> Reading:
        found = self.held(line, indicator, period)
        if found is None:
            of = f" of {indicator}" if indicator else ""
            raise Unfounded(
                f"The workbook holds no figure{of} for {line} in {period or self.period}."
            )
        return found

    def earlier(self, line: str) -> Iterator[Reading]:
        """The readings of one line that lie before the claim's period, of the same kind."""
        for each in self.evidence.line(str(self.indicator["id"]), line):
            if each.period == self.period:
                return
            if self.same_table(each.period):
                yield each

    def same_table(self, period: str) -> bool:
        """Whether a period may stand in one series with the claim's: years with years."""
        own, other = span_for(self.indicator, self.period), span_for(self.indicator, period)
        return own is not None and other is not None and other.of_one_table(own)

    def linked(self, name: str) -> Entry | None:
        """The indicator that a link ("pair", "numerator") names, of its own topic first."""
        code = str(self.indicator.get(name) or "")
        same = self.ledger.indicator.get(f"{self.indicator['topic']} / {code}")
        found = (each for each in self.ledger.indicators if code and each["code"] == code)
        return same or next(found, None)

    def number(self, name: str) -> Decimal:
        """One threshold of the council's tables by its name."""
        return threshold(self.ledger, name)

    def _told(self, held: Mapping[Any, Entry], name: Any, sort: str) -> Entry:
        found = held.get(name)
        if found is None:
            raise Unfounded(f"The list of claims describes no such {sort} as the fact names.")
        return found


def works_out(*kinds: str) -> Callable[[Callable[[Claim], Truth]], Recompute]:
    """A decorator that registers a function for kinds of facts; what is unfounded is a fault."""

    def register(work: Callable[[Claim], Truth]) -> Recompute:
        @wraps(work)
        def recompute(entry: Entry, ledger: Ledger, evidence: Evidence) -> Truth:
            try:
                return work(Claim(entry, ledger, evidence))
            except Unfounded as error:
                return Truth(faults=(str(error),))
            except (LookupError, ValueError, TypeError, DecimalException):
                return Truth(faults=("The list of claims is damaged where it tells this fact.",))

        RECOMPUTE.update(dict.fromkeys(kinds, recompute))
        return recompute

    return register


def label_of(area: Entry) -> str:
    """A place's name in tables: as it is said in a sentence, without its article."""
    return str(area.get("said") or area["name"]).removeprefix("the ")


def figures(**readings: Reading | None) -> dict[str, str]:
    """Each figure's name and its number as printed; none of what is None."""
    return {
        name: plain(each.shown)
        for name, each in readings.items()
        if each is not None and each.shown is not None
    }


def numbered(name: str, numbers: Sequence[Decimal]) -> dict[str, str]:
    """Several figures of one name: "parts.0", "parts.1", in the order of the ledger's list."""
    return {f"{name}.{place}": plain(each) for place, each in enumerate(numbers)}


def difference(own: Reading, other: Reading) -> dict[str, str]:
    """Own minus other as printed, and as stored where that is another number."""
    if own.stored is None or other.stored is None:
        return {}
    shown = rounded_difference(own, other)
    stored = own.stored - other.stored
    told = {"difference": plain(shown)}
    return told if stored == shown else {**told, "difference_stored": plain(stored)}


def rounded_difference(own: Reading, other: Reading) -> Decimal:
    """What a reader gets who subtracts the one printed number from the other."""
    if own.shown is None or other.shown is None:
        raise Unfounded("One of the two figures is missing.")
    return own.shown - other.shown


def said(**words: object) -> dict[str, str]:
    """Words as the ledger has them: "yes" for what is true, nothing for what is not."""
    found = {name: "yes" if word is True else word for name, word in words.items()}
    return {name: str(word) for name, word in found.items() if word}


def plain(number: Decimal | int | None) -> str:
    """A number in plain figures, its zeros kept; nothing for None."""
    if number is None:
        return ""
    return format(number, "f") if isinstance(number, Decimal) else str(number)
