"""Makes inputs/workbooks/halton_2019.xlsx from DfE's long file and a public committee report.

Run it from the repository: python -m tests.samples.make_halton_workbook [FOLDER OF THE DATA]
The folder holds bds_long.parquet and la_code_list.xlsx; without it ../shared/lait is taken.
Figures of years are the Department's; figures of a day in 2019 are those that the report quotes.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from tests.samples.halton_figures import (
    BREAKDOWNS,
    CHILDREN,
    NUMBERS,
    ON_THE_DAY,
    PREDICTED,
    READ_ME,
    REPORT,
)
from tests.samples.national_figures import DATA, Place, national_rows
from tests.samples.own_layout import (
    ROOT,
    Row,
    Sheet,
    catalogue_rows,
    headings_of,
    workbook_bytes,
)

TARGET = ROOT / "inputs" / "workbooks" / "halton_2019.xlsx"
PLACE = Place(area="876", region="981", edition="April 2021")
YEARS = tuple(str(year) for year in range(2016, 2020))
DAY, THIS_YEAR = "3 December 2019", "2019/20"
_MADE = "2020-01-27"
CODES = (
    # LAIT's, each rate with its number, in the order of templates/outlines/committee_report.yaml
    *("CPP_Total_Rateper10,000", "CPP_Total_NumRef", "ReReferral"),
    *("Continue_Assess_Comp", "CIN", "CINTime2more"),
    *("Section_47", "ISCP_Conf", "CP_conf_15days", "CPP_rate", "CPP_Num"),
    *("PrevRegCPR", "ReRegCPR", "RevCP", "LAC", "LACnum"),
    *("Children_missing", "CareLeaverAcc", "NoCareLeaverAcc"),
    *("CareLeaverEET", "CareLeaverEETNum", "CareLeavers_LA_NotInTouch"),
)

_PAIRS = {"local_in_care_rate": "local_in_care", "local_in_care": "local_in_care_rate"}
_INDICATOR_HEADINGS = (
    *("code", "topic", "measure", "short", "subject", "polarity", "kind", "unit", "places"),
    *("year_type", "meaning", "day", "pair", "part_of", "dimension", "part", "parts_complete"),
    *("description", "source", "link"),
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
        Sheet("Read me", [("About", "This workbook"), *READ_ME], (20, 110)),
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
            "source": REPORT,
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
        "source": REPORT,
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
        yield (PLACE.area, "Halton", "North West", row["topic"], row["measure"], *cells)


def _national_rows(data: Path, published: Sequence[Mapping[str, str]]) -> Iterator[Row]:
    further = [None] * (len(_PERIODS) - len(YEARS))
    for row in national_rows(data, published, PLACE, YEARS):
        yield (*row, *further)


if __name__ == "__main__":
    TARGET.write_bytes(halton_workbook(Path(sys.argv[1]) if len(sys.argv) > 1 else DATA))
