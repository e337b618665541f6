"""Which indicator a subject is about: by its words, and by how many of its figures fit."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from reportgen.verify.factcheck.claims import Claim, Subject
from reportgen.verify.factcheck.figures import Figures
from reportgen.verify.factcheck.measures import Measure, Measures, Unit
from reportgen.verify.factcheck.printed import near, same
from reportgen.verify.factcheck.topics import likeness
from reportgen.verify.factcheck.verdict import Confidence

HIGH, MIDDLE = 0.78, 0.6
_LEAST_WORDS = 0.35
_NEAR = 0.75  # of a figure that a restatement may have moved
_MARGIN = 0.06
_SURE_WORDS = 0.85
_KINDS = {
    Unit.PER_CENT: {Unit.PER_CENT},
    Unit.POINTS: {Unit.PER_CENT},
    Unit.RATE: {Unit.RATE},
    Unit.COUNT: {Unit.COUNT, Unit.OTHER},
    Unit.DAYS: {Unit.DAYS},
}
_SHARES = {1: 0.38, 2: 0.46}  # how much the figures count, by how many there are; else a half


@dataclass(frozen=True, slots=True)
class Match:
    """An indicator for a subject.

    `words` and `values` are the two parts of `score`, each 0 to 1; `compared` counts the figures
    that could be set against the workbook, `hits` those that agree; `rival` names another
    indicator that fits as well, "" where none does.
    """

    measure: Measure
    score: float
    words: float
    values: float
    compared: int
    hits: int
    rival: str = ""

    @property
    def confidence(self) -> Confidence:
        if self.score >= HIGH:
            return Confidence.HIGH
        return Confidence.MIDDLE if self.score >= MIDDLE else Confidence.LOW


def match(
    subject: Subject, measures: Measures, figures: Figures, beside: Sequence[Claim] = ()
) -> Match | None:
    """The indicator that fits best, however badly; None where none has a word in common.

    `beside` are figures of sentences that speak of the same thing.
    """
    told = [*subject.figures(), *beside]
    kinds = _KINDS.get(subject.unit, set()) if subject.unit else _hinted(subject.sentence)
    found = []
    for measure in measures.of.values():
        if kinds and measure.unit not in kinds:
            continue
        words = _words(measure, subject.near, measures)
        if words >= _LEAST_WORDS:
            found.append(_matched(measure, words, told, figures))
    if not found:
        return None
    found.sort(key=lambda each: (-each.score, -each.hits, each.measure.code))
    best = found[0]
    rival = next((each for each in found[1:] if best.score - each.score < _MARGIN), None)
    if rival is None or (best.hits > rival.hits and best.hits == best.compared):
        return best
    return Match(
        best.measure,
        best.score,
        best.words,
        best.values,
        best.compared,
        best.hits,
        rival.measure.name,
    )


def continued(last: Match, subject: Subject, figures: Figures) -> Match | None:
    """The indicator of the sentence before, for one that speaks on; None where the units differ."""
    kinds = _KINDS.get(subject.unit, set()) if subject.unit else {last.measure.unit}
    if last.measure.unit not in kinds:
        return None
    return _matched(last.measure, last.words, tuple(subject.figures()), figures)


def _hinted(sentence: str) -> set[Unit]:
    """The kinds that a sentence without figures speaks of."""
    if re.search(r"\b(?:percentages?|proportions?|per cent)\b", sentence, re.IGNORECASE):
        return {Unit.PER_CENT}
    if re.search(r"\brates?\b", sentence, re.IGNORECASE):
        return {Unit.RATE, Unit.PER_CENT}
    if re.search(r"\bnumbers?\b", sentence, re.IGNORECASE):
        return {Unit.COUNT}
    return set()


def _words(measure: Measure, said: Mapping[str, float], measures: Measures) -> float:
    best = 0.0
    for name in measure.names:
        recall, covered = likeness(said, name, measures.weights)
        best = max(best, recall * (0.35 + 0.65 * covered))
    return best


def _matched(measure: Measure, words: float, told: Sequence[Claim], figures: Figures) -> Match:
    fits = [fit for claim in told if (fit := _fit(claim, measure, figures)) is not None]
    hits = sum(fit == 1 for fit in fits)
    values = sum(fits) / len(fits) if fits else 0.0
    share = _SHARES.get(len(fits), 0.5) if fits else 0.0
    score = words * (1 - share) + values * share if fits else words * 0.9
    if fits and not values and words >= _SURE_WORDS:
        score = max(score, words * 0.72)
    return Match(measure, round(score, 3), words, values, len(fits), hits)


def _fit(claim: Claim, measure: Measure, figures: Figures) -> float | None:
    """1 where the workbook prints the figure, less where nearly, 0 where not; None where silent."""
    if claim.when is None or claim.number is None:
        return None
    when = figures.settled(measure.code, claim.when) or claim.when
    reading = figures.at(measure.code, claim.place, when)
    if reading is None or reading.stored is None:
        return None
    if same(claim.number, reading):
        return 1.0
    return _NEAR if near(claim.number, reading) else 0.0
