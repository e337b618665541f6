"""A run is found from its report or its folder; what cannot be found is told with a cure."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from typer.testing import CliRunner

from reportgen.errors import RequestError
from reportgen.ui.cli import app
from reportgen.workshop.past_run import read_run
from reportgen.workshop.report_text import sentences_gone
from tests.workshop.run_builders import BELOW, claim, claims_of, run_folder, word_file


def refused(place: Path) -> str:
    with pytest.raises(RequestError) as caught:
        sentences_gone(read_run(place))
    assert caught.value.cure
    return str(caught.value)


def test_a_run_is_found_from_its_report_its_folder_and_the_folder_above(tmp_path: Path) -> None:
    folder = run_folder(tmp_path / "paper")
    for place in (folder, folder / "report.docx", tmp_path):
        assert [each.id for each in read_run(place).sentences] == ["rate.gap"]


def test_a_renamed_report_is_still_of_its_folder(tmp_path: Path) -> None:
    folder = run_folder(tmp_path / "paper")
    (folder / "report.docx").rename(folder / "final.docx")
    assert sentences_gone(read_run(folder / "final.docx")) == ()


def test_a_report_that_was_moved_away_cannot_be_explained(tmp_path: Path) -> None:
    folder = run_folder(tmp_path / "paper")
    moved = tmp_path / "elsewhere" / "report.docx"
    moved.parent.mkdir()
    (folder / "report.docx").rename(moved)
    told = refused(moved)
    assert "no claims.json beside this report" in told
    assert "name the run's own folder" in told


def test_a_report_of_another_run_is_refused(tmp_path: Path) -> None:
    folder = run_folder(tmp_path / "paper")
    word_file(folder / "other.docx", "Something else.")
    assert "none of the sentences" in refused(folder / "other.docx")


def test_a_sentence_edited_in_word_is_noticed(tmp_path: Path) -> None:
    second = claim("It has risen.", id="rate.trend")
    folder = run_folder(tmp_path / "paper", BELOW, second)
    word_file(folder / "report.docx", "The rate was far below England.", "It has risen.")
    assert [each.id for each in sentences_gone(read_run(folder))] == ["rate.gap"]
    answer = CliRunner().invoke(app, ["explain", str(folder), "rate.gap"])
    assert "no longer stands in it as it was built" in answer.stdout


def test_a_file_that_is_no_word_file_is_refused(tmp_path: Path) -> None:
    folder = run_folder(tmp_path / "paper")
    (folder / "report.docx").write_text("not a zip file")
    assert "cannot be read as a Word file" in refused(folder / "report.docx")


def test_a_folder_of_an_older_version_is_to_be_built_again(tmp_path: Path) -> None:
    folder = run_folder(tmp_path / "paper")
    old = {name: BELOW[name] for name in ("id", "text", "template", "line", "facts")}
    (folder / "claims.json").write_text(json.dumps(claims_of([old])), encoding="utf-8")
    assert "written by another version of reportgen" in refused(folder)


@pytest.mark.parametrize("name", ["sets", "wording", "rules", "request"])
def test_a_record_without_a_part_is_of_another_version(tmp_path: Path, name: str) -> None:
    folder = run_folder(tmp_path / "paper", BELOW, **{name: None})
    assert "written by another version of reportgen" in refused(folder)


def test_a_folder_of_several_runs_names_them(tmp_path: Path) -> None:
    for name in ("halton", "kent"):
        run_folder(tmp_path / name)
    assert "holds 2 runs: halton, kent" in refused(tmp_path)


@pytest.mark.parametrize("content", ["{", "\ufeffnot json", "[" * 100_000])
def test_a_damaged_record_is_told_in_words(tmp_path: Path, content: str) -> None:
    folder = run_folder(tmp_path / "paper")
    (folder / "claims.json").write_text(content, encoding="utf-8")
    assert "claims.json" in refused(folder)


def test_a_misspelt_name_is_offered_the_nearest(tmp_path: Path) -> None:
    run_folder(tmp_path / "halton_latest")
    assert 'Did you mean "halton_latest"?' in refused(tmp_path / "halton_lates")


def test_an_empty_folder_is_no_run(tmp_path: Path) -> None:
    assert "this folder is no run" in refused(tmp_path)
