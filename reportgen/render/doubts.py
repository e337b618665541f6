"""What the data notes say of the checks on the inputs: severe problems first, then warnings."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from reportgen.domain.document import Block, Bullets, Heading, Paragraph
from reportgen.domain.plan import Plan
from reportgen.domain.problem import Problem, Severity, told_briefly
from reportgen.render.ledger.marks import counted, stated

_CHECK = "check of the inputs"
_MOST = 20  # lines; a list that fills pages is no note


def severe_problems(plan: Plan) -> Iterator[Block]:
    """Every severe problem that a draft let through; nothing where there is none."""
    severe = [each for each in plan.problems if each.severity is Severity.SEVERE]
    if not severe:
        return
    yield Heading(2, "Severe problems in the inputs", "severe-problems")
    one = len(severe) == 1
    number = "One severe problem concerns" if one else f"{len(severe)} severe problems concern"
    mended = "it" if one else "them"
    concern = f"{counted(number, 'severe problems')} this draft"
    yield Paragraph(
        f"{concern}: a figure may be wrong or lost. A final report needs {mended} mended."
    )
    yield from _listed(plan, severe, with_place=True)


def data_checks(plan: Plan) -> Iterator[Block]:
    """The warnings of checks on figures of this report; nothing where there is none."""
    warnings = [each for each in plan.problems if each.severity is Severity.WARNING]
    if not warnings:
        return
    yield Heading(2, "Data checks", "data-checks")
    yield from _listed(plan, warnings, with_place=False)


def _listed(plan: Plan, problems: Sequence[Problem], with_place: bool) -> Iterator[Block]:
    """A line each; the cell it was read from helps who mends it, and no reader of a final paper."""
    told = told_briefly(problems)
    lines = [
        f"{_line(plan, each)}{f' Read from {each.place}.' if with_place else ''}"
        for each in told[:_MOST]
    ]
    if len(told) > _MOST:
        lines.append("There are more than can be told here; problems.csv lists every one.")
    yield Bullets(tuple(Paragraph(stated(line, _CHECK)) for line in lines))


def _line(plan: Plan, problem: Problem) -> str:
    """The finding with indicator, area and period before it."""
    names = {each.indicator.code: each.indicator.label for each in plan.status}
    name = names.get(problem.indicator_code, "")
    found = problem.found[0].upper() + problem.found[1:]
    if name and not found.startswith(name):
        area = _area_names(plan).get(problem.area, "")
        known = [each for each in (name, area, problem.period) if each and each not in found]
        found = f"{', '.join(known)}: {problem.found}" if known else found
    return found


def _area_names(plan: Plan) -> dict[str, str]:
    """The area, its comparators and neighbours by code."""
    single = {each.codes[0]: each.label for each in plan.comparators if len(each.codes) == 1}
    neighbours = {area.code: area.label for facts in plan.status for area, _ in facts.neighbours}
    return {**neighbours, **single, plan.area.code: plan.area.label}
