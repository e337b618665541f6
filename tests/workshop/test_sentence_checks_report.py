"""Sentences of one report are held beside one another: words said twice, openings alike."""

from __future__ import annotations

from reportgen.workshop.checks.report import Said, faults_together


def found(*paragraphs: str, area: str = "Northmoor") -> list[tuple[int, str]]:
    """Place and name of each finding among paragraphs of one section, one sentence each."""
    report = [Said(0, number, text) for number, text in enumerate(paragraphs)]
    return [(place, finding.check) for place, finding in faults_together(report, area)]


def test_a_sentence_said_word_for_word_before_is_found_at_its_second_place() -> None:
    assert found("It fell.", "It rose.", "It fell.") == [(2, "repeated")]


def test_three_paragraphs_in_a_row_that_begin_alike_are_found() -> None:
    assert found("The rate fell.", "The rate rose.", "The rate stood.") == [(2, "openings")]
    assert found("The rate fell.", "The rate rose.", "In 2022 it stood.") == []


def test_paragraphs_of_two_sections_are_not_in_a_row() -> None:
    report = [Said(number, 0, f"The rate {word}.") for number, word in enumerate("abc")]
    assert faults_together(report, "Northmoor") == ()


def test_two_sentences_of_one_paragraph_that_begin_alike_are_found() -> None:
    report = [Said(0, 0, "The rate has fallen."), Said(0, 0, "The rate has been low.")]
    assert [place for place, _ in faults_together(report, "Northmoor")] == [1]


def test_the_name_of_the_area_counts_as_one_word() -> None:
    area = "Bath and North East Somerset"
    texts = [f"{area} ranked first.", f"{area}'s rate fell.", f"{area} had no figure."]
    assert found(*texts, area=area) == []
