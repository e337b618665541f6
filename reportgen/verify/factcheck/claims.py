"""What a sentence claims, read from its signs: figures, comparisons and movements."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from enum import StrEnum

from reportgen.verify.factcheck.measures import Unit
from reportgen.verify.factcheck.signs import Number
from reportgen.verify.factcheck.when import When


class Sort(StrEnum):
    """What sort of thing is claimed."""

    FIGURE = "figure"  # a place had this figure in a period
    STEP = "step"  # a figure moved by so much
    COMPARED = "compared"  # a place beside others
    MOVED = "moved"  # a place beside itself
    FLAT = "flat"  # a figure that did not move
    TARGET = "target"  # a figure beside a target that the text tells


@dataclass(slots=True)
class Claim:
    """One thing that a sentence claims.

    Parameters
    ----------
    words : the words of the sentence that say it.
    place : the code of the place it is about; "?" where that is a place unknown here.
    when, since : its period and the one it is set against; None where not told.
    stated : whether the period is told in the same sentence, paragraph or heading.
    others : of a comparison, the places beside which it is set.
    way : "higher", "lower", "same", "better", "worse"; "up", "down"; "unchanged", "stable".
    flags : what else is said of it: "still", "before", "steady", "on", "recent", "years".
    """

    sort: Sort
    start: int
    words: str
    place: str
    unit: Unit | None = None
    number: Number | None = None
    when: When | None = None
    since: When | None = None
    stated: bool = False
    others: tuple[str, ...] = ()
    way: str = ""
    flags: frozenset[str] = frozenset()
    years: int = 0  # "over the last 5 years"
    of_own: Number | None = None  # the place's own figure in the text, where it tells one
    of_other: tuple[tuple[str, Number], ...] = ()  # figures of those beside, as the text tells them


@dataclass(slots=True)
class Subject:
    """Claims about one thing: its words, its unit, and what is claimed of it.

    `near` gives each content word with its nearness, 1 for words of the clause itself.
    """

    sentence: str
    unit: Unit | None
    near: dict[str, float] = field(default_factory=dict)
    claims: list[Claim] = field(default_factory=list)

    def figures(self) -> Iterator[Claim]:
        """Its figures that stand at a period."""
        return (each for each in self.claims if each.sort is Sort.FIGURE)
