"""Cells to numbers and markers: nothing becomes nought, nothing is guessed."""

from __future__ import annotations

import math

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportgen.domain.observation import Marker
from reportgen.errors import WorkbookError
from reportgen.ingest.files.opening import open_csv
from reportgen.ingest.markers import HEADINGS, marks_of
from reportgen.ingest.records import Record, records_of
from reportgen.ingest.values import ABSENT, UNCALCULATED, read_cells, read_coded, read_text
from tests.ingest.builders import INPUTS

MARKS = marks_of(records_of(open_csv(INPUTS / "catalogue" / "markers.csv"), HEADINGS))


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("19.1", 19.1),
        ("2e+05", 200000.0),
        ("4.798E-2", 0.04798),
        ("1,234", 1234.0),
        ("1,234,567.5", 1234567.5),
        ("1\u00a0234", 1234.0),
        (" 12.5\u00a0", 12.5),
        ("66%", 66.0),
        ("\u22123.4", -3.4),
        ("£1,200", 1200.0),
        ("0", 0.0),
    ],
)
def test_a_number_written_as_text_is_read(text: str, number: float) -> None:
    reading = read_text(text, MARKS)
    assert (reading.value, reading.marker, reading.fault) == (number, "", "")


@pytest.mark.parametrize(
    ("text", "marker"),
    [
        ("", "empty"),
        ("-", "-"),
        ("NA", "-"),
        ("..", "x"),
        (":", "x"),
        ("x", "x"),
        ("c", "c"),
        ("C", "c"),
        ("*", "c"),
        ("[c]", "c"),
        ("z", "z"),
        ("k", "low"),
        ("low", "low"),
        ("[low]", "low"),
        ("u", "u"),
    ],
)
def test_a_sign_of_the_publisher_becomes_its_marker(text: str, marker: str) -> None:
    reading = read_text(text, MARKS)
    assert (reading.marker, reading.fault) == (marker, "")
    assert math.isnan(reading.value)


@pytest.mark.parametrize(
    "text", ["ten", "12 or so", "1,23", "1,2345", "nan", "inf", "1_000", "12.3 [q]", "1.2.3", "--"]
)
def test_other_text_is_a_fault_and_no_number(text: str) -> None:
    reading = read_text(text, MARKS)
    assert (reading.fault, reading.marker) == ("text", Marker.UNREADABLE)
    assert math.isnan(reading.value)


@pytest.mark.parametrize("text", ["#DIV/0!", "#N/A", "#REF!", "#VALUE!", UNCALCULATED])
def test_an_error_cell_is_unreadable_and_never_nought(text: str) -> None:
    reading = read_text(text, MARKS)
    assert (reading.fault, reading.marker) == ("error", Marker.UNREADABLE)


@pytest.mark.parametrize("text", ["12.3 [r]", "12.3[r]", "12.3 (r)", "12.3(R)", "(r) 12.3"])
def test_a_bracket_beside_a_number_is_its_flag(text: str) -> None:
    reading = read_text(text, MARKS)
    assert (reading.value, reading.flags, reading.marker) == (12.3, "r", "")


def test_a_number_in_brackets_is_not_read_as_one() -> None:
    assert read_text("(5)", MARKS).fault == "text"


@pytest.mark.parametrize("text", ["1E300", "1e300", "-1e13", "9" * 400, "1E999", "1e+300 [p]"])
def test_a_number_beyond_all_sense_is_unreadable(text: str) -> None:
    reading = read_text(text, MARKS)
    assert (reading.fault, reading.marker) == ("size", Marker.UNREADABLE)
    assert math.isnan(reading.value)


def test_a_stored_number_beyond_all_sense_is_unreadable() -> None:
    read = read_cells(np.array([1e300, 10**13, 1e11], object), MARKS)
    assert [read.readings[at].fault for at in read.reading] == ["size", "size", ""]


def test_the_signs_are_those_of_the_table_and_no_others() -> None:
    assert read_text("s", {"": "-"}).fault == "text"
    assert read_text("s", {"s": "c"}).marker == "c"


def test_a_marker_that_nobody_knows_is_refused_in_the_table() -> None:
    with pytest.raises(WorkbookError, match='Did you mean "low"'):
        marks_of([Record("markers.csv, row 2", {"mark": "s", "marker": "loww"})])


def test_cells_of_every_type_are_read_together() -> None:
    cells = np.array([1, 2.5, "3", None, "c", True, ABSENT], object)
    read = read_cells(cells, MARKS)
    markers = [read.readings[at].marker for at in read.reading]
    assert read.value[:3].tolist() == [1, 2.5, 3]
    assert markers == ["", "", "", "empty", "c", "unreadable", "no such period"]
    assert np.isnan(read.value[3:]).all()


def test_a_stored_number_that_is_none_is_a_fault() -> None:
    read = read_cells(np.array([math.nan, math.inf, 1.5], object), MARKS)
    assert [read.readings[at].fault for at in read.reading] == ["text", "text", ""]
    assert np.isnan(read.value[:2]).all()


@given(st.lists(st.sampled_from(["1.5", "-", "", "c", "2e+05", "x", "7"]), min_size=1))
def test_coded_texts_read_as_the_texts_one_by_one(texts: list[str]) -> None:
    distinct = sorted(set(texts))
    codes = np.array([distinct.index(text) for text in texts], np.int32)
    coded = read_coded(distinct, codes, MARKS)
    single = read_cells(np.array(texts, object), MARKS)
    assert np.array_equal(coded.value, single.value, equal_nan=True)
    assert [coded.readings[at] for at in coded.reading] == [
        single.readings[at] for at in single.reading
    ]
