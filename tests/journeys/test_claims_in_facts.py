"""What the first report must state of Lancashire in 2021/22 stands among its facts."""

from __future__ import annotations

from pathlib import Path

import pytest

from reportgen.domain.fact import (
    Change,
    ComparatorTrend,
    Crossover,
    Gap,
    IndicatorFacts,
    Level,
    Pair,
    Trend,
)
from reportgen.domain.request import ReportRequest
from reportgen.ingest.step import ingest
from reportgen.interpret.step import interpret
from tests.interpret.builders import of_kind
from tests.journeys.builders import REPOSITORY, SHARED

LAIT = SHARED / "lait"

pytestmark = pytest.mark.skipif(
    not (LAIT / "bds_long.parquet").is_file(),
    reason="the national file is not there (../shared/lait/bds_long.parquet)",
)

# Each indicator with its figure and what the page says of it, in the words of the facts.
CLAIMS = {
    "CPP_Total_Rateper10,000": (
        "value 256.2",
        "since 2018 from 462.5: fell considerable",
        "england 552.8: below",
        "region 551.4: below",
    ),
    "ReReferral": (
        "value 19.1",
        "england 21.5: below better",
        "region 22.0: below better",
        "england: always below from 2018",
        "region: always below from 2018",
    ),
    "Continue_Assess_Comp": (
        "value 90.0",
        "since 2018 from 78.3: rose considerable improved",
        "england 84.5: above better",
        "region 81.2: above better",
        "england: crossed above since 2020, other side 2018 to 2019",
        "region: crossed above since 2020, other side 2018 to 2019",
        "trend: overall rise, latest against",
    ),
    "Referrals_AssessedNotNeed": (
        "value 18.9",
        "since 2018 from 33.8: fell considerable",
        "england 28.8: below",
        "region 25.4: below",
        "england: crossed below since 2020, other side 2018 to 2019",
        "region: crossed below since 2020, other side 2018 to 2019",
    ),
    "CIN": (
        "value 305.2",
        "since 2018 from 364.0: fell plain",
        "england 343.7: below",
        "region 386.6: below",
        "england: crossed below since 2021, other side 2018 to 2020",
    ),
    "CINTime3months": (
        "value 14.9",
        "since 2018 from 23.8: fell considerable",
        "england 27.4: below",
        "region 24.9: below",
        "trend: overall fall, latest against",
    ),
    "CINTime2more": (
        "value 58.8",
        "since 2018 from 39.8: rose sharp",
        "england 34.2: above",
        "region 39.4: above",
        "england moved: rose less steep",
        "region moved: rose less steep",
    ),
    "CPP_rate": (
        "value 19.4",
        "pair 485, then 1245",
        "since 2018 from 50.5: fell sharp",
        "england 43.3: below considerable",
        "region 48.8: below considerable",
        "england: crossed below since 2020, other side 2018 to 2019",
        "region: always below from 2018",
    ),
    "CPP_Abuse_Rate": (
        "value 24.8",
        "since 2018 from 61.4: fell",
        "england 54.7: below better",
        "region 59.3: below better",
    ),
    "PrevRegCPR": (
        "value 27.1",
        "since 2018 from 22.2: rose plain worsened",
        "england 22.7: above worse",
        "region 23.7: above worse",
        "trend: overall rise",
        "england moved: rose",
        "region moved: rose",
    ),
    "LAC": (
        "value 77",
        "pair 1934, then 1950",
        "since 2018 from 79: fell little",
        "england 70: above",
        "region 97: below",
        "neighbours 81.8: below",
        "trend: peak 2019 beyond",
        "england moved: rose opposite",
    ),
    "LAC_Start_Rate": (
        "value 24",
        "since 2018 from 31: fell",
        "england 26: below",
        "region 30: below",
        "neighbours 28.0: below",
        "trend: overall fall, latest against",
    ),
    "LAC_Cease_Rate": (
        "value 27",
        "since 2018 from 27: unchanged",
        "england 26: above",
        "region 30: below",
        "neighbours 28.1: below",
    ),
    "LACStable_2016on": (
        "value 9",
        "england 10: below better",
        "region 9: in line similar",
        "neighbours 9.0: in line similar",
    ),
    "LAC_LongStable%": (
        "value 72",
        "england 71: above better",
        "region 71: above better",
        "trend: trough 2019 until 2020",
    ),
    "NoCareLeavers": ("value 662", "since 2018 from 441: rose", "trend: steady rise"),
    "CareLeaverEET": (
        "value 48",
        "since 2018 from 43: rose",
        "england 55: below worse",
        "region 52: below worse",
        "neighbours 51.3: below worse",
        "trend: fluctuating",
    ),
    "CareLeaverAcc": (
        "value 89",
        "england 88: above better",
        "region 91: below worse",
        "trend: peak 2019 returned",
    ),
    "%_of LAC Adopted": ("value 11", "england 10: above better", "region 10: above better"),
}


@pytest.fixture(scope="module")
def lancashire() -> dict[str, IndicatorFacts]:
    asked = ReportRequest(
        workbooks=(LAIT / "bds_long.parquet",),
        areas=("Lancashire",),
        templates=REPOSITORY / "templates",
        inputs=REPOSITORY / "inputs",
        out=Path("outputs"),
        dictionary=LAIT / "lait_data_dictionary.csv",
        neighbours=(LAIT / "sn_april_2021.xlsx",),
        neighbour_set="April 2021",
        as_of="2022",
    )
    found = next(iter(interpret(ingest(asked), asked)))
    return {each.indicator.code: each for each in found.indicators}


@pytest.mark.parametrize("code", CLAIMS)
def test_every_claim_stands_among_the_facts(
    lancashire: dict[str, IndicatorFacts], code: str
) -> None:
    held = said(lancashire[code])
    missing = [claim for claim in CLAIMS[code] if not any(stands(claim, each) for each in held)]
    assert missing == [], held


def test_child_protection_has_not_crossed_the_region(
    lancashire: dict[str, IndicatorFacts],
) -> None:
    assert not [each for each in said(lancashire["CPP_rate"]) if each.startswith("region: crossed")]


def stands(claim: str, held: str) -> bool:
    """Whether a fact says all of a claim's words, in their order."""
    words = iter(held.replace(":", " :").replace(",", " ,").split())
    return all(word in words for word in claim.replace(":", " :").replace(",", " ,").split())


def said(found: IndicatorFacts) -> list[str]:
    """Every fact in the shorthand of the claims."""
    return [
        *(f"value {fact.value.shown}" for fact in of_kind(found, Level)),
        *(
            f"pair {fact.other_value.shown}, then "
            f"{fact.other_reference.shown if fact.other_reference else ''}"
            for fact in of_kind(found, Pair)
        ),
        *(_change(fact) for fact in of_kind(found, Change) if fact.kind_of == "baseline"),
        *(_gap(fact) for fact in of_kind(found, Gap)),
        *(_crossover(fact) for fact in of_kind(found, Crossover)),
        *(
            f"{fact.comparator.kind.value} moved: {fact.direction.value} {fact.pace.value}"
            for fact in of_kind(found, ComparatorTrend)
        ),
        *(_trend(fact) for fact in of_kind(found, Trend)),
    ]


def _change(fact: Change) -> str:
    start = f"since {fact.reference_period.label} from {fact.reference.shown}"
    return f"{start}: {fact.direction.value} {fact.size.value} {fact.judgement.value}"


def _gap(fact: Gap) -> str:
    where = f"{fact.comparator.kind.value} {fact.reference.shown}: {fact.relation.value}"
    return f"{where} {fact.size.value} {fact.judgement.value}"


def _crossover(fact: Crossover) -> str:
    start = f"{fact.comparator.kind.value}: {fact.history.value} {fact.relation.value}"
    if fact.since is None or fact.earlier_first is None or fact.earlier_last is None:
        return f"{start} from {fact.first.label}"
    earlier = f"{fact.earlier_first.label} to {fact.earlier_last.label}"
    return f"{start} since {fact.since.label}, other side {earlier}"


def _trend(fact: Trend) -> str:
    turn = f"{fact.turn.label if fact.turn else ''} {fact.recovery.value}"
    until = f"until {fact.turn_until.label}" if fact.turn_until else ""
    against = ", latest against" if fact.latest_against else ""
    return f"trend: {fact.shape.value} {turn} {until}{against}"
