"""Reads one fact from one readable line: gaps, beginnings, means and projections over time."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import replace
from decimal import Decimal

from reportgen.domain.fact_beside import GapChange
from reportgen.domain.fact_over_time import Average, Projection, SeriesStart
from reportgen.domain.observation import Figure
from reportgen.domain.period import MONTHS_IN_A_YEAR
from reportgen.domain.relation import Direction, Judgement, Mover, Projected, Relation, StartReason
from reportgen.render.examples.case import (
    VALUE,
    YEAR,
    Case,
    comparator_named,
    figure,
    one_of,
    period,
    shared,
)


def _gap_change(case: Case, head: str, words: Sequence[str]) -> None:
    """ "changed gap England from 6.1 in 2018 to 2.3, above, own fell, theirs rose, both"."""
    found = re.fullmatch(rf"(?P<name>.+) from {VALUE} in {YEAR} to (?P<now>[\d.]+)", head)
    if found is None:
        raise ValueError(f'expected "changed gap England from 6.1 in 2018 to 2.3", found "{head}"')
    then, now = figure(found["value"]), figure(found["now"])
    moved = dict(word.split(" ") for word in words if word.startswith(("own ", "theirs ")))
    case.facts.append(
        GapChange(
            **shared(case),
            comparator=comparator_named(found["name"].replace(";", ",")),
            value=case.value,
            reference=_beyond(case.value, now, words),
            reference_period=period(found["year"]),
            earlier_value=case.value,
            earlier_reference=_beyond(case.value, then, words),
            gap_now=now.shown,
            gap_then=then.shown,
            widened=now.shown > then.shown,
            relation=one_of(Relation, words, Relation.ABOVE),
            own_direction=Direction(moved.get("own", "unchanged")),
            direction=Direction(moved.get("theirs", "unchanged")),
            mover=one_of(Mover, words, Mover.BOTH),
            judgement=one_of(Judgement, words, Judgement.NONE),
        )
    )


def _begins(case: Case, head: str, words: Sequence[str]) -> None:
    """ "begins in 2018, a new threshold", "begins alone in 2022" or "begins formed, 2023-04-01"."""
    formed = head == "formed"
    case.facts.append(
        SeriesStart(
            **shared(case),
            value=case.value,
            since=case.period if formed else period(head.rpartition("in ")[2]),
            reason=StartReason.FORMED if formed else StartReason.BREAK,
            alone=formed or head.startswith("alone"),
            day=words[0] if formed else "",
            why="" if formed else ", ".join(words),
        )
    )


def _average(case: Case, head: str, words: Sequence[str]) -> None:
    """ "average 362 of 3 years from 2020, pooled, England 367 below, neighbours 361.4 similar"."""
    found = re.fullmatch(rf"{VALUE} of (?P<years>\d) years from {YEAR}", head)
    if found is None:
        raise ValueError(f'expected "average 362 of 3 years from 2020", found "{head}"')
    beside = [re.fullmatch(rf"(?P<name>.+) {VALUE} (?P<stand>[a-z ]+)", word) for word in words]
    case.facts.append(
        Average(
            **shared(case),
            value=replace(figure(found["value"]), flags=case.value.flags),
            first=period(found["year"]),
            years=int(found["years"]),
            pooled="pooled" in words,
            beside=tuple(
                (comparator_named(one["name"]), figure(one["value"]), Relation(one["stand"]))
                for one in beside
                if one
            ),
        )
    )


def _projection(case: Case, head: str, words: Sequence[str]) -> None:
    """ "projection 640 from 600 to 680, from 350 of 600 last year"; without it a straight line."""
    found = re.fullmatch(r"(\d+) from (\d+) to (\d+)", head)
    if found is None:
        raise ValueError(f'expected "projection 640 from 600 to 680", found "{head}"')
    pattern = re.fullmatch(r"from (\d+) of (\d+) last year", words[0]) if words else None
    year = (case.period.ends - case.period.months) // MONTHS_IN_A_YEAR + 1
    case.facts.append(
        Projection(
            **shared(case),
            value=case.value,
            projected=Decimal(found[1]),
            low=Decimal(found[2]),
            high=Decimal(found[3]),
            by=Projected.LAST_YEAR if pattern else Projected.STRAIGHT_LINE,
            year=period(f"{year - 1}/{year % 100:02d}"),
            reference=figure(pattern[1]) if pattern else None,
            whole_reference=figure(pattern[2]) if pattern else None,
        )
    )


def _beyond(own: Figure, gap: Figure, words: Sequence[str]) -> Figure:
    """The comparator's figure that lies so far from the area's."""
    way = -1 if "above" in words else 1
    return Figure(own.stored + way * gap.stored, max(own.places, gap.places))


OVER_TIME: dict[str, Callable[[Case, str, Sequence[str]], None]] = {
    "changed gap": _gap_change,
    "begins": _begins,
    "average": _average,
    "projection": _projection,
}
