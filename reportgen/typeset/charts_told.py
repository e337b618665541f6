"""What is drawn in each figure, told for claims.json: a picture cannot be read back, this can."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from decimal import Decimal
from typing import Any

from reportgen.domain.chart import Chart
from reportgen.domain.document import Block, Figure, flat


def charts_told(blocks: Iterable[Block]) -> Iterator[dict[str, Any]]:
    """Each figure with its chart: id, indicator, categories, and the figures of each line.

    `values` stand in the order of `categories`, as printed, "" for a gap.
    """
    for block in flat(blocks):
        if isinstance(block, Figure) and block.chart is not None:
            yield {"block": block.id, "table": block.table, **_chart(block.chart)}


def _chart(chart: Chart) -> dict[str, Any]:
    return {
        "indicator": chart.about,
        "form": chart.form.value,
        "categories": list(chart.categories),
        "lines": [
            {"name": line.name, "values": [_number(each) for each in line.values]}
            for line in chart.lines
        ],
    }


def _number(value: Decimal | None) -> str:
    return "" if value is None else f"{value:f}"
