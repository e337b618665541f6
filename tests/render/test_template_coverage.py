"""Every branch of every shipped sentence template speaks in some example that is read by people."""

from __future__ import annotations

from pathlib import Path

from reportgen.domain.ledger import Stated
from reportgen.domain.plan import SentencePlan
from reportgen.render.ledger.marks import plain
from reportgen.render.ledger.said import said as of_word
from reportgen.render.lint.finding import Finding
from reportgen.render.lint.linting import Asked, lint
from reportgen.render.narrative import Narrator
from reportgen.render.template.environment import branches_of, environment_of
from reportgen.render.template.front_matter import front_matter
from reportgen.render.template.watch import Branch, Watch
from tests.builders import NORTHMOOR
from tests.render.alt_texts import all_alt_texts
from tests.render.builders_narrative import TEMPLATES, case_of
from tests.render.golden_narrative import cases, golden_files

WORDS_TO_AVOID = TEMPLATES.parent / "wording" / "words_to_avoid.csv"
# What a macro says of a word for which no rule has a use today: said here, so that it is read.
WORDS = {
    ("moved_past", "unchanged"): "was unchanged",
    ("moved_perfect", "unchanged"): "not changed",
    ("movement_noun", "unchanged"): "standstill",
}


def watched() -> Watch:
    """The branches gone through by all examples, golden sentences, charts and words."""
    watch = Watch()
    narrator = Narrator(TEMPLATES, NORTHMOOR, watch)
    examples = [
        (path.stem, example.given)
        for path in sorted(TEMPLATES.glob("[a-z]*.j2"))
        for example in front_matter(path).examples
    ]
    golden = [(case.template, case.facts) for path in golden_files() for case in cases(path)]
    for template, facts in (*examples, *golden):
        case = case_of(facts)
        narrator.write(SentencePlan("case", template, case.plan_facts, case.position, case.about))
    assert all(all_alt_texts(narrator))
    assert {word: said(watch, *word) for word in WORDS} == WORDS
    return watch


def said(watch: Watch, macro: str, word: str) -> str:
    """What one macro of the words says of one word."""
    words = environment_of(TEMPLATES, watch).get_template("_words.j2").module
    told = str(getattr(words, macro)(of_word(word, Stated("made for a test"))))
    return plain(told).strip()


def test_every_branch_of_every_sentence_template_is_reached() -> None:
    visited = watched().visited
    silent = [branch for branch in branches_of(TEMPLATES) if branch not in visited]
    assert _listed(silent) == ""


def _listed(branches: list[Branch]) -> str:
    return "\n".join(f"{each.file}:{each.line}: {each.words}" for each in branches)


def test_the_linter_finds_nothing_in_the_shipped_templates() -> None:
    told = lint(TEMPLATES, Asked(WORDS_TO_AVOID))
    assert [_said(each) for each in told.findings if not each.note] == []


def test_with_the_golden_sentences_the_linter_finds_no_silent_branch() -> None:
    golden = [(case.template, case.facts) for path in golden_files() for case in cases(path)]
    told = lint(TEMPLATES, Asked(WORDS_TO_AVOID, further=golden))
    assert [_said(each) for each in told.findings] == []
    assert all(why.endswith(".") for _, why in told.accepted)


def _said(finding: Finding) -> str:
    return f"{Path(finding.file).name}:{finding.line}: {finding.code} {finding.message}"
