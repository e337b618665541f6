"""A fact of the ledger beside the truth: nothing that differs slips by."""

from __future__ import annotations

import pytest

from reportgen.verify.recompute.comparing import FAULT, Unlike, compare
from reportgen.verify.recompute.registry import Truth

ENTRY = {
    "kind": "gap",
    "value": "70.7",
    "figures": [
        {"name": "value", "shown": "70.7"},
        {"name": "beside", "shown": "81.4"},
        {"name": "beside", "shown": "80.0"},
    ],
    "numbers": {"difference": "-10.7"},
    "words": {"relation": "below"},
    "periods": {"first": "2021"},
}
TRUTH = Truth(
    figures={"value": "70.7", "beside.0": "81.4", "beside.1": "80.0"},
    numbers={"difference": "-10.7"},
    words={"relation": "below"},
    periods={"first": "2021"},
)


def test_a_true_fact_has_nothing_unlike() -> None:
    assert compare(ENTRY, TRUTH) == []


def test_a_figure_with_another_nought_is_another_print_and_a_difference_is_not() -> None:
    noughts = {**ENTRY, "figures": [{"name": "value", "shown": "70.70"}, *ENTRY["figures"][1:]]}  # type: ignore[index]
    assert [each.name for each in compare(noughts, TRUTH)] == ["value"]
    assert compare({**ENTRY, "numbers": {"difference": "-10.70"}}, TRUTH) == []


def test_each_of_several_figures_of_one_name_is_compared_in_its_place() -> None:
    figures = [{"name": "value", "shown": "70.7"}, *reversed(ENTRY["figures"][1:])]  # type: ignore[index]
    assert [each.name for each in compare({**ENTRY, "figures": figures}, TRUTH)] == [
        "beside.0",
        "beside.1",
    ]


def test_what_is_claimed_and_was_not_worked_out_is_told() -> None:
    more = {**ENTRY, "words": {"relation": "below", "size": "sharp"}}
    assert compare(more, TRUTH) == [Unlike("size", "sharp", "")]


def test_what_is_true_and_left_out_is_told() -> None:
    assert compare({**ENTRY, "periods": {}}, TRUTH) == [Unlike("first", "", "2021")]


def test_what_is_unknown_is_not_told() -> None:
    more = {**ENTRY, "words": {"relation": "below", "why": "a new definition"}}
    known = Truth(TRUTH.figures, TRUTH.numbers, TRUTH.words, TRUTH.periods, (), frozenset({"why"}))
    assert compare(more, known) == []


def test_what_a_fact_tells_twice_is_compared_twice() -> None:
    assert compare({**ENTRY, "value": "70.6"}, TRUTH) == [Unlike("value", "70.6", "70.7")]


@pytest.mark.parametrize("figures", [["value"], [{"of": "Northmoor"}], 3])
def test_a_damaged_entry_is_a_fault_and_no_error(figures: object) -> None:
    (found,) = compare({**ENTRY, "figures": figures}, TRUTH)
    assert (found.name, found.claimed) == (FAULT, "")


def test_a_fault_that_leaves_nothing_to_compare_is_told_alone() -> None:
    barred = Truth(faults=("The workbook holds no figure.",))
    assert compare(ENTRY, barred) == [Unlike(FAULT, "", "The workbook holds no figure.")]
