"""Edits that turn a text round though every figure and word of it still stands."""

from __future__ import annotations

import pytest

from reportgen.verify.reading.edited import reread
from reportgen.verify.reading.of_spans import judge_all
from reportgen.verify.recompute.registry import Truth
from tests.verify.reading.builders import PLANS, known, statement

FELL = (
    {"kind": "change_baseline"},
    Truth(
        figures={"value": "18.9", "reference": "24.1"},
        words={"direction": "fell", "judgement": "worse"},
    ),
)
PLAN = ({"kind": "level", "indicator_id": PLANS}, Truth(figures={"value": "24.8"}))
BOOK = known((FELL, PLAN))
BUILT = statement(
    "It [fell|0.direction] from [24.1%|0.reference] to [18.9%|0.value], "
    "which is [worse|0.judgement]."
)


@pytest.mark.parametrize(
    ("old", "new", "so"),
    [
        ("which is worse", "which is not worse", False),
        ("which is worse", "which isn't worse", False),
        ("which is worse", "which is no longer worse", False),
        ("which is worse", "which is not only worse but costly", True),
        ("which is worse", "which, not for the first time, is worse", True),
        ("from 24.1% to 18.9%", "from 18.9% to 24.1%", False),
        ("from 24.1% to 18.9%", "to 18.9%, from 24.1%", True),
    ],
)
def test_an_edit_that_denies_or_turns_round_what_is_so_is_false(
    old: str, new: str, so: bool
) -> None:
    assert reread(BUILT, BUILT.text.replace(old, new), BOOK).holds is so


@pytest.mark.parametrize(
    ("said", "so"),
    [
        ("[24.8|1.value] per 10,000 children", True),
        ("[24.8|1.value] per 10,000, so few", True),
        ("[24.8|1.value] per 1,000 children", False),
        ("[24.8|1.value] in the year", True),
        ("[24.8|1.value] years on", True),
    ],
)
def test_a_figure_is_told_in_its_own_unit(said: str, so: bool) -> None:
    assert [each.holds for each in judge_all(statement(f"It was {said}."), BOOK)] == [so]
