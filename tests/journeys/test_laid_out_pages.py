"""The papers of the sample requests on paper: no page half empty, no heading left alone."""

from __future__ import annotations

import re
from itertools import pairwise
from pathlib import Path

import pytest

from tests.journeys.builders import REPOSITORY, build
from tests.journeys.laid_out import Page, can_lay_out, headings, is_heading, laid_out

REQUESTS = ("halton_committee_2020", "somerset_scrutiny_2021", "lancashire_child_protection_2013")
MOST = {"halton_committee_2020": 24, "somerset_scrutiny_2021": 15}  # pages
MOST_WHITE = 0.35  # of a page that goes on
_CAPTION = re.compile(r"^Table \d+: ")


@pytest.fixture(scope="module")
def papers(tmp_path_factory: pytest.TempPathFactory) -> dict[str, tuple[Path, list[Page]]]:
    """The Word file and the pages of each request."""
    if not can_lay_out():
        pytest.skip("LibreOffice (soffice), pdftotext and pdftoppm are needed to see pages")
    folder = tmp_path_factory.mktemp("laid-out")
    files = []
    for name in REQUESTS:
        request = REPOSITORY / "inputs" / "requests" / f"{name}.yaml"
        answer = build(request, "--final", "--no-slides", out=folder / name)
        assert answer.code == 0, answer.wrong
        files += answer.reports
    pages = laid_out(files, folder)
    return dict(zip(REQUESTS, zip(files, pages, strict=True), strict=True))


@pytest.fixture(params=REQUESTS)
def paper(
    request: pytest.FixtureRequest, papers: dict[str, tuple[Path, list[Page]]]
) -> tuple[Path, list[Page]]:
    return papers[request.param]


def test_no_page_is_half_empty_before_the_paper_ends_or_turns(
    paper: tuple[Path, list[Page]],
) -> None:
    _, pages = paper
    going_on = [
        (number, page.white)
        for number, (page, after) in enumerate(pairwise(pages), 1)
        if page.turned == after.turned
    ]
    assert [each for each in going_on if each[1] > MOST_WHITE] == []


def test_no_heading_closes_a_page(paper: tuple[Path, list[Page]]) -> None:
    file, pages = paper
    known = headings(file)
    assert {"Contents", "Data notes"} <= known
    # a page may end within the contents, which are headings in a row
    ends = [page.lines[-3:] for page in pages]
    alone = [end for end in ends if is_heading(end[-1], known)]
    assert [end for end in alone if not all(is_heading(line, known) for line in end)] == []


def test_no_caption_parts_from_its_table(paper: tuple[Path, list[Page]]) -> None:
    _, pages = paper
    assert [page.lines[-1] for page in pages if _CAPTION.match(page.lines[-1])] == []


def test_the_foot_of_every_page_is_one_line(paper: tuple[Path, list[Page]]) -> None:
    _, pages = paper
    for number, page in enumerate(pages, 1):
        assert re.search(rf"\S +Page {number} of {len(pages)}$", page.foot)


@pytest.mark.parametrize(("name", "most"), MOST.items())
def test_a_paper_is_no_longer_than_a_committee_reads(
    name: str, most: int, papers: dict[str, tuple[Path, list[Page]]]
) -> None:
    _, pages = papers[name]
    assert len(pages) <= most


def test_the_contents_of_the_briefing_stand_on_its_first_page(
    papers: dict[str, tuple[Path, list[Page]]],
) -> None:
    _, pages = papers["somerset_scrutiny_2021"]
    assert {"Contents", "Background papers"} <= set(pages[0].lines)
