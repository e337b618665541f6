"""Has one sentence written and tells what came of it: text, template line, branches, findings."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from reportgen.domain.area import Area
from reportgen.domain.fact import IndicatorFacts
from reportgen.domain.plan import ChartKind, SentencePlan
from reportgen.errors import TemplateError
from reportgen.render.narrative import Narrator
from reportgen.render.template.watch import Branch, Watch
from reportgen.workshop.checks.sentence import Finding, Told, faults_of


@dataclass(frozen=True, slots=True)
class Written:
    """What a template made of its facts; with a `fault` there is no text."""

    template: str
    line: int = 0
    text: str = ""
    fault: str = ""
    branches: tuple[Branch, ...] = ()
    findings: tuple[Finding, ...] = ()


class PreviewWriter:
    """Writes for one area from the templates as they stand in `folder` now.

    Two writers with one `watch` share their compiled templates.
    """

    def __init__(self, folder: Path, area: Area, watch: Watch) -> None:
        self._watch = watch
        self._folder, self._area = folder, area
        self._narrator: Narrator | None = None

    def write(self, plan: SentencePlan) -> Written:
        """One sentence, or why there is none."""
        self._watch.begin_anew()
        file = f"{plan.template}.j2"
        try:
            done = self._narrator_now().write(plan)
        except TemplateError as error:
            return Written(file, fault=str(error), branches=self._branches())
        told = Told(done.text, plan.template, plan.facts)
        return Written(file, done.line, done.text, "", self._branches(), faults_of(told))

    def alt_text(self, kind: ChartKind, facts: IndicatorFacts) -> Written:
        """A chart in words, or why there are none."""
        self._watch.begin_anew()
        try:
            text = self._narrator_now().alt_text(kind, facts)
        except TemplateError as error:
            return Written("alt_text.j2", fault=str(error), branches=self._branches())
        findings = faults_of(Told(text, "alt_text", facts.facts)) if facts.facts else ()
        return Written("alt_text.j2", 0, text, "", self._branches(), findings)

    def _narrator_now(self) -> Narrator:
        if self._narrator is None:
            self._narrator = Narrator(self._folder, self._area, self._watch)
        return self._narrator

    def _branches(self) -> tuple[Branch, ...]:
        """Those that were gone through; where an if chose nothing, nothing spoke."""
        return tuple(each for each in self._watch.visited if not each.words.startswith("no else"))
