"""Golden sentences: reads `tests/golden/narrative/*.md`, and writes their sentences again.

To accept new wording: `python -m tests.render.golden_narrative --write`, then read the difference.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from tests.render.builders_narrative import said

FOLDER = Path(__file__).parents[1] / "golden" / "narrative"
_SENTENCE = "> "
_FACT = "- "


@dataclass(frozen=True)
class GoldenCase:
    """One heading of a file with the facts and the sentence below it."""

    template: str
    name: str
    facts: tuple[str, ...]
    sentence: str


def golden_files() -> list[Path]:
    return sorted(FOLDER.glob("*.md"))


def cases(path: Path) -> Iterator[GoldenCase]:
    """The cases of one file; the file is named after its template."""
    for part in path.read_text(encoding="utf-8").split("\n## ")[1:]:
        name, *lines = part.strip().split("\n")
        facts = tuple(line[len(_FACT) :] for line in lines if line.startswith(_FACT))
        told = [line[len(_SENTENCE) :] for line in lines if line.startswith(_SENTENCE)]
        yield GoldenCase(path.stem, name, facts, " ".join(told))


def rewritten(path: Path) -> str:
    """The file with each sentence as the templates say it now."""
    head = path.read_text(encoding="utf-8").split("\n## ")[0].strip()
    parts = [head]
    for case in cases(path):
        facts = "\n".join(f"{_FACT}{fact}" for fact in case.facts)
        parts.append(f"## {case.name}\n\n{facts}\n\n{_SENTENCE}{said(case.template, case.facts)}")
    return "\n\n".join(parts) + "\n"


def main(arguments: list[str]) -> int:
    """Writes all sentences again when asked with --write; else says how."""
    if arguments != ["--write"]:
        sys.stderr.write("To write the golden sentences again, add --write\n")
        return 2
    for path in golden_files():
        path.write_text(rewritten(path), encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
