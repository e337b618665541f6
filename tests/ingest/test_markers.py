"""Every mark of markers.csv from the cell to the dataset: kept apart, never nought, never lost."""

from __future__ import annotations

import csv
import datetime
import math
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportgen.domain.observation import Flag, Marker
from reportgen.domain.problem import Severity
from reportgen.errors import WorkbookError
from reportgen.ingest.files.opening import open_csv
from reportgen.ingest.markers import HEADINGS, marks_of, with_blank_unexplained
from reportgen.ingest.records import records_of
from reportgen.ingest.values import read_text
from tests.ingest.builders import (
    INPUTS,
    PLANS,
    Rows,
    place_of,
    read,
    rows_of,
    said,
    table,
    told,
    write_book,
    write_csv,
)

TABLE = INPUTS / "catalogue" / "markers.csv"
MARKS = marks_of(records_of(open_csv(TABLE), HEADINGS))
with TABLE.open(encoding="utf-8", newline="") as _file:
    SHIPPED = [(row["mark"], row["marker"], row["meaning"]) for row in csv.DictReader(_file)]
REASONS = [(mark, marker) for mark, marker, _ in SHIPPED if marker not in set(Flag)]
FLAGS = [(mark, marker) for mark, marker, _ in SHIPPED if marker in set(Flag)]
BLANKS = st.sampled_from(["", " ", "  ", "\u00a0", "\u202f", "\t"])


def test_every_row_has_a_meaning_and_no_mark_stands_twice() -> None:
    marks = [mark.casefold() for mark, _, _ in SHIPPED]
    assert len(marks) == len(set(marks))
    assert all(meaning for _, _, meaning in SHIPPED)
    assert {marker for _, marker, _ in SHIPPED} == {
        *(each for each in Marker if each not in ("no such period", "unreadable", "empty")),
        *(each for each in Flag if each not in ("final", "outturn")),
    }


@given(st.sampled_from(REASONS), BLANKS, BLANKS, st.booleans())
def test_a_mark_is_read_with_any_blanks_and_capitals(
    row: tuple[str, str], before: str, after: str, capitals: bool
) -> None:
    mark, marker = row
    written = f"{before}{mark.upper() if capitals else mark}{after}"
    reading = read_text(written, MARKS)
    assert (reading.marker, reading.fault) == (marker, "")
    assert math.isnan(reading.value)


@given(st.sampled_from([row for row in REASONS if row[0].isalpha()]), BLANKS)
def test_a_mark_of_letters_is_read_in_square_and_round_brackets(
    row: tuple[str, str], blank: str
) -> None:
    for opening, closing in ("[]", "()"):
        written = f"{opening}{blank}{row[0]}{blank}{closing}"
        assert read_text(written, MARKS).marker == row[1]


@given(st.sampled_from([*(row[0] for row in REASONS), *(row[0] for row in FLAGS), ""]))
def test_no_mark_alone_is_ever_a_number(mark: str) -> None:
    reading = read_text(mark, MARKS)
    assert math.isnan(reading.value)
    assert reading.marker


@given(
    st.decimals(min_value=-999, max_value=999, places=1, allow_nan=False),
    st.lists(st.sampled_from(["r", "e", "p", "b", "f"]), min_size=1, max_size=3, unique=True),
    st.booleans(),
)
def test_flags_beside_a_number_leave_the_number(
    number: object, flags: list[str], apart: bool
) -> None:
    written = f"{number} " + (" " if apart else "").join(f"[{flag}]" for flag in flags)
    reading = read_text(written, MARKS)
    assert reading.value == float(str(number))
    assert reading.flags.split() == flags
    assert (reading.marker, reading.fault) == ("", "")


@pytest.mark.parametrize("text", ["0", "0.0", "0%", " 0 ", "0.00", "-0", "0 [r]", "0e0"])
def test_nought_never_becomes_missing(text: str) -> None:
    reading = read_text(text, MARKS)
    assert (reading.value, reading.marker, reading.fault) == (0, "", "")


@pytest.mark.parametrize(
    ("text", "marker"),
    [
        ("< 5", "c"),
        ("(c)", "c"),
        ("( C )", "c"),
        ("1 - 5", "c"),
        ("1\u20135", "c"),
        ("n/a", "-"),
        ("N / A", "-"),
        ("\u2013", "-"),
        ("\u2014", "-"),
        ("~", "low"),
        ("tbc", "x"),
        ("Not Applicable", "z"),
        ("[c][r]", "c"),
    ],
)
def test_marks_as_people_write_them_are_read(text: str, marker: str) -> None:
    reading = read_text(text, MARKS)
    assert (reading.marker, reading.fault) == (marker, "")


@pytest.mark.parametrize(
    "text",
    [
        *("#", "s", "...", "\u2026", "nil", "none", "<7", "12.3r", "12.3p", "12.3\u00b2"),
        *("12.3 \u00b9", "12.3*", "5 or fewer", "2-6", "[note 1]", "12.3 [note 1]", "[q]"),
    ],
)
def test_a_sign_that_nobody_gave_a_meaning_is_refused(text: str) -> None:
    assert read_text(text, MARKS).fault == "text"


@pytest.mark.parametrize("text", ["#N/A", "#n/a", "#DIV/0!", "#REF!"])
def test_an_error_is_no_mark(text: str) -> None:
    reading = read_text(text, MARKS)
    assert (reading.marker, reading.fault) == ("unreadable", "error")


def own(*cells: object) -> Rows:
    """Our own sheet Data with one figure of Northmoor a period, and Saltby beside it."""
    periods = tuple(str(2000 + at) for at in range(len(cells)))
    return table(("901", PLANS, *cells), ("902", PLANS, *[1] * len(cells)), periods=periods)


def held(folder: Path, file: Path, cells: int) -> list[float | str | None]:
    dataset = read(folder, file)
    return [said(dataset, "PLANS", "901", str(2000 + at)) for at in range(cells)]


def test_every_mark_keeps_its_meaning_in_every_layout(tmp_path: Path) -> None:
    marks = [mark for mark, _ in REASONS]
    meant = [marker for _, marker in REASONS]
    wide = own(*marks)
    years = [str(2000 + at) for at in range(len(marks))]
    long = [("Short Desc", "Data item", "Years", "LA and Regions", "Values", "LA Number")]
    long += [
        ("PLANS", PLANS, year, "Northmoor", mark, "901")
        for year, mark in zip(years, marks, strict=True)
    ]
    bds: list[tuple[object, ...]] = [
        ("line", "Short Desc", "Data item", "Years", "Northmoor", "Saltby")
    ]
    bds += [
        (1, f"PLANS_{at}", PLANS, year, mark, 1)
        for at, (year, mark) in enumerate(zip(years, marks, strict=True))
    ]
    files = (
        write_book(tmp_path / "own.xlsx", Data=wide),
        write_book(tmp_path / "lait.xlsx", Sheet_1=wide),
        write_csv(tmp_path / "lait.csv", wide),
        write_csv(tmp_path / "long.csv", long),
        write_book(tmp_path / "bds.xlsx", BDS=bds),
    )
    for file in files:
        assert held(tmp_path, file, len(marks)) == meant, file.name


def test_an_empty_cell_of_our_own_sheet_is_not_the_publishers_dash(tmp_path: Path) -> None:
    file = write_book(tmp_path / "own.xlsx", Data=own(None, "-", 0, "c"))
    assert held(tmp_path, file, 4) == ["empty", "-", 0, "c"]


def test_an_empty_cell_of_laits_own_table_is_its_dash(tmp_path: Path) -> None:
    file = write_book(tmp_path / "lait.xlsx", Sheet_1=own(None, "-", 0))
    assert held(tmp_path, file, 3) == ["-", "-", 0]


def test_a_meaning_given_to_the_empty_cell_goes_before_laits() -> None:
    assert with_blank_unexplained({"": "empty"})[""] == "-"
    assert with_blank_unexplained({"": "x"})[""] == "x"


def test_a_number_beside_a_mark_that_withholds_it_is_never_used(tmp_path: Path) -> None:
    file = write_book(tmp_path / "own.xlsx", Data=own("12.3 [c]", "12.3 [u]", "12.3 [r][e]"))
    dataset = read(tmp_path, file)
    assert [said(dataset, "PLANS", "901", f"200{at}") for at in range(3)] == ["c", "u", 12.3]
    assert rows_of(dataset, "PLANS", "901", "2002")["flags"].iloc[0] == "r e"
    problem = told(dataset, "a number with the mark [c] beside it")
    assert "12.3" not in str(problem)  # it may be printed in the report
    assert problem.severity is Severity.WARNING
    assert problem.place == 'own.xlsx, sheet "Data", cell F2'
    assert told(dataset, "the mark [u] beside it").cure.startswith("leave the mark")


def test_many_numbers_beside_marks_are_all_told_with_indicator_and_area(tmp_path: Path) -> None:
    dataset = read(tmp_path, write_book(tmp_path / "own.xlsx", Data=own(*["1 [c]"] * 8)))
    found = [each for each in dataset.problems if "with the mark [c] beside it" in each.found]
    assert [(each.indicator_code, each.area) for each in found] == [("PLANS", "901")] * 8


def test_an_unknown_sign_stops_the_run_and_names_the_cell(tmp_path: Path) -> None:
    file = write_book(tmp_path / "own.xlsx", Data=own(1, "#"))
    with pytest.raises(WorkbookError) as caught:
        read(tmp_path, file)
    assert caught.value.place == 'own.xlsx, sheet "Data", cell G2'
    assert caught.value.found == 'the value is "#".'
    assert 'add "#" to inputs/catalogue/markers.csv' in caught.value.cure


def test_a_mark_that_an_officer_adds_is_read_in_brackets_too(tmp_path: Path) -> None:
    marks = (("mark", "meaning", "marker"), ("s", "suppressed", "c"), ("Small n", "few", "u"))
    file = write_book(tmp_path / "own.xlsx", Data=own("s", "[S]", "(s)", "small  N", "1 [s]"))
    dataset = read(tmp_path, file, tables={"markers": marks})
    found = [said(dataset, "PLANS", "901", f"200{at}") for at in range(5)]
    assert found == ["c", "c", "c", "u", "c"]


def test_a_day_that_excel_made_of_a_range_is_told_as_such(tmp_path: Path) -> None:
    file = write_book(tmp_path / "own.xlsx", Data=own(1, datetime.date(2026, 5, 1)))
    with pytest.raises(WorkbookError, match="before Excel made a day of it"):
        read(tmp_path, file)


def test_a_marked_cell_keeps_its_place(tmp_path: Path) -> None:
    dataset = read(tmp_path, write_book(tmp_path / "own.xlsx", Data=own(1, "c")))
    assert place_of(dataset, "PLANS", "901", "2001") == "own.xlsx, Data!G2"


def test_an_empty_cell_and_the_dash_of_another_file_do_not_disagree(tmp_path: Path) -> None:
    one = write_book(tmp_path / "own.xlsx", Data=own(None, 1))
    other = write_book(tmp_path / "lait.xlsx", Sheet_1=own("-", 1))
    assert not any(
        "in the first file" in each.found for each in read(tmp_path, one, other).problems
    )
    third = write_book(tmp_path / "third.xlsx", Sheet_1=own("c", 1))
    assert told(read(tmp_path, one, third), "in the first file").severity is Severity.SEVERE
