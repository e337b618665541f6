"""How much a fact deserves saying: a short score with its reasons in words (NARRATIVE 1.21)."""

from __future__ import annotations

from dataclasses import dataclass

from reportgen.domain.relation import Judgement, Size

UNTOLD = 0  # kept for the figures behind the report, not for its sentences

_BAND = {
    Size.LITTLE: 0,
    Size.SLIGHT: 1,
    Size.PLAIN: 2,
    Size.CONSIDERABLE: 3,
    Size.SHARP: 4,
}
_SIZE_REASONS = {
    Size.LITTLE: "the difference is little or none",
    Size.SLIGHT: "the difference is slight",
    Size.PLAIN: "the difference is of ordinary size",
    Size.CONSIDERABLE: "the difference is considerable",
    Size.SHARP: "the difference is very large",
}
_JUDGED = {
    Judgement.WORSE: (2, "it is unfavourable"),
    Judgement.WORSENED: (2, "it is unfavourable"),
    Judgement.BETTER: (1, "it is favourable"),
    Judgement.IMPROVED: (1, "it is favourable"),
}


@dataclass(frozen=True, slots=True)
class Weight:
    """A score of nought or more, and why."""

    score: int
    reasons: tuple[str, ...]

    def plus(self, score: int, reason: str) -> Weight:
        """The weight with one more reason; never below nought."""
        return Weight(max(0, self.score + score), (*self.reasons, reason))

    def judged(self, judgement: Judgement) -> Weight:
        """The weight with a judgement: two more for the unfavourable, one for the favourable."""
        found = _JUDGED.get(judgement)
        return self.plus(*found) if found else self


def weight(score: int, reason: str) -> Weight:
    """A weight to begin with."""
    return Weight(score, (reason,))


def by_size(size: Size) -> Weight:
    """A weight from a magnitude, nought for little to four for sharp."""
    return Weight(_BAND[size], (_SIZE_REASONS[size],))


def untold(reason: str) -> Weight:
    """The weight of a fact that is kept but not said."""
    return Weight(UNTOLD, (reason,))
