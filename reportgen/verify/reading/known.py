"""What is known when a text is read: the ledger's names, the facts worked out anew, figures."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any

from reportgen.verify.evidence import Reading
from reportgen.verify.ledger import Ledger, Says
from reportgen.verify.recompute.registry import Truth

Entry = Mapping[str, Any]
_NO_TRUTH = Truth()
_NAMES = ("label", "said", "name")


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
        return self._base(says.fact, says.field)

    def _base(self, number: int, told: str) -> Base:
        entry = self.ledger.facts[number]
        indicator = self.ledger.indicator.get(str(entry.get("indicator_id")), {})
        return Base(number, entry, self.truths.get(number, _NO_TRUTH), told, indicator)

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
    """One field of one fact: `number` of the fact, its entry, what it truly is, its indicator."""

    number: int
    entry: Entry
    truth: Truth
    field: str
    indicator: Entry

    @property
    def kind(self) -> str:
        return str(self.entry.get("kind", ""))

    @property
    def name(self) -> str:
        """The field without the part of it that is said: "difference" of "difference.shown"."""
        return self.field.removesuffix(".shown").removesuffix(".stored").removesuffix(".name")

    @property
    def in_points(self) -> bool:
        """Whether differences of the indicator are percentage points."""
        return self.indicator.get("measure") == "percentage"

    def word(self, name: str) -> str:
        """What the rule finds under a name; "" where it finds nothing."""
        return self.truth.words.get(name, "")


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
