"""Breaks in series: the sheet Breaks of a workbook, and inputs/catalogue/breaks.csv."""

from __future__ import annotations

from collections.abc import Sequence

from reportgen.domain.dataset import Break
from reportgen.domain.source import Provenance
from reportgen.errors import WorkbookError
from reportgen.ingest.periods import read_period
from reportgen.ingest.records import Heading, Record, day_of

HEADINGS = (
    Heading("indicator_code", ("code", "indicator"), required=True),
    Heading("period", required=True),
    Heading("reason"),
    Heading("owner", ("set by",)),
    Heading("date"),
)


def breaks_of(records: Sequence[Record]) -> tuple[Break, ...]:
    """The breaks, each said once; the first row of an indicator and period is kept.

    Raises
    ------
    WorkbookError : when a period cannot be read.
    """
    found: dict[tuple[str, str], Break] = {}
    for record in records:
        period = read_period(record["period"])
        if period is None:
            raise WorkbookError(
                record.place,
                f'the period "{record["period"]}" cannot be read.',
                "Expected the first period after the break, such as 2022 or 2021/22.",
                "correct the column period.",
            )
        provenance = Provenance(record.place, record["owner"], day_of(record), record["reason"])
        each = Break(record["indicator_code"], period.label, record["reason"], provenance)
        found.setdefault((each.indicator_code, each.period), each)
    return tuple(found.values())
