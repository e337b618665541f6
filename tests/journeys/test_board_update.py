"""The board's update says of October 2019 what the board was told, and whose judgement it is."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from pathlib import Path

import docx
import pytest

from tests.ingest.scorecard_builders import COUNTY, HAVERING, ROTHERHAM, scorecard
from tests.journeys.builders import Answer, build
from tests.journeys.statements import Made, NotMade, ledger, missing

REQUEST = "inputs/requests/lancashire_board_2019.yaml"
OWN = ("--area", "Northmoor", "--outline", "board_update", "--charts", "none")
OCTOBER = "October 2019"
AS_AT = "As at October 2019: "

STATEMENTS = (
    Made(
        "timeliness over six months", {"lancashire_timeliness_rate_of_six_months.level": ("85%",)}
    ),
    Made("timeliness in the month", {"lancashire_timeliness.level": ("89%", OCTOBER)}),
    Made("timeliness two years before", {"lancashire_timeliness_year.level": ("78%", "2017/18")}),
    Made(
        "protection plans, a fall within a month",
        {"lancashire_child_protection_plans.level": ("fallen", "1,296", "1,194", OCTOBER)},
    ),
    Made(
        "protection plans, rate", {"lancashire_child_protection_plans_per_10_000.level": ("48.2",)}
    ),
    Made(
        "short-term placement stability",
        {"lancashire_short_term_placement_stability.level": ("8.2%",)},
    ),
    Made("visits to children looked after", {"lancashire_cla_visits_in_timescale.level": ("92%",)}),
    Made("placements in fostering", {"lancashire_placements_fostering.level": ("61.1%",)}),
    Made(
        "placements in supported accommodation",
        {"lancashire_placements_supported_accommodation.level": ("6.7%",)},
    ),
    Made(
        "care leavers in suitable accommodation",
        {"lancashire_in_suitable_accommodation_19_21_years.level": ("92.4%", "19 to 21")},
    ),
    Made("caseload", {"lancashire_average_caseload_all_social_workers.level": ("17", OCTOBER)}),
    Made("re-referrals", {"lancashire_re_referral_rate.level": ("21.3%", OCTOBER)}),
    Made(
        "child protection visits",
        {"lancashire_child_protection_visits_within_timescale.level": ("85%",)},
    ),
    Made(
        "repeat child protection within a year and ever",
        {
            "lancashire_repeat_child_protection_in_12_months.level": ("7.1%",),
            "lancashire_repeat_child_protection_ever.level": ("25.5%",),
        },
    ),
    Made("looked after, rate", {"lancashire_rate_of_cla_per_10_000.level": ("85.0",)}),
    Made("repeat looked after", {"lancashire_repeat_cla.level": ("10.2%",)}),
    Made("dental checks", {"lancashire_dental_current_performance.level": ("70.3%",)}),
    Made(
        "interviews after missing episodes",
        {
            "lancashire_missing_episodes_interview_completed_within_three_days.level": (
                "44.8%",
                "three days",
            )
        },
    ),
    Made(
        "no questionnaire on strengths and difficulties",
        {"lancashire_no_strengths_and_difficulty_questionnaire.level": ("312",)},
    ),
    Made(
        "care leavers in education, employment or training",
        {"lancashire_in_education_employment_or_training.level": ("43.8%",)},
    ),
    Made("care leavers in contact", {"lancashire_in_contact_last_two_months.level": ("72.2%",)}),
)
RATED = "rated “{}” by the council (Corporate Parenting Board, performance update for October 2019)"
# Under which of its two headings the paper names each figure: (of a list, its word, its sentences).
RATINGS = (
    (
        "what is going well",
        "Good",
        (
            *("timeliness", "timeliness_rate_of_six_months", "child_protection_plans"),
            *("child_protection_plans_per_10_000", "short_term_placement_stability"),
            *("cla_visits_in_timescale", "placements_fostering"),
            *("placements_supported_accommodation", "in_suitable_accommodation_19_21_years"),
            "average_caseload_all_social_workers",
        ),
    ),
    (
        "what needs to improve",
        "Needs to improve or a challenge",
        (
            *("re_referral_rate", "child_protection_visits_within_timescale"),
            *("repeat_child_protection_in_12_months", "repeat_child_protection_ever"),
            *("rate_of_cla_per_10_000", "repeat_cla", "dental_current_performance"),
            "missing_episodes_interview_completed_within_three_days",
            "no_strengths_and_difficulty_questionnaire",
            *("in_education_employment_or_training", "in_contact_last_two_months"),
        ),
    ),
)
NOT_MADE = (
    NotMade("timeliness on a par with the national rate", "the paper prints no national rate"),
    NotMade(
        "timeliness better than two years before",
        "a month is not set beside a year, and the paper states no direction",
    ),
    NotMade("plans above the national average of 45.7", "the paper names no year for the average"),
    NotMade(
        "plans below the averages of the region and of the neighbours",
        "no figure of theirs is given",
    ),
    NotMade("more in fostering, fewer in supported accommodation", "no earlier figure is given"),
    NotMade("repeat child protection off target", "no target is given"),
    NotMade("the region rising against others", "no figure is given"),
    NotMade(
        "caseloads of reviewing officers from 130 to about 75", '"around the mid-70s" is no figure'
    ),
    NotMade("fewer staff leaving", "no figure is given"),
    NotMade("caseloads of social workers dropped to 17", "no earlier figure is given"),
    NotMade("no agency reviewing officers", "told in the talk after, of no month that is named"),
    NotMade("care leavers in North, East and Central", "the paper quotes no figure of an area"),
)


@pytest.fixture(scope="module")
def board(tmp_path_factory: pytest.TempPathFactory) -> Path:
    answer = build(REQUEST, "--charts", "none", out=tmp_path_factory.mktemp("board_update"))
    assert answer.code == 0, answer.wrong
    return answer.reports[0]


@pytest.fixture(scope="module")
def told(board: Path) -> dict[str, str]:
    return ledger(board)


def lines(report: Path) -> list[tuple[str, str]]:
    return [
        (each.style.name if each.style else "", each.text)
        for each in docx.Document(str(report)).paragraphs
    ]


def below(report: Path, heading: str) -> list[str]:
    """The texts from one main heading to the next."""
    found = lines(report)
    start = next(at for at, (style, text) in enumerate(found) if text.startswith(heading))
    rest = found[start + 1 :]
    end = next((at for at, (style, _) in enumerate(rest) if style == "Heading 1"), len(rest))
    return [text for _, text in rest[:end]]


@pytest.mark.parametrize("statement", STATEMENTS, ids=lambda each: each.what)
def test_each_figure_that_the_board_was_told_is_stated(
    statement: Made, told: dict[str, str]
) -> None:
    assert not missing(statement, told)


def test_every_sentence_of_the_update_is_one_of_the_statements(told: dict[str, str]) -> None:
    assert set(told) == {name for each in STATEMENTS for name in each.by}


def test_what_the_paper_gives_no_figure_for_is_not_said(told: dict[str, str]) -> None:
    said = " ".join(told.values())
    assert len(NOT_MADE) == 12
    for words in ("45.7", "130", "target", "national", "North", "East", "Central", "better"):
        assert words not in said


def test_the_update_says_as_at_which_month_it_stands(board: Path) -> None:
    found = lines(board)
    assert found[0] == ("Title", "Children's services update, as at October 2019")
    assert ("Heading 1", f"{AS_AT}what is going well, as rated by the council") in found
    assert not [text for _, text in found if "Oct-19" in text or "2019-10" in text]


@pytest.mark.parametrize(("heading", "word", "codes"), RATINGS, ids=["good", "improve"])
def test_what_the_board_was_told_as_good_or_bad_is_told_as_the_councils_rating(
    heading: str, word: str, codes: Sequence[str], board: Path, told: dict[str, str]
) -> None:
    lead, *rest = below(board, f"{AS_AT}{heading}, as rated by the council")
    assert RATED.format(word) in lead
    assert lead.endswith("The ratings are stated there and were not worked out for this report.")
    said = {name for name, text in told.items() if text in rest}
    assert said == {f"lancashire_{code}.level" for code in codes}


def test_a_figure_that_the_paper_does_not_rate_is_in_neither_list(board: Path) -> None:
    texts = below(board, "Figures that no target, rating or comparison judges")
    assert texts[0] == (
        "This is not judged against a target or against others: no direction is stated."
    )
    assert [text for text in texts if "2017/18" in text] == texts[1:2]


def test_the_services_own_view_stands_apart_under_its_name(board: Path) -> None:
    texts = below(board, "What the service tells the board")
    assert "repeat child protection as off target" in texts[1]
    assert texts[-1] == (
        "Commentary by a sample author, after what the board was told on 26 November 2019"
    )


def test_the_areas_are_left_out_where_the_inputs_hold_none(board: Path) -> None:
    assert not [text for _, text in lines(board) if "side by side" in text]


def test_no_sentence_is_printed_twice(board: Path, told: dict[str, str]) -> None:
    written = "\n".join(text for _, text in lines(board))
    assert {name: written.count(text) for name, text in told.items()} == dict.fromkeys(told, 1)


def _own(folder: Path, rows: object, area: str = "Northmoor") -> Path:
    path = scorecard(folder / "card.xlsx", rows)  # type: ignore[arg-type]
    answer: Answer = build(
        *("--workbook", path, "--area", area, "--outline", "board_update", "--charts", "none"),
        out=folder / "out",
    )
    assert answer.code == 0, answer.wrong
    return answer.reports[0]


def test_a_scorecard_with_targets_is_listed_by_them(tmp_path: Path) -> None:
    report = _own(tmp_path, [("Rotherham, March 2017",), *ROTHERHAM[1:]], "Rotherham")
    heads = [text for style, text in lines(report) if style == "Heading 1"]
    assert heads.index("As at March 2017: what is going well") < heads.index(
        "Figures that no target, rating or comparison judges"
    )
    good = below(report, "As at March 2017: what is going well")
    assert good[0].startswith("Each of these is on target")
    assert any("met the local target of 80%" in text for text in good)
    assert any(
        "number of referrals" in text.lower() for text in below(report, "Figures that no target")
    )


def test_what_is_near_its_target_has_a_list_of_its_own(tmp_path: Path) -> None:
    report = _own(tmp_path, [("Rotherham, quarter 3 2014/15",), *HAVERING[1:]], "Rotherham")
    near = below(report, "Close to target")
    needs = below(report, "As at Q3 2014/15: what needs to improve")
    assert near[0] == "This is off its target but within the tolerance."
    assert any("within the tolerance of 10% of the target" in text for text in near)
    assert any("above the local target" in text for text in needs)


def test_areas_of_a_made_up_scorecard_stand_side_by_side_with_words_for_gaps(
    tmp_path: Path,
) -> None:
    report = _own(tmp_path, [("Rotherham: care leavers, October 2019",), *_county()], "Rotherham")
    table = next(
        each for each in docx.Document(str(report)).tables if each.rows[0].cells[-1].text == "North"
    )
    cells = [[cell.text for cell in row.cells] for row in table.rows]
    assert cells[0] == ["Indicator", "Rotherham", "Central", "East", "North"]
    assert cells[1] == ["In suitable accommodation", "91.3%", "not published", "92.0%", "90.1%"]
    assert cells[2][:3] == ["In touch", "72.2%", "75.0%"]
    assert Counter(cell == "" for row in cells for cell in row) == {False: 15}


def _county() -> list[tuple[object, ...]]:
    return [
        tuple("Rotherham" if cell == "Northmoor" else cell for cell in row) for row in COUNTY[1:]
    ]


def test_a_rating_of_october_rates_no_figure_of_september(tmp_path: Path) -> None:
    answer = build(REQUEST, "--as-of", "September 2019", "--charts", "none", out=tmp_path)
    assert answer.code == 0, answer.wrong
    texts = [text for _, text in lines(answer.reports[0])]
    assert not [text for text in texts if "as rated by" in text]
    assert (
        "Child protection plans: the rating of October 2019 is not set beside the figure for "
        "September 2019."
    ) in texts


def test_a_scorecards_rating_stands_beside_its_targets_under_its_authors_name(
    tmp_path: Path,
) -> None:
    rows = (
        ("Rotherham, October 2019",),
        ("Ref", "Indicator", "Good performance is", "Oct-19", "Target", "RAG"),
        ("1", "Visits in time", "High", "85%", "80%", "Green"),
        ("2", "Checks in time", "High", "70%", "80%", "Red"),
        ("3", "Plans in time", None, "61%", None, "Green"),
        ("4", "Calls in time", None, "62%", None, "Amber"),
    )
    report = _own(tmp_path, rows, "Rotherham")
    good = below(report, "As at October 2019: what is going well")
    at = good.index("As rated by the council")
    assert good[:2] == ["By target or comparison", "This is on target."]
    assert "Visits in time" in good[2]
    assert good[at + 1].startswith("This is rated “Green” by the council (its own scorecard).")
    assert "Plans in time" in good[at + 2]
    assert any("Checks in time" in text for text in below(report, "As at October 2019: what needs"))
    close = below(report, "Neither good nor in need of improvement, as rated by the council")
    assert "Calls in time" in close[1]
