"""The Word report as of 2022 says what must be said of Lancashire, in words one can read."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path

import docx
import pytest

from tests.claims_file import said_in
from tests.journeys.builders import REPOSITORY, build

ENGLAND, REGION, NEIGHBOURS = "England", "North West", "statistical neighbour average"
SIDES = {
    "above": "above",
    "higher than": "above",
    "below": "below",
    "lower than": "below",
    "in line with": "in line",
    "similar to": "similar",
}


@dataclass(frozen=True)
class Claim:
    """One indicator: figure, comparators with side and figure, phrases, and what may not stand."""

    figure: str
    sides: tuple[tuple[str, str, str], ...] = ()
    phrases: tuple[str, ...] = ()
    never: tuple[str, ...] = ()


# The figures are DfE's for 2022 (LAIT, release of April 2026, Open Government Licence v3.0).
CLAIMS = {
    "CPP_Total_Rateper10,000": Claim(
        "256.2",
        ((ENGLAND, "below", "552.8"), (REGION, "below", "551.4")),
        ("fallen considerably, from 462.5 .* in 2017/18",),
        ("better", "worse", "improve"),
    ),
    "ReReferral": Claim(
        "19.1%",
        ((ENGLAND, "below", "21.5%"), (REGION, "below", "22.0%")),
        ("has been lower than (both|all three) in every year since 2017/18",),
    ),
    "Continue_Assess_Comp": Claim(
        "90.0%",
        ((ENGLAND, "above", "84.5%"), (REGION, "above", "81.2%")),
        (
            "from 78.3% in 2017/18",
            "risen overall .*despite a fall in the latest year .from 92.7% to 90.0%.",
            "It had been lower than (both|all three) in 2017/18 and 2018/19",
        ),
        ("consistent", "each year", "steadil"),
    ),
    "Referrals_AssessedNotNeed": Claim(
        "18.9%",
        ((ENGLAND, "below", "28.8%"), (REGION, "below", "25.4%")),
        (
            "considerably since 2017/18, from 33.8%",
            "higher than (both|all three) in 2017/18 and 2018/19",
        ),
    ),
    "CIN": Claim(
        "305.2",
        ((ENGLAND, "below", "343.7"), (REGION, "below", "386.6")),
        ("fallen, from 364.0 .* in 2018", "higher than England between 2018 and 2020"),
    ),
    "CINTime3months": Claim(
        "14.9%",
        ((ENGLAND, "below", "27.4%"), (REGION, "below", "24.9%")),
        ("considerably since 2018, from 23.8%", "a rise in the latest year .from 12.6% to 14.9%."),
    ),
    "CINTime2more": Claim(
        "58.8%",
        ((ENGLAND, "above", "34.2%"), (REGION, "above", "39.4%")),
        (
            "risen sharply.* 39.8%",
            "also risen for England and the North West since 2018, but less steeply .to 34.2% and ",
        ),
    ),
    "CPP_rate": Claim(
        "19.4",
        ((ENGLAND, "below", "43.3"), (REGION, "below", "48.8")),
        (
            "fallen sharply.*from 50.5 .* in 2018",
            "from 1,245 to 485",
            "considerably below England",
            "It had been higher than England .*in 2018 and 2019",
        ),
        ("higher than the North West", "above the North West", "better", "worse"),
    ),
    "CPP_Abuse_Rate": Claim(
        "24.8", ((ENGLAND, "below", "54.7"), (REGION, "below", "59.3")), ("from 61.4 in 2017/18",)
    ),
    "PrevRegCPR": Claim(
        "27.1%",
        ((ENGLAND, "above", "22.7%"), (REGION, "above", "23.7%")),
        (
            "since 2017/18, from 22.2%",
            "risen overall since 2017/18",
            "also risen for England, the North West and",
        ),
        ("each year", "steadil"),
    ),
    "LAC": Claim(
        "77",
        ((ENGLAND, "above", "70"), (REGION, "below", "97"), (NEIGHBOURS, "below", "81.8")),
        (
            "little changed from 79 in 2018",
            "from 1,950 to 1,934",
            "a peak of 85 at 31 March 2019 and has since fallen",
            "risen for England .from 64 to 70",
        ),
        ("better", "worse", "improve"),
    ),
    "LAC_Start_Rate": Claim(
        "24",
        ((ENGLAND, "below", "26"), (REGION, "below", "30"), (NEIGHBOURS, "below", "28.0")),
        ("fallen overall since 2017/18, despite a rise in the latest year .from 22 to 24.",),
    ),
    "LAC_Cease_Rate": Claim(
        "27",
        ((ENGLAND, "above", "26"), (REGION, "below", "30"), (NEIGHBOURS, "below", "28.1")),
        ("unchanged from 2017/18",),
    ),
    "LACStable_2016on": Claim(
        "9%",
        (
            (ENGLAND, "below", "10%"),
            (REGION, "in line", "9%"),
            (NEIGHBOURS, "in line", "9.0%"),
        ),
        (),
        ("higher than",),
    ),
    "LAC_LongStable%": Claim(
        "72%",
        ((ENGLAND, "above", "71%"), (REGION, "above", "71%")),
        ("a low of 68% at 31 March 2019.*since risen.*an improvement",),
    ),
    "NoCareLeavers": Claim("662", (), ("from 441 in 2017/18", "risen in each year since 2017/18")),
    "CareLeaverEET": Claim(
        "48%",
        ((ENGLAND, "below", "55%"), (REGION, "below", "52%"), (NEIGHBOURS, "below", "51.3%")),
        ("which is worse", "fluctuated between 43% and 50%.*no clear direction"),
        ("risen overall", "rising"),
    ),
    "CareLeaverAcc": Claim(
        "89%",
        ((ENGLAND, "above", "88%"), (REGION, "below", "91%")),
        ("a peak of 94% in 2018/19 and has since fallen back to 89%",),
        ("plateau", "stable"),
    ),
    "%_of LAC Adopted": Claim("11%", ((ENGLAND, "above", "10%"), (REGION, "above", "10%"))),
}


@pytest.fixture(scope="module")
def report(tmp_path_factory: pytest.TempPathFactory) -> Path:
    out = tmp_path_factory.mktemp("claims")
    answer = build("inputs/requests/lancashire_2022.yaml", "--charts", "none", out=out)
    assert answer.code == 0, answer.wrong
    return answer.reports[0]


OF_OTHERS = ("headline", "key_message", "section_summary", "together")


@pytest.fixture(scope="module")
def said(report: Path) -> dict[str, str]:
    """What is said of each indicator under its heading, read from the Word file itself."""
    written = "\n".join(paragraph.text for paragraph in docx.Document(str(report)).paragraphs)
    told: dict[str, str] = {}
    for sentence in said_in(report.parent):
        code = sentence["facts"][0]["indicator_code"]
        if sentence["template"].removeprefix("narrative/").removesuffix(".j2") in OF_OTHERS:
            continue
        assert sentence["text"] in written
        told[code] = f"{told.get(code, '')} {sentence['text']}"
    return told


@pytest.mark.parametrize("code", CLAIMS)
def test_the_figure_is_stated(said: dict[str, str], code: str) -> None:
    assert re.search(rf"(?<![\d.]){re.escape(CLAIMS[code].figure)}(?![\d])", said[code])


@pytest.mark.parametrize("code", [code for code in CLAIMS if CLAIMS[code].sides])
def test_each_comparator_stands_on_its_side_with_its_figure(
    said: dict[str, str], code: str
) -> None:
    for name, side, figure in CLAIMS[code].sides:
        assert side_of(said[code], name, figure) == side, (name, said[code])


@pytest.mark.parametrize("code", CLAIMS)
def test_the_relations_are_said_in_words(said: dict[str, str], code: str) -> None:
    missing = [phrase for phrase in CLAIMS[code].phrases if not re.search(phrase, said[code])]
    assert not missing, said[code]


@pytest.mark.parametrize("code", [code for code in CLAIMS if CLAIMS[code].never])
def test_what_is_not_so_is_not_said(said: dict[str, str], code: str) -> None:
    wrong = [phrase for phrase in CLAIMS[code].never if re.search(phrase, said[code])]
    assert not wrong, said[code]


def test_every_claim_of_the_list_is_proved_here() -> None:
    yaml = pytest.importorskip("ruamel.yaml")
    listed = REPOSITORY.parent / "shared" / "claims" / "lancashire_2021_22.yaml"
    if not listed.is_file():
        pytest.skip("the list of claims is not there (../shared/claims)")
    claims = yaml.YAML(typ="safe").load(listed.read_text(encoding="utf-8"))["claims"]
    national = {each["indicator"] for each in claims if not each["indicator"].startswith("local")}
    assert national == set(CLAIMS)
    for each in (claim for claim in claims if claim["indicator"] in CLAIMS):
        figure = CLAIMS[each["indicator"]].figure.strip("%")
        assert float(figure) == float(each["value"]["lait"])


def side_of(text: str, name: str, figure: str) -> str:
    """The side that is said last before a comparator with its bracketed figure."""
    place = re.search(rf"{name} \({re.escape(figure)}[),]", text)
    if place is None:
        return f"{name} ({figure}) is not said"
    before = text[: place.start()]
    return SIDES[max(SIDES, key=before.rfind)]
