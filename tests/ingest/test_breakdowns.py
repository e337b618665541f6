"""Parts of a whole: stated as such, and checked against it; what is suppressed is not nought."""

from __future__ import annotations

from pathlib import Path

import pytest

from reportgen.domain.dataset import Dataset
from reportgen.domain.indicator import Part
from reportgen.domain.problem import Problem, Severity
from reportgen.domain.threshold import Polarity
from tests.ingest.builders import indicator, said
from tests.ingest.tidy_builders import MAPPING, figures, read_mapped, row

WHOLE, SHORT, LONG = "PLANS_NUM", "PLANS_NUM: under a year", "PLANS_NUM: a year or more"


def found(dataset: Dataset, check: str) -> list[Problem]:
    return [problem for problem in dataset.problems if problem.check == check]


def one(dataset: Dataset, check: str) -> Problem:
    problems = found(dataset, check)
    assert len(problems) == 1, [problem.found for problem in problems]
    return problems[0]


def test_a_part_names_its_whole_its_dimension_and_itself(tmp_path: Path) -> None:
    dataset = read_mapped(tmp_path, row("901", *figures()))
    part = indicator(dataset, SHORT)
    assert part.part == Part("length", "under a year", WHOLE, complete=True)
    assert part.polarity is Polarity.NONE
    assert part.name == "Plans lasting under a year"
    assert part.subject == "the number of plans that had lasted under a year"


def test_the_share_of_a_part_has_its_number_over_the_whole(tmp_path: Path) -> None:
    share = indicator(read_mapped(tmp_path, row("901", *figures())), f"{SHORT} (%)")
    assert (share.numerator, share.denominator, share.unit) == (SHORT, WHOLE, "%")


def test_parts_that_sum_to_their_whole_are_not_told(tmp_path: Path) -> None:
    dataset = read_mapped(tmp_path, [*row("901", *figures()), *row("902", *figures(7, 3, 4))])
    assert not found(dataset, "parts")
    assert not found(dataset, "quotients")


def test_parts_that_do_not_sum_to_their_whole_are_severe_with_cell_and_sum(tmp_path: Path) -> None:
    rows = [*row("902", *figures()), *row("901", 101, "1", 60, 59.4, 40, 40.6)]
    problem = one(read_mapped(tmp_path, rows), "parts")
    assert problem.severity is Severity.SEVERE
    assert problem.place == "plans.csv, row 3, column 14"
    assert problem.found == (
        "Northmoor, 2022: the 2 parts by length sum to 100, not to 101, Number of plans."
    )


def test_rounding_to_ten_is_one_warning_for_all_places(tmp_path: Path) -> None:
    rows = [
        line
        for area in ("970", "981")
        for line in row(area, 1000, "1", 600, 60.3, 390, 39.7)
    ]  # fmt: skip
    problem = one(read_mapped(tmp_path, rows), "parts")
    assert problem.severity is Severity.WARNING
    assert "and in 1 more place: the 2 parts by length do not sum" in problem.found


def test_rounding_to_ten_does_not_explain_what_is_beyond_it(tmp_path: Path) -> None:
    rows = row("970", 1000, "1", 600, 61.2, 380, 38.8)
    assert one(read_mapped(tmp_path, rows), "parts").severity is Severity.SEVERE


def test_a_suppressed_part_cannot_be_checked_and_is_never_nought(tmp_path: Path) -> None:
    dataset = read_mapped(tmp_path, row("901", *figures(100, 60, "c")))
    assert said(dataset, LONG, "901", "2022") == "c"
    assert not found(dataset, "parts")


def test_a_part_larger_than_its_whole_is_severe_though_another_is_suppressed(
    tmp_path: Path,
) -> None:
    problem = one(read_mapped(tmp_path, row("901", 100, "1", 103, "c", "c", "c")), "parts")
    assert problem.severity is Severity.SEVERE
    assert (
        "Plans lasting under a year is 103, more than the whole, Number of plans, which is 100"
        in (problem.found)
    )


@pytest.mark.parametrize(("short", "told"), [("59.9", False), ("60.1", False), ("60.3", True)])
def test_shares_must_sum_to_a_hundred_within_their_rounding(
    tmp_path: Path, short: str, told: bool
) -> None:
    rows = row("901", "c", "1", "c", short, "c", "40.0")
    problems = found(read_mapped(tmp_path, rows), "parts")
    assert bool(problems) is told
    if told:
        assert "sum to 100.3, not to 100 per cent" in problems[0].found


def test_parts_that_need_not_sum_are_only_compared_with_their_whole(tmp_path: Path) -> None:
    mapping = MAPPING.replace("    dimension:", "    complete: no\n    dimension:")
    assert not found(read_mapped(tmp_path, row("901", *figures(101, 60, 40)), mapping), "parts")


def test_a_breakdown_of_which_the_file_lacks_a_part_is_not_summed(tmp_path: Path) -> None:
    mapping = MAPPING + "      - {name: for no known time, column: unknown_plans}\n"
    assert not found(read_mapped(tmp_path, row("901", *figures(101, 60, 40)), mapping), "parts")


def test_a_percentage_that_is_not_its_number_over_the_whole_is_severe(tmp_path: Path) -> None:
    problem = one(read_mapped(tmp_path, row("901", 101, "1", 61, 61, 40, 39.6)), "quotients")
    assert problem.severity is Severity.SEVERE
    assert "is 61, but 61 of 101 is 60.396" in problem.found
    assert problem.place == "plans.csv, row 2, column 15"


def test_a_percentage_beside_rounded_numbers_is_one_warning(tmp_path: Path) -> None:
    problem = one(read_mapped(tmp_path, row("970", 100, "1", 60, 61, 40, 40)), "quotients")
    assert problem.severity is Severity.WARNING


def test_a_percentage_half_a_unit_off_is_right(tmp_path: Path) -> None:
    rows = row("901", 8, "1", 3, 37.5, 5, 62.5)
    assert not found(read_mapped(tmp_path, rows), "quotients")


def test_a_part_with_a_code_of_the_catalogue_keeps_its_words(tmp_path: Path) -> None:
    mapping = MAPPING.replace("share: short_percent", "share: short_percent, share_code: PLANS%")
    part = indicator(read_mapped(tmp_path, row("901", *figures()), mapping), "PLANS%")
    assert part.name == "Plans: % repeated"
    assert part.polarity is Polarity.LOW
    assert part.part == Part("length", "under a year", WHOLE, complete=True)


def test_one_column_read_as_two_indicators_is_no_copy(tmp_path: Path) -> None:
    again = "  - {code: AGAIN, column: plans, measure: Plans again, kind: count, places: 0}\n"
    mapping = MAPPING.replace("breakdowns:", f"{again}breakdowns:")
    rows = [
        line
        for year in range(2018, 2023)
        for area, whole in (("901", 10 + year), ("902", 2 * year))
        for line in row(area, *figures(whole, whole - 4, 4), period=str(year))
    ]
    dataset = read_mapped(tmp_path, rows, mapping)
    assert said(dataset, "AGAIN", "901", "2022") == 2032
    assert not found(dataset, "copied_indicators")
