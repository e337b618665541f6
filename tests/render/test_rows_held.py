"""A table in which most rows hold no figure says how many those are, and prints the others."""

from __future__ import annotations

import pytest

from reportgen.render.rows_held import Row
from tests.render.printed import held

FULL: Row = ("Westfield", "14.1", "20%")


def rows(word: str, many: int) -> list[Row]:
    return [(f"Town {number}", word, word) for number in range(many)]


@pytest.mark.parametrize("word", ["not available", "not published", "not given", "not in the data"])
def test_where_most_have_no_figure_they_are_counted_and_left_out(word: str) -> None:
    assert held([FULL, *rows(word, 4)], "areas") == (
        (FULL,),
        "4 areas without a figure are left out.",
    )


def test_a_withheld_figure_always_stands() -> None:
    given = [FULL, *rows("withheld", 4)]
    assert held(given, "areas") == (tuple(given), "")


def test_a_few_without_a_figure_stand_with_their_word() -> None:
    few, half = [FULL, *rows("not available", 2)], [*[FULL] * 4, *rows("not available", 4)]
    assert held(few, "areas") == (tuple(few), "")
    assert held(half, "areas") == (tuple(half), "")


def test_a_row_with_any_figure_stands() -> None:
    part = ("Eastfield", "12", "not available")
    assert held([part, *rows("not available", 3)], "parts")[0] == (part,)


def test_a_table_of_words_alone_stays_as_it_is() -> None:
    given = rows("not available", 5)
    assert held(given, "areas") == (tuple(given), "")
