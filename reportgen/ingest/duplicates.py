"""One figure per indicator, area and period: what stands twice must agree, or is told."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import numpy.typing as npt

from reportgen.domain.observation import Flag, Marker
from reportgen.domain.period import Period
from reportgen.domain.problem import Problem
from reportgen.ingest.duplicates_told import (
    both_set_aside,
    disagreement,
    files_differ,
    superseded,
    withheld,
)
from reportgen.ingest.figures import MARKERS, Arrays, Figures, with_used_periods

_SAME = 1e-12  # relative; below it two stored numbers differ by binary noise alone
_FINALITY = {Flag.PROVISIONAL: 3, Flag.ESTIMATED: 2, Flag.REVISED: 0, Flag.FINAL: 0}
_UNSAID = 1
_WITHHELD = -1  # before every figure that is no forerunner
_CONFIDENTIAL = MARKERS.index(Marker.CONFIDENTIAL)
_SAY_NOTHING = tuple(MARKERS.index(each) for each in (Marker.NOT_STATED, Marker.EMPTY))
Positions = npt.NDArray[np.intp]


def one_each(figures: Figures) -> tuple[Figures, tuple[Problem, ...]]:
    """The figures sorted by indicator, area and period, no key twice, and what was decided.

    Of a provisional and a revised figure the revised is kept. Of two files the one named
    first is kept, but what either withholds stays withheld. Agreeing duplicates are silent:
    LAIT repeats an area for each neighbour group it belongs to. Where two cells of one file
    differ, a publisher's national file loses the figure, which counts as unreadable; a table
    by hand stops the run.

    Raises
    ------
    WorkbookError : when two cells of one file say different things and somebody can mend it.
    """
    key, standing = _keys(figures)
    order = np.lexsort((np.arange(len(key)), standing, key))
    sorted_key = key[order]
    first = np.ones(len(order), bool)
    first[1:] = sorted_key[1:] != sorted_key[:-1]
    leader = order[np.maximum.accumulate(np.where(first, np.arange(len(order)), 0))]
    twice = ~first
    differing = twice & ~_agree(figures.arrays, order, leader)
    kept, against = leader[differing], order[differing]
    within = _within_published(figures, standing, kept, against)
    problems = (
        *_decide(figures, standing, kept[~within], against[~within]),
        *_both_set_aside(figures, kept[within], against[within]),
    )
    arrays = _unreadable(figures.arrays, kept[within]).take(order[first])
    return with_used_periods(replace(figures, arrays=arrays)), problems


def _keys(figures: Figures) -> tuple[npt.NDArray[np.int64], npt.NDArray[np.int64]]:
    """One number per indicator, area and period, in their order; and how each figure stands.

    The lowest stands first: the more final a figure the lower, and a withheld one goes before
    a number, so that no number is printed that one of the files withholds. Only a number that
    is more final than a provisional or estimated release goes before its "withheld".
    """
    same: dict[tuple[str, int, int, int, int, int], int] = {}
    times = [same.setdefault(_identity(period), at) for at, period in enumerate(figures.periods)]
    final = [
        max((_FINALITY.get(flag, _UNSAID) for flag in period.flags), default=_UNSAID)
        for period in figures.periods
    ]
    arrays = figures.arrays
    time = np.array(times, np.int64)[arrays.period]
    key = (arrays.code.astype(np.int64) * len(figures.areas) + arrays.area) * len(times) + time
    standing = 2 * np.array(final, np.int64)[arrays.period]
    hidden = np.where(standing <= 2 * _UNSAID, _WITHHELD, standing - 1)
    return key, np.where(arrays.marker == _CONFIDENTIAL, hidden, standing)


def _is_less_final(
    standing: npt.NDArray[np.int64], one: Positions, other: Positions
) -> npt.NDArray[np.bool_]:
    """Whether the second of each pair is but the forerunner of the first."""
    first, second = standing[one], standing[other]
    found: npt.NDArray[np.bool_] = np.where(
        first == _WITHHELD, second > 2 * _UNSAID, (first + 1) // 2 != (second + 1) // 2
    )
    return found


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
    figures: Figures, standing: npt.NDArray[np.int64], one: Positions, other: Positions
) -> npt.NDArray[np.bool_]:
    """Which pairs stand in one file as its publisher wrote it, one as final as the other."""
    arrays, files = figures.arrays, [place[0] for place in figures.sheets]
    same = [
        files[a] == files[b] for a, b in zip(arrays.sheet[one], arrays.sheet[other], strict=True)
    ]
    national = np.array(figures.published, bool)[arrays.sheet[one]]
    found: npt.NDArray[np.bool_] = (
        np.array(same, bool) & national & ~_is_less_final(standing, one, other)
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
    return [both_set_aside(figures, pairs) for pairs in found.values()]


def _decide(
    figures: Figures, standing: npt.NDArray[np.int64], kept: Positions, against: Positions
) -> tuple[Problem, ...]:
    """A row for each indicator, area and pair of files that disagree; an error within one file.

    Each area has a row of its own, as the gate must know whose report is concerned.
    """
    hidden: dict[tuple[int, ...], list[tuple[int, int]]] = {}
    told: dict[tuple[int, ...], list[tuple[int, int]]] = {}
    forerun: dict[tuple[int, int], list[tuple[int, int]]] = {}
    arrays, files = figures.arrays, [place[0] for place in figures.sheets]
    less_final = _is_less_final(standing, kept, against).tolist()
    pairs = zip(kept.tolist(), against.tolist(), strict=True)
    for (one, other), forerunner in zip(pairs, less_final, strict=True):
        code, area = int(arrays.code[one]), int(arrays.area[one])
        sheet, beside = int(arrays.sheet[one]), int(arrays.sheet[other])
        if forerunner:
            forerun.setdefault((code, beside), []).append((one, other))
        elif files[sheet] == files[beside]:
            raise disagreement(figures, one, other)
        else:
            matter = hidden if arrays.marker[one] == _CONFIDENTIAL else told
            matter.setdefault((code, area, sheet, beside), []).append((one, other))
    return (
        *(withheld(figures, pairs) for pairs in hidden.values()),
        *(files_differ(figures, pairs) for pairs in told.values()),
        *(superseded(figures, pairs) for pairs in forerun.values()),
    )
