"""What the sentence templates make of one indicator: figures, facts, sentences and hard cases."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from pathlib import Path

from reportgen.domain.fact import AreaFacts, IndicatorFacts
from reportgen.domain.plan import ChartKind, IndicatorPlan, Plan, SentencePlan
from reportgen.domain.request import Form, ReportRequest
from reportgen.domain.threshold import Polarity
from reportgen.ingest.step import ingest
from reportgen.interpret.step import interpret
from reportgen.plan.possible import possible
from reportgen.plan.step import plan
from reportgen.render.charts.figure import can_draw, chart
from reportgen.render.house_styles import house_style
from reportgen.render.pages.page import page, picture
from reportgen.render.template.watch import Watch
from reportgen.workshop.preview.facts import data_rows, facts_shown, given_facts
from reportgen.workshop.preview.gallery import FILE, gallery
from reportgen.workshop.preview.pick import picked
from reportgen.workshop.preview.shown import ChartShown, IndicatorShown, Preview, SentenceShown
from reportgen.workshop.preview.writer import PreviewWriter, Written
from reportgen.workshop.validate.area import sentences_in_order

Progress = Callable[[str], None]

_EVERY_INDICATOR = "all_indicators"
_OPENINGS = (0, 1, 2)
_POLARITIES = {
    Polarity.HIGH: "Higher is better.",
    Polarity.LOW: "Lower is better.",
    Polarity.NONE: "Neither direction is called better or worse.",
    Polarity.UNSTATED: "No direction is stated, so nothing is called better or worse.",
}


class Studio:
    """One indicator of one area, read once, to be looked at again after each change of words.

    Figures and facts stay in memory; only `read_again` works them out anew.
    """

    def __init__(
        self, request: ReportRequest, wanted: str = "", progress: Progress = lambda _: None
    ) -> None:
        """Reads the workbook and works out the facts of the request's first area.

        Parameters
        ----------
        wanted : a code, a short label or "Topic / code"; "" is the report's first indicator.

        Raises
        ------
        ReportgenError : for anything a user can mend.
        """
        self._request, self._wanted = request, wanted
        progress("Reading the workbook")
        self._dataset = ingest(request)
        self._pictures: dict[ChartKind, tuple[str, str]] = {}
        self._watch = Watch()
        progress("Working out the facts")
        self.read_again()

    def read_again(self) -> None:
        """Works out facts and plan anew: after a change of thresholds or of the outline.

        Raises
        ------
        ReportgenError : as when it was first read.
        """
        self._area_facts = next(interpret(self._dataset, self._request))
        self._report, self._facts, self._remark = _chosen(
            self._area_facts, self._request, self._wanted
        )
        asked = self._request if not self._remark else _everything(self._request)
        self._possible = _possible_of(self._facts, self._area_facts, asked)
        self._style = house_style(self._request.templates, self._request.style)
        self._pictures.clear()

    def look(self, charts: bool = True) -> Preview:
        """Everything as the templates say it now; a faulty template shows its error in its place.

        Raises
        ------
        TemplateError : when the folder or the hard cases cannot be read.
        """
        folder = self._request.templates / "narrative"
        return Preview(
            area=self._area_facts.area.name,
            source=", ".join(path.name for path in self._request.workbooks),
            folder=_two_names(folder),
            gallery_file=f"{_two_names(folder)}/{FILE}",
            indicators=(self._indicator(folder, charts),),
            gallery=gallery(folder, self._watch),
        )

    def _indicator(self, folder: Path, charts: bool) -> IndicatorShown:
        facts = self._facts
        indicator = facts.indicator
        writer = PreviewWriter(folder, self._area_facts.area, self._watch)
        own = _own_plan(self._report, facts)
        told = _told(self._report, own, facts)
        spoken = [(each, writer.write(each)) for each in told]
        heads, rows = data_rows(facts)
        drawn = [kind for kind in (own.charts if own else ()) if can_draw(kind, facts)]
        in_words = {kind: writer.alt_text(kind, facts) for kind in drawn}
        return IndicatorShown(
            label=indicator.label,
            name=indicator.name,
            code=indicator.code,
            topic=indicator.topic,
            unit=indicator.unit,
            polarity=_POLARITIES[indicator.polarity],
            remark=self._remark,
            heads=heads,
            rows=rows,
            facts=facts_shown(facts, told, self._report.left_out),
            told=(
                *(_sentence(_name(each), written, each, facts) for each, written in spoken),
                *(
                    _sentence(f"{kind.value} chart in words", written, None, facts)
                    for kind, written in in_words.items()
                ),
            ),
            others=tuple(self._others(writer, spoken)),
            charts=tuple(self._charts(in_words)) if charts else (),
        )

    def _others(
        self, writer: PreviewWriter, spoken: Sequence[tuple[SentencePlan, Written]]
    ) -> Iterator[SentenceShown]:
        """Every other wording of the same facts: templates not chosen, and the other openings."""
        met = {(each.template, written.text or written.fault) for each, written in spoken}
        templates = {each.template for each, _ in spoken}
        for each in self._possible:
            for position in _OPENINGS:
                written = writer.write(replace(each, position=position))
                said = (each.template, written.text or written.fault)
                if said not in met:
                    again = each.template in templates
                    name = f"{_name(each)}, said otherwise" if again else _name(each)
                    yield _sentence(name, written, each, self._facts)
                    templates.add(each.template)
                met.add(said)

    def _charts(self, in_words: dict[ChartKind, Written]) -> Iterator[ChartShown]:
        for kind, written in in_words.items():
            if kind not in self._pictures:
                drawn = chart(kind, self._facts, self._style.colours, f"chart-{kind.value}", "")
                self._pictures[kind] = (picture(drawn.png), drawn.caption)
            address, caption = self._pictures[kind]
            yield ChartShown(address, written.text or "A chart without words.", caption)


def preview_page(preview: Preview) -> str:
    """A preview as one page that needs nothing beside it."""
    return page("preview", preview=preview)


def _chosen(
    facts: AreaFacts, request: ReportRequest, wanted: str
) -> tuple[Plan, IndicatorFacts, str]:
    """The report, the indicator meant, and a remark where the report itself would not tell it."""
    report = plan(facts, request)
    if not wanted:
        told = [each for section in report.sections for each in section.told]
        first = told[0].facts if told else report.status[0]
        return report, first, ""
    meant = picked(wanted, facts.indicators)
    if _own_plan(report, meant) is not None:
        return report, meant, ""
    asked = {id(fact) for fact in report.facts}
    if any(id(fact) in asked for fact in meant.facts):
        remark = "The report tells it beside another indicator or in tables only."
    else:
        remark = "It is not in this outline."
    whole = plan(facts, _everything(request))
    return whole, meant, f"{remark} Shown is what the outline {_EVERY_INDICATOR} makes of it."


def _everything(request: ReportRequest) -> ReportRequest:
    return replace(request, outline=_EVERY_INDICATOR, form=Form.FULL)


def _own_plan(report: Plan, facts: IndicatorFacts) -> IndicatorPlan | None:
    told = (each for section in report.sections for each in section.told)
    return next((each for each in told if each.facts.indicator.id == facts.indicator.id), None)


def _told(
    report: Plan, own: IndicatorPlan | None, facts: IndicatorFacts
) -> tuple[SentencePlan, ...]:
    """The indicator's own sentences, then those of the report that gather its facts with others."""
    first = (own.headline, *own.sentences) if own else ()
    ids = {id(fact) for fact in facts.facts}
    gathering = (
        sentence
        for _, _, sentence in sentences_in_order(report)
        if sentence not in first and any(id(fact) in ids for fact in sentence.facts)
    )
    return (*first, *gathering)


def _possible_of(
    facts: IndicatorFacts, area_facts: AreaFacts, request: ReportRequest
) -> tuple[SentencePlan, ...]:
    found = (
        each.sentences
        for each in possible(area_facts, request)
        if each.facts.indicator.id == facts.indicator.id
    )
    return next(found, ())


def _sentence(
    name: str, written: Written, plan: SentencePlan | None, facts: IndicatorFacts
) -> SentenceShown:
    return SentenceShown(
        name=name,
        template=written.template,
        line=written.line,
        text=written.text,
        fault=written.fault,
        branches=written.branches,
        findings=written.findings,
        facts=given_facts(plan, facts) if plan else (),
    )


def _name(plan: SentencePlan) -> str:
    return plan.template.replace("_", " ")


def _two_names(folder: Path) -> str:
    """The last two names of a path: a page may be sent to somebody else."""
    return "/".join(folder.parts[-2:])
