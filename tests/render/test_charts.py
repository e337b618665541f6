"""Charts as figures: same bytes, small, honest captions, nothing drawn beyond the series."""

from __future__ import annotations

from dataclasses import replace
from io import BytesIO

import pytest
from PIL import Image

from reportgen.domain.house_style import ChartColours
from reportgen.domain.indicator import Measure
from reportgen.domain.plan import ChartKind
from reportgen.render.charts.bars import rows_of
from reportgen.render.charts.captions import CUT_AXIS, GAPS
from reportgen.render.charts.figure import can_draw
from tests.builders import VS_NEIGHBOURS, VS_REGION, indicator
from tests.render.builders_charts import (
    NEIGHBOUR_LINE,
    REGION_LINE,
    four_lines,
    indicator_facts,
    neighbours,
)
from tests.render.printed import chart, chart_caption

COLOURS = ChartColours()
MOST_BYTES = 40_000


@pytest.mark.parametrize("kind", list(ChartKind))
def test_the_same_facts_give_the_same_bytes(kind: ChartKind) -> None:
    facts = replace(four_lines(), neighbours=neighbours([80, 81, None, 90]))
    first = chart(kind, facts, COLOURS, "fig-a", "alt")
    assert chart(kind, facts, COLOURS, "fig-a", "alt") == first


@pytest.mark.parametrize("kind", list(ChartKind))
def test_a_picture_has_a_palette_and_is_small(kind: ChartKind) -> None:
    facts = replace(four_lines(), neighbours=neighbours(range(70, 80)))
    figure = chart(kind, facts, COLOURS, "fig-a", "alt")
    image = Image.open(BytesIO(figure.png))
    assert image.mode == "P"
    assert len(figure.png) < MOST_BYTES
    assert "Software" not in image.info


def test_a_picture_has_the_size_that_the_figure_says() -> None:
    figure = chart(ChartKind.TREND, four_lines(), COLOURS, "fig-a", "alt")
    dots = Image.open(BytesIO(figure.png)).size
    assert (figure.width_cm, figure.height_cm) == (16.0, 5.2)
    assert dots == (round(16 / 2.54 * 180), round(5.2 / 2.54 * 180))


def test_the_main_colours_come_out_exactly_as_the_house_style_says() -> None:
    figure = chart(ChartKind.TREND, four_lines(), COLOURS, "fig-a", "alt")
    image = Image.open(BytesIO(figure.png)).convert("RGB")
    seen = {colour for _, colour in image.getcolors(999) or []}
    assert {(255, 255, 255), (0x12, 0x43, 0x6D), (0xF4, 0x6A, 0x25)} <= seen


def test_a_caption_says_what_where_when_and_that_the_axis_is_cut() -> None:
    assert chart_caption(ChartKind.TREND, four_lines()) == (
        "Percentage of assessments completed in time, Northmoor and comparators, "
        f"2015/16 to 2024/25. {CUT_AXIS}"
    )


def test_a_caption_gives_the_unit_and_no_remark_where_the_axis_begins_at_nought() -> None:
    about = indicator(
        subject="the rate of referrals", unit="per 10,000 children", measure=Measure.RATE
    )
    facts = indicator_facts((300.0, 512.5), (100.0, 200.0), about=about)
    expected = "Rate of referrals, per 10,000 children, Northmoor and England, 2023/24 to 2024/25"
    assert chart_caption(ChartKind.TREND, facts) == expected


def test_a_caption_explains_gaps_only_where_there_is_one() -> None:
    with_gap = indicator_facts((10, None, 12), (5, 6, 7))
    late_start = indicator_facts((None, 11, 12), (5, 6, 7))
    assert GAPS in chart_caption(ChartKind.TREND, with_gap)
    assert GAPS not in chart_caption(ChartKind.TREND, late_start)


def test_nothing_can_be_drawn_without_a_figure_of_the_area() -> None:
    facts = indicator_facts((None, None), (5, 6))
    assert not can_draw(ChartKind.TREND, facts)
    assert not can_draw(ChartKind.BARS, facts)
    assert not can_draw(ChartKind.TREND, replace(facts, series=()))


def test_bars_need_a_figure_of_the_period_itself() -> None:
    facts = indicator_facts((5, None), (5, 6))
    assert can_draw(ChartKind.TREND, facts)
    assert not can_draw(ChartKind.BARS, facts)


def test_lines_are_told_apart_in_more_than_colour_by_the_house_style_contrast() -> None:
    for colour in (
        COLOURS.area,
        COLOURS.england,
        COLOURS.region,
        COLOURS.neighbours,
        COLOURS.quiet,
    ):
        assert contrast(colour, "#FFFFFF") >= 3
    assert contrast(COLOURS.area, COLOURS.quiet) >= 3
    assert contrast(COLOURS.text, "#FFFFFF") >= 4.5
    assert all(contrast(each, "#FFFFFF") >= 3 for each in COLOURS.other)


def test_the_caption_of_one_period_names_it_once() -> None:
    facts = indicator_facts((55.5,), (53.0,), (REGION_LINE[:1], VS_REGION))
    assert chart_caption(ChartKind.TREND, facts).startswith(
        "Percentage of assessments completed in time, Northmoor and comparators, 2024/25."
    )


def test_the_caption_of_bars_names_neighbours_only_where_they_are_drawn() -> None:
    facts = indicator_facts((55.5,), (53.0,), (NEIGHBOUR_LINE[:1], VS_NEIGHBOURS))
    drawn = replace(facts, neighbours=neighbours([50, 60]))
    assert "and its statistical neighbours, 2024/25" in chart_caption(ChartKind.BARS, drawn)
    assert "statistical" not in chart_caption(ChartKind.BARS, facts)


def test_neighbours_of_whom_none_has_a_figure_have_no_bars() -> None:
    facts = indicator_facts((55.5,), (53.0,))
    some = replace(facts, neighbours=neighbours([50, None]))
    none = replace(facts, neighbours=neighbours([None, None]))
    assert len(rows_of(some)) == len(rows_of(none)) + 2
    assert all(row.figure for row in rows_of(none))
    assert "neighbours" not in chart_caption(ChartKind.BARS, none)


def contrast(one: str, other: str) -> float:
    """The ratio that WCAG 2.2 defines for two colours."""
    light, dark = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def _luminance(colour: str) -> float:
    parts = [int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5)]
    red, green, blue = (p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
