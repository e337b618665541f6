"""What calibrating found as flat rows, for a csv file and for JSON."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from decimal import Decimal
from enum import StrEnum
from typing import TypeVar

from reportgen.domain.number import round_half_up
from reportgen.domain.relation import Size
from reportgen.interpret.wording import Wording
from reportgen.interpret.wording_tables import Edges, plain
from reportgen.typeset.csv_writer import table
from reportgen.workshop.calibrate.calibration import PERCENTILES, Calibration, Tally

COLUMNS = (
    "indicator_code",
    "indicator",
    "of",
    "over",
    "measured_in",
    "cases",
    "what",
    "value",
    "unit",
    "begins_at",
)
POSITION = "position beside England"
SHAPE = "shape of the path"
_ALL = ("", "all indicators")
Row = tuple[str, ...]
_Word = TypeVar("_Word", bound=StrEnum)


def calibration_csv(found: Calibration) -> bytes:
    """One row for each percentile, each word and each shape: of all indicators, then of each."""
    return table(COLUMNS, rows_of(found))


def rows_of(found: Calibration) -> Iterator[Row]:
    """The rows of the csv file in the order of `COLUMNS`."""
    yield from _rows(_ALL, found.together, found.wording)
    for indicator, tally in found.single.values():
        yield from _rows((indicator.code, indicator.label), tally, found.wording)


def begins_at(edges: Edges | None) -> Mapping[Size, Decimal]:
    """From which amount on each word is used; empty on a scale of its own."""
    if edges is None:
        return {}
    return {
        Size.LITTLE: Decimal(0),
        Size.SLIGHT: edges.little,
        Size.PLAIN: edges.slight,
        Size.CONSIDERABLE: edges.considerable,
        Size.SHARP: edges.sharp,
    }


def shares(counted: Mapping[_Word, int]) -> list[tuple[str, Decimal]]:
    """Each word with its share in per cent to one place, the most frequent first."""
    total = sum(counted.values())
    ordered = sorted(counted.items(), key=lambda item: (-item[1], item[0].value))
    return [(word.value, round_half_up(Decimal(100) * each / total, 1)) for word, each in ordered]


def _rows(named: tuple[str, str], tally: Tally, wording: Wording) -> Iterator[Row]:
    for (column, scale), edges in tally.kinds(wording):
        cases = tally.cases[column, scale]
        head = (*named, column.of.value, column.over.value, scale.value, str(cases.count))
        for percentile, amount in zip(PERCENTILES, cases.percentiles(), strict=False):
            unit = "per cent" if scale.value == "per cent" else "points"
            yield *head, f"p{percentile}", plain(round_half_up(amount, 2)), unit, ""
        starts = begins_at(edges)
        for word in Size:
            share = plain(round_half_up(cases.share(word), 1))
            at = plain(starts[word]) if word in starts else ""
            yield *head, word.value, share, "per cent of cases", at
    for name, told in ((POSITION, shares(tally.relations)), (SHAPE, shares(tally.shapes))):
        total = tally.relations.total() if name == POSITION else tally.shapes.total()
        for said, part in told:
            yield *named, name, "", "", str(total), said, plain(part), "per cent of cases", ""
