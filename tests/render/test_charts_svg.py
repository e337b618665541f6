"""Charts for a web page: all that the picture holds, in order, well formed, and quickly made."""

from __future__ import annotations

import re
from dataclasses import replace
from math import nan
from time import process_time
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree

from reportgen.domain.house_style import ChartColours
from reportgen.domain.plan import ChartKind
from reportgen.render.charts.bars import bars
from reportgen.render.charts.figure import chart
from reportgen.render.charts.picture import Align, Bar, Label, Marks, Picture, Shape, Stroke
from reportgen.render.charts.png import png
from reportgen.render.charts.svg import svg
from reportgen.render.charts.text import box
from reportgen.render.charts.trend import trend
from tests.render.builders_charts import four_lines, neighbours

COLOURS = ChartColours()
SVG = "{http://www.w3.org/2000/svg}"
SPOTS = st.floats(-50, 500, allow_nan=False)
LETTERS = st.text(st.characters(codec="utf-8", exclude_categories=("C", "Z")), min_size=1)
LABELS = st.builds(
    Label, SPOTS, SPOTS, LETTERS, st.just(9.0), st.sampled_from(Align), st.booleans()
)


def pictures() -> tuple[Picture, Picture]:
    facts = replace(four_lines(), neighbours=neighbours([80, 81, None, 90]))
    return trend(facts, COLOURS), bars(facts, COLOURS)


def drawn(picture: Picture, alt: str = "What it shows.") -> Any:
    return etree.fromstring(svg(picture, alt).encode())


def empty(**parts: Any) -> Picture:
    return Picture(400, 100, "#1A1A1A", **parts)


@given(st.lists(LABELS, max_size=6))
def test_every_label_is_there_in_order_as_it_was_written(labels: list[Label]) -> None:
    told = [each.text for each in drawn(empty(labels=tuple(labels))).iter(f"{SVG}text")]
    assert told == [label.text for label in labels]


@pytest.mark.parametrize("picture", pictures(), ids=["trend", "bars"])
def test_bars_strokes_marks_and_labels_are_all_drawn(picture: Picture) -> None:
    tree = drawn(picture)
    ground = 1
    assert len(list(tree.iter(f"{SVG}rect"))) == ground + len(picture.bars)
    assert len(list(tree.iter(f"{SVG}path"))) == len(picture.strokes) + len(picture.marks)
    assert [each.text for each in tree.iter(f"{SVG}text")] == [each.text for each in picture.labels]


@pytest.mark.parametrize("picture", pictures(), ids=["trend", "bars"])
def test_every_colour_of_the_picture_is_used(picture: Picture) -> None:
    text = svg(picture, "")
    assert [colour for colour in picture.colours if colour not in text] == []


@pytest.mark.parametrize("picture", pictures(), ids=["trend", "bars"])
def test_nothing_lies_outside_the_picture(picture: Picture) -> None:
    left, top, right, bottom = zip(*map(box, picture.labels), strict=True)
    assert min(left) >= 0
    assert min(top) >= 0
    assert max(right) <= picture.width
    assert max(bottom) <= picture.height
    sides = [float(side) for side in drawn(picture).get("viewBox").split()]
    assert sides == pytest.approx([0, 0, picture.width, picture.height], abs=0.005)


def test_a_gap_lifts_the_pen() -> None:
    stroke = Stroke((0, 10, 20, 30, 40), (1, 2, nan, 4, 5), "#12436D")
    (path,) = drawn(empty(strokes=(stroke,))).iter(f"{SVG}path")
    assert path.get("d") == "M0 1L10 2M30 4L40 5"


def test_a_label_has_its_middle_where_the_picture_says() -> None:
    (text,) = drawn(empty(labels=(Label(10, 50, "Northmoor", 10.0),))).iter(f"{SVG}text")
    assert 50 < float(text.get("y")) < 55


def test_a_bar_below_nought_goes_to_the_left() -> None:
    (_, bar) = drawn(empty(bars=(Bar(100, 5, -40, 10, "#12436D"),))).iter(f"{SVG}rect")
    assert (bar.get("x"), bar.get("width")) == ("60", "40")


@pytest.mark.parametrize("shape", list(Shape))
def test_each_shape_has_a_way_of_its_own_and_leaves_out_a_gap(shape: Shape) -> None:
    marks = Marks((10, 20, 30), (50, nan, 50), shape, "#801650")
    (path,) = drawn(empty(marks=(marks,))).iter(f"{SVG}path")
    starts = re.findall(r"M", path.get("d"))
    assert len(starts) == (4 if shape is Shape.CROSS else 2)
    others = {
        svg(empty(marks=(replace(marks, shape=other),)), "") for other in Shape if other != shape
    }
    assert svg(empty(marks=(marks,)), "") not in others


def test_a_triangle_points_up_and_a_downward_one_down() -> None:
    def lowest_and_highest(shape: Shape) -> list[float]:
        (path,) = drawn(empty(marks=(Marks((10,), (50,), shape, "#801650"),))).iter(f"{SVG}path")
        return sorted(float(pair.split()[1]) for pair in re.split("[MLz]", path.get("d"))[1:-1])

    assert lowest_and_highest(Shape.TRIANGLE)[0] < 47 < lowest_and_highest(Shape.DOWNWARD)[0]


def test_it_is_an_image_with_its_words_and_without_any_id() -> None:
    tree = drawn(pictures()[0], 'Northmoor & "England" < 90%')
    assert tree.get("role") == "img"
    assert tree[0].tag == f"{SVG}title"
    assert tree[0].text == 'Northmoor & "England" < 90%'
    assert not [each for each in tree.iter() if each.get("id")]


def test_marks_in_a_name_stay_text() -> None:
    label = Label(5, 5, "</text><script>alert(1)</script>", 9.0)
    text = svg(empty(labels=(label,)), "</title><script>alert(1)</script>")
    assert "<script" not in text


@pytest.mark.parametrize("kind", list(ChartKind))
def test_a_figure_holds_it_beside_the_png(kind: ChartKind) -> None:
    facts = replace(four_lines(), neighbours=neighbours([80, 81, None, 90]))
    figure = chart(kind, facts, COLOURS, "fig-a", "The alt text.")
    assert figure.svg == svg(pictures()[0 if kind is ChartKind.TREND else 1], "The alt text.")


def test_it_takes_a_small_share_of_the_time_of_the_png() -> None:
    picture = pictures()[0]

    def seconds(make: Any, *words: str) -> float:
        make(picture, *words)  # fonts and palettes are opened once
        begun = process_time()
        for _ in range(10):
            make(picture, *words)
        return process_time() - begun

    assert seconds(svg, "") < seconds(png) / 5
