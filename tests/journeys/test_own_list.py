"""A council's own list of neighbours, to the last word of the report: never called statistical."""

from __future__ import annotations

import csv
import re
import zipfile
from pathlib import Path

import pytest

from tests.journeys.builders import SAMPLE, build

LISTED = ("Derbyshire", "Northumberland", "Staffordshire", "Lincolnshire", "Nottinghamshire")


def _own(folder: Path, *names: str) -> Path:
    path = folder / "peers March 2024.csv"
    path.write_text("".join(f"{one}\n" for one in ("Area,Neighbour", *names)), encoding="utf-8")
    return path


def _told(folder: Path, *names: str) -> tuple[str, str]:
    """All words of the report with the descriptions of its charts, and its facts."""
    rows = [f"Lancashire,{name}" for name in names]
    answer = build(
        "--workbook", SAMPLE, "--area", "Lancashire", "--outline", "childrens_social_care",
        "--neighbours", _own(folder, *rows), out=folder / "out",
    )  # fmt: skip
    assert answer.code == 0, answer.wrong
    (report,) = answer.reports
    with zipfile.ZipFile(report) as parts:
        xml = parts.read("word/document.xml").decode()
    facts = (report.parent / "facts.csv").read_text(encoding="utf-8-sig")
    shown = " ".join(re.findall(r'descr="([^"]*)"', xml)) + re.sub(r"<[^>]+>", " ", xml)
    return shown.replace("&#8217;", "'").replace("&apos;", "'").replace("’", "'"), facts


@pytest.fixture(scope="module")
def told(tmp_path_factory: pytest.TempPathFactory) -> tuple[str, str]:
    return _told(tmp_path_factory.mktemp("own"), *LISTED)


def test_neighbours_of_an_own_list_are_nowhere_called_statistical(told: tuple[str, str]) -> None:
    words, facts = told
    said = re.findall(r"[^.]*statistical neighbour[^.]*\.", words, re.IGNORECASE)
    assert all("is not one of the Department for Education's sets" in each for each in said), said
    assert "tatistical" not in facts


def test_an_own_list_is_named_in_sentences_charts_and_notes(told: tuple[str, str]) -> None:
    words, facts = told
    assert "the average of the council's own list of neighbours (" in words
    assert "Own list of neighbours" in words
    assert "Among Lancashire and the five neighbours on its own list with a figure" in words
    assert "The average of the council's own list of neighbours is the plain mean" in words
    labels = {row["comparator"] for row in csv.DictReader(facts.splitlines())}
    assert "Neighbours on Lancashire's own list (March 2024)" in labels


def test_an_own_list_too_short_for_an_average_is_not_called_statistical_either(
    tmp_path: Path,
) -> None:
    words, _ = _told(tmp_path, *LISTED[:3])
    assert "3 of the 3 neighbours on the council's own list have a figure" in words
    assert "of the Department for Education's sets of statistical neighbours" in words
    assert len(re.findall("statistical neighbour", words, re.IGNORECASE)) == 1


def test_another_area_than_the_lists_is_not_said_to_have_no_statistical_neighbours(
    tmp_path: Path,
) -> None:
    words, _ = _told(tmp_path, *LISTED)
    assert words
    answer = build(
        "--workbook", SAMPLE, "--area", "Derbyshire", "--charts", "none",
        "--neighbours", tmp_path / "peers March 2024.csv", out=tmp_path / "other",
    )  # fmt: skip
    with zipfile.ZipFile(answer.reports[0]) as parts:
        xml = re.sub(r"<[^>]+>", " ", parts.read("word/document.xml").decode())
    assert "The list of neighbours used names none for Derbyshire." in xml
    assert "No statistical neighbours are known" not in xml
