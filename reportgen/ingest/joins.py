"""Abolished authorities whose earlier figures somebody has decided to set before a successor's."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import numpy as np
import numpy.typing as npt

from reportgen.domain.area import Area, AreaKind
from reportgen.domain.dataset import Join
from reportgen.domain.observation import Flag, Marker
from reportgen.domain.source import Provenance
from reportgen.errors import WorkbookError, did_you_mean
from reportgen.ingest.areas.area_book import AreaBook
from reportgen.ingest.figures import MARKERS, Arrays, Figures
from reportgen.ingest.periods import read_period
from reportgen.ingest.records import Heading, Record, day_of

HEADINGS = (
    Heading("successor", required=True),
    Heading("predecessor", required=True),
    Heading("from_period", ("first period", "from"), required=True),
    Heading("reason", required=True),
    Heading("owner", ("set by",)),
    Heading("date"),
)
_SAYS_NOTHING = tuple(
    MARKERS.index(each) for each in (Marker.NOT_STATED, Marker.EMPTY, Marker.NO_SUCH_PERIOD)
)
Places = npt.NDArray[np.intp]


def joins_of(records: Sequence[Record], book: AreaBook) -> tuple[Join, ...]:
    """The joins that are stated, one for each successor; the first row of a pair is kept.

    Raises
    ------
    WorkbookError : when a place or period is unknown, the reason is missing, the predecessor
        still exists, or several authorities are joined to one or one to several.
    """
    found: dict[str, Join] = {}
    for record in records:
        each = _join(record, book)
        known = found.get(each.successor)
        if known is not None and known.predecessor == each.predecessor:
            continue
        if known is not None:
            raise _several(record, book.areas[each.successor])
        if any(one.predecessor == each.predecessor for one in found.values()):
            raise _shared(record, book.areas[each.predecessor])
        found[each.successor] = each
    return tuple(found.values())


def _join(record: Record, book: AreaBook) -> Join:
    successor = _authority(record, "successor", book)
    predecessor = _authority(record, "predecessor", book)
    before = [area for area in book.areas.values() if successor.code in area.successors]
    if len(before) > 1:
        raise _several(record, successor)
    if predecessor.live or predecessor.code == successor.code:
        raise WorkbookError(
            record.place,
            f"the predecessor {predecessor.name} ({predecessor.code}) still exists.",
            'Expected an abolished authority, with "no" in the column live of the areas.',
            "correct the column predecessor, or take the row out.",
        )
    period = read_period(record["from_period"])
    if period is None or not record["reason"]:
        wrong = "from_period" if period is None else "reason"
        raise WorkbookError(
            record.place,
            f'{wrong} is "{record[wrong]}".',
            "Expected the first period that is the successor's own, such as 2020, and why earlier "
            "figures of another authority may stand before it; the report prints the reason.",
            f"fill the column {wrong}.",
        )
    said_by = Provenance(record.place, record["owner"], day_of(record), record["reason"])
    return Join(successor.code, predecessor.code, period, record["reason"], said_by)


def _authority(record: Record, heading: str, book: AreaBook) -> Area:
    """The authority that a column names; the old one where a predecessor's name fits two."""
    name = record[heading]
    code = book.code(name)
    namesakes = [] if book.knows(name) else book.namesakes(name)
    gone = [area for area in namesakes if not area.live]
    if heading == "predecessor" and len(gone) == 1:
        return gone[0]
    area = book.areas.get(code)
    if area is None or area.kind is not AreaKind.AUTHORITY:
        near = did_you_mean(name, book.names)
        raise WorkbookError(
            record.place,
            f'the {heading} is "{name}".',
            f"Expected the name or LA number of one authority. {near}".strip(),
            f"correct the column {heading}; several authorities are never joined to one.",
        )
    return area


def _several(record: Record, successor: Area) -> WorkbookError:
    return WorkbookError(
        record.place,
        f"{successor.name} followed several authorities.",
        "Expected one predecessor for one successor. Rates and percentages of several cannot be "
        "made one without the numbers behind them, and numbers of some are not those of all.",
        "take the row out; the report then says that there is no comparable earlier figure.",
    )


def _shared(record: Record, predecessor: Area) -> WorkbookError:
    return WorkbookError(
        record.place,
        f"{predecessor.name} is joined to a second successor.",
        "Expected one successor for one predecessor: what was the figure of both together is "
        "neither's own.",
        "leave one of the rows, or none.",
    )


def joined(figures: Figures, joins: Sequence[Join]) -> Figures:
    """The figures with the earlier ones of each predecessor as the successor's too.

    Only where the successor has neither a number nor a reason of its own for having none. The
    first own figure of each series carries the mark of a break, so that nothing is compared
    across the join. Every figure keeps the cell it was read from.
    """
    for each in joins:
        figures = _with(figures, each)
    return figures


def _with(figures: Figures, join: Join) -> Figures:
    arrays = figures.arrays
    places = {code: at for at, code in enumerate(figures.areas)}
    heir, before = places[join.successor], places[join.predecessor]
    early = np.array([each.moment < join.period.moment for each in figures.periods])[arrays.period]
    key = arrays.code.astype(np.int64) * len(figures.periods) + arrays.period
    own = arrays.area == heir
    silent = np.isnan(arrays.value) & np.isin(arrays.marker, _SAYS_NOTHING)
    taken = key[own & ~silent]
    moved = np.flatnonzero(early & (arrays.area == before) & ~np.isin(key, taken))
    if not len(moved):
        return figures
    moved = moved[~np.isnan(arrays.value[moved])]
    kept = np.flatnonzero(~(own & silent & np.isin(key, key[moved])))
    marked = _marked(figures, np.flatnonzero(own & ~early), arrays.code[moved])
    heirs = replace(arrays.take(moved), area=np.full(len(moved), heir, arrays.area.dtype))
    return _sorted(replace(marked, arrays=_together(marked.arrays.take(kept), heirs)))


def _marked(figures: Figures, own: Places, codes: npt.NDArray[np.int32]) -> Figures:
    """The figures with a break at the first own number of each series that was lengthened."""
    arrays = figures.arrays
    own = own[~np.isnan(arrays.value[own]) & np.isin(arrays.code[own], codes)]
    firsts: dict[tuple[int, str, int], int] = {}
    for at in own[np.argsort(arrays.period[own], kind="stable")].tolist():
        period = figures.periods[arrays.period[at]]
        firsts.setdefault((int(arrays.code[at]), period.style.value, period.months), at)
    vocabulary = dict.fromkeys(figures.flags)
    flags = arrays.flags.copy()
    for at in firsts.values():
        words = dict.fromkeys([*figures.flags[arrays.flags[at]].split(), Flag.BREAK.value])
        vocabulary.setdefault(" ".join(words))
        flags[at] = list(vocabulary).index(" ".join(words))
    return replace(figures, arrays=replace(arrays, flags=flags), flags=tuple(vocabulary))


def _together(one: Arrays, other: Arrays) -> Arrays:
    names = Arrays.__dataclass_fields__
    return Arrays(*(np.concatenate([getattr(one, each), getattr(other, each)]) for each in names))


def _sorted(figures: Figures) -> Figures:
    arrays = figures.arrays
    order = np.lexsort((arrays.period, arrays.area, arrays.code))
    return replace(figures, arrays=arrays.take(order))
