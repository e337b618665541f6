"""A committee's report: a draft lists what is missing, and a final paper has it all."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import docx
import pytest
from docx.enum.section import WD_ORIENT
from typer.testing import CliRunner

from reportgen.ui.cli import app
from tests.journeys.builders import Answer, build_small, csv_file
from tests.journeys.paper_builders import MEETING, SUBJECTS, TEXTS, build_paper, full_request

MARK = "DRAFT, not for publication"
LEAD = "Still to be given before this paper is final:"
ASKED = {  # item may be blank; the day of publication is asked for only of a late item
    "council": "the name of the council",
    "committee": "the name of the committee",
    "date": "the date of the meeting",
    "report_of": "the responsible officer, by job title",
    "portfolio_holder": "the portfolio and who holds it",
    "author": "the report's author",
    "contact": "how to reach the author",
    "alternative_formats": "how to ask for this paper in another form or language",
}
HEADINGS = {
    "consultation": "Consultation",
    "alternatives": "Alternative options",
    "next_steps": "Next steps",
    "risk": "Risk analysis",
    "equality": "Equality and diversity",
}


def paragraphs(answer: Answer) -> list[str]:
    (report,) = answer.reports
    return [each.text for each in docx.Document(str(report)).paragraphs]


def refused(answer: Answer, *parts: str) -> None:
    assert answer.code == 2, answer.said
    assert not answer.out.exists() or not list(answer.out.rglob("*.*"))
    assert "To mend: " in answer.wrong
    for part in parts:
        assert part in " ".join(answer.wrong.split()), answer.wrong


def recorded(answer: Answer) -> dict[str, Any]:
    (report,) = answer.reports
    content: dict[str, Any] = json.loads((report.parent / "run.json").read_text(encoding="utf-8"))
    return content


def test_a_final_paper_that_lacks_nothing_is_built_without_a_mark(tmp_path: Path) -> None:
    answer = build_paper(tmp_path, full_request(tmp_path), "--final")
    assert (answer.code, answer.wrong) == (0, "")
    said = paragraphs(answer)
    (report,) = answer.reports
    word = docx.Document(str(report))
    assert not any("DRAFT" in line or "[To be" in line for line in (*said, LEAD) if line != LEAD)
    assert LEAD not in said
    assert not any(line.text for part in word.sections for line in part.header.paragraphs)
    assert word.core_properties.content_status == ""
    record = recorded(answer)
    assert (record["final"], record["gaps"]) == (True, [])


def test_the_words_of_the_author_stand_in_the_paper_as_they_were_given(tmp_path: Path) -> None:
    said = paragraphs(build_paper(tmp_path, full_request(tmp_path), "--final"))
    for text in TEXTS.values():
        for paragraph in [text] if isinstance(text, str) else text:
            assert paragraph in said
    for subject in SUBJECTS:
        assert subject in said
    assert said.count("None arising directly from this report.") == len(SUBJECTS)
    assert "The service works on this." in said


def test_a_draft_of_it_bears_the_mark_in_its_title_block_and_on_every_page(tmp_path: Path) -> None:
    answer = build_paper(tmp_path, full_request(tmp_path))
    (report,) = answer.reports
    word = docx.Document(str(report))
    heads = [[line.text for line in part.header.paragraphs] for part in word.sections]
    assert all(MARK in head for head in heads)
    assert f"Status: {MARK}" in paragraphs(answer)
    assert LEAD not in paragraphs(answer)
    assert "Still to be given" not in answer.said


@pytest.mark.parametrize("key", list(ASKED))
def test_each_line_that_is_missing_is_shown_listed_and_refused(tmp_path: Path, key: str) -> None:
    meeting = {name: value for name, value in MEETING.items() if name not in (key, "published")}
    missing(tmp_path, full_request(tmp_path, meeting=meeting), ASKED[key])


@pytest.mark.parametrize("key", list(TEXTS))
def test_each_text_that_is_missing_is_shown_listed_and_refused(tmp_path: Path, key: str) -> None:
    texts = {name: value for name, value in TEXTS.items() if name != key}
    missing(tmp_path, full_request(tmp_path, texts=texts), f'the text of "{HEADINGS[key]}"')


@pytest.mark.parametrize("subject", SUBJECTS)
def test_each_subject_that_is_missing_is_shown_listed_and_refused(
    tmp_path: Path, subject: str
) -> None:
    asked = full_request(tmp_path)
    asked["implications"] = [each for each in asked["implications"] if each["subject"] != subject]
    missing(tmp_path, asked, f'what arises under "{subject}"')


def test_missing_commentary_is_shown_listed_and_refused(tmp_path: Path) -> None:
    missing(tmp_path, full_request(tmp_path, commentary=[]), "the service's commentary")


def missing(folder: Path, asked: dict[str, Any], what: str) -> None:
    """The one gap of a request is shown, listed, recorded and told, and refused if final."""
    refused(build_paper(folder, asked, "--final"), "1 thing is still to be given", f"- {what}: ")
    answer = build_paper(folder, asked)
    said = paragraphs(answer)
    assert [line for line in said if f"[To be completed: {what}" in line]
    listed = said[said.index(LEAD) + 1]
    assert listed.startswith(f"{what}: ")
    (gap,) = recorded(answer)["gaps"]
    assert f"{gap['what']}: {gap['cure']}" == listed


def test_the_refusal_of_an_empty_request_names_every_gap(tmp_path: Path) -> None:
    asked = full_request(tmp_path, meeting={}, texts={}, implications=[], commentary=[])
    answer = build_paper(tmp_path, asked, "--final")
    every = [*ASKED.values(), *(f'the text of "{each}"' for each in HEADINGS.values())]
    every += [f'what arises under "{each}"' for each in SUBJECTS]
    every += ["the service's commentary"]
    refused(
        answer, f"{len(every)} things are still to be given", *(f"- {each}: " for each in every)
    )


def test_the_command_says_what_is_still_to_be_given(tmp_path: Path) -> None:
    asked = full_request(tmp_path, texts={}, meeting={**MEETING, "date": ""})
    path = tmp_path / "out"
    build_paper(tmp_path, asked)
    words = ["build", str(tmp_path / "paper.yaml"), "--out", str(path)]
    said = CliRunner().invoke(app, words).stdout
    assert "Still to be given: 6 (the date of the meeting; " in said
    assert said.split("Still to be given: ")[1].split("\n")[0].endswith("; and 1 more)")
    (report,) = json.loads(CliRunner().invoke(app, [*words, "--json"]).stdout)["reports"]
    assert len(report["gaps"]) == 6
    assert report["gaps"][0] == {
        "what": "the date of the meeting",
        "cure": 'fill in "date" under "meeting"',
    }


def test_a_draft_is_not_asked_for_as_final(tmp_path: Path) -> None:
    answer = build_paper(tmp_path, full_request(tmp_path), "--draft", "--final")
    refused(answer, "both a draft and a final paper are asked for")


@pytest.mark.parametrize("word", ["exempt", "part exempt"])
def test_a_paper_kept_back_is_told_its_fault_before_the_workbook_is_read(
    tmp_path: Path, word: str
) -> None:
    kept = {**MEETING, "classification": word}
    asked = full_request(tmp_path, meeting=kept)
    asked["workbooks"] = str(tmp_path / "broken.xlsx")
    (tmp_path / "broken.xlsx").write_bytes(b"no workbook")
    refused(build_paper(tmp_path, asked), f"classified as {word}, and no paragraph is named")
    kept["exempt_paragraphs"] = [2]
    refused(build_paper(tmp_path, asked | {"meeting": kept}), "ground of public interest")


def test_a_paper_kept_back_with_its_grounds_is_built(tmp_path: Path) -> None:
    kept = {
        **MEETING,
        "classification": "exempt",
        "exempt_paragraphs": [1, 2],
        "public_interest": "A child could be known.",
    }
    answer = build_paper(tmp_path, full_request(tmp_path, meeting=kept), "--final")
    assert answer.code == 0, answer.wrong
    said = " ".join(paragraphs(answer))
    assert "Classification: Exempt, under paragraphs 1 (" in said
    assert "Public interest: A child could be known." in said


def test_a_late_item_is_refused_as_final_until_both_reasons_are_given(tmp_path: Path) -> None:
    late = {**MEETING, "published": "2026-01-15"}
    asked = full_request(tmp_path, meeting=late)
    refused(build_paper(tmp_path, asked, "--final"), "- why this late item cannot wait: ")
    late |= {"urgency": "A new duty begins.", "lateness": "Figures came late."}
    answer = build_paper(tmp_path, asked | {"meeting": late}, "--final")
    said = " ".join(paragraphs(answer))
    assert "section 100B(4)(b)" in said
    assert "A new duty begins." in said
    assert "Figures came late." in said


def test_a_misspelt_part_is_answered_before_the_workbook_is_read(tmp_path: Path) -> None:
    asked = full_request(tmp_path, texts={**TEXTS, "consultatoin": "Nobody."})
    asked["workbooks"] = str(tmp_path / "broken.xlsx")
    (tmp_path / "broken.xlsx").write_bytes(b"no workbook")
    refused(build_paper(tmp_path, asked), 'Did you mean "consultation"?')


def test_a_severe_problem_stops_a_final_paper_and_offers_a_draft_in_its_place(
    tmp_path: Path,
) -> None:
    path = csv_file(tmp_path)
    path.write_text(path.read_text(encoding="utf-8").replace('"19.1"', '"-19.1"'), encoding="utf-8")
    answer = build_small(path, "--final", out=tmp_path / "out")
    refused(answer, "with --draft in place of --final")


def test_the_appendix_holds_every_figure_on_a_turned_page(tmp_path: Path) -> None:
    answer = build_paper(tmp_path, full_request(tmp_path), "--final")
    (report,) = answer.reports
    word = docx.Document(str(report))
    turned = [part for part in word.sections if part.orientation is WD_ORIENT.LANDSCAPE]
    assert len(turned) == 1
    heads = [[cell.text for cell in table.rows[0].cells] for table in word.tables]
    (appendix,) = [
        table
        for table, head in zip(word.tables, heads, strict=True)
        if "Place" in head or {"England", "North West"} <= set(head)
    ]
    assert appendix.rows[1].cells[1].text == "19.1%"
    assert any(line.startswith("Appendix A: ") for line in paragraphs(answer))


def test_the_same_request_makes_the_same_bytes(tmp_path: Path) -> None:
    made = []
    for name in ("one", "two"):
        folder = tmp_path / name
        folder.mkdir()
        (report,) = build_paper(folder, full_request(folder), "--final").reports
        made.append(report.read_bytes())
    assert made[0] == made[1]
