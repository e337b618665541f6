"""Request files edited at random, and any words as --area: an answer with a cure, no traceback."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from hypothesis import strategies as st
from typer.testing import CliRunner

from reportgen.domain.request import ReportRequest
from reportgen.errors import ReportgenError
from reportgen.ui.asked import Asked, request_from
from reportgen.ui.cli import app
from tests.ingest.fuzz_builders import DEEPER, Search, assert_well_said, tried
from tests.ingest.fuzz_edits import EDITS, LINES, Edit, edited, edited_text
from tests.ingest.fuzz_files import written_book
from tests.journeys.builders import HEADER, PERIODS, ROWS
from tests.ui.builders import request_text, workspace

_FULL = request_text(
    "comparators: [england, region]",
    "compare:",
    "  - Halton",
    "as_of: 2022",
    "window: 5",
    "outline: all_indicators",
    "form: short",
    "charts: none",
    "title: A paper",
    "recommendations:",
    "  - That the board note it.",
    "meeting:",
    "  council: Northmoor",
    "  date: 2026-01-22",
    "draft: false",
    "out: outputs",
)
_CRASHED = ("Traceback", "This is a fault of reportgen", "Error:", "panicked")
AREA_WORDS = st.one_of(
    st.text(max_size=20),
    st.lists(
        st.sampled_from(
            [
                *("Lancashire", "888", "all", "-", "--", "E10000017", "\x00", "\ud800", "a" * 300),
                *("Dorset", "North West", "England", "\u202e", "*", "../..", "Halton", "\n", "|"),
            ]
        ),
        max_size=3,
    ).map(" ".join),
)


def request_is_read_or_refused(lines: list[tuple[str, int, int, str]], room: Path) -> None:
    """A request file with some lines edited."""
    text = edited_text(_FULL, lines).encode("utf-8", "replace").decode()
    home = workspace(room / "home", made=text)
    path = home / "inputs" / "requests" / "made.yaml"
    try:
        assert isinstance(request_from(Asked(), path, home), ReportRequest)
    except ReportgenError as error:
        assert_well_said(error)


def build_answers_or_refuses(made: tuple[list[Edit], str], room: Path) -> None:
    """The whole command on an edited table: a report, or a cure and nothing half-written."""
    edits, area = made
    book = written_book(room / "own.xlsx", {"Sheet 1": edited([[*HEADER, *PERIODS], *ROWS], edits)})
    out = room / "out"
    words = ["build", "--workbook", str(book), "--area", area, "--charts", "none", "--quiet"]
    answer = CliRunner().invoke(app, [*words, "--out", str(out)])
    said = f"{answer.stdout}{answer.stderr}"
    assert answer.exception is None or isinstance(answer.exception, SystemExit), answer.exception
    assert not any(word in said for word in _CRASHED), said
    assert (answer.exit_code == 0) == bool(list(out.rglob("*.docx"))), said
    assert answer.exit_code == 0 or "To mend" in said or "Usage" in said, said


BUILDS: Any = st.tuples(EDITS, st.one_of(st.just("Lancashire"), st.just("888"), AREA_WORDS))
SEARCHES = {
    "requests": Search(LINES, request_is_read_or_refused, 100),
    "builds": Search(BUILDS, build_answers_or_refuses, 12),
}


@pytest.mark.parametrize("name", SEARCHES)
def test_no_request_crashes(name: str) -> None:
    tried(SEARCHES[name])


@pytest.mark.slow
@pytest.mark.parametrize("name", SEARCHES)
def test_a_deeper_search_of_requests_finds_nothing(name: str) -> None:
    tried(SEARCHES[name], DEEPER)
