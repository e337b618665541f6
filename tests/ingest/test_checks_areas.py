"""Checks that look across areas, and at rules, breaks, neighbours and releases."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from typing import Any

import pytest

from reportgen.domain.area import Area, AreaKind
from reportgen.domain.indicator import Indicator, Measure
from reportgen.domain.problem import Severity
from reportgen.domain.source import Provenance
from reportgen.domain.threshold import Polarity, Target, Thresholds, Tolerance, ToleranceUnit
from reportgen.ingest.catalogue import catalogue_of
from reportgen.ingest.checks.break_periods import breaks
from reportgen.ingest.checks.equal_areas import equal_areas
from reportgen.ingest.checks.few_ranked import few_ranked
from reportgen.ingest.checks.neighbours import neighbours as neighbours_check
from reportgen.ingest.checks.old_releases import old_releases
from reportgen.ingest.checks.outside_range import outside_range
from reportgen.ingest.checks.single_periods import single_periods
from reportgen.ingest.checks.stale_comparators import stale_comparators
from reportgen.ingest.checks.targets import targets
from reportgen.ingest.checks.thin_periods import thin_periods
from tests.ingest.checks_builders import (
    Series,
    Table,
    authorities,
    found,
    many,
    neighbours,
    rate,
    record,
    sight,
)


def aimed(value: str, polarity: Polarity = Polarity.LOW, **further: object) -> Indicator:
    """A percentage with a target."""
    tolerance = further.get("tolerance")
    target = Target(
        Decimal(value),
        Provenance("rules.csv, row 2", "", "", ""),
        tolerance=Tolerance(Decimal(str(tolerance)), ToleranceUnit.POINTS) if tolerance else None,
    )
    return rate(measure=Measure.PERCENTAGE, polarity=polarity, thresholds=Thresholds(target=target))


def test_a_newest_period_that_few_areas_have_is_told() -> None:
    half: Series = {area: [*values, None] for area, values in many(10, 10.0, 11.0).items()}
    for number, told in ((4, 1), (5, 0)):
        series = {area: [10.0, 11.0, 12.0] for area in list(half)[:number]}
        problems = found(thin_periods, sight({"R": {**half, **series}}, [rate()]))
        assert len(problems) == told
    (problem,) = found(thin_periods, sight({"R": {**half, "A001": [1.0, 2.0, 3.0]}}, [rate()]))
    assert "1 areas" not in problem.found
    assert "1 area has a figure for 2021, 10 for 2020" in problem.found


def test_of_a_national_file_indicators_with_few_authorities_are_told() -> None:
    series: Table = {"R": many(150, 10.0), "S": many(139, 10.0), "T": many(29, 10.0)}
    problems = found(few_ranked, sight(series, [rate(), rate("S"), rate("T")]))
    assert [(each.indicator_code, each.severity) for each in problems] == [
        ("S", Severity.NOTE),
        ("T", Severity.WARNING),
    ]
    assert "139 authorities have a figure for 2019" in problems[0].found


def test_a_file_of_a_few_authorities_is_not_told_that_they_are_few() -> None:
    assert not found(few_ranked, sight({"R": many(139, 10.0)}, [rate()]))


def test_an_england_figure_older_than_the_authorities_is_told_at_its_cell() -> None:
    series: Series = {**many(3, 10.0, 11.0), "970": [10.0, None], "981": [10.0, 11.0]}
    (problem,) = found(stale_comparators, sight({"R": series}, [rate()]))
    assert problem.area == "970"
    assert "newest figure for England is of 2019, but authorities have one for 2020" in (
        problem.found
    )


def test_a_region_as_new_as_the_authorities_or_newer_is_silent() -> None:
    series: Series = {"A001": [10.0, None], "970": [10.0, 11.0], "981": [10.0, None]}
    assert not found(stale_comparators, sight({"R": series}, [rate()]))


def test_an_england_figure_beyond_all_authorities_is_told_only_of_an_average() -> None:
    series: Series = {**many(140, 10.0), "970": [5000.0], "981": [80.0]}
    (problem,) = found(outside_range, sight({"R": series}, [rate()]))
    assert problem.area == "970"
    assert "5000 lies outside the range of all authorities, 11 to 150" in problem.found
    count = rate(measure=Measure.COUNT)
    assert not found(outside_range, sight({"R": series}, [count]))
    few: Series = {**many(139, 10.0), "970": [5000.0]}
    assert not found(outside_range, sight({"R": few}, [rate()]))


def test_one_figure_filled_down_for_all_areas_is_told() -> None:
    for number, told in ((8, 1), (7, 0)):
        looked_at = sight({"R": many(number, 10.0, 11.0, step=0)}, [rate()])
        assert len(found(equal_areas, looked_at)) == told
    assert not found(equal_areas, sight({"R": many(8, 10.0)}, [rate()]))


def test_a_single_period_among_indicators_with_more_is_noted() -> None:
    series: Table = {"R": {"A001": [1.0, None]}, "S": {"A001": [1.0, 2.0]}}
    (problem,) = found(single_periods, sight(series, [rate(), rate("S")]))
    assert problem.indicator_code == "R"
    assert not found(single_periods, sight({"R": {"A001": [1.0]}}, [rate()]))


def catalogued(**last_periods: str) -> dict[str, Any]:
    rows = [
        replace(record(), values={"code": code, "topic": "Topic", "last_period": last})
        for code, last in last_periods.items()
    ]
    return {"catalogue": catalogue_of((), rows, ())}


def test_figures_that_end_before_those_published_are_one_warning() -> None:
    series: Table = {"R": many(2, 1.0, 2.0), "S": many(2, 1.0, 2.0)}
    looked_at = sight(series, [rate(), rate("S")], **catalogued(R="2022", S="2021"))
    (problem,) = found(old_releases, looked_at)
    assert problem.severity is Severity.WARNING
    assert problem.indicator_code == ""
    assert "the figures of 2 indicators end before those that have been published" in problem.found
    assert "Rate R: 2020 here, 2022 published" in problem.found
    (alone,) = found(old_releases, sight({"R": many(2, 1.0)}, [rate()], **catalogued(R="2022")))
    assert alone.indicator_code == "R"
    assert "Rate R: the figures end with 2019, but 2022 has been published" in alone.found


def test_an_up_to_date_file_is_silent() -> None:
    looked_at = sight({"R": many(2, 1.0, 2.0)}, [rate()], **catalogued(R="2020"))
    assert not found(old_releases, looked_at)


def test_a_series_that_ended_years_before_the_others_is_noted() -> None:
    series: Table = {"R": {"A001": [1.0, None, None, None]}, "S": {"A001": [1.0, 2.0, 3.0, 4.0]}}
    (problem,) = found(old_releases, sight(series, [rate(), rate("S")]))
    assert (problem.severity, problem.indicator_code) == (Severity.NOTE, "R")
    series["R"]["A001"][1] = 2.0
    assert not found(old_releases, sight(series, [rate(), rate("S")]))


def test_abolished_and_absent_neighbours_of_the_area_are_told() -> None:
    areas = {**authorities(20), "A020": Area("A020", "Oldtown", AreaKind.AUTHORITY, live=False)}
    further: dict[str, Any] = {
        "areas": areas,
        "neighbours": neighbours(A001=("A002", "A003", "A020")),
    }
    looked_at = sight({"R": many(2, 1.0)}, [rate()], area="A001", **further)
    gone, absent = found(neighbours_check, looked_at)
    assert (gone.severity, gone.place) == (Severity.WARNING, "neighbours.csv")
    assert "names Oldtown, since abolished" in gone.found
    assert "1 of the 3 statistical neighbours has figures" in absent.found
    assert "without are Town A003, Oldtown" in absent.found


def test_neighbours_with_figures_are_silent() -> None:
    looked_at = sight(
        {"R": many(4, 1.0)}, [rate()], area="A001", neighbours=neighbours(A001=("A002", "A003"))
    )
    assert not found(neighbours_check, looked_at)


@pytest.mark.parametrize(
    ("period", "severity"),
    [("2018", None), ("2019", None), ("2020", Severity.NOTE), ("2022", Severity.WARNING)],
)
def test_a_break_is_told_where_its_period_has_no_figures(
    period: str, severity: Severity | None
) -> None:
    rows = [record(indicator_code="R", period=period)]
    problems = found(breaks, sight({"R": {"A001": [1.0, None, 3.0]}}, [rate()], breaks=rows))
    assert [each.severity for each in problems] == ([severity] if severity else [])


def test_cells_that_the_publisher_marks_as_a_break_are_noted_once() -> None:
    looked_at = sight({"R": many(3, 1.0, 2.0)}, [rate()])
    arrays = looked_at.figures.arrays
    marked = replace(
        looked_at.figures,
        flags=("", "p b"),
        arrays=replace(arrays, flags=(arrays.period == 1).astype(arrays.flags.dtype)),
    )
    (problem,) = found(breaks, replace(looked_at, figures=marked))
    assert problem.severity is Severity.NOTE
    assert "3 figures are marked as the start of a new series" in problem.found


def test_a_percentage_target_over_100_is_severe() -> None:
    problem = found(targets, sight({"R": many(10, 50.0)}, [aimed("950")]))[0]
    assert (problem.severity, problem.place) == (Severity.SEVERE, "rules.csv, row 2")
    assert "the target is 950%" in problem.found


def test_a_tolerance_as_large_as_the_target_is_told() -> None:
    looked_at = sight({"R": many(10, 10.0)}, [aimed("15", tolerance=15)])
    (problem,) = found(targets, looked_at)
    assert "its tolerance 15 is as large" in problem.found
    assert not found(targets, sight({"R": many(10, 10.0)}, [aimed("15", tolerance=2)]))


@pytest.mark.parametrize(
    ("value", "polarity", "words"),
    [
        ("0.15", Polarity.LOW, "far beyond all figures"),
        ("95", Polarity.HIGH, "far beyond all figures"),
        ("21", Polarity.LOW, "every figure meets it"),
        ("10.5", Polarity.HIGH, "every figure meets it"),
        ("8", Polarity.LOW, ""),
        ("25", Polarity.HIGH, ""),
        ("21", Polarity.NONE, ""),
    ],
)
def test_a_target_is_set_beside_all_figures(value: str, polarity: Polarity, words: str) -> None:
    looked_at = sight({"R": many(10, 10.0)}, [aimed(value, polarity)])  # 11 to 20
    problems = found(targets, looked_at)
    assert [words in each.found for each in problems] == ([True] if words else [])


def test_few_figures_are_no_measure_of_a_target() -> None:
    assert not found(targets, sight({"R": many(3, 10.0)}, [aimed("95")]))
