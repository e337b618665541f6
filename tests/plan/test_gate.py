"""What concerns a report, and what its data notes tell of the checks."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from reportgen.domain.area import Comparator, ComparatorKind
from reportgen.domain.plan import Plan
from reportgen.domain.problem import Problem, Severity
from reportgen.errors import CheckError
from reportgen.plan.gate import gate, severe_for
from tests.builders import NORTHMOOR
from tests.plan.builders import outline_of, plain, planned, request_for

NEIGHBOURS = Comparator(ComparatorKind.NEIGHBOURS, ("N1", "N2"), "the average", "Neighbours")
TOLD = "TOLD"


def problem(severity: Severity = Severity.SEVERE, **changes: Any) -> Problem:
    return replace(
        Problem(severity, "t.xlsx, cell A1", "It is odd.", "Expected another.", "mend it."),
        **{"indicator_code": TOLD, "area": NORTHMOOR.code, "check": "far_off", **changes},
    )


def warning(**changes: Any) -> Problem:
    return problem(Severity.WARNING, **changes)


def a_plan(folder: Path) -> Plan:
    """One indicator told, beside England, a region and two neighbours."""
    made = planned(folder, outline_of(TOLD), plain(TOLD))
    return replace(made, comparators=(*made.comparators, NEIGHBOURS))


@pytest.mark.parametrize(
    ("changes", "concerns"),
    [
        ({}, True),
        ({"area": ""}, True),
        ({"area": NORTHMOOR.name}, True),
        ({"area": "970"}, True),
        ({"area": "N2"}, True),
        ({"area": "", "indicator_code": ""}, True),
        ({"indicator_code": ""}, True),
        ({"area": "999"}, False),
        ({"area": "999", "indicator_code": ""}, False),
        ({"indicator_code": "OTHER"}, False),
        ({"indicator_code": "OTHER", "area": ""}, False),
    ],
)
def test_a_severe_problem_concerns_what_is_told(
    tmp_path: Path, changes: dict[str, Any], concerns: bool
) -> None:
    assert bool(severe_for(a_plan(tmp_path), [problem(**changes)])) is concerns


def test_a_pair_and_a_part_are_told_too(tmp_path: Path) -> None:
    made = a_plan(tmp_path)
    (section,) = made.sections
    told = replace(section.told[0], paired=plain("PAIR"), parts=(plain("PART"),))
    both = replace(made, sections=(replace(section, told=(told,)),))
    for code in ("PAIR", "PART"):
        assert severe_for(both, [problem(indicator_code=code)])
        assert not severe_for(made, [problem(indicator_code=code)])


def test_the_error_names_the_first_place_the_number_and_both_ways_out(tmp_path: Path) -> None:
    request = request_for(tmp_path, outline_of(TOLD))
    several = [problem(place=f"t.xlsx, cell A{row}") for row in range(1, 9)]
    with pytest.raises(CheckError) as caught:
        gate(a_plan(tmp_path), several, request)
    assert caught.value.place == "t.xlsx, cell A1"
    assert caught.value.found.startswith("8 severe problems concern the report on Northmoor")
    assert "cell A5: It is odd." in caught.value.expected
    assert "cell A6" not in caught.value.expected
    assert "There are 3 more" in caught.value.expected
    assert caught.value.cure == "mend it; or build a marked draft with --draft."


def test_a_draft_hands_its_severe_problems_on_before_the_warnings(tmp_path: Path) -> None:
    request = request_for(tmp_path, outline_of(TOLD), draft=True)
    passed = gate(a_plan(tmp_path), [warning(), problem()], request)
    assert [each.severity for each in passed.problems] == [Severity.SEVERE, Severity.WARNING]


@pytest.mark.parametrize(
    ("changes", "told"),
    [
        ({}, True),
        ({"period": "2019"}, True),
        ({"period": "2005"}, False),  # not in the report
        ({"area": "970", "period": "2019"}, True),
        ({"area": "N1", "period": "2019"}, False),  # of a neighbour only the newest is used
        ({"area": "N1", "period": "2022"}, True),
        ({"area": "", "indicator_code": ""}, True),
        ({"area": "999"}, False),
        ({"indicator_code": "OTHER"}, False),
        ({"check": ""}, False),  # met while reading: in problems.csv
        ({"check": "stale_comparators"}, False),  # said beside the indicator
        ({"severity": Severity.NOTE}, False),
    ],
)
def test_the_data_notes_tell_warnings_on_what_the_report_shows(
    tmp_path: Path, changes: dict[str, Any], told: bool
) -> None:
    request = request_for(tmp_path, outline_of(TOLD))
    passed = gate(a_plan(tmp_path), [replace(warning(), **changes)], request)
    assert bool(passed.problems) is told
