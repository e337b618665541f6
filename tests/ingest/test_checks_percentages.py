"""Percentages outside 0 to 100 are kept and told."""

from __future__ import annotations

from pathlib import Path

from reportgen.domain.dataset import Dataset
from reportgen.domain.problem import Severity, told_briefly
from tests.ingest.builders import INDICATORS, PLANS, REPEATED, read, said, table, told, write_book


def percentages(folder: Path, *rows: tuple[object, ...]) -> Dataset:
    return read(folder, write_book(folder / "t.xlsx", S=table(*rows)))


def test_a_percentage_over_100_is_kept_and_told_with_its_cell(tmp_path: Path) -> None:
    dataset = percentages(tmp_path, ("901", REPEATED, 10, 707))
    assert said(dataset, "PLANS%", "901", "2022") == 707
    problem = told(dataset, "707% is outside", Severity.WARNING)
    assert problem.place.endswith("cell G2")
    assert (problem.indicator_code, problem.area) == ("PLANS%", "901")


def test_a_percentage_below_0_or_above_1000_is_severe(tmp_path: Path) -> None:
    dataset = percentages(tmp_path, ("901", REPEATED, -5, 1001))
    told(dataset, "-5% is outside", Severity.SEVERE)
    told(dataset, "1001% is outside", Severity.SEVERE)


def test_many_are_five_examples_and_a_count_the_severe_first(tmp_path: Path) -> None:
    areas = ("901", "902", "903", "905")
    rows = [(area, REPEATED, 110 + n, 120 + n) for n, area in enumerate(areas[:3])]
    dataset = percentages(tmp_path, *rows, ("905", REPEATED, 130, -7))
    assert len(dataset.problems) == 8
    found = [problem.found for problem in told_briefly(dataset.problems)]
    assert len(found) == 5
    assert found[0].startswith("-7%")
    assert found[-1].endswith("There are 3 more like this.")


def test_a_rate_over_100_and_a_whole_percentage_are_silent(tmp_path: Path) -> None:
    dataset = percentages(tmp_path, ("901", PLANS, 400, 3), ("901", REPEATED, 0, 100))
    assert not dataset.problems


def test_a_gap_in_percentage_points_may_lie_below_0(tmp_path: Path) -> None:
    gap = ("GAP", "T", "Gap between pupils (%)", "", "low", "percentage", *[""] * 5)
    book = write_book(tmp_path / "t.xlsx", S=table(("901", gap[2], -4, 3)))
    assert not read(tmp_path, book, tables={"indicators": [*INDICATORS, gap]}).problems
