"""Makes inputs/workbooks/somerset_scrutiny_2020.xlsx from DfE's long file and a public briefing.

Run it from the repository: python -m tests.samples.make_somerset_workbook [FOLDER OF THE DATA]
The folder holds bds_long.parquet and la_code_list.xlsx; without it ../shared/lait is taken.
Figures of years are the Department's; figures of a day or month are those the briefing quotes.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from tests.samples.national_figures import DATA, Place, national_rows
from tests.samples.own_layout import (
    ROOT,
    Row,
    Sheet,
    catalogue_rows,
    headings_of,
    workbook_bytes,
)

TARGET = ROOT / "inputs" / "workbooks" / "somerset_scrutiny_2020.xlsx"
PLACE = Place(area="933", region="990", edition="April 2021")
YEARS = tuple(str(year) for year in range(2016, 2021))
MARCH, DECEMBER, DAY, MONTH = "31 March 2019", "31 December 2020", "5 January 2021", "January 2021"
_PERIODS = (*YEARS, MARCH, DECEMBER, DAY, MONTH)
_MADE = "2021-01-27"
_BRIEFING = (
    "Somerset County Council, Children's Services data overview, Children and Families Scrutiny "
    "Committee, 27 January 2021"
)

CODES = (
    # each rate with its number, in the order of templates/outlines/scrutiny_briefing.yaml
    *("CIN", "CPP_Abuse_Rate", "CPP_Abuse", "CPP_rate", "CPP_Num", "PrevRegCPR", "ReRegCPR"),
    *("LAC", "LACnum", "LAC_LongStable%", "LAC_LongStableNum", "LAC_Foster_Placements"),
    *("LACDistance", "CareLeaverEET", "CareLeaverEETNum", "NoCareLeavers"),
)

# code, topic, heading, subject, polarity, kind, unit, places, then period and figure
_OWN: tuple[tuple[str, str, str, str, str, str, str, str, Mapping[str, float]], ...] = (
    (
        *("local_early_help", "Early help", "Early help assessments in six months"),
        "the number of early help assessments in the last six months",
        *("", "count", "assessments", "0"),
        {DAY: 1870},
    ),
    (
        *("local_need_started", "Children in Need", "Episodes of need begun in six months"),
        "the number of episodes of need that began in the last six months",
        *("", "count", "episodes", "0"),
        {DAY: 1018},
    ),
    (
        *("local_plans_started", "Child Protection", "Protection plans begun in six months"),
        "the number of child protection plans that began in the last six months",
        *("", "count", "plans", "0"),
        {DAY: 183},
    ),
    (
        *("local_stable", "Children Looked After", "Long-term stability, the council's count"),
        "the council's own percentage of children in long-term care in a lasting placement",
        *("high", "percentage", "%", "1"),
        {MARCH: 63, DECEMBER: 68.5},
    ),
    (
        *("local_fostered", "Children Looked After", "In foster care, the council's count"),
        "the council's own percentage of children looked after in foster care",
        *("", "percentage", "%", "0"),
        {MONTH: 72},
    ),
    (
        *("local_active_younger", "Care leavers", "Aged 17 and 18, in work or learning"),
        "the percentage of care leavers aged 17 and 18 in education, employment or training",
        *("", "percentage", "%", "0"),
        {MONTH: 58},
    ),
    (
        *("local_active_older", "Care leavers", "Older care leavers, the council's count"),
        "the council's own percentage of older care leavers in education, employment or training",
        *("", "percentage", "%", "0"),
        {MONTH: 51},
    ),
)
_INDICATOR_HEADINGS = (
    *("code", "topic", "measure", "short", "subject", "polarity", "kind", "unit", "places"),
    *("year_type", "meaning", "day", "pair", "description", "source", "link"),
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
            "2026, years 2016 to 2020, up to which the briefing looks back. The figures carry over "
            "as facts, without change but for binary noise beyond the fifteenth digit. Open "
            "Government Licence v3.0."
        ),
    ),
    (
        "Figures of a day or month",
        (
            f"{_BRIEFING}. It counts early help assessments from 6 July 2020 to 5 January 2021; "
            "the other two counts of six months stand beside that one without dates of their own "
            "and are put on the same day. Stability is told of 2018-19, here 31 March 2019, and of "
            'the end of 2020. What the briefing calls "current", or tells as being so without a '
            "date, is put in its own month."
        ),
    ),
    (
        "Where the two differ",
        (
            "Long-term stability: the briefing says 63% in 2018-19; published are 62% at 31 March "
            "2019 and at 31 March 2020. Older care leavers: the briefing says 51% now; published "
            "are 59% in 2019/20. Each figure stands under its own name and source."
        ),
    ),
    (
        "Left out",
        (
            "Charts without figures: who completed early help assessments, the ages "
            "of the children, placements by type, the share of foster carers who are the council's "
            "own, and the rates of the last six months."
        ),
    ),
    (
        "Better and worse",
        (
            "The briefing says of long-term stability that high is good, and sets no direction for "
            "its other figures, so none of these is called better or worse."
        ),
    ),
    (
        "Areas",
        (
            "Somerset, its statistical neighbours of April 2021 (the earliest set held), the South "
            "West and England. A rank among these is not a national rank."
        ),
    ),
    ("Released", "2026-04-08"),
)


def somerset_workbook(data: Path) -> bytes:
    """The workbook's bytes, the same for the same data.

    Parameters
    ----------
    data : folder with bds_long.parquet and la_code_list.xlsx.
    """
    published, own = _published(), list(map(_own, _OWN))
    sheets = (
        Sheet(
            "Data",
            [
                ("LA Number", "LA and Regions", "Region", "Topic", "Measure", *_PERIODS),
                *_national_rows(data, published),
                *_own_rows(),
            ],
            (11, 26, 24, 24, 62, *[12] * len(_PERIODS)),
        ),
        Sheet(
            "Indicators",
            [
                _INDICATOR_HEADINGS,
                *([row.get(name, "") for name in _INDICATOR_HEADINGS] for row in published),
                *([row.get(name, "") for name in _INDICATOR_HEADINGS] for row in own),
            ],
            (28, 22, 60, 46, 60, 9, 11, 20, 7, 10, 9, 12, 24, 60, 60, 40),
        ),
        Sheet("Rules", [headings_of("catalogue/rules.csv")], [16] * 16),
        Sheet("Breaks", [headings_of("catalogue/breaks.csv")], (24, 10, 60, 20, 11)),
        Sheet("Read me", [("About", "This workbook"), *_READ_ME], (20, 110)),
    )
    return workbook_bytes(sheets, "Children's services in Somerset: sample", _MADE)


def _published() -> list[Mapping[str, str]]:
    return [
        {**row, "places": row["places"] or ("0" if row["places_seen"] == "0" else "1")}
        for row in catalogue_rows(*CODES)
    ]


def _own(
    row: tuple[str, str, str, str, str, str, str, str, Mapping[str, float]],
) -> Mapping[str, str]:
    code, topic, short, subject, polarity, kind, unit, places, _ = row
    return {
        "code": code,
        "topic": topic,
        "measure": short,
        "short": short,
        "subject": subject,
        "polarity": polarity,
        "kind": kind,
        "unit": unit,
        "places": places,
        "year_type": "financial",
        "meaning": "stock",
        "source": _BRIEFING,
    }


def _own_rows() -> Iterator[Row]:
    """Somerset's own figures, each below the period that it is of."""
    for _, topic, measure, *_, figures in _OWN:
        cells = [figures.get(each) for each in _PERIODS]
        yield (PLACE.area, "Somerset", "South West", topic, measure, *cells)


def _national_rows(data: Path, published: Sequence[Mapping[str, str]]) -> Iterator[Row]:
    further = [None] * (len(_PERIODS) - len(YEARS))
    for row in national_rows(data, published, PLACE, YEARS):
        yield (*row, *further)


if __name__ == "__main__":
    TARGET.write_bytes(somerset_workbook(Path(sys.argv[1]) if len(sys.argv) > 1 else DATA))
