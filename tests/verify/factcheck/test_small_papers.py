"""One sentence for each thing that a paper may say rightly or wrongly."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.verify.factcheck.builders import checked, outcomes

REFERRED = "In 2021/22, the re-referral rate in Lancashire was 19.1%"
IN_TIME = "The percentage of assessments completed within 45 working days"

RIGHT = {
    "lower than England": f"{REFERRED}, which is lower than England (21.5%).",
    "rose": f"{IN_TIME} rose from 78.3% in 2017/18 to 90.0% in 2021/22.",
    "points": f"{IN_TIME} rose by 11.7 percentage points between 2017/18 and 2021/22.",
    "a share": f"{IN_TIME} rose by 14.9% between 2017/18 and 2021/22.",
    "on its side of a target": "In 2021/22, 90.0% of assessments were completed within 45 working "
    "days, above the target of 85%.",
    "in line": "In 2021/22, 9% of children looked after had three or more placements, in line with "
    "the North West (9%).",
    "worse": "In 2021/22, 48% of care leavers were in education, employment or training, worse "
    "than England (55%).",
    "the last year": "Re-referrals fell by 1.6 percentage points in the latest year to 19.1% in "
    "2021/22.",
    "once higher": "In 2021/22 the rate of children in need in Lancashire was 305.2 per 10,000, "
    "having previously been higher than England.",
    "there and back": "The rate of children looked after rose to a peak of 85 per 10,000 in 2019 "
    "and has since fallen part of the way back, to 77 in 2022, an improvement.",
}
WRONG = {
    "higher than England": (
        f"{REFERRED}, which is higher than England (21.5%).",
        "19.1 beside 21.5",
    ),
    "fell": (f"{IN_TIME} fell from 78.3% in 2017/18 to 90.0% in 2021/22.", "78.3 in 2018"),
    "points called per cent": (
        f"{IN_TIME} rose by 11.7% between 2017/18 and 2021/22.",
        "it is percentage points",
    ),
    "per cent called points": (
        f"{IN_TIME} rose by 14.9 percentage points between 2017/18 and 2021/22.",
        "in per cent is told in percentage points",
    ),
    "a tie called higher": (
        (
            "In 2021/22, 9% of children looked after had three or more placements, slightly "
            "higher than the North West (9%)."
        ),
        "9 beside 9: level",
    ),
    "wrong side of a target": (
        (
            "In 2021/22, 90.0% of assessments were completed within 45 working days, above the "
            "target of 92%."
        ),
        "it is lower",
    ),
    "a steady rise that is none": (
        (
            f"Since 2017/18 there has been a steady increase in {IN_TIME.lower()}, which was "
            "90.0% in 2021/22."
        ),
        "92.7 in 2021 became 90.0 in 2022",
    ),
    "stable that is not": (
        (
            "The rate of children looked after has remained stable since 2015/16 and was 77 per "
            "10,000 in 2021/22."
        ),
        "68, 75, 79, 85, 84, 80, 77",
    ),
    "still rising, though it fell": (
        "In 2021/22, 19.1% of referrals were re-referrals; the rate continues to rise.",
        "20.7 in 2021, 19.1 in 2022",
    ),
    "better, though it is worse": (
        (
            "In 2021/22, 48% of care leavers were in education, employment or training, better "
            "than England (55%)."
        ),
        "48 beside 55: lower",
    ),
    "unchanged, though it moved": (
        "The re-referral rate was 19.1% in 2021/22, unchanged from 20.7% in 2020/21.",
        "20.7, 19.1",
    ),
    "far apart called in line": (
        "In 2021/22, the rate of children in need was 305.2 per 10,000, in line with England.",
        "not in line",
    ),
    "remains, though it has become": (
        (
            "In 2021/22, 89% of care leavers were in suitable accommodation, which remained higher "
            "than England (88%)."
        ),
        "so in 2022, but in 2021 88 beside 88",
    ),
}
UNMATCHED = {
    "a target that was missed is no missing child": "Our target for conferences is 70%; with 78.2% "
    "in 2021/22 the target was missed.",
    "no such indicator": "In 2021/22, 43% of children walked to school.",
    "no such period": "In 2011/12, the re-referral rate in Lancashire was 19.1%.",
    "no such month": "The re-referral rate in Lancashire was 21.3% in October 2021.",
    "a place the workbook lacks": "In 2021/22, Burnley had a re-referral rate of 30.1%.",
    "no period told": "The re-referral rate is 14%.",
}


@pytest.mark.parametrize("sentence", RIGHT.values(), ids=RIGHT)
def test_what_is_so_agrees(sentence: str, tmp_path: Path) -> None:
    found = checked(tmp_path, sentence)
    assert found.judged
    assert {outcome for _, outcome in outcomes(found)} == {"agrees"}


@pytest.mark.parametrize(("sentence", "why"), WRONG.values(), ids=WRONG)
def test_what_is_not_so_contradicts_and_says_why(sentence: str, why: str, tmp_path: Path) -> None:
    told = [each for each in checked(tmp_path, sentence).judged if each.outcome == "contradicts"]
    assert len(told) == 1
    assert why in told[0].why
    assert told[0].cells or "target" in told[0].claim


@pytest.mark.parametrize("sentence", UNMATCHED.values(), ids=UNMATCHED)
def test_what_the_workbook_cannot_tell_accuses_nobody(sentence: str, tmp_path: Path) -> None:
    assert {outcome for _, outcome in outcomes(checked(tmp_path, sentence))} == {
        "cannot be matched"
    }


def test_another_figure_differs_and_the_figure_of_today_is_told(tmp_path: Path) -> None:
    (told,) = checked(tmp_path, "In 2021/22, the re-referral rate in Lancashire was 91.1%.").judged
    assert told.outcome == "differs"
    assert "today the workbook has 19.1" in told.why
    assert told.cells == ("lancashire_childrens_social_care.xlsx, Data!L86",)


@pytest.mark.parametrize(
    ("figure", "why"), [("20.7%", "20.7 is that of 2021"), ("21.5%", "the figure of England")]
)
def test_a_stale_figure_and_one_of_another_place_are_named(
    figure: str, why: str, tmp_path: Path
) -> None:
    sentence = f"In 2021/22, the re-referral rate in Lancashire was {figure}."
    (told,) = checked(tmp_path, sentence).judged
    assert told.outcome == "differs"
    assert why in told.why


def test_a_figure_at_which_a_comparator_stands_is_the_comparator_s(tmp_path: Path) -> None:
    found = checked(
        tmp_path,
        "In 2021/22 there were 305.2 children in need per 10,000, lower than England at 343.7.",
    )
    assert {outcome for _, outcome in outcomes(found)} == {"agrees"}
    assert any(claim.startswith("England, 2022: 343.7") for claim, _ in outcomes(found))
    unclear = checked(tmp_path, "The rate of children in need was lower than England at 305.2.")
    assert not any(claim.startswith("England, 2022: 305.2") for claim, _ in outcomes(unclear))


def test_a_mean_of_neighbours_that_differs_may_be_of_another_set(tmp_path: Path) -> None:
    found = checked(
        tmp_path, f"{REFERRED}, below England (21.5%) and statistical neighbours (22.2%)."
    )
    (told,) = [each for each in found.judged if each.outcome == "differs"]
    assert "another set of neighbours" in told.why


def test_a_word_of_judgement_without_a_direction_is_advice(tmp_path: Path) -> None:
    sentence = "In 2021/22, the rate of children in need was 305.2 per 10,000, better than England."
    assert ('Lancashire "better"', "advice") in outcomes(checked(tmp_path, sentence))


def test_a_paper_may_say_itself_which_way_is_good(tmp_path: Path) -> None:
    sentence = (
        "A low rate is an indicator of good performance. In 2021/22, the rate of children in need "
        "was 305.2 per 10,000, better than England (343.7)."
    )
    assert ("Lancashire lower than England in 2022", "agrees") in outcomes(
        checked(tmp_path, sentence)
    )


def test_a_question_a_forecast_and_a_hope_claim_nothing(tmp_path: Path) -> None:
    found = checked(
        tmp_path,
        "Why was the re-referral rate of 44.4% higher than England in 2021/22?",
        "The re-referral rate is expected to fall to 10.5% in 2021/22.",
    )
    assert [each for each in found.judged if each.outcome != "cannot be matched"] == []


def test_a_sentence_speaks_on_of_what_the_one_before_spoke_of(tmp_path: Path) -> None:
    found = checked(tmp_path, f"{REFERRED}. This is above the rates seen for England (21.5%).")
    assert outcomes(found)[-1] == ("Lancashire higher than England in 2022", "contradicts")


def test_an_order_that_only_todays_figures_turn_round_differs(tmp_path: Path) -> None:
    sentence = (
        "In 2021/22, the re-referral rate in Lancashire was 22.0%, which is higher than England "
        "(21.5%)."
    )
    assert outcomes(checked(tmp_path, sentence)) == [
        ("Lancashire, 2022: 22.0%", "differs"),
        ("England, 2022: 21.5%", "agrees"),
        ("Lancashire higher than England in 2022", "differs"),
    ]
