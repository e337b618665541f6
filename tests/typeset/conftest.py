"""The sample paper, set once for all proofs of this folder."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from reportgen.typeset.docx_writer import word_file
from reportgen.typeset.ooxml.package import unzipped
from tests.typeset import builders
from tests.typeset.package_checks import trees


@pytest.fixture(scope="session")
def paper() -> bytes:
    """report.docx of a document with every kind of block."""
    return word_file(builders.document(), builders.record(Path("unused")))


@pytest.fixture
def parts(paper: bytes) -> dict[str, bytes]:
    """Its parts by name."""
    return unzipped(paper)


@pytest.fixture
def body(parts: dict[str, bytes]) -> Any:
    """Its body as a tree."""
    return trees(parts)["word/document.xml"][0]
