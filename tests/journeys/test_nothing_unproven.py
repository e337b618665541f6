"""A build writes no report that says what the workbook does not, whoever is to blame for it."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.journeys.builders import build_small, csv_file, own_workspace
from tests.journeys.test_wording_changed import words_of

FELL = '{% elif way == "fell" %}fell{% else %}'
FALLEN = '{% elif way == "fell" %}fallen{% else %}'


@pytest.fixture
def own(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    folder = own_workspace(tmp_path / "own")
    monkeypatch.chdir(folder)
    return folder


def reword(own: Path, word: str, perfect: str) -> None:
    """The two forms of the word for a fall become these."""
    path = own / "templates" / "narrative" / "_words.j2"
    text = path.read_text(encoding="utf-8")
    assert FELL in text
    assert FALLEN in text
    text = text.replace(FELL, FELL.replace("}fell{", f"}}{word}{{"))
    path.write_text(
        text.replace(FALLEN, FALLEN.replace("}fallen{", f"}}{perfect}{{")), encoding="utf-8"
    )


def test_a_template_that_turns_a_fall_into_a_rise_is_refused_and_the_others_go_on(
    tmp_path: Path, own: Path
) -> None:
    reword(own, "rose", "risen")
    answer = build_small(csv_file(tmp_path), area="all", out=tmp_path / "out")
    assert answer.code == 2
    assert [path.parent.name for path in answer.reports] == ["report-halton"]  # it did rise
    assert not (tmp_path / "out" / "report-lancashire").exists()
    assert "No report for Lancashire." in answer.wrong
    for told in ("cannot be proven from the workbook; it was not written", "“risen”: false:",
                 "narrative/", "To mend: if you changed that line of a template"):  # fmt: skip
        assert told in answer.wrong


def test_a_draft_is_proven_too(tmp_path: Path, own: Path) -> None:
    reword(own, "rose", "risen")
    answer = build_small(csv_file(tmp_path), "--draft", out=tmp_path / "out")
    assert answer.code == 2
    assert answer.reports == []
    assert "cannot be proven from the workbook" in answer.wrong


def test_an_officers_own_word_for_a_fall_is_let_through(tmp_path: Path, own: Path) -> None:
    reword(own, "dropped", "dropped")
    answer = build_small(csv_file(tmp_path), out=tmp_path / "out")
    assert (answer.code, answer.wrong) == (0, "")
    assert "dropped" in words_of(answer.reports[0])
