"""Small folders of templates to be looked through."""

from __future__ import annotations

from pathlib import Path

from reportgen.render.lint.finding import Finding
from reportgen.render.lint.linting import Asked, Lint, lint
from tests.render.builders_narrative import TEMPLATES

WORDS = TEMPLATES.parent / "wording" / "words_to_avoid.csv"
HEAD = """{#- ---
purpose: "Made for a test."
facts: [comparison]
polarity: "Any."
examples:
  - given:
      - percentage, low is better
      - now 19.1 in 2022
      - gap England 21.5, below, better
    says: >-
      This was seen.
--- -#}
"""
MACROS = """{#- ---
purpose: "Words for a test."
--- -#}
"""


def folder_with(root: Path, text: str, head: str = HEAD, **others: str) -> Path:
    """A folder with one template "made.j2" of this head and text, and others by their stem."""
    folder = root / "narrative"
    folder.mkdir(exist_ok=True)
    (folder / "made.j2").write_text(head + text, encoding="utf-8")
    for stem, other in others.items():
        (folder / f"{stem}.j2").write_text(other, encoding="utf-8")
    return folder


def looked_through(root: Path, text: str, head: str = HEAD, **others: str) -> Lint:
    """What the linter says of such a folder."""
    asked = Asked(WORDS, frozenset(("Lancashire", "Kent")))
    return lint(folder_with(root, text, head, **others), asked)


def found(root: Path, text: str, head: str = HEAD, **others: str) -> list[Finding]:
    """Its errors and warnings, without remarks."""
    told = looked_through(root, text, head, **others)
    return [each for each in told.findings if not each.note]


def codes(findings: list[Finding]) -> list[str]:
    return [each.code.value for each in findings]
