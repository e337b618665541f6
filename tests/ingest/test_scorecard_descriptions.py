"""Descriptions of scorecards: the worked example, the shipped one, and what is wrong in one."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from reportgen.domain.indicator import PeriodMeaning
from reportgen.domain.problem import Severity
from reportgen.domain.threshold import Polarity
from reportgen.errors import WorkbookError
from reportgen.ingest.step import ingest
from tests.ingest.builders import INPUTS, asked, indicator, read_real, said, told, workspace
from tests.ingest.scorecard_builders import TITLE, read_card, scorecard, table
from tests.samples.make_board_scorecard import TARGET, board_scorecard

ODD = ("Ref", "What we count", "This month", "Goal")
DESCRIBED = (
    "kind: scorecard\nheader: 2\narea: Northmoor\nas_at: October 2019\n"
    "columns:\n  What we count: name\n  This month: figure\n  Goal: target\n"
)


def test_the_worked_example_of_the_readme_is_read(tmp_path: Path) -> None:
    readme = (INPUTS / "README.md").read_text(encoding="utf-8")
    for kind in ("csv", "yaml"):
        found = re.search(rf"```{kind} scorecard\n(.*?)```", readme, re.DOTALL)
        assert found is not None
        (tmp_path / f"team.{kind}").write_text(found[1], encoding="utf-8")
    data = read_real(tmp_path / "team.csv")
    assert said(data, "lancashire_a1", "888", "October 2019") == 85
    assert said(data, "lancashire_a1_year_to_date", "888", "April to October 2019") == 83
    assert said(data, "lancashire_a2", "888-hillside", "October 2019") == 170
    visits, plans = indicator(data, "lancashire_a1"), indicator(data, "lancashire_a2")
    assert (visits.polarity, plans.polarity) == (Polarity.HIGH, Polarity.NONE)
    assert visits.subject == "the percentage of visits made in time"
    assert plans.meaning is PeriodMeaning.STOCK
    target = visits.thresholds.target
    assert target is not None
    assert target.tolerance is not None
    assert (int(target.value), int(target.tolerance.size)) == (90, 5)


def test_every_key_of_a_description_stands_in_the_readme() -> None:
    from reportgen.ingest.layouts.scorecard.mapping import Description, RowEntry
    from reportgen.ingest.layouts.scorecard.times import Note
    from reportgen.ingest.layouts.scorecard.words import Role

    readme = (INPUTS / "README.md").read_text(encoding="utf-8")
    section = readme.partition("### A description, where headings differ")[2].partition("\n## ")[0]
    keys = [*Description.model_fields, *RowEntry.model_fields]
    words = [*keys, *(role.value for role in Role), *(note.value for note in Note)]
    assert not [word for word in words if word not in section]


def test_the_sample_is_what_its_maker_makes() -> None:
    assert TARGET.read_bytes() == board_scorecard()


def test_the_sample_board_paper_is_read_with_its_shipped_description() -> None:
    data = read_real(TARGET)
    assert said(data, "lancashire_child_protection_plans", "888", "September 2019") == 1296
    assert said(data, "lancashire_child_protection_plans", "888", "October 2019") == 1194
    assert said(data, "lancashire_child_protection_plans_per_10_000", "888", "October 2019") == 48.2
    assert said(data, "lancashire_timeliness_year", "888", "2017/18") == 78
    assert said(data, "lancashire_rate_of_cla_per_10_000", "888", "October 2019") == 85
    assert indicator(data, "lancashire_rate_of_cla_per_10_000").places == 1
    assert data.released == "2019-11-26"


def test_the_sample_states_no_target_and_no_direction_that_nobody_gave() -> None:
    data = read_real(TARGET)
    held = set(data.observations["code"])
    found = [each for each in data.indicators.values() if each.code in held]
    assert not [each for each in found if each.thresholds.target or each.thresholds.bands]
    visits = indicator(data, "lancashire_cla_visits_in_timescale")
    assert visits.polarity is Polarity.UNSTATED


def test_every_row_of_the_sample_is_described_under_its_own_name() -> None:
    assert not [each for each in read_real(TARGET).problems if "no row of" in each.found]


def test_the_national_average_without_a_year_is_told_not_compared() -> None:
    data = read_real(TARGET)
    problem = told(data, "England's figure of Child protection plans", Severity.NOTE)
    assert problem.place.endswith("cell E9")
    assert "970" not in set(data.observations["area"])


def test_a_description_beside_the_workbook_needs_no_signs(tmp_path: Path) -> None:
    data = read_card(tmp_path, (("Pack",), ODD, ("1", "Plans", 12, 15)), yaml=DESCRIBED)
    assert said(data, "northmoor_1", "901", "October 2019") == 12
    target = indicator(data, "northmoor_1").thresholds.target
    assert target is not None
    assert int(target.value) == 15


def test_a_description_of_the_catalogue_is_known_by_its_signs(tmp_path: Path) -> None:
    inputs = workspace(tmp_path)
    (inputs / "catalogue" / "mappings").mkdir()
    text = DESCRIBED + "recognised_by: [What we count, Goal]\n"
    (inputs / "catalogue" / "mappings" / "pack.yaml").write_text(text, encoding="utf-8")
    path = scorecard(tmp_path / "any_name.xlsx", (("Pack",), ODD, ("1", "Plans", 12, 15)))
    data = ingest(asked(inputs, path))
    assert said(data, "northmoor_1", "901", "October 2019") == 12


def test_a_description_of_the_catalogue_without_signs_is_refused(tmp_path: Path) -> None:
    inputs = workspace(tmp_path)
    (inputs / "catalogue" / "mappings").mkdir()
    (inputs / "catalogue" / "mappings" / "pack.yaml").write_text(DESCRIBED, encoding="utf-8")
    path = scorecard(tmp_path / "any_name.xlsx", table(("1", "Plans", "Low", 1, 2)))
    with pytest.raises(WorkbookError) as raised:
        ingest(asked(inputs, path))
    assert raised.value.found == 'there is no key "recognised_by".'


def test_a_request_beside_the_workbook_is_no_description(tmp_path: Path) -> None:
    text = "workbooks: card.xlsx\nareas: Northmoor\n"
    data = read_card(tmp_path, table(("1", "Plans", "Low", 1, 2)), yaml=text)
    assert said(data, "northmoor_1", "901", "October 2019") == 2


def test_a_code_of_the_catalogue_brings_its_wording(tmp_path: Path) -> None:
    text = "kind: scorecard\nindicators:\n  '1': {code: PLANS%}\n"
    data = read_card(tmp_path, table(("1", "Plans again", "Low", "12%", "15%")), yaml=text)
    assert said(data, "PLANS%", "901", "October 2019") == 15
    found = indicator(data, "PLANS%")
    assert (found.unit, found.name) == ("%", "Plans again")


def test_a_pair_is_named_by_the_other_row(tmp_path: Path) -> None:
    text = "kind: scorecard\nindicators:\n  Rate of plans: {pair: Number of plans}\n"
    rows = (
        TITLE,
        ("Indicator", "Good is", "Oct-19"),
        ("Rate of plans", "Low", "48.2 per 10,000"),
        ("Number of plans", "Low", 1194),
    )
    data = read_card(tmp_path, rows, yaml=text)
    assert indicator(data, "northmoor_rate_of_plans").pair == "northmoor_number_of_plans"


@pytest.mark.parametrize(
    ("line", "place", "found"),
    [
        ("areaa: Northmoor", "line 2", 'the key "areaa" is not known here.'),
        ("columns:\n  Goal: targett", "line 3", '"holds" is "targett".'),
        ("period: fortnight", "line 2", '"period" is "fortnight".'),
        ("as_at: soon", "line 2", 'the period "soon" cannot be read.'),
        ("area: Nowhere", "line 2", 'the area is "Nowhere", which no authority is named.'),
        ("indicators:\n  '1': {polarity: up}", "line 3", '"polarity" is "up".'),
    ],
)
def test_a_fault_is_told_with_its_line(tmp_path: Path, line: str, place: str, found: str) -> None:
    with pytest.raises(WorkbookError) as raised:
        read_card(tmp_path, table(("1", "Plans", "Low", 1, 2)), yaml=f"kind: scorecard\n{line}\n")
    assert raised.value.place == f"card.yaml, {place}"
    assert raised.value.found == found
    assert raised.value.cure


def test_an_indicator_that_the_scorecard_lacks_is_told(tmp_path: Path) -> None:
    text = "kind: scorecard\nindicators:\n  Plams: {short: Plans}\n"
    data = read_card(tmp_path, table(("1", "Plans", "Low", 1, 2)), yaml=text)
    assert told(data, '"Plams"', Severity.WARNING).place == "card.yaml, line 3"


def test_a_heading_that_the_scorecard_lacks_is_told_with_the_nearest(tmp_path: Path) -> None:
    yaml = DESCRIBED.replace("Goal: target", "Goal: target\n  This mnth: comment")
    rows = (TITLE, ODD, ("A1", "Visits in time (%)", 85, 90))
    problem = told(read_card(tmp_path, rows, yaml=yaml), '"This mnth"', Severity.WARNING)
    assert problem.place == "card.yaml, line 9"
    assert 'Did you mean "This month"' in problem.expected


def test_every_heading_of_the_shipped_description_stands_in_the_sample() -> None:
    assert not [each for each in read_real(TARGET).problems if "no column of" in each.found]


def test_a_scorecard_as_csv_is_read_like_a_workbook(tmp_path: Path) -> None:
    path = tmp_path / "card.csv"
    lines = ["Northmoor scorecard", "Indicator,Good is,Oct-19", "Plans,Low,12%"]
    path.write_text("\n".join(lines), encoding="utf-8")
    data = ingest(asked(workspace(tmp_path), path))
    assert said(data, "northmoor_plans", "901", "October 2019") == 12


def test_figures_that_none_can_place_are_refused_with_the_unknown_heading(tmp_path: Path) -> None:
    text = DESCRIBED.replace("  This month: figure\n", "")
    with pytest.raises(WorkbookError) as raised:
        read_card(tmp_path, (("Pack",), ODD, ("1", "Plans", 12, 15)), yaml=text)
    assert 'nothing is known of the column "This month"' in raised.value.found
    assert 'under "columns"' in raised.value.cure
