"""What is known when a text is read: the ledger's names, the facts worked out anew, figures."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from decimal import Decimal
from functools import cached_property, lru_cache
from typing import Any

from reportgen.verify.evidence import Reading
from reportgen.verify.ledger import Ledger, Says
from reportgen.verify.recompute.registry import Truth

Entry = Mapping[str, Any]
_NO_TRUTH = Truth()
_BESIDE = re.compile(r"beside\.(\d+)\.(\w+)")
_NAMES = ("label", "said", "name")
CELLS = ("table cell", "table heading")  # kinds of statements in tables


@dataclass(frozen=True)
class Known:
    """All that a span is read against.

    Parameters
    ----------
    truths : each fact worked out anew, by its place in the ledger's list.
    readings : each figure of the ledger's list as the workbook has it, by its place; None where
        the workbook has no such cell.
    """

    ledger: Ledger
    truths: Mapping[int, Truth]
    readings: Mapping[int, Reading | None] = field(default_factory=dict)

    def base(self, says: Says) -> Base | None:
        """The fact behind a basis; None where it rests on something else, or on no such fact."""
        if says.fact is None or not 0 <= says.fact < len(self.ledger.facts):
            return None
        key = says.fact, says.field
        if key not in self._bases:
            entry = self.ledger.facts[says.fact]
            indicator = self.ledger.indicator.get(str(entry.get("indicator_id")), {})
            truth = self.truths.get(says.fact, _NO_TRUTH)
            base = Base(says.fact, entry, truth, _whole(says.field), indicator)
            self._bases[key] = _one_beside(base) or base
        return self._bases[key]

    @cached_property
    def _bases(self) -> dict[tuple[int, str], Base]:
        return {}

    @cached_property
    def lines(self) -> Mapping[tuple[str, str], Sequence[tuple[str, Decimal]]]:
        """The periods of each line with their printed figures, by indicator and name."""
        found: dict[tuple[str, str], list[tuple[str, Decimal]]] = {}
        for number, reading in self.readings.items():
            shown = reading.shown if reading is not None else None
            if shown is not None:
                entry = self.ledger.figures[number]
                key = str(entry["indicator"]), str(entry["of"])
                found.setdefault(key, []).append((str(entry["period"]), shown))
        return found

    @cached_property
    def tables_of_figures(self) -> frozenset[str]:
        """The blocks of the tables in which any cell rests on a figure of the series."""
        return frozenset(
            each.block
            for each in self.ledger.statements
            if each.kind in CELLS
            and any(says.figure is not None for span in each.spans for says in span.says)
        )

    @cached_property
    def neighbours(self) -> Mapping[tuple[str, str], Mapping[str, str]]:
        """How many neighbours have a figure, of how many, by indicator and published period."""
        found: dict[tuple[str, str], Mapping[str, str]] = {}
        for number, truth in self.truths.items():
            entry = self.ledger.facts[number]
            comparator = self.ledger.comparator.get(str(entry.get("comparator")), {})
            if comparator.get("kind") == "neighbours" and "members" in truth.numbers:
                found[str(entry["indicator_id"]), str(entry["period"])] = truth.numbers
        return found

    @cached_property
    def indicator_names(self) -> Mapping[str, frozenset[str]]:
        """The ids of the indicators that a name may mean, by the name without its article."""
        found: dict[str, set[str]] = {}
        for each in self.ledger.indicators:
            told = (*(each.get(name) for name in _NAMES), (each.get("part") or {}).get("name"))
            for name in filter(None, told):
                found.setdefault(bare(str(name)), set()).add(str(each["id"]))
                found.setdefault(f"figure for \u201c{bare(str(name))}\u201d", set()).add(
                    str(each["id"])
                )
        return {name: frozenset(ids) for name, ids in found.items()}

    @cached_property
    def area_names(self) -> Mapping[str, frozenset[str]]:
        """The codes of the places that a name may mean, by the name without its article."""
        found: dict[str, set[str]] = {}
        for each in self.ledger.areas:
            for name in (each["name"], each.get("said"), *each.get("aliases", ())):
                if name:
                    found.setdefault(bare(str(name)), set()).add(str(each["code"]))
        return {name: frozenset(codes) for name, codes in found.items()}


@dataclass(frozen=True, slots=True)
class Base:
    """One field of one fact: `number` of the fact, its entry, what it truly is, its indicator.

    `name` is the field without the part of it that is said: "difference" of "difference.shown".
    """

    number: int
    entry: Entry
    truth: Truth
    name: str
    indicator: Entry

    @property
    def kind(self) -> str:
        return str(self.entry.get("kind", ""))

    @property
    def in_points(self) -> bool:
        """Whether differences of the indicator are percentage points."""
        return self.indicator.get("measure") == "percentage"

    def word(self, name: str) -> str:
        """What the rule finds under a name; "" where it finds nothing."""
        return self.truth.words.get(name, "")


def _one_beside(base: Base) -> Base | None:
    """A mean beside one comparator, read as any gap is; None of every other field."""
    found = _BESIDE.fullmatch(base.name)
    if found is None:
        return None
    number, field_of = int(found[1]), found[2]
    label = [each["of"] for each in base.entry.get("figures", ()) if each["name"] == "beside"]
    stands = base.word("beside_relation").split("; ")
    told = {**base.truth.figures, **base.truth.numbers}
    return Base(
        base.number,
        {**base.entry, "kind": "gap", "comparator": label[number] if number < len(label) else ""},
        Truth(
            figures={"value": told.get(f"beside.{number}", "")},
            numbers={"difference": told.get(f"beside_difference.{number}", "")},
            words={"relation": stands[number] if number < len(stands) else ""},
        ),
        field_of,
        base.indicator,
    )


def _whole(field: str) -> str:
    return field.removesuffix(".shown").removesuffix(".stored").removesuffix(".name")


@lru_cache(maxsize=16384)
def bare(name: str) -> str:
    """A name without article, possessive or preposition, in small letters.

    Examples
    --------
    >>> bare("The North West's"), bare("In Lancashire"), bare("statistical neighbours'")
    ('north west', 'lancashire', 'statistical neighbours')
    """
    text = " ".join(name.replace("\u2019", "'").casefold().split())
    text = text.removesuffix("'s").removesuffix("'")
    for word in ("for ", "in ", "on ", "the ", "their ", "its "):
        text = text.removeprefix(word)
    return text
