"""Writes every sentence for every area and indicator of a workbook, and says what is wrong."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from reportgen.domain.request import ReportRequest
from reportgen.ingest.step import ingest
from reportgen.interpret.areas import wanted_areas
from reportgen.interpret.asked import as_of_period
from reportgen.interpret.figures import Figures
from reportgen.plan.outline_reading import read_outline
from reportgen.render.template.environment import environment_of
from reportgen.render.template.watch import Branch, Watch
from reportgen.typeset.csv_writer import table
from reportgen.workshop.checks.sentence import Weight
from reportgen.workshop.validate.area import AreaValidation, LongOne, Row, longest_of
from reportgen.workshop.validate.jobs import each_area

Progress = Callable[[str], None]

_COLUMNS = (
    "weight",
    "check",
    "area",
    "indicator_code",
    "indicator",
    "template",
    "found",
    "text",
)


@dataclass(frozen=True, slots=True)
class Validation:
    """What was found in all sentences together; `silent` are the branches that no fact reached."""

    areas: int
    indicators: int  # the most that any area has
    sentences: int
    rows: tuple[Row, ...]
    longest: tuple[LongOne, ...]
    silent: tuple[Branch, ...]
    branches: int

    @property
    def failures(self) -> int:
        return sum(row.weight is Weight.FAILURE for row in self.rows)

    @property
    def by_check(self) -> tuple[tuple[Weight, str, int], ...]:
        """Each check that found something, with how often: failures, then the most frequent."""
        counted = Counter((row.weight, row.check) for row in self.rows)
        order = sorted(counted, key=lambda key: (key[0] is Weight.WARNING, -counted[key], key[1]))
        return tuple((weight, check, counted[weight, check]) for weight, check in order)


def validate(
    request: ReportRequest, jobs: int = 1, progress: Progress = lambda _: None
) -> Validation:
    """Writes and checks every sentence for the request's areas.

    Parameters
    ----------
    jobs : how many processes share the areas; the answer is the same for any number.
    progress : told in a few words what is being done, with the number of areas done.

    Raises
    ------
    TemplateError : when a template is faulty in itself, before any sentence is written.
    ReportgenError : for anything else a user can mend.
    """
    read_outline(request.templates, request.outline)
    watch = _every_template(request)
    progress("Reading the workbook")
    dataset = ingest(request)
    figures = Figures(dataset, as_of_period(request, dataset))
    areas = wanted_areas(request.areas, dataset.areas, figures.areas_with_figures())
    done: list[AreaValidation] = []
    progress(f"Writing and checking sentences for {_areas(len(areas))}")
    for each in each_area(dataset, request, [area.code for area in areas], jobs, watch):
        done.append(each)
        progress(f"{len(done)} of {_areas(len(areas))}: {each.area}")
    return _together(done, watch.branches)


def validation_csv(validation: Validation) -> bytes:
    """Every finding as a csv file, then one row for each branch that nothing reached."""
    found = (tuple(str(getattr(row, name)) for name in _COLUMNS) for row in validation.rows)
    silent = (
        ("note", "silent_branch", "", "", "", _place(branch), branch.words, "")
        for branch in validation.silent
    )
    return table(_COLUMNS, (*found, *silent))


def _every_template(request: ReportRequest) -> Watch:
    """A watch that knows every branch of every template, each of which has been read."""
    watch = Watch()
    environment_of(request.templates / "narrative", watch).read_every_template()
    return watch


def _together(done: Sequence[AreaValidation], branches: Sequence[Branch]) -> Validation:
    visited = frozenset[Branch]().union(*(each.visited for each in done))
    return Validation(
        areas=len(done),
        indicators=max((each.indicators for each in done), default=0),
        sentences=sum(each.sentences for each in done),
        rows=tuple(row for each in done for row in each.rows),
        longest=longest_of([long_one for each in done for long_one in each.longest]),
        silent=tuple(branch for branch in branches if branch not in visited),
        branches=len(branches),
    )


def _place(branch: Branch) -> str:
    return f"{branch.file}, line {branch.line}"


def _areas(number: int) -> str:
    return "1 area" if number == 1 else f"{number} areas"
