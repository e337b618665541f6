"""The scrutiny briefing says, section by section, what a council's own briefing said in 2021."""

from __future__ import annotations

import re
import shutil
from pathlib import Path
from typing import Any

import docx
import pytest

from reportgen.workshop.past_run import read_run
from tests.claims_file import said_in
from tests.journeys.builders import REPOSITORY, build
from tests.journeys.statements import Made, NotMade, ledger, missing
from tests.workshop.accounted import unaccounted

NAME = "somerset_scrutiny_2021"
REQUEST = f"inputs/requests/{NAME}.yaml"
ENGLAND, REGION, NEIGHBOURS = "England", "the South West", "the statistical neighbour average"
PARTS = ["Background", "Data", "What the data indicates", "Lines of enquiry", "Service commentary"]

# Figures of years are those of LAIT's release of April 2026; `source` is what the briefing said
# where the published figures do not say the same.
STATEMENTS = (
    Made("early help assessments in six months", {"local_early_help.level": ("1,870",)}),
    Made("episodes of need begun in six months", {"local_need_started.level": ("1,018",)}),
    Made("protection plans begun in six months", {"local_plans_started.level": ("183",)}),
    Made(
        "children in need, lower than five years ago",
        {"cin.level": ("fallen", "265.8", "223.1"), "cin.trend": ("peak", "291.5", "2018")},
        "has been stable since 2018; published figures went on falling",
    ),
    Made(
        "children in need, fewer than in the South West and in England",
        {"cin.gap": ("below", ENGLAND, "330.1", REGION, "285.9")},
    ),
    Made(
        "plans started (the chart's measure), lower than before",
        {"cpp_abuse_rate.level": ("fallen considerably", "24.6")},
    ),
    Made(
        "children on a plan, fewer over four years",
        {"cpp_rate.trend": ("peak", "39.1", "2018", "fallen", "25.4")},
    ),
    Made(
        "children on a plan, now below England and the neighbours",
        {"cpp_rate.gap": ("below", ENGLAND, "43.7", NEIGHBOURS, "40.6")},
    ),
    Made(
        "repeat plans beside the neighbours and England",
        {
            "prevregcpr.gap": ("higher than", ENGLAND, "21.9%", NEIGHBOURS, "23.8%"),
            "prevregcpr.comparator_trend": ("also risen",),
        },
        "tracks both; published figures of 2019/20 are above both",
    ),
    Made("children in foster care now", {"local_fostered.level": ("72%", "January 2021")}),
    Made(
        "long-term stability, the council's own figures then and now",
        {"local_stable.level": ("63.0%", "31 March 2019", "68.5%", "31 December 2020")},
    ),
    Made(
        "long-term stability has been poor: below England and the neighbours",
        {
            "lac_longstable_percent.gap": (
                *("lower than", ENGLAND, "68%", NEIGHBOURS, "69.6%"),
                "has been lower than all three in every year since 2018",
            )
        },
    ),
    Made(
        "some children in care live further away",
        {"lacdistance.level": ("24%",), "lacdistance.gap": ("higher than", ENGLAND, "16%")},
    ),
    Made("care leavers aged 17 and 18, active", {"local_active_younger.level": ("58%",)}),
    Made("older care leavers, active", {"local_active_older.level": ("51%",)}),
    Made(
        "older care leavers, above England and the neighbours",
        {"careleavereet.gap": ("higher than", ENGLAND, "53%", NEIGHBOURS, "50.9%")},
    ),
)
UNSUPPORTED = (
    NotMade("fewer children under 8 with early help than expected", "no figures are given"),
    NotMade("more children of 12 to 16 with early help than expected", "no figures are given"),
    NotMade("most assessments are by the family intervention service", "a chart without figures"),
    NotMade("a further fall in the rate of need in six months", "no figure is given"),
    NotMade("three reviews of practice in two years", "no count of children: told as commentary"),
    NotMade("a slight rise of the rate on a plan in six months", "no figure is given"),
    NotMade("just under half of foster children with the council's carers", "no figure is given"),
    NotMade(
        "care leavers of 17 and 18 above others, falling", "no public series; one figure given"
    ),
    NotMade("older care leavers falling", "published figures rise, from 45% to 59%"),
    NotMade("stability below the good and outstanding councils", "no list of these is held"),
)


@pytest.fixture(scope="module")
def report(tmp_path_factory: pytest.TempPathFactory) -> Path:
    answer = build(NAME, out=tmp_path_factory.mktemp("briefing"))
    assert answer.code == 0, answer.wrong
    return answer.reports[0]


@pytest.fixture(scope="module")
def told(report: Path) -> dict[str, str]:
    return ledger(report)


def paragraphs(report: Path) -> list[tuple[str, str]]:
    """The style and text of each paragraph, in order."""
    held = docx.Document(str(report)).paragraphs
    return [(str(each.style.name) if each.style else "", each.text) for each in held]


def claims(report: Path) -> list[dict[str, Any]]:
    return said_in(report.parent)


@pytest.mark.parametrize("statement", STATEMENTS, ids=lambda each: each.what)
def test_the_statement_is_made(statement: Made, told: dict[str, str]) -> None:
    assert missing(statement, told) == []


def test_every_other_statement_has_its_reason() -> None:
    assert all(each.what and each.reason for each in UNSUPPORTED)
    assert len({each.what for each in (*STATEMENTS, *UNSUPPORTED)}) == 26


def test_each_section_has_its_parts_in_one_order_and_none_is_empty(report: Path) -> None:
    found: dict[str, list[str]] = {}
    section = ""
    before = ""
    for style, text in paragraphs(report):
        assert not (before == style and style.startswith("Heading")), f"nothing under {text!r}"
        if style == "Heading 1":
            section = text
        elif style == "Heading 2" and text in PARTS:
            found.setdefault(section, []).append(text)
        before = style
    assert list(found) == [
        "Early help",
        "Children in need of help and protection",
        "Children looked after",
        "Care leavers",
    ]
    for held in found.values():
        assert held == [each for each in PARTS if each in held]
        assert {"Background", "What the data indicates"} <= set(held)
    assert "Data" not in found["Early help"]
    assert "Lines of enquiry" not in found["Early help"]


def test_a_section_asks_three_questions_at_most_and_says_that_they_are_prompts(
    report: Path,
) -> None:
    asked = [each for each in claims(report) if each["template"] == "narrative/enquiry.j2"]
    sections = [each["section"] for each in asked]
    assert sorted({each: sections.count(each) for each in sections}.values()) == [1, 3, 3]
    assert all(each["text"].endswith("?") for each in asked)
    assert all(each["because"].startswith("a prompt for members, since ") for each in asked)
    said = [text for _, text in paragraphs(report)]
    for each in asked:
        assert said.count(each["text"]) == 2, "in its section, and in the summary"
    assert any("They are not findings" in text for text in said)


def test_no_question_is_longer_than_its_name_makes_it(report: Path) -> None:
    """Of others one figure stands in a question on a long name: all stand in the section above."""
    asked = [each for each in claims(report) if each["template"] == "narrative/enquiry.j2"]
    for each in asked:
        name = each["indicators"][0]["said"].removeprefix("the ")
        sentences = each["text"].replace(". ", ".\n").split("\n")
        beside = max(len(line.replace(name, "").split()) for line in sentences)
        assert beside <= 16 or len(each["text"].split()) <= 30, each["text"]


def test_no_question_says_a_figure_that_its_section_does_not_tell(report: Path) -> None:
    run = read_run(report.parent)
    asked = [each for each in run.sentences if each.id.endswith(".enquiry")]
    assert asked
    assert [unaccounted(each) for each in asked] == [()] * len(asked)
    for each in asked:
        others = [
            fact
            for told in run.sentences
            if told.id != each.id and told.id.startswith(each.id.removesuffix("enquiry"))
            for fact in told.facts
        ]
        assert all(fact in others for fact in each.facts)


def test_the_services_words_stand_apart_with_their_author_and_are_no_claim(report: Path) -> None:
    held = paragraphs(report)
    commentary = [at for at, (style, _) in enumerate(held) if style == "Commentary"]
    assert len(commentary) == 4
    assert held[commentary[1] + 1] == (
        "Attribution",
        "Commentary by a sample author, after the council's briefing of 27 January 2021",
    )
    words = " ".join(text for style, text in held if style == "Commentary")
    assert "one early help assessment, to plan" in words, "marks of Markdown are taken off"
    assert not [each for each in claims(report) if each["text"] in words]


def test_commentary_survives_another_build_and_follows_its_file(
    report: Path, tmp_path: Path
) -> None:
    again = build(NAME, "--charts", "none", out=tmp_path / "again").reports[0]
    assert commentary_of(again) == commentary_of(report)
    request = tmp_path / f"{NAME}.yaml"
    shutil.copy(REPOSITORY / REQUEST, request)
    text = request.read_text("utf-8").replace("inputs/requests/somerset", "somerset")
    request.write_text(text, "utf-8")
    (tmp_path / f"{NAME}_early_help.md").write_text("We *asked* again.\n", "utf-8")
    changed = build(request, "--charts", "none", out=tmp_path / "changed")
    assert changed.code == 0, changed.wrong
    assert commentary_of(changed.reports[0])[0] == "We asked again."


def commentary_of(report: Path) -> list[str]:
    return [text for style, text in paragraphs(report) if style == "Commentary"]


def test_without_its_author_commentary_leaves_a_gap_in_its_place(tmp_path: Path) -> None:
    request = tmp_path / "nameless.yaml"
    text = (REPOSITORY / REQUEST).read_text("utf-8")
    text = re.sub(r"    author: &after .*\n", "", text).replace("author: *after", "author: Another")
    request.write_text(text, "utf-8")
    answer = build(request, "--charts", "none", out=tmp_path / "out")
    assert answer.code == 0, answer.wrong
    gaps = [text for style, text in paragraphs(answer.reports[0]) if style.startswith("Gap")]
    asked = "the author of the service commentary on Early help"
    assert [each for each in gaps if asked in each and "To be completed" in each]
    refused = build(request, "--final", "--charts", "none", out=tmp_path / "final")
    assert refused.code != 0
    assert asked in refused.wrong


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("    text: Ours.\n    file: ours.md\n", "both a text and a file"),
        ("    author: Head of Care\n", "neither a text nor a file"),
        ("    file: ours.md\n", "there is no such file"),
    ],
)
def test_a_commentary_that_cannot_be_read_is_told_before_anything_is_built(
    tmp_path: Path, words: str, found: str
) -> None:
    request = tmp_path / "wrong.yaml"
    text = (REPOSITORY / REQUEST).read_text("utf-8").partition("commentary:")[0]
    request.write_text(f"{text}commentary:\n  - section: Care leavers\n{words}", "utf-8")
    answer = build(request, out=tmp_path / "out")
    assert answer.code != 0
    assert found in answer.wrong
    assert "wrong.yaml, line" in answer.wrong
    assert not answer.reports


def test_commentary_on_a_section_that_is_left_out_is_not_lost(tmp_path: Path) -> None:
    """Lancashire's workbook holds no early help figures, so that section is not there."""
    request = tmp_path / "other.yaml"
    request.write_text(
        "workbooks: inputs/workbooks/lancashire_childrens_social_care.xlsx\nareas: Lancashire\n"
        "outline: scrutiny_briefing\ncommentary:\n  - section: Early help\n    text: We help.\n"
        "    author: Head of Early Help\n",
        "utf-8",
    )
    answer = build(request, "--charts", "none", out=tmp_path / "out")
    assert answer.code == 0, answer.wrong
    held = paragraphs(answer.reports[0])
    at = held.index(("Commentary", "We help."))
    assert held[at - 2 : at] == [("Heading 1", "Service commentary"), ("Heading 2", "Early help")]
