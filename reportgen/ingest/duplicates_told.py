"""How figures that stand twice are told, never quoting a number that the other cell withholds."""

from __future__ import annotations

from collections.abc import Sequence

from reportgen.domain.observation import Marker
from reportgen.domain.problem import Problem, Severity
from reportgen.errors import WorkbookError
from reportgen.ingest.figures import MARKERS, Figures
from reportgen.ingest.files.grid import in_words

CHECK = "duplicates"  # the name of its findings in problems.csv
Pairs = Sequence[tuple[int, int]]  # positions of two figures: the one kept, the other


def both_set_aside(figures: Figures, pairs: Pairs) -> Problem:
    """A severe row for figures of one national file that differ."""
    one, other = pairs[0]
    more = f" So do {len(pairs) - 1:,} more of its figures." if len(pairs) > 1 else ""
    return _severe(
        figures,
        (one, other),
        f"{_named(figures, one)} stands twice and differs: {_said(figures, one, other)} and "
        f"{_said(figures, other, one)}. Both were set aside as unreadable.{more}",
        "Expected one figure, or the same figure twice.",
        "ask the publisher which is right, or name first a release that has it once.",
    )


def disagreement(figures: Figures, one: int, other: int) -> WorkbookError:
    """The error for two cells of one table that somebody can mend."""
    one, other = sorted((one, other))
    return WorkbookError(
        f"{_where(figures, one)} and {_where(figures, other)}",
        f"{_named(figures, one)} is {_said(figures, one, other)} in the first and "
        f"{_said(figures, other, one)} in the second.",
        "Expected one figure, or the same figure twice.",
        "correct one of the two cells, or take the row out.",
    )


def withheld(figures: Figures, pairs: Pairs) -> Problem:
    """A severe row for figures that one file withholds and another prints."""
    one, other = pairs[0]
    more = f" More of its figures are: {len(pairs) - 1:,}." if len(pairs) > 1 else ""
    return _severe(
        figures,
        (one, other),
        f"{_named(figures, one)} is withheld in the first file and printed in the second.{more}",
        "Expected files that withhold the same figures. What either withholds stays withheld.",
        "leave out the older file, or the one that should not print them.",
    )


def files_differ(figures: Figures, pairs: Pairs) -> Problem:
    """A severe row for figures of two files that differ."""
    one, other = pairs[0]
    more = f" {len(pairs) - 1:,} more of its figures differ." if len(pairs) > 1 else ""
    return _severe(
        figures,
        (one, other),
        f"{_named(figures, one)} is {_said(figures, one, other)} in the first file and "
        f"{_said(figures, other, one)} in the second.{more}",
        "Expected files of one release. The file named first was used.",
        "name the newer file first, or leave the older one out.",
    )


def superseded(figures: Figures, pairs: Pairs) -> Problem:
    """A note on figures of which one is but the forerunner of the other."""
    one, other = pairs[0]
    return Problem(
        Severity.NOTE,
        f"{_where(figures, one)} and {_where(figures, other)}",
        f"{_named(figures, one)} is given twice, as {_said(figures, one, other)} and, less final, "
        f"as {_said(figures, other, one)}; {len(pairs):,} figures in all.",
        "The more final figure was used.",
        "nothing needs to be done.",
        figures.codes[figures.arrays.code[one]],
        check=CHECK,
    )


def _severe(
    figures: Figures, pair: tuple[int, int], found: str, expected: str, cure: str
) -> Problem:
    one, other = pair
    return Problem(
        Severity.SEVERE,
        f"{_where(figures, one)} and {_where(figures, other)}",
        found,
        expected,
        cure,
        figures.codes[figures.arrays.code[one]],
        figures.areas[figures.arrays.area[one]],
        check=CHECK,
    )


def _named(figures: Figures, at: int) -> str:
    arrays = figures.arrays
    period = figures.periods[arrays.period[at]]
    code, area = figures.codes[arrays.code[at]], figures.areas[arrays.area[at]]
    titles = figures.titles
    return f"{titles.get(code, code)}, {titles.get(area, area)}, {period.label}"


def _said(figures: Figures, at: int, beside: int) -> str:
    """What a cell says; of a number that stands beside a withheld one only that it is one."""
    marker = MARKERS[figures.arrays.marker[at]]
    if marker:
        return f'"{marker}"'
    if MARKERS[figures.arrays.marker[beside]] == Marker.CONFIDENTIAL:
        return "a number"
    return format(figures.arrays.value[at], ".15g")


def _where(figures: Figures, at: int) -> str:
    arrays = figures.arrays
    return in_words(figures.sheets[arrays.sheet[at]], int(arrays.row[at]), int(arrays.column[at]))
