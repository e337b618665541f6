"""Line charts: gaps, breaks, labels inside the picture and apart, levels, axes."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from itertools import combinations, pairwise
from math import isnan

import pytest

from reportgen.domain.fact import IndicatorFacts, Series
from reportgen.domain.house_style import ChartColours
from reportgen.domain.indicator import Measure
from reportgen.domain.period import Period, PeriodStyle
from reportgen.domain.source import Provenance
from reportgen.domain.threshold import Bands, Polarity, Target, Thresholds
from reportgen.render.charts.axis import bar_axis, line_axis
from reportgen.render.charts.labels import spread
from reportgen.render.charts.lines import BREAK_WORDS
from reportgen.render.charts.picture import Picture, Stroke
from reportgen.render.charts.text import box
from reportgen.render.charts.trend import axis_of, trend
from reportgen.render.plotted import plotted_periods, plotted_series
from tests.builders import VS_NEIGHBOURS, VS_REGION, indicator, series
from tests.render.builders_charts import (
    ENGLAND_LINE,
    LONG_NAMES,
    NEIGHBOUR_LINE,
    REGION_LINE,
    RISING,
    four_lines,
    in_split_years,
    indicator_facts,
    named,
)

COLOURS = ChartColours()
SET = Provenance("made.xlsx, sheet Rules, row 2", "the board")


def _many_lines() -> IndicatorFacts:
    others = [((88.0, 87.0) * 5, named(name, str(place))) for place, name in enumerate(LONG_NAMES)]
    facts = indicator_facts(
        RISING, ENGLAND_LINE, (REGION_LINE, VS_REGION), (NEIGHBOUR_LINE, VS_NEIGHBOURS), *others
    )
    area = replace(facts.series[0], label=LONG_NAMES[0], break_before=("2021/22",))
    return replace(facts, series=(area, *facts.series[1:]))


def _with_levels(polarity: Polarity = Polarity.HIGH) -> IndicatorFacts:
    rules = Thresholds(
        target=Target(Decimal(85), SET), bands=Bands(Decimal(83), Decimal("75.5"), SET)
    )
    return indicator_facts(about=indicator(polarity, thresholds=rules))


def _score() -> IndicatorFacts:
    about = indicator(measure=Measure.SCORE, unit="", places=2)
    return indicator_facts((-0.21, -0.11, None, -0.2), (-0.02, -0.03, None, 0.01), about=about)


def _count() -> IndicatorFacts:
    about = indicator(measure=Measure.COUNT, unit="", places=0)
    return indicator_facts((12000, 13456, 12999), (22000, 23456, 45678), about=about)


def _windows() -> IndicatorFacts:
    """Three years at a time, split years at both ends; many names at the right."""
    facts = _many_lines()
    lines = []
    for line in facts.series:
        points = [
            replace(
                point,
                period=Period(
                    f"{point.period.last - 3}/x-{point.period.last}",
                    PeriodStyle.SPLIT_WINDOW,
                    point.period.last - 3,
                    point.period.last,
                    3,
                ),
            )
            for point in line.points
        ]
        lines.append(replace(line, points=tuple(points), break_before=()))
    return replace(facts, series=tuple(lines))


ALL = {
    "windows of years": _windows(),
    "four lines": four_lines(),
    "many long names": _many_lines(),
    "levels": _with_levels(),
    "one period": indicator_facts((55.5,), (53.0,)),
    "a negative score": _score(),
    "a count": _count(),
    "near a hundred": indicator_facts((99.8, 100.0), (97.0, 98.0)),
    "nought": indicator_facts((0, 0), (0, 0)),
}


@pytest.mark.parametrize("name", ALL)
def test_every_label_lies_inside_the_picture(name: str) -> None:
    picture = trend(ALL[name], COLOURS)
    for label in picture.labels:
        left, top, right, bottom = box(label)
        assert left >= 0, label.text
        assert top >= -1, label.text  # the line height has white above the letters
        assert right <= picture.width, label.text
        assert bottom <= picture.height + 1, label.text


@pytest.mark.parametrize("name", ALL)
def test_no_label_lies_on_another(name: str) -> None:
    for one, other in combinations(trend(ALL[name], COLOURS).labels, 2):
        assert not _overlap(box(one), box(other)), (one.text, other.text)


@pytest.mark.parametrize("name", ALL)
def test_no_label_lies_on_a_line(name: str) -> None:
    facts = ALL[name]
    picture = trend(facts, COLOURS)
    inside = max(x for line in _lines(picture, facts) for x in line.xs)
    ends = [label for label in picture.labels if box(label)[0] > inside]
    assert len(ends) >= len(plotted_series(facts))


def test_a_period_without_a_figure_is_a_gap() -> None:
    facts = indicator_facts((10, 11, None, 12, 13), (5, 6, 7, 8, 9))
    own = _lines(trend(facts, COLOURS), facts)[-1]
    assert [isnan(y) for y in own.ys] == [False, False, True, False, False]


def test_a_period_that_was_never_published_is_a_gap_in_true_distance() -> None:
    points = in_split_years(series((10, 11, 12, 13), 2025)).points
    line = Series("Northmoor", (points[0], points[2], points[3]))
    facts = replace(indicator_facts(), series=(line,))
    own = _lines(trend(facts, COLOURS), facts)[-1]
    drawn = [x for x, y in zip(own.xs, own.ys, strict=True) if not isnan(y)]
    assert any(isnan(y) for y in own.ys)
    assert drawn[1] - drawn[0] == pytest.approx(2 * (drawn[2] - drawn[1]))


def test_no_line_runs_across_a_break_and_the_break_is_named() -> None:
    facts = indicator_facts((10, 11, 12, 13), (5, 6, 7, 8))
    broken = replace(facts.series[0], break_before=("2023/24",))
    facts = replace(facts, series=(broken, facts.series[1]))
    picture = trend(facts, COLOURS)
    own, england = _lines(picture, facts)[-1], _lines(picture, facts)[0]
    assert [isnan(y) for y in own.ys] == [False, False, True, False, False]
    assert not any(isnan(y) for y in england.ys)
    assert [label.text for label in picture.labels].count(BREAK_WORDS) == 1


def test_a_point_that_no_line_reaches_is_marked() -> None:
    facts = indicator_facts((10, 11, 12, 13), (5, None, 7, None))
    england = trend(facts, COLOURS).marks[0]
    assert len(england.xs) == 2


def test_lines_differ_in_dashes_and_marks_and_not_in_colour_alone() -> None:
    facts = _many_lines()
    picture = trend(facts, COLOURS)
    dashes = [line.dash for line in _lines(picture, facts)]
    pairs = [
        (line.dash, mark.shape)
        for line, mark in zip(_lines(picture, facts), picture.marks, strict=True)
    ]
    assert len(set(dashes)) == len(dashes)
    assert len(set(pairs)) == len(pairs)


def test_the_area_is_drawn_last_and_thickest_with_its_last_figure_in_bold() -> None:
    facts = four_lines()
    picture = trend(facts, COLOURS)
    lines = _lines(picture, facts)
    assert lines[-1].colour == COLOURS.area
    assert lines[-1].width > max(line.width for line in lines[:-1])
    assert [label.text for label in picture.labels if label.bold] == ["Northmoor 84.9%"]


def test_a_figure_of_an_earlier_period_is_labelled_with_that_period() -> None:
    facts = indicator_facts((10, 11, None), (5, None, None))
    words = [label.text for label in trend(facts, COLOURS).labels]
    assert "Northmoor 11.0% (2023/24)" in " ".join(words)
    assert "England (2022/23)" in words


def test_words_far_from_their_line_are_tied_to_it_by_dots_that_nobody_takes_for_a_line() -> None:
    facts = indicator_facts((10, 11, 12, 13), (5, 6, None, None))
    picture = trend(facts, COLOURS)
    colours = {line.colour for line in _lines(picture, facts)}
    reach = max(x for line in _lines(picture, facts) for x in line.xs)
    leaders = [stroke for stroke in picture.strokes if max(stroke.xs) > reach + 15]
    far = [stroke for stroke in leaders if stroke.xs[0] < reach]
    assert [stroke.colour in colours for stroke in far] == [False]
    assert all(stroke.dash for stroke in far)


def test_long_names_leave_most_of_the_picture_to_the_lines() -> None:
    picture = trend(_many_lines(), COLOURS)
    grid = picture.strokes[0]
    assert max(x for x in grid.xs if x == x) - min(grid.xs) > picture.width * 0.55


def test_the_edition_of_the_neighbours_is_left_to_the_caption() -> None:
    words = [label.text for label in trend(four_lines(), COLOURS).labels]
    assert "Statistical neighbours" in words
    assert not any("May 2025" in word for word in words)


def test_target_and_bands_are_labelled_lines_on_the_axis() -> None:
    picture = trend(_with_levels(), COLOURS)
    words = [label.text for label in picture.labels]
    assert {"Target 85%", "Green from 83%", "Red below 75.5%"} <= set(words)
    assert all(0 <= y <= picture.height for stroke in picture.strokes for y in stroke.ys if y == y)


def test_bands_turn_round_where_low_is_good_and_are_silent_without_polarity() -> None:
    low = [label.text for label in trend(_with_levels(Polarity.LOW), COLOURS).labels]
    none = [label.text for label in trend(_with_levels(Polarity.NONE), COLOURS).labels]
    assert {"Green to 83%", "Red above 75.5%"} <= set(low)
    assert "Target 85%" in none
    assert not any(word.startswith(("Green", "Red")) for word in none)


def test_at_most_ten_periods_are_plotted_and_leading_blanks_are_left_out() -> None:
    long = indicator_facts(range(15), range(15))
    late = indicator_facts((None, None, 3), (None, 2, 3))
    assert next(str(each) for each in plotted_periods(long)) == "2015/16"
    assert [str(each) for each in plotted_periods(late)] == ["2023/24", "2024/25"]


def test_the_last_period_is_always_named() -> None:
    for name, facts in ALL.items():
        words = [label.text for label in trend(facts, COLOURS).labels]
        assert "2024/25" in words, name


def test_a_span_of_years_takes_two_lines_below_the_axis() -> None:
    words = [label.text for label in trend(_windows(), COLOURS).labels]
    assert "2022/23 to" in words
    assert words.index("2024/25") == words.index("2022/23 to") + 1


def test_an_axis_of_lines_is_cut_only_far_from_nought() -> None:
    assert line_axis([Decimal(80), Decimal(90)]).is_cut
    assert not line_axis([Decimal(40), Decimal(90)]).is_cut
    assert not line_axis([Decimal("-0.2"), Decimal("0.1")]).is_cut


def test_the_axis_of_a_count_follows_the_area_and_not_a_total_that_is_not_drawn() -> None:
    about = indicator(measure=Measure.COUNT, unit="", places=0)
    facts = indicator_facts((600, 635, 666), (38000, 38500, 39000), about=about)
    assert axis_of(facts).high < 1000


def test_a_count_begins_with_its_own_first_figure_and_not_with_that_of_a_total() -> None:
    about = indicator(measure=Measure.COUNT, unit="", places=0)
    facts = indicator_facts((None, None, 635, 666), (9, 8, 7, 6), about=about)
    assert [str(each) for each in plotted_periods(facts)] == ["2023/24", "2024/25"]


def test_an_axis_of_percentages_ends_at_a_hundred() -> None:
    values = [Decimal("97.5"), Decimal("99.9")]
    assert line_axis(values, share_of_hundred=True).high == 100
    assert line_axis([*values, Decimal(104)], share_of_hundred=True).high > 104


def test_small_wobbles_do_not_look_like_cliffs() -> None:
    axis = line_axis([Decimal("50.0"), Decimal("50.1")])
    assert axis.high - axis.low >= 5


@pytest.mark.parametrize("values", [["0"], ["100"], ["-3", "-3"], ["0.001", "0.002"], ["123456"]])
def test_an_axis_holds_its_values_and_has_few_ticks(values: list[str]) -> None:
    numbers = [Decimal(value) for value in values]
    for axis in (line_axis(numbers), bar_axis(numbers)):
        assert axis.low <= min(numbers) <= max(numbers) <= axis.high
        assert 2 <= len(axis.ticks) <= 8


def test_labels_stay_apart_in_order_and_inside() -> None:
    middles = spread([50, 50, 50, 52], [10, 20, 10, 10], 0, 100)
    edges = sorted((m - h / 2, m + h / 2) for m, h in zip(middles, [10, 20, 10, 10], strict=True))
    assert all(above[1] <= below[0] + 1e-9 for above, below in pairwise(edges))
    assert min(spread([-5, -5], [10, 10], 0, 100)) == 5
    assert max(spread([99, 99], [10, 10], 0, 100)) == 95


def _lines(picture: Picture, facts: IndicatorFacts) -> list[Stroke]:
    """The strokes of the series, which are drawn after all others, the area last."""
    return list(picture.strokes[-len(plotted_series(facts)) :])


def _overlap(one: tuple[float, ...], other: tuple[float, ...]) -> bool:
    apart = 0.05
    return (
        one[0] < other[2] - apart
        and other[0] < one[2] - apart
        and one[1] < other[3] - apart
        and other[1] < one[3] - apart
    )
