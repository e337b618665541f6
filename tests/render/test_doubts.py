"""What the data notes say of the checks: each finding once, after what it leaves unsaid."""

from __future__ import annotations

from dataclasses import replace

from reportgen.domain.document import Bullets
from reportgen.domain.problem import Problem, Severity
from tests.render.builders_charts import whole_plan
from tests.render.printed import data_checks, severe_problems


def said_of(finding: str) -> str:
    plan = whole_plan()
    code, area = plan.status[0].indicator.code, plan.area.code
    problem = Problem(Severity.WARNING, "row 3", finding, "", "", code, area, "", "2025")
    *_, told = data_checks(replace(plan, problems=(problem,)))
    assert isinstance(told, Bullets)
    return told.items[0].text


def test_a_finding_is_told_with_indicator_area_and_period() -> None:
    plan = whole_plan()
    before = f"{plan.status[0].indicator.label}, {plan.area.label}, 2025: "
    assert said_of("150% is too much.") == f"{before}150% is too much."


def test_what_a_finding_names_itself_does_not_stand_before_it_again() -> None:
    plan = whole_plan()
    finding = f"{plan.area.label}, 2025: 61.8 is not 287 of 400."
    before = f"{plan.status[0].indicator.label}: "
    assert said_of(finding) == f"{before}{finding}"


def test_only_a_draft_that_somebody_must_mend_names_the_cell() -> None:
    problem = Problem(Severity.SEVERE, "row 3", "It is 1.", "", "")
    *_, told = severe_problems(replace(whole_plan(), problems=(problem,)))
    assert isinstance(told, Bullets)
    assert told.items[0].text == "It is 1. Read from row 3."


def test_more_findings_than_a_note_bears_are_left_to_the_list() -> None:
    found = [Problem(Severity.WARNING, f"row {n}", f"It is {n}.", f"{n}", "") for n in range(25)]
    *_, told = data_checks(replace(whole_plan(), problems=tuple(found)))
    assert isinstance(told, Bullets)
    assert len(told.items) == 21
    assert told.items[-1].text.endswith("problems.csv lists every one.")
