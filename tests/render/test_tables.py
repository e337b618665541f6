"""Tables: no empty cell, no nought for what is missing, the same figures as the chart."""

from __future__ import annotations

from dataclasses import replace

import pytest

from reportgen.domain.document import Table
from reportgen.domain.fact import IndicatorFacts, Level
from reportgen.domain.indicator import Measure
from reportgen.domain.observation import Flag, Marker
from reportgen.domain.relation import Assessment, Judgement
from reportgen.domain.source import Provenance
from reportgen.domain.threshold import Polarity
from reportgen.render.markers import FLAG_MEANINGS, FLAG_SIGNS, marker_words
from reportgen.render.plotted import plotted_periods
from reportgen.render.tables import cells_and_heads
from tests.builders import VS_ENGLAND, VS_REGION, indicator
from tests.render.builders_charts import (
    assessed,
    change,
    four_lines,
    gap,
    indicator_facts,
    level,
    named,
    neighbours,
)
from tests.render.printed import (
    assessment_words,
    bars_table,
    change_words,
    figures_table,
    key_of,
    meanings,
    signs_used,
    source_line,
    status_table,
)


def _table(facts: IndicatorFacts, paired: IndicatorFacts | None = None) -> Table:
    table = figures_table("tab-a", facts, paired)
    assert table is not None
    return table


LINES = ["Northmoor", "England", "Eastlands", "Statistical neighbours"]


def test_a_table_has_a_row_for_each_line_and_a_column_for_each_plotted_period() -> None:
    facts = four_lines()
    table = _table(facts)
    periods = [each.label for each in plotted_periods(facts)]
    assert [head for head, _, _ in table.columns] == ["Area", *periods]
    assert [row[0] for row in table.rows] == LINES
    assert [row[-1] for row in table.rows] == ["84.9%", "84.0%", "84.4%", "84.6%"]


def test_without_a_figure_of_the_area_there_is_no_table_of_words_beside_others() -> None:
    assert figures_table("tab-a", indicator_facts((None, None), (84.0, 84.5))) is None


def test_a_figure_too_long_for_ten_columns_turns_the_periods_down() -> None:
    facts = indicator_facts(
        (1234567, 1234568), (9, 9), about=indicator(measure=Measure.MONEY, unit="", places=0)
    )
    table = _table(facts)
    assert [head for head, _, _ in table.columns] == ["Period", "Northmoor", "England"]
    assert table.rows[-1] == ("2024/25", "£1,234,568", "£9")


def test_a_name_too_long_to_stand_beside_ten_columns_turns_the_periods_down() -> None:
    far = named("Northwolverhampton", "950")
    table = _table(indicator_facts((10, 11), (5, 6), ((7, 8), far)))
    assert next(head for head, _, _ in table.columns) == "Period"


def test_a_count_stands_without_the_totals_of_other_sizes() -> None:
    about = indicator(measure=Measure.COUNT, unit="", places=0)
    table = _table(indicator_facts((1200, 1245), (90000, 91000), about=about))
    assert [row[0] for row in table.rows] == ["Northmoor"]


def test_many_named_authorities_turn_the_table_and_shorten_it() -> None:
    others = [((80.0,) * 10, named(f"Place {place}", str(place))) for place in range(5)]
    table = _table(indicator_facts((80.0,) * 10, (81.0,) * 10, *others))
    assert next(head for head, _, _ in table.columns) == "Area"
    assert len(table.columns) == 8
    assert len(table.rows) == 7


@pytest.mark.parametrize("marker", list(Marker))
def test_a_missing_figure_is_a_word_and_never_empty_or_nought(marker: Marker) -> None:
    facts = indicator_facts((10, None, 12), (5, 6, 7))
    points = list(facts.series[0].points)
    points[1] = replace(points[1], marker=marker)
    line = replace(facts.series[0], points=tuple(points))
    table = _table(replace(facts, series=(line, facts.series[1])))
    cells = [cell for row in table.rows for cell in row]
    assert marker_words(marker) in cells
    assert all(cell.strip() for cell in cells)
    assert not any(character.isdigit() for character in marker_words(marker))


def test_a_provisional_period_and_a_revised_figure_carry_their_signs() -> None:
    facts = indicator_facts((10, 11), (5, 6))
    first, last = facts.series[0].points
    assert first.figure is not None
    revised = replace(first, figure=replace(first.figure, flags=(Flag.REVISED,)))
    provisional = replace(last, period=replace(last.period, flags=(Flag.PROVISIONAL,)))
    line = replace(facts.series[0], points=(revised, provisional))
    table = _table(replace(facts, series=(line,)))
    assert table.rows == (("2023/24", "10.0% [r]"), ("2024/25 [p]", "11.0%"))
    said = " ".join(signs_used([cell for row in table.rows for cell in row]))
    assert "[r]" in said
    assert "[p]" in said
    assert "[e]" not in said


def test_several_signs_have_a_pair_of_brackets_each() -> None:
    facts = indicator_facts((10, 11), (5, 6))
    points = list(facts.series[0].points)
    assert points[1].figure is not None
    both = replace(points[1].figure, flags=(Flag.REVISED, Flag.ESTIMATED))
    points[1] = replace(points[1], figure=both)
    line = replace(facts.series[0], points=tuple(points))
    table = _table(replace(facts, series=(line,)))
    assert table.rows[1][1] == "11.0% [r][e]"


def test_a_sign_of_the_period_stands_at_its_head_and_not_at_every_figure() -> None:
    facts = indicator_facts((10, 11), (5, 6))
    first, last = facts.series[0].points
    assert last.figure is not None
    flagged = replace(
        last,
        period=replace(last.period, flags=(Flag.PROVISIONAL,)),
        figure=replace(last.figure, flags=(Flag.REVISED, Flag.PROVISIONAL)),
    )
    table = _table(replace(facts, series=(replace(facts.series[0], points=(first, flagged)),)))
    assert table.rows[1] == ("2024/25 [p]", "11.0% [r]")


@pytest.mark.parametrize("flag", list(Flag))
def test_every_sign_of_a_figure_is_explained_in_full_and_in_the_key(flag: Flag) -> None:
    if flag is Flag.FINAL:
        assert flag not in FLAG_SIGNS
        return
    cell = f"19.4% {FLAG_SIGNS[flag]}"
    assert signs_used([cell]) == (
        f"{FLAG_SIGNS[flag]} behind a figure means {FLAG_MEANINGS[FLAG_SIGNS[flag]]}.",
    )
    assert key_of([cell]).startswith(f"Key: {FLAG_SIGNS[flag]} ")


def test_every_marker_has_a_word_of_its_own_and_a_meaning() -> None:
    words = {marker: marker_words(marker) for marker in Marker}
    assert len(set(words.values())) == len(Marker)
    assert all(meanings([word]) for word in words.values())


def test_the_key_tells_only_what_stands_in_the_tables() -> None:
    assert key_of(["19.4%", "not published"]) == ""
    assert key_of(["low", "withheld", "3 [f]", "low"]) == (
        "Key: [f] forecast; withheld, so that nobody can be identified; low, not nought, but "
        "rounds to nought."
    )


def test_a_sign_in_a_heading_counts_as_standing_in_the_table() -> None:
    table = _table(four_lines())
    headed = replace(table, columns=(("2024/25 [p]", "number", 100),))
    assert "2024/25 [p]" in cells_and_heads([headed])


def test_the_status_table_carries_the_sign_of_a_provisional_figure() -> None:
    facts = assessed("A", Assessment.BETTER)
    fact = next(each for each in facts.facts if isinstance(each, Level))
    marked = replace(fact, value=replace(fact.value, flags=(Flag.PROVISIONAL,)))
    told = tuple(marked if each is fact else each for each in facts.facts)
    row = status_table("s", "c", [replace(facts, facts=told)], [VS_ENGLAND]).rows[0]
    assert row[1] == "84.9% [p]"


def test_a_source_line_begins_with_the_key_of_its_tables() -> None:
    line = source_line(indicator_facts(), ("tab-a",), "Key: [p] provisional.")
    assert line.text.startswith("Key: [p] provisional. Source of {0}: ")


def test_a_paired_number_has_a_line_of_its_own() -> None:
    about = indicator(code="N", short="Number in time", measure=Measure.COUNT, unit="", places=0)
    paired = indicator_facts((1200, 1245), (9, 9), about=about)
    table = _table(indicator_facts((10, 11), (5, 6)), paired)
    assert table.rows[-1] == ("Northmoor: number", "1,200", "1,245")


def test_a_pair_of_one_kind_is_named_in_full() -> None:
    about = indicator(code="N", short="Late assessments")
    table = _table(indicator_facts((10, 11), (5, 6)), indicator_facts((1, 2), (3, 4), about=about))
    assert table.rows[-1][0] == "Northmoor: Late assessments"


def test_nothing_plotted_is_no_table() -> None:
    assert figures_table("tab-a", indicator_facts((None,), (None,))) is None


def test_the_table_of_bars_has_the_order_of_the_bars() -> None:
    facts = replace(indicator_facts((84.9,), (84.0,)), neighbours=neighbours([90, None]))
    assert bars_table("tab-b", facts).rows == (
        ("Neighbour A", "90.0%"),
        ("Northmoor", "84.9%"),
        ("England", "84.0%"),
        ("Neighbour B", "no figure"),
    )


def test_a_neighbour_that_is_withheld_is_said_to_be_in_the_table_of_bars() -> None:
    held = replace(indicator_facts((84.9,), (84.0,)), neighbours=neighbours([90, None]))
    (area, _) = held.neighbours[1]
    facts = replace(held, neighbour_markers=((area.code, Marker.CONFIDENTIAL),))
    assert bars_table("tab-b", facts).rows[-1] == ("Neighbour B", "withheld")


def test_shares_of_the_columns_make_a_hundred() -> None:
    tables = [
        _table(four_lines()),
        bars_table("tab-b", four_lines()),
        status_table("s", "c", [assessed("A", Assessment.BETTER)], [VS_ENGLAND]),
        status_table("s", "c", [assessed("A", Assessment.BETTER)], []),
    ]
    for table in tables[:3]:
        assert sum(share for _, _, share in table.columns) == 100
    assert all(len(row) == len(table.columns) for table in tables for row in table.rows)


@pytest.mark.parametrize(
    ("assessment", "words"),
    [
        (Assessment.BETTER, "▲ Better"),
        (Assessment.SIMILAR, "● Similar"),
        (Assessment.WORSE, "▼ Worse"),
        (Assessment.NOT_JUDGED, "◊ Not judged"),
        (Assessment.NO_DATA, "– No data"),
    ],
)
def test_an_assessment_is_a_shape_with_a_word(assessment: Assessment, words: str) -> None:
    assert assessment_words(assessed("A", assessment), VS_ENGLAND) == words


def test_an_assessment_names_its_comparator_where_the_table_shows_another() -> None:
    about = indicator()
    other = replace(gap(about, Judgement.BETTER), comparator=VS_REGION)
    facts = replace(
        indicator_facts(facts=(gap(about, Judgement.NONE), other)), assessment=Assessment.BETTER
    )
    assert assessment_words(facts, VS_ENGLAND) == "▲ Better than Eastlands"
    assert assessment_words(facts, VS_REGION) == "▲ Better"


def test_a_row_of_the_status_table_says_figure_period_change_and_england() -> None:
    row = status_table("s", "c", [assessed("A", Assessment.BETTER)], [VS_ENGLAND]).rows[0]
    assert row == (
        "Indicator A", "84.9%", "2024/25", "up 1.4 points", "84.0%", "▲ Better"
    )  # fmt: skip


def test_a_withheld_figure_stands_as_such_in_the_status_table() -> None:
    row = status_table("s", "c", [assessed("A", Assessment.NO_DATA)], [VS_ENGLAND]).rows[0]
    assert row[1:4] == ("withheld", "2024/25", "not compared")
    assert row[-1] == "– No data"


@pytest.mark.parametrize(
    ("value", "before", "words"),
    [
        (84.9, 83.9, "up 1 point"),
        (80.0, 84.5, "down 4.5 points"),
        (84.9, 84.9, "no change"),
    ],
)
def test_a_change_is_said_in_points_and_words(value: float, before: float, words: str) -> None:
    about = indicator()
    facts = indicator_facts(facts=(level(about, value), change(about, value, before)))
    assert change_words(facts) == words


def test_a_change_over_a_hole_names_the_period_it_is_counted_from() -> None:
    about = indicator()
    told = replace(change(about), consecutive=False)
    assert change_words(indicator_facts(facts=(told,))) == "up 1.4 points since 2023/24"


@pytest.mark.parametrize(
    ("marker", "words"),
    [
        (None, "not in the data"),
        (Marker.NO_SUCH_PERIOD, "not in the data"),
        (Marker.NOT_STATED, "not published"),
        (Marker.EMPTY, "not given"),
        (Marker.UNREADABLE, "not readable"),
    ],
)
def test_only_what_a_publisher_marked_is_called_not_published(
    marker: Marker | None, words: str
) -> None:
    assert marker_words(marker) == words
    assert meanings([words])


def test_only_the_words_that_were_used_are_explained() -> None:
    assert meanings(["withheld", "84.9%"]) == (
        (
            "“withheld” in a table means that the publisher withholds the figure so that nobody "
            "can be identified."
        ),
    )


def test_a_source_line_names_source_period_direction_and_targets() -> None:
    about = indicator(source="DfE {table 1}", released="2025-10-30")
    line = source_line(indicator_facts(about=about), ("fig-a", "tab-a"))
    assert line.targets == ("fig-a", "tab-a")
    assert line.text == (
        "Source of {0} and {1}: DfE (table 1), released 30 October 2025. "
        "Period: 2015/16 to 2024/25. Higher is better."
    )


@pytest.mark.parametrize(
    ("chosen", "published", "words"),
    [
        (Polarity.NONE, None, "The publisher states no better or worse direction."),
        (
            Polarity.NONE,
            Polarity.LOW,
            (
                "Neither direction is called better or worse, set by the board, where the "
                "publisher says that lower is better."
            ),
        ),
        (
            Polarity.HIGH,
            Polarity.NONE,
            (
                "Higher is better, set by the board, where the publisher states no better or "
                "worse direction."
            ),
        ),
    ],
)
def test_a_source_line_says_whose_the_direction_is(
    chosen: Polarity, published: Polarity | None, words: str
) -> None:
    board = Provenance("made.xlsx, sheet Rules, row 2", "the board")
    about = indicator(chosen, polarity_overridden=published, polarity_provenance=board)
    assert source_line(indicator_facts(about=about), ()).text.endswith(words)
