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
from tests.render.lint.grammar import ANY, SOUND

MOST_SECONDS = 10.0
CASES = (
    ("percentage, low is better", "now 19.1 in 2022", "gap England 21.5, below, better"),
    ("rate", "level 77 in 2022", "baseline 79 in 2018, fell", "previous 85 in 2021, fell"),
    ("rate, second opening", "now 77 in 2022", "trend peak, from 79 in 2018, turn 85 in 2019"),
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
@given(ANY)
def test_any_template_is_answered_and_what_passes_ends(body: str) -> None:
    passes_or_ends_with_a_place(body)


@_FAST
@given(SOUND)
def test_what_the_linter_passes_says_a_text_or_stops_at_its_line(body: str) -> None:
    passes_or_ends_with_a_place(body)


@pytest.mark.slow
@_LONG
@given(st.one_of(ANY, SOUND))
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


def test_a_folder_without_templates_is_told(tmp_path: Path) -> None:
    with pytest.raises(TemplateError, match="no template lies here"):
        lint(tmp_path)


def test_a_file_for_a_folder_is_told(tmp_path: Path) -> None:
    with pytest.raises(TemplateError, match="no such folder"):
        lint(tmp_path / "nowhere")
