"""READ FIRST: the five steps of a report, and the auditor at their end, on one page."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace
from pathlib import Path

import reportgen
from reportgen.check.checking import refuse_unless_clean
from reportgen.domain.area import Area
from reportgen.domain.dataset import Coverage, Dataset
from reportgen.domain.document import Document
from reportgen.domain.fact import AreaFacts
from reportgen.domain.house_style import HouseStyle
from reportgen.domain.plan import Plan
from reportgen.domain.release import Comparison, Previous
from reportgen.domain.request import ReportRequest
from reportgen.domain.run import RunRecord
from reportgen.domain.source import InputFile
from reportgen.errors import ReportgenError
from reportgen.ingest.coverage import coverage
from reportgen.ingest.previous import read_previous
from reportgen.ingest.step import ingest
from reportgen.interpret.releases.comparison import compare_releases
from reportgen.interpret.step import interpret
from reportgen.interpret.wording import read_wording
from reportgen.plan.gate import gate
from reportgen.plan.outline_reading import read_outline
from reportgen.plan.paper_faults import refuse_faults
from reportgen.plan.reach import within_reach
from reportgen.plan.step import plan
from reportgen.render.house_styles import house_style
from reportgen.render.step import render
from reportgen.typeset.libreoffice import outline_of
from reportgen.typeset.page_numbers import with_pages
from reportgen.typeset.pdf_writer import pdf_tools
from reportgen.typeset.step import PAPER, SLIDES, Refuse, typeset
from reportgen.verify.files import files_in
from reportgen.verify.refusing import refuse_unless_proven
from reportgen.verify.verifying import Auditor

Progress = Callable[[str], None]
Failed = Callable[[Area, ReportgenError], None]


@dataclass(frozen=True, slots=True)
class Run:
    """One finished run: its folder, its files, what was said, and what could not be had."""

    area: Area
    folder: Path
    files: tuple[Path, ...]
    plan: Plan
    document: Document
    record: RunRecord
    notes: tuple[str, ...] = ()


def build_reports(
    request: ReportRequest, progress: Progress = lambda _: None, failed: Failed | None = None
) -> Iterator[Run]:
    """One finished run folder per area of the request, each as soon as it is written.

    The workbook is read and the national work (ranks, quartiles, neighbour means) is done once.

    Parameters
    ----------
    request : all that could change the report.
    progress : told in a few words what is being done.
    failed : told of an area whose report cannot be made; the others go on. Without it the first
        such error ends the run.

    Raises
    ------
    ReportgenError : for anything a user can mend; nothing of that run is left half-written.
    """
    style = _check_papers(request)
    request = replace(request, comparators=style.in_order(request.comparators))
    progress("Reading the workbook")
    dataset = ingest(request)
    if request.previous is not None:
        progress("Reading what the last paper was made from")
    previous = read_previous(request)
    inputs = dict.fromkeys((*dataset.inputs, *_inputs_of(previous)))
    dataset = replace(dataset, inputs=tuple(inputs))
    progress("Working out ranks, comparisons and trends")
    reach = within_reach(request, dataset.indicators.values())
    auditor = Auditor(_files_of(request), request.inputs.parent, _last_paper_of(request))
    for facts in interpret(dataset, request, previous, reach):
        progress(f"Writing the report for {facts.area.name}")
        try:
            run = _one_report(facts, dataset, request, auditor)
        except ReportgenError as error:
            if failed is None:
                raise
            failed(facts.area, error)
        else:
            yield run


def _check_papers(request: ReportRequest) -> HouseStyle:
    """Reads what is set beside the sentences, so that a slip is told before a large workbook."""
    read_wording(request.templates)
    refuse_faults(request, read_outline(request.templates, request.outline).outline)
    if request.pdf:
        pdf_tools()
    return house_style(request.templates, request.style)


def _one_report(
    facts: AreaFacts, dataset: Dataset, request: ReportRequest, auditor: Auditor
) -> Run:
    chosen = gate(plan(facts, request), dataset.problems, request)
    document = render(chosen, request)
    record = RunRecord(
        request=request,
        area=facts.area.name,
        version=reportgen.__version__,
        inputs=dataset.inputs,
        facts=chosen.facts,
        left_out=chosen.left_out,
        problems=dataset.problems,
        rules=chosen.rules,
        released=dataset.released,
        revisions=chosen.revisions,
        slides=chosen.slides if request.slides is None else request.slides,
        areas=tuple(dataset.areas.values()),
        indicators=tuple(dataset.indicators.values()),
        comparators=chosen.comparators,
    )
    notes: tuple[str, ...] = ()
    if request.page_numbers:
        document, notes = with_pages(document, record, outline_of)
    folder, files = typeset(document, record, _refuse(request, auditor))
    return Run(facts.area, folder, files, chosen, document, record, notes)


def _refuse(request: ReportRequest, auditor: Auditor) -> Refuse:
    """What looks at the finished paper before anything is written: the clerk's gates, the proof."""

    def refuse(contents: Mapping[str, bytes]) -> None:
        paper = contents[PAPER]
        if request.final:
            refuse_unless_clean(PAPER, paper)
        refuse_unless_proven(auditor, PAPER, paper, contents.get(SLIDES))

    return refuse


def _files_of(request: ReportRequest) -> tuple[Path, ...]:
    """The files that the figures are read from, for the auditor to read again in its own way."""
    dictionary = () if request.dictionary is None else (request.dictionary,)
    return (*request.workbooks, *dictionary, *request.neighbours)


def _last_paper_of(request: ReportRequest) -> tuple[Path, ...]:
    return () if request.previous is None else files_in(request.previous)


def _inputs_of(previous: Previous | None) -> tuple[InputFile, ...]:
    if previous is None:
        return ()
    file = previous.file
    paper = InputFile(file.name, f"last paper: {file.layout}", file.sha256)
    return (paper, *previous.further)


def inspect_workbook(request: ReportRequest) -> tuple[Dataset, tuple[Coverage, ...]]:
    """What was recognised in the request's workbooks, and how much there is of each indicator."""
    dataset = ingest(request)
    return dataset, coverage(dataset)


def compare_files(
    then: ReportRequest, now: ReportRequest, progress: Progress = lambda _: None
) -> Comparison:
    """What differs between the workbooks of two requests; each file is read once."""
    progress("Reading the earlier file")
    earlier = ingest(then)
    progress("Reading the later file")
    later = ingest(now)
    progress("Comparing")
    return compare_releases(earlier, later, now)
