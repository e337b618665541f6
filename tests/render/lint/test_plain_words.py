"""What Jinja cannot read is told in words, with what to do about it; a folder is whole."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from typer.testing import CliRunner

from reportgen.errors import TemplateError
from reportgen.render.lint.finding import Finding
from reportgen.render.lint.linting import Asked, lint
from reportgen.ui.cli import app
from tests.render.builders_narrative import TEMPLATES
from tests.render.lint.builders import MACROS, found

SHIPPED = frozenset(path.stem for path in TEMPLATES.glob("[!_]*.j2"))


def only(findings: list[Finding]) -> Finding:
    assert len(findings) == 1, findings
    return findings[0]


@pytest.fixture
def own(tmp_path: Path) -> Path:
    """A folder of all shipped templates, to be spoilt."""
    return Path(shutil.copytree(TEMPLATES, tmp_path / "narrative"))


def errors(folder: Path) -> list[Finding]:
    return list(lint(folder, Asked(wanted=SHIPPED)).of("error"))


@pytest.mark.parametrize(
    ("text", "said", "cure"),
    [
        ("{% if level %}x{% elsif level %}y{% endif %}", 'Did you mean "elif"?', "correct"),
        ("{% if opening == “a” %}x{% endif %}", "the sign “ has no meaning", 'write "'),
        ("{% if missing && level %}x{% endif %}", "the sign & has no meaning", 'write "and"'),
        ("{% if opening = 'first' %}x{% endif %}", 'Expected "=="', 'write "=="'),
        ("{% if missing %}x{% else if level %}y{% endif %}", '"else if" is no tag', "write elif"),
        ("{% if opening == 'first %}x{% endif %}", "a quotation mark is not closed", "add"),
        ("{{ area.name } }}", 'a single "}" stands inside a tag', "both signs"),
        ("{{ area..name }}", "a name is missing", "take the second dot out"),
    ],
)  # fmt: skip
def test_a_slip_in_a_tag_is_told_in_words_with_a_cure(
    tmp_path: Path, text: str, said: str, cure: str
) -> None:
    told = only(found(tmp_path, f"This was seen.\n{text}"))
    assert said in f"{told.message} {told.expected}"
    assert cure in told.cure
    assert "token" not in told.message
    assert ".." not in told.message


def test_a_faulty_file_of_macros_is_told_once_and_not_at_every_use_of_it(tmp_path: Path) -> None:
    words = f"{MACROS}{{% macro stated(text) %}}{{{{ text }}}}{{% endmacro %}}\n{{% if %}}"
    text = (
        '{% from "_faulty.j2" import stated %}'
        "{% macro told(text) %}{{ stated(text) }}{% endmacro %}"
        'This was {{ told("lower") }}.'
    )
    assert {Path(each.file).name for each in found(tmp_path, text, _faulty=words)} == {"_faulty.j2"}


def test_an_empty_template_is_an_error(own: Path) -> None:
    (own / "streak.j2").write_text("", encoding="utf-8")
    assert only(errors(own)).code.value == "E12"


def test_a_template_that_was_renamed_is_missed_by_its_name(own: Path) -> None:
    (own / "streak.j2").rename(own / "streaks.j2")
    told = only(errors(own))
    assert told.file.endswith("streak.j2")
    assert told.expected == 'Did you mean "streaks"?'
    warned = lint(own, Asked(wanted=SHIPPED)).of("warning")
    beyond = only([each for each in warned if each.file.endswith("streaks.j2")])
    assert beyond.message == "no report asks for a template of this name."


@pytest.mark.parametrize("name", ["~$streak.j2", "._streak.j2"])
def test_what_an_editor_leaves_beside_a_template_is_none(own: Path, name: str) -> None:
    (own / name).write_bytes(b"\x00\xff")
    assert errors(own) == []


def test_a_folder_in_place_of_a_template_is_named(own: Path) -> None:
    (own / "streak.j2").unlink()
    (own / "streak.j2").mkdir()
    with pytest.raises(TemplateError) as refused:
        lint(own)
    assert "streak.j2 (is a directory)" in refused.value.found


@pytest.mark.parametrize(
    ("named", "found", "cure"),
    [
        ("streak.j2", "this is a file.", "templates lint {own}"),
        ("..", "no template lies here.", "templates lint {own}/../narrative"),
        ("nowhere", "there is no such folder.", "templates lint templates/narrative"),
    ],
)
def test_a_place_without_templates_is_told_with_the_folder_that_has_them(
    own: Path, named: str, found: str, cure: str
) -> None:
    with pytest.raises(TemplateError) as refused:
        lint(own / named)
    assert refused.value.found == found
    assert refused.value.cure.endswith(cure.format(own=own.as_posix()))


def test_templates_at_hand_are_looked_through_and_not_the_shipped_ones(
    own: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (own / "gap.j2").write_text("{% if %}", encoding="utf-8")
    home = own.parent / "council"
    (home / "templates").mkdir(parents=True)
    own.rename(home / "templates" / "narrative")
    monkeypatch.chdir(home)
    answer = CliRunner().invoke(app, ["templates", "lint"])
    assert answer.exit_code == 2
    assert "templates/narrative/gap.j2:1" in answer.output


def test_a_file_of_macros_that_is_gone_is_named_with_those_that_are_there(tmp_path: Path) -> None:
    text = '{% from "_word.j2" import x %}This was seen.{{ x() }}'
    told = next(
        each for each in found(tmp_path, text, _words=MACROS) if "to import" in each.message
    )
    assert told.expected == 'Did you mean "_words.j2"? On offer: _words.j2.'
    assert "copy the file from a folder of reportgen init" in told.cure
