"""Templates made up at random: the linter always answers, and what it passes always ends."""

from __future__ import annotations

import tempfile
import time
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from reportgen.domain.plan import SentencePlan
from reportgen.errors import TemplateError
from reportgen.render.lint.linting import Asked, lint
from reportgen.render.narrative import Narrator
from reportgen.render.template.errors import TemplateLineError
from reportgen.render.template.watch import Watch
from tests.builders import NORTHMOOR
from tests.render.builders_narrative import case_of
from tests.render.lint.builders import HEAD, WORDS

MOST_SECONDS = 10.0
CASES = (
    ("percentage, low is better", "now 19.1 in 2022", "gap England 21.5, below, better"),
    ("rate", "level 77 in 2022", "baseline 79 in 2018, fell", "previous 85 in 2021, fell"),
    ("rate, second opening", "now 77 in 2022", "trend peak, from 79 in 2018, turn 85 in 2019"),
)
_NAMES = st.sampled_from(
    [
        *("area.name", "indicator.noun", "opening", "level", "level.value.full", "on_previous"),
        *("since_baseline.way", "since_baseline.verdict", "comparison.main.sides", "trend.shape"),
        *("side.stand", "side.groups", "group.names.items", "name.value", "loop.last", "text"),
        *("a", "b", "far", "near", "way", "nothing", "area.nam", "trend.turn.name", "'x'", "''"),
        *("'better'", "'sadly '", "'5'", "('x', 'y')", "('x', ('y', 'z'))", "true", "7", "none"),
    ]
)
_EXPRESSIONS = st.recursive(
    _NAMES,
    lambda inner: st.one_of(
        st.tuples(inner, inner).map(lambda two: f"{two[0]} ~ {two[1]}"),
        st.tuples(inner, inner, inner).map(lambda of: f"({of[0]} if {of[1]} else {of[2]})"),
        st.tuples(inner, st.sampled_from(["==", "!=", "in", "and", "or", "<", "+"]), inner).map(
            " ".join
        ),
        inner.map(lambda one: f"not {one}"),
        inner.map(lambda one: f"({one}) | capitalised"),
        inner.map(lambda one: f"{one} is none"),
        inner.map(lambda one: f"far({one})"),
        st.tuples(inner, inner).map(lambda two: f"near({two[0]}, {two[1]})"),
    ),
    max_leaves=6,
)
_TEXTS = st.sampled_from(
    ["It was", " and ", ".", "\n", ". ", "because of it", "worse", " 5", "In Kent", "{#", "TODO"]
)
_OUTPUTS = st.one_of(_TEXTS, _EXPRESSIONS.map(lambda one: f"{{{{ {one} }}}}"))
_LOOPED = st.sampled_from(["side", "group", "name", "a", "text"])
_BODIES = st.recursive(
    _OUTPUTS,
    lambda inner: st.one_of(
        st.tuples(_EXPRESSIONS, inner).map(lambda of: f"{{% if {of[0]} %}}{of[1]}{{% endif %}}"),
        st.tuples(_EXPRESSIONS, inner, _EXPRESSIONS, inner, inner).map(
            lambda of: (
                f"{{% if {of[0]} %}}{of[1]}{{% elif {of[2]} %}}{of[3]}"
                f"{{% else %}}{of[4]}{{% endif %}}"
            )
        ),
        st.tuples(_LOOPED, _EXPRESSIONS, inner).map(
            lambda of: f"{{% for {of[0]} in {of[1]} %}}{of[2]}{{% endfor %}}"
        ),
        st.tuples(st.sampled_from("ab"), _EXPRESSIONS).map(
            lambda of: f"{{% set {of[0]} = {of[1]} %}}"
        ),
        st.tuples(
            st.sampled_from(["far(text)", "near(text, way)", "near(way='rose')", "far()"]), inner
        ).map(lambda of: f"{{% macro {of[0]} %}}{of[1]}{{% endmacro %}}"),
        st.lists(inner, max_size=4).map("".join),
        inner.map(lambda one: one * 3),
        inner.map(lambda one: "{% raw %}" + one),
        st.just("{% from 'made.j2' import far %}"),
        st.just("{% include 'made.j2' %}{% endif %}"),
    ),
    max_leaves=12,
)
_FAST = settings(
    max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow], database=None
)
_LONG = settings(_FAST, max_examples=1500)


def passes_or_ends_with_a_place(body: str) -> None:
    """The linter answers; what it passes says a text, or an error with file and line, in time."""
    with tempfile.TemporaryDirectory() as root:
        folder = Path(root) / "narrative"
        folder.mkdir()
        (folder / "made.j2").write_text(HEAD + body, encoding="utf-8")
        begun = time.perf_counter()
        told = lint(folder, Asked(WORDS))
        faulty = [each for each in told.findings if each.code in _STOPS]
        for lines in CASES:
            _write(folder, lines, bool(faulty))
        assert time.perf_counter() - begun < MOST_SECONDS


_STOPS = {"E1", "E2", "E3", "E4", "E5", "E11"}


def _write(folder: Path, lines: tuple[str, ...], faulty: bool) -> None:
    case = case_of(lines)
    plan = SentencePlan("made", "made", case.plan_facts, case.position)
    said: list[object] = []
    for watch in (None, Watch()):
        try:
            said.append(Narrator(folder, NORTHMOOR, watch).write(plan))
        except TemplateLineError as fault:
            said.append((Path(fault.file).name, fault.line >= 1, str(fault)))
    assert said[0] == said[1]
    if isinstance(said[0], tuple):
        assert said[0][:2] == ("made.j2", True)
    assert isinstance(said[0], tuple) or not faulty, "what the linter refuses is never written"


@_FAST
@given(_BODIES)
def test_any_template_is_answered_and_what_passes_ends(body: str) -> None:
    passes_or_ends_with_a_place(body)


@pytest.mark.slow
@_LONG
@given(_BODIES)
def test_many_more_templates_are_answered_and_what_passes_ends(body: str) -> None:
    passes_or_ends_with_a_place(body)


@_FAST
@given(st.text(alphabet=st.sampled_from("{}%#-|~'\"() \nabif.=5é\u202e\x00"), max_size=60))
def test_any_signs_are_answered(body: str) -> None:
    passes_or_ends_with_a_place(body)


@_FAST
@given(st.text(alphabet=st.sampled_from("{}#-: \n[]&*!>|'\"abgivensys,"), max_size=80))
def test_any_head_is_answered(head: str) -> None:
    with tempfile.TemporaryDirectory() as root:
        path = Path(root) / "made.j2"
        path.write_text("{#- ---\nexamples:\n" + head + "\n--- -#}\nIt was.", encoding="utf-8")
        assert lint(Path(root)).files


def test_a_folder_without_templates_has_no_findings(tmp_path: Path) -> None:
    assert lint(tmp_path).findings == ()


def test_a_file_for_a_folder_is_told(tmp_path: Path) -> None:
    with pytest.raises(TemplateError, match="no such folder"):
        lint(tmp_path / "nowhere")
