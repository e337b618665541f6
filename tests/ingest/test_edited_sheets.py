"""Sheets that people edited read like clean ones; what cannot be known is told with its cell."""

from __future__ import annotations

import datetime
from collections.abc import Callable
from pathlib import Path

import openpyxl
import pytest
from openpyxl.worksheet.worksheet import Worksheet

from reportgen.domain.problem import Problem, Severity
from reportgen.errors import WorkbookError
from reportgen.ingest.files import merged_cells
from reportgen.ingest.files.opening import open_workbook
from reportgen.ingest.inputs import open_input
from tests.ingest.builders import HEADER, PLANS, REPEATED, Rows, read, said, table, told, write_book
from tests.ingest.hostile_builders import SHEET, old_workbook, open_document, open_document_row
from tests.ingest.hostile_builders import edited as replaced

CLEAN = table(("901", PLANS, 40, 1234.5), ("902", PLANS, "c", 0), ("901", REPEATED, 21.5, 22))
Edit = Callable[[Worksheet], None]


def edited(folder: Path, edit: Edit, rows: Rows = CLEAN, name: str = "Sheet 1") -> Path:
    """A workbook of one sheet as somebody left it."""
    book = openpyxl.Workbook()
    sheet = book.worksheets[0]
    sheet.title = name
    for row in rows:
        sheet.append(list(row))
    edit(sheet)
    book.save(folder / "edited.xlsx")
    return folder / "edited.xlsx"


def added(sheet: Worksheet, name: str) -> Worksheet:
    """A further sheet of the same workbook."""
    book = sheet.parent
    assert book is not None
    further: Worksheet = book.create_sheet(name)
    return further


def problems(path: Path) -> list[Problem]:
    """What is told of a file when it is opened, before anything is matched."""
    return list(open_input(path).problems)


def same_as_clean(folder: Path, path: Path) -> bool:
    clean = read(folder / "clean", write_book(folder / "clean.xlsx", Sheet_1=CLEAN))
    found = read(folder / "found", path)
    keys = [
        (code, area, label)
        for code in ("PLANS", "PLANS%")
        for area in ("901", "902")
        for label in ("2021", "2022")
    ]
    return [said(found, *key) for key in keys] == [said(clean, *key) for key in keys]


def title_rows(sheet: Worksheet) -> None:
    sheet.insert_rows(1, 4)
    sheet["A1"] = "Children's services: what LAIT says, April 2026"
    sheet["B3"] = "Draft"


def merged_title(sheet: Worksheet) -> None:
    title_rows(sheet)
    sheet.merge_cells("A1:G1")


def notes_below(sheet: Worksheet) -> None:
    sheet["A6"] = "Source: Department for Education, 2026."
    sheet["B8"] = "c: withheld"


def merged_note(sheet: Worksheet) -> None:
    sheet["A6"] = "Source: Department for Education, LAIT."
    sheet.merge_cells("A6:G6")


def stray_blanks(sheet: Worksheet) -> None:
    sheet.insert_rows(3)
    sheet.insert_cols(1)
    sheet["B1"] = "  LA\u00a0Number "
    sheet["C2"] = "\u00a0Northmoor  "
    sheet["Z40"] = None


def numbers_as_text(sheet: Worksheet) -> None:
    sheet["A2"], sheet["F2"], sheet["G2"] = " 901", "40\u00a0", "1,234.5"
    sheet["F4"], sheet["G4"] = "21.5%", "22 %"


def excel_percentages(sheet: Worksheet) -> None:
    for address, share in (("F4", 0.215), ("G4", 0.22)):
        sheet[address] = share
        sheet[address].number_format = "0.0%"


def merged_labels(sheet: Worksheet) -> None:
    sheet["B3"] = "Saltby"
    for row in (2, 3):
        sheet.cell(row, 4).value = "Protection"
    sheet.merge_cells("C2:C4")  # Eastlands
    sheet.merge_cells("D2:D4")  # Protection
    sheet.merge_cells("E2:E3")  # the measure


def merged_headings(sheet: Worksheet) -> None:
    sheet.insert_rows(1)
    for column in range(1, 6):
        sheet.cell(1, column).value = sheet.cell(2, column).value
        sheet.cell(2, column).value = None
        sheet.merge_cells(start_row=1, end_row=2, start_column=column, end_column=column)
    sheet["F1"] = "Financial year"
    sheet.merge_cells("F1:G1")


def merged_numbers_of_areas(sheet: Worksheet) -> None:
    sheet.insert_rows(3)
    for column in range(1, 8):
        sheet.cell(3, column).value = sheet.cell(5, column).value
        sheet.cell(5, column).value = None
    sheet.merge_cells("A2:A3")
    sheet.merge_cells("B2:B3")


@pytest.mark.parametrize(
    "edit",
    [
        title_rows,
        merged_title,
        notes_below,
        merged_note,
        stray_blanks,
        numbers_as_text,
        excel_percentages,
        merged_labels,
        merged_headings,
        merged_numbers_of_areas,
    ],
)
def test_an_edited_sheet_says_the_same_as_the_clean_one(tmp_path: Path, edit: Edit) -> None:
    assert same_as_clean(tmp_path, edited(tmp_path, edit))


def test_notes_below_a_table_are_set_aside_with_a_note(tmp_path: Path) -> None:
    (note,) = problems(edited(tmp_path, notes_below))
    assert (note.severity, note.place) == (Severity.NOTE, 'edited.xlsx, sheet "Sheet 1", row 6')
    assert note.found == (
        "below the table 2 rows hold one text and no figure; they were taken for notes."
    )


def test_an_area_without_figures_is_no_note(tmp_path: Path) -> None:
    rows = (*CLEAN, ("903", "Kingsham", "Eastlands", "Protection", PLANS, None, None))
    assert problems(edited(tmp_path, lambda sheet: None, rows)) == []


def test_a_merged_figure_counts_once_and_is_told_as_severe(tmp_path: Path) -> None:
    path = edited(tmp_path, lambda sheet: sheet.merge_cells("F2:G3"))
    dataset = read(tmp_path, path)
    assert said(dataset, "PLANS", "901", "2021") == 40
    assert said(dataset, "PLANS", "901", "2022") == "-"
    problem = told(dataset, "merged", Severity.SEVERE)
    assert problem.place == 'edited.xlsx, sheet "Sheet 1", cell F2'
    assert problem.found == (
        "one value is merged over 4 cells of figures, up to G3; it was read as the first of them "
        "alone, and the others as empty."
    )
    assert problem.cure == "unmerge the cells and write the figure of each."


def test_a_marker_merged_over_figures_is_told_too(tmp_path: Path) -> None:
    path = edited(tmp_path, lambda sheet: sheet.merge_cells("F3:G3"))
    (problem,) = problems(path)
    assert (problem.severity, problem.place[-7:]) == (Severity.SEVERE, "cell F3")


def test_a_short_topic_merged_down_is_a_label(tmp_path: Path) -> None:
    def short_topic(sheet: Worksheet) -> None:
        sheet["D2"] = "CIN"
        sheet.merge_cells("D2:D4")

    opened = open_input(edited(tmp_path, short_topic))
    assert [row[3] for row in opened.tables[0][0].rows] == ["Topic", "CIN", "CIN", "CIN"]
    assert opened.problems == ()


def test_a_year_merged_over_two_headings_stands_over_both(tmp_path: Path) -> None:
    def years(sheet: Worksheet) -> None:
        sheet.insert_rows(1)
        sheet["F1"] = 2021
        sheet.merge_cells("F1:G1")

    (grid, _), *_ = open_input(edited(tmp_path, years)).tables
    assert grid.rows[0][5:] == (2021, 2021)


def test_of_many_merged_figures_each_is_told(tmp_path: Path) -> None:
    rows = table(*[("901", PLANS, at, at) for at in range(8)])

    def merge(sheet: Worksheet) -> None:
        for at in range(2, 10):
            sheet.merge_cells(f"F{at}:G{at}")

    path = edited(tmp_path, merge, rows)
    found = [each.found for each in problems(path)]
    assert len(found) == 8
    assert all("merged over 2 cells of figures" in each for each in found)


def test_merged_figures_in_our_own_sheets_are_told(tmp_path: Path) -> None:
    book = openpyxl.Workbook()
    data = book.worksheets[0]
    data.title = "Data"
    for row in CLEAN:
        data.append(list(row))
    rules = book.create_sheet("Rules")
    for rule in (("indicator_code", "target"), ("PLANS", 40), ("PLANS%", None)):
        rules.append(rule)
    rules.merge_cells("B2:B3")
    book.save(tmp_path / "own.xlsx")
    (problem,) = problems(tmp_path / "own.xlsx")
    assert problem.place == 'own.xlsx, sheet "Rules", cell B2'


def test_merged_cells_beyond_all_sense_are_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(merged_cells, "MOST_CELLS", 3)
    with pytest.raises(WorkbookError, match="merged cells cover 4 cells"):
        open_input(edited(tmp_path, lambda sheet: sheet.merge_cells("F2:G3")))


def test_a_range_merged_far_beyond_the_figures_costs_nothing(tmp_path: Path) -> None:
    path = edited(tmp_path, lambda sheet: sheet.merge_cells("A9:B9"))
    assert problems(replaced(path, SHEET, "A9:B9", "A9:XFD1048576")) == []


def test_hidden_rows_columns_and_sheets_are_read_and_told(tmp_path: Path) -> None:
    def hide(sheet: Worksheet) -> None:
        sheet.sheet_state = "hidden"
        sheet.row_dimensions[2].hidden = sheet.row_dimensions[4].hidden = True
        sheet.column_dimensions["G"].hidden = True
        added(sheet, "In sight")

    path = edited(tmp_path, hide)
    assert same_as_clean(tmp_path, path)
    found = problems(path)
    assert {each.severity for each in found} == {Severity.WARNING}
    assert {each.place for each in found} == {'edited.xlsx, sheet "Sheet 1"'}
    read_too = "read like all that is in sight."
    assert [each.found for each in found] == [
        f"the sheet is hidden in Excel; it was {read_too}",
        f"2 rows (2, 4) are hidden or filtered out in Excel; they were {read_too}",
        f"column G is hidden in Excel; it was {read_too}",
    ]
    assert found[1].cure == "show them in Excel, and take out what should not count."


def test_rows_and_columns_hidden_beyond_the_figures_are_not_told(tmp_path: Path) -> None:
    def hide(sheet: Worksheet) -> None:
        sheet.row_dimensions[40].hidden = True
        sheet.column_dimensions.group("J", "XFD", hidden=True)

    assert problems(edited(tmp_path, hide)) == []


def test_a_hidden_sheet_that_nothing_reads_is_only_noted(tmp_path: Path) -> None:
    def hide(sheet: Worksheet) -> None:
        lists = added(sheet, "Lists")
        lists["A1"] = "yes"
        lists.sheet_state = "veryHidden"

    (note,) = problems(edited(tmp_path, hide))
    assert note.severity is Severity.NOTE
    assert "not read" in note.found


def test_many_hidden_rows_are_named_five_and_then_counted(tmp_path: Path) -> None:
    rows = table(*[("901", PLANS, at, at) for at in range(8)])

    def hide(sheet: Worksheet) -> None:
        for at in range(2, 9):
            sheet.row_dimensions[at].hidden = True

    (problem,) = problems(edited(tmp_path, hide, rows))
    assert problem.found.startswith("7 rows (2, 3, 4, 5, 6 and 2 more) are hidden")


def dated(folder: Path, number_format: str, address: str = "G1") -> Path:
    def date(sheet: Worksheet) -> None:
        sheet[address] = datetime.datetime(2019, 10, 31)  # noqa: DTZ001 - a cell has no zone
        sheet[address].number_format = number_format

    return edited(folder, date)


@pytest.mark.parametrize(
    "number_format", ["mmm-yy", "mmmm yyyy", "[$-809]mmm\\ yy;@", '"to "mm/yy']
)
def test_a_heading_shown_as_a_month_is_that_month(tmp_path: Path, number_format: str) -> None:
    dataset = read(tmp_path, dated(tmp_path, number_format))
    assert said(dataset, "PLANS", "901", "October 2019") == 1234.5


@pytest.mark.parametrize("number_format", ["dd/mm/yyyy", "d mmm yy", "[$-F800]dddd, mmmm dd, yyyy"])
def test_a_heading_shown_as_a_day_is_that_day(tmp_path: Path, number_format: str) -> None:
    dataset = read(tmp_path, dated(tmp_path, number_format))
    assert said(dataset, "PLANS", "901", "31 October 2019") == 1234.5


@pytest.mark.parametrize(
    ("number_format", "shown"),
    [("mmm-yy", "October 2019"), ("dd/mm/yyyy", "31 October 2019"), ("yyyy", "31 October 2019")],
)
def test_a_date_among_the_figures_stops_the_run_with_its_cell(
    tmp_path: Path, number_format: str, shown: str
) -> None:
    with pytest.raises(WorkbookError) as caught:
        read(tmp_path, dated(tmp_path, number_format, "G2"))
    assert caught.value.place == 'edited.xlsx, sheet "Sheet 1", cell G2'
    assert caught.value.found == f'the value is "{shown}".'


def test_a_time_among_the_figures_is_no_number(tmp_path: Path) -> None:
    def time(sheet: Worksheet) -> None:
        sheet["G2"] = datetime.time(10, 30)

    with pytest.raises(WorkbookError, match='the value is "10:30:00"'):
        read(tmp_path, edited(tmp_path, time))


def test_the_day_of_release_is_read_however_it_is_shown(tmp_path: Path) -> None:
    def release(sheet: Worksheet) -> None:
        page = added(sheet, "Read me")
        page.append(["Released", datetime.datetime(2026, 4, 10)])  # noqa: DTZ001
        page["B1"].number_format = "d mmmm yyyy"

    assert read(tmp_path, edited(tmp_path, release, name="Data")).released == "2026-04-10"


OLD_ROWS = ((*HEADER, "2021", "2022"), (901, "Northmoor", "Eastlands", "P", PLANS, 40, "#DIV/0!"))


def test_an_xls_workbook_is_read_with_a_loud_warning(tmp_path: Path) -> None:
    dataset = read(tmp_path, old_workbook(tmp_path / "old.xls", OLD_ROWS))
    assert said(dataset, "PLANS", "901", "2021") == 40
    assert said(dataset, "PLANS", "901", "2022") == "-"  # why the warning is needed
    problem = told(dataset, "look like empty cells", Severity.WARNING)
    assert problem.place == "old.xls"
    assert problem.cure == (
        "open it in Excel, save it as an Excel workbook (.xlsx), and give that one."
    )


def test_an_ods_workbook_is_read_with_the_same_warning(tmp_path: Path) -> None:
    cells = ("901", "Northmoor", "Eastlands", "P", REPEATED, 21.5, "22%")
    rows = open_document_row(*HEADER, "2021", "2022") + open_document_row(*cells)
    dataset = read(tmp_path, open_document(tmp_path / "own.ods", rows))
    assert said(dataset, "PLANS%", "901", "2021") == 21.5
    problem = told(dataset, "a cell that shows 66% is read as 0.66", Severity.WARNING)
    assert said(dataset, "PLANS%", "901", "2022") == 0.22  # as the warning says
    assert problem.place == "own.ods"


def test_the_warning_of_an_older_workbook_is_told_once(tmp_path: Path) -> None:
    path = old_workbook(tmp_path / "old.xls", OLD_ROWS)
    assert len([each for each in problems(path) if "look like" in each.found]) == 1


def test_a_plain_workbook_is_told_nothing_of(tmp_path: Path) -> None:
    path = edited(tmp_path, lambda sheet: None)
    assert problems(path) == []
    assert open_workbook(path)[0].merged == ()
