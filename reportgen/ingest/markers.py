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
    """Each sign in small letters with its `Marker` or `Flag` value; nothing is "not stated".

    A row whose mark is empty is the blank cell.

    Raises
    ------
    WorkbookError : when a row's marker is none of those known.
    """
    marks = {"": Marker.NOT_STATED.value}
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
    return marks
