"""Which area is meant when none was named: the only authority of the workbook, or a question."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from reportgen.domain.area import Area, AreaKind
from reportgen.domain.request import ReportRequest
from reportgen.errors import RequestError

if TYPE_CHECKING:
    from reportgen.domain.dataset import Dataset

_MOST_NAMED = 8


def with_area(request: ReportRequest) -> ReportRequest:
    """The request with an area: as named, else the only live authority that has rows.

    Raises
    ------
    RequestError : when the workbook holds several authorities or none.
    """
    if request.areas:
        return request
    from reportgen.build import inspect_workbook

    dataset, _ = inspect_workbook(replace(request, areas=("all",)))
    held = authorities(dataset)
    if len(held) == 1:
        return replace(request, areas=(held[0].code,))
    names = [area.name for area in held]
    raise RequestError(
        "--area",
        f"no area was named, and the workbook holds {len(names) or 'no'} authorities.",
        _choice(names),
        'name one: --area "NAME"; or --area all for a report on each.',
    )


def authorities(dataset: Dataset) -> list[Area]:
    """The live authorities that have a row in the dataset, by name."""
    codes = {str(code) for code in dataset.observations["area"].unique()}
    found = [area for code, area in dataset.areas.items() if code in codes]
    return sorted(
        (area for area in found if area.kind is AreaKind.AUTHORITY and area.live),
        key=lambda area: area.name,
    )


def _choice(names: list[str]) -> str:
    if not names:
        return ""
    more = f" and {len(names) - _MOST_NAMED} more" if len(names) > _MOST_NAMED else ""
    return f"Expected one of: {', '.join(names[:_MOST_NAMED])}{more}."
