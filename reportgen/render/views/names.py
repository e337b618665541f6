"""Comparators under the names that sentences and headings give them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TypeAlias

from reportgen.domain.area import Comparator, ComparatorKind
from reportgen.domain.fact import ComparatorTrend, Crossover, Gap
from reportgen.render.lists import in_list_order, separator
from reportgen.render.views.sentence import NamesView, NameView
from reportgen.render.views.words import of

BesideFact: TypeAlias = Gap | Crossover | ComparatorTrend


def named(*facts: BesideFact, value: str = "", note: str = "", before: str = "") -> NameView:
    """One comparator under the names it has in sentences and in headings.

    Parameters
    ----------
    facts : those that are told beside it, all of this one comparator; at least one.
    """
    comparator, says = facts[0].comparator, of(*facts)
    name, short = (says.word(each, "comparator") for each in names_of(comparator))
    return NameView(name, short, value, note, before)


def names_of(comparator: Comparator) -> tuple[str, str]:
    """What it is called in sentences and in headings."""
    neighbours = comparator.kind is ComparatorKind.NEIGHBOURS
    return comparator.said, comparator.members_said if neighbours else comparator.said


def names_view(names: Sequence[NameView]) -> NamesView:
    said = [one.name for one in names]
    ordered = tuple(names[place] for place in in_list_order(said))
    return NamesView(ordered, separator(said), several=len(names) > 1)
