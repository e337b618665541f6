"""What is told of an EES file: rows and columns set aside, and what a mapping asked for in vain."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import numpy as np

from reportgen.domain.problem import Problem, Severity
from reportgen.errors import WorkbookError
from reportgen.ingest.files.grid import in_words
from reportgen.ingest.labels import spaced
from reportgen.ingest.layouts.coded import (
    FIRST_ROW,
    CodedTable,
    Mask,
    listed,
    other_rows,
    rows_have,
)
from reportgen.ingest.layouts.ees_axes import LEVELS, periods_of, text_at
from reportgen.ingest.layouts.ees_meta import beside, labels_of
from reportgen.ingest.layouts.ees_recognition import FRAME
from reportgen.ingest.layouts.layout import Desk
from reportgen.ingest.mappings.ees import EesDataSet, Wanted
from reportgen.ingest.mappings.words import PeriodsAs


def other_levels(table: CodedTable, mask: Mask) -> Iterator[Problem]:
    """A note with a count for each level that no report is made of."""
    read = "Rows of the levels National, Regional and Local authority are read."
    return other_rows(table, "geographic_level", mask, "level", read)


def unread_periods(table: CodedTable, mask: Mask) -> list[Problem]:
    """A warning with a count for each kind of period that is not read."""
    column = table["time_identifier"]
    told = []
    for at, text in enumerate(column.texts):
        rows = np.flatnonzero(mask & (column.at == at))
        if len(rows):
            first = text_at(table, "time_period", int(rows[0]))
            told.append(
                Problem(
                    Severity.WARNING,
                    in_words(table.place, int(rows[0]) + FIRST_ROW, column.column),
                    f'{rows_have(len(rows))} periods such as {first} with "{text}", which are '
                    "not read.",
                    "Expected calendar, reporting, academic, financial or tax years, months, or "
                    "quarters of the financial year.",
                    "give a data set of whole years; these rows were set aside.",
                )
            )
    return told


def without_rows(
    table: CodedTable, found: Sequence[EesDataSet], present: set[str]
) -> Iterator[Problem]:
    """For each mapping that found something, what it did not find.

    Raises
    ------
    WorkbookError : when no mapping found anything, with the filters or periods that are why.
    """
    if not present:
        level = table["geographic_level"].are(lambda text: spaced(text) in LEVELS)
        _, read = periods_of(table, PeriodsAs.AS_PUBLISHED)
        for problem in unread_periods(table, level & ~read):
            raise WorkbookError(problem.place, problem.found, problem.expected, problem.cure)
        first = found[0].wanted[0]
        filters = "; ".join(f'{name}: "{value}"' for name, value in first.filters.items())
        raise WorkbookError(
            table.place[0],
            f"no row is one that {found[0].place} asks for ({filters or 'no filter'}).",
            f"The file holds {_values(table, first)}.",
            f"correct the filters in {found[0].place}.",
        )
    for data_set in found:
        codes = [each.code for each in data_set.wanted]
        missing = [code for code in codes if code not in present]
        if missing and len(missing) < len(codes):
            yield Problem(
                Severity.WARNING,
                table.place[0],
                f"the file holds nothing for {listed(missing, 5)}, which {data_set.place} asks "
                "for.",
                "Expected a column, and rows with the filters' values, for each indicator.",
                "correct the mapping, if the publisher has renamed a column or a value.",
            )


def _values(table: CodedTable, wanted: Wanted) -> str:
    held = (
        f"{name}: {listed(dict.fromkeys(table[name].texts), 6)}"
        for name in wanted.filters
        if name in table
    )
    return "; ".join(held) or "no rows of England, a region or an authority with a known period"


def unmapped(table: CodedTable, found: Sequence[EesDataSet], desk: Desk) -> list[Problem]:
    """One note for the columns that no mapping names, by their label where it is known."""
    named = {spaced(name) for data_set in found for name in data_set.columns}
    labels = labels_of(beside(desk.path))
    others = [
        f"{name} ({labels[spaced(name)]})" if labels.get(spaced(name)) else name
        for name in table.names
        if name and spaced(name) not in named and spaced(name) not in FRAME
    ]
    if not others:
        return []
    return [
        Problem(
            Severity.NOTE,
            f"{table.place[0]}, row 1",
            f"{_columns_are(len(others))} named in no mapping, and not read: {listed(others, 20)}.",
            f"The mapping {found[0].place} names the columns that become indicators.",
            "add those to it that the report needs.",
        )
    ]


def _columns_are(number: int) -> str:
    return "1 column is" if number == 1 else f"{number} columns are"
