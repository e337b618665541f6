"""Watching which branches speak: every branch has a name and a place, and no word changes."""

from __future__ import annotations

from pathlib import Path

import pytest

from reportgen.domain.plan import SentencePlan
from reportgen.render.narrative import Narrator
from reportgen.render.template.environment import branches_of, environment_of
from reportgen.render.template.front_matter import Example, front_matter
from reportgen.render.template.watch import Branch, Watch
from tests.builders import NORTHMOOR
from tests.render.builders_narrative import TEMPLATES, case_of
from tests.render.golden_narrative import cases, golden_files

LINES = ("percentage, low is better", "now 19.1 in 2022", "gap England 21.5, below, better")


def branches(folder: Path, text: str) -> list[tuple[int, str]]:
    """Line and words of each branch of a template with this text."""
    (folder / "made.j2").write_text(text, encoding="utf-8")
    return [(each.line, each.words) for each in branches_of(folder)]


def passed(folder: Path, text: str) -> tuple[str, list[str]]:
    """What the template says, and the words of the branches that it went through."""
    (folder / "made.j2").write_text(text, encoding="utf-8")
    watch = Watch()
    plan = SentencePlan("made", "made", case_of(LINES).plan_facts)
    said = Narrator(folder, NORTHMOOR, watch).write(plan).text
    return said, [each.words for each in watch.visited]


def test_each_body_of_an_if_is_a_branch_and_so_is_the_silence_without_an_else(
    tmp_path: Path,
) -> None:
    text = "{% if comparison %}\nA\n{% elif missing %}\nB\n{% else %}C\n{% endif %}\n"
    text += "{% if target %}D{% endif %}."
    assert branches(tmp_path, text) == [
        (1, "if comparison"),
        (3, "elif missing"),
        (5, "else of if comparison"),
        (7, "if target"),
        (7, "no else, none of if target"),
    ]


def test_both_sides_of_an_inline_if_a_macro_and_a_loop_are_branches(tmp_path: Path) -> None:
    text = (
        '{% macro far(text) %}{{ text if text else "x" }}{% endmacro %}\n'
        "{% for side in comparison.main.sides %}{{ side.stand }}{% else %}y{% endfor %}."
    )
    assert branches(tmp_path, text) == [
        (1, "macro far"),
        (1, "inline if text"),
        (1, "else of inline if text"),
        (2, "for comparison.main.sides"),
        (2, "else of for comparison.main.sides"),
    ]


def test_branches_of_the_same_words_in_one_line_are_told_apart(tmp_path: Path) -> None:
    text = "{% if missing %}a{% endif %}{% if missing %}b{% endif %}{% if missing %}c{% endif %}."
    words = [words for _, words in branches(tmp_path, text)]
    assert words[::2] == ["if missing", "if missing (again)", "if missing (again, 3)"]
    assert len(set(words)) == len(words)


def test_only_the_branches_that_speak_are_noted(tmp_path: Path) -> None:
    text = (
        '{% macro far(text) %}{{ text if text == "y" else "far" }}{% endmacro %}'
        "{% if missing %}no{% elif comparison %}{{ far('x') if comparison else 'no' }}{% endif %}"
        "{% for side in comparison.main.sides %} {{ side.stand }}{% endfor %}."
    )
    said, words = passed(tmp_path, text)
    assert said == "Far below."
    assert words == [
        "elif comparison",
        "macro far",
        'else of inline if text == "y"',
        "inline if comparison",
        "for comparison.main.sides",
    ]


def test_a_macro_that_says_nothing_is_false_watched_or_not(tmp_path: Path) -> None:
    text = "{% macro far(text) %}{% if text == 'y' %}x{% endif %}{% endmacro %}"
    text += "{{ 'spoke' if far('x') else 'was silent' }}."
    assert passed(tmp_path, text)[0] == "Was silent."


@pytest.mark.parametrize("path", golden_files(), ids=lambda path: path.stem)
def test_watching_changes_no_sentence_and_no_line(path: Path) -> None:
    watch = Watch()
    watched, plain = Narrator(TEMPLATES, NORTHMOOR, watch), Narrator(TEMPLATES, NORTHMOOR)
    examples = [(each.given, each.says) for each in _examples(path.stem)]
    for facts, _ in [*examples, *((case.facts, case.sentence) for case in cases(path))]:
        case = case_of(facts)
        plan = SentencePlan("case", path.stem, case.plan_facts, case.position, case.about)
        assert watched.write(plan) == plain.write(plan)
    assert watch.visited


def _examples(template: str) -> tuple[Example, ...]:
    return front_matter(TEMPLATES / f"{template}.j2").examples


def test_every_branch_of_the_shipped_templates_has_a_name_of_its_own() -> None:
    known = branches_of(TEMPLATES)
    assert len(set(known)) == len(known)
    assert {branch.file for branch in known} >= {"gap.j2", "_words.j2", "alt_text.j2"}


def test_what_is_known_and_not_visited_is_silent(tmp_path: Path) -> None:
    (tmp_path / "made.j2").write_text("{% if comparison %}A{% endif %}.", encoding="utf-8")
    watch = Watch()
    plan = SentencePlan("made", "made", case_of(LINES).plan_facts)
    Narrator(tmp_path, NORTHMOOR, watch).write(plan)
    silent = tuple(each for each in watch.branches if each not in watch.visited)
    assert silent == (Branch("made.j2", 1, "no else, none of if comparison"),)


def test_an_environment_without_a_watch_is_shared_and_calls_nothing() -> None:
    plain = environment_of(TEMPLATES)
    assert plain is environment_of(TEMPLATES)
    assert not hasattr(plain, "watched_enter")
    assert environment_of(TEMPLATES, Watch()) is not plain
