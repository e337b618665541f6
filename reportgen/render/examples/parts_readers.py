"""Reads one fact from one readable line: the facts of parts, places and missing comparators."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import replace
from decimal import Decimal
from typing import Any

from reportgen.domain.area import Area, AreaKind
from reportgen.domain.fact_beside import ComparatorMissing
from reportgen.domain.fact_of_parts import (
    Composition,
    Districts,
    FlowRatio,
    Numerator,
    PartShare,
    PlaceFigure,
)
from reportgen.domain.observation import Figure
from reportgen.domain.relation import Portion
from reportgen.render.examples.case import (
    Case,
    comparator_named,
    figure,
    in_period,
    one_of,
    period,
    shared,
)

_MOVES = ("rose", "fell", "unchanged")
_PART = re.compile(r"(?P<name>.+) = (?:(?P<number>\d+) )?(?P<share>\d+\.\d)")


def _cases(case: Case, head: str, words: Sequence[str]) -> None:
    """ "cases 14 of 24, one makes 4.2"; "cases of 24, one makes 4.2" for the whole alone."""
    above, _, below = head.rpartition("of ")
    made = next((word.removeprefix("one makes ") for word in words), "")
    case.facts.append(
        Numerator(
            **shared(case),
            value=case.value,
            numerator=figure(above.strip()) if above else None,
            denominator=figure(below),
            one_case=Decimal(made) if made else None,
        )
    )


def _whole(case: Case, head: str, words: Sequence[str]) -> None:
    """ "whole 264, by placement, most, foster care = 174 65.9, residential care = 50 18.9"."""
    named = [found for word in words if (found := _PART.fullmatch(word))]
    alike = next((int(word.split()[0]) for word in words if word.endswith(" alike")), 1)
    case.facts.append(
        Composition(
            **shared(case),
            dimension=words[0].removeprefix("by "),
            value=figure(head),
            parts=tuple(
                PartShare(
                    found["name"],
                    figure(found["share"]),
                    figure(found["number"]) if found["number"] else None,
                )
                for found in named
            ),
            largest=alike,
            portion=one_of(Portion, words, Portion.LARGEST),
        )
    )


def _districts(case: Case, head: str, words: Sequence[str]) -> None:
    """ "districts 11 of 12, highest Burnside 66.0, lowest Westleigh 21.2, since 2021, 7 rose"."""
    held, _, within = head.partition(" of ")
    ends: dict[str, tuple[tuple[Area, ...], Figure]] = {
        "highest": ((), case.value),
        "lowest": ((), case.value),
    }
    for word in words:
        end, _, rest = word.partition(" ")
        if end in ends:
            names, _, value = rest.rpartition(" ")
            ends[end] = (tuple(_place(each) for each in names.split("|") if each), figure(value))
    since = next((word.removeprefix("since ") for word in words if word.startswith("since ")), "")
    case.facts.append(
        Districts(
            **shared(case),
            highest=ends["highest"][0],
            highest_value=ends["highest"][1],
            lowest=ends["lowest"][0],
            lowest_value=ends["lowest"][1],
            held=int(held),
            inside=int(within),
            reference_period=period(since) if since else None,
            **_moved(words),
        )
    )


def _places(case: Case, head: str, words: Sequence[str]) -> None:
    """ "places 3 of 3, East 33, Central 29, North 21"."""
    held, _, within = head.partition(" of ")
    named = [word.rpartition(" ") for word in words if not word.startswith("since ")]
    listed = tuple(
        PlaceFigure(_place(name), figure(value)) for name, _, value in named if value not in _MOVES
    )
    since = next((word.removeprefix("since ") for word in words if word.startswith("since ")), "")
    case.facts.append(
        Districts(
            **shared(case),
            highest=(listed[0].area,),
            highest_value=listed[0].figure,
            lowest=(listed[-1].area,),
            lowest_value=listed[-1].figure,
            held=int(held),
            inside=int(within),
            listed=listed,
            reference_period=period(since) if since else None,
            **_moved(words),
        )
    )


def _place(name: str) -> Area:
    return Area(f"901-{name}", name, AreaKind.LOCAL, within="901")


def _moved(words: Sequence[str]) -> dict[str, Any]:
    found = (word.partition(" ") for word in words)
    return {way: int(number) for number, _, way in found if way in _MOVES}


def _flow(case: Case, head: str, words: Sequence[str]) -> None:
    """ "flow 760, called the number of children who left, ratio 0.9"."""
    named = {word.partition(" ")[0]: word.partition(" ")[2] for word in words}
    case.facts.append(
        FlowRatio(
            **shared(case),
            value=case.value,
            other=replace(case.indicator, subject=named["called"]),
            other_value=figure(head),
            ratio=Decimal(named["ratio"]),
        )
    )


def _lacking(case: Case, head: str, words: Sequence[str]) -> None:
    """ "lacking England, last 55 in 2018/19"."""
    last = in_period(words[0].removeprefix("last ")) if words else (None, None)
    case.facts.append(
        ComparatorMissing(
            **shared(case),
            salience=1,
            comparator=comparator_named(head),
            newest=last[1],
            newest_value=last[0],
        )
    )


PARTS: dict[str, Callable[[Case, str, Sequence[str]], None]] = {
    "cases": _cases,
    "flow": _flow,
    "lacking": _lacking,
    "whole": _whole,
    "districts": _districts,
    "places": _places,
}
