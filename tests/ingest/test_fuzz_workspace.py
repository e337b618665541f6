"""The workspace's own tables, mappings and last papers, edited at random: a cure, never a crash."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from hypothesis import strategies as st

from reportgen.errors import ReportgenError
from reportgen.ingest.mapping_files import KINDS
from reportgen.ingest.previous import read_previous
from reportgen.ingest.step import ingest
from tests.ingest.builders import (
    AREAS,
    INDICATORS,
    INPUTS,
    PLANS,
    asked,
    table,
    workspace,
    write_book,
)
from tests.ingest.fuzz_builders import DEEPER, Search, assert_promises, assert_well_said, tried
from tests.ingest.fuzz_edits import EDITS, LINES, Edit, edited, edited_text
from tests.ingest.fuzz_files import SOUND, Dialect, written_book, written_csv
from tests.ingest.scorecard_builders import ROTHERHAM
from tests.ingest.test_fuzz_sheets import DIALECTS, prepared
from tests.ingest.test_previous import HEADINGS, LEVEL, fact

_FIGURES = table(("901", PLANS, 40, 41), ("904", PLANS, 3, 4), ("970", PLANS, "c", 0))
_RULES = (
    (
        *("indicator_code", "area", "target", "target_scope", "tolerance", "tolerance_unit"),
        *("green", "red", "similar_within", "similar_unit", "baseline", "polarity"),
        *("owner", "date", "reason"),
    ),
    ("PLANS", "Northmoor", "38", "", "5", "%", "", "", "1", "points", "2021", "", "B", "", "r"),
    ("PLANS%", "", "", "", "", "", "40", "20", "", "", "", "high", "B", "2025-04-01", "r"),
)
TABLES: dict[str, Any] = {
    "catalogue/indicators.csv": (
        (*INDICATORS[0], "period_label", "pair", "part_of", "dimension", "part", "numerator"),
        *((*row, "", "", "", "", "", "") for row in INDICATORS[1:]),
        *[("X", "T", "A part", "", "low", "count", "", "0", "", "", "", "2021|2021/22")],
        ("P", "T", "P", "", "", "count", "", "0", "", "", "", "", "X", "PLANS", "age", "a", "X"),
    ),
    "catalogue/rules.csv": _RULES,
    "catalogue/breaks.csv": (
        ("indicator_code", "period", "reason", "owner", "date"),
        ("PLANS", "2022", "New guidance", "DfE", "2022-04-01"),
    ),
    "catalogue/markers.csv": (
        ("mark", "meaning", "marker"),
        ("c", "withheld", "c"),
        ("-", "", "-"),
    ),
    "areas/areas.csv": (
        (*AREAS[0], "ons_codes", "since", "until", "within", "members", "possessive"),
        *((*row, "", "", "", "", "", "") for row in AREAS[1:]),
        ("G", "Some", "group", "", "yes", "", "", "", "", "", "", "901|902", ""),
        ("L", "North", "local", "", "yes", "", "", "E05000001", "2009-04-01", "", "901", "", ""),
    ),
    "areas/joins.csv": (
        ("successor", "predecessor", "from_period", "reason", "owner", "date"),
        ("905", "904", "2022", "Reorganised", "The board", "2025-01-01"),
    ),
    "areas/neighbours.csv": (
        ("edition", "area_code", "place", "neighbour_code"),
        ("May 2025", "901", "1", "902"),
        ("May 2025", "901", "2", "903"),
    ),
}
MAPPINGS = {
    "Explore Education Statistics": SOUND["Explore Education Statistics"].mapping,
    "Fingertips": SOUND["Fingertips"].mapping,
    "council scorecard": (
        INPUTS / "catalogue" / "mappings" / "scorecard_lancashire_board.yaml"
    ).read_text("utf-8"),
}
FACTS = [
    HEADINGS,
    LEVEL,
    fact("gap", comparator="England", reference_period="2022", reference_value="65.1"),
    fact("pair", detail="other=PLANS%; other_value=3; other_reference=4", reference_period="2021"),
]


def tables_are_read_or_refused(made: tuple[str, list[Edit], Dialect], room: Path) -> None:
    """One table of the folder inputs is edited; the error names that table, and its row."""
    name, edits, dialect = made
    inputs = workspace(room)
    for each, rows in TABLES.items():
        if each != name and each != "catalogue/markers.csv":
            written_csv(inputs / each, rows, Dialect())
    written_csv(inputs / name, edited(TABLES[name], edits), dialect)
    path = written_book(room / "own.xlsx", {"Sheet 1": _FIGURES})
    try:
        assert_promises(ingest(asked(inputs, path)))
    except ReportgenError as error:
        assert_well_said(error)


def mappings_are_read_or_refused(
    made: tuple[str, list[tuple[str, int, int, str]], bool], room: Path
) -> None:
    """A mapping is edited; whatever it says then, no traceback answers."""
    layout, lines, beside = made
    inputs = prepared(room, layout)
    text = edited_text(MAPPINGS[layout], lines).encode("utf-8", "replace")
    name = SOUND[layout].name
    folder = inputs / "catalogue" / "mappings"
    folder.mkdir(exist_ok=True)
    (room / f"{name}.yaml" if beside else folder / "made.yaml").write_bytes(text)
    if layout == "council scorecard":
        path = written_book(room / f"{name}.xlsx", {"Sheet 1": ROTHERHAM})
    else:
        path = written_csv(room / f"{name}.csv", SOUND[layout].rows, Dialect())
    try:
        assert_promises(ingest(asked(inputs, path)))
    except ReportgenError as error:
        assert_well_said(error)


def last_papers_are_read_or_refused(made: tuple[list[Edit], Dialect, str], room: Path) -> None:
    """The facts.csv of an earlier run is edited; the run record beside it may be anything."""
    edits, dialect, record = made
    path = written_csv(room / "facts.csv", edited(FACTS, edits), dialect)
    (room / "run.json").write_text(record, "utf-8", "replace")
    try:
        found = read_previous(asked(workspace(room), previous=path))
    except ReportgenError as error:
        assert_well_said(error)
        return
    assert found is not None
    for printed in found.printed:
        assert printed.figure.shown.is_finite()
        assert printed.figure.evidence


_CAREFUL = st.one_of(st.just(Dialect()), st.just(Dialect()), DIALECTS)
SEARCHES = {
    "tables": Search(
        st.tuples(st.sampled_from(list(TABLES)), EDITS, _CAREFUL), tables_are_read_or_refused, 200
    ),
    "mappings": Search(
        st.tuples(st.sampled_from(list(MAPPINGS)), LINES, st.booleans()),
        mappings_are_read_or_refused,
        120,
    ),
    "last papers": Search(
        st.tuples(
            EDITS,
            _CAREFUL,
            st.sampled_from(["", "{}", "[1", '{"released": 4}', "[" * 9_000, '{"released": "x"}']),
        ),
        last_papers_are_read_or_refused,
        100,
    ),
}


def test_every_kind_of_mapping_is_edited() -> None:
    assert len(MAPPINGS) == len(KINDS)


def test_the_sound_tables_are_read(tmp_path: Path) -> None:
    inputs = workspace(tmp_path)
    for name, rows in TABLES.items():
        written_csv(inputs / name, rows, Dialect())
    path = write_book(tmp_path / "own.xlsx", Sheet_1=_FIGURES)
    assert_promises(ingest(asked(inputs, path)))


@pytest.mark.parametrize("name", SEARCHES)
def test_no_edit_of_the_workspace_crashes(name: str) -> None:
    tried(SEARCHES[name])


@pytest.mark.slow
@pytest.mark.parametrize("name", SEARCHES)
def test_a_deeper_search_of_the_workspace_finds_nothing(name: str) -> None:
    tried(SEARCHES[name], DEEPER)
