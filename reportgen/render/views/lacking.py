"""Comparators without a figure, as the words a template may use."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from reportgen.domain.fact_beside import ComparatorMissing
from reportgen.render.ledger.said import put_together
from reportgen.render.lists import joined
from reportgen.render.views.sentence import PeriodView
from reportgen.render.views.words import of
from reportgen.render.wording import said_short, said_value


@dataclass(frozen=True, slots=True)
class OlderView:
    """A comparator's last figure: `name` is "" where it is the only comparator told.

    `value` has its unit where it is the first to be said.
    """

    name: str
    value: str
    period: PeriodView


@dataclass(frozen=True, slots=True)
class LackingView:
    """No comparator has a figure: their names, "England or the North West", and their last ones."""

    names: str
    period: PeriodView
    older: tuple[OlderView, ...]


def lacking_view(facts: Sequence[ComparatorMissing]) -> LackingView:
    """All comparators of one indicator that lack a figure for one period; at least one."""
    known = [each for each in facts if each.newest is not None and each.newest_value is not None]
    return LackingView(
        names=put_together(joined([str(_name(each)) for each in facts], "or")),
        period=of(*facts).period("period"),
        older=tuple(
            _older(each, alone=len(facts) == 1, again=place > 0) for place, each in enumerate(known)
        ),
    )


def _name(fact: ComparatorMissing) -> str:
    return of(fact).word(fact.comparator.said, "comparator")


def _older(fact: ComparatorMissing, *, alone: bool, again: bool) -> OlderView:
    if fact.newest is None or fact.newest_value is None:
        raise LookupError(f"no older figure of {fact.comparator.label}")
    says, said = of(fact), said_short if again else said_value
    return OlderView(
        name="" if alone else _name(fact),
        value=says.word(said(fact.indicator, fact.newest_value), "newest_value"),
        period=says.period("newest"),
    )
