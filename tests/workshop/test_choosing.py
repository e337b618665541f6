"""A sentence is meant by its id or by some of its words; else the nearest are offered."""

from __future__ import annotations

from pathlib import Path

import pytest

from reportgen.errors import RequestError
from reportgen.workshop.explain.choosing import chosen
from reportgen.workshop.past_run import PastRun, read_run
from tests.workshop.run_builders import BELOW, claim, run_folder


@pytest.fixture
def run(tmp_path: Path) -> PastRun:
    number = claim("The number was 12, below England (15).", id="number.gap")
    trend = claim("The rate has risen in each year since 2021.", id="rate.trend")
    return read_run(run_folder(tmp_path, BELOW, number, trend))


@pytest.mark.parametrize(
    ("wanted", "found"),
    [
        ("rate.gap", "rate.gap"),
        ("RATE.GAP", "rate.gap"),
        ("risen in each  year", "rate.trend"),
        ("The rate was 34.2, below England (40.6).", "rate.gap"),
        ("number", "number.gap"),
    ],
)
def test_the_sentence_is_found(run: PastRun, wanted: str, found: str) -> None:
    assert chosen(run, wanted).id == found


def test_words_of_several_sentences_offer_all_of_them(run: PastRun) -> None:
    told = refused(run, "below England")
    assert "2 sentences fit" in told
    assert "rate.gap: The rate was" in told
    assert "number.gap: The number was" in told


def test_words_of_none_offer_the_nearest(run: PastRun) -> None:
    told = refused(run, "rate has fallen in each year")
    assert "no sentence has this id or holds these words" in told
    assert "rate.trend" in told
    assert "number.gap" not in told
    assert "rate.gap" not in told


def test_a_misspelt_id_offers_the_nearest(run: PastRun) -> None:
    assert "number.gap" in refused(run, "number.gab").split("Nearest:")[1]


def refused(run: PastRun, wanted: str) -> str:
    with pytest.raises(RequestError) as caught:
        chosen(run, wanted)
    return str(caught.value)
