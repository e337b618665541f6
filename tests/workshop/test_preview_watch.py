"""`preview --watch` looks again after each change, through a fault and out of it, until Ctrl-C."""

from __future__ import annotations

import os
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from reportgen.workshop.preview.watch import changed, state_of
from tests.journeys.builders import csv_file, own_workspace
from tests.workshop.builders import templates


def touch(path: Path, text: str) -> None:
    """Writes a file a second later than it was written, however quick the test is."""
    before = path.stat().st_mtime_ns
    path.write_text(text, encoding="utf-8")
    os.utime(path, ns=(before, before + 1_000_000_000))


def test_nothing_changed_is_nothing_found(tmp_path: Path) -> None:
    folder = own_workspace(tmp_path) / "templates"
    assert changed(state_of(folder), state_of(folder), folder) is None


@pytest.mark.parametrize(
    ("name", "facts"),
    [
        ("narrative/level.j2", False),
        ("narrative/hard_cases.yaml", False),
        ("outlines/all_indicators.yaml", True),
        ("wording/thresholds.csv", True),
    ],
)
def test_a_change_says_whether_facts_must_be_worked_out_anew(
    tmp_path: Path, name: str, facts: bool
) -> None:
    folder = own_workspace(tmp_path) / "templates"
    before = state_of(folder)
    touch(folder / name, (folder / name).read_text(encoding="utf-8") + "\n")
    found = changed(before, state_of(folder), folder)
    assert found is not None
    assert (found.files, found.facts) == ((folder / name,), facts)


def test_a_file_that_goes_is_a_change(tmp_path: Path) -> None:
    folder = own_workspace(tmp_path) / "templates"
    before = state_of(folder)
    (folder / "narrative" / "hard_cases.yaml").unlink()
    assert changed(before, state_of(folder), folder) is not None


def test_watching_shows_each_change_tells_a_fault_and_ends_quietly(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = own_workspace(tmp_path)
    path, page = folder / "templates" / "narrative" / "level.j2", tmp_path / "page.html"
    right = path.read_text(encoding="utf-8")
    seen: list[str] = []
    steps: list[Callable[[], object]] = [
        lambda: touch(path, right.replace("moved_perfect(", "moved_prefect(")),
        lambda: touch(path, right.replace("an improvement", "good")),
        lambda: (folder / "templates" / "narrative" / "hard_cases.yaml").write_bytes(b"- no\n"),
    ]

    def instead_of_waiting(_: float) -> None:
        seen.append(page.read_text(encoding="utf-8"))
        if not steps:
            raise KeyboardInterrupt
        steps.pop(0)()

    monkeypatch.chdir(folder)
    monkeypatch.setattr(time, "sleep", instead_of_waiting)
    words = ("--workbook", csv_file(tmp_path), "--area", "Lancashire", "--html", page)
    answer = templates("preview", *words, "--watch", "--quiet", out=tmp_path)
    assert answer.code == 0, answer.wrong
    assert ["moved_prefect" in text for text in seen] == [False, True, False, False]
    assert "Looked again after a change of level.j2." in answer.wrong
    assert "the file holds no cases" in answer.wrong
    assert "Traceback" not in answer.wrong
