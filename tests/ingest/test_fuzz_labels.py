"""Any text as a period, number, area, file's name or marker: read or told, never a crash."""

from __future__ import annotations

import math
from functools import cache
from pathlib import Path

import pytest
from hypothesis import strategies as st

from reportgen.domain.observation import Flag, Marker
from reportgen.domain.period import Period
from reportgen.errors import ReportgenError
from reportgen.ingest.areas.area_book import AreaBook, book_of
from reportgen.ingest.block import AreaLabel
from reportgen.ingest.catalogue import Catalogue, catalogue_of
from reportgen.ingest.file_names import VIEWS, indicator_name
from reportgen.ingest.labels import area_number, as_text
from reportgen.ingest.markers import marks_of
from reportgen.ingest.periods import (
    is_filler,
    is_worked,
    looks_like_a_period,
    read_period,
)
from reportgen.ingest.records import Record
from reportgen.ingest.values import holds_a_number, read_text
from reportgen.ingest.workspace import read_workspace
from tests.ingest.builders import INPUTS
from tests.ingest.fuzz_builders import DEEPER, Search, assert_well_said, tried
from tests.ingest.fuzz_edits import CELLS, STRANGE

_FIGURES = st.sampled_from([*"0123456789", "\u0663", "\uff12", "\u00b2", "\u2460"])
_PARTS = st.sampled_from(
    [
        *("\uff12\uff10\uff12\uff12", "\u0662\u0660\u0662\u0662", "20\uff12\uff12"),
        *("2021", "22", "2022", "0000", "9999", "1900", "2100", "/", "-", "\u2013", " ", ".", ","),
        *(
            "Q",
            "Q1",
            "Q5",
            "qtr",
            "quarter",
            "Oct",
            "october",
            "Sept",
            "April",
            " to ",
            "12 months",
        ),
        *(
            "YTD",
            "year to date",
            "year ending",
            "31",
            "29 Feb",
            "31/02/2021",
            "2021-02-29",
            "(Rev)",
        ),
        *(
            "(prov)",
            "(x)",
            "(OT)",
            "'21",
            "as at ",
            "th ",
            "00:00:00",
            "rolling ",
            "twelve months ",
        ),
    ]
)
LABELS = st.one_of(st.lists(_PARTS | _FIGURES, max_size=8).map("".join), st.text(max_size=20))
_NUMBER_PARTS = st.sampled_from(
    [
        *(
            "1",
            "12",
            "0",
            "000",
            ",",
            ".",
            "-",
            "+",
            "\u2212",
            "\u2013",
            "%",
            "\u00a3",
            "E",
            "e",
            "_",
        ),
        *(" ", "\u00a0", "\u202f", "[r]", "[c]", "(p)", "( e )", "[", "]", "c", "\u0661", "\u00b2"),
        *(
            "inf",
            "nan",
            "Infinity",
            "0x1",
            "1e400",
            "1e-400",
            "9" * 30,
            "\u00bd",
            "\u2460",
            "\t",
            "\n",
        ),
    ]
)
NUMBERS = st.one_of(st.lists(_NUMBER_PARTS, max_size=6).map("".join), st.text(max_size=12))


@cache
def shipped() -> tuple[AreaBook, Catalogue, dict[str, str]]:
    workspace = read_workspace(INPUTS)
    catalogue = catalogue_of((), workspace.indicators, ())
    return book_of(workspace.areas), catalogue, dict(marks_of(workspace.markers))


def period_is_read_or_not(label: str, room: Path) -> None:
    """A period reads as itself when its own label is read, in years that a table may hold."""
    for calendar in (False, True):
        period = read_period(label, calendar)
        is_filler(label), is_worked(label), looks_like_a_period(label)
        if period is not None:
            assert isinstance(period, Period)
            assert 1900 <= period.first <= period.last <= 2100
            assert period.label.isascii()
            again = read_period(period.label, calendar)
            assert again is not None
            assert (again.style, again.first, again.last, again.ends, again.day) == (
                (period.style, period.first, period.last, period.ends, period.day)
            )
            assert again.label == period.label
            assert period.moment == again.moment


def number_is_read_or_marked(text: str, room: Path) -> None:
    """A number is finite and has a figure in its text; what has none is marked."""
    marks = shipped()[2]
    found = read_text(text, marks)
    assert math.isnan(found.value) == bool(found.marker)
    assert not math.isinf(found.value)
    assert found.marker in ("", *(each.value for each in Marker))
    assert set(found.flags.split()) <= {each.value for each in Flag}
    if not found.marker:
        assert any(sign.isdigit() for sign in text)
        assert text.isascii() or not any(s.isdigit() and not s.isascii() for s in text)
    if found.value == 0:
        assert not any(sign in "123456789" for sign in text.casefold().partition("e")[0])
    try:
        plain = float(text) if text.isascii() and "_" not in text else math.nan
    except ValueError:
        plain = math.nan
    if abs(plain) <= 1e12 and not math.isnan(plain):
        assert found.value == plain
    holds_a_number(text)


def area_is_found_or_told(label: tuple[object, str], room: Path) -> None:
    """A place that is resolved exists; another is told with the words that were written."""
    book = shipped()[0]
    number, name = label
    asked = AreaLabel(area_number(number), name)
    code, matter = book.resolve(asked)
    assert bool(code) != bool(matter)
    assert not code or code in book.areas
    book.nearest(asked), book.code(name), book.namesakes(name), book.knows(str(number))


def file_name_is_read_or_refused(name: str, room: Path) -> None:
    """The name of a view says one known indicator, or the error says which file it is."""
    book, catalogue, _ = shipped()
    path = Path("folder") / f"{name}.xlsx"
    try:
        assert indicator_name(path, catalogue, book) in {
            each for names in catalogue.bare_names.values() for each in names
        }
    except ReportgenError as error:
        assert_well_said(error)


def marker_table_is_read_or_refused(rows: list[tuple[str, str]], room: Path) -> None:
    """Whatever stands in markers.csv, no sign of it becomes a number."""
    records = [
        Record(f"markers.csv, row {at}", {"mark": as_text(mark), "marker": as_text(marker)})
        for at, (mark, marker) in enumerate(rows, start=2)
    ]
    try:
        marks = marks_of(records)
    except ReportgenError as error:
        assert_well_said(error, "markers.csv")
        return
    for mark, _ in rows:
        found = read_text(mark, marks)
        assert math.isnan(found.value) == bool(found.marker)


def cell_is_text(value: object, room: Path) -> None:
    """Any cell is a text, and no number of an area crashes."""
    assert isinstance(as_text(value), str)
    assert isinstance(area_number(value), str)


NAMES = ("Lancashire", "Stoke-on-Trent", "Bath & NE Somerset", "City of London", "England", "Kent")
AREA_LABELS = st.tuples(
    st.one_of(st.sampled_from(["", "888", 888.0, "E10000017", "314 / 318", "-", "NA"]), CELLS),
    st.one_of(
        st.text(max_size=20),
        st.lists(
            st.sampled_from([*NAMES, " ", "Council", "the ", "'s", "County", "UA", "of", "\u2019"]),
            max_size=5,
        ).map(" ".join),
    ),
)
_FILE_PARTS = st.sampled_from(
    [
        *(
            "Lancashire",
            "-",
            "_",
            " ",
            "%20",
            "%41",
            "%",
            "(1)",
            " - Copy",
            "Copy of ",
            "2026-04-10",
        ),
        *VIEWS,
        *("Children looked after rate", "Rate of", "per 10,000", "Absence", "A", "\ud800", "."),
    ]
)
FILE_NAMES = st.one_of(
    st.lists(_FILE_PARTS, max_size=7).map("".join), st.text(max_size=30), st.text("ab%-_ ")
)
MARKER_ROWS = st.lists(
    st.tuples(
        st.one_of(st.sampled_from([str(each) for each in STRANGE]), st.text(max_size=4)),
        st.one_of(
            st.sampled_from([*(each.value for each in (*Marker, *Flag)), "", "supressed"]),
            st.text(max_size=4),
        ),
    ),
    max_size=5,
)
SEARCHES = {
    "periods": Search(LABELS, period_is_read_or_not, 400),
    "numbers": Search(NUMBERS, number_is_read_or_marked, 400),
    "areas": Search(AREA_LABELS, area_is_found_or_told, 150),
    "file names": Search(FILE_NAMES, file_name_is_read_or_refused, 60),
    "marker tables": Search(MARKER_ROWS, marker_table_is_read_or_refused, 100),
    "cells": Search(CELLS, cell_is_text, 100),
}


@pytest.mark.parametrize("name", SEARCHES)
def test_no_label_is_misread_and_none_crashes(name: str) -> None:
    tried(SEARCHES[name])


@pytest.mark.slow
@pytest.mark.parametrize("name", SEARCHES)
def test_a_deeper_search_of_labels_finds_nothing(name: str) -> None:
    tried(SEARCHES[name], DEEPER)
