"""What a preview shows, as plain values for a page or a terminal: no facts, no templates."""

from __future__ import annotations

from dataclasses import dataclass

from reportgen.render.template.watch import Branch
from reportgen.workshop.checks.sentence import Finding


@dataclass(frozen=True, slots=True)
class FigureShown:
    """One figure as it is printed, or the word that stands instead, with the cells behind it."""

    text: str
    cells: str


@dataclass(frozen=True, slots=True)
class RowShown:
    """One period of the data row: the area's own figure first, then those of its comparators."""

    period: str
    figures: tuple[FigureShown, ...]
    now: bool  # the report's period


@dataclass(frozen=True, slots=True)
class FactShown:
    """One fact: `values` are names with values, `told` says which sentence tells it, or why none.

    `number` counts the facts of its indicator from 1.
    """

    number: int
    kind: str
    values: tuple[tuple[str, str], ...]
    salience: int
    reasons: str
    rule: str
    cells: str
    told: str


@dataclass(frozen=True, slots=True)
class GivenFact:
    """A fact that a sentence was given; `number` is 0 for one of another indicator."""

    number: int
    brief: str


@dataclass(frozen=True, slots=True)
class SentenceShown:
    """One sentence, or the `fault` that stands in its way, and the branches that spoke."""

    name: str
    template: str
    line: int
    text: str
    fault: str
    branches: tuple[Branch, ...]
    findings: tuple[Finding, ...]
    facts: tuple[GivenFact, ...]


@dataclass(frozen=True, slots=True)
class ChartShown:
    """A chart as an address that holds the picture itself."""

    address: str
    alt: str
    caption: str


@dataclass(frozen=True, slots=True)
class IndicatorShown:
    """One indicator of one area with everything that is known and said of it."""

    label: str
    name: str
    code: str
    topic: str
    unit: str
    polarity: str
    remark: str
    heads: tuple[str, ...]
    rows: tuple[RowShown, ...]
    facts: tuple[FactShown, ...]
    told: tuple[SentenceShown, ...]
    others: tuple[SentenceShown, ...]
    charts: tuple[ChartShown, ...] = ()


@dataclass(frozen=True, slots=True)
class CaseShown:
    """One hard case of the gallery: made-up facts in their small form, and what is said of them."""

    name: str
    given: tuple[str, ...]
    template: str
    line: int
    text: str
    fault: str
    branches: tuple[Branch, ...]
    findings: tuple[Finding, ...]


@dataclass(frozen=True, slots=True)
class Preview:
    """Everything of one look; `faults` are those of the templates, each once."""

    area: str
    source: str
    folder: str
    gallery_file: str
    indicators: tuple[IndicatorShown, ...]
    gallery: tuple[tuple[str, tuple[CaseShown, ...]], ...]

    @property
    def faults(self) -> tuple[str, ...]:
        sentences = [each for shown in self.indicators for each in (*shown.told, *shown.others)]
        faults = [each.fault for each in sentences]
        faults += [case.fault for _, listed in self.gallery for case in listed]
        return tuple(dict.fromkeys(fault for fault in faults if fault))
