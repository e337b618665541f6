"""What is measured to fit a slide fits it, and a word as wide as its place takes one line."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportgen.typeset.slides.fitting import SHARED, fits, pages, rows, size_for, width
from reportgen.typeset.slides.page import BODY, TEXT_SIZES
from reportgen.typeset.slides.slide import Line, Mark

WORDS = st.lists(st.text("abcdefgh.", min_size=1, max_size=12), min_size=1, max_size=400)


def test_a_word_as_wide_as_its_place_takes_one_line() -> None:
    for word in ("compared", "Assessment", "2021/22"):
        assert rows(word, width(word, 18), 18) == 1
        assert rows(f"not {word}", width(word, 18), 18) == 2


def test_a_word_wider_than_its_place_takes_more_lines() -> None:
    assert rows("Westmorland", width("Westmorland", 18) * 0.4, 18) == 3


def test_wide_letters_take_more_room_than_narrow_ones() -> None:
    assert width("MMMM", 20) > 2 * width("llll", 20)
    assert width("Halton", 20, bold=True) > width("Halton", 20)
    assert width("Halton", 40) == pytest.approx(2 * width("Halton", 20))


def test_the_largest_size_that_fits_is_taken() -> None:
    assert size_for([Line("Few words.")], BODY, TEXT_SIZES) == TEXT_SIZES[0]
    assert size_for([Line("Many words. " * 200)], BODY, TEXT_SIZES) == TEXT_SIZES[-1]


@given(st.lists(WORDS, max_size=6))
def test_every_page_fits_and_no_word_is_lost(texts: list[list[str]]) -> None:
    lines = [Line(" ".join(words), Mark.BULLET) for words in texts]
    found = pages(lines, BODY)
    assert all(page and fits(page, BODY, SHARED) for page in found)
    told = " ".join(line.text for page in found for line in page)
    assert told.split() == [word for words in texts for word in words]


def test_a_heading_line_goes_with_what_it_heads() -> None:
    filling = [Line("One more line of text.")] * 10
    assert fits([*filling, Line("Care leavers", bold=True)], BODY, SHARED)
    heading = Line("Care leavers", bold=True)
    found = pages([*filling, heading, Line("Why? " * 60)], BODY)
    assert all(not page[-1].bold for page in found)
    assert [page.index(heading) + 1 < len(page) for page in found if heading in page] == [True]
