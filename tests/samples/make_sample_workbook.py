"""Makes inputs/workbooks/lancashire_childrens_social_care.xlsx from DfE's long file, byte for byte.

Run it from the repository: python -m tests.samples.make_sample_workbook [FOLDER OF THE DATA]
The folder holds bds_long.parquet and la_code_list.xlsx; without it ../shared/lait is taken.
"""

from __future__ import annotations

import csv
import io
import re
import sys
import zipfile
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path

import openpyxl
import pyarrow as pa
import pyarrow.compute as pc
import pyarrow.parquet as pq
from openpyxl.styles import Alignment, Font
from openpyxl.worksheet.worksheet import Worksheet

from reportgen.domain.dataset import column_letters
from reportgen.domain.number import clean

ROOT = Path(__file__).parents[2]
DATA = ROOT / ".." / "shared" / "lait"
TARGET = ROOT / "inputs" / "workbooks" / "lancashire_childrens_social_care.xlsx"
AREA, REGION, ENGLAND = "888", "981", "970"
RELEASED = "2026-04-08"
YEARS = tuple(str(year) for year in range(2016, 2026))
_FIXED = (2026, 4, 8, 0, 0, 0)
_STAMP = "2026-04-08T00:00:00Z"

CODES = (
    # what the published page of 2021/22 speaks of, each rate with its number
    "CPP_Total_NumRef",
    "CPP_Total_Rateper10,000",
    "Referrals_AssessedNotNeed",
    "ReReferral",
    "Continue_Assess_Comp",
    "CPP_rate",
    "CPP_Num",
    "CPP_Abuse",
    "CPP_Abuse_Rate",
    "ReRegCPR",
    "PrevRegCPR",
    "CIN",
    "CINTime3months",
    "CINTime2more",
    "LAC",
    "LACnum",
    "LACnum_Start",
    "LACceased",
    "LAC_Start_Rate",
    "LAC_Cease_Rate",
    "LACStable_2016on",
    "LACStableNum_2016on",
    "LAC_LongStable%",
    "LAC_LongStableNum",
    "NoCareLeavers",
    "CareLeaverAcc",
    "NoCareLeaverAcc",
    "CareLeaverEET",
    "CareLeaverEETNum",
    "No_of LAC Adopted",
    "%_of LAC Adopted",
    # further ones of the same topics
    "CIN_Refferals_NFA",
    "Section_47",
    "CP_conf_15days",
    "ISCP_Conf",
    "RevCP",
    "CPPlans2yrsActive",
    "CPPlans2yrs",
    "CareApplications",
    "CINTime3-6",
    "CINTime6-1",
    "CINTime1-2",
    "LACDistance",
    "LAC_Foster_Placements",
    "LACHealth%",
    "LACVaccinations%",
    "LACDental%",
    "Emotional_LAC",
    "LAC_Convictions",
    "CareLeaversNEET",
    "CareLeavers_LA_NotInTouch",
    "Children_missing",
    "Work_Force_Vac_Rate",
    "Work_Force_TO_Rate",
    "Work_Force_Agecy_Rate",
    "Work_Force_AvgNumCase_SW",
)

_INDICATOR_HEADINGS = (
    "code",
    "topic",
    "measure",
    "short",
    "subject",
    "polarity",
    "kind",
    "unit",
    "places",
    "year_type",
    "meaning",
    "day",
    "pair",
    "quartiles",
    "description",
    "source",
    "link",
    "released",
)
_AREA_HEADINGS = ("code", "name", "said", "possessive", "aliases")
_READ_ME = (
    ("What this is", "A sample in the layout that reportgen recommends; see inputs/README.md."),
    (
        "Source",
        (
            "Department for Education, Local Authority Interactive Tool (LAIT). The figures carry "
            "over as facts, without change but for binary noise beyond the fifteenth digit."
        ),
    ),
    (
        "Licence",
        "Contains public sector information licensed under the Open Government Licence v3.0.",
    ),
    ("Released", RELEASED),
    (
        "Areas",
        (
            "Lancashire, all members of its statistical neighbour sets of April 2021 and May 2025, "
            "the North West and England. A rank among these is not a national rank."
        ),
    ),
    (
        "Signs",
        (
            '"-" is LAIT\'s one sign for missing, withheld or not applicable. An empty cell says '
            "that the indicator has no such period."
        ),
    ),
    (
        "Rules",
        (
            "No local targets, bands or margins of Lancashire are known to us, so the sheet Rules "
            "holds its headings only. A row there goes before inputs/catalogue/rules.csv."
        ),
    ),
    ("Breaks", "No break in series between 2016 and 2025 is stated for these indicators."),
)

# What a council may wish to word otherwise; codes of other registers stay in areas.csv.
AREA_COLUMNS = (
    *("code", "name", "kind", "region", "live"),
    *("said", "possessive", "aliases", "successors"),
)

Row = Mapping[str, str]


def sample_workbook(data: Path) -> bytes:
    """The sample as the bytes of an .xlsx file, the same for the same data.

    Parameters
    ----------
    data : folder with bds_long.parquet and la_code_list.xlsx.
    """
    indicators = _indicators()
    areas = _areas()
    book = openpyxl.Workbook()
    sheet = book.worksheets[0]
    sheet.title = "Data"
    _fill(sheet, _data_rows(data, indicators, areas), [11, 30, 26, 28, 62, *[9] * len(YEARS)])
    _fill(
        book.create_sheet("Indicators"),
        [_INDICATOR_HEADINGS, *([row[name] for name in _INDICATOR_HEADINGS] for row in indicators)],
        [26, 24, 60, 40, 60, 9, 11, 20, 7, 10, 9, 13, 24, 9, 60, 60, 40, 11],
    )
    rules = (ROOT / "inputs" / "catalogue" / "rules.csv").read_text("utf-8").splitlines()[0]
    _fill(book.create_sheet("Rules"), [rules.split(",")], [16] * 15)
    _fill(
        book.create_sheet("Areas"),
        [_AREA_HEADINGS, *([area[name] for name in _AREA_HEADINGS] for area in areas)],
        [8, 30, 30, 20, 30],
    )
    breaks = (ROOT / "inputs" / "catalogue" / "breaks.csv").read_text("utf-8").splitlines()[0]
    _fill(book.create_sheet("Breaks"), [breaks.split(",")], [24, 10, 60, 20, 11])
    _fill(book.create_sheet("Read me"), [("About", "This workbook"), *_READ_ME], [16, 100])
    book.properties.creator = "reportgen"
    book.properties.title = "Children's social care in Lancashire: sample"
    return _reproducible(book)


def _indicators() -> list[Row]:
    """The catalogue's rows of the sample's codes, decimal places stated for each."""
    rows = _csv("catalogue/indicators.csv")
    chosen = [row for row in rows if row["code"] in CODES]
    return [{**row, "places": row["places"] or _places(row)} for row in chosen]


def _places(row: Row) -> str:
    return "0" if row["places_seen"] == "0" else "1"


def _areas() -> list[Row]:
    neighbours = {
        row["neighbour_code"] for row in _csv("areas/neighbours.csv") if row["area_code"] == AREA
    }
    wanted = {AREA, REGION, ENGLAND} | neighbours
    rows = [row for row in _csv("areas/areas.csv") if row["code"] in wanted]
    return [{name: row[name] for name in AREA_COLUMNS} for row in rows]


def _csv(name: str) -> list[Row]:
    with (ROOT / "inputs" / name).open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def _data_rows(
    data: Path, indicators: Sequence[Row], areas: Sequence[Row]
) -> Iterable[Sequence[object]]:
    yield ("LA Number", "LA and Regions", "Region", "Topic", "Measure", *YEARS)
    regions = _regions(data)
    figures = _figures(data)
    for indicator in indicators:
        for area in sorted(areas, key=lambda area: (area["kind"] != "authority", area["name"])):
            code, number = indicator["code"], area["code"]
            cells = [figures.get((code, number, year)) for year in YEARS]
            region = regions.get(number, area["name"])
            yield (number, area["name"], region, indicator["topic"], indicator["measure"], *cells)


def _figures(data: Path) -> dict[tuple[str, str, str], object]:
    """Each figure by code, LA number and year; "-" where LAIT has none."""
    table = pq.read_table(data / "bds_long.parquet")
    table = table.filter(pc.is_in(table["Short Desc"], pa.array(CODES, pa.string())))
    columns = [table[name].to_pylist() for name in ("Short Desc", "LA Number", "Years", "Values")]
    return {
        (code, str(int(number)), year): "-" if value == "-" else _number(value)
        for code, number, year, value in zip(*columns, strict=True)
    }


def _number(value: str) -> int | float:
    exact = clean(value)
    return int(exact) if exact == exact.to_integral_value() else float(exact)


def _regions(data: Path) -> dict[str, str]:
    rows = openpyxl.load_workbook(data / "la_code_list.xlsx").worksheets[0].values
    return {str(row[0]): str(row[2]) for row in rows if row[2] not in (None, "NA")}


def _fill(sheet: Worksheet, rows: Iterable[Sequence[object]], widths: Sequence[int]) -> None:
    for row in rows:
        sheet.append([None if cell == "" else cell for cell in row])
    for cell in sheet[1]:
        cell.font = Font(bold=True)
        cell.alignment = Alignment(wrap_text=True, vertical="top")
    for column, width in enumerate(widths, start=1):
        sheet.column_dimensions[column_letters(column)].width = width
    sheet.freeze_panes = "A2"


def _reproducible(book: openpyxl.Workbook) -> bytes:
    """The saved workbook with fixed dates in place of the clock's."""
    saved, fixed = io.BytesIO(), io.BytesIO()
    book.save(saved)
    with (
        zipfile.ZipFile(saved) as source,
        zipfile.ZipFile(fixed, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as target,
    ):
        for name in source.namelist():
            content = source.read(name)
            if name == "docProps/core.xml":
                content = re.sub(rb"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ", _STAMP.encode(), content)
            target.writestr(zipfile.ZipInfo(name, _FIXED), content, zipfile.ZIP_DEFLATED)
    return fixed.getvalue()


if __name__ == "__main__":
    TARGET.parent.mkdir(parents=True, exist_ok=True)
    TARGET.write_bytes(sample_workbook(Path(sys.argv[1]) if len(sys.argv) > 1 else DATA))
