"""Percentages of an older workbook that were read as shares: 66% as 0.66."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np

from reportgen.domain.indicator import Measure
from reportgen.domain.problem import Problem, Severity
from reportgen.ingest.checks.check import check
from reportgen.ingest.checks.numbers import Ints
from reportgen.ingest.checks.sight import Sight

_OLD = (".xls", ".ods")  # read without number formats, so that nobody can tell 66% from 0.66
_YES = ("yes", "true")


@check(
    "shares",
    asks="Do all percentages of an .xls or .ods file lie between 0 and 1?",
    worst=Severity.SEVERE,
)
def shares(sight: Sight) -> Iterator[Problem]:
    """A severe finding for each such indicator and file, at its first figure.

    Silent for nought alone, which is nought either way, and for series that the catalogue
    knows never to exceed 1%.
    """
    old = np.array([place[0].lower().endswith(_OLD) for place in sight.figures.sheets], bool)
    if not old.any():
        return
    sheets = sight.figures.arrays.sheet[sight.numbers.at]
    for code, indicator in enumerate(sight.of_code):
        if indicator is None or indicator.measure is not Measure.PERCENTAGE:
            continue
        if sight.catalogue.first(indicator.code, "below_one").casefold() in _YES:
            continue
        span = sight.numbers.of_code(code)
        for numbers in _by_file(sight, sheets[span], old, span.start):
            values = sight.numbers.value[numbers]
            if values.min() >= 0 and 0 < values.max() <= 1:
                yield _told(sight, code, numbers)


def _by_file(sight: Sight, sheets: Ints, old: Ints, start: int) -> Iterator[Ints]:
    """The numbers of an indicator that stand in each older workbook, in order of the files."""
    files: dict[str, list[int]] = {}
    for sheet in np.unique(sheets):
        if old[sheet]:
            files.setdefault(sight.figures.sheets[sheet][0], []).append(int(sheet))
    for of_file in files.values():
        yield np.flatnonzero(np.isin(sheets, of_file)) + start


def _told(sight: Sight, code: int, numbers: Ints) -> Problem:
    values = sight.numbers.value[numbers]
    return Problem(
        Severity.SEVERE,
        sight.where(int(sight.numbers.at[numbers[0]])),
        f"{sight.label(code)} is in per cent, and all its figures in this file, "
        f"{len(numbers):,} in number, lie from {values.min():.4g} to {values.max():.4g}.",
        "Expected percentages as they are shown. In such a workbook a cell that shows 66% holds "
        "0.66, and nobody can tell the two apart.",
        "open it in Excel, save it as an Excel workbook (.xlsx), and give that one.",
        sight.figures.codes[code],
    )
