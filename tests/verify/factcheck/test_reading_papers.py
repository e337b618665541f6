"""Papers are read in each form, with their headings, and sentence by sentence."""

from __future__ import annotations

from pathlib import Path

import docx
import pytest

from reportgen.errors import WordFileError
from reportgen.verify.factcheck.areas import read_areas
from reportgen.verify.factcheck.paper import read_hand_written
from reportgen.verify.factcheck.reading import read_sentence
from reportgen.verify.factcheck.sentence import Context
from reportgen.verify.factcheck.when import When
from tests.verify.factcheck.builders import INPUTS

AREAS = read_areas("Lancashire", INPUTS / "areas")


def figures(sentence: str, current: int | None = None) -> list[tuple[str, str, str]]:
    """Each figure of a sentence: place, period and number."""
    context = Context(When(current) if current else None)
    subjects = read_sentence(sentence, AREAS, context)
    claims = [claim for subject in subjects for claim in subject.figures()]
    claims.sort(key=lambda each: each.start)
    return [(c.place, str(c.when), str(c.number.value)) for c in claims if c.number]


def test_a_text_has_headings_bullets_and_lines_that_were_broken(tmp_path: Path) -> None:
    paper = tmp_path / "page.txt"
    paper.write_text(
        "Key findings (2021/22)\n\nChildren in Need\n\n  • The rate was 305.2 for\n\n"
        "all children.\n",
        encoding="utf-8",
    )
    (told,) = read_hand_written(paper)
    assert told.text == "The rate was 305.2 for all children."
    assert told.headings == ("Key findings (2021/22)", "Children in Need")
    assert told.place == 'under "Children in Need", paragraph 1'


def test_a_page_has_headings_paragraphs_and_bullets(tmp_path: Path) -> None:
    paper = tmp_path / "page.html"
    paper.write_text(
        "<h1>Findings</h1><p>It <b>fell</b>.</p><h2>Care</h2><ul><li>It rose.<ul><li>Again."
        "</li></ul></li></ul>",
        encoding="utf-8",
    )
    assert [(each.text, each.headings) for each in read_hand_written(paper)] == [
        ("It fell.", ("Findings",)),
        ("It rose.", ("Findings", "Care")),
        ("Again.", ("Findings", "Care")),
    ]


def test_a_word_file_has_headings_and_paragraphs_and_its_tables_are_left_out(
    tmp_path: Path,
) -> None:
    made = docx.Document()
    made.add_heading("Care leavers", 1)
    made.add_paragraph("It was 48%.")
    made.add_table(1, 1).cell(0, 0).text = "48"
    path = tmp_path / "paper.docx"
    made.save(str(path))
    assert [(each.text, each.headings) for each in read_hand_written(path)] == [
        ("It was 48%.", ("Care leavers",))
    ]


@pytest.mark.parametrize("name", ["paper.pdf", "absent.docx"])
def test_another_form_and_a_missing_file_are_refused_with_the_cure(
    name: str, tmp_path: Path
) -> None:
    (tmp_path / "paper.pdf").write_bytes(b"%PDF")
    with pytest.raises(WordFileError, match="To mend"):
        read_hand_written(tmp_path / name)


def test_each_figure_of_a_sentence_gets_its_place_and_period() -> None:
    sentence = (
        "Since 2018 the rate has declined, the 2022 rate is 302.4 per 10,000 (vs 362) which is "
        "below both England (334.3) and North West (384.3) rates."
    )
    assert figures(sentence) == [
        ("888", "2022", "302.4"),
        ("888", "2018", "362"),
        ("970", "2022", "334.3"),
        ("981", "2022", "384.3"),
    ]


def test_a_period_in_brackets_belongs_to_the_figure_beside_it() -> None:
    assert figures("A reduction to 14.9% (23.8% in 2018).", current=2022) == [
        ("888", "2022", "14.9"),
        ("888", "2018", "23.8"),
    ]


def test_figures_in_a_list_belong_to_the_places_in_their_order() -> None:
    sentence = (
        "It rose for England, the North West and statistical neighbours (to 1.5%, 2% and 3%)."
    )
    assert [(place, value) for place, _, value in figures(sentence, 2022)] == [
        ("970", "1.5"),
        ("981", "2"),
        ("neighbours", "3"),
    ]


@pytest.mark.parametrize(
    "sentence",
    [
        "The 19-21 year olds, aged 16, under section 47 were seen within 45 working days.",
        "Lancashire-12 ranked 4th of 11 on 26/11/2019, call 01772 536104.",
        "It fluctuated between 8% and 11%.",
        "6 of the 10 statistical neighbours have a figure.",
        "The rate is predicted to be 639 by year end.",
        "Table 3 and figure 4 show 12 indicators per 10,000 children.",
    ],
)
def test_ages_times_numbers_of_things_and_forecasts_are_no_figures(sentence: str) -> None:
    assert figures(sentence, 2022) == []
