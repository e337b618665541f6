"""What is drawn, and what is said of it to those who do not see it, is set against the workbook."""

from __future__ import annotations

import pytest

from reportgen.verify.finding import Kind
from reportgen.verify.together.alt_texts import alt_findings
from reportgen.verify.together.charts import beside_table, chart_findings, drawn_findings
from reportgen.verify.together.tables import printed_in
from tests.verify.together.builders import (
    ALT,
    RATE,
    ROWS,
    chart,
    figure,
    lines,
    table,
    with_cell,
)

TRUE = ("278.5", "249.1", "304.1")


def test_a_chart_of_the_workbook_s_figures_holds() -> None:
    assert list(chart_findings(figure(chart=chart(TRUE, TRUE)), lines())) == []


def test_a_point_drawn_elsewhere_is_named() -> None:
    (found,) = chart_findings(figure(chart=chart(("278.5", "249.1", "340.1"))), lines())
    assert found.kind is Kind.FALSE
    assert found.place == "Figure 1, Lancashire, 2024/25"
    assert found.expected == "304.1"


def test_a_data_sheet_behind_a_chart_says_the_same() -> None:
    (found,) = chart_findings(figure(chart=chart(TRUE, ("278.5", "249.1", "301.4"))), lines())
    assert found.kind is Kind.DISAGREES
    assert found.expected == "301.4"


def told(*values: str) -> dict[str, object]:
    return {
        "block": "fig-rate",
        "table": "tab-rate",
        "indicator": RATE,
        "form": "line",
        "categories": ["2022/23", "2023/24", "2024/25"],
        "lines": [{"name": "Lancashire", "values": list(values)}],
    }


def test_what_a_picture_is_said_to_draw_is_worked_out() -> None:
    assert list(drawn_findings(told(*TRUE), "Figure 1", lines())) == []
    (found,) = drawn_findings(told("278.5", "", "305.1"), "Figure 1", lines())
    assert found.words == "305.1"


def test_a_picture_and_its_table_show_the_same() -> None:
    cells = list(printed_in(table(with_cell(ROWS, "304.1", "301.4")), lines()))
    (found,) = beside_table(told(*TRUE), "Figure 1", "Table 2", cells)
    assert found.kind is Kind.DISAGREES
    assert found.place == "Table 2, row Lancashire, column 2024/25"


def test_an_alt_text_of_the_workbook_s_figures_holds() -> None:
    assert list(alt_findings(figure(), lines())) == []


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("304.1", "301.4"),
        ("England from 538.1", "England from 515.7"),
        ("average from 612.9", "average from 519.4"),
        ("lowest at 249.1", "lowest at 278.5"),
        ("in 2023/24", "in 2024/25"),
        ("is lowest at", "peaks at"),
    ],
)
def test_an_alt_text_that_says_otherwise_is_found(old: str, new: str) -> None:
    (found,) = alt_findings(figure(ALT.replace(old, new)), lines())
    assert found.kind is Kind.FALSE
    assert found.place == "Figure 1, alt text"


def test_the_bounds_of_a_line_are_worked_out() -> None:
    moves = ALT.partition("Since")[0] + "Since 2022/23 Lancashire's line moves between {} and {}."
    assert list(alt_findings(figure(moves.format("249.1", "304.1")), lines())) == []
    (found,) = alt_findings(figure(moves.format("278.5", "304.1")), lines())
    assert "between 249.1 and 304.1" in found.found


def test_an_alt_text_in_an_author_s_own_words_says_nothing() -> None:
    assert list(alt_findings(figure("A line that goes up and down."), lines())) == []
