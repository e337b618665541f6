"""Front matter and worked examples at fault: told with file and line, never in a traceback."""

from __future__ import annotations

from pathlib import Path

import pytest

from reportgen.errors import TemplateError
from reportgen.render.lint.words import read_words
from reportgen.render.template.front_matter import front_matter
from tests.render.lint.builders import HEAD, codes, folder_with, found


@pytest.mark.parametrize(
    ("head", "line", "said"),
    [
        ("", 1, "does not begin with its front matter"),
        (HEAD.replace("purpose:", "porpose:"), 2, 'a part "porpose"'),
        (HEAD.replace("says:", "sais:"), 10, 'a part "sais"'),
        (HEAD.replace("facts: [comparison]", "facts: comparison"), 3, "here stands no list"),
        (HEAD.replace("facts: [comparison]", "facts: [comparisn]"), 3, '"comparisn"'),
        (HEAD.replace("purpose: ", "purpose: a: "), 2, "cannot be read"),
        (HEAD.replace("  - given:", "  given:"), 0, "cannot be read"),
        ("{#- ---\nexamples:\n  given: x\n--- -#}\n", 3, "here stands no list"),
        (HEAD.replace("- now 19.1", "- now: 19.1"), 8, "more than one line of words"),
        (HEAD.replace("polarity:", "polarity: ["), 0, "cannot be read"),
        (HEAD.replace("- now", "- [[[[now"), 0, "cannot be read"),
        ("{#- ---\n- a\n- b\n--- -#}\n", 2, 'no "name: value"'),
        (HEAD.replace("    says: >-\n      This was seen.\n", ""), 6, 'has no "says"'),
        (HEAD.replace("- gap", "- &a gap").replace("- now", "- *b now"), 8, "cannot be read"),
    ],
)
def test_a_head_at_fault_is_told_with_its_line(
    tmp_path: Path, head: str, line: int, said: str
) -> None:
    """Nought stands for the line at which the reader of YAML gave up."""
    findings = found(tmp_path, "This was seen.", head)
    assert any(said in each.message and line in (0, each.line) for each in findings), findings
    assert "E12" in codes(findings)


@pytest.mark.parametrize(
    ("before", "after", "line", "said"),
    [
        ("- gap England 21.5, below", "- gap England, below", 9, "cannot be read"),
        ("- now 19.1 in 2022", "- now 19.1 on 2022", 8, "cannot be read"),
        ("- percentage, low", "- percent, low", 7, "cannot be read"),
        ("- gap England 21.5, below, better", "- streak 3", 9, "cannot be read"),
    ],
)
def test_a_line_of_an_example_at_fault_is_told_with_its_own_line(
    tmp_path: Path, before: str, after: str, line: int, said: str
) -> None:
    (finding,) = found(tmp_path, "This was seen.", HEAD.replace(before, after))
    assert (finding.code, finding.line) == ("E12", line)
    assert said in finding.message
    assert "looks like this" in finding.expected


def test_an_example_without_facts_is_told(tmp_path: Path) -> None:
    head = HEAD.replace("      - now 19.1 in 2022\n      - gap England 21.5, below, better\n", "")
    assert "no fact" in found(tmp_path, "This was seen.", head)[0].message


def test_an_example_that_the_template_cannot_say_names_the_place(tmp_path: Path) -> None:
    (finding,) = found(tmp_path, "This was seen.\n\n{{ missing.reason }}")
    assert (finding.code, finding.line) == ("E10", 6)
    assert "made.j2, line 15" in finding.expected
    assert "of a fact that is not there" in finding.expected


def test_facts_that_nothing_can_be_made_of_are_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def offer(*_: object) -> dict[str, object]:
        raise KeyError("no such pair of facts")

    monkeypatch.setattr("reportgen.render.lint.tried.offer", offer)
    (finding,) = found(tmp_path, "This was seen.")
    assert (finding.code, finding.line) == ("E12", 7)
    assert "cannot stand together" in finding.message


def test_an_example_that_differs_shows_what_is_gone_and_what_is_new(tmp_path: Path) -> None:
    (finding,) = found(tmp_path, "This was well told.")
    assert finding.expected == "The example differs: This was [-seen.-] {+well told.+}"


def test_a_build_reads_no_examples_and_is_not_stopped_by_them(tmp_path: Path) -> None:
    folder = folder_with(tmp_path, "This was seen.", HEAD.replace("- gap", "- gapp"))
    assert front_matter(folder / "made.j2").examples[0].lines == (7, 8, 9)


def test_a_head_at_fault_still_stops_those_who_ask_for_it(tmp_path: Path) -> None:
    folder = folder_with(tmp_path, "This was seen.", HEAD.replace("says:", "sais:"))
    with pytest.raises(TemplateError, match='Did you mean "says"'):
        front_matter(folder / "made.j2")


def test_unused_imports_and_files_are_told(tmp_path: Path) -> None:
    words = '{#- ---\npurpose: "x."\n--- -#}\n{% macro far(text) %}{{ text }}{% endmacro %}'
    text = "{% from '_words.j2' import far %}This was seen."
    findings = found(tmp_path, text, _words=words, _more=words)
    assert [(each.code, Path(each.file).name, each.message) for each in findings] == [
        ("W3", "_more.j2", "no template imports this file."),
        ("W3", "made.j2", '"far" is imported and never called.'),
    ]


# --- the table of words ---------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("row", "said"),
    [
        ("awful,judgment,why,", 'Did you mean "judgement"'),
        ("awful,judgement,,", "is not complete"),
        (",judgement,why,", "is not complete"),
        ("a(b,judgement,why,", "is not complete"),
    ],
)
def test_a_row_of_the_words_at_fault_is_told_with_its_line(
    tmp_path: Path, row: str, said: str
) -> None:
    path = tmp_path / "words_to_avoid.csv"
    path.write_text(f"word,kind,why,instead\nsadly,feeling,no,\n{row}\n", encoding="utf-8")
    with pytest.raises(TemplateError, match="line 3") as caught:
        read_words(path)
    assert said in str(caught.value)


def test_a_word_with_a_star_has_any_ending_and_several_words_any_blanks(tmp_path: Path) -> None:
    path = tmp_path / "words_to_avoid.csv"
    rows = "improv*,judgement,w,\ndue to,cause,w,\ngood,judgement,w,\n"
    path.write_text("word,kind,why,instead\n" + rows, encoding="utf-8")
    star, two, whole = read_words(path)
    assert star.pattern.search("It Improved.")
    assert not star.pattern.search("unimproved")
    assert two.pattern.search("due\n  to")
    assert not whole.pattern.search("goods")
