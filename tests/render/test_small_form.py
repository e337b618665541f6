"""The small form of facts: a wrong line is told with its place and what it should look like."""

from __future__ import annotations

from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportgen.render.examples.forms import FORMS, SmallFormError
from reportgen.render.examples.small_form import READERS, case_of
from tests.render.builders_narrative import TEMPLATES


@pytest.mark.parametrize(
    ("line", "found", "expected"),
    [
        ("gapp England 21.5, below", "no fact begins like", 'Did you mean "gap"'),
        ("gap England", 'expected "gap England 21.5"', "gap England 21.5, below"),
        ("now 1.2.3 in 2022", "cannot be read", "now 19.1 in 2022"),
        ("now 19.1", "cannot be read", "now 19.1 in 2022"),
        ("previous 20.7 in 2021, feel", 'Did you mean "fell"', "previous 20.7 in 2021, fell"),
        ("streak three, fell, from 85 in 2019", "cannot be read", "streak 3, fell"),
        ("trend paek, from 79 in 2018", "cannot be read", "trend peak"),
        ("target ninety", "cannot be read", "target 90, national"),
        ("missing secret in 2022", "cannot be read", "missing confidential in 2022"),
        ("rank 14", "cannot be read", "rank 14 of 151"),
    ],
)
def test_a_wrong_line_says_what_such_a_line_looks_like(
    line: str, found: str, expected: str
) -> None:
    with pytest.raises(SmallFormError) as caught:
        case_of(("percentage", "now 77 in 2022", line))
    assert caught.value.position == 2
    assert found in str(caught.value)
    assert expected in caught.value.expected


def test_a_wrong_first_line_says_what_it_may_be() -> None:
    with pytest.raises(SmallFormError, match="percentage, low is better") as caught:
        case_of(("percentige", "now 77 in 2022"))
    assert caught.value.position == 0


@pytest.mark.parametrize("keyword", sorted(FORMS))
def test_the_form_shown_for_a_line_can_be_read(keyword: str) -> None:
    before = [] if keyword in ("level", "now") else ["now 77 in 2022"]
    if keyword in READERS:
        case_of(("percentage, low is better", *before, FORMS[keyword]))


@pytest.mark.parametrize("keyword", sorted(READERS))
def test_the_readme_explains_every_line(keyword: str) -> None:
    readme = (TEMPLATES / "README.md").read_text(encoding="utf-8")
    assert f"`{keyword} " in readme or f"`{keyword}`" in readme


_WORDS = st.sampled_from(
    [*READERS, "2022", "19.1", "in", "from", "of", "to", "rose", "fell", ",", "x", "-", "/", "Q2"]
)


@given(st.lists(st.lists(_WORDS, max_size=8).map(" ".join), max_size=4))
def test_no_line_ends_in_another_error(lines: list[str]) -> None:
    with suppress(SmallFormError):
        case_of(("rate", "now 77 in 2022", *lines))


@given(st.lists(st.text(max_size=30), max_size=4))
def test_no_signs_end_in_another_error(lines: list[str]) -> None:
    with suppress(SmallFormError):
        case_of(lines)
