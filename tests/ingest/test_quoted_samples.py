"""The committed samples that quote public papers: what their scripts make."""

from __future__ import annotations

import io
import zipfile
from pathlib import Path

import pytest

from reportgen.domain.dataset import Dataset
from reportgen.domain.problem import Severity
from tests.ingest.builders import INPUTS, LAIT, needs_lait, read_real
from tests.samples.make_child_protection_workbook import child_protection_workbook
from tests.samples.make_halton_workbook import halton_workbook
from tests.samples.make_somerset_workbook import somerset_workbook

PAGE = INPUTS / "workbooks" / "lancashire_child_protection_2013.xlsx"
REPORT = INPUTS / "workbooks" / "halton_2019.xlsx"
BRIEFING = INPUTS / "workbooks" / "somerset_scrutiny_2020.xlsx"
SAMPLES = (PAGE, REPORT, BRIEFING)


def parts(content: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def test_the_topic_pages_workbook_is_what_its_script_makes() -> None:
    made = child_protection_workbook()
    assert made == child_protection_workbook()
    assert parts(made) == parts(PAGE.read_bytes())


@needs_lait
def test_the_committee_reports_workbook_is_what_its_script_makes() -> None:
    made = halton_workbook(LAIT)
    assert made == halton_workbook(LAIT)
    assert parts(made) == parts(REPORT.read_bytes())


@needs_lait
def test_the_scrutiny_briefings_workbook_is_what_its_script_makes() -> None:
    made = somerset_workbook(LAIT)
    assert made == somerset_workbook(LAIT)
    assert parts(made) == parts(BRIEFING.read_bytes())


@pytest.mark.parametrize("path", SAMPLES, ids=lambda path: path.stem)
def test_a_quoted_sample_is_small_and_read_without_a_severe_problem(path: Path) -> None:
    dataset = read_real(path)
    assert path.stat().st_size < 60_000
    assert Severity.SEVERE not in {each.severity for each in dataset.problems}
    assert dataset.inputs[0].sheets[:3] == ("Data", "Indicators", "Rules")


@pytest.mark.parametrize("path", SAMPLES, ids=lambda path: path.stem)
def test_every_figure_of_a_quoted_sample_has_its_source(path: Path) -> None:
    dataset = read_real(path)
    assert all(each.source for each in dataset.indicators.values() if each.code in held(dataset))


def held(dataset: Dataset) -> set[str]:
    return set(dataset.observations["code"].cat.categories)
