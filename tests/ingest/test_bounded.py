"""Every finding is told, up to a number at which memory counts; the rest keep their gravity."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from reportgen.domain.problem import Problem, Severity
from reportgen.ingest.bounded import bounded
from tests.ingest.builders import PLANS, read, table, write_csv


def findings(number: int, severe_from: int = 0) -> Iterator[Problem]:
    for at in range(number):
        severity = Severity.SEVERE if at >= severe_from else Severity.NOTE
        yield Problem(severity, f"cell A{at}", "It is.", "", "", "CODE", "901", period="2022")


def test_as_many_as_may_be_kept_are_told_each() -> None:
    assert bounded(findings(6), 5) == list(findings(6))  # a count of one would say less


def test_the_rest_is_counted_as_gravely_as_its_gravest_and_concerns_every_report() -> None:
    *_, last = bounded(findings(9, severe_from=8), 5)
    assert last.found == "4 more cells or rows from here: It is."
    assert last.severity is Severity.SEVERE
    assert (last.place, last.indicator_code, last.area, last.period) == ("cell A5", "", "", "")


def test_ten_thousand_errors_of_a_file_leave_a_thousand_rows_and_a_count(tmp_path: Path) -> None:
    years = tuple(str(year) for year in range(1900, 2000))
    rows = [
        [each if each is not None else "" for each in row]
        for row in table(
            *[("901", PLANS, *["#N/A"] * 100)], ("902", PLANS, *["1"] * 100), periods=years
        )
    ]
    many = [*rows, *[[*rows[1][:4], f"Unknown {n}", *rows[1][5:]] for n in range(99)]]
    problems = read(tmp_path, write_csv(tmp_path / "t.csv", many)).problems
    severe = [each for each in problems if each.severity is Severity.SEVERE]
    assert len(severe) == 1001
    assert severe[-1].found.startswith("9,000 more cells or rows from here")
    assert (severe[-1].indicator_code, severe[-1].area) == ("", "")
