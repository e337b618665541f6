"""What the last paper was made from: a workbook, a run folder or the facts.csv in it."""

from __future__ import annotations

import json
from collections.abc import Sequence
from pathlib import Path

import pytest

from reportgen.domain.release import Previous
from reportgen.errors import WorkbookError
from reportgen.ingest.previous import read_previous
from tests.ingest.builders import PLANS, asked, table, workspace, write_book, write_csv

HEADINGS = (
    *("indicator_code", "indicator", "topic", "area", "period", "kind", "comparator"),
    *("value", "reference_period", "reference_value", "detail"),
)
LEVEL = ("PLANS", PLANS, "Protection", "Northmoor", "2022", "level", "", "70.0", "", "", "")


def fact(kind: str, **cells: str) -> tuple[str, ...]:
    """One row of a facts.csv about Northmoor's plans in 2022."""
    given = dict(zip(HEADINGS, LEVEL, strict=True)) | {"kind": kind} | cells
    return tuple(given[name] for name in HEADINGS)


def facts_file(folder: Path, *rows: Sequence[str]) -> Path:
    return write_csv(folder / "facts.csv", (HEADINGS, *rows))


def previous(folder: Path, path: Path) -> Previous:
    found = read_previous(asked(workspace(folder), previous=path))
    assert found is not None
    return found


def printed(folder: Path, *rows: Sequence[str]) -> dict[tuple[str, str, str], str]:
    found = previous(folder, facts_file(folder, *rows)).printed
    return {(each.code, each.who, each.period): str(each.figure.shown) for each in found}


def test_without_a_last_paper_nothing_is_read(tmp_path: Path) -> None:
    assert read_previous(asked(workspace(tmp_path))) is None


def test_a_workbook_is_read_as_any_other(tmp_path: Path) -> None:
    path = write_book(tmp_path / "last.xlsx", Sheet_1=table(("901", PLANS, 1, 2)))
    found = previous(tmp_path, path)
    assert found.dataset is not None
    assert (found.file.name, found.file.layout) == ("last.xlsx", "create-your-own table")
    assert (len(found.dataset.observations), found.printed) == (2, ())


def test_a_fact_tells_the_area_s_figure_with_the_places_it_was_printed_to(tmp_path: Path) -> None:
    assert printed(tmp_path, LEVEL) == {("PLANS", "Northmoor", "2022"): "70.0"}


def test_the_second_figure_of_a_comparison_is_the_comparator_s(tmp_path: Path) -> None:
    gap = fact("gap", comparator="England", reference_period="2022", reference_value="65.1")
    assert printed(tmp_path, gap) == {
        ("PLANS", "Northmoor", "2022"): "70.0",
        ("PLANS", "England", "2022"): "65.1",
    }


def test_both_figures_of_a_comparator_s_movement_are_its_own(tmp_path: Path) -> None:
    moved = fact(
        "comparator_trend", comparator="England", reference_period="2018", reference_value="60.0"
    )
    assert printed(tmp_path, moved) == {
        ("PLANS", "England", "2022"): "70.0",
        ("PLANS", "England", "2018"): "60.0",
    }


def test_a_target_is_no_published_figure(tmp_path: Path) -> None:
    target = fact("target", reference_period="2021", reference_value="80.0")
    assert printed(tmp_path, target) == {("PLANS", "Northmoor", "2022"): "70.0"}


def test_the_number_beside_a_rate_is_found_in_the_details(tmp_path: Path) -> None:
    pair = fact(
        "pair",
        reference_period="2018",
        reference_value="60.0",
        detail="other=PLANS_N; other_value=485; other_reference=400",
    )
    assert printed(tmp_path, pair) == {
        ("PLANS", "Northmoor", "2022"): "70.0",
        ("PLANS", "Northmoor", "2018"): "60.0",
        ("PLANS_N", "Northmoor", "2022"): "485",
        ("PLANS_N", "Northmoor", "2018"): "400",
    }


def test_a_missing_figure_tells_the_last_there_was(tmp_path: Path) -> None:
    gone = fact("missing", value="", reference_period="2021", reference_value="68.2")
    assert printed(tmp_path, gone) == {("PLANS", "Northmoor", "2021"): "68.2"}


def test_a_run_folder_stands_for_its_facts_and_its_record_says_the_release(tmp_path: Path) -> None:
    run = tmp_path / "last-northmoor"
    run.mkdir()
    facts_file(run, LEVEL)
    (run / "run.json").write_text(json.dumps({"released": "2024-12-18"}), encoding="utf-8")
    found = previous(tmp_path, run)
    assert (found.file.name, found.file.released) == ("facts.csv", "2024-12-18")
    assert str(found.printed[0].figure.evidence[0]) == "facts.csv, row 2"


@pytest.mark.parametrize("record", ["", "[]", '{"released": 3}', "no json"])
def test_a_record_that_says_no_release_is_no_fault(tmp_path: Path, record: str) -> None:
    path = facts_file(tmp_path, LEVEL)
    (tmp_path / "run.json").write_text(record, encoding="utf-8")
    assert previous(tmp_path, path).file.released == ""


def test_a_folder_without_facts_is_refused(tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()
    with pytest.raises(WorkbookError, match=r"empty: the folder of the last paper holds no facts"):
        previous(tmp_path, tmp_path / "empty")


def test_facts_without_a_row_are_refused(tmp_path: Path) -> None:
    with pytest.raises(WorkbookError, match=r"facts.csv: the file holds no facts"):
        previous(tmp_path, facts_file(tmp_path))


@pytest.mark.parametrize("text", ["=1+1", "1,234", "NaN", "about 70", "1e999999999"])
def test_what_is_no_printed_figure_is_refused_with_its_row(tmp_path: Path, text: str) -> None:
    with pytest.raises(WorkbookError, match=r"row 3.*printed figure") as caught:
        previous(tmp_path, facts_file(tmp_path, LEVEL, fact("level", period="2021", value=text)))
    assert "To mend: " in str(caught.value)
