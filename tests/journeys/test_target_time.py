"""A target is set beside figures of its own time only, and overlapping windows have no change."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from pathlib import Path
from typing import Any

import docx
import pytest

from reportgen.domain.fact import TargetFact
from reportgen.domain.indicator import Measure, PeriodMeaning
from reportgen.domain.period import Period
from reportgen.domain.source import Provenance
from reportgen.domain.threshold import Target, Thresholds
from tests.builders import indicator, within_year
from tests.ingest.scorecard_builders import scorecard
from tests.interpret.builders import of_kind, told
from tests.journeys.builders import build
from tests.render.printed import change_words

MONTHLY = (
    ("Rotherham Council: scorecard",),
    (
        *("Ref", "Indicator", "Good performance is", "Feb-20", "Mar-20"),
        *("19/20 Target", "20/21 Target"),
    ),
    ("1", "% of visits in time", "High", "80.0%", "82.0%", "81%", "90%"),
)


def said(path: Path, *words: str) -> str:
    answer = build(
        "--workbook", path, "--area", "Rotherham", "--outline", "all_indicators",
        "--charts", "none", *words, out=path.parent / "out",
    )  # fmt: skip
    assert answer.code == 0, answer.wrong
    return "\n".join(each.text for each in docx.Document(str(answer.reports[0])).paragraphs)


def test_of_two_years_targets_that_of_the_figures_year_is_judged(tmp_path: Path) -> None:
    words = said(scorecard(tmp_path / "card.xlsx", MONTHLY))
    assert "met the local target of 81%" in words
    assert "90%" not in words
    assert "Local target 81% for 2019/20" in words


def test_last_years_target_is_not_set_beside_this_years_month(tmp_path: Path) -> None:
    rows = [[*each[:3], *each[3:6]] for each in MONTHLY]
    rows[1][3:5] = ["May-20", "Jun-20"]
    words = said(scorecard(tmp_path / "card.xlsx", rows))
    assert "target of" not in words
    assert "the target for 2019/20 is not set beside the figure for June 2020." in words


def test_a_number_to_date_is_not_short_of_the_target_of_the_whole_year(tmp_path: Path) -> None:
    rows = (
        MONTHLY[0],
        ("Ref", "Indicator", "Good performance is", "YTD Sep-19", "YTD Oct-19", "19/20 Target"),
        ("1", "Number of visits", "High", 300, 350, 600),
    )
    words = said(scorecard(tmp_path / "card.xlsx", rows))
    assert "target" not in words.replace("Target of", "")


def targets(period: str, time: str, **changes: Any) -> tuple[TargetFact, ...]:
    target = Target(Decimal(60), Provenance("Rules, row 2"), period=time)
    about = replace(indicator(**changes), thresholds=Thresholds(target=target))
    last: Period = within_year(period)
    return tuple(of_kind(told([50.0], about=about, periods=(last,)), TargetFact))


@pytest.mark.parametrize(
    ("period", "time", "judged"),
    [
        ("Mar-20", "2019/20", True),
        ("Apr-20", "2019/20", False),
        ("Apr-19", "2019/20", True),
        ("Mar-19", "2019/20", False),
        ("Q4 2019/20", "2019/20", True),
        ("Oct-19", "October 2019", True),
        ("Nov-19", "October 2019", False),
        ("Nov-19", "", True),
    ],
)
def test_a_figure_is_judged_by_a_target_only_where_it_ends_within_its_time(
    period: str, time: str, judged: bool
) -> None:
    assert bool(targets(period, time)) is judged


def test_a_count_of_a_month_is_not_judged_by_a_years_number_but_a_stock_is() -> None:
    count: dict[str, Any] = {"measure": Measure.COUNT, "places": 0}
    assert not targets("Oct-19", "2019/20", **count)
    assert targets("Oct-19", "2019/20", meaning=PeriodMeaning.STOCK, **count)


def test_rolling_years_that_share_months_have_no_change_in_the_status_table() -> None:
    periods = tuple(within_year(f"12 months to {each} 2019") for each in ("September", "October"))
    assert change_words(told([50.0, 55.0], periods=periods)) == "periods overlap"
