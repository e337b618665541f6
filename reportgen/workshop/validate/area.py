"""Every sentence of one area is written and checked: those of its report, and all others."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from pathlib import Path

from reportgen.domain.fact import AreaFacts, Fact, IndicatorFacts
from reportgen.domain.indicator import Indicator
from reportgen.domain.plan import ChartKind, Plan, SentencePlan
from reportgen.domain.request import Form, ReportRequest
from reportgen.errors import OutlineError, TemplateError
from reportgen.plan.possible import possible
from reportgen.plan.step import plan
from reportgen.render.narrative import Narrator
from reportgen.render.template.watch import Branch, Watch
from reportgen.workshop.checks.report import Said, faults_together
from reportgen.workshop.checks.sentence import Finding, Told, Weight, faults_of

LONGEST = 10
_OPENINGS = 3


@dataclass(frozen=True, slots=True)
class Row:
    """One finding: where it stands, which template said it, what is wrong, and the text."""

    weight: Weight
    check: str
    area: str
    indicator_code: str
    indicator: str
    template: str  # "gap.j2, line 12"
    found: str
    text: str


@dataclass(frozen=True, slots=True)
class LongOne:
    """One sentence with its number of words from stop to stop."""

    words: int
    area: str
    indicator_code: str
    template: str
    text: str


@dataclass(frozen=True, slots=True)
class AreaValidation:
    """What was found for one area; `visited` are the branches that spoke."""

    area: str
    indicators: int
    sentences: int
    rows: tuple[Row, ...]
    longest: tuple[LongOne, ...]
    visited: frozenset[Branch]


def validate_area(facts: AreaFacts, request: ReportRequest, watch: Watch) -> AreaValidation:
    """Writes and checks the report's sentences in full, then every other its facts could fill.

    A sentence that cannot be written is a failure of its own; the others go on.
    """
    desk = _Desk(facts.area.name, Narrator(_folder(request), facts.area, watch))
    watch.begin_anew()
    try:
        report = plan(facts, replace(request, form=Form.FULL))
        others = tuple(possible(facts, request))
    except OutlineError as error:
        nothing = Row(Weight.WARNING, "no_report", facts.area.name, "", "", "", error.found, "")
        return AreaValidation(facts.area.name, 0, 0, (nothing,), (), frozenset())
    desk.report(report)
    for each in others:
        for sentence in each.sentences:
            desk.further(sentence)
        for kind in each.charts:
            desk.alt_text(kind, each.facts)
    return AreaValidation(
        area=facts.area.name,
        indicators=len(others),
        sentences=len(desk.written),
        rows=tuple(desk.rows),
        longest=longest_of(desk.longest),
        visited=frozenset(watch.visited),
    )


def longest_of(candidates: list[LongOne]) -> tuple[LongOne, ...]:
    """The ten different texts with most words; of equal length those that were met first."""
    different = {each.text: each for each in reversed(candidates)}
    in_order = [each for each in candidates if different[each.text] is each]
    return tuple(sorted(in_order, key=lambda each: -each.words)[:LONGEST])


def _folder(request: ReportRequest) -> Path:
    return request.templates / "narrative"


@dataclass
class _Desk:
    """Writes and checks each different sentence of one area once."""

    area: str
    narrator: Narrator
    rows: list[Row] = field(default_factory=list)
    longest: list[LongOne] = field(default_factory=list)
    written: dict[tuple[object, ...], str] = field(default_factory=dict)

    def report(self, report: Plan) -> None:
        """The sentences of a report in reading order, and what is wrong among them."""
        said: list[Said] = []
        plans: list[SentencePlan] = []
        for section, paragraph, sentence in sentences_in_order(report):
            if text := self.sentence(sentence):
                said.append(Said(section, paragraph, text))
                plans.append(sentence)
        for place, finding in faults_together(said, self.area):
            at = plans[place]
            self._note(finding, at.facts[0].indicator, f"{at.template}.j2", said[place].text)

    def sentence(self, sentence: SentencePlan) -> str:
        """The finished text; "" where it cannot be written."""
        key = (sentence.template, sentence.position % _OPENINGS, *map(id, sentence.facts))
        if key not in self.written:
            self.written[key] = self._write(sentence)
        return self.written[key]

    def further(self, sentence: SentencePlan) -> None:
        """A sentence that no report may tell, unless it was written with another opening."""
        met = ((sentence.template, at, *map(id, sentence.facts)) for at in range(_OPENINGS))
        if not any(key in self.written for key in met):
            self.sentence(sentence)

    def alt_text(self, kind: ChartKind, facts: IndicatorFacts) -> None:
        """A chart in words."""
        template, indicator = "alt_text.j2", facts.indicator
        try:
            text = self.narrator.alt_text(kind, facts)
        except TemplateError as error:
            self._unwritten(error, indicator, template)
        except Exception as error:
            self._broken(error, indicator, template)
        else:
            self._check(text, "alt_text", template, facts.facts)
            self.written["alt_text", kind, id(facts)] = text

    def _write(self, sentence: SentencePlan) -> str:
        try:
            done = self.narrator.write(sentence)
        except TemplateError as error:
            self._unwritten(error, sentence.facts[0].indicator, f"{sentence.template}.j2")
            return ""
        except Exception as error:
            self._broken(error, sentence.facts[0].indicator, f"{sentence.template}.j2")
            return ""
        place = f"{Path(done.template).name}, line {done.line}"
        self._check(done.text, sentence.template, place, sentence.facts)
        return done.text

    def _check(self, text: str, template: str, place: str, facts: tuple[Fact, ...]) -> None:
        if not facts:
            return
        told = Told(text, template, facts)
        words = max(told.lengths)
        if len(self.longest) < LONGEST or words > self.longest[-1].words:
            long_one = LongOne(words, self.area, told.facts[0].indicator.code, place, text)
            self.longest = list(longest_of([*self.longest, long_one]))
        for finding in faults_of(told):
            self._note(finding, told.facts[0].indicator, place, text)

    def _unwritten(self, error: TemplateError, indicator: Indicator, template: str) -> None:
        check = "empty" if "says nothing" in error.found else "unwritten"
        found = f"{Path(error.place).name}: {error.found}"
        self._note(Finding(check, Weight.FAILURE, found), indicator, template, "")

    def _broken(self, error: Exception, indicator: Indicator, template: str) -> None:
        """A mistake of the program's own in one sentence: the others are still worth reading."""
        found = (
            f"a mistake of reportgen itself, not of the template ({type(error).__name__}: {error})"
        )
        self._note(Finding("unwritten", Weight.FAILURE, found), indicator, template, "")

    def _note(self, finding: Finding, indicator: Indicator, template: str, text: str) -> None:
        self.rows.append(
            Row(
                finding.weight,
                finding.check,
                self.area,
                indicator.code,
                indicator.label,
                template,
                finding.found,
                text,
            )
        )


def sentences_in_order(report: Plan) -> Iterator[tuple[int, int, SentencePlan]]:
    """Every sentence of a report with its section and paragraph, as it is read."""
    for number, message in enumerate(report.key_messages):
        yield -1, number, message
    for place, section in enumerate(report.sections):
        if section.summary is not None:
            yield place, -1, section.summary
        for number, indicator in enumerate(section.told):
            yield place, 2 * number, indicator.headline
            for sentence in indicator.sentences:
                yield place, 2 * number + 1, sentence
        for number, question in enumerate(section.enquiries, 2 * len(section.told)):
            yield place, number, question
