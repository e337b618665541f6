"""The list of rules: each registers itself from its own file, and runs in the stated order."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TypeAlias

from reportgen.domain.fact import Fact
from reportgen.interpret.context import Context

ORDER = (
    "missing",
    "level",
    "numerator",
    "pair",
    "series_start",
    "change",
    "gap",
    "significance",
    "comparator_missing",
    "crossover",
    "gap_change",
    "comparator_trend",
    "trend",
    "streak",
    "record",
    "average",
    "projection",
    "rank",
    "rank_change",
    "neighbour_rank",
    "composition",
    "districts",
    "flow_ratio",
    "target",
)

Apply: TypeAlias = Callable[[Context], tuple[Fact, ...]]


@dataclass(frozen=True, slots=True)
class Rule:
    """One rule: `code` is the kind of its facts and its file's name; `asks` its question."""

    code: str
    asks: str
    apply: Apply


_REGISTERED: dict[str, Rule] = {}


def rule(code: str, asks: str) -> Callable[[Apply], Apply]:
    """A decorator that registers a rule.

    Parameters
    ----------
    code : the kind of the facts it makes; one of `ORDER`.
    asks : the question it answers, for the map of rules.

    Raises
    ------
    LookupError : when the code has no place in `ORDER`, or is taken.
    """
    if code not in ORDER or code in _REGISTERED:
        raise LookupError(f"a rule needs a place of its own in ORDER: {code}")

    def register(apply: Apply) -> Apply:
        _REGISTERED[code] = Rule(code, asks, apply)
        return apply

    return register


def registered() -> tuple[Rule, ...]:
    """Every registered rule, in order."""
    return tuple(_REGISTERED[code] for code in ORDER if code in _REGISTERED)
