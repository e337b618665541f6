"""How an indicator stands as a whole: by comparators in order, else by target, else not at all."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from reportgen.verify.ledger import Ledger
from reportgen.verify.recompute.assessment import Assessed, assess, counts, together
from reportgen.verify.recompute.claim import Unfounded
from tests.verify.recompute.claims_builder import ID, NEIGHBOURS, about, ledger
from tests.verify.recompute.evidence_builder import Lines, line_of

LABEL = str(NEIGHBOURS["label"])
OTHER = "Assessments / OTHER"


def lines(own: str, england: str = "", mean: str = "", indicator: str = ID) -> Lines:
    return Lines(
        {
            (indicator, "Northmoor"): line_of("Northmoor", 2022, own),
            (indicator, "England"): line_of("England", 2022, england),
            (indicator, LABEL): line_of(LABEL, 2022, mean, members=10),
        }
    )


def stands(evidence: Lines, held: Ledger | None = None) -> Assessed:
    return assess(held or ledger(), evidence, ID, "2022")


@pytest.mark.parametrize(
    ("own", "england", "word"),
    [("90.0", "84.5", "better"), ("78.3", "84.5", "worse"), ("84.4", "84.5", "similar")],
)
def test_the_first_comparator_that_judges_decides(own: str, england: str, word: str) -> None:
    assert stands(lines(own, england, "95.0")).word == word


def test_the_next_one_decides_where_the_first_has_no_figure_and_is_named() -> None:
    found = stands(lines("90.0", "", "84.5"))
    assert (found.word, found.against("England")) == ("better", LABEL)
    assert stands(lines("90.0", "84.5", "84.5")).against("England") == "England"


def test_without_a_direction_nothing_is_judged_and_without_a_figure_there_is_no_data() -> None:
    neutral = ledger(about(polarity="none"))
    found = stands(lines("90.0", "84.5"), neutral)
    assert (found.word, found.beside["England"]) == ("not judged", ("above", ""))
    assert stands(lines("", "84.5")).word == "no data"


def test_a_number_is_judged_by_its_target_alone() -> None:
    count = ledger(about(measure="count", places=0, target={"value": "80"}))
    found = stands(lines("90", "84"), count)
    assert (found.word, found.stand, found.listed) == ("on target", "on target", "good")


def test_a_target_decides_the_list_but_not_the_word_where_a_comparator_judges() -> None:
    found = stands(lines("90.0", "84.5"), ledger(about(target={"value": "95"})))
    assert (found.word, found.by_target, found.listed) == ("better", "worse", "improve")


def test_bands_are_said_as_bands() -> None:
    held = ledger(about(bands={"green": "95", "red": "85"}))
    found = stands(lines("90.0"), held)
    assert (found.word, found.stand) == ("close to target", "in the amber band")


def test_a_rating_decides_the_list_where_no_target_does() -> None:
    rating = {"standing": "improve", "word": "Red", "period": "2022"}
    found = stands(lines("90.0", "84.5"), ledger(about(rating=rating)))
    assert (found.word, found.listed) == ("better", "improve")


def told(**changes: Any) -> tuple[Ledger, Lines]:
    other = about(id=OTHER, code="OTHER", **changes)
    facts = [
        {"kind": kind, "indicator_id": name, "area": "Northmoor", "period": "2022", **more}
        for name in (ID, OTHER)
        for kind, more in (("level", {}), ("gap", {"comparator": "England"}))
    ]
    evidence = lines("90.0", "84.5")
    evidence.lines = {**evidence.lines, **lines("84.5", "84.5", indicator=OTHER).lines}
    return replace(ledger(about(), other), facts=tuple(facts)), evidence


def test_indicators_are_counted_by_how_they_stand() -> None:
    held, evidence = told()
    assert counts(held, evidence, (ID, OTHER)) == {"better": 1, "similar": 1}
    with pytest.raises(Unfounded, match="tells no latest figure"):
        counts(held, evidence, ("another",))


def test_several_indicators_are_judged_together_only_where_all_can_be() -> None:
    held, evidence = told()
    assert together(held, evidence, (1, 3)) == {"England": {"better": 1, "similar": 1}}
    held, evidence = told(polarity="none")
    assert together(held, evidence, (1, 3)) == {"England": {"above": 1, "similar": 1}}
