"""Each claim of a subject set against the workbook."""

from __future__ import annotations

from dataclasses import dataclass

from reportgen.verify.evidence import Reading
from reportgen.verify.factcheck.claims import Claim, Subject
from reportgen.verify.factcheck.matching import Match
from reportgen.verify.factcheck.measures import Measure
from reportgen.verify.factcheck.printed import said
from reportgen.verify.factcheck.verdict import Confidence, Judged, Outcome
from reportgen.verify.factcheck.when import When
from reportgen.verify.factcheck.workbook import Workbook


@dataclass(frozen=True, slots=True)
class Setting:
    """What a claim is judged by: the workbook, the indicator it is about, which way is good.

    `settled` says whether a figure of the subject agrees, so that its period is surely this one;
    `good` is "high", "low" or "", as the paper itself says or else the indicator's source.
    """

    workbook: Workbook
    subject: Subject
    match: Match
    good: str
    settled: bool
    place: str

    @property
    def measure(self) -> Measure:
        return self.match.measure

    def at(self, place: str, when: When | None) -> Reading | None:
        """A figure of the indicator with a number, else None."""
        if when is None:
            return None
        found = self.workbook.figures.at(self.measure.code, place, when)
        return found if found and found.stored is not None else None

    def periods(self, place: str) -> tuple[When, ...]:
        """The years with a figure, oldest first."""
        told = self.workbook.figures.periods(self.measure.code, place)
        return tuple(each for each in told if not each.month)

    def name(self, place: str) -> str:
        """What a place is called."""
        return self.workbook.areas.said(place)


@dataclass(slots=True)
class Finding:
    """What was found of one claim, before the words about its match are added."""

    outcome: Outcome
    claim: str
    why: str
    read: tuple[Reading, ...] = ()


def judged(setting: Setting, claim: Claim, finding: Finding) -> Judged:
    """A finding with its indicator, cells and confidence."""
    match = setting.match
    cells = tuple(dict.fromkeys(cell for each in finding.read for cell in each.cells))
    names = setting.workbook.areas
    return Judged(
        finding.outcome,
        setting.place,
        setting.subject.sentence,
        claim.words,
        claim.sort.value,
        finding.claim,
        finding.why,
        match.measure.name,
        match.measure.code,
        tuple(f"{names.said(each.of)} {each.period}: {said(each)}" for each in finding.read),
        cells,
        match.score,
        match.confidence,
    )


def unmatched(subject: Subject, place: str, claim: Claim, why: str, match: Match | None) -> Judged:
    """A claim that nothing can be said of, with the reason and the nearest indicator."""
    number = claim.number
    told = f"{number.value:,}" if number else claim.words
    return Judged(
        Outcome.UNMATCHED,
        place,
        subject.sentence,
        claim.words,
        claim.sort.value,
        told,
        why,
        match.measure.name if match else "",
        match.measure.code if match else "",
        score=match.score if match else 0.0,
        confidence=match.confidence if match else Confidence.LOW,
    )
