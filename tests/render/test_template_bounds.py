"""The bounds of the sandbox: whatever a template repeats or nests, it ends soon and says where."""

from __future__ import annotations

import time
import tracemalloc
from pathlib import Path

import pytest

from reportgen.domain.plan import SentencePlan
from reportgen.errors import TemplateError
from reportgen.render.narrative import Narrator
from reportgen.render.template.bounds import LONGEST_TEXT, MOST_STEPS
from tests.builders import NORTHMOOR
from tests.render.builders_narrative import TEMPLATES, case_of
from tests.render.golden_narrative import cases, golden_files

MOST_SECONDS = 5.0  # on a busy machine; each takes a small part of one
MOST_BYTES = 200_000_000
LETTERS = ("a", "b", "c", "d", "e", "f", "g", "h", "i", "j")
MANY = f"({', '.join(repr(letter) for letter in LETTERS * 10)})"
DOUBLED = "{% set a = 'long ' %}" + "\n{% set a = a ~ a %}" * 100 + "{{ a }}."
TWICE = "{% macro far(text) %}{{ text }}{{ text }}{% endmacro %}\n"
NESTED = TWICE + "{{ " + "far(" * 25 + "'x'" + ")" * 25 + " }}."
LOOPS = f"{{% for first in {MANY} %}}" * 3 + "{{ '' }}" + "{% endfor %}" * 3 + "."
CHAIN = "".join(
    f"{{% macro m{'abcdefghij'[n]}(text) %}}{{% for first in {MANY} %}}"
    + (f"{{{{ m{'abcdefghij'[n - 1]}(text) }}}}" if n else "")
    + "{% endfor %}{% endmacro %}\n"
    for n in range(8)
)


def fault(folder: Path, text: str) -> TemplateError:
    """The error of a template with this text, found in time and without much memory."""
    (folder / "made.j2").write_text(text, encoding="utf-8")
    case = case_of(("percentage", "now 19.1 in 2022", "gap England 21.5, below"))
    tracemalloc.start()
    begun = time.perf_counter()
    with pytest.raises(TemplateError) as caught:
        Narrator(folder, NORTHMOOR).write(SentencePlan("made", "made", case.plan_facts))
    taken, (_, most) = time.perf_counter() - begun, tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert taken < MOST_SECONDS
    assert most < MOST_BYTES
    assert "made.j2, line " in str(caught.value)
    return caught.value


@pytest.mark.parametrize(
    ("text", "said"),
    [
        pytest.param(DOUBLED, "more than 4,096 letters", id="a text set to twice itself"),
        pytest.param(NESTED, "more than 4,096 letters", id="a macro within itself"),
        pytest.param(LOOPS, "steps", id="loops within loops"),
        pytest.param(CHAIN + "{{ mh('x') }}.", "steps", id="macros of macros that loop"),
        pytest.param(
            "{% macro far(text) %}{{ near(text) }}{% endmacro %}"
            "{% macro near(text) %}{{ far(text) }}{% endmacro %}{{ far('x') }}.",
            "without end",
            id="macros in a ring",
        ),
        pytest.param("word " * 20_000 + ".", "65,536", id="a very long file"),
        pytest.param("{% if level %}" * 70 + "x" + "{% endif %}" * 70, "levels", id="deep ifs"),
        pytest.param("{{ " + "(" * 3000 + "'x'" + ")" * 3000 + " }}.", "deep", id="deep brackets"),
        pytest.param("{% if " + "not " * 3000 + "level %}x{% endif %}.", "deep", id="deep nots"),
        pytest.param("{{ area" + ".name" * 500 + " }}.", "deep", id="a field of a field"),
        pytest.param("{{ " + "9" * 5000 + " }}.", "too long", id="a number of 5,000 digits"),
        pytest.param("{{ 'x' | capitalised" + " | capitalised" * 90 + " }}.", "deep", id="filters"),
        pytest.param("{% raw %}{{ x }}{% endraw %}.", "raw is not used", id="raw"),
        pytest.param(
            f"{{% set a = {MANY} %}}{{% set b = (a, a) %}}{{% for first in b %}}x{{% endfor %}}.",
            "not a word",
            id="lists of lists",
        ),
        pytest.param("{% import 'made.j2' as me %}x.", "imports this file", id="imports itself"),
    ],
)
def test_what_would_never_end_is_stopped_at_its_line(tmp_path: Path, text: str, said: str) -> None:
    assert said in str(fault(tmp_path, text))


def test_the_shipped_sentences_stay_far_from_the_bounds() -> None:
    narrator = Narrator(TEMPLATES, NORTHMOOR)
    spent, letters = [], []
    for path in golden_files():
        for each in cases(path):
            case = case_of(each.facts)
            plan = SentencePlan("x", path.stem, case.plan_facts, case.position, case.about)
            letters.append(len(narrator.write(plan).text))
            spent.append(narrator._environment.budget.spent)  # noqa: SLF001 - what it counts
    assert max(spent) < MOST_STEPS / 20
    assert max(letters) < LONGEST_TEXT / 4


def test_each_sentence_begins_with_a_full_budget(tmp_path: Path) -> None:
    text = f"{{% for first in {MANY} %}}{{% for last in {MANY} %}}{{% endfor %}}{{% endfor %}}It."
    (tmp_path / "made.j2").write_text(text, encoding="utf-8")
    case = case_of(("percentage", "now 19.1 in 2022", "gap England 21.5, below"))
    narrator = Narrator(tmp_path, NORTHMOOR)
    for _ in range(5):
        assert narrator.write(SentencePlan("x", "made", case.plan_facts)).text == "It."
