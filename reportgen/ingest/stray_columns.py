"""Columns that are neither labels nor periods: stopped at if a period was meant, else told."""

from __future__ import annotations

import math
from collections.abc import Mapping

from reportgen.domain.problem import Problem, Severity
from reportgen.errors import WorkbookError, did_you_mean
from reportgen.ingest.files.grid import Grid
from reportgen.ingest.labels import as_text
from reportgen.ingest.periods import has_figures, is_filler, is_worked, looks_like_a_period
from reportgen.ingest.values import read_text

_LABELS = ("LA Number", "LA and Regions", "Region", "Topic", "Measure")
_FORMS = (
    "Expected a heading such as 2022, 2021/22, 2020-22, October 2022, Q2 2022/23 or 2022 (prov)."
)


def set_aside(
    grid: Grid, header: int, column: int, marks: Mapping[str, str], among_periods: bool
) -> list[Problem]:
    """What is told of one column (from 0) that is not read.

    Parameters
    ----------
    among_periods : whether it stands where periods stand, not among the labels before them.

    Raises
    ------
    WorkbookError : when its heading was meant for a period.
    """
    text = grid.wide_headings(header)[column]
    place = grid.at(header, column + 1)
    if text and is_worked(text):
        return [_worked(place, text)]
    filled = [
        value for row in grid.rows[header:] if column < len(row) and (value := as_text(row[column]))
    ]
    readings = [read_text(value, marks) for value in filled]
    numbers = sum(not math.isnan(each.value) for each in readings)
    # LAIT writes a stray "0" above an empty column; any other heading with digits is a period.
    held = numbers if is_filler(text) else sum(not each.fault for each in readings)
    meant = among_periods and has_figures(text) and held > 0
    if meant or (looks_like_a_period(text) and not text.isdigit()):
        raise WorkbookError(
            place,
            f'the period "{text}" cannot be read.',
            _FORMS,
            "write the period in one of these forms, or take the column out.",
        )
    if among_periods and numbers:
        return [_lost(place, text, numbers)]
    return [_unknown(place, text)] if text and text != "-" else []


def _lost(place: str, text: str, numbers: int) -> Problem:
    named = f'the heading "{text}" is no period' if text else "a column has no heading"
    cells = "number stands" if numbers == 1 else "numbers stand"
    return Problem(
        Severity.SEVERE,
        place,
        f"{named}, but {numbers:,} {cells} below it; they were not read.",
        _FORMS,
        "write the period as the heading, or take the column out.",
    )


def _worked(place: str, text: str) -> Problem:
    return Problem(
        Severity.NOTE,
        place,
        f'the column "{text}" holds results, not figures.',
        "Results are worked out again from the figures.",
        "nothing needs to be done.",
    )


def _unknown(place: str, text: str) -> Problem:
    return Problem(
        Severity.WARNING,
        place,
        f'the column "{text}" is neither a label nor a period.',
        f"Expected {', '.join(_LABELS)} or a period. {did_you_mean(text, _LABELS)}".strip(),
        "correct the heading if its figures should be read; they were set aside.",
    )
