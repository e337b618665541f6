"""A final paper is checked before anything is written."""

from __future__ import annotations

import shutil
from pathlib import Path

from ruamel.yaml import YAML

from tests.journeys.builders import REPOSITORY, build


def _workspace(folder: Path, purpose: str) -> Path:
    """The shipped papers and a copy of the default request with another purpose."""
    for name in ("templates", "inputs"):
        shutil.copytree(REPOSITORY / name, folder / name)
    path = folder / "inputs" / "requests" / "lancashire_latest.yaml"
    told = YAML(typ="safe").load(path.read_text(encoding="utf-8"))
    told["purpose"] = purpose
    own = path.with_name("own.yaml")
    with own.open("w", encoding="utf-8") as file:
        YAML().dump(told, file)
    return own


def test_a_paper_that_is_not_ready_is_refused_and_nothing_is_written(tmp_path: Path) -> None:
    request = _workspace(tmp_path, "To tell members of XX and more.")
    answer = build(request, "--final", out=tmp_path / "out")
    assert answer.code == 2
    assert "1 finding keeps this paper from being final" in answer.wrong
    assert 'heading "Purpose", paragraph 1' in answer.wrong
    assert '"XX" is still to be filled in' in answer.wrong
    assert not list((tmp_path / "out").rglob("*.*"))


def test_the_same_paper_may_be_built_as_a_draft(tmp_path: Path) -> None:
    request = _workspace(tmp_path, "To tell members of XX and more.")
    assert build(request, out=tmp_path / "out").code == 0
