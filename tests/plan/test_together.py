"""Sentences over several indicators: asked for by name, and the count of each section."""

from __future__ import annotations

from pathlib import Path

import pytest

from reportgen.domain.fact import Gap, Missing
from reportgen.domain.plan import Plan, SectionPlan
from reportgen.domain.relation import Assessment
from reportgen.errors import OutlineError
from reportgen.plan.outline_reading import read_outline
from tests.plan.builders import FRONT, outline_of, plain, planned, request_for, without_figure

BETTER, WORSE = Assessment.BETTER, Assessment.WORSE
GROUP = """\
    together:
      - about: measures of timeliness
        indicators: [A, B]
"""
TWO_SECTIONS = f"""\
{FRONT}sections:
  - heading: Care
    indicators: [A, B, C, D]
  - heading: Work
    indicators: [E]
"""


def _section(made: Plan) -> SectionPlan:
    return made.sections[0]


def _four(folder: Path, *assessments: Assessment) -> Plan:
    codes = "ABCD"[: len(assessments)]
    told = [plain(code, each) for code, each in zip(codes, assessments, strict=True)]
    text = TWO_SECTIONS if len(told) == 4 else TWO_SECTIONS.replace("C, D", "C")
    return planned(folder, text, *told, plain("E", BETTER))


def test_a_group_is_told_with_the_comparisons_of_its_members_alone(tmp_path: Path) -> None:
    outline = outline_of("A", "B", "C", section=GROUP)
    made = planned(tmp_path, outline, plain("A", BETTER), plain("B", WORSE), plain("C", WORSE))
    (told,) = _section(made).together
    assert (told.id, told.template, told.about) == (
        "care.together",
        "together",
        "measures of timeliness",
    )
    assert [fact.indicator.code for fact in told.facts] == ["A", "B"]
    assert all(isinstance(fact, Gap) for fact in told.facts)


def test_a_member_without_a_figure_is_there_as_missing(tmp_path: Path) -> None:
    group = GROUP.replace("[A, B]", "[A, B, C]")
    outline = outline_of("A", "B", "C", section=group)
    made = planned(tmp_path, outline, plain("A", BETTER), plain("B", WORSE), without_figure("C"))
    (told,) = _section(made).together
    assert [type(fact) for fact in told.facts] == [Gap, Gap, Missing]


def test_a_group_of_which_one_alone_can_be_compared_is_not_told(tmp_path: Path) -> None:
    outline = outline_of("A", "B", section=GROUP)
    made = planned(tmp_path, outline, plain("A", BETTER), without_figure("B"))
    assert _section(made).together == ()


def test_a_section_with_three_judged_indicators_is_counted(tmp_path: Path) -> None:
    made = _four(tmp_path, BETTER, WORSE, BETTER, Assessment.NOT_JUDGED)
    summary = _section(made).summary
    assert summary is not None
    assert summary.id == "care.section_summary"
    assert [fact.kind for fact in summary.facts] == ["gap", "gap", "gap", "level"]


def test_two_judged_indicators_are_too_few_to_be_counted(tmp_path: Path) -> None:
    made = _four(tmp_path, BETTER, WORSE, Assessment.NOT_JUDGED)
    assert _section(made).summary is None


def test_the_only_section_of_a_report_is_counted_on_the_first_page_alone(tmp_path: Path) -> None:
    outline = outline_of("A", "B", "C")
    made = planned(tmp_path, outline, *(plain(code, BETTER) for code in "ABC"))
    assert _section(made).summary is None


@pytest.mark.parametrize(
    ("group", "found", "expected", "line"),
    [
        (GROUP.replace("B]", "D]"), '"D" is told together', "Expected codes of this section", 8),
        (GROUP.replace("[A, B]", "[A]"), '"indicators" is a list', "Expected two codes", 8),
        (f"{GROUP}        title: x\n", '"title" is not known', "about, indicators", 9),
    ],
)
def test_a_fault_of_a_group_is_answered_with_its_line(
    tmp_path: Path, group: str, found: str, expected: str, line: int
) -> None:
    request = request_for(tmp_path, outline_of("A", "B", section=group))
    with pytest.raises(OutlineError) as caught:
        read_outline(request.templates, "made")
    assert f"line {line}" in caught.value.place
    assert found in caught.value.found
    assert expected in caught.value.expected
