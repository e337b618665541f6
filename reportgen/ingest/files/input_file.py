"""The record of a file that was read."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from pathlib import Path

from reportgen.domain.source import InputFile


def input_file(path: Path, layout: str, sheets: Sequence[str] = (), rows: int = 0) -> InputFile:
    """The record of one file that was read, with the hash of its bytes."""
    digest = hashlib.sha256(path.read_bytes()).hexdigest()
    return InputFile(path.name, layout, digest, tuple(sheets), rows)
