"""What became of each claim of a paper, and the paper's verdict as a whole."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from enum import StrEnum


class Outcome(StrEnum):
    """What the workbook says of a claim."""

    AGREES = "agrees"
    DIFFERS = "differs"  # another figure; or an order that other figures make
    CONTRADICTS = "contradicts"  # the words say what the figures do not
    ADVICE = "advice"  # a word of judgement where nobody states which way is good
    UNMATCHED = "cannot be matched"


class Confidence(StrEnum):
    """How sure it is that a claim is about the indicator it is set against."""

    HIGH = "high"
    MIDDLE = "middle"
    LOW = "low"


@dataclass(frozen=True, slots=True)
class Judged:
    """One claim with what was found of it.

    Parameters
    ----------
    place : where in the paper it stands.
    sentence : the sentence whole; `words` those of it that make the claim.
    claim : the claim as it was understood: "Lancashire below England in 2022".
    indicator, code : what it was set against, "" where nothing.
    figures : the workbook's figures as printed, each with its place and period.
    cells : where those stand.
    why : what was compared, or why nothing could be.
    score : from 0 to 1, how well indicator and claim fit; `confidence` the same in a word.
    """

    outcome: Outcome
    place: str
    sentence: str
    words: str
    sort: str
    claim: str
    why: str
    indicator: str = ""
    code: str = ""
    figures: tuple[str, ...] = ()
    cells: tuple[str, ...] = ()
    score: float = 0.0
    confidence: Confidence = Confidence.LOW


@dataclass(frozen=True, slots=True)
class Checked:
    """A whole paper: every claim that was found, in order."""

    file: str
    area: str
    judged: tuple[Judged, ...]
    sentences: int

    def of(self, outcome: Outcome) -> tuple[Judged, ...]:
        """The claims with one outcome, in their order."""
        return tuple(each for each in self.judged if each.outcome is outcome)

    @property
    def counts(self) -> Counter[str]:
        """How many claims have which outcome, by its word."""
        return Counter(each.outcome.value for each in self.judged)

    @property
    def holds(self) -> bool:
        """Whether nothing differs and nothing contradicts."""
        return not self.of(Outcome.DIFFERS) and not self.of(Outcome.CONTRADICTS)
