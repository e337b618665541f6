"""A figure beside a comparator's: the side, the size and the judgement, right and wrong."""

from __future__ import annotations

from dataclasses import replace

import pytest

from reportgen.verify.evidence import Reading
from tests.verify.recompute.claims_builder import (
    ID,
    NEIGHBOURS,
    NUMBER_ID,
    about,
    claim,
    ledger,
    truth,
    unlike,
)
from tests.verify.recompute.evidence_builder import Lines, line_of

CLAIM = claim("gap", comparator="England")
OF_NEIGHBOURS = claim("gap", comparator=str(NEIGHBOURS["label"]))


def beside(own: str, other: str, of: str = "England", members: int = 1) -> Lines:
    return Lines(
        {
            (ID, "Northmoor"): line_of("Northmoor", 2022, own),
            (ID, of): line_of(of, 2022, other, members=members),
        }
    )


def test_a_lower_percentage_is_worse_where_high_is_good() -> None:
    found = truth(CLAIM, beside("78.3", "84.5"))
    assert found.figures == {"value": "78.3", "reference": "84.5"}
    assert found.numbers == {"difference": "-6.2", "members": "1", "asked": "1"}
    assert found.words == {"relation": "below", "size": "plain", "judgement": "worse"}
    assert found.periods == {"reference_period": "2022"}


@pytest.mark.parametrize(
    ("part", "name", "wrong"),
    [
        ("words", "relation", "above"),
        ("words", "relation", "in line"),  # printed figures differ
        ("words", "judgement", "better"),
        ("words", "size", "sharp"),
        ("figures", "reference", "78.3"),  # the two swapped
        ("figures", "reference", "84.6"),  # last digit
        ("numbers", "difference", "-7.9"),  # per cent called points
    ],
)
def test_a_wrong_word_or_number_is_found(part: str, name: str, wrong: str) -> None:
    found = unlike(CLAIM, beside("78.3", "84.5"), **{part: {name: wrong}})
    assert [(each.name, each.claimed) for each in found if each.name == name][:1] == [(name, wrong)]


@pytest.mark.parametrize(
    ("own", "other", "relation"),
    [
        ("9", "9.0", "in line"),
        ("9", "9.4", "in line"),  # at the places of the coarser figure
        ("9", "9.5", "below"),
        ("50.0", "50.4", "similar"),
        ("50.0", "50.5", "below"),
        ("2.0", "2.3", "below"),  # a margin of points is drawn in for a small percentage
    ],
)
def test_only_what_is_printed_is_compared(own: str, other: str, relation: str) -> None:
    assert truth(CLAIM, beside(own, other)).words["relation"] == relation


def test_nothing_is_judged_without_a_direction() -> None:
    neutral = ledger(about(polarity="none"))
    assert "judgement" not in truth(CLAIM, beside("78.3", "84.5"), neutral).words
    (found,) = unlike(CLAIM, beside("78.3", "84.5"), neutral, words={"judgement": "worse"})
    assert (found.claimed, found.true) == ("worse", "")


def test_a_number_is_never_judged_nor_far_above() -> None:
    counts = ledger(about(measure="count", places=0))
    assert truth(CLAIM, beside("100", "2000"), counts).words == {
        "relation": "below",
        "size": "plain",
    }


def test_a_rate_on_few_cases_bears_no_strong_word() -> None:
    held = ledger(
        about(measure="rate", pair="CASES"),
        about(id=NUMBER_ID, code="CASES", measure="count", places=0),
    )
    few = beside("10.0", "40.0")
    few.lines = {**few.lines, (NUMBER_ID, "Northmoor"): line_of("Northmoor", 2022, "19")}
    assert truth(CLAIM, few, held).words["size"] == "plain"
    few.lines = {**few.lines, (NUMBER_ID, "Northmoor"): line_of("Northmoor", 2022, "20")}
    assert truth(CLAIM, few, held).words["size"] == "sharp"


def test_a_mean_of_nine_told_as_of_ten_is_found_and_one_of_four_is_not_judged() -> None:
    mean = beside("78.3", "84.5", str(NEIGHBOURS["label"]), members=9)
    assert [e.name for e in unlike(OF_NEIGHBOURS, mean, numbers={"members": "10"})] == ["members"]
    few = beside("78.3", "84.5", str(NEIGHBOURS["label"]), members=4)
    assert "judgement" not in truth(OF_NEIGHBOURS, few).words


def test_england_beyond_every_authority_is_no_average_and_judges_nothing() -> None:
    many = [(str(code), Reading("", "2022", line_of("", 2022, "70.0")[0].stored, 1))
            for code in range(200, 345)]  # fmt: skip
    areas = [{"code": code, "name": code, "kind": "authority", "live": True} for code, _ in many]
    england = {"code": "970", "name": "England", "kind": "country", "live": True}
    held = replace(ledger(), areas=(*ledger().areas, england, *areas))
    outside = beside("78.3", "84.5")
    outside.fields = {(ID, "2022"): many}
    assert "judgement" not in truth(CLAIM, outside, held).words
    outside.fields = {(ID, "2022"): [*many[:100]]}  # too few to say so
    assert truth(CLAIM, outside, held).words["judgement"] == "worse"


def test_a_comparator_without_a_figure_is_named() -> None:
    (fault,) = truth(CLAIM, beside("78.3", "")).faults
    assert fault == "The workbook holds no figure for England in 2022."
