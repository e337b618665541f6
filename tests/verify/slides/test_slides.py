"""Slides say what the report says: a figure, a row or a point of their own is found."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import cache
from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

import pytest

from reportgen.errors import ProofError, WordFileError
from reportgen.verify.finding import Finding, Kind
from reportgen.verify.refusing import refuse_unless_proven
from reportgen.verify.slides.against_report import slide_findings
from reportgen.verify.slides.reading import read_slides
from reportgen.verify.verifying import Auditor, ledger_of_report
from tests.journeys.builders import REPOSITORY, build

Spoil = Callable[[str], str]


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A shipped request whose outline asks for slides."""
    answer = build("somerset_scrutiny_2021", out=tmp_path_factory.mktemp("out"))
    assert answer.code == 0, answer.wrong
    return answer.reports[0].parent


@cache
def parts_of(path: Path) -> dict[str, bytes]:
    with ZipFile(path) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def found(folder: Path, part: str = "", old: str = "", new: str = "") -> list[Finding]:
    """The findings once `old` has become `new` in the first part of this kind that holds it."""
    parts = dict(parts_of(folder / "slides.pptx"))
    if part:
        name = next(n for n in sorted(parts) if re.search(part, n) and old in parts[n].decode())
        parts[name] = parts[name].decode().replace(old, new, 1).encode()
    target = BytesIO()
    with ZipFile(target, "w") as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    ledger = ledger_of_report("report.docx", (folder / "report.docx").read_bytes())
    return list(slide_findings(read_slides("slides.pptx", target.getvalue()), ledger))


def test_slides_as_they_were_made_have_no_finding(folder: Path) -> None:
    assert found(folder) == []


def test_a_figure_that_the_report_does_not_say_is_found(folder: Path) -> None:
    text = next(
        each
        for _, each in read_slides("s", (folder / "slides.pptx").read_bytes()).texts
        if each.startswith("The rate") and "per 10,000" in each
    )
    number = re.search(r"\d+\.\d", text)
    assert number is not None
    (finding, *_) = found(folder, r"slides/slide", number[0], "999.9")
    assert (finding.kind, "999.9" in finding.words) == (Kind.UNPROVEN, True)
    assert re.fullmatch(r"slide \d+", finding.place)


def test_a_comparing_word_turned_round_is_found(folder: Path) -> None:
    (finding, *_) = found(folder, r"notesSlides/", "lower than England", "higher than England")
    assert finding.place.startswith("notes of slide")


def test_a_row_that_no_table_of_the_report_has_is_found(folder: Path) -> None:
    slides = read_slides("s", (folder / "slides.pptx").read_bytes())
    cell = next(cells[-1] for _, cells in slides.rows if re.fullmatch(r"[\d.]+%?", cells[-1]))
    (finding, *_) = found(folder, r"slides/slide", f"<a:t>{cell}</a:t>", "<a:t>7.7</a:t>")
    assert (finding.kind, finding.found) == (
        Kind.DISAGREES,
        "no table of the report has this row.",
    )


def test_a_point_that_no_chart_of_the_report_draws_is_found(folder: Path) -> None:
    slides = read_slides("s", (folder / "slides.pptx").read_bytes())
    _, line, category, value = slides.points[0]
    told = found(folder, r"charts/chart0*\d+\.xml", f"<c:v>{value}</c:v>", "<c:v>123.4</c:v>")
    assert any(line in each.place and each.words == "123.4" for each in told)
    assert category


def test_a_file_that_is_no_slides_is_told_in_words() -> None:
    with pytest.raises(WordFileError, match="these slides cannot be read"):
        read_slides("slides.pptx", b"no archive")


def test_no_report_is_written_beside_slides_that_say_something_else(folder: Path) -> None:
    parts = dict(parts_of(folder / "slides.pptx"))
    name = next(n for n in sorted(parts) if b"lower than England" in parts[n])
    parts[name] = parts[name].replace(b"lower than England", b"higher than England")
    target = BytesIO()
    with ZipFile(target, "w") as archive:
        for each, content in parts.items():
            archive.writestr(each, content)
    workbook = REPOSITORY / "inputs" / "workbooks" / "somerset_scrutiny_2020.xlsx"
    auditor, paper = Auditor((workbook,), REPOSITORY), (folder / "report.docx").read_bytes()
    refuse_unless_proven(auditor, "report.docx", paper, (folder / "slides.pptx").read_bytes())
    with pytest.raises(ProofError, match="slide says this and the report does not"):
        refuse_unless_proven(auditor, "report.docx", paper, target.getvalue())
