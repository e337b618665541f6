"""Columns take their shares, and give way to words that would break."""

from __future__ import annotations

from dataclasses import replace

from reportgen.domain.document import Table
from reportgen.domain.indicator import Measure
from reportgen.domain.relation import Assessment
from reportgen.typeset.ooxml.column_widths import Fit, fit, measured
from tests.builders import VS_ENGLAND
from tests.render.builders_charts import assessed
from tests.render.printed import status_table

_TEXT = 9298  # twentieths of a point: 16.4 cm


def _fit(columns: tuple[tuple[str, str, int], ...], *rows: tuple[str, ...]) -> Fit:
    made = Table("a", "Caption", "Described.", columns, rows)
    return fit(made, _TEXT, (11.0, 9.5), (180, 110))


def test_shares_are_kept_where_every_word_fits() -> None:
    assert _fit((("A", "text", 60), ("B", "text", 40)), ("x", "y")).widths == (5579, 3719)


def test_a_narrow_share_grows_to_its_longest_word() -> None:
    found = _fit((("Indicator", "text", 95), ("Assessment", "text", 5)), ("x", "better"))
    assert found.widths[1] >= measured("Assessment") * 11 / 50 + 180
    assert sum(found.widths) == _TEXT


def test_short_cells_stay_on_one_line_where_there_is_room() -> None:
    found = _fit((("Indicator", "text", 92), ("Change", "text", 8)), ("x y z", "no change"))
    assert found.widths[1] >= measured("no change") * 11 / 50 + 180


def test_a_word_that_stands_in_few_cells_takes_two_lines_and_not_the_room_of_all() -> None:
    columns = (("Indicator", "text", 92), ("England", "number", 8))
    found = _fit(columns, *[("x y z", "81.4%")] * 19, ("x y z", "not published"))
    assert found.widths[1] < measured("not published") * 11 / 50


def test_a_phrase_a_little_longer_than_the_usual_still_stays_on_one_line() -> None:
    columns = (("Indicator", "text", 92), ("Change", "text", 8))
    found = _fit(columns, *[("x y z", "down 6.7 points")] * 19, ("x y z", "down 13.8 points"))
    assert found.widths[1] >= measured("down 13.8 points") * 11 / 50 + 180


def test_the_labels_of_the_status_table_take_two_lines_at_most() -> None:
    usual = assessed("I", Assessment.NOT_JUDGED)
    label = "Initial child protection conferences (rate)"
    longest = replace(usual, indicator=replace(usual.indicator, short=label))
    count = replace(usual, indicator=replace(usual.indicator, measure=Measure.COUNT))
    table = status_table("s", "c", [*[longest] * 19, count], [VS_ENGLAND])
    found = fit(table, _TEXT, (11.0, 9.5), (180, 110))
    inside = (found.widths[0] - 180) * 50 / 11
    assert not found.small
    assert measured("Initial child protection") <= inside
    assert measured("conferences (rate)") <= inside
    for place, cell in enumerate(table.rows[0][1:], 1):
        assert measured(cell) <= (found.widths[place] - 180) * 50 / 11


def test_a_table_of_many_periods_is_set_in_small_letters() -> None:
    periods = tuple((f"{year}/{year % 100 + 1}", "number", 8) for year in range(2013, 2022))
    found = _fit((("Area", "text", 28), *periods), ("Northmoor", *["1,234.5"] * 9))
    assert found.small
    assert sum(found.widths) == _TEXT


def test_a_table_that_fits_nowhere_still_fills_the_width() -> None:
    found = _fit(tuple((f"Long-heading-{n}", "text", 5) for n in range(20)), ("x",) * 20)
    assert found.small
    assert sum(found.widths) == _TEXT
