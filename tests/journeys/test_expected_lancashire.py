"""From DfE's whole file to facts: Lancashire agrees with all the expected answers."""

from __future__ import annotations

import csv
from collections.abc import Callable
from decimal import Decimal
from pathlib import Path

import pytest

from reportgen.domain.area import ComparatorKind
from reportgen.domain.fact import AreaFacts, Change, Gap, IndicatorFacts, Level, Missing, Rank
from reportgen.domain.number import clean
from reportgen.domain.request import ReportRequest
from reportgen.ingest.step import ingest
from reportgen.interpret.step import interpret
from tests.interpret.builders import of_kind
from tests.journeys.builders import REPOSITORY, SHARED

LAIT = SHARED / "lait"
EXPECTED = LAIT / "expected_lancashire.csv"
ALL = 446

pytestmark = pytest.mark.skipif(
    not EXPECTED.is_file(), reason="the expected answers are not there (../shared/lait)"
)

Row = dict[str, str]
Found = Callable[[IndicatorFacts], "Decimal | int | str | None"]


@pytest.fixture(scope="module")
def lancashire() -> AreaFacts:
    asked = ReportRequest(
        workbooks=(LAIT / "bds_long.parquet",),
        areas=("Lancashire",),
        templates=REPOSITORY / "templates",
        inputs=REPOSITORY / "inputs",
        out=Path("outputs"),
        dictionary=LAIT / "lait_data_dictionary.csv",
        neighbours=(LAIT / "sn_may_2025.xlsx",),
    )
    return next(iter(interpret(ingest(asked), asked)))


@pytest.fixture(scope="module")
def pairs(lancashire: AreaFacts) -> list[tuple[Row, IndicatorFacts]]:
    """Each expected row with our facts; a row of two topics stands for the first of them."""
    ours = {(each.indicator.topic, each.indicator.code): each for each in lancashire.indicators}
    with EXPECTED.open(encoding="utf-8-sig", newline="") as lines:
        rows = list(csv.DictReader(lines))
    return [(row, ours[row["topic"].split(" / ")[0], row["measure_short"]]) for row in rows]


def value(found: IndicatorFacts) -> Decimal | None:
    return next((fact.value.stored for fact in of_kind(found, Level)), None)


def previous(found: IndicatorFacts) -> Change | None:
    """The change on the previous period, where no period lies between."""
    changes = (fact for fact in of_kind(found, Change) if fact.kind_of == "previous")
    return next((fact for fact in changes if fact.consecutive), None)


def previous_value(found: IndicatorFacts) -> Decimal | None:
    fact = previous(found)
    return fact.reference.stored if fact else None


def change(found: IndicatorFacts) -> Decimal | None:
    fact = previous(found)
    return fact.difference.stored if fact else None


def place(found: IndicatorFacts) -> int | None:
    judged = found.indicator.polarity.judges
    return next((fact.rank for fact in of_kind(found, Rank) if judged), None)


def beside(kind: ComparatorKind) -> Callable[[IndicatorFacts], Gap | None]:
    def gap_to(found: IndicatorFacts) -> Gap | None:
        gaps = (fact for fact in of_kind(found, Gap) if fact.comparator.kind is kind)
        return next(gaps, None)

    return gap_to


def reference(kind: ComparatorKind) -> Found:
    def of(found: IndicatorFacts) -> Decimal | None:
        fact = beside(kind)(found)
        return fact.reference.stored if fact else None

    return of


def differences(
    pairs: list[tuple[Row, IndicatorFacts]], column: str, ours: Found, only_with_value: bool = False
) -> list[str]:
    """One line per row that disagrees; where Lancashire has no figure nothing is compared."""
    return [
        f"{row['measure_short']}: {ours(found)} is not {row[column]}"
        for row, found in pairs
        if (row["value"] or not only_with_value) and not same(ours(found), row[column])
    ]


def same(ours: Decimal | int | str | None, expected: str) -> bool:
    if ours is None or expected == "":
        return ours is None and expected == ""
    return clean(ours) == clean(expected)


def test_every_expected_indicator_is_there(pairs: list[tuple[Row, IndicatorFacts]]) -> None:
    assert len(pairs) == ALL


def test_the_period_is_the_indicators_newest(pairs: list[tuple[Row, IndicatorFacts]]) -> None:
    labels = [(row["latest_period"].split(" (")[0], found.period.label) for row, found in pairs]
    assert [each for each in labels if each[0] != each[1]] == []


@pytest.mark.parametrize(
    ("column", "ours"),
    [("value", value), ("previous_value", previous_value), ("strict_change", change)],
)
def test_figures_and_changes_agree(
    pairs: list[tuple[Row, IndicatorFacts]], column: str, ours: Found
) -> None:
    assert differences(pairs, column, ours) == []


def test_ranks_agree(pairs: list[tuple[Row, IndicatorFacts]]) -> None:
    assert differences(pairs, "strict_rank", place) == []


def test_numbers_ranked_agree(pairs: list[tuple[Row, IndicatorFacts]]) -> None:
    def ranked(found: IndicatorFacts) -> int | None:
        return next((fact.ranked for fact in of_kind(found, Rank)), None)

    assert differences(pairs, "strict_n_ranked", ranked, only_with_value=True) == []


def test_quartiles_agree_and_are_unsaid_where_dfe_gives_none(
    pairs: list[tuple[Row, IndicatorFacts]],
) -> None:
    wrong = []
    for row, found in pairs:
        for fact in of_kind(found, Rank):
            letter = fact.quartile or fact.quartile_unsaid or "-"
            if letter != row["strict_quartile"] or (
                fact.quartile and not found.indicator.quartiles
            ):
                wrong.append(row["measure_short"])
    assert wrong == []


@pytest.mark.parametrize(
    ("column", "kind"),
    [
        ("england_value", ComparatorKind.ENGLAND),
        ("region_value", ComparatorKind.REGION),
        ("sn_mean", ComparatorKind.NEIGHBOURS),
    ],
)
def test_comparators_agree(
    pairs: list[tuple[Row, IndicatorFacts]], column: str, kind: ComparatorKind
) -> None:
    assert differences(pairs, column, reference(kind), only_with_value=True) == []


def test_numbers_of_neighbours_and_the_region_used_agree(
    pairs: list[tuple[Row, IndicatorFacts]],
) -> None:
    wrong = []
    for row, found in pairs:
        mean = beside(ComparatorKind.NEIGHBOURS)(found)
        region = beside(ComparatorKind.REGION)(found)
        if mean is not None and mean.members != int(row["sn_n"]):
            wrong.append(f"{row['measure_short']}: {mean.members} neighbours")
        if region is not None and region.comparator.label != row["region_used"]:
            wrong.append(f"{row['measure_short']}: {region.comparator.label}")
    assert wrong == []


def test_where_lancashire_has_no_figure_nothing_is_compared(
    pairs: list[tuple[Row, IndicatorFacts]],
) -> None:
    without = [found for row, found in pairs if not row["value"]]
    assert len(without) == 5
    assert all([type(fact) for fact in found.facts] == [Missing] for found in without)
