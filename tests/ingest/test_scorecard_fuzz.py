"""Scorecards of any headings and cells: read, or refused with a cure, never a traceback."""

from __future__ import annotations

import datetime
from functools import cache
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from reportgen.errors import ReportgenError
from reportgen.ingest.areas.area_book import AreaBook, book_of
from reportgen.ingest.catalogue import catalogue_of
from reportgen.ingest.files.grid import Grid
from reportgen.ingest.layouts.layout import Desk
from reportgen.ingest.layouts.scorecard.reader import read_scorecard, scorecard_header
from reportgen.ingest.layouts.scorecard.stated import states
from reportgen.ingest.markers import marks_of
from reportgen.ingest.workspace import read_workspace
from tests.ingest.builders import INPUTS

HEADINGS = st.sampled_from(
    [
        *("Measure", "Ref", "Good perf is", "Data note (YTD)", "Oct-19", "Sep-19", "Q3", "2019/20"),
        *("2018/19 Actual", "Target", "Target Green", "Red", "Amber", "RAG", "DOT long", "Unit"),
        *("Numerator", "Denominator", "National average 2018/19", "North West", "North", "Area"),
        *("Stat neigh", "Tolerance", "Number", "Value", "Oct", None, "", 2019, True, "é"),
        datetime.datetime(2019, 10, 1),  # noqa: DTZ001 - a cell has no zone
    ]
)
CELLS = st.one_of(
    st.sampled_from(
        [
            *(None, "", "85%", "48.2 per 10,000", "N/A", "TBC", "–", "High", "Low", "↑", "é"),
            *("Green", "<90%", "90%>", "90-95%", "95% or more", "within 10%", "5 points"),
            *("monthly", "YTD", "rolling 12 months", "snapshot", "North", "England", "½", "12/14"),
        ]
    ),
    st.floats(),
    st.integers(),
    st.booleans(),
    st.text(max_size=12),
)
TITLES = st.sampled_from([("Lancashire, Q3 2019/20",), ("Lancashire and Kent",), ()])


@cache
def desk() -> tuple[Desk, AreaBook]:
    workspace = read_workspace(INPUTS)
    book = book_of(workspace.areas)
    catalogue = catalogue_of((), workspace.indicators, ())
    return Desk(Path("f.xlsx"), marks_of(workspace.markers), catalogue, book), book


@settings(max_examples=100, deadline=None)
@given(
    title=TITLES,
    groups=st.lists(HEADINGS, max_size=7),
    headings=st.lists(HEADINGS, min_size=1, max_size=7),
    rows=st.lists(st.lists(CELLS, max_size=9), max_size=5),
)
def test_any_scorecard_is_read_or_refused_with_a_cure(
    title: tuple[object, ...],
    groups: list[object],
    headings: list[object],
    rows: list[list[object]],
) -> None:
    table = [title, (None, *groups), ("Indicator", *headings), *(tuple(row) for row in rows)]
    grid = Grid("f.xlsx", "S", "xlsx", table)
    known, book = desk()
    cures = ["nothing to mend"]
    try:
        header = scorecard_header(grid, ())
        if header is not None:
            states(grid, header, (), book)
            for block in read_scorecard(grid, header, known):
                assert len(block.row) == len(block.column) == len(block.measure)
    except ReportgenError as error:
        cures = [error.place, error.found, error.cure]
    assert all(cures)
