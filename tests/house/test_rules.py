"""A rule, its sentence and its test carry one name."""

from __future__ import annotations

from pathlib import Path

from tests.house.rooms import PACKAGE, ROOT

RULES = PACKAGE / "interpret" / "rules"

# A rule without a sentence of its own name, and the sentence that says it in passing.
SAID_ELSEWHERE = {
    "crossover": "gap",
    "neighbour_rank": "rank",
    "numerator": "level",
    "pair": "level",
    "rank_change": "rank",
    "significance": "gap",
}
# A sentence without a rule of its own name, and what it gathers.
GATHERED = {"alt_text", "enquiry", "headline", "key_message", "section_summary", "together"}


def names(folder: Path, pattern: str) -> set[str]:
    return {path.stem for path in folder.glob(pattern) if not path.stem.startswith("_")}


def test_every_rule_has_a_sentence() -> None:
    sentences = names(ROOT / "templates" / "narrative", "*.j2")
    assert names(RULES, "*.py") - sentences == SAID_ELSEWHERE.keys()
    assert set(SAID_ELSEWHERE.values()) <= sentences


def test_every_sentence_has_a_rule() -> None:
    assert names(ROOT / "templates" / "narrative", "*.j2") - names(RULES, "*.py") == GATHERED


def test_every_rule_has_a_test() -> None:
    tests = {path.stem for path in (ROOT / "tests" / "interpret").rglob("test_*.py")}
    assert [rule for rule in sorted(names(RULES, "*.py")) if f"test_{rule}" not in tests] == []


def test_every_rule_is_explained_in_a_readme() -> None:
    text = "\n".join(path.read_text("utf-8") for path in (ROOT / "templates").rglob("README.md"))
    assert [rule for rule in sorted(names(RULES, "*.py")) if f"`{rule}`" not in text] == []
