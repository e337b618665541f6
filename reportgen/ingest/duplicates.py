"""One figure per indicator, area and period: what stands twice must agree, or is told."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import numpy.typing as npt

from reportgen.domain.observation import Flag, Marker
from reportgen.domain.period import Period
from reportgen.domain.problem import Problem, Severity
from reportgen.errors import WorkbookError
from reportgen.ingest.figures import MARKERS, Arrays, Figures, with_used_periods
from reportgen.ingest.files.grid import in_words

CHECK = "duplicates"  # the name of its findings in problems.csv
_SAME = 1e-12  # relative; below it two stored numbers differ by binary noise alone
_FINALITY = {Flag.PROVISIONAL: 3, Flag.ESTIMATED: 2, Flag.REVISED: 0, Flag.FINAL: 0}
_UNSAID = 1
_SAY_NOTHING = tuple(MARKERS.index(each) for each in (Marker.NOT_STATED, Marker.EMPTY))
Positions = npt.NDArray[np.intp]


def one_each(figures: Figures) -> tuple[Figures, tuple[Problem, ...]]:
    """The figures sorted by indicator, area and period, no key twice, and what was decided.

    Of a provisional and a revised figure the revised is kept. Of two files the one named
    first is kept. Agreeing duplicates are silent: LAIT repeats an area for each neighbour
    group it belongs to. Where two cells of one file differ, a publisher's national file loses
    the figure, which counts as unreadable; a table by hand stops the run.

    Raises
    ------
    WorkbookError : when two cells of one file say different things and somebody can mend it.
    """
    key, finality = _keys(figures)
    order = np.lexsort((np.arange(len(key)), finality, key))
    sorted_key = key[order]
    first = np.ones(len(order), bool)
    first[1:] = sorted_key[1:] != sorted_key[:-1]
    leader = order[np.maximum.accumulate(np.where(first, np.arange(len(order)), 0))]
    twice = ~first
    differing = twice & ~_agree(figures.arrays, order, leader)
    kept, against = leader[differing], order[differing]
    within = _within_published(figures, finality, kept, against)
    problems = (
        *_decide(figures, finality, kept[~within], against[~within]),
        *_both_set_aside(figures, kept[within], against[within]),
    )
    arrays = _unreadable(figures.arrays, kept[within]).take(order[first])
    return with_used_periods(replace(figures, arrays=arrays)), problems


def _keys(figures: Figures) -> tuple[npt.NDArray[np.int64], npt.NDArray[np.int64]]:
    """One number per indicator, area and period, in their order; and how final each is."""
    same: dict[tuple[str, int, int, int, int, int], int] = {}
    times = [same.setdefault(_identity(period), at) for at, period in enumerate(figures.periods)]
    final = [
        max((_FINALITY.get(flag, _UNSAID) for flag in period.flags), default=_UNSAID)
        for period in figures.periods
    ]
    arrays = figures.arrays
    time = np.array(times, np.int64)[arrays.period]
    key = (arrays.code.astype(np.int64) * len(figures.areas) + arrays.area) * len(times) + time
    return key, np.array(final, np.int64)[arrays.period]


def _identity(period: Period) -> tuple[str, int, int, int, int, int]:
    """What makes a period the same, however it is written."""
    years = (period.first, period.last)
    return (period.style.value, *years, period.ends, period.months, period.day)


def _agree(arrays: Arrays, one: Positions, other: Positions) -> npt.NDArray[np.bool_]:
    near = np.isclose(arrays.value[one], arrays.value[other], rtol=_SAME, atol=0, equal_nan=True)
    # An empty cell and the publisher's dash contradict nobody: neither gives a reason.
    silent = np.isin(arrays.marker, _SAY_NOTHING)
    said = (arrays.marker[one] == arrays.marker[other]) | (silent[one] & silent[other])
    same: npt.NDArray[np.bool_] = near & said
    return same


def _within_published(
    figures: Figures, finality: npt.NDArray[np.int64], one: Positions, other: Positions
) -> npt.NDArray[np.bool_]:
    """Which pairs stand in one file as its publisher wrote it, one as final as the other."""
    arrays, files = figures.arrays, [place[0] for place in figures.sheets]
    same = [
        files[a] == files[b] for a, b in zip(arrays.sheet[one], arrays.sheet[other], strict=True)
    ]
    national = np.array(figures.published, bool)[arrays.sheet[one]]
    found: npt.NDArray[np.bool_] = (
        np.array(same, bool) & national & (finality[one] == finality[other])
    )
    return found


def _unreadable(arrays: Arrays, positions: Positions) -> Arrays:
    value, marker, flags = arrays.value.copy(), arrays.marker.copy(), arrays.flags.copy()
    value[positions], marker[positions] = np.nan, MARKERS.index(Marker.UNREADABLE)
    flags[positions] = 0
    return replace(arrays, value=value, marker=marker, flags=flags)


def _both_set_aside(figures: Figures, kept: Positions, against: Positions) -> list[Problem]:
    """A row for each indicator and area whose figures differ within one file."""
    found: dict[tuple[int, int], list[tuple[int, int]]] = {}
    for one, other in zip(kept.tolist(), against.tolist(), strict=True):
        whose = (int(figures.arrays.code[one]), int(figures.arrays.area[one]))
        found.setdefault(whose, []).append((one, other))
    return [_set_aside(figures, pairs) for pairs in found.values()]


def _set_aside(figures: Figures, pairs: list[tuple[int, int]]) -> Problem:
    one, other = pairs[0]
    more = f" So do {len(pairs) - 1:,} more of its figures." if len(pairs) > 1 else ""
    return Problem(
        Severity.SEVERE,
        f"{_where(figures, one)} and {_where(figures, other)}",
        f"{_named(figures, one)} stands twice and differs: {_said(figures, one)} and "
        f"{_said(figures, other)}. Both were set aside as unreadable.{more}",
        "Expected one figure, or the same figure twice.",
        "ask the publisher which is right, or name first a release that has it once.",
        figures.codes[figures.arrays.code[one]],
        figures.areas[figures.arrays.area[one]],
        check=CHECK,
    )


def _decide(
    figures: Figures, finality: npt.NDArray[np.int64], kept: Positions, against: Positions
) -> tuple[Problem, ...]:
    """A row for each indicator, area and pair of files that disagree; an error within one file.

    Each area has a row of its own, as the gate must know whose report is concerned.
    """
    told: dict[tuple[int, ...], list[tuple[int, int]]] = {}
    superseded: dict[tuple[int, int], list[tuple[int, int]]] = {}
    arrays = figures.arrays
    files = [place[0] for place in figures.sheets]
    for one, other in zip(kept.tolist(), against.tolist(), strict=True):
        code, sheet, beside = (
            int(arrays.code[one]),
            int(arrays.sheet[one]),
            int(arrays.sheet[other]),
        )
        if finality[one] != finality[other]:
            superseded.setdefault((code, beside), []).append((one, other))
        elif files[sheet] == files[beside]:
            raise _disagreement(figures, one, other)
        else:
            area = int(arrays.area[one])
            told.setdefault((code, area, sheet, beside), []).append((one, other))
    return (
        *(_between_files(figures, pairs) for pairs in told.values()),
        *(_superseded(figures, pairs) for pairs in superseded.values()),
    )


def _disagreement(figures: Figures, one: int, other: int) -> WorkbookError:
    return WorkbookError(
        f"{_where(figures, one)} and {_where(figures, other)}",
        f"{_named(figures, one)} is {_said(figures, one)} in the first and "
        f"{_said(figures, other)} in the second.",
        "Expected one figure, or the same figure twice.",
        "correct one of the two cells, or take the row out.",
    )


def _between_files(figures: Figures, pairs: list[tuple[int, int]]) -> Problem:
    one, other = pairs[0]
    more = f" {len(pairs) - 1:,} more of its figures differ." if len(pairs) > 1 else ""
    return Problem(
        Severity.SEVERE,
        f"{_where(figures, one)} and {_where(figures, other)}",
        f"{_named(figures, one)} is {_said(figures, one)} in the first file and "
        f"{_said(figures, other)} in the second.{more}",
        "Expected files of one release. The file named first was used.",
        "name the newer file first, or leave the older one out.",
        figures.codes[figures.arrays.code[one]],
        figures.areas[figures.arrays.area[one]],
        check=CHECK,
    )


def _superseded(figures: Figures, pairs: list[tuple[int, int]]) -> Problem:
    one, other = pairs[0]
    return Problem(
        Severity.NOTE,
        f"{_where(figures, one)} and {_where(figures, other)}",
        f"{_named(figures, one)} is given twice, as {_said(figures, one)} and, less final, as "
        f"{_said(figures, other)}; {len(pairs):,} figures in all.",
        "The more final figure was used.",
        "nothing needs to be done.",
        figures.codes[figures.arrays.code[one]],
        check=CHECK,
    )


def _named(figures: Figures, at: int) -> str:
    arrays = figures.arrays
    period = figures.periods[arrays.period[at]]
    code, area = figures.codes[arrays.code[at]], figures.areas[arrays.area[at]]
    titles = figures.titles
    return f"{titles.get(code, code)}, {titles.get(area, area)}, {period.label}"


def _said(figures: Figures, at: int) -> str:
    marker = MARKERS[figures.arrays.marker[at]]
    return f'"{marker}"' if marker else format(figures.arrays.value[at], ".15g")


def _where(figures: Figures, at: int) -> str:
    arrays = figures.arrays
    return in_words(figures.sheets[arrays.sheet[at]], int(arrays.row[at]), int(arrays.column[at]))
