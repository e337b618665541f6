"""Makes inputs/workbooks/halton_2019.xlsx from DfE's long file and a public committee report.

Run it from the repository: python -m tests.samples.make_halton_workbook [FOLDER OF THE DATA]
The folder holds bds_long.parquet and la_code_list.xlsx; without it ../shared/lait is taken.
Figures of years are the Department's; figures of a day in 2019 are those that the report quotes.
"""

from __future__ import annotations

import csv
import sys
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

import openpyxl
import pyarrow as pa
import pyarrow.compute as pc
import pyarrow.parquet as pq

from reportgen.domain.number import clean
from tests.samples.own_layout import (
    ROOT,
    Row,
    Sheet,
    catalogue_rows,
    headings_of,
    workbook_bytes,
)

DATA = ROOT / ".." / "shared" / "lait"
TARGET = ROOT / "inputs" / "workbooks" / "halton_2019.xlsx"
AREA, REGION, ENGLAND = "876", "981", "970"
EDITION = "April 2021"
YEARS = tuple(str(year) for year in range(2016, 2020))
DAY, THIS_YEAR = "3 December 2019", "2019/20"
_MADE = "2020-01-27"
_REPORT = (
    "Halton Borough Council, report to the Children, Young People and Families Policy and "
    "Performance Board, 27 January 2020"
)

CODES = (
    # LAIT's, each rate with its number, in the order of templates/outlines/committee_report.yaml
    *("CPP_Total_Rateper10,000", "CPP_Total_NumRef", "ReReferral"),
    *("Continue_Assess_Comp", "CIN", "CINTime2more"),
    *("Section_47", "ISCP_Conf", "CP_conf_15days", "CPP_rate", "CPP_Num"),
    *("PrevRegCPR", "ReRegCPR", "RevCP", "LAC", "LACnum"),
    *("Children_missing", "CareLeaverAcc", "NoCareLeaverAcc"),
    *("CareLeaverEET", "CareLeaverEETNum", "CareLeavers_LA_NotInTouch"),
)

CHILDREN, PER = "children", "per 10,000 children"
NEED, PROTECTION, CARE = "Children in Need", "Child Protection", "Children Looked After"

# code, topic, heading, subject, kind, unit, figure; all at the day that the report names
ON_THE_DAY: tuple[tuple[str, str, str, str, str, str, int], ...] = (
    (
        *("local_assessments_done", NEED, "Assessments completed since April"),
        "the number of single assessments completed since 1 April",
        *("count", "assessments", 1253),
    ),
    (
        *("local_assessments_in_time", NEED, "Assessments within 45 working days, year so far"),
        "the percentage of assessments since 1 April completed within 45 working days",
        *("percentage", "%", 95),
    ),
    (
        *("local_assessed_in_need", NEED, "Children assessed as needing further support"),
        "the percentage of children assessed since 1 April who needed further support",
        *("percentage", "%", 61),
    ),
    (
        *("local_rereferrals", NEED, "Re-referrals within 12 months, year so far"),
        "the percentage of referrals since 1 April that came within 12 months of an earlier one",
        *("percentage", "%", 7),
    ),
    (
        *("local_in_need", NEED, "Children in need, as the service counts them"),
        "the number of children with an open episode of need, assessments included,",
        *("count", CHILDREN, 1044),
    ),
    (
        *("local_in_need_rate", NEED, "Children on a plan for children in need (rate)"),
        "the rate of children on a plan for children in need",
        *("rate", PER, 365),
    ),
    (
        *("local_in_need_under_a_year", NEED, "Plans for children in need under a year old"),
        "the percentage of plans for children in need that had run for less than a year",
        *("percentage", "%", 53),
    ),
    (
        *("local_in_need_over_two_years", NEED, "Plans for children in need over two years old"),
        "the percentage of plans for children in need that had run for more than two years",
        *("percentage", "%", 0),
    ),
    (
        *("local_section_47_rate", PROTECTION, "Section 47 enquiries, as the service counts them"),
        "the current rate of section 47 enquiries",
        *("rate", PER, 247),
    ),
    (
        *("local_section_47_no_conference", PROTECTION, "Enquiries that led to no conference"),
        "the percentage of section 47 enquiries completed since 1 April that led to no conference",
        *("percentage", "%", 70),
    ),
    (
        *("local_conference_rate", PROTECTION, "Conferences, as the service counts them"),
        "the current rate of child protection conferences",
        *("rate", PER, 73),
    ),
    (
        *("local_conference_children", PROTECTION, "Children subject to a conference"),
        "the number of children subject to a child protection conference",
        *("count", CHILDREN, 139),
    ),
    (
        *("local_in_care", CARE, "Children in care now (number)"),
        "the number of children in care",
        *("count", CHILDREN, 264),
    ),
    (
        *("local_in_care_rate", CARE, "Children in care now (rate)"),
        "the rate of children in care",
        *("rate", PER, 92),
    ),
    (
        *("local_fostered", CARE, "Children in foster care"),
        "the number of children in foster care",
        *("count", CHILDREN, 174),
    ),
    (
        *("local_missing", CARE, "Children in care who went missing"),
        "the percentage of children in care with a missing episode",
        *("percentage", "%", 12),
    ),
    (
        *("local_return_interviews", CARE, "Return interviews taken up"),
        "the percentage of return interviews that young people took up",
        *("percentage", "%", 68),
    ),
    (
        *("local_leavers_in_touch", CARE, "Care leavers in touch"),
        "the percentage of care leavers with whom the service was in touch",
        *("percentage", "%", 96),
    ),
    (
        *("local_leavers_active", CARE, "Care leavers in work or learning, as the service counts"),
        "the percentage of care leavers in education, employment or training",
        *("percentage", "%", 60),
    ),
    (
        *("local_leavers_active_older", CARE, "Older care leavers in work or learning"),
        "the percentage of the older care leavers in education, employment or training",
        *("percentage", "%", 40),
    ),
    (
        *("local_open_cases", CARE, "Open cases"),
        "the number of open cases in children's social care",
        *("count", "cases", 1086),
    ),
)
PREDICTED = (
    (
        *("local_referrals_predicted", NEED, "Referrals, as the service predicts"),
        "the service's own prediction of the rate of referrals",
        *("rate", PER, "639 [f]"),
    ),
    (
        *("local_assessments_predicted", NEED, "Assessments, as the service predicts"),
        "the service's own prediction of the rate of single assessments",
        *("rate", PER, "715 [f]"),
    ),
)
# whole, dimension, complete, then each part with its figure, of which the report gives some
NUMBERS, SHARES = "number", "share"
BREAKDOWNS: tuple[tuple[str, str, str, str, tuple[tuple[str, int], ...]], ...] = (
    (
        *("local_assessments_done", "factor", "no", SHARES),
        (
            ("alcohol or drug use by a parent", 11),
            ("domestic abuse by a parent or partner", 14),
            ("mental health of a parent", 11),
            ("neglect", 22),
        ),
    ),
    (
        *("local_in_care", "placement", "yes", NUMBERS),
        (
            ("foster care", 174),
            ("residential care", 39),
            ("those placed with parents", 34),
            ("all other placements", 17),
        ),
    ),
    (
        *("local_in_care", "age", "no", NUMBERS),
        (("aged under 1", 14), ("aged 0 to 4", 36), ("aged 5 to 9", 70), ("aged 11 to 18", 145)),
    ),
    (
        *("local_fostered", "kind of carer", "yes", NUMBERS),
        (("the council's own carers", 108), ("external carers", 66)),
    ),
)
_PAIRS = {"local_in_care_rate": "local_in_care", "local_in_care": "local_in_care_rate"}
_INDICATOR_HEADINGS = (
    *("code", "topic", "measure", "short", "subject", "polarity", "kind", "unit", "places"),
    *("year_type", "meaning", "day", "pair", "part_of", "dimension", "part", "parts_complete"),
    *("description", "source", "link"),
)
_READ_ME = (
    (
        "What this is",
        (
            "A sample of the Department for Education's figures beside a council's own; see "
            "inputs/README.md. Both are public; nothing else is here."
        ),
    ),
    (
        "Figures of years",
        (
            "Department for Education, Local Authority Interactive Tool (LAIT), release of April "
            "2026, years 2016 to 2019. The figures carry over as facts, without change but for "
            "binary noise beyond the fifteenth digit. Open Government Licence v3.0."
        ),
    ),
    (
        "Figures of a day",
        (
            f'{_REPORT}. The report says "currently"; the one day of the year so far that it names '
            "is 3 December 2019, which stands here for all of them."
        ),
    ),
    (
        "Predictions",
        "The two figures of 2019/20 are the service's own predictions in that report, marked [f].",
    ),
    (
        "Where the two differ",
        (
            "The published figure stands here. Referrals per 10,000: the report says 514 in March "
            "2019 and 374 three years before; published are 526.6 in 2018/19 and 355.6 in 2015/16, "
            "380.5 in 2016/17. Children in need per 10,000: 420 in 2017/18; published 427.9 at 31 "
            'March 2018. Section 47 enquiries: 179 "in 17/19"; published 182.7 in 2017/18 and '
            "179.0 in 2018/19. Conferences: 92 three years before; published 93.3 in 2017/18."
        ),
    ),
    (
        "Left out",
        (
            "Assessments per 10,000 of an earlier year (477): the report does not name the year. "
            "Children in secure placements and placed for adoption: numbers of 5 or fewer; with "
            "supported accommodation they are the 17 in all other placements, 264 less the rest."
        ),
    ),
    (
        "Ages",
        (
            "As quoted the groups overlap (under 1, and 0 to 4), leave out the age of 10 and sum "
            "to 265, not 264. They are therefore stated as not complete: a table, but no shares."
        ),
    ),
    (
        "Better and worse",
        "The report sets no direction for its own figures, so none is called better or worse.",
    ),
    (
        "Areas",
        (
            "Halton, its statistical neighbours of April 2021 (the earliest set held), the North "
            "West and England. A rank among these is not a national rank."
        ),
    ),
)


def halton_workbook(data: Path) -> bytes:
    """The workbook's bytes, the same for the same data.

    Parameters
    ----------
    data : folder with bds_long.parquet and la_code_list.xlsx.
    """
    published, local = _published(), list(_local())
    sheets = (
        Sheet(
            "Data",
            [
                ("LA Number", "LA and Regions", "Region", "Topic", "Measure", *_PERIODS),
                *_national_rows(data, published),
                *_local_rows(local),
            ],
            (11, 26, 24, 24, 62, *[12] * len(_PERIODS)),
        ),
        Sheet(
            "Indicators",
            [
                _INDICATOR_HEADINGS,
                *([row.get(name, "") for name in _INDICATOR_HEADINGS] for row in published),
                *([row.get(name, "") for name in _INDICATOR_HEADINGS] for row in local),
            ],
            (28, 22, 60, 46, 60, 9, 11, 20, 7, 10, 9, 12, 24, 24, 14, 36, 14, 60, 60, 40),
        ),
        Sheet("Rules", [headings_of("catalogue/rules.csv")], [16] * 16),
        Sheet("Breaks", [headings_of("catalogue/breaks.csv")], (24, 10, 60, 20, 11)),
        Sheet("Read me", [("About", "This workbook"), *_READ_ME], (20, 110)),
    )
    return workbook_bytes(sheets, "Children's social care in Halton: sample", _MADE)


_PERIODS = (*YEARS, THIS_YEAR, DAY)


def _published() -> list[Mapping[str, str]]:
    rows = catalogue_rows(*CODES)
    held = set(CODES)
    return [
        {
            **row,
            "places": row["places"] or ("0" if row["places_seen"] == "0" else "1"),
            "pair": row["pair"] if row["pair"] in held else "",
        }
        for row in rows
    ]


def _local() -> Iterator[Mapping[str, str]]:
    for code, topic, short, subject, kind, unit, _ in (*PREDICTED, *ON_THE_DAY):
        yield {
            "code": code,
            "topic": topic,
            "measure": short,
            "short": short,
            "subject": subject,
            "kind": kind,
            "unit": unit,
            "places": "0",
            "year_type": "financial",
            "meaning": "flow" if code.endswith("predicted") else "stock",
            "pair": _PAIRS.get(code, ""),
            "source": _REPORT,
        }
    for whole, dimension, complete, kind, parts in BREAKDOWNS:
        for name, _ in parts:
            yield _part(whole, dimension, complete, kind, name)


def _part(whole: str, dimension: str, complete: str, kind: str, name: str) -> Mapping[str, str]:
    """One part of a whole; its name is a phrase that a sentence can hold."""
    topic, short = next((row[1], row[2]) for row in ON_THE_DAY if row[0] == whole)
    words = "".join(letter if letter.isalnum() else "_" for letter in name)
    number = kind == NUMBERS
    return {
        "code": f"{whole}_{words}",
        "topic": topic,
        "measure": f"{short}: {name}" if number else f"{short}: {name} (%)",
        "short": f"{short}: {name}",
        "kind": "count" if number else "percentage",
        "unit": CHILDREN if number else "%",
        "places": "0",
        "year_type": "financial",
        "meaning": "stock",
        "part_of": whole,
        "dimension": dimension,
        "part": name,
        "parts_complete": complete,
        "source": _REPORT,
    }


def _local_rows(local: Sequence[Mapping[str, str]]) -> Iterator[Row]:
    """Halton's own figures, each below the period that it is of."""
    figures: dict[str, tuple[str, object]] = {row[0]: (DAY, row[6]) for row in ON_THE_DAY}
    figures |= {row[0]: (THIS_YEAR, row[6]) for row in PREDICTED}
    parts = [each for *_, given in BREAKDOWNS for each in given]
    of_parts = [row["code"] for row in local if "part_of" in row]
    figures |= {code: (DAY, figure) for code, (_, figure) in zip(of_parts, parts, strict=True)}
    for row in local:
        period, figure = figures[row["code"]]
        cells = [figure if period == each else None for each in _PERIODS]
        yield (AREA, "Halton", "North West", row["topic"], row["measure"], *cells)


def _national_rows(data: Path, published: Sequence[Mapping[str, str]]) -> Iterator[Row]:
    figures = _figures(data)
    regions = _regions(data)
    areas = _areas()
    for row in published:
        for number, name in areas:
            cells = [figures.get((row["code"], number, year)) for year in YEARS]
            region = regions.get(number, name)
            yield (number, name, region, row["topic"], row["measure"], *cells, None, None)


def _areas() -> list[tuple[str, str]]:
    """LA number and name: Halton, its neighbours by closeness, the region, England."""
    members = [
        row["neighbour_code"]
        for row in _csv("areas/neighbours.csv")
        if row["area_code"] == AREA and row["edition"] == EDITION
    ]
    names = {row["code"]: row["name"] for row in _csv("areas/areas.csv")}
    return [(code, names[code]) for code in (AREA, *members, REGION, ENGLAND)]


def _csv(name: str) -> list[dict[str, str]]:
    with (ROOT / "inputs" / name).open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def _figures(data: Path) -> dict[tuple[str, str, str], object]:
    """Each figure by code, LA number and year; "-" where LAIT has none."""
    table = pq.read_table(data / "bds_long.parquet")
    table = table.filter(pc.is_in(table["Short Desc"], pa.array(CODES, pa.string())))
    columns = [table[name].to_pylist() for name in ("Short Desc", "LA Number", "Years", "Values")]
    return {
        (code, str(int(number)), year): "-" if value == "-" else _number(value)
        for code, number, year, value in zip(*columns, strict=True)
        if year in YEARS
    }


def _number(value: str) -> int | float:
    exact = clean(value)
    return int(exact) if exact == exact.to_integral_value() else float(exact)


def _regions(data: Path) -> dict[str, str]:
    rows = openpyxl.load_workbook(data / "la_code_list.xlsx").worksheets[0].values
    return {str(row[0]): str(row[2]) for row in rows if row[2] not in (None, "NA")}


if __name__ == "__main__":
    TARGET.write_bytes(halton_workbook(Path(sys.argv[1]) if len(sys.argv) > 1 else DATA))
