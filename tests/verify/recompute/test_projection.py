"""Where a year to date would end: by last year's pattern or a straight line, with its range."""

from __future__ import annotations

from decimal import Decimal

from reportgen.verify.evidence import Reading
from tests.verify.recompute.claims_builder import ID, about, claim, ledger, truth, unlike
from tests.verify.recompute.evidence_builder import Lines

COUNT = ledger(about(measure="count", places=0, polarity="none"))
CLAIM = claim("projection", "April to October 2019")


def line(**shown: str) -> Lines:
    labels = {
        "before": "April to October 2018",
        "whole": "2018/19",
        "now": "April to October 2019",
    }
    held = [Reading("Northmoor", labels[name], Decimal(text), 0) for name, text in shown.items()]
    return Lines({(ID, "Northmoor"): held})


def test_a_year_follows_the_pattern_of_the_one_before() -> None:
    found = truth(CLAIM, line(before="400", whole="1000", now="440"), COUNT)
    assert found.figures == {"value": "440", "reference": "400", "whole_reference": "1000"}
    # 1,100 less 440 are still to come; twice the root of that is 51, so tens are told.
    assert found.numbers == {"projected": "1100", "low": "1040", "high": "1160"}
    assert (found.words, found.periods) == ({"by": "last year"}, {"year": "2019/20"})


def test_without_it_a_straight_line_is_drawn() -> None:
    found = truth(CLAIM, line(now="440"), COUNT)
    assert found.words == {"by": "straight line"}
    assert found.numbers["projected"] == "750"  # 440 in seven months are 754 in twelve


def test_a_range_that_is_too_narrow_is_found() -> None:
    wrong = unlike(
        CLAIM, line(before="400", whole="1000", now="440"), COUNT, numbers={"low": "1090"}
    )
    assert [(each.name, each.true) for each in wrong] == [("low", "1040")]


def test_what_is_counted_on_a_day_is_never_carried_on() -> None:
    stock = ledger(about(measure="count", places=0, meaning="stock"))
    assert truth(CLAIM, line(now="440"), stock).faults


def test_last_years_pattern_is_not_gone_by_where_it_rests_on_few_cases() -> None:
    found = truth(CLAIM, line(before="19", whole="40", now="44"), COUNT)
    assert found.words == {"by": "straight line"}
    assert "reference" not in found.figures
