"""What the rules are given, for every area and indicator of a dataset, without telling any."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from reportgen.domain.area import Area
from reportgen.domain.dataset import Dataset
from reportgen.domain.indicator import Indicator
from reportgen.domain.request import ReportRequest
from reportgen.errors import RequestError, did_you_mean
from reportgen.interpret.areas import wanted_areas
from reportgen.interpret.asked import as_of_period, check_baseline
from reportgen.interpret.assembly import Assembly
from reportgen.interpret.comparators import ENGLAND, single
from reportgen.interpret.context import Context
from reportgen.interpret.ended import take_late_noughts
from reportgen.interpret.figures import Figures
from reportgen.interpret.national import national_rows
from reportgen.interpret.wording import read_wording

_TOLD_EVERY = 25  # indicators


def contexts(
    dataset: Dataset,
    request: ReportRequest,
    only: Sequence[str] = (),
    progress: Callable[[str], None] = lambda _: None,
) -> Iterator[Context]:
    """One context per indicator and area that the request asks for, beside England alone.

    Parameters
    ----------
    only : codes or names of the indicators; all of them when empty.

    Raises
    ------
    RequestError : when an area or indicator cannot be found, or none has figures.
    """
    wording = read_wording(request.templates)
    check_baseline(request, dataset)
    figures = Figures(dataset, as_of_period(request, dataset))
    take_late_noughts(figures, dataset)
    areas = wanted_areas(request.areas, dataset.areas, figures.areas_with_figures())
    chosen = _chosen(dataset, only)
    rows, _ = national_rows(dataset, figures)
    assembly = Assembly(dataset, request, figures, rows, wording)
    held = [each for each in chosen if each.id in rows]
    for done, indicator in enumerate(held):
        if done % _TOLD_EVERY == 0:
            progress(f"Going through the indicators: {done} of {len(held)}")
        yield from _of_areas(assembly, indicator, areas)


def _of_areas(assembly: Assembly, indicator: Indicator, areas: Sequence[Area]) -> Iterator[Context]:
    england = assembly.dataset.areas.get(ENGLAND)
    beside = (single(england),) if england else ()
    for area in areas:
        yield assembly.context(indicator, area, beside)


def _chosen(dataset: Dataset, only: Sequence[str]) -> list[Indicator]:
    every = list(dataset.indicators.values())
    if not only:
        return every
    found: dict[str, Indicator] = {}
    for name in only:
        wanted = " ".join(name.split()).casefold()
        named = [each for each in every if wanted in _names(each)]
        if not named:
            known = [word for each in every for word in (each.code, each.label)]
            raise RequestError(
                "--indicator",
                f'the workbook holds no indicator "{name}".',
                did_you_mean(name, known),
                "give a code or name as reportgen inspect lists it.",
            )
        found.update((each.id, each) for each in named)
    return list(found.values())


def _names(indicator: Indicator) -> set[str]:
    return {each.casefold() for each in (indicator.code, indicator.name, indicator.label)}
