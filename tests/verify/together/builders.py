"""A small ledger, and a workbook that is a list of figures."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from decimal import Decimal
from typing import Any

from reportgen.verify.evidence import Reading
from reportgen.verify.ledger import Ledger, Statement
from reportgen.verify.together.lines import Lines
from reportgen.verify.word.paper import Chart, Figure, Series, Table

RATE, NUMBER = "Referrals / rate", "Referrals / number"
NEIGHBOURS = "Statistical neighbours (May 2025)"
FIGURES: Mapping[tuple[str, str], tuple[str, ...]] = {
    (RATE, "Lancashire"): ("278.5", "249.1", "304.1"),
    (RATE, "England"): ("538.1", "515.7", "519.4"),
    (RATE, NEIGHBOURS): ("612.9", "", "561.8"),
    (NUMBER, "Lancashire"): ("7080", "6419", "7948"),
}
PERIODS = ("2023", "2024", "2025")


class Figures:
    """Evidence from the list above, with whatever is changed in it."""

    def __init__(self, **changed: tuple[str, ...]) -> None:
        names = {key[1].split()[0]: key for key in FIGURES if key[0] == RATE}
        self.held = {**FIGURES, **{names[name]: line for name, line in changed.items()}}

    def line(self, indicator: str, of: str) -> Sequence[Reading]:
        told = self.held.get((indicator, of), ())
        pairs = zip(PERIODS, told, strict=False)
        return [_reading(of, period, number) for period, number in pairs]

    def at(self, indicator: str, of: str, period: str) -> Reading | None:
        return next((each for each in self.line(indicator, of) if each.period == period), None)

    def field(self, indicator: str, period: str) -> Sequence[tuple[str, Reading]]:
        return ()

    def cell(self, place: str) -> str | None:
        return None

    def row(self, place: str) -> Mapping[str, str]:
        return {}


def _reading(of: str, period: str, number: str) -> Reading:
    stored = Decimal(number) if number else None
    places = len(number.partition(".")[2])
    cells = (f"book.xlsx, Data!{of} {period}",)
    return Reading(of, period, stored, places, marker="" if number else "x", cells=cells)


def indicator(code: str, label: str, **more: Any) -> dict[str, Any]:
    return {
        "id": f"Referrals / {code}",
        "code": code,
        "topic": "Referrals",
        "name": label,
        "label": label,
        "said": f"the {label[0].lower()}{label[1:]}",
        "year_type": "financial",
        "meaning": "flow",
        **more,
    }


def ledger(statements: Sequence[Statement] = (), **more: Any) -> Ledger:
    told: dict[str, Any] = {
        "report": {"area": "Lancashire"},
        "wording": {},
        "inputs": (),
        "areas": (
            {"code": "925", "name": "Lancashire", "kind": "authority"},
            {"code": "970", "name": "England", "kind": "country"},
        ),
        "comparators": (
            {"kind": "england", "codes": ["970"], "said": "England", "label": "England"},
            {
                "kind": "neighbours",
                "codes": [],
                "said": "the statistical neighbour average",
                "label": NEIGHBOURS,
            },
        ),
        "indicators": (
            indicator("rate", "Rate of referrals", pair="number"),
            indicator("number", "Number of referrals"),
        ),
        "figures": (),
        "facts": (),
        "charts": (),
        **more,
    }
    return Ledger(statements=tuple(statements), **told)


def lines(**changed: tuple[str, ...]) -> Lines:
    """The evidence of the list, with other figures for "Lancashire" or "England"."""
    return Lines(ledger(), Figures(**changed))


ROWS = (
    ("Area", "2022/23", "2023/24", "2024/25"),
    ("Lancashire", "278.5", "249.1", "304.1"),
    ("England", "538.1", "515.7", "519.4"),
    ("Statistical neighbours", "612.9", "not available", "561.8"),
    ("Lancashire: number", "7,080", "6,419", "7,948"),
)


def table(rows: Sequence[tuple[str, ...]] = ROWS, caption: str = "") -> Table:
    said = caption or "Rate of referrals, per 10,000 children, 2022/23 to 2024/25"
    return Table(2, tuple(rows), label="Table 2", caption=said)


def with_cell(rows: Sequence[tuple[str, ...]], old: str, new: str) -> tuple[tuple[str, ...], ...]:
    """The same rows with one cell written otherwise."""
    return tuple(tuple(new if cell == old else cell for cell in row) for row in rows)


ALT = (
    "Line chart of the rate of referrals, 2022/23 to 2024/25. Lancashire from 278.5 to 304.1; "
    "England from 538.1 to 519.4; the statistical neighbour average from 612.9 to 561.8, with "
    "gaps where there is no figure. Since 2022/23 Lancashire's line is lowest at 249.1 in 2023/24."
)


def figure(alt: str = ALT, chart: Chart | None = None) -> Figure:
    return Figure(1, alt, label="Figure 1", caption="Rate of referrals, 2022/23", chart=chart)


def chart(values: tuple[str, ...], book: tuple[str, ...] | None = None) -> Chart:
    periods = ("2022/23", "2023/24", "2024/25")
    behind = None if book is None else (Series("Lancashire", periods, book),)
    return Chart((Series("Lancashire", periods, values),), book=behind)
