"""Reads one fact from one readable line: the facts of parts and places."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from decimal import Decimal

from reportgen.domain.fact_of_parts import Composition, Numerator, PartShare
from reportgen.domain.relation import Portion
from reportgen.render.examples.case import Case, figure, one_of, shared

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


PARTS: dict[str, Callable[[Case, str, Sequence[str]], None]] = {
    "cases": _cases,
    "whole": _whole,
}
