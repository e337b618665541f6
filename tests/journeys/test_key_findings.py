"""The page of key findings says, stage by stage, what the council's own page said of 2021/22."""

from __future__ import annotations

from pathlib import Path

import docx
import pytest

from tests.journeys.builders import REPOSITORY, build
from tests.journeys.statements import Made, NotMade, ledger, missing
from tests.samples.make_adoption_workbook import TARGET, adoption_workbook

REQUEST = "inputs/requests/lancashire_key_findings.yaml"
ENGLAND, REGION, NEIGHBOURS = "England", "North West", "statistical neighbour average"

# Figures are those of LAIT's release of April 2026; `source` is what the page printed before DfE
# restated them. "Below" and "above" are said where DfE states no direction.
STATEMENTS = (
    Made(
        "referral rate, level and change since 2018",
        {"cpp_total_rateper10_000.level": ("256.2", "462.5", "fallen considerably")},
        "253.9 (459.9 in 2018)",
    ),
    Made(
        "referral rate below England and region",
        {"cpp_total_rateper10_000.gap": ("below", ENGLAND, "552.8", REGION, "551.4")},
        "537.7 and 548.1",
    ),
    Made("re-referral rate, level", {"rereferral.level": ("19.1%",)}),
    Made(
        "re-referral rate remains below England and region",
        {"rereferral.gap": ("lower than", "21.5%", "22.0%", "in every year since 2017/18")},
    ),
    Made(
        "assessments in 45 days, level and change since 2018",
        {"continue_assess_comp.level": ("90.0%", "78.3%", "risen considerably")},
    ),
    Made(
        "assessments in 45 days, not a rise each year as the page said",
        {"continue_assess_comp.trend": ("risen overall", "92.7%", "90.0%")},
    ),
    Made(
        "assessments in 45 days above England and region, formerly below",
        {
            "continue_assess_comp.gap": (
                *("higher than", "84.5%", "81.2%"),
                "had been lower than all three in 2017/18 and 2018/19",
            )
        },
    ),
    Made(
        "assessed and not in need, level and fall since 2018",
        {"referrals_assessednotneed.level": ("18.9%", "33.8%", "fallen considerably")},
    ),
    Made(
        "assessed and not in need, below England and region, formerly above",
        {"referrals_assessednotneed.gap": ("below", "28.8%", "25.4%", "had been higher than")},
    ),
    Made(
        "children in need, rate and fall since 2018",
        {"cin.level": ("305.2", "364.0", "fallen")},
        "302.4 (362 in 2018)",
    ),
    Made(
        "children in need below England and region, formerly above England",
        {"cin.gap": ("below", "343.7", "386.6", "had been higher than England")},
        "334.3 and 384.3",
    ),
    Made(
        "in need under three months, level, fall, below England and region",
        {
            "cintime3months.level": ("14.9%", "23.8%", "fallen considerably"),
            "cintime3months.gap": ("below", "27.4%", "24.9%"),
        },
    ),
    Made(
        "in need two years or more, level and rise",
        {"cintime2more.level": ("58.8%", "39.8%", "risen sharply")},
    ),
    Made(
        "in need two years or more, a lesser rise in England and the region",
        {"cintime2more.comparator_trend": ("also risen", "less steeply", "34.2%", "39.4%")},
    ),
    Made(
        "protection plans, number and rate, fall since 2018",
        {"cpp_rate.level": ("19.4", "50.5", "485", "1,245", "fallen sharply")},
        "19.2 (50.2 in 2018)",
    ),
    Made(
        "protection plans considerably below England and region, formerly above England",
        {"cpp_rate.gap": ("considerably below", "43.3", "48.8", "had been higher than England")},
        "42.1 and 48.5",
    ),
    Made(
        "plans starting, level and fall since 2018",
        {"cpp_abuse_rate.level": ("24.8", "61.4", "fallen sharply")},
        "24.5 (61 in 2018)",
    ),
    Made(
        "plans starting, lower than England and region",
        {"cpp_abuse_rate.gap": ("lower than", "54.7", "59.3")},
    ),
    Made("repeat plans, level and rise", {"prevregcpr.level": ("27.1%", "22.2%", "risen")}),
    Made(
        "repeat plans have risen regionally and nationally too",
        {"prevregcpr.comparator_trend": ("also risen for England, the North West",)},
    ),
    Made(
        "repeat plans above England and region",
        {"prevregcpr.gap": ("higher than", "22.7%", "23.7%")},
        "23.3 and 23.7",
    ),
    Made(
        "looked after, rate and number, little change since 2018",
        {"lac.level": ("77", "79", "little changed", "1,934", "1,950")},
        "1,941 children",
    ),
    Made(
        "looked after, above England, below region and neighbours",
        {"lac.gap": ("above England (70)", "below the North West (97)", "81.8")},
        "81.9 for the neighbours",
    ),
    Made(
        "looked after, a recent decline while England's rate rose",
        {
            "lac.trend": ("a peak of 85", "has since fallen"),
            "lac.comparator_trend": ("risen for England (from 64 to 70)",),
        },
    ),
    Made(
        "starting to be looked after, level and below all three",
        {
            "lac_start_rate.level": ("24", "fallen from 31"),
            "lac_start_rate.gap": ("below England (26)", "30", "28.0"),
        },
        "29.0 and 27.9",
    ),
    Made(
        "starting to be looked after, a rise since 2021",
        {"lac_start_rate.trend": ("fallen overall", "a rise in the latest year (from 22 to 24)")},
    ),
    Made(
        "ceasing to be looked after, no change since 2018",
        {"lac_cease_rate.level": ("27", "unchanged from 2017/18")},
    ),
    Made(
        "ceasing to be looked after, above England, below region and neighbours",
        {"lac_cease_rate.gap": ("above England (26)", "below the North West (30)", "28.1")},
        "27.9 for the neighbours",
    ),
    Made(
        "three or more placements, level, below England, in line with region and neighbours",
        {
            "lacstable_2016on.level": ("9%",),
            "lacstable_2016on.gap": (
                "lower than England (10%)",
                "in line with the North West (9%) and the statistical neighbour average (9.0%)",
            ),
        },
        "8.9 for the neighbours, which the page called lower than 9",
    ),
    Made(
        "long-term placements, level and beside the others",
        {
            "lac_longstable_percent.level": ("72%",),
            "lac_longstable_percent.gap": ("higher than England (71%)", "71%", "72.0%"),
        },
        "73%",
    ),
    Made(
        "long-term placements, a fall in 2019 and a rise since 2020",
        {
            "lac_longstable_percent.trend": (
                "a low of 68% at 31 March 2019",
                "risen part of the way",
            )
        },
    ),
    Made(
        "care leavers, number, a rise in each year",
        {"nocareleavers.level": ("662", "441"), "nocareleavers.trend": ("risen in each year",)},
        "663",
    ),
    Made(
        "in education, employment or training, level beside 2018, without a steady rise",
        {
            "careleavereet.level": ("48%", "43%"),
            "careleavereet.trend": ("fluctuated between 43% and 50%", "no clear direction"),
        },
    ),
    Made(
        "in education, employment or training, lower than all three",
        {"careleavereet.gap": ("lower than England (55%)", "52%", "51.3%", "which is worse")},
        "51.2 for the neighbours",
    ),
    Made(
        "suitable accommodation, level, above England and below region",
        {
            "careleaveracc.level": ("89%",),
            "careleaveracc.gap": ("higher than England (88%)", "lower than the North West (91%)"),
        },
        "90 for the region",
    ),
    Made(
        "suitable accommodation, a peak and a fall back, where the page saw a plateau",
        {"careleaveracc.trend": ("a peak of 94% in 2018/19", "fallen back to 89%")},
    ),
    Made(
        "adopted, level, above England and region",
        {
            "percent_of_lac_adopted.level": ("11%",),
            "percent_of_lac_adopted.gap": ("higher than England (10%), the North West (10%)",),
        },
    ),
    Made(
        "time from entering care to an adoptive family, below England and region",
        {
            "adoption_days_care_to_family.level": ("362 days", "three years 2017/18 to 2019/20"),
            "adoption_days_care_to_family.gap": ("lower than England (367)", "391", "is better"),
        },
    ),
    Made(
        "time from a court's authority to a match, better than England and region",
        {
            "adoption_days_court_to_match.level": ("133 days", "three years 2017/18 to 2019/20"),
            "adoption_days_court_to_match.gap": ("lower than England (175)", "164", "is better"),
        },
    ),
)
NOT_MADE = (
    NotMade(
        "both adoption times have fallen", "the page prints no earlier figure, and LAIT holds none"
    ),
    NotMade(
        "a way of working that began in 2021 may lie behind the changes",
        "figures say nothing of causes; the service may say it as commentary",
    ),
)


def test_the_sample_of_adoption_is_what_its_maker_makes() -> None:
    assert TARGET.read_bytes() == adoption_workbook()


@pytest.fixture(scope="module")
def report(tmp_path_factory: pytest.TempPathFactory) -> Path:
    answer = build(REQUEST, "--charts", "none", out=tmp_path_factory.mktemp("key_findings"))
    assert answer.code == 0, answer.wrong
    return answer.reports[0]


@pytest.fixture(scope="module")
def told(report: Path) -> dict[str, str]:
    return ledger(report)


@pytest.fixture(scope="module")
def lines(report: Path) -> list[tuple[str, str]]:
    return [
        (each.style.name if each.style else "", each.text)
        for each in docx.Document(str(report)).paragraphs
    ]


@pytest.mark.parametrize("statement", STATEMENTS, ids=lambda each: each.what)
def test_each_statement_of_the_page_is_made(statement: Made, told: dict[str, str]) -> None:
    assert not missing(statement, told)


def test_each_statement_stands_in_the_word_file(
    told: dict[str, str], lines: list[tuple[str, str]]
) -> None:
    written = "\n".join(text for _, text in lines)
    asked = {name for each in STATEMENTS for name in each.by}
    assert not [name for name in sorted(asked) if told[name] not in written]


def test_what_the_data_cannot_support_is_not_said(told: dict[str, str]) -> None:
    said = " ".join(told.values())
    assert len(NOT_MADE) == 2
    for words in ("Family Safeguarding", "driver", "because"):
        assert words not in said


def test_the_stages_follow_each_other_and_links_and_updating_come_after(
    lines: list[tuple[str, str]],
) -> None:
    heads = [text for style, text in lines if style == "Heading 1"]
    assert heads == [
        *("What this page shows", "At a glance", "Children in need", "Child protection"),
        *("Children looked after", "Care leavers", "Adoption", "Further data", "Data notes"),
        *("Glossary", "About this page"),
    ]


def test_a_stage_is_its_definition_then_bullets_without_a_heading_each(
    lines: list[tuple[str, str]],
) -> None:
    start = lines.index(("Heading 1", "Child protection"))
    end = lines.index(("Heading 1", "Children looked after"))
    styles = [style for style, _ in lines[start:end]]
    assert styles == ["Heading 1", "Normal", *["List Bullet"] * 3, "Source"]


def test_no_line_refers_to_a_table_that_the_page_does_not_have(
    lines: list[tuple[str, str]],
) -> None:
    lead = next(text for style, text in lines if style == "Lead")
    assert lead.startswith(
        "Of the 21 indicators in this report, assessed against England, 9 are better"
    )
    assert not [text for _, text in lines if "Error" in text or "{" in text]


def test_the_links_lead_to_what_the_department_publishes() -> None:
    request = (REPOSITORY / REQUEST).read_text(encoding="utf-8")
    assert request.count("https://www.gov.uk/") == 3
