"""Every sentence, cell and chart that rests on a figure is known by it."""

from __future__ import annotations

from reportgen.verify.ledger import Says, Span, Statement
from reportgen.verify.together.resting import Place, Resting
from tests.verify.together.builders import NEIGHBOURS, RATE, ledger

LEVEL = {"indicator_id": RATE}
OURS = {"indicator": RATE, "of": "Lancashire", "period": "2025"}
MEAN = {"indicator": RATE, "of": NEIGHBOURS, "period": "2025"}
CHART = {
    "block": "fig-rate",
    "indicator": RATE,
    "categories": ["2024/25"],
    "lines": [{"name": "Statistical neighbours", "values": ["561.8"]}],
}


def span(**says: object) -> Span:
    return Span(0, 5, "304.1", (Says(**says),))  # type: ignore[arg-type]


TEXTS = (
    Statement("sentence", "304.1", (span(fact=0, field="value"),), id="rate.level"),
    Statement("sentence", "It rose.", (), id="rate.trend", facts=(1,)),
    Statement("table cell", "304.1", (span(figure=0),), block="tab-rate", row=1, column=2),
    Statement("caption", "Rate of referrals", (), block="fig-rate"),
)
PLACES = {at: Place(f"text {at}", each.id) for at, each in enumerate(TEXTS)}


def rests(places: dict[int, Place] = PLACES) -> Resting:
    told = ledger(TEXTS, facts=(LEVEL, LEVEL), figures=(OURS, MEAN), charts=(CHART,))
    return Resting(told, places)


def test_what_says_a_fact_and_what_was_made_from_it_rests_on_it() -> None:
    assert rests().on((0,), ()) == ((Place("text 0", "rate.level"), 0),)
    assert rests().on((1,), ()) == ((Place("text 1", "rate.trend"), 1),)


def test_a_cell_of_a_table_and_a_chart_rest_on_their_figures() -> None:
    assert rests().on((), (0,)) == ((Place("text 2"), None),)
    assert rests().on((), (1,)) == ((Place("the chart of Rate of referrals"), None),)


def test_a_text_that_is_gone_rests_on_nothing() -> None:
    left = {at: place for at, place in PLACES.items() if at}
    assert rests(left).on((0,), ()) == ()


def test_a_place_is_told_once() -> None:
    found = rests().on((0, 0, 1), (0, 0))
    assert len(found) == len(set(found)) == 3
