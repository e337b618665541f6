"""The method note is made from the tables: what it prints is what held."""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path

from reportgen.interpret.method import rules_used, words_for_size
from reportgen.interpret.wording import Wording
from reportgen.interpret.wording_known import KNOWN
from reportgen.interpret.wording_tables import Edges
from tests.builders import NORTHMOOR, months_to
from tests.interpret.builders import WORDING, dataset, facts_of, told

RULES = Path(__file__).parents[2] / "reportgen" / "interpret" / "rules"
YEARS = told([50.0, 53.0, 55.0], england=[50.0, 51.0, 52.0])


def doubled() -> Wording:
    """Every number and edge twice as great as shipped."""
    numbers = {name: replace(each, value=2 * each.value) for name, each in WORDING.numbers.items()}
    adverbs = {
        key: Edges(2 * each.little, 2 * each.slight, 2 * each.considerable, 2 * each.sharp)
        for key, each in WORDING.adverbs.items()
    }
    return Wording(numbers, adverbs)


def test_the_words_for_size_stand_one_to_a_row_with_their_edges() -> None:
    assert words_for_size([YEARS], WORDING) == (
        (
            "little change",
            "below 1 point (2 for whole percentages) or 3%",
            "below 0.5 points (1 for whole percentages) or 2%",
            "see \u201cSimilar\u201d",
        ),
        ("slightly", "below 2 points or 5%", "below 1 point or 5%", "below 1.5 points or 10%"),
        ("the verb alone", "in between", "in between", "in between"),
        (
            "considerably",
            "from 7.5 points or 25%",
            "from 5 points or 20%",
            "from 7 points or 40%",
        ),
        (
            "sharply; of a gap, far",
            "from 15 points or 50%",
            "from 10 points or 35%",
            "from 12 points or 65%",
        ),
    )


def test_edges_of_shorter_times_are_printed_where_a_figure_is_of_a_month() -> None:
    months = months_to("Oct-19", 3)
    made = dataset({"IN_TIME": {NORTHMOOR.code: [50, 51, 53]}}, periods=months)
    rows = words_for_size(facts_of(made).indicators, WORDING)
    assert [row[0] for row in rows[5:]] == [
        "considerably, in less than a year",
        "sharply, in less than a year",
        "considerably, in less than a quarter",
        "sharply, in less than a quarter",
    ]
    assert rows[-1][1:] == ("from 9 points or 30%", "from 6 points or 21%", "as above")


def test_without_a_fact_there_is_no_note() -> None:
    assert (rules_used([], WORDING), words_for_size([], WORDING)) == ((), ())


def test_no_number_of_the_shipped_tables_is_left_when_they_are_changed() -> None:
    before, after = dict(rules_used([YEARS], WORDING)), dict(rules_used([YEARS], doubled()))
    assert "closer than 0.5 percentage points" in before["similar"]
    assert "closer than 1 percentage point " in after["similar"]
    assert (
        "ends at 20 per cent of that figure and slightly at 40 per cent" in after["words of size"]
    )
    assert "fewer than ten" in after["statistical neighbours"]
    rows = [row[1:] for row in words_for_size([YEARS], doubled())]
    assert rows[3] == ("from 15 points or 50%", "from 10 points or 40%", "from 14 points or 80%")


def test_every_threshold_that_a_rule_names_in_its_words_is_in_the_tables() -> None:
    """A name that is in no table would stop the first report that uses the rule."""
    unknown = []
    for path in sorted(RULES.glob("*.py")):
        program = path.read_text(encoding="utf-8")
        if "wording.said(WORDING)" in program:
            words = program.partition("WORDING = (")[2].partition("\n)")[0]
            unknown += [name for name in re.findall(r"\{(\w+)", words) if name not in KNOWN]
    assert unknown == []


def test_no_rule_leaves_a_brace_in_what_the_note_prints() -> None:
    assert [fact.kind for fact in YEARS.facts if "{" in fact.rule] == []
