"""Bar charts: from nought, in order, every bar with its name and number."""

from __future__ import annotations

from dataclasses import replace
from itertools import combinations

import pytest

from reportgen.domain.house_style import ChartColours
from reportgen.domain.indicator import Measure
from reportgen.render.charts.bars import NO_FIGURE, bars, rows_of
from reportgen.render.charts.text import box
from tests.builders import VS_NEIGHBOURS, VS_REGION, indicator
from tests.render.builders_charts import indicator_facts, named, neighbours

COLOURS = ChartColours()
PLAIN = replace(
    indicator_facts((84.9,), (84.0,), ((84.4,), VS_REGION), ((84.6,), VS_NEIGHBOURS)),
    neighbours=neighbours([81, 82.2, None, 85.5, 100]),
)
NEGATIVE = replace(
    indicator_facts((-0.2,), (-0.03,), about=indicator(measure=Measure.SCORE, unit="", places=2)),
    neighbours=neighbours([-0.3, 0, 0.25, None], 2),
)


@pytest.mark.parametrize("facts", [PLAIN, NEGATIVE])
def test_every_bar_begins_at_nought(facts: object) -> None:
    picture = bars(facts, COLOURS)  # type: ignore[arg-type]
    assert len({bar.left for bar in picture.bars}) == 1
    assert picture.bars[0].left == picture.strokes[0].xs[0]


def test_bars_are_as_long_as_their_figures() -> None:
    longest = bars(PLAIN, COLOURS).bars[0].width
    assert bars(PLAIN, COLOURS).bars[1].width == pytest.approx(longest * 0.855)


def test_a_negative_bar_goes_to_the_left() -> None:
    widths = [bar.width for bar in bars(NEGATIVE, COLOURS).bars]
    assert widths == sorted(widths, reverse=True)
    assert widths[0] > 0 > widths[-1]


def test_bars_stand_from_highest_to_lowest_and_those_without_a_figure_last() -> None:
    names = [row.name for row in rows_of(PLAIN)]
    assert names[:3] == ["Neighbour E", "Neighbour D", "Northmoor"]
    assert names[-1] == "Neighbour C"


def test_an_area_without_a_figure_says_so_and_has_no_bar() -> None:
    picture = bars(PLAIN, COLOURS)
    assert len(picture.bars) == len(rows_of(PLAIN)) - 1
    assert [label.text for label in picture.labels].count(NO_FIGURE) == 1


def test_the_area_is_dark_with_a_bold_name_and_averages_are_outlines() -> None:
    picture = bars(PLAIN, COLOURS)
    fills = [bar.fill for bar in picture.bars]
    assert fills.count(COLOURS.area) == 1
    assert sum(bool(bar.edge) for bar in picture.bars) == 3
    assert {label.text for label in picture.labels if label.bold} == {"Northmoor", "84.9%"}


def test_a_named_authority_that_is_a_neighbour_stands_once() -> None:
    facts = indicator_facts((1, 84.9), (2, 84.0), ((3, 81.0), named("Neighbour A", "911")))
    names = [row.name for row in rows_of(replace(facts, neighbours=neighbours([81, 82])))]
    assert names.count("Neighbour A") == 1


def test_a_count_has_no_bar_for_a_total_of_other_size() -> None:
    about = indicator(measure=Measure.COUNT, unit="", places=0)
    facts = indicator_facts((666,), (39000,), about=about)
    rows = rows_of(replace(facts, neighbours=neighbours([500, 700], 0)))
    assert [row.name for row in rows] == ["Neighbour B", "Northmoor", "Neighbour A"]


@pytest.mark.parametrize("facts", [PLAIN, NEGATIVE])
def test_names_and_numbers_lie_inside_the_picture_and_apart(facts: object) -> None:
    picture = bars(facts, COLOURS)  # type: ignore[arg-type]
    boxes = [box(label) for label in picture.labels]
    for left, top, right, bottom in boxes:
        assert left >= 0
        assert top >= 0
        assert right <= picture.width
        assert bottom <= picture.height
    for one, other in combinations(boxes, 2):
        across = one[0] < other[2] - 0.05 and other[0] < one[2] - 0.05
        assert not (across and one[1] < other[3] - 0.05 and other[1] < one[3] - 0.05)
