"""Places and times of the rows of an EES file."""

from __future__ import annotations

import numpy as np

from reportgen.ingest.block import Positions
from reportgen.ingest.labels import spaced
from reportgen.ingest.layouts.coded import CodedTable, Mask
from reportgen.ingest.layouts.ees_periods import ees_period
from reportgen.ingest.layouts.layout import Desk
from reportgen.ingest.layouts.tidy import Axis, area_label
from reportgen.ingest.mappings.words import PeriodsAs

LEVELS = ("national", "regional", "local authority")


def areas_of(table: CodedTable, desk: Desk) -> Axis:
    """The place of each row; a region by its name, an authority by its number or ONS code."""
    names = ("geographic_level", "old_la_code", "new_la_code", "la_name", "region_name")
    rows, at = table.distinct(*names, "country_name")
    labels = []
    for row in rows.tolist():
        level, number, ons, name, region = (text_at(table, each, row) for each in names)
        if spaced(level) == "local authority":
            labels.append(area_label(desk.book, number, ons, name))
        else:
            regional = spaced(level) == "regional"
            place = region if regional else text_at(table, "country_name", row)
            labels.append(area_label(desk.book, "", "", place))
    return Axis(tuple(labels), at)


def periods_of(table: CodedTable, labelled: PeriodsAs) -> tuple[Axis, Mask]:
    """The period of each row, and which rows have one that can be read."""
    rows, at = table.distinct("time_period", "time_identifier")
    found = [
        ees_period(
            text_at(table, "time_period", row), text_at(table, "time_identifier", row), labelled
        )
        for row in rows.tolist()
    ]
    labels = tuple(dict.fromkeys(found))
    place = np.array([labels.index(label) for label in found], np.int32)
    position: Positions = place[at] if len(found) else at
    return Axis(labels, position), np.array([bool(each) for each in found], bool)[at]


def text_at(table: CodedTable, name: str, row: int) -> str:
    column = table.column(name)
    return column.texts[int(column.at[row])]
