"""The door of interpret: a dataset and a request in, the facts of each area out."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from dataclasses import replace

from reportgen.domain.area import Area, Comparator, ComparatorKind, NeighbourSet
from reportgen.domain.dataset import Dataset
from reportgen.domain.fact import AreaFacts, IndicatorFacts, Series
from reportgen.domain.indicator import Indicator
from reportgen.domain.period_label import read_within_year
from reportgen.domain.place_name import name_key
from reportgen.domain.release import Previous
from reportgen.domain.request import ReportRequest
from reportgen.interpret import rules
from reportgen.interpret.areas import wanted_areas
from reportgen.interpret.asked import as_of_period, check_baseline
from reportgen.interpret.assembly import Assembly
from reportgen.interpret.assessment import assessment_of
from reportgen.interpret.comparators import check_comparators, chosen_neighbours, comparators_of
from reportgen.interpret.context import Context
from reportgen.interpret.ended import take_late_noughts
from reportgen.interpret.figures import Figures
from reportgen.interpret.method import rules_used, words_for_size
from reportgen.interpret.national import NATIONAL_FROM, national_rows
from reportgen.interpret.notes import notes_of
from reportgen.interpret.registry import registered
from reportgen.interpret.releases.since_last import SinceLast, since_last
from reportgen.interpret.shares import share_of
from reportgen.interpret.succession import formed_notes, joined_notes
from reportgen.interpret.wording import read_wording

_FULL_SET = 10
_RULES = rules.__all__  # the rules register themselves when their room is opened


def interpret(
    dataset: Dataset,
    request: ReportRequest,
    previous: Previous | None = None,
    reach: Collection[str] | None = None,
) -> Iterator[AreaFacts]:
    """The facts of each area that the request asks for, one area after another.

    Names, comparators and periods are checked, and the national work (ranks, quartiles) is
    done, before the first area.

    Parameters
    ----------
    dataset : all observations, with what is known of indicators and areas.
    request : areas, comparators, neighbour set, period, window and baseline.
    previous : what the last paper was made from; without it nothing is said of revisions.
    reach : ids of the indicators of which facts are wanted; None wants all.

    Raises
    ------
    RequestError : when an area, comparator, neighbour set or period cannot be found or read.
    WorkbookError : when a break or baseline in the rules cannot be read.
    """
    wording = read_wording(request.templates)
    check_baseline(request, dataset)
    figures = Figures(dataset, as_of_period(request, dataset))
    take_late_noughts(figures, dataset)
    areas = wanted_areas(request.areas, dataset.areas, figures.areas_with_figures())
    neighbours = chosen_neighbours(request, dataset)
    check_comparators(request, dataset)
    rows, national = national_rows(dataset, figures)
    assembly = Assembly(dataset, request, figures, rows, wording)
    since = since_last(previous, dataset, wording) if previous else None
    wanted = [
        each
        for each in dataset.indicators.values()
        if each.id in rows and (reach is None or each.id in reach)
    ]
    for area in areas:
        facts = _facts_of(area, assembly, wanted, neighbours, national)
        yield _with_revisions(facts, since)


def _facts_of(
    area: Area,
    assembly: Assembly,
    wanted: Sequence[Indicator],
    neighbours: NeighbourSet | None,
    national: bool,
) -> AreaFacts:
    dataset, request = assembly.dataset, assembly.request
    comparators = comparators_of(area, dataset, request, neighbours)
    found = tuple(
        _indicator_facts(assembly.context(each, area, comparators), assembly) for each in wanted
    )
    return AreaFacts(
        area=area,
        comparators=comparators,
        indicators=found,
        as_of=_as_said(request.as_of),
        rules=rules_used(found, assembly.wording),
        words=words_for_size(found, assembly.wording),
        notes=(
            *_area_notes(area, request, comparators, national),
            *_no_neighbours(area, request, comparators, neighbours),
            *formed_notes(area, dataset),
        ),
        known=tuple(dict.fromkeys(each.code for each in dataset.indicators.values())),
    )


def _with_revisions(facts: AreaFacts, since: SinceLast | None) -> AreaFacts:
    if since is None:
        return facts
    return replace(facts, revisions=since.revisions(facts.area, facts.indicators))


def _as_said(label: str) -> str:
    """A period as the request names it, a month or quarter as it is said everywhere: "Oct-19"."""
    within = read_within_year(label)
    return within.label if within else label


def _indicator_facts(context: Context, assembly: Assembly) -> IndicatorFacts:
    facts = tuple(fact for rule in registered() for fact in rule.apply(context))
    return IndicatorFacts(
        indicator=context.indicator,
        period=context.period,
        facts=facts,
        series=_series(context),
        assessment=assessment_of(facts),
        neighbours=context.neighbours,
        neighbour_markers=context.neighbour_markers,
        notes=(
            *notes_of(context, assembly.dataset.breaks, _FULL_SET),
            *joined_notes(context, assembly.dataset.joins, assembly.dataset),
        ),
        share=share_of(context),
        local=context.local,
        own_list=context.neighbour_comparator is not None and context.neighbour_comparator.own,
    )


def _series(context: Context) -> tuple[Series, ...]:
    """The area's series, then those of the comparators with any figure fit to stand beside it."""
    beside = (each.series for each in context.beside if not each.outside)
    held = (each for each in beside if any(point.figure for point in each.points))
    return (context.series, *held)


def _area_notes(
    area: Area, request: ReportRequest, comparators: Sequence[Comparator], national: bool
) -> tuple[str, ...]:
    notes = []
    if not national:
        notes.append(
            f"National places are not given, because the data cover fewer than {NATIONAL_FROM} "
            "local authorities."
        )
    kinds = {each.kind.value for each in comparators}
    for name in request.comparators:
        wanted = name_key(name)
        if wanted == "region" and wanted not in kinds:
            notes.append(f"No region is known for {area.in_sentence}.")
    return tuple(notes)


def _no_neighbours(
    area: Area,
    request: ReportRequest,
    comparators: Sequence[Comparator],
    neighbours: NeighbourSet | None,
) -> tuple[str, ...]:
    """Why there are none, though they were asked for: an own list may name another area's only."""
    wanted = any(name_key(name) == "neighbours" for name in request.comparators)
    if not wanted or any(each.kind is ComparatorKind.NEIGHBOURS for each in comparators):
        return ()
    if neighbours is not None and neighbours.own:
        return (f"The list of neighbours used names none for {area.in_sentence}.",)
    return (f"No statistical neighbours are known for {area.in_sentence}.",)
