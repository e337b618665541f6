"""A sentence that says what no fact stands behind is refused, with the line of its template."""

from __future__ import annotations

from pathlib import Path

import pytest

from reportgen.errors import TemplateError
from reportgen.render.ledger.words import comparing_words
from tests.render.golden_narrative import GoldenCase, cases, golden_files
from tests.render.ledger.spans import written

HEAD = '{#- ---\npurpose: "Made for a test."\n--- -#}\n'
FACTS = ("rate", "level 60 in 2022", "baseline 70 in 2018, fell", "gap England 52.8, above")


def refused(folder: Path, text: str, *facts: str, macros: str = "") -> TemplateError:
    """What is said of a template that is asked for one sentence."""
    said(folder, text)
    (folder / "_made.j2").write_text(HEAD + macros, encoding="utf-8")
    with pytest.raises(TemplateError) as error:
        written("made", *(facts or FACTS), folder=folder)
    return error.value


def said(folder: Path, text: str) -> Path:
    (folder / "made.j2").write_text(HEAD + text, encoding="utf-8")
    return folder


def test_a_bare_word_is_told_with_its_file_its_line_and_what_to_do(tmp_path: Path) -> None:
    error = refused(tmp_path, "In {{ level.period.name }}\nthe rate\nfell.")
    assert error.place.endswith("made.j2, line 6")
    assert 'says "fell"' in error.found
    assert "to come from a fact" in error.expected
    assert "inside an if that asks the fact" in error.cure


def test_a_bare_word_of_a_macro_is_told_where_it_is_written(tmp_path: Path) -> None:
    macros = "\n{% macro far(text) %}\n{{ text }} higher{% endmacro %}"
    text = '{% from "_made.j2" import far %}\nIt was {{ far("much") }}.'
    assert refused(tmp_path, text, macros=macros).place.endswith("_made.j2, line 6")


def test_to_ask_something_that_is_no_fact_is_not_enough(tmp_path: Path) -> None:
    text = '{% if opening == "first" %}It was above England.{% else %}It was there.{% endif %}'
    assert 'says "above"' in refused(tmp_path, text).found


def test_to_ask_for_a_fact_that_is_not_there_is_not_enough(tmp_path: Path) -> None:
    text = "{% if missing %}x{% else %}It was lower.{% endif %}"
    assert 'says "lower"' in refused(tmp_path, text).found


def test_a_word_handed_to_a_macro_from_nowhere_is_told_when_it_is_printed(tmp_path: Path) -> None:
    macros = "\n{% macro said(way) %}{{ way }}{% endmacro %}"
    text = '{% from "_made.j2" import said %}\nThe rate {{ said("rose") }}.'
    error = refused(tmp_path, text, macros=macros)
    assert 'stands behind "rose" in "The rate rose."' in error.found
    assert "made.j2, line 5" in error.place


def test_a_number_in_words_needs_a_fact_too(tmp_path: Path) -> None:
    assert '"three"' in refused(tmp_path, "It was the same for three of them.").found


def test_a_number_in_figures_is_refused_before_any_sentence_is_written(tmp_path: Path) -> None:
    assert 'a figure of its own: "2018."' in refused(tmp_path, "It began in 2018.").found


@pytest.mark.parametrize("sign", ["\ue000", "\ue001", "\ue002"])
def test_a_sign_of_our_marks_is_refused_in_a_template(tmp_path: Path, sign: str) -> None:
    assert "cannot be seen" in refused(tmp_path, f"It was{sign} there.").found


@pytest.mark.parametrize(
    ("text", "basis"),
    [
        ('{% if since_baseline.way == "fell" %}It fell.{% else %}x.{% endif %}', "direction"),
        ('It {{ "fell" if since_baseline.way == "fell" else "was told" }}.', "direction"),
        ('{% set verb = "fell" if since_baseline.way == "fell" else "" %}It {{ verb }}.',
         "direction"),
        ('{% if since_baseline.way == "rose" %}x{% else %}It fell.{% endif %}', "direction"),
        ('{% if since_baseline.way != "rose" %}{% if area %}It fell.{% endif %}{% endif %}',
         "direction"),
        ("{% if since_baseline %}It fell.{% else %}x.{% endif %}", "direction"),
        ('{% if since_baseline.size == "plain" %}It fell.{% else %}x.{% endif %}', "direction"),
        ("{% for side in comparison.main.sides %}It was above.{% endfor %}", "relation"),
        ("{% for side in comparison.main.sides %}It was {{ side.stand }}.{% endfor %}", "relation"),
    ],
)  # fmt: skip
def test_a_word_rests_on_the_fitting_field_of_what_was_asked(
    tmp_path: Path, text: str, basis: str
) -> None:
    (span,) = written("made", *FACTS, folder=said(tmp_path, text)).spans
    assert [getattr(each, "field", "") for each in span.says] == [basis]


def test_a_name_that_a_loop_takes_for_itself_is_not_what_was_asked_before(tmp_path: Path) -> None:
    text = (
        "{% set side = since_baseline %}{% if side %}{% for side in comparison.main.sides %}"
        "It was above.{% endfor %}{% endif %}"
    )
    (span,) = written("made", *FACTS, folder=said(tmp_path, text)).spans
    assert [getattr(each, "field", "") for each in span.says] == ["relation"]


def test_a_word_that_is_handed_on_is_still_the_word_it_was(tmp_path: Path) -> None:
    macros = (
        '\n{% macro moved(way) %}{% if way == "rose" %}up{% else %}down{% endif %}{% endmacro %}'
    )
    (tmp_path / "_made.j2").write_text(HEAD + macros, encoding="utf-8")
    text = (
        '{% from "_made.j2" import moved %}{% set told = moved(since_baseline.way) %}'
        '{% if told == "down" %}It was {{ told }}.{% else %}It was not.{% endif %}'
    )
    sentence = written("made", *FACTS, folder=said(tmp_path, text))
    assert sentence.text == "It was down."
    assert [sentence.text[each.start : each.end] for each in sentence.spans] == ["down"]


@pytest.mark.parametrize(
    "case", [case for path in golden_files() for case in cases(path)], ids=lambda case: case.name
)
def test_every_comparing_word_of_a_golden_sentence_lies_in_a_span(case: GoldenCase) -> None:
    sentence = written(case.template, *case.facts)
    covered = [(each.start, each.end) for each in sentence.spans]
    bare = [
        sentence.text[word.start : word.end]
        for word in comparing_words(sentence.text)
        if not any(start < word.end and word.start < end for start, end in covered)
    ]
    assert bare == []
    assert all(each.says for each in sentence.spans)
    letters = [sentence.text[start:end] for start, end in covered]
    assert letters == [each.strip() for each in letters]
