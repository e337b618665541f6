"""What is told of a Fingertips file: rows and indicators that are set aside."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import numpy as np

from reportgen.domain.problem import Problem, Severity
from reportgen.errors import WorkbookError
from reportgen.ingest.files.grid import in_words
from reportgen.ingest.layouts.coded import (
    FIRST_ROW,
    CodedTable,
    Mask,
    listed,
    other_rows,
    rows_have,
)
from reportgen.ingest.mappings.fingertips import FingertipsEntry


def nothing_chosen(
    table: CodedTable, entry: FingertipsEntry, problems: Sequence[Problem]
) -> WorkbookError:
    """The error for a file whose indicator is known, and none of whose rows is one to read."""
    asked = " ".join(filter(None, (entry.indicator.sex, entry.indicator.age))) or "any sex and age"
    told = next((each.found for each in problems if each.severity is Severity.WARNING), "")
    held = "; ".join(
        f"{name}: {listed(dict.fromkeys(table[name].texts), 6)}"
        for name in ("Sex", "Age", "Area Type", "Category")
        if name in table
    )
    return WorkbookError(
        table.place[0],
        f"no row of indicator {entry.indicator.id} is one that {entry.place} asks for ({asked}). "
        f"{told}".strip(),
        f"The file holds {held}.",
        f"correct sex and age in {entry.place}, or give a file with the areas that are read.",
    )


def other_places(table: CodedTable, mask: Mask) -> Iterator[Problem]:
    """A note with a count for each type of area that no report is made of."""
    read = "Rows of England, regions, counties, unitary authorities and boroughs are read."
    return other_rows(table, "Area Type", mask, "area type", read)


def unread(table: CodedTable, mask: Mask) -> list[Problem]:
    rows = np.flatnonzero(mask)
    if not len(rows):
        return []
    period = table["Time period"]
    labels = dict.fromkeys(period.texts[at] for at in period.at[rows].tolist())
    return [
        Problem(
            Severity.WARNING,
            in_words(table.place, int(rows[0]) + FIRST_ROW, period.column),
            f"{rows_have(len(rows))} periods that are not read: {listed(labels, 5)}.",
            "Expected a year, a year such as 2023/24 or a window such as 2016 - 18, whose first "
            "year is that of Time period Sortable.",
            "compare the two columns; these rows were set aside.",
        )
    ]


def unmapped(table: CodedTable, entries: Sequence[FingertipsEntry]) -> list[Problem]:
    """One note for the indicators that no mapping names."""
    known = {str(each.indicator.id) for each in entries}
    others = [each for each in named(table) if each.split(" ")[0] not in known]
    if not others:
        return []
    return [
        Problem(
            Severity.NOTE,
            table.place[0],
            f"{len(others)} indicators are in no mapping, and were not read: {listed(others, 8)}.",
            "The mappings in inputs/catalogue/mappings name those that are read.",
            "add those that the report needs.",
        )
    ]


def named(table: CodedTable) -> list[str]:
    """Each indicator of the file with its name: "90284 (Hospital admissions ...)"."""
    rows, _ = table.distinct("Indicator ID", "Indicator Name")
    number, name = table["Indicator ID"], table["Indicator Name"]
    return [
        f"{number.texts[int(number.at[row])]} ({name.texts[int(name.at[row])]})"
        for row in rows.tolist()
    ]
