"""Every mark of markers.csv from a workbook's cell to the Word table, data.xlsx and facts.csv."""

from __future__ import annotations

import csv
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import docx
import openpyxl
import pytest

from reportgen.domain.observation import Flag, Marker
from reportgen.render.markers import FLAG_SIGNS, marker_words
from tests.journeys.builders import HEADER, REPOSITORY, build_small

YEARS = [str(year) for year in range(2013, 2023)]
MARKS = REPOSITORY / "inputs" / "catalogue" / "markers.csv"
NUMBER = "19.4"


@dataclass(frozen=True)
class Expected:
    """One cell of the workbook and what must stand in the report for it."""

    code: str
    year: str
    written: str | None
    marker: str
    printed: str


def rows_of(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file))


def written() -> Iterator[tuple[str | None, str, str]]:
    """Each cell with its marker and the words it must become; noughts among them."""
    for row in rows_of(MARKS):
        mark, marker = row["mark"], row["marker"]
        if marker in set(Flag):
            yield f"{NUMBER} {mark}", "", f"{NUMBER}% {FLAG_SIGNS[Flag(marker)]}"
            continue
        for each in (mark, f" {mark.upper()} "):
            yield each, marker, marker_words(Marker(marker))
    yield None, "empty", "not given"
    yield f"{NUMBER} [r][e]", "", f"{NUMBER}% [r][e]"
    for nought in ("0", "0.0", "0%"):
        yield nought, "", "0.0%"


def plain_percentages() -> list[dict[str, str]]:
    """Indicators of the catalogue in per cent to one place, by financial years, each once."""
    found = {
        row["code"]: row
        for row in rows_of(REPOSITORY / "inputs" / "catalogue" / "indicators.csv")
        if (row["kind"], row["unit"], row["period_style"]) == ("percentage", "%", "year")
        and row["year_type"] == "financial"
        and row["places"] in ("", "1")
        and not row["pair"]
    }
    return list(found.values())


def expected() -> list[Expected]:
    """Nine cells for each indicator; its newest year holds a number."""
    told = []
    for at, (text, marker, printed) in enumerate(written()):
        indicator, year = divmod(at, len(YEARS) - 1)
        code = plain_percentages()[indicator]["code"]
        told.append(Expected(code, YEARS[year], text, marker, printed))
    return told


EXPECTED = expected()


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The run folder of one report whose workbook holds every mark."""
    place = tmp_path_factory.mktemp("marks")
    book = openpyxl.Workbook()
    sheet = book.active
    assert sheet is not None
    sheet.title = "Data"
    sheet.append([*HEADER, *YEARS])
    indicators = {row["code"]: row for row in plain_percentages()}
    for code in dict.fromkeys(each.code for each in EXPECTED):
        about = indicators[code]
        cells = {each.year: each.written for each in EXPECTED if each.code == code}
        figures = [cells.get(year, NUMBER) for year in YEARS]
        sheet.append(
            ["888", "Lancashire", "North West", about["topic"], about["measure"], *figures]
        )
        plain = [NUMBER] * len(YEARS)
        sheet.append(["970", "England", "", about["topic"], about["measure"], *plain])
    file = place / "marks.xlsx"
    book.save(file)
    answer = build_small(file, "--draft", out=place / "out")
    assert answer.code == 0, answer.wrong
    return answer.reports[0].parent


@pytest.fixture(scope="module")
def printed(folder: Path) -> dict[str, dict[str, str]]:
    """Lancashire's cells by the year, for each table of figures, by the words in its caption."""
    document = docx.Document(str(folder / "report.docx"))
    found: dict[str, dict[str, str]] = {}
    for table in document.tables:
        rows = [[cell.text for cell in row.cells] for row in table.rows]
        heads = rows[0]
        if heads[0] == "Period":
            at = heads.index("Lancashire")
            found[str(len(found))] = {row[0][-2:]: row[at] for row in rows[1:]}
        elif heads[0] == "Area":
            own = next(row for row in rows if row[0] == "Lancashire")
            found[str(len(found))] = {
                head[-2:]: cell for head, cell in zip(heads, own, strict=True)
            }
    return found


def test_every_mark_becomes_its_own_words_in_the_word_table(
    printed: dict[str, dict[str, str]],
) -> None:
    codes = list(dict.fromkeys(each.code for each in EXPECTED))
    tables = list(printed.values())
    wanted = [
        {each.year[-2:]: each.printed for each in EXPECTED if each.code == code} for code in codes
    ]
    for cells in wanted:
        assert any(cells.items() <= table.items() for table in tables), cells


def test_no_mark_is_a_nought_and_no_nought_is_missing(
    printed: dict[str, dict[str, str]],
) -> None:
    noughts = [cell for table in printed.values() for cell in table.values() if cell == "0.0%"]
    assert len(noughts) == sum(each.printed == "0.0%" for each in EXPECTED) == 3
    assert all(cell.strip() for table in printed.values() for cell in table.values())


def test_the_figures_behind_the_report_keep_every_marker_and_flag(folder: Path) -> None:
    sheet = openpyxl.load_workbook(folder / "data.xlsx")["Figures"]
    heads, *rows = list(sheet.iter_rows(values_only=True))
    found = {}
    for row in rows:
        each = dict(zip(heads, row, strict=True))
        if each["Area"] == "Lancashire":
            found[each["Indicator code"], each["Period"]] = each
    for cell in EXPECTED:
        stands = found[cell.code, cell.year]
        assert (stands["Marker"] or "") == cell.marker, cell
        assert (stands["Value as printed"] is None) == bool(cell.marker), cell


def test_the_notes_explain_every_word_and_sign_that_stands_in_a_table(folder: Path) -> None:
    text = "\n".join(each.text for each in docx.Document(str(folder / "report.docx")).paragraphs)
    for word in {each.printed for each in EXPECTED if each.marker}:
        assert f"“{word}” in a table means that" in text
    for sign in ("[p]", "[r]", "[e]", "[b]", "[f]"):
        assert f"{sign} behind a figure means" in text
        assert f"{sign} " in "".join(line for line in text.splitlines() if line.startswith("Key: "))
