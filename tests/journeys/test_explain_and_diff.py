"""A finished report explained sentence by sentence, and two reports compared with their causes."""

from __future__ import annotations

import json
import re
import shutil
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import openpyxl
import pytest
from typer.testing import CliRunner, Result

from reportgen.ui.cli import app
from reportgen.workshop.diff.difference import difference
from reportgen.workshop.diff.model import Change, Difference, Kind, Why
from reportgen.workshop.explain.explanation import explanation
from reportgen.workshop.past_run import Claim, PastRun, read_run
from reportgen.workshop.report_text import sentences_gone
from tests.journeys.builders import SHARED, build, own_workspace
from tests.workshop.accounted import unaccounted

WORKBOOK = "inputs/workbooks/lancashire_childrens_social_care.xlsx"
REQUEST = "inputs/requests/lancashire_latest.yaml"
CELL = "O181"  # Lancashire's rate of child protection plans at 31 March 2025
Edit = Callable[[Path], None]


def ran(workspace: Path, out: Path) -> PastRun:
    """The run of the sample request of a workspace."""
    answer = build(workspace / REQUEST, "--charts", "none", out=out)
    assert answer.code == 0, answer.wrong
    return read_run(answer.reports[0])


@pytest.fixture(scope="module")
def sample(tmp_path_factory: pytest.TempPathFactory) -> PastRun:
    folder = tmp_path_factory.mktemp("sample")
    return ran(own_workspace(folder), folder / "out")


def edited(tmp_path: Path, edit: Edit) -> PastRun:
    """The run of the sample in a workspace of its own after one edit."""
    own_workspace(tmp_path)
    edit(tmp_path)
    return ran(tmp_path, tmp_path / "out")


def replaced(file: str, old: str, new: str) -> Edit:
    def edit(workspace: Path) -> None:
        path = workspace / file
        text = path.read_text(encoding="utf-8")
        assert old in text, f"{file} holds no {old}"
        path.write_text(text.replace(old, new), encoding="utf-8")

    return edit


def six_more(workspace: Path) -> None:
    book = openpyxl.load_workbook(workspace / WORKBOOK)
    cell = book["Data"][CELL]
    cell.value = float(str(cell.value)) + 6
    book.save(workspace / WORKBOOK)


def by_id(found: Difference) -> dict[str, Change]:
    return {each.id: each for each in found.changes}


def causes(found: Difference) -> set[Why]:
    return {cause.why for each in found.changes for cause in each.causes}


def details(change: Change) -> str:
    return "\n".join(line for cause in change.causes for line in cause.details)


# --- explain


def test_every_number_of_every_sentence_is_accounted_for_by_its_own_facts(sample: PastRun) -> None:
    assert {each.id: unaccounted(each) for each in sample.sentences if unaccounted(each)} == {}


def test_another_number_in_a_sentence_is_noticed(sample: PastRun) -> None:
    level = next(each for each in sample.sentences if each.id == "cpp_rate.level")
    wrong = replace(level, text=level.text.replace("34.2", "34.3"))
    assert unaccounted(wrong) == ("34.3",)


def test_nine_of_ten_numbers_with_another_last_figure_are_noticed(sample: PastRun) -> None:
    noticed = [bool(unaccounted(each)) for claim in sample.sentences for each in misprints(claim)]
    assert len(noticed) > 500
    assert sum(noticed) / len(noticed) > 0.9


def misprints(claim: Claim) -> Iterator[Claim]:
    """The sentence with one number wrong in its last figure, for each number."""
    for found in re.finditer(r"[0-9]+(?=[^0-9.,/]|[.,/](?![0-9])|$)", claim.text):
        last = found.end() - 1
        wrong = str((int(claim.text[last]) + 1) % 10)
        yield replace(claim, text=f"{claim.text[:last]}{wrong}{claim.text[last + 1 :]}")


def test_every_sentence_can_be_explained(sample: PastRun) -> None:
    told = [explanation(sample, each) for each in sample.sentences]
    assert [each["id"] for each in told if not each["because"]] == []
    assert [each["id"] for each in told if not each["template"]["sha256"]] == []
    assert [each["id"] for each in told if not each["rules"]] == []
    assert [each["id"] for each in told if not (each["figures"] or "missing" in each["id"])] == []


def test_every_figure_behind_a_sentence_has_its_cell(sample: PastRun) -> None:
    told = (explanation(sample, each) for each in sample.sentences)
    figures = [figure for each in told for figure in (*each["figures"], *each["over"])]
    assert [each for each in figures if "shown" in each and not each["cells"]] == []


def test_every_rule_is_told_in_words(sample: PastRun) -> None:
    names = {fact["rule"] for each in sample.sentences for fact in each.facts}
    assert names <= set(sample.rules)


def test_every_sentence_has_an_id_of_its_own_a_section_and_a_place(sample: PastRun) -> None:
    ids = [each.id for each in sample.sentences]
    assert len(ids) == len(set(ids))
    assert [each.id for each in sample.sentences if not each.section] == []
    parts = {each.id.rsplit(".", 1)[-1]: each.part for each in sample.sentences}
    assert (parts["headline"], parts["key_message"]) == ("heading", "point in a list")


def test_every_sentence_stands_in_the_word_file(sample: PastRun) -> None:
    assert sentences_gone(sample) == ()


def test_what_was_left_out_leads_to_the_sentences_of_its_indicator(sample: PastRun) -> None:
    begins = {each.id.rsplit(".", 1)[0] for each in sample.sentences}
    rows = [row for row in sample.left_out if row["sentences"]]
    assert rows
    assert {row["sentences"] for row in rows} <= begins


def test_a_sentence_is_explained_by_a_few_of_its_words(sample: PastRun) -> None:
    answer = said("explain", sample.folder, "risen", "sharply,", "from", "22.8")
    assert "cpp_rate.level" in answer.stdout
    assert "Data!O181" in answer.stdout
    assert "templates/narrative/level.j2, line" in answer.stdout


def test_the_list_holds_every_sentence_with_its_id(sample: PastRun) -> None:
    listed = said("explain", sample.folder).stdout
    assert [each.id for each in sample.sentences if each.id not in listed] == []


def test_the_json_explains_all_sentences(sample: PastRun) -> None:
    answer = said("explain", sample.report, "--all", "--json")
    told: dict[str, Any] = json.loads(answer.stdout)
    assert len(told["explained"]) == len(sample.sentences)


def said(*words: object) -> Result:
    answer = CliRunner().invoke(app, [str(each) for each in words])
    assert answer.exit_code == 0, answer.stderr
    return answer


# --- diff


def test_the_same_inputs_give_no_differing_sentence(sample: PastRun, tmp_path: Path) -> None:
    again = edited(tmp_path, lambda _: None)
    found = difference(sample, again)
    assert (found.changes, found.first, found.behind) == ((), (), ())
    assert "Nothing differs" in said("diff", sample.folder, again.folder).stdout


def test_a_changed_cell_changes_the_sentences_that_rest_on_it_and_no_other(
    sample: PastRun, tmp_path: Path
) -> None:
    found = difference(sample, edited(tmp_path, six_more))
    resting = {each.id for each in sample.sentences if CELL in cells_of(each)}
    assert {each.id for each in found.changes} == resting
    assert causes(found) == {Why.DATA}
    level = by_id(found)["cpp_rate.level"]
    assert level.kind is Kind.CHANGED
    assert "Lancashire, 2025: 34.2 -> 40.2 (lancashire_" in details(level)


def cells_of(claim: Claim) -> set[str]:
    """The addresses of the cells behind a sentence."""
    figures = [
        figure
        for fact in claim.facts
        for figure in (*fact.get("figures", ()), *fact.get("over", ()))
    ]
    return {cell.rsplit("!", 1)[-1] for figure in figures for cell in figure["cells"]}


def test_a_changed_threshold_is_the_cause_where_the_words_follow_it(
    sample: PastRun, tmp_path: Path
) -> None:
    margin = replaced("templates/wording/tolerances.csv", "similar_rate,2,", "similar_rate,9,")
    found = difference(sample, edited(tmp_path, margin))
    assert causes(found) == {Why.RULES}
    gap = by_id(found)["cin.gap"]
    assert "tolerances.csv, similar_rate: value 2 -> 9" in details(gap)
    assert "gap beside England: relation below -> similar" in details(gap)


def test_another_way_that_is_better_is_a_cause_by_rule(sample: PastRun, tmp_path: Path) -> None:
    found = difference(sample, edited(tmp_path, lower_is_better))
    assert "CPP_rate, polarity: none -> low" in details(by_id(found)["cpp_rate.gap"])
    assert Why.RULES in {cause.why for cause in by_id(found)["cpp_rate.gap"].causes}


def lower_is_better(workspace: Path) -> None:
    rules = workspace / "inputs" / "catalogue" / "rules.csv"
    header = rules.read_text(encoding="utf-8").splitlines()[0].split(",")
    told = {"indicator_code": "CPP_rate", "polarity": "low", "owner": "Council"}
    told |= {"date": "2026-04-01", "reason": "Agreed by the board"}
    row = ",".join(told.get(name, "") for name in header)
    rules.write_text(f"{','.join(header)}\n{row}\n", encoding="utf-8")


def test_a_changed_template_is_the_cause_of_its_own_sentences(
    sample: PastRun, tmp_path: Path
) -> None:
    words = replaced("templates/narrative/trend.j2", "has fluctuated between", "moved between")
    found = difference(sample, edited(tmp_path, words))
    assert found.changes
    assert causes(found) == {Why.TEMPLATES}
    assert {each.id.rsplit(".", 1)[-1] for each in found.changes} == {"trend"}
    assert {details(each) for each in found.changes} == {"templates/narrative/trend.j2"}


def test_an_edited_outline_is_the_cause_of_what_it_asks_for(
    sample: PastRun, tmp_path: Path
) -> None:
    file = "templates/outlines/childrens_social_care.yaml"
    found = difference(sample, edited(tmp_path, replaced(file, "extras: 1", "extras: 2")))
    assert found.first == (f"The two were asked for differently: outline: {file} was edited.",)
    assert causes(found) == {Why.SELECTION}
    new = [each for each in found.changes if each.kind is Kind.NEW]
    assert any("known, but left out: other facts" in details(each) for each in new)


def test_both_a_cell_and_a_template_may_be_causes_of_one_sentence(
    sample: PastRun, tmp_path: Path
) -> None:
    def both(workspace: Path) -> None:
        six_more(workspace)
        replaced("templates/narrative/level.j2", "ver the same period", "ver that time")(workspace)

    level = by_id(difference(sample, edited(tmp_path, both)))["cpp_rate.level"]
    assert [cause.why for cause in level.causes] == [Why.DATA, Why.TEMPLATES]


# --- two releases

LAIT = SHARED / "lait"
RELEASES = {
    "old": (
        LAIT / "releases/bds_long_2024-12-18.parquet",
        LAIT / "releases/lait_data_dictionary_2024-12-18.csv",
    ),
    "new": (LAIT / "bds_long.parquet", LAIT / "lait_data_dictionary.csv"),
}


@pytest.fixture(scope="module")
def editions(tmp_path_factory: pytest.TempPathFactory) -> Difference:
    if not all(path.is_file() for pair in RELEASES.values() for path in pair):
        pytest.skip("the two releases are not there (../shared/lait)")
    out = tmp_path_factory.mktemp("editions")
    runs = {name: of_release(name, out / name) for name in RELEASES}
    return difference(runs["old"], runs["new"])


def of_release(name: str, out: Path) -> PastRun:
    workbook, dictionary = RELEASES[name]
    words = ("--workbook", workbook, "--dictionary", dictionary, "--area", "Lancashire", "--draft")
    neighbours = ("--neighbours", LAIT / "sn_may_2025.xlsx", "--charts", "none")
    answer = build(*words, *neighbours, "--outline", "childrens_social_care", out=out)
    assert answer.code == 0, answer.wrong
    return read_run(answer.reports[0])


def test_two_releases_differ_because_of_the_data(editions: Difference) -> None:
    without = [
        each.id for each in editions.changes if Why.DATA not in {cause.why for cause in each.causes}
    ]
    assert without == []
    assert Why.UNKNOWN not in causes(editions)
    assert "release of 2024-12-18 -> 2026-04-01" in "\n".join(editions.behind)


def test_a_sentence_of_two_releases_tells_each_figure_with_period_and_cell(
    editions: Difference,
) -> None:
    told = details(by_id(editions)["cpp_total_rateper10_000.level"])
    assert "Lancashire: 250.7 (2024) -> 304.1 (2025) (bds_long_2024-12-18.parquet, row " in told


def test_a_run_is_read_without_its_workbook_and_templates(sample: PastRun, tmp_path: Path) -> None:
    alone = shutil.copytree(sample.folder, tmp_path / "alone")
    assert "Data!O181" in said("explain", alone, "cpp_rate.level").stdout
