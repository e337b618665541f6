"""One sentence with its signs, and what the sentences before have settled."""

from __future__ import annotations

from dataclasses import dataclass, field

from reportgen.verify.factcheck.areas import Areas
from reportgen.verify.factcheck.claims import Claim, Sort
from reportgen.verify.factcheck.measures import Unit
from reportgen.verify.factcheck.signs import Number, Sign
from reportgen.verify.factcheck.when import When


@dataclass(slots=True)
class Context:
    """What the sentences before have settled: periods, and who stood beside the area."""

    current: When | None = None
    since: When | None = None
    beside: tuple[str, ...] = ()
    unit: Unit | None = None


@dataclass(slots=True)
class Sentence:
    """One sentence with its signs and what is settled for it."""

    text: str
    signs: tuple[Sign, ...]
    current: When | None
    since: When | None
    stated: bool
    context: Context
    areas: Areas
    figures: dict[int, Claim] = field(default_factory=dict)  # by the place of their number

    def figure_of(self, place: str, when: When | None) -> Number | None:
        """The one figure that the sentence tells of a place in a period."""
        found = [
            claim.number
            for claim in self.figures.values()
            if claim.place == place and claim.when == when and claim.sort is Sort.FIGURE
        ]
        return found[0] if len(found) == 1 else None
