"""A stated rating is read with its author, area and time, and one figure alone is rated by it."""

from __future__ import annotations

from pathlib import Path

import pytest

from reportgen.domain.dataset import Dataset
from reportgen.domain.problem import Severity
from reportgen.domain.relation import Standing
from reportgen.domain.source import Provenance
from reportgen.domain.threshold import Rating
from reportgen.errors import WorkbookError
from reportgen.ingest.ratings import rated_as, rates_nothing
from tests.ingest.builders import indicator, told
from tests.ingest.scorecard_builders import HALTON, read_card, table
from tests.ingest.test_rules import plans, rule, ruled

STATED = {
    "area": "Northmoor",
    "rating": "Good",
    "rating_period": "2022",
    "owner": "the service",
    "date": "2026-01-22",
    "reason": "Update",
}
HEADINGS = ("Ref", "Indicator", "Sep-19", "Oct-19", "RAG")


def card(folder: Path, *cells: object, headings: tuple[object, ...] = HEADINGS) -> Dataset:
    """One indicator without target and direction, its figures and what is said of them."""
    return read_card(folder, table(("1", "Visits in time", *cells), headings=headings))


def rated(data: Dataset) -> Rating | None:
    return indicator(data, "northmoor_1").thresholds.rating


@pytest.mark.parametrize(
    ("word", "standing"),
    [
        ("Good", Standing.GOOD),
        ("GREEN", Standing.GOOD),
        ("close", Standing.CLOSE),
        ("A", Standing.CLOSE),
        ("Needs to improve", Standing.IMPROVE),
        ("requires improvement", Standing.IMPROVE),
        ("off-target", Standing.IMPROVE),
        ("\u2713", None),
        ("?", None),
        ("\u00fc", None),
        ("final", None),
    ],
)
def test_words_and_colours_rate_and_signs_do_not(word: str, standing: Standing | None) -> None:
    assert rated_as(word) is standing


@pytest.mark.parametrize("word", ["", "-", "N/A", "Grey", "not rated", "TBC"])
def test_a_cell_may_say_that_nothing_is_rated(word: str) -> None:
    assert rates_nothing(word)


def test_a_rule_states_a_rating_with_all_that_makes_it_somebodys(tmp_path: Path) -> None:
    place = 'own.xlsx, sheet "Rules", row 2'
    said = Provenance(place, "the service", "2026-01-22", "Update")
    found = plans(ruled(tmp_path, rule(**STATED))).thresholds.rating
    assert found == Rating(Standing.GOOD, "Good", "2022", said)


def test_a_letter_stands_for_its_colour(tmp_path: Path) -> None:
    found = plans(ruled(tmp_path, rule(**{**STATED, "rating": "r"}))).thresholds.rating
    assert found is not None
    assert (found.word, found.standing) == ("red", Standing.IMPROVE)


def test_a_rule_that_rates_nothing_sets_nothing(tmp_path: Path) -> None:
    assert plans(ruled(tmp_path, rule(rating="n/a", target=30))).thresholds.rating is None


@pytest.mark.parametrize(
    ("cells", "found", "expected"),
    [
        ({"rating": "goood"}, 'rating is "goood"', 'Did you mean "good"'),
        ({"rating": "\u2713"}, "rating is", "good, close, improve, green, amber or red"),
        ({"owner": ""}, "no owner", "who states the rating"),
        ({"area": ""}, "no area", "the area that is rated"),
        ({"rating_period": ""}, "no rating_period", "the time of the rated figure"),
        ({"rating_period": "lately"}, 'rating_period is "lately"', "October 2019"),
    ],
)
def test_a_rating_that_cannot_be_told_as_somebodys_stops_with_its_row(
    tmp_path: Path, cells: dict[str, str], found: str, expected: str
) -> None:
    with pytest.raises(WorkbookError) as caught:
        ruled(tmp_path, rule(**{**STATED, **cells}))
    assert caught.value.place == 'own.xlsx, sheet "Rules", row 2'
    assert found in caught.value.found
    assert expected in caught.value.expected


def test_the_workbook_s_rating_goes_before_that_of_the_file(tmp_path: Path) -> None:
    shipped = (rule(**{**STATED, "rating": "red"}),)
    found = plans(ruled(tmp_path, rule(**STATED), shipped=shipped)).thresholds.rating
    assert found is not None
    assert found.word == "Good"


def test_a_rating_that_the_target_contradicts_is_told_with_the_figure(tmp_path: Path) -> None:
    problem = told(ruled(tmp_path, rule(**STATED, target=35)), "is rated", Severity.WARNING)
    assert problem.place.endswith("row 2")
    assert 'rated "Good" for 2022' in problem.found
    assert "41.0 one that stands as close or improve" in problem.found


@pytest.mark.parametrize(
    "rules",
    [
        {"target": 41},
        {"target": 35, "rating": "amber"},
        {"target": 39, "tolerance": 2},
        {"target": 35, "rating_period": "2020"},
        {"target": 35, "polarity": "none"},
        {"green": 45, "red": 50},
        {"green": 35, "red": 45, "rating": "amber"},
        {"green": 30, "red": 35, "rating": "red"},
        {},
    ],
    ids=str,
)
def test_a_rating_that_nothing_contradicts_is_not_told(
    tmp_path: Path, rules: dict[str, object]
) -> None:
    data = ruled(tmp_path, rule(**{**STATED, **rules}))
    assert plans(data).thresholds.rating is not None
    assert not [each for each in data.problems if "is rated" in each.found]


@pytest.mark.parametrize(
    "rules", [{"green": 30, "red": 35}, {"green": 35, "red": 45}, {"green": 45, "red": 50}]
)
def test_bands_contradict_every_other_colour(tmp_path: Path, rules: dict[str, object]) -> None:
    words = {30: "amber", 35: "red", 45: "amber"}
    word = words[int(str(rules["green"]))]
    data = ruled(tmp_path, rule(**{**STATED, **rules, "rating": word}))
    assert told(data, "is rated", Severity.WARNING).indicator_code == "PLANS"


def test_a_scorecards_word_rates_its_newest_figure_and_no_other(tmp_path: Path) -> None:
    place = 'card.xlsx, sheet "Scorecard", cell E3'
    by = Provenance(place, "the council", "", "its own scorecard")
    found = rated(card(tmp_path, 80, 85, "Green"))
    assert found == Rating(Standing.GOOD, "Green", "October 2019", by)


def test_a_description_names_the_document_of_a_rating(tmp_path: Path) -> None:
    rows = table(("1", "Visits in time", 80, 85, "Green"), headings=HEADINGS)
    data = read_card(tmp_path, rows, yaml="kind: scorecard\nsource: The monthly pack\n")
    found = rated(data)
    assert found is not None
    assert found.provenance.reason == "The monthly pack"


@pytest.mark.parametrize(
    ("cells", "headings"),
    [
        ((80, "N/A", "Green"), HEADINGS),
        ((80, 85, "\u2713"), HEADINGS),
        ((80, 85, None), HEADINGS),
        ((80, 85, "Green"), (*HEADINGS[:4], "RAG Sep-19")),
        ((80, 85, "Green"), (*HEADINGS[:4], "RAG last year")),
        ((80, 85, "Green"), (*HEADINGS[:4], "RAG (Q1)")),
        ((80, 85, "Green", "Red"), (*HEADINGS, "Status")),
    ],
)
def test_a_rating_of_another_time_or_of_two_minds_is_none(
    tmp_path: Path, cells: tuple[object, ...], headings: tuple[object, ...]
) -> None:
    assert rated(card(tmp_path, *cells, headings=headings)) is None


@pytest.mark.parametrize("heading", ["RAG Oct-19", "Rating", "Status", "Current rating"])
def test_of_two_columns_that_of_the_figures_time_is_taken(tmp_path: Path, heading: str) -> None:
    found = rated(
        card(tmp_path, 80, 85, "Red", "Good", headings=(*HEADINGS[:4], "RAG 2017/18", heading))
    )
    assert found is not None
    assert found.word == "Good"


def test_figures_of_whole_years_are_not_rated_beside_months(tmp_path: Path) -> None:
    headings = ("Ref", "Indicator", "2018/19", "Oct-19", "RAG")
    data = card(tmp_path, 80, 85, "Green", headings=headings)
    found = rated(data)
    assert found is not None
    assert found.period == "October 2019"
    assert indicator(data, "northmoor_1_year").thresholds.rating is None


def test_a_word_that_rates_nothing_is_told_once(tmp_path: Path) -> None:
    rows = [(str(at), f"Visits {at}", 80, 85, "lilac") for at in (1, 2)]
    problem = told(
        read_card(tmp_path, table(*rows, headings=HEADINGS)), '"lilac"', Severity.WARNING
    )
    assert problem.place.endswith("cell E3")


def test_signs_and_empty_cells_are_no_unknown_words(tmp_path: Path) -> None:
    data = read_card(tmp_path, HALTON)
    assert not [each for each in data.problems if "no rating that is known" in each.found]


def test_a_word_that_the_rows_own_target_contradicts_is_told_once(tmp_path: Path) -> None:
    headings = ("Ref", "Indicator", "Good is", "Oct-19", "Target", "Rating")
    data = read_card(tmp_path, table(("1", "Visits", "High", 70, 90, "Good"), headings=headings))
    problem = told(data, "for Visits", Severity.WARNING)
    assert '"Rating" says green' in problem.found
    assert not [each for each in data.problems if "is rated" in each.found]


def test_the_rating_of_a_district_is_not_the_authoritys(tmp_path: Path) -> None:
    headings = ("Ref", "Indicator", "Area", "Oct-19", "RAG")
    rows = [
        ("1", "Visits in time", "Northmoor", 70, "Red"),
        (None, None, "North", 90, "Green"),
        ("2", "Checks in time", "North", 90, "Green"),
        (None, None, "Northmoor", 70, None),
    ]
    data = read_card(tmp_path, table(*rows, headings=headings))
    found = rated(data)
    assert found is not None
    assert found.word == "Red"
    assert indicator(data, "northmoor_2").thresholds.rating is None
