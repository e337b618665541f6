"""Reads one fact from one readable line: tests of differences, and places that moved."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from decimal import Decimal

from reportgen.domain.fact import Gap, Rank
from reportgen.domain.fact_beside import RankChange, Significance
from reportgen.domain.relation import Interval
from reportgen.render.examples.case import YEAR, Case, comparator_named, period, shared


def _tested(case: Case, head: str, words: Sequence[str]) -> None:
    """ "tested England, significant" or "not significant", after the gap to England."""
    beside = comparator_named(head)
    gaps = (fact for fact in case.facts if isinstance(fact, Gap))
    gap = next(fact for fact in gaps if fact.comparator == beside)
    passed = "significant" in words
    far = abs(gap.difference.shown) + (-1 if passed else 1) * Decimal("0.1")
    case.facts.append(
        Significance(
            **shared(case),
            comparator=beside,
            value=gap.value,
            reference=gap.reference,
            low=gap.value.shown - far,
            high=gap.value.shown + far,
            interval=Interval.WILSON,
            significant=passed,
            relation=gap.relation,
        )
    )


def _was_ranked(case: Case, head: str, words: Sequence[str]) -> None:
    """ "was ranked 77 of 150 in 2021, 2 joint", after the place now."""
    found = re.fullmatch(rf"(?P<rank>\d+) of (?P<ranked>\d+) in {YEAR}", head)
    now = next(fact for fact in case.facts if isinstance(fact, Rank))
    if found is None:
        raise ValueError(f'expected "was ranked 77 of 150 in 2021", found "was ranked {head}"')
    joint = next((int(word.split(" ")[0]) for word in words if word.endswith(" joint")), 1)
    before = int(found["rank"])
    case.facts.append(
        RankChange(
            **shared(case),
            value=now.value,
            rank=now.rank,
            ranked=now.ranked,
            reference_period=period(found["year"]),
            reference_rank=before,
            reference_ranked=int(found["ranked"]),
            reference_joint=joint,
            places=before - now.rank,
            quartile=now.quartile,
        )
    )


BESIDE: dict[str, Callable[[Case, str, Sequence[str]], None]] = {
    "tested": _tested,
    "was ranked": _was_ranked,
}
