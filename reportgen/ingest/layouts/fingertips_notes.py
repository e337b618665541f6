"""Value notes of Fingertips: why there is no value, or what must be said beside it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

import numpy as np

from reportgen.domain.observation import Flag, Marker
from reportgen.domain.problem import Problem, Severity
from reportgen.ingest.files.grid import in_words
from reportgen.ingest.layouts.coded import FIRST_ROW, Coded, CodedTable, Mask

_WITHHELD = re.compile(r"suppress|disclos|small (number|count)", re.IGNORECASE)
_MISSING = re.compile(r"missing|not available|not published|no data", re.IGNORECASE)
_ESTIMATED = re.compile(r"estimate|imputed|modelled", re.IGNORECASE)


def with_notes(table: CodedTable, marks: Mapping[str, str]) -> Coded:
    """The column Value, with the marker or flag that its note amounts to.

    A value withheld or missing gets the publisher's reason; one that is estimated gets its flag.
    Other notes leave the value as it stands, and are told.
    """
    value, note = table["Value"], table.column("Value note")
    rows, at = table.distinct("Value", "Value note")
    texts = tuple(
        _noted(value.texts[int(value.at[row])], note.texts[int(note.at[row])], marks)
        for row in rows.tolist()
    )
    return Coded(texts, at, value.column)


def _noted(value: str, note: str, marks: Mapping[str, str]) -> str:
    if not value:
        if _WITHHELD.search(note):
            return _sign(marks, Marker.CONFIDENTIAL)
        return _sign(marks, Marker.NOT_AVAILABLE) if _MISSING.search(note) else ""
    return f"{value} {_sign(marks, Flag.ESTIMATED)}".strip() if _ESTIMATED.search(note) else value


def _sign(marks: Mapping[str, str], meaning: str) -> str:
    """A sign of markers.csv that has this meaning; "" where none has."""
    return next((sign for sign, means in marks.items() if sign and means == meaning), "")


def notes_told(table: CodedTable, used: Mask) -> Iterator[Problem]:
    """A warning for each different note of the rows that are read, with their number."""
    if "Value note" not in table:
        return
    note = table["Value note"]
    names = table.column("Area Name")
    for at, text in enumerate(note.texts):
        rows = np.flatnonzero(used & (note.at == at)) if text else np.zeros(0, np.intp)
        if len(rows):
            first = int(rows[0])
            areas = {names.texts[each] for each in names.at[rows].tolist()}
            others = f" and {len(areas) - 1} more" if len(areas) > 1 else ""
            yield Problem(
                Severity.WARNING,
                in_words(table.place, first + FIRST_ROW, note.column),
                f"the publisher notes at {names.texts[int(names.at[first])]}{others}, "
                f'{len(rows):,} {"row" if len(rows) == 1 else "rows"} in all: "{text}".',
                "The values were read as they stand.",
                "say so in the report where it matters.",
            )
