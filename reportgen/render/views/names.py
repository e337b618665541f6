"""Comparators under the names that sentences and headings give them."""

from __future__ import annotations

from collections.abc import Sequence

from reportgen.domain.area import Comparator, ComparatorKind
from reportgen.render.lists import in_list_order, separator
from reportgen.render.views.sentence import NamesView, NameView


def named(comparator: Comparator, value: str = "", note: str = "", before: str = "") -> NameView:
    """One comparator under the names it has in sentences and in headings."""
    neighbours = comparator.kind is ComparatorKind.NEIGHBOURS
    short = comparator.members_said if neighbours else comparator.said
    return NameView(comparator.said, short, value, note, before)


def names_view(names: Sequence[NameView]) -> NamesView:
    said = [one.name for one in names]
    ordered = tuple(names[place] for place in in_list_order(said))
    return NamesView(ordered, separator(said), several=len(names) > 1)
