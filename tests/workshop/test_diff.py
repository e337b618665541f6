"""Why a sentence differs is decided from both records: data, rules, templates, choice, program."""

from __future__ import annotations

import csv
import json
from io import StringIO
from pathlib import Path
from typing import Any

import pytest
from typer.testing import CliRunner

from reportgen.ui.cli import app
from reportgen.workshop.diff.difference import difference
from reportgen.workshop.diff.model import Change, Difference, Kind, Why
from reportgen.workshop.diff.page import page
from reportgen.workshop.diff.rows import rows
from reportgen.workshop.past_run import read_run
from tests.workshop.run_builders import BELOW, INDICATOR, Entry, claim, figure, gap, run_folder

ABOVE = "The rate was 41.2, above England (40.6)."


@pytest.fixture
def compared(tmp_path: Path) -> Any:
    """What differs between a run that says BELOW and another one."""

    def compare(*claims: Entry, **others: Any) -> Difference:
        old = read_run(run_folder(tmp_path / "old"))
        return difference(old, read_run(run_folder(tmp_path / "new", *claims, **others)))

    return compare


def only(found: Difference) -> tuple[Change, dict[Why, str]]:
    (change,) = found.changes
    return change, {cause.why: "\n".join(cause.details) for cause in change.causes}


def test_another_figure_is_the_data(compared: Any) -> None:
    moved = gap("41.2", relation="above")
    change, causes = only(compared(claim(ABOVE, [moved]), sets={"data": "other"}))
    assert change.kind is Kind.CHANGED
    assert causes == {Why.DATA: "Northmoor, 2025: 34.2 -> 41.2 (made.xlsx, Data!N5)"}


def test_a_figure_of_another_period_tells_both_periods(compared: Any) -> None:
    later = {**gap(), "figures": [figure("35.0", period="2026"), gap()["figures"][1]]}
    _, causes = only(compared(claim("The rate was 35.0.", [later])))
    assert "Northmoor: 34.2 (2025) -> 35.0 (2026) (made.xlsx, Data!N5; now" in causes[Why.DATA]


def test_the_same_figures_under_another_rule_are_the_rules(compared: Any) -> None:
    similar = claim("The rate was 34.2, similar to England (40.6).", [gap(relation="similar")])
    rules = [{"name": "gap", "wording": "Closer than 20 per cent is similar."}]
    wording = {"tolerances.csv": {"similar_rate": {"value": "20"}}}
    _, causes = only(compared(similar, rules=rules, wording=wording))
    assert set(causes) == {Why.RULES}
    assert "tolerances.csv, similar_rate: value 2 -> 20" in causes[Why.RULES]
    assert "rule gap: Closer than [-2-]{+20+} per cent is similar." in causes[Why.RULES]
    assert "gap beside England: relation below -> similar" in causes[Why.RULES]


def test_another_direction_is_the_rules(compared: Any) -> None:
    judged = {**INDICATOR, "polarity": "low"}
    told = claim("The rate was below England, which is better.", indicators=[judged])
    _, causes = only(compared(told))
    assert causes == {Why.RULES: "RATE, polarity: none -> low"}


def test_the_same_facts_in_other_words_are_the_templates(compared: Any) -> None:
    templates = {"narrative/gap.j2": "words", "narrative/_words.j2": "other"}
    _, causes = only(compared(claim("The rate lay below England."), templates=templates))
    assert causes == {Why.TEMPLATES: "templates/narrative/_words.j2"}


def test_a_template_that_this_sentence_does_not_use_is_no_cause(compared: Any) -> None:
    templates = {"narrative/gap.j2": "words", "narrative/_words.j2": "shared"}
    templates["narrative/trend.j2"] = "other"
    _, causes = only(compared(claim("The rate lay below England."), templates=templates))
    assert set(causes) == {Why.UNKNOWN}


def test_other_words_of_another_version_are_the_program(compared: Any) -> None:
    _, causes = only(compared(claim("The rate lay below England."), reportgen="0.2.0"))
    assert causes == {Why.PROGRAM: "reportgen 0.1.0 -> 0.2.0"}


def test_another_opening_comes_from_another_place(compared: Any) -> None:
    _, causes = only(compared(claim("In 2025 the rate was below England.", position=2)))
    assert "place 1 -> 3 among the indicators of its theme" in causes[Why.SELECTION]


def test_data_and_templates_may_both_be_causes(compared: Any) -> None:
    told = claim("The rate lay, at 35.0, below England.", [gap("35.0")])
    _, causes = only(compared(told, templates={"narrative/gap.j2": "other"}))
    assert set(causes) == {Why.DATA, Why.TEMPLATES}


def test_a_rule_that_differs_is_no_cause_where_only_numbers_follow_the_figures(
    compared: Any,
) -> None:
    further = gap("35.0", numbers={"difference": "-5.6"})
    rules = [{"name": "gap", "wording": "Closer than 20 per cent is similar."}]
    _, causes = only(compared(claim("The rate was 35.0.", [further]), rules=rules))
    assert set(causes) == {Why.DATA}


def test_a_template_that_differs_is_no_cause_where_only_numbers_differ(compared: Any) -> None:
    told = claim("The rate was 35.0, below England (40.6).", [gap("35.0")])
    _, causes = only(compared(told, templates={"narrative/gap.j2": "other"}))
    assert set(causes) == {Why.DATA}


def test_the_same_words_on_other_figures_are_told_apart(compared: Any) -> None:
    change, causes = only(compared(claim(BELOW["text"], [gap(other="40.7")])))
    assert change.kind is Kind.BEHIND
    assert causes == {Why.DATA: "England, 2025: 40.6 -> 40.7 (made.xlsx, Data!E5)"}


def test_a_figure_that_differs_only_as_stored_says_so(compared: Any) -> None:
    stored = gap()
    stored["figures"][0]["stored"] = "34.24"
    _, causes = only(compared(claim(BELOW["text"], [stored])))
    assert "34.2, stored 34.2 -> stored 34.24" in causes[Why.DATA]


def test_a_sentence_that_another_outline_does_not_ask_for_has_gone(compared: Any) -> None:
    found = compared(claim("Other.", id="other.gap"), request={"outline": "short"})
    kinds = {each.id: each.kind for each in found.changes}
    assert kinds == {"rate.gap": Kind.GONE, "other.gap": Kind.NEW}
    assert found.first[0].startswith("The two were asked for differently: ")
    assert {cause.why for each in found.changes for cause in each.causes} == {Why.SELECTION}


def test_a_note_on_the_last_paper_comes_with_the_request(compared: Any) -> None:
    note = claim("Of 9 figures none differs.", [], id="revisions", last_paper={"compared": 9})
    change, causes = only(compared(BELOW, note, request={"outline": "themes", "previous": "a"}))
    assert change.kind is Kind.NEW
    assert "previous: not set -> a" in causes[Why.SELECTION]


def test_another_area_is_said_first(compared: Any) -> None:
    found = compared(BELOW, area="Southmoor")
    assert found.first[0] == "The two reports are of different areas: Northmoor -> Southmoor."


def test_figures_of_two_areas_are_told_with_both_names(compared: Any) -> None:
    theirs = claim(
        "The rate was 41.2, above England (40.6).",
        facts=[gap(area="Southmoor", figures=[figure("41.2", "Southmoor")])],
    )
    _, causes = only(compared(theirs, area="Southmoor"))
    assert "Northmoor -> Southmoor, 2025: " in causes[Why.DATA]


def test_a_sentence_that_only_the_other_area_has_comes_from_its_figures(compared: Any) -> None:
    found = compared(BELOW, claim("It rose.", id="x.key_message"), area="Southmoor")
    causes = [cause for change in found.changes for cause in change.causes]
    assert [cause.why for cause in causes] == [Why.DATA]
    assert causes[0].details == ("figures of another area: Northmoor -> Southmoor",)


def test_a_sentence_in_another_section_has_moved(compared: Any) -> None:
    change, _ = only(compared(claim(BELOW["text"], section="Help"), templates={"outlines/x": "y"}))
    assert (change.kind, change.section_then) == (Kind.MOVED, "Safety")


def test_the_page_marks_words_without_colour_and_escapes_what_it_tells(compared: Any) -> None:
    told = compared(claim("The rate was <b>35.0</b>, below England (40.6).", [gap("35.0")]))
    written = page(told).decode()
    assert "<del>34.2,</del><ins>&lt;b&gt;35.0&lt;/b&gt;,</ins>" in written
    assert '<html lang="en-GB">' in written
    assert "<script" not in written
    assert "http" not in written
    assert written.count("<h1>") == 1


def test_the_table_has_one_row_for_each_sentence(compared: Any) -> None:
    content = rows(compared(claim("The rate was 35.0.", [gap("35.0")]))).decode("utf-8-sig")
    (row,) = csv.DictReader(StringIO(content))
    assert (row["change"], row["id"], row["causes"]) == ("changed", "rate.gap", "data")


def diff(tmp_path: Path, *words: str) -> Any:
    run_folder(tmp_path / "old")
    run_folder(tmp_path / "new", claim("The rate was 35.0.", [gap("35.0")]))
    places = (str(tmp_path / "old"), str(tmp_path / "new"))
    return CliRunner().invoke(app, ["diff", *places, *words])


def test_the_command_tells_counts_redline_and_cause(tmp_path: Path) -> None:
    told = diff(tmp_path).stdout
    assert "1 of 1 sentences differ: 1 changed." in told
    assert "1 because of the data" in told
    assert "[-34.2, below England (40.6).-]{+35.0.+}" in told


def test_the_command_writes_a_page_a_table_and_json(tmp_path: Path) -> None:
    for name in ("differs.html", "differs.csv"):
        assert diff(tmp_path, "--out", str(tmp_path / name)).exit_code == 0
        assert (tmp_path / name).stat().st_size > 0
    told = json.loads(diff(tmp_path, "--json").stdout)
    assert told["by_cause"] == {"data": 1}


@pytest.mark.parametrize("name", ["differs.pdf", "nowhere/differs.html"])
def test_a_file_that_cannot_be_written_is_refused_first(tmp_path: Path, name: str) -> None:
    answer = diff(tmp_path, "--out", str(tmp_path / name))
    assert answer.exit_code == 2
    assert "To mend:" in answer.stderr
