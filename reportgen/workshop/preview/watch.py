"""Notices that a file of the templates has changed: by its size and the time it was written."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TypeAlias

_ENDINGS = (".j2", ".yaml", ".csv")
_WORDS_ONLY = "narrative"

State: TypeAlias = dict[Path, tuple[int, int]]


@dataclass(frozen=True, slots=True)
class Changed:
    """The files that are new, other or gone, and whether facts must be worked out anew."""

    files: tuple[Path, ...]
    facts: bool


def state_of(templates: Path) -> State:
    """Size and time of every file of the templates folder that words or facts depend on."""
    found: State = {}
    for path in sorted(templates.rglob("*")):
        if path.suffix in _ENDINGS:
            try:
                known = path.stat()
            except OSError:  # gone between two looks, as editors do when they save
                continue
            found[path] = (known.st_mtime_ns, known.st_size)
    return found


def changed(before: State, now: State, templates: Path) -> Changed | None:
    """What differs between two states; None when nothing does."""
    files = sorted(path for path in before.keys() | now.keys() if before.get(path) != now.get(path))
    if not files:
        return None
    words = templates / _WORDS_ONLY
    return Changed(tuple(files), not all(path.is_relative_to(words) for path in files))
