"""The sheets of our own workbook besides Data: names and headings are checked, not guessed."""

from __future__ import annotations

from pathlib import Path

import pytest

from reportgen.domain.dataset import Dataset
from reportgen.domain.problem import Severity
from reportgen.errors import WorkbookError
from reportgen.ingest.step import ingest
from tests.ingest.builders import (
    PLANS,
    Rows,
    asked,
    read,
    said,
    table,
    told,
    workspace,
    write_book,
)


def own(folder: Path, data: Rows | None = None, **sheets: Rows) -> Path:
    return write_book(folder / "own.xlsx", Data=data or table(("901", PLANS, 40, 41)), **sheets)


@pytest.mark.parametrize(
    ("name", "meant"), [("Rule", "Rules"), ("Indicator", "Indicators"), ("Brakes", "Breaks")]
)
def test_a_misspelt_sheet_stops_with_the_name_that_was_meant(
    tmp_path: Path, name: str, meant: str
) -> None:
    with pytest.raises(WorkbookError, match=f'sheet "{name}".*\n.*Did you mean "{meant}"'):
        read(tmp_path, own(tmp_path, **{name: [("a",), ("b",)]}))


@pytest.mark.parametrize("name", ["Breakdown", "Notes", "Data notes"])
def test_another_sheet_is_left_alone_with_a_note(tmp_path: Path, name: str) -> None:
    dataset = read(tmp_path, own(tmp_path, **{name.replace(" ", "_"): [("a",), ("b",)]}))
    assert told(dataset, f'sheet "{name}"').severity is Severity.NOTE


def test_sheet_names_may_have_other_capitals(tmp_path: Path) -> None:
    dataset = read(tmp_path, own(tmp_path, BREAKS=[("Indicator code", "Period"), ("PLANS", 2022)]))
    assert [each.period for each in dataset.breaks] == ["2022"]


def test_a_misspelt_heading_stops_with_its_cell_and_the_nearest(tmp_path: Path) -> None:
    rules = [("indicator_code", "tolerence"), ("PLANS", 3)]
    with pytest.raises(WorkbookError) as caught:
        read(tmp_path, own(tmp_path, Rules=rules))
    assert caught.value.place == 'own.xlsx, sheet "Rules", cell B1'
    assert 'Did you mean "tolerance"' in caught.value.expected
    assert caught.value.cure == 'write "tolerance", or take the column out.'


def test_a_heading_that_stands_twice_stops(tmp_path: Path) -> None:
    rules = [("indicator_code", "target", "Target"), ("PLANS", 3, 4)]
    with pytest.raises(WorkbookError, match='"Target" stands there twice'):
        read(tmp_path, own(tmp_path, Rules=rules))


def test_a_sheet_without_its_needed_column_stops(tmp_path: Path) -> None:
    with pytest.raises(WorkbookError, match='no column "indicator_code"'):
        read(tmp_path, own(tmp_path, Rules=[("target",), (3,)]))


def test_a_break_carries_its_reason_and_place(tmp_path: Path) -> None:
    rows = [("Indicator code", "Period", "Reason", "Owner", "Date")]
    rows.append(("PLANS", "2022", "new census", "DfE", "2023-01-01"))
    (found,) = read(tmp_path, own(tmp_path, Breaks=rows)).breaks
    assert (found.indicator_code, found.period, found.reason) == ("PLANS", "2022", "new census")
    assert found.provenance.place == 'own.xlsx, sheet "Breaks", row 2'


def test_a_break_at_no_period_stops(tmp_path: Path) -> None:
    with pytest.raises(WorkbookError, match='period "later" cannot be read'):
        read(tmp_path, own(tmp_path, Breaks=[("Indicator code", "Period"), ("PLANS", "later")]))


def test_a_break_for_an_unknown_code_is_told(tmp_path: Path) -> None:
    rows = [("Indicator code", "Period"), ("PLAN", "2022")]
    assert told(read(tmp_path, own(tmp_path, Breaks=rows)), 'the code "PLAN"').severity is (
        Severity.SEVERE
    )


def test_an_area_of_the_workbook_is_renamed_and_still_known_by_its_name(tmp_path: Path) -> None:
    areas = [("Code", "Name", "In a sentence", "Possessive"), ("901", "The Moor", "the Moor", "x")]
    dataset = read(tmp_path, own(tmp_path, Areas=areas))
    area = dataset.areas["901"]
    assert (area.name, area.in_sentence, area.belonging) == ("The Moor", "the Moor", "x")
    assert said(dataset, "PLANS", "901", "2022") == 41


def test_a_new_area_of_the_workbook_is_known(tmp_path: Path) -> None:
    areas = [("code", "name", "kind", "region"), ("D1", "Moor North", "authority", "981")]
    data = [*table(("901", PLANS, 40, 41)), ("D1", "Moor North", "", "Protection", PLANS, 7, 8)]
    assert said(read(tmp_path, own(tmp_path, data, Areas=areas)), "PLANS", "D1", "2022") == 8


@pytest.mark.parametrize(
    ("row", "words"),
    [(("D1", "", ""), "has no name"), (("D1", "Moor", "town"), 'kind is "town"')],
)
def test_an_area_that_cannot_be_used_stops(
    tmp_path: Path, row: tuple[str, str, str], words: str
) -> None:
    with pytest.raises(WorkbookError, match=words):
        read(tmp_path, own(tmp_path, Areas=[("code", "name", "kind"), row]))


def wished(folder: Path, wish: str) -> Dataset:
    sets = [("edition", "area_code", "place", "neighbour_code")]
    sets += [("April 2021", "901", "1", "902"), ("May 2025", "901", "1", "903")]
    book = own(folder, Areas=[("code", "neighbour_set"), ("901", wish)])
    return ingest(asked(workspace(folder, neighbours=sets), book))


def test_a_neighbour_set_that_is_wished_but_not_used_is_told(tmp_path: Path) -> None:
    problem = told(wished(tmp_path, "April 2021"), '"May 2025" is used', Severity.WARNING)
    assert 'neighbour_set: "April 2021"' in problem.cure


def test_a_neighbour_set_that_is_used_is_not_told(tmp_path: Path) -> None:
    assert not wished(tmp_path, "May 2025").problems
