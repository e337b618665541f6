"""Golden sentences: reads `tests/golden/narrative/*.md`, and writes their sentences again.

To accept new wording: `python -m tests.render.golden_narrative --write`, then read the difference.
"""

from __future__ import annotations

import sys
from pathlib import Path

from reportgen.render.examples.pages import FACT, SENTENCE, cases
from reportgen.render.examples.pages import PageCase as GoldenCase
from tests.render.builders_narrative import said

__all__ = ["FOLDER", "GoldenCase", "cases", "golden_files", "rewritten"]

FOLDER = Path(__file__).parents[1] / "golden" / "narrative"


def golden_files() -> list[Path]:
    return sorted(FOLDER.glob("*.md"))


def rewritten(path: Path) -> str:
    """The file with each sentence as the templates say it now."""
    head = path.read_text(encoding="utf-8").split("\n## ")[0].strip()
    parts = [head]
    for case in cases(path):
        facts = "\n".join(f"{FACT}{fact}" for fact in case.facts)
        parts.append(f"## {case.name}\n\n{facts}\n\n{SENTENCE}{said(case.template, case.facts)}")
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
