"""The gate: severe problems that concern a report stop it, unless a draft is asked for by name."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from reportgen.domain.area import ComparatorKind
from reportgen.domain.fact import IndicatorFacts
from reportgen.domain.plan import Plan
from reportgen.domain.problem import Problem, Severity
from reportgen.domain.request import ReportRequest
from reportgen.errors import CheckError

_MOST_NAMED = 5
# The remarks on single indicators already say these beside the figures.
_SAID_BESIDE = ("outside_range", "stale_comparators")


def gate(plan: Plan, problems: Sequence[Problem], request: ReportRequest) -> Plan:
    """The plan with the problems that its data notes tell: severe ones, and warnings of checks.

    Parameters
    ----------
    problems : all that is wrong with the inputs, of every area and indicator.

    Raises
    ------
    CheckError : when a severe problem concerns the report, and no draft is asked for.
    """
    severe = severe_for(plan, problems)
    if severe and not request.draft:
        raise _stopped(plan, severe, request.final)
    return replace(plan, problems=(*severe, *_warnings_for(plan, problems)))


def severe_for(plan: Plan, problems: Iterable[Problem]) -> tuple[Problem, ...]:
    """The severe problems of the report's own indicators and areas, and of the inputs at large.

    A cell of an authority that is neither the area nor a comparator, and an indicator that is
    not told, do not concern the report.
    """
    codes, areas = _codes(plan), _areas(plan)
    return tuple(
        each
        for each in problems
        if each.severity is Severity.SEVERE
        and (not each.indicator_code or each.indicator_code in codes)
        and (not each.area or each.area in areas)
    )


def _warnings_for(plan: Plan, problems: Iterable[Problem]) -> list[Problem]:
    """The warnings of checks on figures that the report shows."""
    told = {each.indicator.code: each for each in _told(plan)}
    neighbours, areas = _neighbours(plan), _areas(plan)
    found = []
    for each in problems:
        if each.severity is not Severity.WARNING or each.check in ("", *_SAID_BESIDE):
            continue
        facts = told.get(each.indicator_code)
        shown = not each.indicator_code or (facts and _is_shown(facts, each, neighbours))
        if shown and (not each.area or each.area in areas):
            found.append(each)
    return found


def _is_shown(facts: IndicatorFacts, problem: Problem, neighbours: set[str]) -> bool:
    """Whether the period of a problem is in the report: of a neighbour only the newest is."""
    if not problem.period:
        return True
    if problem.area in neighbours:
        return problem.period == facts.period.label
    own = facts.series[0].points if facts.series else ()
    return any(point.period.label == problem.period for point in own)


def _told(plan: Plan) -> list[IndicatorFacts]:
    """Every indicator that the report shows: in the status table, as a pair or as a part."""
    told = [each for section in plan.sections for each in section.told]
    paired = [each.paired for each in told if each.paired is not None]
    return [*plan.status, *paired, *(part for each in told for part in each.parts)]


def _codes(plan: Plan) -> set[str]:
    return {each.indicator.code for each in _told(plan)}


def _areas(plan: Plan) -> set[str]:
    """Codes, and the name of the area: a reader of cells knows a place by its name alone."""
    compared = {code for each in plan.comparators for code in each.codes}
    return {plan.area.code, plan.area.name, *plan.area.aliases, *compared}


def _neighbours(plan: Plan) -> set[str]:
    return {
        code
        for each in plan.comparators
        if each.kind is ComparatorKind.NEIGHBOURS
        for code in each.codes
    }


def _stopped(plan: Plan, severe: Sequence[Problem], final: bool) -> CheckError:
    number = len(severe)
    problems = "1 severe problem concerns" if number == 1 else f"{number} severe problems concern"
    instead = "build a marked draft with --draft" + (" in place of --final" if final else "")
    named = [f"{each.place}: {each.found}" for each in severe[:_MOST_NAMED]]
    if number > _MOST_NAMED:
        rest = number - _MOST_NAMED
        named.append(f"There {'are' if rest > 1 else 'is'} {rest} more: see reportgen inspect.")
    return CheckError(
        severe[0].place,
        f"{problems} the report on {plan.area.in_sentence}: a figure may be wrong or lost.",
        "\n".join([*named, severe[0].expected]),
        f"{severe[0].cure.rstrip('.')}; or {instead}.",
    )
