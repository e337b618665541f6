"""The topic page says what a council's own page on child protection said of 2012/13."""

from __future__ import annotations

from pathlib import Path

import docx
import pytest
from docx.document import Document

from tests.journeys.builders import REPOSITORY, build
from tests.journeys.statements import Made, NotMade, ledger, missing

REQUEST = "inputs/requests/lancashire_child_protection_2013.yaml"
ENGLAND, REGION = "England", "the North West"
BLACKBURN, BLACKPOOL = "Blackburn with Darwen", "Blackpool"
NO_EARLIER = "the page gives no figure of an earlier year, and the Department's tool begins in 2016"
NO_OTHER_AREA = "the page gives no figure of any other area, and no public file at hand has one"

STATEMENTS = (
    Made("children with a plan", {"cpp_num.level": ("878", "31 March 2013")}),
    Made(
        "highest and lowest district",
        {"cpp_rate.districts": ("73.3 in Preston", "14.1 in Ribble Valley", "of 12")},
    ),
    Made("referral rate", {"cpp_total_rateper10_000.level": ("638.6", "2012/13")}),
    Made(
        "referral rate above Blackburn, region and England, where a low rate is good",
        {
            "cpp_total_rateper10_000.gap": (
                *("higher than", ENGLAND, "520.7", BLACKBURN, "492.9", REGION, "619.7"),
                "which is worse",
            )
        },
    ),
    Made("re-referrals", {"rereferral.level": ("27.6%",)}),
    Made(
        "re-referrals above England, region and Blackburn, where a low share is good",
        {
            "rereferral.gap": (
                *("higher than", "24.9%", "26.4%", BLACKBURN, "20.9%", "which is worse"),
                *("similar to", BLACKPOOL, "27.9%"),
            )
        },
        "Blackpool slightly higher: 0.3 points lie within the margin of similar",
    ),
    Made(
        "plans of two years or more, with their number", {"cpplans2yrsactive.level": ("2.4%", "21")}
    ),
    Made("plans for a second or subsequent time", {"prevregcpr.level": ("16.7%",)}),
    Made("referrals to initial assessment", {"local_initial_assessments.level": ("460.3",)}),
    Made(
        "initial assessments beside England and region, where a high rate is good",
        {
            "local_initial_assessments.gap": (
                *("higher than England", "387.4", "which is better"),
                *("lower than the North West", "482.7", "which is worse"),
            )
        },
        "good beside both: the rate is below the region's",
    ),
    Made("ethnicity", {"cpp_num.composition": ("White British children", "most", "87%")}),
)
NOT_MADE = (
    NotMade("number and rate of plans rose from 2007/08 to 2012/13", NO_EARLIER),
    NotMade("the rise was in line with national trends", NO_EARLIER),
    NotMade("every district's rate rose, four of them most", NO_EARLIER),
    NotMade("referrals fell since 2008/09 and rose in the last year", NO_EARLIER),
    NotMade("referrals over the years better than Blackpool's", NO_OTHER_AREA),
    NotMade("plans of two years or more dropped to this figure", NO_EARLIER),
    NotMade("plans of two years or more better than all comparators", NO_OTHER_AREA),
    NotMade("second plans fell to this figure", NO_EARLIER),
    NotMade("second plans beside Blackpool, region, England and Blackburn", NO_OTHER_AREA),
    NotMade("largest age groups of children with a plan", "the page gives no figure of any age"),
)


def styled(document: Document, style: str) -> list[str]:
    return [each.text for each in document.paragraphs if each.style and each.style.name == style]


@pytest.fixture(scope="module")
def report(tmp_path_factory: pytest.TempPathFactory) -> Path:
    answer = build(REPOSITORY / REQUEST, "--charts", "none", out=tmp_path_factory.mktemp("topic"))
    assert answer.code == 0, answer.wrong
    return answer.reports[0]


@pytest.mark.parametrize("statement", STATEMENTS, ids=lambda each: each.what)
def test_a_statement_of_the_page_is_made(statement: Made, report: Path) -> None:
    assert missing(statement, ledger(report)) == []


def test_every_statement_is_made_or_has_a_reason_against_it() -> None:
    assert len({each.what for each in (*STATEMENTS, *NOT_MADE)}) == len(STATEMENTS) + len(NOT_MADE)
    assert all(each.reason for each in NOT_MADE)


def test_each_measure_has_its_definition_and_who_set_which_way_is_better(report: Path) -> None:
    lines = [each.text for each in docx.Document(str(report)).paragraphs]
    measures = [each for each in lines if each.startswith("Definition: ")]
    directions = [each for each in lines if "for this measure" in each]
    assert len(measures) == len(directions) == 7
    for told in (
        (
            "Lower is better for this measure (set by Lancashire County Council on 19 March 2014; "
            "the Department for Education states no better or worse direction)."
        ),
        "Lower is better for this measure (set by the Department for Education).",
        "Higher is better for this measure (set by Lancashire County Council on 19 March 2014).",
        "No better or worse direction is set for this measure.",
    ):
        assert [each for each in directions if each.endswith(told)]


def test_the_page_opens_with_what_it_holds_and_ends_with_who_keeps_it(report: Path) -> None:
    found = docx.Document(str(report))
    headings = styled(found, "Heading 1")
    assert headings[:3] == [
        "Introduction",
        "Children with a child protection plan",
        "Referrals and assessments",
    ]
    assert {"Further data", "About this page"} <= set(headings)
    assert "Updated: 19 March 2014" in [each.text for each in found.paragraphs]
