"""The file facts.csv of a whole national run agrees with every expected answer for Lancashire."""

from __future__ import annotations

import csv
from collections import defaultdict
from collections.abc import Callable
from decimal import Decimal
from pathlib import Path

import pytest

from reportgen.domain.number import clean
from tests.journeys.builders import SHARED, build

LAIT = SHARED / "lait"
EXPECTED = LAIT / "expected_lancashire.csv"
COLUMNS = [
    *("indicator_code", "indicator", "topic", "area", "period", "kind", "comparator", "value"),
    *("reference_period", "reference_value", "difference", "relation", "judgement"),
    *("rank", "ranked", "quartile", "rule", "cells"),
]
NEIGHBOURS = "Statistical neighbours (May 2025)"

pytestmark = pytest.mark.skipif(
    not EXPECTED.is_file(), reason="the expected answers are not there (../shared/lait)"
)

Row = dict[str, str]


def rows_of(path: Path) -> list[Row]:
    with path.open(encoding="utf-8-sig", newline="") as lines:
        return list(csv.DictReader(lines))


@pytest.fixture(scope="module")
def written(tmp_path_factory: pytest.TempPathFactory) -> list[Row]:
    answer = build(
        *("--workbook", LAIT / "bds_long.parquet"),
        *("--dictionary", LAIT / "lait_data_dictionary.csv"),
        *("--neighbours", LAIT / "sn_may_2025.xlsx"),
        *("--area", "Lancashire", "--outline", "all_indicators", "--charts", "none"),
        out=tmp_path_factory.mktemp("national"),
    )
    assert answer.code == 0, answer.wrong
    return rows_of(answer.reports[0].parent / "facts.csv")


@pytest.fixture(scope="module")
def pairs(written: list[Row]) -> list[tuple[Row, list[Row]]]:
    """Each expected row with our rows; a measure of two topics stands for the first of them."""
    ours: dict[tuple[str, str], list[Row]] = defaultdict(list)
    for row in written:
        ours[row["topic"], row["indicator_code"]].append(row)
    return [
        (row, ours[row["topic"].split(" / ")[0], row["measure_short"]]) for row in rows_of(EXPECTED)
    ]


def test_the_columns_stand_in_their_order(written: list[Row]) -> None:
    assert list(written[0])[: len(COLUMNS)] == COLUMNS


def test_every_fact_names_its_cells_and_its_rule(written: list[Row]) -> None:
    bare = [row for row in written if not (row["cells"] and row["rule"])]
    lacking = ("missing", "comparator_missing")  # of some there never was a figure
    assert not [row for row in bare if row["kind"] not in lacking]


def test_all_446_values_agree(pairs: list[tuple[Row, list[Row]]]) -> None:
    assert len(pairs) == 446
    assert not differing(pairs, "value", lambda found: stored(one(found, "level"), "value"))


def test_all_previous_values_and_changes_agree(pairs: list[tuple[Row, list[Row]]]) -> None:
    assert not differing(
        pairs, "previous_value", lambda found: stored(previous(found), "reference_value")
    )
    assert not differing(
        pairs, "strict_change", lambda found: stored(previous(found), "difference")
    )


def test_all_ranks_numbers_ranked_and_quartiles_agree(
    pairs: list[tuple[Row, list[Row]]],
) -> None:
    told = with_figure(pairs)
    assert not differing(told, "strict_rank", lambda found: stored(one(found, "rank"), "rank"))
    assert not differing(told, "strict_n_ranked", lambda found: stored(place(found), "ranked"))
    wrong = [
        row["measure"]
        for row, found in told
        if row["strict_quartile"].strip("-") != (one(found, "rank") or {}).get("quartile", "")
    ]
    assert not wrong


def test_all_comparator_values_agree(pairs: list[tuple[Row, list[Row]]]) -> None:
    told = with_figure(pairs)
    assert not differing(told, "england_value", lambda found: beside(found, "England"))
    assert not differing(told, "region_value", lambda found: beside(found, "North West"))
    assert not differing(told, "sn_mean", lambda found: beside(found, NEIGHBOURS))
    members = [
        row["measure"]
        for row, found in told
        if row["sn_mean"] and int(row["sn_n"]) != int(gap(found, NEIGHBOURS)["members"])
    ]
    assert not members


def with_figure(pairs: list[tuple[Row, list[Row]]]) -> list[tuple[Row, list[Row]]]:
    """Only where Lancashire has a figure: without one there is nothing to compare or rank."""
    return [(row, found) for row, found in pairs if row["value"]]


def one(found: list[Row], kind: str) -> Row | None:
    return next((row for row in found if row["kind"] == kind), None)


def place(found: list[Row]) -> Row | None:
    return one(found, "rank") or one(found, "position")


def previous(found: list[Row]) -> Row | None:
    """The change on the period directly before, where no period lies between."""
    row = one(found, "change_previous")
    return row if row and "consecutive=yes" in row["detail"] else None


def gap(found: list[Row], comparator: str) -> Row:
    return next(
        (row for row in found if row["kind"] == "gap" and row["comparator"] == comparator), {}
    )


def beside(found: list[Row], comparator: str) -> Decimal | None:
    return stored(gap(found, comparator), "reference_value")


def stored(row: Row | None, column: str) -> Decimal | None:
    """The number as stored: the raw column where it differs from the printed one."""
    text = (row or {}).get(f"{column}_raw") or (row or {}).get(column) or ""
    return Decimal(text) if text else None


def differing(
    pairs: list[tuple[Row, list[Row]]],
    column: str,
    ours: Callable[[list[Row]], Decimal | None],
) -> list[str]:
    """The measures where our number is another than the expected one."""
    wrong = []
    for row, found in pairs:
        expected = clean(row[column]) if row[column] else None
        if expected != rounded(ours(found)):
            wrong.append(f"{row['measure']}: expected {expected}, found {ours(found)}")
    return wrong


def rounded(number: Decimal | None) -> Decimal | None:
    """Free of the noise in the sixteenth digit that means and differences of floats carry."""
    return None if number is None else clean(number)
