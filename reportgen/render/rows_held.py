"""Which rows of a long table stay: where most have no figure, those are counted instead."""

from __future__ import annotations

from collections.abc import Sequence

from reportgen.domain.observation import Marker
from reportgen.render.ledger.marks import counted, plain
from reportgen.render.markers import marker_words

_LEAST = 3  # rows; one or two without a figure may stand
_ABSENT = frozenset(
    marker_words(each)
    for each in (Marker.NOT_AVAILABLE, Marker.NOT_STATED, Marker.EMPTY, Marker.NO_SUCH_PERIOD)
)

Row = tuple[str, ...]


def held(rows: Sequence[Row], what: str) -> tuple[tuple[Row, ...], str]:
    """The rows to print, and what to say of those left out; "" where all stand.

    A withheld figure is no missing one and always stands, and so does a table of words alone.

    Parameters
    ----------
    rows : a name, then figures or the words that stand for them.
    what : the rows are, in the plural: "areas".

    Examples
    --------
    >>> names = ("Northfield", "Southfield", "Eastfield")
    >>> rows = [("Westfield", "14.1"), *((name, "not available") for name in names)]
    >>> kept, left_out = held(rows, "areas")
    >>> kept, plain(left_out)
    ((('Westfield', '14.1'),), '3 areas without a figure are left out.')
    """
    kept = tuple(row for row in rows if not _ABSENT.issuperset(map(plain, row[1:])))
    absent = len(rows) - len(kept)
    if not kept or absent < _LEAST or absent * 2 <= len(rows):
        return tuple(rows), ""
    return kept, f"{counted(str(absent), f'{what} left out')} {what} without a figure are left out."
