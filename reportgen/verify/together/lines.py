"""Which figure a heading means: indicators by their captions, lines by their names, periods."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal

from reportgen.verify.evidence import Evidence, Reading
from reportgen.verify.ledger import Entry, Ledger
from reportgen.verify.means import as_told
from reportgen.verify.reading.periods import time_named, ways_to_say

_NUMBERED = re.compile(r"^(?:Table|Figure)\s+\d+:\s*")
_YEAR = re.compile(r"\d{4}")
_SPAN = re.compile(r"(\d{4}/\d\d)-(\d\d/\d\d)")
_FIRST = re.compile(r"([-−]?)\s*£?\s*(\d[\d,]*(?:\.\d+)?)")
_AFTER_NAME = (",", ".", " by ", " (")
_NUMBER_OF = re.compile(r"(.+): (number|rate|percentage)")


class Lines:
    """The evidence by the words that a reader sees: "Statistical neighbours", "2024/25".

    One for a report: each line is asked for once, however many cells stand on it.
    """

    def __init__(self, ledger: Ledger, evidence: Evidence) -> None:
        self._ledger = ledger
        self._evidence = evidence
        self._lines: dict[tuple[str, str], Mapping[str, Reading]] = {}
        self._of: dict[str, str] = {}
        self._by_code: dict[str, list[str]] = {}
        self._captions: dict[str, tuple[str, ...]] = {}
        self._names: dict[str, dict[str, None]] = {}
        for each in ledger.indicators:
            for name in _names(each):
                self._names.setdefault(name, {})[str(each["id"])] = None
        places = ((str(each.get("said", "")), str(each["name"])) for each in ledger.areas)
        compared = ((str(each["said"]), label) for label, each in ledger.comparator.items())
        self._said = {said.removeprefix("the "): label for said, label in (*places, *compared)}
        of_neighbours = (
            label for label, each in ledger.comparator.items() if each["kind"] == "neighbours"
        )
        neighbours = next(of_neighbours, "Neighbour average")
        self._said |= dict.fromkeys(("Neighbour average", "Own list of neighbours"), neighbours)
        self._known = {*ledger.comparator, *(str(each["name"]) for each in ledger.areas)}
        for each in ledger.indicators:
            self._by_code.setdefault(str(each["code"]), []).append(str(each["id"]))

    @property
    def ledger(self) -> Ledger:
        return self._ledger

    @property
    def evidence(self) -> Evidence:
        return self._evidence

    def line(self, indicator: str, name: str) -> Mapping[str, Reading]:
        """Every period of one line by its printed name, in time order."""
        of = self.label(name)
        key = (indicator, of)
        if key not in self._lines:
            entry = self._ledger.indicator.get(indicator, {})
            found = self._evidence.line(indicator, of) if entry else ()
            told = ((each.period, as_told(each, self._ledger)) for each in found)
            self._lines[key] = {
                printed_period(period, entry): each for period, each in told if each
            }
        return self._lines[key]

    def at(self, indicator: str, name: str, period: str) -> Reading | None:
        """One figure by the printed names of its line and period."""
        line = self.line(indicator, name)
        if period in line:
            return line[period]
        entry, time = self._ledger.indicator.get(indicator, {}), time_named(period)
        named = (each for each in line.values() if time in ways_to_say(each.period, entry))
        return next(named, None)

    def label(self, name: str) -> str:
        """The label of a line by a shorter name: "Statistical neighbours" without its edition."""
        if name not in self._of:
            longer = (each for each in self._ledger.comparator if each.startswith(f"{name} ("))
            exact = name if name in self._known else self._said.get(name, "")
            self._of[name] = exact or next(longer, name)
        return self._of[name]

    def knows(self, name: str) -> bool:
        """Whether a name is that of a place or comparator of the report."""
        return self.label(name) in self._known

    def named(self, name: str, indicator: str) -> tuple[str, str]:
        """A line's name and indicator: "Lancashire: number" is of the number behind a rate."""
        found = _NUMBER_OF.fullmatch(name)
        if found is None:
            return name, indicator
        entry = self._ledger.indicator.get(indicator, {})
        linked = (entry.get("pair"), entry.get("numerator"))
        known = (self._id_of(str(code), str(entry.get("topic"))) for code in linked if code)
        return found[1], next((each for each in known if each), "")

    def _id_of(self, code: str, topic: str) -> str:
        ids = self._by_code.get(code, [])
        return next((each for each in ids if each.startswith(f"{topic} / ")), next(iter(ids), ""))

    def of_caption(self, caption: str) -> tuple[str, ...]:
        """The ids of the indicators that a caption may name, the longest names first."""
        text = _NUMBERED.sub("", caption).strip().casefold()
        if text not in self._captions:
            begun = [(name, ids) for name, ids in self._names.items() if _begins(text, name)]
            _, longest = max(begun, key=lambda each: len(each[0]), default=("", {}))
            self._captions[text] = tuple(longest)
        return self._captions[text]

    def of_label(self, label: str) -> tuple[str, ...]:
        """The ids of the indicators with exactly this label."""
        return tuple(
            str(each["id"]) for each in self._ledger.indicators if each.get("label") == label
        )

    def parts_of(self, indicator: str) -> Mapping[tuple[str, bool], str]:
        """The ids of the parts of an indicator, by their names in small letters and by whether
        they are shares."""
        code = str(self._ledger.indicator.get(indicator, {}).get("code"))
        parts = (each for each in self._ledger.indicators if each.get("part"))
        return {
            (str(each["part"]["name"]).casefold(), each.get("measure") == "percentage"): str(
                each["id"]
            )
            for each in parts
            if each["part"].get("whole") == code
        }


def _names(indicator: Entry) -> Iterator[str]:
    for key in ("label", "said", "name"):
        name = str(indicator.get(key) or "").casefold()
        if name:
            yield name
            yield name.removeprefix("the ")


def _begins(text: str, name: str) -> bool:
    after = text[len(name) :]
    return text.startswith(name) and (not after or after.startswith(_AFTER_NAME))


def printed_period(label: str, indicator: Entry) -> str:
    """How a report prints a period: the year's work that ended in 2025 is "2024/25".

    A publisher's bare year is the day or year itself, save for what was counted over a school or
    financial year, of which it is the second half.

    Examples
    --------
    >>> printed_period("2025", {"meaning": "flow", "year_type": "financial"})
    '2024/25'
    >>> printed_period("2025", {"meaning": "stock", "year_type": "financial"})
    '2025'
    >>> printed_period("2017/18-19/20", {})
    '2017/18 to 2019/20'
    """
    if span := _SPAN.fullmatch(label):
        return f"{span[1]} to {label[:2]}{span[2]}"
    over = indicator.get("meaning") == "flow" and indicator.get("year_type") in _OVER_TWO_YEARS
    if over and _YEAR.fullmatch(label):
        return f"{int(label) - 1}/{label[2:]}"
    return label


_OVER_TWO_YEARS = ("financial", "academic")


def number_in(text: str) -> Decimal | None:
    """The first number of a cell or label; None where words stand instead.

    Examples
    --------
    >>> number_in("12,156"), number_in("up 0.3 points"), number_in("not published")
    (Decimal('12156'), Decimal('0.3'), None)
    >>> number_in("−1.5%")
    Decimal('-1.5')
    """
    found = _FIRST.search(text)
    if found is None:
        return None
    number = Decimal(found[2].replace(",", ""))
    return -number if found[1] else number


def as_printed(number: Decimal) -> str:
    """A number with commas, as tables have it."""
    return f"{number:,f}"


@dataclass(frozen=True, slots=True)
class Change:
    """The latest figure less the one before it, both as printed at the coarser places."""

    difference: Decimal
    told: str
    cells: tuple[str, ...]


def change_on_before(line: Mapping[str, Reading], period: str) -> Change | None:
    """How a year's figure differs from the nearest one before; None for other periods or gaps."""
    names = list(line)
    if period not in line or not period[:4].isdecimal():
        return None
    now = line[period]
    earlier = [line[each] for each in names[: names.index(period)]]
    before = next((each for each in reversed(earlier) if each.stored is not None), None)
    if before is None:
        return None
    places = min(before.places, now.places)
    late, early = now.at(places), before.at(places)
    if late is None or early is None:
        return None
    told = f"{as_printed(late)} after {as_printed(early)} in {before.period}"
    return Change(late - early, told, (*now.cells, *before.cells))
