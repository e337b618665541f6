"""Same inputs, same bytes: twice over, and whatever order Python's hashing gives."""

from __future__ import annotations

import hashlib
import os
import subprocess
import sys
from pathlib import Path

from tests.journeys.builders import REPOSITORY


def digests(out: Path, hash_seed: str) -> dict[str, str]:
    """The files of the sample report, built by a fresh process with this seed."""
    subprocess.run(  # noqa: S603 - our own program
        [sys.executable, "-m", "reportgen", "build", "--quiet", "--slides", "--out", str(out)],
        check=True,
        cwd=REPOSITORY,
        env={**os.environ, "PYTHONHASHSEED": hash_seed},
    )
    return {
        path.relative_to(out).as_posix(): hashlib.sha256(path.read_bytes()).hexdigest()
        for path in sorted(out.rglob("*"))
        if path.is_file()
    }


def test_the_sample_report_is_the_same_to_the_byte_under_any_hash_seed(tmp_path: Path) -> None:
    first = digests(tmp_path / "one", "0")
    second = digests(tmp_path / "two", "4711")
    for form in ("report.docx", "report.html", "slides.pptx"):
        assert any(name.endswith(form) for name in first)
    assert first == second
