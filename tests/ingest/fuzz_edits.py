"""Random edits as tired hands, other programs and ill will make them: in tables and in texts."""

from __future__ import annotations

import datetime
from collections.abc import Sequence
from typing import Any

from hypothesis import strategies as st

Table = list[list[Any]]
Edit = tuple[str, int, int, Any]

STRANGE = (
    *(None, "", " ", "\u00a0", "0", 0, -0.0, "-0", 1e300, -1e-300, float("inf"), float("nan")),
    *("1e5", "1E+400", "1,5", "1.234,5", "1 234", "12,34,567", "\u0661\u0662", "\u00b2", "\u00bd"),
    *("c", "z", "x", "u", "..", "-", "\u2013", "[c]", "[z][r]", "12 [r]", "12 (p)", "c 12", "<5"),
    *("NA", "n/a", "#N/A", "#REF!", "#DIV/0!", "True", True, False, "nan", "inf", "-inf", "low"),
    *("=1+1", '=HYPERLINK("x")', "+44", "@cmd", "'12", "12%", "0.5%", "\u00a312", "12p", "12.3.4"),
    *("2021", 2021, 2021.0, 2021.5, "2021/22", "2021-22", "2021-2022", "2021 (prov)", "20211"),
    *("2021/22-23/24", "Q1 2021/22", "Oct-21", "0", "9", "Total", "Change from previous year"),
    *("901", 901, 901.0, "901.0", "E06000991", "Northmoor", "Saltby", "England", "-", "999"),
    *("Northmoor Borough Council", "northmoor\u200b", "Fenmarsh", "Statistical Neighbours"),
    *("LA Number", "LA and Regions", "Measure", "Topic", "Region", "Years", "Short Desc", "Values"),
    *("Target", "Trend", "Rank", "Quartile Banding", "Good performance is", "Indicator", "RAG"),
    *(
        "\x00",
        "\x07bell",
        "\x1b[2J",
        "a\nb",
        "a\r\nb",
        "\u202egnirts",
        "\u0627\u0644",
        "\U0001f4a9",
    ),
    *(
        "\ud800",
        "e\u0301" * 40,
        "\ufeff",
        "\u2028",
        "x" * 500,
        "x" * 33_000,
        "9" * 400,
        "a|b|c",
        ";",
    ),
    *('"', "''", "\\", "{{ 7*7 }}", "%s%n", "<b>&amp;", "../../x", "a: [b", "{a: b}", "- x", "#"),
    *("_x0007_", "_xD800_", "_x000D_", "Plans: rate per 10,000", "Plans: % repeated", "PLANS"),
    datetime.datetime(2021, 4, 1),  # noqa: DTZ001 - a cell has no zone
    datetime.datetime(2022, 10, 31, 13, 5),  # noqa: DTZ001
    datetime.date(2021, 1, 1),
    datetime.time(10, 30),
)
CELLS: st.SearchStrategy[Any] = st.one_of(
    st.sampled_from(STRANGE),
    st.sampled_from(STRANGE),
    st.floats(),
    st.integers(-(10**20), 10**20),
    st.text(max_size=12),
)
_PLACE = st.integers(0, 60)
_WHOLE_TABLE = ("swap rows", "swap columns", "delete row", "delete column", "double row")
_MORE = (
    "cut row",
    "double column",
    "blank row",
    "blank column",
    "rows above",
    "push row",
    "copy cell",
)
EDITS: st.SearchStrategy[list[Edit]] = st.lists(
    st.one_of(
        st.tuples(st.sampled_from((*_WHOLE_TABLE, *_MORE)), _PLACE, _PLACE, st.none()),
        st.tuples(st.sampled_from(("cell", "cell", "heading")), _PLACE, _PLACE, CELLS),
    ),
    min_size=1,
    max_size=5,
)


def edited(rows: Sequence[Sequence[Any]], edits: Sequence[Edit]) -> Table:
    """A table after some edits; each position counts round the table's end."""
    table = [list(row) for row in rows]
    for name, one, other, value in edits:
        if table:
            _EDIT[name](table, one, other, value)
    return table


def _width(table: Table) -> int:
    return max((len(row) for row in table), default=0)


def _swap_rows(table: Table, one: int, other: int, _: Any) -> None:
    one, other = one % len(table), other % len(table)
    table[one], table[other] = table[other], table[one]


def _swap_columns(table: Table, one: int, other: int, _: Any) -> None:
    for row in table:
        if row:
            one_at, other_at = one % len(row), other % len(row)
            row[one_at], row[other_at] = row[other_at], row[one_at]


def _delete_row(table: Table, one: int, other: int, _: Any) -> None:
    del table[one % len(table)]


def _delete_column(table: Table, one: int, other: int, _: Any) -> None:
    at = one % max(_width(table), 1)
    for row in table:
        del row[at : at + 1]


def _double_row(table: Table, one: int, other: int, _: Any) -> None:
    table.insert(other % (len(table) + 1), list(table[one % len(table)]))


def _double_column(table: Table, one: int, other: int, _: Any) -> None:
    at = one % max(_width(table), 1)
    for row in table:
        row[at:at] = row[at : at + 1]


def _blank_row(table: Table, one: int, other: int, _: Any) -> None:
    table[one % len(table)] = []


def _blank_column(table: Table, one: int, other: int, _: Any) -> None:
    at = one % max(_width(table), 1)
    for row in table:
        row[at : at + 1] = [None] * len(row[at : at + 1])


def _rows_above(table: Table, one: int, other: int, _: Any) -> None:
    table[:0] = [[] if at % 2 else ["A note"] for at in range(one % 25)]


def _push_row(table: Table, one: int, other: int, _: Any) -> None:
    table[one % len(table)].insert(0, None)


def _cut_row(table: Table, one: int, other: int, _: Any) -> None:
    row = table[one % len(table)]
    del row[other % (len(row) + 1) :]


def _copy_cell(table: Table, one: int, other: int, _: Any) -> None:
    source = table[one % len(table)]
    if source:
        _cell(table, one + other, other, source[other % len(source)])


def _cell(table: Table, one: int, other: int, value: Any) -> None:
    row = table[one % len(table)]
    if row:
        row[other % len(row)] = value


def _heading(table: Table, one: int, other: int, value: Any) -> None:
    widest = max(range(min(len(table), 4)), key=lambda at: len(table[at]))
    _cell(table, widest, other, value)


_EDIT = {
    "swap rows": _swap_rows,
    "swap columns": _swap_columns,
    "delete row": _delete_row,
    "delete column": _delete_column,
    "double row": _double_row,
    "double column": _double_column,
    "blank row": _blank_row,
    "blank column": _blank_column,
    "rows above": _rows_above,
    "push row": _push_row,
    "cut row": _cut_row,
    "copy cell": _copy_cell,
    "cell": _cell,
    "heading": _heading,
}
LINES: st.SearchStrategy[list[tuple[str, int, int, str]]] = st.lists(
    st.tuples(
        st.sampled_from(("delete", "double", "swap", "put", "put", "cut", "indent", "replace")),
        st.integers(0, 400),
        st.integers(0, 400),
        st.one_of(
            st.sampled_from([str(each) for each in STRANGE if isinstance(each, str) and each]),
            st.sampled_from(
                [
                    *("a: &a [*a]", "<<: {x: 1}", "? [a]", "!!int x", "!!timestamp 2021-99-99"),
                    *("2021-02-30", "\t", "...", "---", "%YAML 9.9", "[" * 3000, "&a", "*a", "|"),
                    *(
                        "1: 2",
                        "null",
                        "~",
                        "[]",
                        "{}",
                        "true",
                        "1e999",
                        "!!python/object:os.x",
                        ">",
                    ),
                    *(
                        "!!binary x",
                        "!!set {a}",
                        "!!omap [a: 1]",
                        ".nan",
                        "0o9",
                        "1_000",
                        "12:30:45",
                    ),
                ]
            ),
            st.text(max_size=8),
        ),
    ),
    min_size=1,
    max_size=4,
)


def edited_text(text: str, edits: Sequence[tuple[str, int, int, str]]) -> str:
    """A text of lines after some edits."""
    lines = text.split("\n")
    for name, one, other, put in edits:
        if lines:
            _edit_line(lines, name, one, other, put)
    return "\n".join(lines)


def _edit_line(lines: list[str], name: str, one: int, other: int, put: str) -> None:
    at, to = one % len(lines), other % len(lines)
    key, colon, _ = lines[at].partition(":")
    if name == "delete":
        del lines[at]
    elif name == "double":
        lines.insert(to, lines[at])
    elif name == "swap":
        lines[at], lines[to] = lines[to], lines[at]
    elif name == "cut":
        lines[at] = lines[at][: other % (len(lines[at]) + 1)]
    elif name == "indent":
        lines[at] = " " * (other % 5) + lines[at].lstrip()
    elif name == "replace":
        lines[at] = f"{key}{colon} {put}" if colon else put
    else:
        where = other % (len(lines[at]) + 1)
        lines[at] = lines[at][:where] + put + lines[at][where:]
