"""The gallery of hard cases: the shipped templates tell all, and its file is read strictly."""

from __future__ import annotations

from pathlib import Path

import pytest

from reportgen.errors import TemplateError
from reportgen.workshop.checks.sentence import Weight
from reportgen.workshop.preview.gallery import FILE, gallery, hard_cases
from tests.journeys.builders import REPOSITORY, own_workspace

SHIPPED = REPOSITORY / "templates" / "narrative"
HARD = {  # what a reader of NARRATIVE would look for, and words of the case that shows it
    "tie": "as printed",
    "missing England": "England is missing",
    "suppressed": "Withheld",
    "neutral": "Neither way is better",
    "gap of years": "years",
    "nought": "Nought",
    "hundred": "hundred",
    "joint": "joint place",
    "negative": "below nought",
    "long names": "long names",
}


def test_every_shipped_case_is_told_without_a_fault_and_without_a_failure() -> None:
    shown = [case for _, listed in gallery(SHIPPED) for case in listed]
    assert len(shown) >= 30
    assert [case.fault for case in shown if case.fault] == []
    found = [finding for case in shown for finding in case.findings]
    assert [finding for finding in found if finding.weight is Weight.FAILURE] == []
    assert all(case.branches for case in dict(gallery(SHIPPED))["gap"])


@pytest.mark.parametrize("words", HARD.values(), ids=HARD)
def test_each_kind_of_hard_case_is_there(words: str) -> None:
    assert any(words in case.name for case in hard_cases(SHIPPED))


def test_an_officers_own_case_is_shown(tmp_path: Path) -> None:
    folder = own_workspace(tmp_path) / "templates" / "narrative"
    own = "streak:\n  - case: Ours\n    given:\n      - rate\n      - now 7 in 2022\n"
    own += "      - streak 3, fell, from 9 in 2019\n"
    (folder / FILE).write_text(own, encoding="utf-8")
    template, (case,) = gallery(folder)[0]
    assert (template, case.name) == ("streak", "Ours")
    assert (
        case.text
        == "The rate has fallen for the third year running, from 9 in 2018/19 to 7 in 2021/22."
    )


def test_every_template_is_there_with_its_cases_or_its_worked_examples(tmp_path: Path) -> None:
    sentences = {path.stem for path in SHIPPED.glob("*.j2") if not path.name.startswith("_")}
    without_small_form = {"alt_text"}
    assert {template for template, _ in gallery(SHIPPED)} == sentences - without_small_form
    folder = own_workspace(tmp_path) / "templates" / "narrative"
    (folder / FILE).unlink()
    names = {case.name.rpartition(" ")[0] for _, listed in gallery(folder) for case in listed}
    assert names == {"Worked example"}


def test_a_line_that_is_no_fact_is_shown_as_the_fault_of_its_case(tmp_path: Path) -> None:
    folder = own_workspace(tmp_path) / "templates" / "narrative"
    text = "level:\n  - case: Ours\n    given: [rate, levl 7 in 2022]\n"
    (folder / FILE).write_text(text, encoding="utf-8")
    _, (case,) = gallery(folder)[0]
    assert f"{FILE}, line 2" in case.fault
    assert "levl 7 in 2022" in case.fault


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("lvel:\n  - case: x\n    given: [rate]\n", 'line 1: there is no template "lvel"'),
        ("level: nothing\n", "line 1: below .level. stands no list"),
        ("level:\n  - name: x\n", "line 2: the case has other parts"),
        ("level:\n  - case: x\n    given: []\n", "line 2: the case has no list"),
        ("level:\n  - case: [\n", "the cases cannot be read"),
        ("- level\n", "the file holds no cases"),
    ],
)
def test_a_file_of_another_form_is_refused_with_its_line(
    tmp_path: Path, text: str, said: str
) -> None:
    folder = own_workspace(tmp_path) / "templates" / "narrative"
    (folder / FILE).write_text(text, encoding="utf-8")
    with pytest.raises(TemplateError, match=said):
        hard_cases(folder)
