"""Districts inside the area: ends, counts and movements, right and wrong."""

from __future__ import annotations

from dataclasses import replace

from reportgen.verify.ledger import Ledger
from tests.verify.recompute.claims_builder import ID, about, claim, ledger, truth, unlike
from tests.verify.recompute.evidence_builder import Lines, line_of

CLAIM = claim("districts")
NAMES = ("Ash", "Birch", "Cedar", "Dale", "Elm", "Fir")


def inside(*figures: str, before: tuple[str, ...] = (), **changes: object) -> tuple[Ledger, Lines]:
    """Districts in the order of `NAMES`, with a figure of 2022 and one of 2021."""
    areas = [
        {"code": f"910-{name}", "name": name, "kind": "local", "within": "910", "live": True}
        for name in NAMES
    ]
    held = ledger(about(**changes))
    held = replace(held, areas=(*held.areas, *areas))
    lines = {(ID, "Northmoor"): line_of("Northmoor", 2021, "40.0", "42.0")}
    for at, (name, now) in enumerate(zip(NAMES, figures, strict=False)):
        then = before[at] if before else ""
        lines[ID, name] = line_of(name, 2021, then, now)
    return held, Lines(lines)


def test_both_ends_of_many_are_named() -> None:
    held, evidence = inside("40.0", "66.0", "21.0", "30.0", "")
    found = truth(CLAIM, evidence, held)
    assert found.words["highest"] == "Birch"
    assert found.words["lowest"] == "Cedar"
    assert (found.numbers["held"], found.numbers["inside"]) == ("4", "5")
    wrong = unlike(CLAIM, evidence, held, words={"highest": "Ash"}, numbers={"held": "5"})
    assert {each.name for each in wrong} == {"highest", "held"}


def test_a_few_are_all_listed_the_highest_first() -> None:
    held, evidence = inside("40.0", "66.0", "21.0")
    found = truth(CLAIM, evidence, held)
    listed = [found.words[f"listed.{at}.name"] for at in range(3)]
    assert listed == ["Birch", "Ash", "Cedar"]
    assert found.figures["listed.0"] == "66.0"


def test_those_that_print_the_same_share_an_end_and_four_are_no_name() -> None:
    held, evidence = inside("66.0", "66.0", "21.0", "21.0", "21.0", "21.0")
    found = truth(CLAIM, evidence, held)
    assert found.words == {"highest": "Ash; Birch"}


def test_which_way_they_went_is_counted_among_those_with_both_figures() -> None:
    held, evidence = inside("40.0", "66.0", "21.0", before=("39.0", "67.0", "21.0"))
    found = truth(CLAIM, evidence, held)
    told = {name: found.numbers[name] for name in ("rose", "fell", "unchanged", "compared")}
    assert told == {"rose": "1", "fell": "1", "unchanged": "1", "compared": "3"}
    assert found.periods == {"reference_period": "2021"}
    wrong = unlike(CLAIM, evidence, held, numbers={"rose": "3", "fell": "0"})
    assert {each.name for each in wrong} == {"rose", "fell"}


def test_a_break_leaves_no_movement() -> None:
    held, evidence = inside("40.0", "66.0", before=("39.0", "67.0"))
    broken = {"indicator": ID, "of": "Northmoor", "period": "2022", "new_basis": True}
    found = truth(CLAIM, evidence, replace(held, figures=(broken,)))
    assert (found.numbers["compared"], found.periods) == ("0", {})


def test_a_number_that_would_give_the_withheld_one_away_is_a_fault() -> None:
    held, evidence = inside("30", "20", "", measure="count", places=0)
    assert truth(CLAIM, evidence, held).faults == (
        "The area's number less those told would be that of the one withheld.",
    )
    few, cases = inside("30", "4", measure="count", places=0)
    assert truth(CLAIM, cases, few).faults == ("A district of very few cases would be told.",)


def test_one_district_alone_is_set_beside_nothing() -> None:
    held, evidence = inside("40.0", "")
    assert truth(CLAIM, evidence, held).faults == (
        "Fewer than two districts have a figure in 2022.",
    )
