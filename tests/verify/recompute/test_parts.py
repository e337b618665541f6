"""Parts of a whole, cases behind a figure, a flow beside another: right and wrong."""

from __future__ import annotations

from typing import Any

import pytest

from reportgen.verify.ledger import Ledger
from tests.verify.recompute.claims_builder import ID, about, claim, ledger, truth, unlike
from tests.verify.recompute.evidence_builder import Lines, line_of

COUNT = {"measure": "count", "places": 0}
MADE_UP_OF = claim("composition", words={"dimension": "placement"})


def made_up_of(
    whole: str, *parts: str, measure: str = "count", complete: bool = True
) -> tuple[Ledger, Lines]:
    """A number with its parts by placement, named A, B, C and so on."""
    known = [about(**COUNT)]
    lines = {(ID, "Northmoor"): line_of("Northmoor", 2022, whole)}
    for letter, part in zip("ABCDE", parts, strict=False):
        told = {"dimension": "placement", "name": letter, "whole": "IN_TIME", "complete": complete}
        name = f"Assessments / {letter}"
        known.append(about(id=name, code=letter, measure=measure, places=0, part=told))
        lines[name, "Northmoor"] = line_of("Northmoor", 2022, part)
    return ledger(*known), Lines(lines)


def test_the_largest_parts_come_first_with_their_share_of_the_whole() -> None:
    held, evidence = made_up_of("264", "39", "174", "34", "17")
    found = truth(MADE_UP_OF, evidence, held)
    assert found.faults == ()
    assert found.figures == {
        "value": "264",
        "parts.0": "65.9", "parts.1": "14.8", "parts.2": "12.9",
        "number.0": "174", "number.1": "39", "number.2": "34",
        "counts.0": "174", "counts.1": "39", "counts.2": "34",
    }  # fmt: skip
    assert found.words == {
        "dimension": "placement", "portion": "most",
        "parts.0.name": "B", "parts.1.name": "A", "parts.2.name": "C",
    }  # fmt: skip


def test_parts_that_changed_places_are_found() -> None:
    held, evidence = made_up_of("264", "39", "174", "34", "17")
    swapped = {"parts.0.name": "A", "parts.1.name": "B"}
    assert len(unlike(MADE_UP_OF, evidence, held, words=swapped)) == 2
    most = unlike(MADE_UP_OF, evidence, held, words={"portion": "almost all"})
    assert [each.true for each in most] == ["most"]


@pytest.mark.parametrize(
    ("parts", "portion"),
    [(("95", "5"), "almost all"), (("51", "49"), "most"), (("50", "30", "20"), "largest")],
)
def test_how_much_of_the_whole_the_largest_holds(parts: tuple[str, ...], portion: str) -> None:
    held, evidence = made_up_of("100", *parts)
    assert truth(MADE_UP_OF, evidence, held).words["portion"] == portion


@pytest.mark.parametrize(
    ("whole", "parts", "fault"),
    [
        ("264", ("14", "36", "70", "145"), "The parts do not sum to the whole."),  # 265
        ("100", ("40", "", "20"), "A part that is withheld may be larger."),
        ("100", ("80", "10", ""), ""),
        ("100", ("90", ""), "The whole less the parts named would be the one that is withheld."),
        ("8", ("4", "4"), "No part may be named."),
    ],
)
def test_parts_of_which_nothing_can_be_said(whole: str, parts: tuple[str, ...], fault: str) -> None:
    held, evidence = made_up_of(whole, *parts)
    assert truth(MADE_UP_OF, evidence, held).faults == ((fault,) if fault else ())


def test_parts_that_overlap_make_up_nothing() -> None:
    held, evidence = made_up_of("100", "60", "40", complete=False)
    assert truth(MADE_UP_OF, evidence, held).faults == ("The parts by placement overlap.",)


def counted(shown: str, above: str, below: str, **changes: Any) -> tuple[Ledger, Lines]:
    held = ledger(
        about(numerator="IN", denominator="OF", **changes),
        about(id="Assessments / IN", code="IN", **COUNT),
        about(id="Assessments / OF", code="OF", **COUNT),
    )
    evidence = Lines(
        {
            (ID, "Northmoor"): line_of("Northmoor", 2022, shown),
            ("Assessments / IN", "Northmoor"): line_of("Northmoor", 2022, above),
            ("Assessments / OF", "Northmoor"): line_of("Northmoor", 2022, below),
        }
    )
    return held, evidence


def test_the_cases_of_a_percentage_and_what_one_of_them_makes() -> None:
    held, evidence = counted("54.2", "13", "24")
    found = truth(claim("numerator"), evidence, held)
    assert found.figures == {"value": "54.2", "numerator": "13", "denominator": "24"}
    assert found.numbers == {"one_case": "4.2"}
    wrong = unlike(claim("numerator"), evidence, held, figures={"numerator": "14"})
    assert [each.true for each in wrong] == ["13"]


def test_cases_that_do_not_make_the_percentage_are_a_fault() -> None:
    held, evidence = counted("54.2", "14", "24")
    assert truth(claim("numerator"), evidence, held).faults == (
        "14 of 24 do not make 54.2 per cent.",
    )
    fifty, many = counted("54.0", "27", "50")
    assert truth(claim("numerator"), many, fifty).numbers == {}


def flows(came: str, went: str, **changes: Any) -> tuple[Ledger, Lines]:
    held = ledger(about(outflow="OUT", **changes), about(id="Assessments / OUT", code="OUT",
                                                         **changes))  # fmt: skip
    lines = {
        (ID, "Northmoor"): line_of("Northmoor", 2022, came),
        ("Assessments / OUT", "Northmoor"): line_of("Northmoor", 2022, went),
    }
    return held, Lines(lines)


def test_how_many_came_for_each_that_went() -> None:
    held, evidence = flows("80", "100", **COUNT)
    found = truth(claim("flow_ratio"), evidence, held)
    assert (found.numbers, found.faults) == ({"ratio": "0.8"}, ())
    assert unlike(claim("flow_ratio"), evidence, held, numbers={"ratio": "1.3"})


def test_a_ratio_that_rounding_leaves_open_or_of_few_is_a_fault() -> None:
    held, rates = flows("2.5", "10.0", measure="rate")
    assert truth(claim("flow_ratio"), rates, held).faults == ("Rounding leaves it open.",)
    held, few = flows("19", "100", **COUNT)
    assert truth(claim("flow_ratio"), few, held).faults == ("One of the two is a small number.",)
    held, none = flows("0", "100", **COUNT)
    assert truth(claim("flow_ratio"), none, held).faults == ("A flow of nought has no ratio.",)
