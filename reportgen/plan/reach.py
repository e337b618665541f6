"""Which indicators an outline can reach, so that no facts are made of the others."""

from __future__ import annotations

from collections.abc import Collection

from reportgen.domain.indicator import Indicator
from reportgen.domain.request import ReportRequest
from reportgen.plan.outline_reading import read_outline


def within_reach(request: ReportRequest, indicators: Collection[Indicator]) -> frozenset[str]:
    """The ids of all that the request's outline names, with their pairs and their parts.

    An outline with a section for everything reaches everything.

    Parameters
    ----------
    indicators : all that the dataset holds.

    Raises
    ------
    OutlineError : when the outline is unknown or cannot be read.
    """
    outline = read_outline(request.templates, request.outline).outline
    if any(section.everything for section in outline.sections):
        return frozenset(each.id for each in indicators)
    entries = [entry for section in outline.sections for entry in section.indicators]
    names = {name for entry in entries for name in (entry.code, entry.pair)}
    named = [each for each in indicators if each.code in names or each.id in names]
    codes = {each.code for each in named} | {each.pair for each in named}
    codes |= {each.code for each in indicators if each.pair in codes - {""}}
    return frozenset(
        each.id
        for each in indicators
        if each.code in codes or (each.part is not None and each.part.whole in codes)
    )
