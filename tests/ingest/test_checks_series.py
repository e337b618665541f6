"""Checks that look along the figures of a series: odd ones, copies, gaps, pairs, signs."""

from __future__ import annotations

from dataclasses import replace

import pytest

from reportgen.domain.indicator import Indicator, Measure
from reportgen.domain.problem import Severity
from reportgen.ingest.checks.copied_indicators import copied_indicators
from reportgen.ingest.checks.copied_periods import copied_periods
from reportgen.ingest.checks.far_off import far_off
from reportgen.ingest.checks.gaps import gaps
from reportgen.ingest.checks.pairs import pairs
from reportgen.ingest.checks.period_order import period_order
from reportgen.ingest.checks.signs import signs
from reportgen.ingest.checks.whole_figures import whole_figures
from tests.ingest.checks_builders import Series, Table, found, many, rate, sight

CALM = [50.0, 52.0, 51.0, 49.0, 53.0]


def test_a_slip_of_the_decimal_point_is_told_with_its_cell_and_the_others() -> None:
    (problem,) = found(far_off, sight({"R": {"A001": [*CALM[:4], 5.2]}}, [rate()]))
    assert problem.place == 't.xlsx, sheet "Data", cell J2'
    assert problem.found.startswith("Rate R, Town A001, 2023: 5.2, where all its other figures")
    assert "between 49 and 52" in problem.found
    assert (problem.indicator_code, problem.area, problem.period) == ("R", "A001", "2023")


def test_others_that_are_all_one_figure_have_no_range() -> None:
    (problem,) = found(far_off, sight({"R": {"A001": [2.0, 2.0, 2.0, 2.0, 9.0]}}, [rate()]))
    assert problem.found.endswith("where all its other figures are 2.")


@pytest.mark.parametrize("odd", [0.5, 5.1, 510.0, 5100.0])
@pytest.mark.parametrize("place", [0, 2, 4])
def test_a_slip_by_ten_or_a_hundred_is_found_wherever_it_stands(odd: float, place: int) -> None:
    values = [*CALM[:place], odd, *CALM[place + 1 :]]
    assert len(found(far_off, sight({"R": {"A001": values}}, [rate()]))) == 1


def test_a_slip_in_a_series_that_moves_somewhat_is_found() -> None:
    (problem,) = found(far_off, sight({"R": {"A001": [50.0, 60.0, 70.0, 55.0, 5.5]}}, [rate()]))
    assert problem.period == "2023"


def test_a_figure_a_third_off_in_a_calm_series_is_found() -> None:
    calm = [81.2, 82.4, 50.3, 82.9, 81.9]
    assert len(found(far_off, sight({"R": {"A001": calm}}, [rate()]))) == 1


def test_digits_exchanged_in_a_calm_series_are_found() -> None:
    (problem,) = found(far_off, sight({"R": {"A001": [81.2, 82.4, 18.3, 82.9, 81.9]}}, [rate()]))
    assert problem.period == "2021"


@pytest.mark.parametrize(
    "values",
    [
        [10.0, 45.0, 20.0, 60.0, 15.0],  # a series that swings
        [10.0, 30.0, 12.0, 14.0, 150.0],  # five times, beside others that treble
        [0.1, 0.1, 0.9, 0.1, 0.1],  # of few printed steps
        [0.0, 50.0, 51.0, 52.0, 49.0],  # passes through nought
        [50.0, 5.0, 51.0],  # too short
        [10.0, 15.0, 22.0, 33.0, 50.0],  # a steady rise
    ],
)
def test_series_that_move_of_themselves_are_silent(values: list[float]) -> None:
    assert not found(far_off, sight({"R": {"A001": values}}, [rate()]))


def test_a_period_in_which_all_areas_moved_alike_is_silent() -> None:
    series: Series = {
        f"A{place:03d}": [80.0 + place, 81.0, 20.0, 82.0, 80.0] for place in range(1, 9)
    }
    assert not found(far_off, sight({"R": series}, [rate()]))


def test_of_many_areas_the_one_that_moved_alone_is_told() -> None:
    series: Series = {
        f"A{place:03d}": [80.0 + place, 81.0, 79.0, 82.0, 80.0] for place in range(1, 9)
    }
    series["A004"][2] = 7.9
    (problem,) = found(far_off, sight({"R": series}, [rate()]))
    assert problem.area == "A004"


MIXED = ["Q1 2018/19", "Q2 2018/19", "Q3 2018/19", "Q4 2018/19", "2018/19", "Q1 2019/20"]


def test_a_year_among_quarters_is_no_odd_figure_and_a_slip_among_them_is() -> None:
    count = rate(measure=Measure.COUNT, places=0)
    quarters = [100, 110, 105, 95, 410, 102]
    assert not found(far_off, sight({"R": {"A001": quarters}}, [count], labels=MIXED))
    (problem,) = found(
        far_off, sight({"R": {"A001": [*quarters[:5], 1020]}}, [count], labels=MIXED)
    )
    assert problem.period == "Q1 2019/20"


def test_a_first_quarter_that_is_the_year_to_date_is_no_copy() -> None:
    labels = ["Q1 2019/20", "April to June 2019"]
    assert not found(copied_periods, sight({"R": many(20, 1.5, 1.5)}, [rate()], labels=labels))


def test_scores_are_not_set_beside_each_other_as_multiples() -> None:
    score = rate(measure=Measure.SCORE)
    assert not found(far_off, sight({"R": {"A001": [0.1, 0.1, 0.1, 0.1, 12.0]}}, [score]))


def test_a_column_copied_for_all_areas_is_severe_from_twenty_on() -> None:
    for number, severity in ((6, Severity.WARNING), (20, Severity.SEVERE)):
        (problem,) = found(copied_periods, sight({"R": many(number, 10.5, 11.5, 11.5)}, [rate()]))
        assert problem.severity is severity
        assert f"all {number} figures for 2021 equal those for 2020" in problem.found


def test_one_area_that_moved_or_noughts_throughout_are_no_copy() -> None:
    series = many(20, 10.5, 11.5, 11.5)
    series["A007"][2] = 30.0
    assert not found(copied_periods, sight({"R": series}, [rate()]))
    assert not found(copied_periods, sight({"R": many(20, 0, 0, step=0)}, [rate()]))


def test_rows_pasted_under_a_second_indicator_are_told_once() -> None:
    both: Table = {"R": many(6, 10.5, 11.5), "S": many(6, 10.5, 11.5)}
    (problem,) = found(copied_indicators, sight(both, [rate(), rate("S")]))
    assert problem.indicator_code == "S"
    assert "all 12 figures are those of Rate R" in problem.found
    both["S"]["A003"], both["S"]["A004"] = both["S"]["A004"], both["S"]["A003"]
    assert not found(copied_indicators, sight(both, [rate(), rate("S")]))


def test_a_period_that_no_area_has_is_noted_once_for_all_indicators() -> None:
    without: Table = {"R": {"A001": [1, None, 3]}, "S": {"A001": [1, None, 3]}}
    (problem,) = found(gaps, sight(without, [rate(), rate("S")]))
    assert problem.severity is Severity.NOTE
    assert "after 2019 comes 2021; no area has a figure between. So it is for 1 more" in (
        problem.found
    )


def test_a_single_area_that_lacks_a_period_without_a_reason_is_noted() -> None:
    series: Series = {**many(31, 10.0, 11.0, 12.0)}
    for lacking in (None, "-"):
        series["A005"][1] = lacking
        (problem,) = found(gaps, sight({"R": series}, [rate()]))
        assert problem.area == "A005"
        assert "no figure directly before 2021" in problem.found


def test_a_marker_with_a_reason_is_no_gap() -> None:
    series: Series = {**many(31, 10.0, 11.0, 12.0)}
    series["A005"][1] = "c"
    assert not found(gaps, sight({"R": series}, [rate()]))


def test_a_number_and_a_rate_that_part_are_told_at_the_rate() -> None:
    number = Indicator("N", "Topic", "Number N", measure=Measure.COUNT)
    both: Table = {"N": {"A001": [500, 510, 520]}, "R": {"A001": [50.0, 51.0, 25.0]}}
    (problem,) = found(pairs, sight(both, [rate(pair="N"), number]))
    assert (problem.indicator_code, problem.period) == ("R", "2021")
    assert "from 2020 to 2021 it and Number N part" in problem.found
    together: Table = {"N": {"A001": [500, 510, 250]}, "R": {"A001": [50.0, 51.0, 25.0]}}
    assert not found(pairs, sight(together, [rate(pair="N"), number]))


def test_a_jump_from_one_area_to_the_next_is_none() -> None:
    number = Indicator("N", "Topic", "Number N", measure=Measure.COUNT)
    both: Table = {
        "N": {"A001": [500, 510], "A002": [5000, 5100]},
        "R": {"A001": [50.0, 51.0], "A002": [50.0, 51.0]},
    }
    assert not found(pairs, sight(both, [rate(pair="N"), number]))


def test_a_rate_below_nought_is_severe_and_a_change_may_be_below() -> None:
    (problem,) = found(signs, sight({"R": {"A001": [3.0, -3.0]}}, [rate()]))
    assert problem.severity is Severity.SEVERE
    assert "-3 is below 0" in problem.found
    change = replace(rate(), name="Change of the rate")
    assert not found(signs, sight({"R": {"A001": [3.0, -3.0]}}, [change]))
    score = rate(measure=Measure.SCORE)
    assert not found(signs, sight({"R": {"A001": [3.0, -3.0]}}, [score]))


def test_rates_without_their_decimals_are_noted() -> None:
    (problem,) = found(whole_figures, sight({"R": many(10, 10, 20)}, [rate()]))
    assert "all 20 figures are whole" in problem.found
    assert not found(whole_figures, sight({"R": many(10, 10, 20.5)}, [rate()]))
    assert not found(whole_figures, sight({"R": many(10, 10, 20)}, [rate(places=0)]))


def test_columns_out_of_order_are_noted_and_newest_first_is_an_order() -> None:
    looked_at = sight({"R": {"A001": [1, 2, 3], "A002": [1, 2, 3]}}, [rate()])
    assert not found(period_order, looked_at)
    arrays = looked_at.figures.arrays
    for order, told in (([8, 7, 6], 0), ([6, 8, 7], 1)):
        columns = arrays.column * 0 + [order[at] for at in arrays.period]
        turned = replace(looked_at.figures, arrays=replace(arrays, column=columns))
        problems = found(period_order, replace(looked_at, figures=turned))
        assert len(problems) == told
    assert problems[0].place == 't.xlsx, sheet "Data", cell H1'
    assert "the column 2020 stands after 2021" in problems[0].found
