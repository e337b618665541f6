"""Each cell of a table is set against the workbook by its own headings."""

from __future__ import annotations

import pytest

from reportgen.verify.finding import Kind
from reportgen.verify.together.tables import printed_in, table_findings
from tests.verify.together.builders import ROWS, lines, table, with_cell


def test_a_table_that_says_what_the_workbook_says_holds() -> None:
    assert list(table_findings(table(), lines())) == []
    told = [each for each in printed_in(table(), lines()) if each.indicators]
    assert len(told) == 12  # every cell, those of the number behind the rate among them


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [("304.1", "304.2", "304.1"), ("519.4", "591.4", "519.4"), ("7,948", "7,984", "7,948")],
)
def test_one_changed_cell_is_named_with_its_headings(old: str, new: str, expected: str) -> None:
    (found,) = table_findings(table(with_cell(ROWS, old, new)), lines())
    assert found.kind is Kind.FALSE
    assert found.place.startswith("Table 2, row ")
    assert found.place.endswith("column 2024/25")
    assert found.expected == expected
    assert found.cells


def test_two_swapped_rows_are_found_by_their_names() -> None:
    head, own, england, *rest = ROWS
    swapped = (head, ("England", *own[1:]), ("Lancashire", *england[1:]), *rest)
    assert len(list(table_findings(table(swapped), lines()))) == 6


def test_a_figure_where_the_workbook_has_none_is_found() -> None:
    (found,) = table_findings(table(with_cell(ROWS, "not available", "600.0")), lines())
    assert "no figure" in found.found


def test_a_figure_of_the_workbook_is_not_left_out() -> None:
    (found,) = table_findings(table(with_cell(ROWS, "515.7", "not available")), lines())
    assert found.expected == "515.7"


def test_a_period_that_the_workbook_does_not_hold_is_untraced() -> None:
    found = list(table_findings(table(with_cell(ROWS, "2024/25", "2025/26")), lines()))
    assert {each.kind for each in found} == {Kind.UNTRACED}


def test_a_table_of_other_things_says_nothing() -> None:
    told = table((("Rule", "What it says"), ("Latest figure", "The figure of 2025.")), "Rules")
    assert list(table_findings(told, lines())) == []


STATUS = (
    ("Indicator", "Latest", "Period", "Change on period before", "England", "Assessment"),
    ("Rate of referrals", "304.1", "2024/25", "up 55.0", "519.4", "◊ Not judged"),
)


def test_the_table_of_all_indicators_holds() -> None:
    assert list(table_findings(table(STATUS, "Every indicator"), lines())) == []


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("304.1", "249.1"),  # last year's value
        ("519.4", "561.8"),  # another comparator's
        ("up 55.0", "up 55.1"),
        ("up 55.0", "down 55.0"),
    ],
)
def test_a_row_of_the_table_of_all_indicators_is_worked_out(old: str, new: str) -> None:
    (found,) = table_findings(table(with_cell(STATUS, old, new), "Every indicator"), lines())
    assert found.kind is Kind.FALSE
    assert found.words == new
