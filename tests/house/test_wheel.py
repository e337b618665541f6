"""An installed package brings its templates, its inputs and its sample along."""

from __future__ import annotations

import os
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

from tests.house.rooms import ROOT, project_files, said


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("wheel")
    pip = [sys.executable, "-m", "pip", "wheel", "-q", "--no-deps", "--no-build-isolation"]
    subprocess.run([*pip, "-w", str(folder), str(ROOT)], check=True)  # noqa: S603 - our own
    (built,) = folder.glob("*.whl")
    return built


def test_a_wheel_holds_what_is_shipped_and_nothing_beside_it(wheel: Path) -> None:
    names = set(zipfile.ZipFile(wheel).namelist())
    shipped = [
        name for name in map(said, project_files()) if name.startswith(("templates/", "inputs/"))
    ]
    assert "templates/house_styles/numbered/logo.png" in shipped
    assert {f"reportgen/shipped/{name}" for name in shipped} <= names
    assert not [name for name in names if name.startswith(("templates/", "inputs/", "tests/"))]


def test_what_a_wheel_installs_builds_the_sample_far_from_the_repository(
    wheel: Path, tmp_path: Path
) -> None:
    installed, elsewhere = tmp_path / "installed", tmp_path / "elsewhere"
    zipfile.ZipFile(wheel).extractall(installed)
    elsewhere.mkdir()
    words = ["-m", "reportgen", "build", "--charts", "none", "--quiet", "--out", "made"]
    subprocess.run(  # noqa: S603 - our own
        [sys.executable, *words],
        cwd=elsewhere,
        env={**os.environ, "PYTHONPATH": str(installed)},
        check=True,
    )
    assert (elsewhere / "made" / "lancashire_latest-lancashire" / "report.docx").is_file()
