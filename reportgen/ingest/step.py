"""Step 1: the workbooks, catalogue and rules of a request become one Dataset."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

import numpy as np

from reportgen.domain.area import AreaKind
from reportgen.domain.dataset import Dataset
from reportgen.domain.indicator import Indicator
from reportgen.domain.problem import Problem
from reportgen.domain.request import ReportRequest
from reportgen.domain.source import InputFile
from reportgen.errors import WorkbookError
from reportgen.ingest.breaks import breaks_of
from reportgen.ingest.checks.doubts import refuse_crossed_bands
from reportgen.ingest.checks.known import found_by_checks
from reportgen.ingest.checks.sight import Sight
from reportgen.ingest.duplicates import one_each
from reportgen.ingest.figures import Figures, frame_of, gather
from reportgen.ingest.indicators import indicators_of, unknown_indicator
from reportgen.ingest.joins import joined, joins_of
from reportgen.ingest.matching import Matched, match
from reportgen.ingest.reading import blocks_of, described, percentages_noted
from reportgen.ingest.rules import Ruling, rulings_of
from reportgen.ingest.seen import Seen, seen_of
from reportgen.ingest.sources import Sources, open_sources
from reportgen.ingest.stated import stated_of


def ingest(request: ReportRequest) -> Dataset:
    """Every figure of the request's workbooks with its cell, and all that is known about it.

    The workbooks' own sheets go before the catalogue, the catalogue before DfE's dictionary.

    Raises
    ------
    RequestError : when the request names no workbook.
    WorkbookError : when a file cannot be read as it stands.
    """
    sources = open_sources(request)
    matched = _matched(sources)
    figures, doubled = one_each(_figures(sources, matched))
    joins = joins_of(sources.joins, sources.book)
    figures = joined(figures, joins)
    if not sources.area and len(request.areas) == 1:  # "all", and perhaps there is but one
        sources = replace(sources, area=_only_authority(sources, figures))
    rulings, not_applied = rulings_of(sources.rules, sources.book, sources.area)
    indicators = _indicators(sources, matched, rulings, seen_of(figures))
    refuse_crossed_bands(indicators.values())
    problems = (
        *sources.problems,
        *(problem for file in sources.opened for problem in percentages_noted(file)),
        *(problem for block in matched for problem in block.problems),
        *doubled,
        *not_applied,
        *found_by_checks(_sight(request, sources, figures, indicators)),
    )
    dataset = _dataset(sources, figures, indicators, matched, problems)
    return replace(dataset, joins=joins)


def _sight(
    request: ReportRequest,
    sources: Sources,
    figures: Figures,
    indicators: Mapping[str, Indicator],
) -> Sight:
    """What the checks look at."""
    asked = request.neighbour_set.casefold()
    sets = [each for each in sources.neighbour_sets if asked in ("", each.name.casefold())]
    return Sight(
        figures,
        tuple(indicators.values()),
        sources.book.areas,
        sources.catalogue,
        sources.rules,
        sources.breaks,
        sets[-1] if sets else None,
        sources.area,
    )


def _matched(sources: Sources) -> tuple[Matched, ...]:
    return tuple(
        match(block, sources.catalogue, sources.book)
        for opened in sources.opened
        for block in blocks_of(opened, sources.desk(opened.path))
    )


def _figures(sources: Sources, matched: Sequence[Matched]) -> Figures:
    if not matched and any(opened.neighbours for opened in sources.opened):
        raise WorkbookError(
            ", ".join(opened.path.name for opened in sources.opened),
            "this is a workbook of statistical neighbours; it holds no figures.",
            "Expected a file with figures.",
            "give it with --neighbours, and the figures with --workbook.",
        )
    if not any(block.kept.any() for block in matched):
        files = ", ".join(opened.path.name for opened in sources.opened)
        found = next((problem for block in matched for problem in block.problems), None)
        raise WorkbookError(
            files,
            "no figure could be read." + (f" {found.place}: {found.found}" if found else ""),
            "Expected at least one indicator with a figure for a known area and period.",
            found.cure if found else "give a file with figures.",
        )
    codes = dict.fromkeys(code for _, code in sources.catalogue.records)
    codes |= dict.fromkeys(code for block in matched for code in block.unknown)
    titles = {code: sources.catalogue.first(code, "measure") or code for code in codes}
    titles |= {code: area.name for code, area in sources.book.areas.items()}
    figures = gather(matched, tuple(codes), sorted(sources.book.areas))
    return replace(figures, titles=titles)


def _only_authority(sources: Sources, figures: Figures) -> str:
    """The code of the one authority that has figures; "" where there are several."""
    held = [figures.areas[at] for at in np.unique(figures.arrays.area)]
    authorities = [code for code in held if sources.book.areas[code].kind is AreaKind.AUTHORITY]
    return authorities[0] if len(authorities) == 1 else ""


def _indicators(
    sources: Sources,
    matched: Sequence[Matched],
    rulings: Mapping[str, Ruling],
    seen: Mapping[str, Seen],
) -> dict[str, Indicator]:
    """The catalogue's indicators in its order, then those that only the figures name."""
    indicators = indicators_of(sources.catalogue, rulings, seen)
    for block in matched:
        for code, label in block.unknown.items():
            ruling = rulings.get(code, Ruling())
            each = unknown_indicator(code, label.topic, label.name, seen.get(code, Seen()), ruling)
            indicators.setdefault(each.id, each)
    return indicators


def _dataset(
    sources: Sources,
    figures: Figures,
    indicators: Mapping[str, Indicator],
    matched: Sequence[Matched],
    problems: Sequence[Problem],
) -> Dataset:
    frame = frame_of(figures)
    present = set(frame["code"].cat.categories)
    return Dataset(
        observations=frame,
        periods=figures.periods,
        sheets=figures.sheets,
        indicators=indicators,
        areas=sources.book.areas,
        neighbour_sets=sources.neighbour_sets,
        breaks=breaks_of(sources.breaks),
        problems=tuple(problems),
        inputs=_inputs(sources, matched),
        released=_released(sources, [each for each in indicators.values() if each.code in present]),
        stated=stated_of(*sources.described, matched),
    )


def _released(sources: Sources, indicators: Sequence[Indicator]) -> str:
    """The newest date that the files name, or that is known of their indicators."""
    stated = [opened.released for opened in sources.opened]
    if all(stated):
        return max(stated)
    return max([*stated, *(each.released for each in indicators)], default="")


def _inputs(sources: Sources, matched: Sequence[Matched]) -> tuple[InputFile, ...]:
    rows: dict[str, set[int]] = {}
    for block in matched:  # several blocks of one file, and several figures in one row
        rows.setdefault(block.block.place[0], set()).update(np.unique(block.block.row).tolist())
    files = [described(opened, len(rows.get(opened.path.name, ()))) for opened in sources.opened]
    used = dict.fromkeys(each for opened in sources.opened for each in opened.used)
    return (*files, *sources.further, *sources.workspace.files, *used)
