"""The worked examples at the head of each template are true, and every template has some."""

from __future__ import annotations

from pathlib import Path

import pytest

from reportgen.errors import TemplateError
from reportgen.render.template.front_matter import Example, front_matter
from reportgen.render.views.offer import OFFERED
from tests.render.builders_narrative import TEMPLATES, said

FILES = sorted(TEMPLATES.glob("*.j2"))
SENTENCES = [path for path in FILES if not path.name.startswith("_")]
EXAMPLES = [
    pytest.param(path.stem, example, id=f"{path.stem} {place}")
    for path in SENTENCES
    for place, example in enumerate(front_matter(path).examples, 1)
]


@pytest.mark.parametrize(("template", "example"), EXAMPLES)
def test_an_example_says_what_its_front_matter_promises(template: str, example: Example) -> None:
    assert said(template, example.given) == example.says


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.name)
def test_every_file_states_its_purpose(path: Path) -> None:
    assert front_matter(path).purpose.endswith(".")


@pytest.mark.parametrize("path", SENTENCES, ids=lambda path: path.stem)
def test_every_sentence_names_facts_on_offer_and_has_examples(path: Path) -> None:
    head = front_matter(path)
    assert set(head.facts) <= set(OFFERED)
    assert head.polarity
    assert head.examples or path.stem == "alt_text"  # a chart has no small form


def test_front_matter_with_an_unknown_part_names_the_nearest(tmp_path: Path) -> None:
    path = tmp_path / "gap.j2"
    path.write_text("{#- ---\npurpose: x\nexample: []\n--- -#}\nText.", encoding="utf-8")
    with pytest.raises(TemplateError, match='Did you mean "examples"'):
        front_matter(path)


def test_front_matter_that_is_missing_is_said(tmp_path: Path) -> None:
    path = tmp_path / "gap.j2"
    path.write_text("Text.", encoding="utf-8")
    with pytest.raises(TemplateError, match="does not begin with its front matter"):
        front_matter(path)
