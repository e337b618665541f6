"""Rows with figures that name no indicator or no area: told, because their figures are lost."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from reportgen.domain.problem import Problem, Severity
from reportgen.ingest.block import AreaLabel, MeasureLabel
from reportgen.ingest.bounded import bounded
from reportgen.ingest.files.grid import Grid
from reportgen.ingest.values import holds_a_number


def nameless_rows(
    grid: Grid,
    header: int,
    labels: Mapping[str, int],
    names: Sequence[tuple[AreaLabel, MeasureLabel]],
    periods: Sequence[int],
) -> list[Problem]:
    """A severe problem for each such row.

    Parameters
    ----------
    labels : where the labels "number", "area" and "measure" stand, from 0.
    names : the area and measure of each row below the headings.
    periods : the columns of figures, from 0.
    """
    return bounded(_nameless(grid, header, labels, names, periods))


def _nameless(
    grid: Grid,
    header: int,
    labels: Mapping[str, int],
    names: Sequence[tuple[AreaLabel, MeasureLabel]],
    periods: Sequence[int],
) -> Iterator[Problem]:
    for row, (area, measure) in enumerate(names, start=header + 1):
        nowhere = not (area.name or area.number)
        if (nowhere or not str(measure)) and _holds_figures(grid.rows[row - 1], periods):
            heading = "area" if nowhere else "measure"
            yield _told(grid.at(row, labels.get(heading, 0) + 1), heading)


def _holds_figures(row: Sequence[object], periods: Sequence[int]) -> bool:
    return any(at < len(row) and holds_a_number(row[at]) for at in periods)


def _told(place: str, heading: str) -> Problem:
    what, wanted = {
        "area": ("area", "an LA number or a name"),
        "measure": ("measure", "the name of an indicator"),
    }[heading]
    return Problem(
        Severity.SEVERE,
        place,
        f"the row has figures but no {what}; they were not read.",
        f"Expected {wanted} in every row with figures.",
        f"write the {what} here; if cells are merged, unmerge them and fill each row.",
    )
