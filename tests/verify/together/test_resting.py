"""Every sentence, cell and chart that rests on a cell of a workbook is known by it."""

from __future__ import annotations

from reportgen.verify.ledger import Says, Span, Statement
from reportgen.verify.together.resting import resting
from tests.verify.together.builders import RATE, ledger

CELL = "book.xlsx, Data!O29"
FACT = {"indicator_id": RATE, "cells": [CELL]}
TREND = {"indicator_id": RATE, "cells": [], "over": [{"cells": [CELL]}]}
FIGURE = {"indicator": RATE, "of": "Lancashire", "period": "2025", "cells": [CELL]}
OTHER = {"indicator": RATE, "of": "England", "period": "2025", "cells": ["book.xlsx, Data!O38"]}
CHART = {
    "block": "fig-rate",
    "indicator": RATE,
    "categories": ["2024/25"],
    "lines": [{"name": "Lancashire", "values": ["304.1"]}],
}


def span(**says: object) -> Span:
    return Span(0, 5, "304.1", (Says(**says),))  # type: ignore[arg-type]


def test_sentences_cells_and_charts_are_named() -> None:
    texts = (
        Statement("sentence", "304.1", (span(fact=0, field="value"),), id="rate.level"),
        Statement("sentence", "It rose.", (), id="rate.trend", facts=(1,)),
        Statement("table cell", "304.1", (span(figure=0),), block="tab-rate", row=1, column=2),
        Statement("table cell", "519.4", (span(figure=1),), block="tab-rate", row=2, column=2),
    )
    told = ledger(texts, facts=(FACT, TREND), figures=(FIGURE, OTHER), charts=(CHART,))
    places = {at: f"text {at}" for at in range(len(texts))}
    found = resting(told, places)
    assert found[CELL].sentences == ("rate.level", "rate.trend")
    assert found[CELL].places == ("text 2", "the figure fig-rate")
    assert found[CELL].facts == (0, 1)
    assert found["book.xlsx, Data!O38"].places == ("text 3",)
