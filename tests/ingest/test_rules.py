"""Rules that somebody set, from the workbook's sheet and from rules.csv."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path

import pytest

from reportgen.domain.dataset import Dataset
from reportgen.domain.indicator import Indicator
from reportgen.domain.problem import Severity
from reportgen.domain.source import Provenance
from reportgen.domain.threshold import Polarity, TargetScope, ToleranceUnit
from reportgen.errors import WorkbookError
from reportgen.ingest.records import Record, day_of
from reportgen.ingest.rules import HEADINGS
from reportgen.ingest.step import ingest
from tests.ingest.builders import PLANS, asked, indicator, table, told, workspace, write_book

NAMES = tuple(heading.name for heading in HEADINGS)


def rule(**cells: object) -> tuple[object, ...]:
    """One row of a rules table for the indicator PLANS."""
    filled = {"indicator_code": "PLANS", **cells}
    return tuple(filled.get(name, "") for name in NAMES)


def ruled(
    folder: Path,
    *sheet: tuple[object, ...],
    shipped: tuple[tuple[object, ...], ...] = (),
    areas: tuple[str, ...] = ("Northmoor",),
) -> Dataset:
    data = table(("901", PLANS, 40, 41))
    sheets = {"Rules": [NAMES, *[[cell or None for cell in row] for row in sheet]]} if sheet else {}
    book = write_book(folder / "own.xlsx", Data=data, **sheets)
    return ingest(asked(workspace(folder, rules=[NAMES, *shipped]), book, areas=areas))


def plans(dataset: Dataset) -> Indicator:
    return indicator(dataset, "PLANS")


def test_every_rule_is_read_with_its_owner_date_and_reason(tmp_path: Path) -> None:
    row = rule(
        target=35,
        tolerance=2.5,
        green=30,
        red=45,
        similar_within=5,
        similar_unit="per cent",
        baseline=2018,
        owner="Director",
        date="2026-01-22",
        reason="Plan",
    )
    found = plans(ruled(tmp_path, row)).thresholds
    provenance = Provenance('own.xlsx, sheet "Rules", row 2', "Director", "2026-01-22", "Plan")
    assert found.target is not None
    assert (found.target.value, found.target.scope) == (Decimal(35), TargetScope.LOCAL)
    assert found.target.tolerance is not None
    assert found.target.tolerance.unit is ToleranceUnit.POINTS
    assert found.bands is not None
    assert (found.bands.green, found.bands.red) == (Decimal(30), Decimal(45))
    assert found.similar_within is not None
    assert found.similar_within.unit is ToleranceUnit.PER_CENT
    assert found.baseline == "2018"
    assert found.target.provenance == found.bands.provenance == provenance
    assert found.similar_provenance == found.baseline_provenance == provenance


def test_the_workbook_s_rules_go_first_and_the_file_fills_the_gaps(tmp_path: Path) -> None:
    file = (rule(target=30, green=20, red=40), rule(target=99, area="Northmoor"))
    found = plans(ruled(tmp_path, rule(target=35), shipped=file)).thresholds
    assert found.target is not None
    assert found.bands is not None
    assert (found.target.value, found.bands.green) == (Decimal(35), Decimal(20))
    assert found.bands.provenance.place == "inputs/catalogue/rules.csv, row 2"


def test_a_rule_for_the_area_goes_before_a_rule_for_all(tmp_path: Path) -> None:
    rows = (rule(target=30), rule(target=35, area="Northmoor Borough"))
    found = plans(ruled(tmp_path, *rows)).thresholds
    assert found.target is not None
    assert found.target.value == 35


def test_a_rule_for_another_area_is_not_applied_and_told(tmp_path: Path) -> None:
    dataset = ruled(tmp_path, rule(target=35, area="902"))
    assert plans(dataset).thresholds.target is None
    assert told(dataset, "for Saltby alone").severity is Severity.NOTE


def test_a_rule_for_one_area_is_not_applied_to_many(tmp_path: Path) -> None:
    row = rule(target=35, area="Northmoor")
    dataset = ruled(tmp_path, row, areas=("Northmoor", "Saltby"))
    assert plans(dataset).thresholds.target is None
    assert told(dataset, "for Northmoor alone").indicator_code == "PLANS"


def test_a_rule_for_the_only_authority_of_a_file_is_applied_when_all_are_asked_for(
    tmp_path: Path,
) -> None:
    dataset = ruled(tmp_path, rule(target=35, area="Northmoor"), areas=("all",))
    assert plans(dataset).thresholds.target is not None
    assert not [each for each in dataset.problems if "alone" in each.found]


def test_a_rule_for_a_place_that_nobody_knows_is_severe(tmp_path: Path) -> None:
    dataset = ruled(tmp_path, rule(target=35, area="Northmor"))
    problem = told(dataset, '"Northmor"', Severity.SEVERE)
    assert 'Did you mean "Northmoor' in problem.expected


def test_a_rule_for_a_code_that_nobody_knows_is_severe(tmp_path: Path) -> None:
    dataset = ruled(tmp_path, rule(indicator_code="PLAN", target=35))
    problem = told(dataset, 'the code "PLAN"', Severity.SEVERE)
    assert 'Did you mean "PLANS"' in problem.expected


def test_an_override_keeps_what_the_publisher_says(tmp_path: Path) -> None:
    found = plans(ruled(tmp_path, rule(polarity="none", owner="Board", reason="unclear")))
    assert (found.polarity, found.polarity_overridden) == (Polarity.NONE, Polarity.LOW)
    assert found.polarity_provenance is not None
    assert (found.polarity_provenance.owner, found.polarity_provenance.reason) == (
        "Board",
        "unclear",
    )


def test_an_override_that_agrees_overrides_nothing(tmp_path: Path) -> None:
    found = plans(ruled(tmp_path, rule(polarity="Low")))
    assert found.polarity_overridden is None
    assert found.polarity_provenance is not None
    assert found.polarity_provenance.place.startswith("inputs/catalogue/indicators.csv")


@pytest.mark.parametrize(
    ("cells", "found", "expected"),
    [
        ({"target": "thirty"}, 'target is "thirty"', "a number"),
        ({"target": 3, "target_scope": "locl"}, 'target_scope is "locl"', 'Did you mean "local"'),
        ({"similar_within": 3, "similar_unit": "pts"}, 'similar_unit is "pts"', "points"),
        ({"similar_within": -3}, 'similar_within is "-3"', "nought or more"),
        ({"green": 3}, "one edge of the bands is missing", "both green and red"),
        ({"polarity": "up"}, 'polarity is "up"', "high or low or none"),
    ],
)
def test_a_rule_that_cannot_be_used_stops_with_its_row(
    tmp_path: Path, cells: dict[str, object], found: str, expected: str
) -> None:
    with pytest.raises(WorkbookError) as caught:
        ruled(tmp_path, rule(**cells))
    assert caught.value.place == 'own.xlsx, sheet "Rules", row 2'
    assert found in caught.value.found
    assert expected in caught.value.expected


def test_the_shipped_rules_invent_nothing() -> None:
    from tests.ingest.builders import INPUTS

    lines = (INPUTS / "catalogue" / "rules.csv").read_text("utf-8").splitlines()
    assert lines == [",".join(NAMES)]


@pytest.mark.parametrize(("green", "red"), [(45, 30), (30, 20)])
def test_bands_with_edges_on_the_wrong_sides_stop_with_their_row(
    tmp_path: Path, green: int, red: int
) -> None:
    with pytest.raises(WorkbookError, match="low is good") as caught:
        ruled(tmp_path, rule(green=green, red=red))
    assert caught.value.place == 'own.xlsx, sheet "Rules", row 2'
    assert "green below red" in caught.value.expected


def test_bands_follow_the_polarity_that_a_rule_sets(tmp_path: Path) -> None:
    assert plans(ruled(tmp_path, rule(green=45, red=30, polarity="high"))).thresholds.bands


@pytest.mark.parametrize("cells", [{"baseline": 1066}, {"baseline": "start"}, {"date": "soon"}])
def test_a_baseline_or_a_date_that_is_none_stops_with_its_row(
    tmp_path: Path, cells: dict[str, object]
) -> None:
    with pytest.raises(WorkbookError, match=f'{next(iter(cells))} is "') as caught:
        ruled(tmp_path, rule(**cells))
    assert caught.value.place.endswith("row 2")


@pytest.mark.parametrize("baseline", [2015, 2030])
def test_a_baseline_outside_the_figures_is_told(tmp_path: Path, baseline: int) -> None:
    dataset = ruled(tmp_path, rule(baseline=baseline))
    problem = told(dataset, "the figures go from 2021 to 2022", Severity.WARNING)
    assert problem.place.endswith("row 2")


def test_a_baseline_among_the_figures_is_not_told(tmp_path: Path) -> None:
    assert not ruled(tmp_path, rule(baseline=2021)).problems


def test_an_override_without_a_reason_is_told_with_what_is_missing(tmp_path: Path) -> None:
    dataset = ruled(tmp_path, rule(polarity="high", owner="Director"))
    problem = told(dataset, "overridden without date or reason", Severity.WARNING)
    assert "because the report prints it" in problem.expected


def test_a_day_as_excel_saves_it_is_read_and_one_that_does_not_exist_is_not() -> None:
    assert day_of(Record("rules.csv, row 2", {"date": "22/01/2026"})) == "2026-01-22"
    with pytest.raises(WorkbookError, match='date is "31/02/2026"'):
        day_of(Record("rules.csv, row 2", {"date": "31/02/2026"}))
