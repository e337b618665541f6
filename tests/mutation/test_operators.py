"""The wrongs that are made of a rule are those that are listed, each in one place."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest

from tests.mutation.operators import CLASSES, EDGE, PERIOD, POLARITY, SWAPPED, UNROUNDED, mutants_of
from tests.mutation.run import ROOT, all_mutants, known_equivalent

CASES = [
    ("later - earlier", [(SWAPPED, "earlier - later")]),
    ("abs(later - earlier)", []),
    ("one < two", [(EDGE, "one <= two"), (SWAPPED, "two < one")]),
    ("one == two", []),
    ("0 < one <= two", [(EDGE, "0 <= one <= two"), (EDGE, "0 < one < two")]),
    ("figure.shown", [(UNROUNDED, "figure.stored")]),
    ("figure.at(places)", [(UNROUNDED, "figure.stored")]),
    ("round_half_up(value, 1)", [(UNROUNDED, "value")]),
    ("values[0]", [(PERIOD, "values[1]")]),
    ("values[-2]", [(PERIOD, "values[-3]")]),
    ("values[1:]", [(PERIOD, "values[2:]")]),
    ("Polarity.HIGH", [(POLARITY, "Polarity.LOW")]),
    ("Judgement.WORSENED", [(POLARITY, "Judgement.IMPROVED")]),
    ("-way", [(POLARITY, "way")]),
]


@pytest.mark.parametrize(("words", "wrongs"), CASES)
def test_each_class_of_wrong_is_made_where_it_can_be(
    tmp_path: Path, words: str, wrongs: list[tuple[str, str]]
) -> None:
    file = tmp_path / "rule.py"
    file.write_text(f"def rule():\n    return {words}\n", encoding="utf-8")
    found = mutants_of(file, "rule.py")
    assert [(each.kind, each.after) for each in found] == wrongs
    for each in found:
        assert ast.unparse(ast.parse(each.source).body[0].body[0]) == f"return {each.after}"  # type: ignore[attr-defined]


def test_the_same_wrong_of_the_same_words_is_counted(tmp_path: Path) -> None:
    file = tmp_path / "rule.py"
    file.write_text("def rule():\n    one = a - b\n    return a - b\n", encoding="utf-8")
    assert [(each.line, each.nth) for each in mutants_of(file, "rule.py")] == [(2, 1), (3, 2)]


def test_every_class_is_made_of_the_rules_and_every_equivalent_one_is_among_them() -> None:
    made = all_mutants(ROOT)
    assert {each.kind for each in made} == set(CLASSES)
    assert set(known_equivalent()) <= {each.key for each in made}
