"""All figures of all files as parallel arrays, and the tidy frame that is handed on."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, fields, replace

import numpy as np
import numpy.typing as npt
import pandas as pd

from reportgen.domain.observation import Marker
from reportgen.domain.period import Period
from reportgen.ingest.files.grid import Place
from reportgen.ingest.matching import Matched

MARKERS = ("", *(marker.value for marker in Marker))
Ints = npt.NDArray[np.int32]
Key = tuple[Period, tuple[str, ...]]


@dataclass(frozen=True, slots=True)
class Arrays:
    """One figure per position; the integers are positions in the vocabularies beside."""

    code: Ints
    area: Ints
    period: Ints
    value: npt.NDArray[np.float64]
    marker: Ints
    flags: Ints
    sheet: Ints
    row: Ints
    column: Ints

    def take(self, positions: npt.NDArray[np.intp] | npt.NDArray[np.bool_]) -> Arrays:
        """The figures at these positions, in this order."""
        return Arrays(*(getattr(self, each.name)[positions] for each in fields(self)))


@dataclass(frozen=True, slots=True)
class Figures:
    """All figures with their vocabularies; periods are in order of time.

    `published` says of each sheet whether it is a publisher's national file. `titles` has the
    names of codes, of indicators and areas, for those who read a message.
    """

    arrays: Arrays
    codes: tuple[str, ...]
    areas: tuple[str, ...]
    periods: tuple[Period, ...]
    flags: tuple[str, ...]
    sheets: tuple[Place, ...]
    published: tuple[bool, ...] = ()
    titles: Mapping[str, str] = field(default_factory=dict)


def gather(blocks: Sequence[Matched], codes: Sequence[str], areas: Sequence[str]) -> Figures:
    """The figures of every block that are kept, in order of the blocks.

    Parameters
    ----------
    codes, areas : every indicator and area code that a block may use, in their final order.
    """
    periods = _periods(blocks)
    flags = tuple(
        dict.fromkeys(
            ["", *(each.flags for block in blocks for each in block.block.cells.readings)]
        )
    )
    order = {code: at for at, code in enumerate(codes)}
    places = {code: at for at, code in enumerate(areas)}
    parts = [
        _arrays(block, sheet, order, places, periods, flags) for sheet, block in enumerate(blocks)
    ]
    arrays = Arrays(
        *(np.concatenate([getattr(part, each.name) for part in parts]) for each in fields(Arrays))
    )
    return Figures(
        arrays,
        tuple(codes),
        tuple(areas),
        tuple(period for period, _ in periods),
        flags,
        tuple(block.block.place for block in blocks),
        tuple(block.block.published for block in blocks),
    )


def with_used_periods(figures: Figures) -> Figures:
    """The same figures with only those periods that one of them has."""
    used, renumbered = np.unique(figures.arrays.period, return_inverse=True)
    arrays = replace(figures.arrays, period=renumbered.astype(np.int32))
    return replace(figures, arrays=arrays, periods=tuple(figures.periods[at] for at in used))


def frame_of(figures: Figures) -> pd.DataFrame:
    """The observations as `Dataset` describes them, in the order of the arrays."""
    arrays = figures.arrays
    return pd.DataFrame(
        {
            "code": _category(arrays.code, figures.codes),
            "area": _category(arrays.area, figures.areas),
            "period": arrays.period,
            "value": arrays.value,
            "marker": _series(arrays.marker, MARKERS),
            "flags": _series(arrays.flags, figures.flags),
            "sheet": arrays.sheet,
            "row": arrays.row,
            "column": arrays.column,
        },
        copy=False,
    )


def _category(positions: Ints, words: Sequence[str]) -> pd.Series:
    """A category of the words in use only, in their order."""
    used = np.zeros(len(words), bool)
    used[positions] = True
    renumbered = np.cumsum(used, dtype=np.int32) - np.int32(1)
    kept = [word for word, is_used in zip(words, used, strict=True) if is_used]
    return _series(renumbered[positions], kept)


def _series(positions: Ints, words: Sequence[str]) -> pd.Series:
    return pd.Series(pd.Categorical.from_codes(positions, pd.Index(words)))


def _periods(blocks: Sequence[Matched]) -> list[Key]:
    """Each distinct period once, told apart by its status word too, in order of time."""
    found: dict[Key, None] = {}
    for block in blocks:
        for period in (*block.periods, *block.calendar_periods):
            if period is not None:
                found.setdefault((period, tuple(period.flags)))
    return sorted(found, key=_time)


def _time(key: Key) -> tuple[int, int, str, str, tuple[str, ...]]:
    period, flags = key
    return (period.moment, period.first, period.style.value, period.label, flags)


def _arrays(
    matched: Matched,
    sheet: int,
    codes: dict[str, int],
    areas: dict[str, int],
    periods: Sequence[Key],
    flags: Sequence[str],
) -> Arrays:
    block, kept = matched.block, matched.kept
    readings = block.cells.readings
    reading = block.cells.reading[kept]
    measure, period = block.measure[kept], block.period[kept]
    times = {key: at for at, key in enumerate(periods)}
    usual = _positions(matched.periods, times)
    calendar = _positions(matched.calendar_periods, times)
    calendars = np.array(matched.calendar, bool)[measure]
    code = np.array([codes[each] for each in matched.codes], np.int32)
    area = np.array([areas.get(each, -1) for each in matched.areas], np.int32)
    marker = np.array([MARKERS.index(each.marker) for each in readings], np.int32)
    flag = np.array([flags.index(each.flags) for each in readings], np.int32)
    return Arrays(
        code=code[measure],
        area=area[block.area[kept]],
        period=np.where(calendars, calendar[period], usual[period]).astype(np.int32),
        value=block.cells.value[kept],
        marker=marker[reading],
        flags=flag[reading],
        sheet=np.full(len(measure), sheet, np.int32),
        row=block.row[kept],
        column=block.column[kept],
    )


def _positions(periods: Sequence[Period | None], times: dict[Key, int]) -> Ints:
    return np.array(
        [-1 if each is None else times[each, tuple(each.flags)] for each in periods], np.int32
    )
