"""Markers by table: which sign in a number cell means what (inputs/catalogue/markers.csv)."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from reportgen.domain.observation import Flag, Marker
from reportgen.errors import WorkbookError, did_you_mean
from reportgen.ingest.records import Heading, Record

HEADINGS = (
    Heading("mark", required=True),
    Heading("meaning"),
    Heading("marker", required=True),
)
_OFFERED = tuple(each.value for each in (*Marker, *Flag))


def marks_of(records: Sequence[Record]) -> Mapping[str, str]:
    """Each sign in small letters with its `Marker` or `Flag` value; nothing is "empty".

    A sign of letters may stand in brackets too: a row "c" also says what "[c]" means. Blanks
    inside a sign do not count ("< 5"). A row whose mark is empty is the blank cell.

    Raises
    ------
    WorkbookError : when a row's marker is none of those known.
    """
    marks = {"": Marker.EMPTY.value}
    for record in records:
        marker = record["marker"]
        if marker not in _OFFERED:
            raise WorkbookError(
                record.place,
                f'the marker is "{marker}".',
                f"Expected one of {', '.join(_OFFERED)}. {did_you_mean(marker, _OFFERED)}".strip(),
                "write one of these in the column marker.",
            )
        marks[record["mark"].casefold()] = marker
    bracketed = {f"[{mark}]": marker for mark, marker in marks.items() if mark.isalpha()}
    closed = {"".join(mark.split()): marker for mark, marker in marks.items()}
    return {**closed, **bracketed, **marks}


def with_blank_unexplained(marks: Mapping[str, str]) -> Mapping[str, str]:
    """The signs for files in which an empty cell is the publisher's own sign for no figure.

    LAIT writes its dash as an empty cell into every download; both say the same. A meaning that
    the table gives to the empty cell goes before.
    """
    if marks.get("") != Marker.EMPTY:
        return marks
    return {**marks, "": Marker.NOT_STATED.value}
