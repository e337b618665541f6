"""Each code of the linter: a small wrong template, and the finding with its line and its cure."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path

import pytest

from reportgen.render.lint.meanings import MEANINGS
from reportgen.render.template.codes import Code
from tests.render.builders_narrative import TEMPLATES
from tests.render.lint.builders import HEAD, MACROS, codes, found, looked_through


@dataclass(frozen=True)
class Wrong:
    """A template that deserves one finding; `line` counts from the first below the head."""

    code: Code
    snippet: str  # as the README has it
    text: str
    line: int
    said: str
    cure: str
    head: str = HEAD


_LONG = "a " * 31
WRONG = [
    Wrong(
        Code.SYNTAX, "{{ area..name }}", "This was seen.\n{{ area..name }}", 2,
        "cannot be read here", "take the second dot out",
    ),
    Wrong(
        Code.NAME, "{{ since_baseline.strat }}",
        "This was seen.\n{% if since_baseline %}{{ since_baseline.strat }}{% endif %}", 2,
        'asks for "since_baseline.strat", which a change does not offer', "correct the word",
    ),
    Wrong(
        Code.CALLED, "{{ area.name | upper }}",
        "This was seen.\n{% if missing %}{{ area.name | upper }}{% endif %}", 2,
        'no filter "upper"', "correct the word",
    ),
    Wrong(
        Code.UNCLOSED, "{% if level %}", "This was\n{% if level %}lower.\n\n", 2,
        "the if opened on line 14 is never closed", 'add "{% endif %}"',
    ),
    Wrong(
        Code.COMPUTES, "It was 5.", "This was seen.\n{% if missing %}It was 5.{% endif %}", 2,
        'a figure of its own: "5."', "take it out",
    ),
    Wrong(
        Code.UNCOVERED, '{% if way == "rose" %}rose{% elif way == "fell" %}fell{% endif %}',
        '{% macro moved(way) %}\n{% if way == "rose" %}rose{% elif way == "fell" %}fell{% endif %}'
        '{% endmacro %}This was seen{{ moved("unchanged") }}.', 2,
        'nothing is said where "way" is "unchanged"', "an empty else says that silence is meant",
    ),
    Wrong(
        Code.JUDGES, "This was better than England.",
        "This was seen.\n{% if missing %}This was better than the region.{% endif %}", 2,
        '"better" judges', "{% if change.verdict %}",
    ),
    Wrong(
        Code.WORDING, "due to fewer visits",
        "This was seen{% if missing %},\ndue to fewer visits{% endif %}.", 2,
        '"due to" is not for reports', "say instead: a local commentary",
    ),
    Wrong(
        Code.NUMBER_FIRST, "{{ level.value.full }} was the figure.",
        "This was seen.\n\n{% if level %}{{ level.value.full }} was the figure.{% endif %}", 3,
        '"level.value.full"', "put a word before it",
        HEAD.replace("now 19.1", "level 19.1").replace(
            "This was seen.", "This was seen. 19.1% was the figure."
        ),
    ),
    Wrong(
        Code.EXAMPLE_DIFFERS, "says: The rate rose.", "This was told.", -6,
        'the template now says: "This was told."', "take the new text into the example",
    ),
    Wrong(
        Code.UNBOUNDED, "{% macro far(text) %}{{ far(text) }}{% endmacro %}",
        'This was seen{# x #}\n{% macro far(text) %}{{ far(text) }}{% endmacro %}.', 2,
        'the macro "far" calls itself', "take the call out",
    ),
    Wrong(
        Code.HEAD, "- gapp England 21.5, below", "This was seen.", -3,
        'no fact begins like "gapp England 21.5, below, better"', "write the line as shown",
        HEAD.replace("- gap", "- gapp"),
    ),
    Wrong(
        Code.PLACE_NAME, "the neighbours of Lancashire",
        "This was seen{% if missing %}\nbeside the neighbours of Lancashire{% endif %}.", 2,
        'names an area: "Lancashire"', "take the name from the facts",
    ),
    Wrong(
        Code.LONG, "a long `says:`", f"This was {_LONG}.", -6,
        "a sentence has 33 words", "say it in two sentences",
        HEAD.replace("This was seen.", f"This was {_LONG.strip()}."),
    ),
    Wrong(
        Code.UNUSED, "{% macro spare(text) %}",
        "This was seen.\n{% macro spare(text) %}{{ text }}{% endmacro %}", 2,
        'no sentence calls the macro "spare"', "call it, or delete it",
    ),
    Wrong(
        Code.UNPROVEN, "a head without `examples:`", "This was seen.", 1,
        "no examples", "add an example", HEAD.split("examples:")[0] + "--- -#}\n",
    ),
    Wrong(
        Code.UNREACHED, "{% elif missing %}no figure",
        "This was\n{% if level %}x\n{% elif missing %}no figure\n{% else %}lower{% endif %}.", 3,
        "no example goes this way: elif missing", "add an example that goes this way",
    ),
]  # fmt: skip


def _line(wrong: Wrong) -> int:
    """The line of the finding: below the head, or in it, counted back from its end."""
    return 1 if wrong.code is Code.UNPROVEN else wrong.head.count("\n") + wrong.line


@pytest.mark.parametrize("wrong", WRONG, ids=lambda wrong: wrong.code.value)
def test_a_wrong_template_gets_its_code_its_line_and_its_cure(tmp_path: Path, wrong: Wrong) -> None:
    told = looked_through(tmp_path, wrong.text, wrong.head)
    alike = [each for each in told.findings if each.code is wrong.code]
    (finding,) = [each for each in alike if each.line == _line(wrong)]
    assert wrong.said in finding.message
    assert wrong.cure in finding.cure
    assert finding.file.endswith("narrative/made.j2")


def test_every_code_is_tried_and_has_a_meaning() -> None:
    assert [wrong.code for wrong in WRONG] == list(Code) == list(MEANINGS)


@pytest.mark.parametrize("wrong", WRONG, ids=lambda wrong: wrong.code.value)
def test_the_readme_shows_each_code_with_its_example(wrong: Wrong) -> None:
    readme = (TEMPLATES / "README.md").read_text(encoding="utf-8").replace("\\|", "|")
    (row,) = re.findall(rf"^\| `{wrong.code.value}` \|.*$", readme, re.MULTILINE)
    assert wrong.snippet in row


def test_a_right_template_gets_none(tmp_path: Path) -> None:
    assert found(tmp_path, "This was seen.") == []


# --- E1 to E5: all of them, not only the first --------------------------------------------------


def test_all_faults_of_all_files_are_told_at_once(tmp_path: Path) -> None:
    text = "{{ levle.value }} {{ area.nam }}\n{{ 5 }}{% if level is none %}{% endif %}This was."
    other = HEAD + "{% if level %}"
    findings = found(tmp_path, text, beside=other)
    assert codes(findings) == ["E4", "E2", "E2", "E3", "E5"]
    assert [each.file.rsplit("/", 1)[1] for each in findings] == ["beside.j2", *["made.j2"] * 4]


def test_what_follows_from_a_fault_is_not_told_again(tmp_path: Path) -> None:
    text = (
        "{% from '_wrods.j2' import far %}{% for side in comparisn.main.sides %}"
        "{{ far(side.names) }}{% for group in side.groups %}{{ group.stand }}{% endfor %}"
        "{% endfor %}{% set what = levl %}{{ what.value.full }}This."
    )
    assert codes(found(tmp_path, text)) == ["E2", "E2", "E2"]


def test_a_file_that_is_imported_and_faulty_is_told_once(tmp_path: Path) -> None:
    words = MACROS + "{% macro far(text) %}{{ text }}\n"
    text = "{% from '_words.j2' import far %}This was {{ far('x') }}."
    findings = found(tmp_path, text, _words=words)
    assert [(each.code, each.file.rsplit("/", 1)[1], each.line) for each in findings] == [
        (Code.UNCLOSED, "_words.j2", 4)
    ]


def test_files_that_import_each_other_are_told(tmp_path: Path) -> None:
    text = "{% from '_one.j2' import one %}This was {{ one('x') }}."
    one = (
        MACROS + "{% from '_two.j2' import two %}{% macro one(text) %}{{ two(text) }}{% endmacro %}"
    )
    two = (
        MACROS + "{% from '_one.j2' import one %}{% macro two(text) %}{{ one(text) }}{% endmacro %}"
    )
    findings = found(tmp_path, text, _one=one, _two=two)
    assert {"E11"} == set(codes(findings))


# --- E6 -------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "chain",
    [
        '{% if way == "rose" %}a{% elif way == "fell" %}b{% else %}{% endif %}',
        '{% if way == "rose" %}a{% elif way == "fell" %}b{% else %}c{% endif %}',
        '{% if way == "rose" %}a{% elif way in ("fell", "unchanged") %}b{% endif %}',
        '{% if way == "rose" %}a{% elif way != "rose" %}b{% endif %}',
        '{% if way == "rose" %}a{% endif %}',
        '{% if way == "rose" %}a{% elif size == "little" %}b{% endif %}',
        '{% if text == "rose" %}a{% elif text == "fell" %}b{% endif %}',
    ],
)
def test_a_chain_that_covers_its_word_or_says_that_silence_is_meant_is_fine(
    tmp_path: Path, chain: str
) -> None:
    text = "{% macro far(way, size, text) %}" + chain + "{% endmacro %}This was seen"
    assert codes(found(tmp_path, text + '{{ far("rose", "plain", "x") }}.')) in ([], ["E10"])


def test_an_else_belongs_to_its_own_if(tmp_path: Path) -> None:
    text = (
        '{% macro far(way) %}{% if way == "rose" %}{% if way == "fell" %}a{% else %}b{% endif %}'
        '\n{% elif way == "fell" %}c{% endif %}{% endmacro %}This was seen{{ far("fell") }}.'
    )
    assert "E6" in codes(found(tmp_path, text))


# --- E7 and E8 ------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "text",
    [
        "{% if on_previous.verdict %}an improvement{% endif %}",
        "{% if rank.best_first %}{% if level %}first is best{% endif %}{% endif %}",
        '{{ "which is better" if comparison.message.sides else "" }}',
    ],
)
def test_a_judgement_inside_a_test_of_one_is_allowed(tmp_path: Path, text: str) -> None:
    guarded = f"This was seen{{% if missing %}}{text}{{% endif %}}."
    judged = [each for each in found(tmp_path, guarded) if each.code is Code.JUDGES]
    assert bool(judged) is ("comparison" in text)


def test_a_word_of_a_test_or_a_remark_is_not_printed(tmp_path: Path) -> None:
    text = '{# sadly #}This was seen{% if on_previous.verdict == "improved" %}{% endif %}.'
    assert codes(
        found(tmp_path, text.replace("on_previous.verdict ==", "opening != ''  and '' =="))
    )[:1] != ["E8"]
    assert "E8" not in codes(found(tmp_path, text))


def test_a_word_compared_with_is_not_printed(tmp_path: Path) -> None:
    text = '{% set sad = opening == "sadly" %}This was seen{% if sad %}{% endif %}.'
    assert "E8" not in codes(found(tmp_path, text))


def test_the_column_of_a_word_is_told(tmp_path: Path) -> None:
    (finding,) = [
        each for each in found(tmp_path, "This was sadly lower.") if each.code is Code.WORDING
    ]
    assert finding.column == len("This was ") + 1


def test_significant_is_said_only_behind_a_test_of_significance(tmp_path: Path) -> None:
    assert "E8" in codes(found(tmp_path, "This was significantly lower."))


# --- E9 -------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "text",
    [
        "{{ level.value.full | capitalised }} was it.",
        "{% set it = level.value.bare ~ ' or so' %}{{ it }} was it.",
        "{{ '' if missing else '' }}{{ level.value.bare }} was it.",
        "It was so. {{ level.period.name }} was better known.",
        "{% if missing %}It{% else %}{{ level.value.bare }}{% endif %} was it.",
    ],
)
def test_a_number_at_the_head_of_a_sentence_is_found_on_every_way(
    tmp_path: Path, text: str
) -> None:
    assert "E9" in codes(found(tmp_path, text, HEAD.replace("now 19.1", "level 19.1")))


def test_a_number_inside_a_sentence_is_fine(tmp_path: Path) -> None:
    text = "The {{ indicator.noun }} {{ level.value.bare }} {{ level.period.name }} was it."
    assert "E9" not in codes(found(tmp_path, text, HEAD.replace("now 19.1", "level 19.1")))


# --- accepted warnings ----------------------------------------------------------------------------


def test_a_warning_with_a_reason_is_accepted_and_counted(tmp_path: Path) -> None:
    head = HEAD.split("examples:")[0] + 'accepted:\n  W4: "It has no small form."\n--- -#}\n'
    told = looked_through(tmp_path, "This was seen.", head)
    assert [each for each in told.findings if not each.note] == []
    assert [why for _, why in told.accepted] == ["It has no small form."]


@pytest.mark.parametrize("line", ['E5: "It is meant."', 'W4: ""', 'W9: "Yes."'])
def test_an_error_or_a_missing_reason_is_not_accepted(tmp_path: Path, line: str) -> None:
    head = HEAD.replace("--- -#}", f"accepted:\n  {line}\n--- -#}}")
    assert codes(found(tmp_path, "This was seen.", head)) == ["E12"]
