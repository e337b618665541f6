"""Makes inputs/workbooks/lancashire_child_protection_2013.xlsx from the figures of a public page.

Run it from the repository: python -m tests.samples.make_child_protection_workbook
The Department for Education's tool holds nothing so old, so each figure is one that the page
quotes; what it does not give is "x", not available, here.
"""

from __future__ import annotations

from collections.abc import Mapping

from tests.samples.own_layout import (
    ROOT,
    Row,
    Sheet,
    catalogue_rows,
    headings_of,
    workbook_bytes,
)

TARGET = ROOT / "inputs" / "workbooks" / "lancashire_child_protection_2013.xlsx"
YEAR = "2013"
_DAY = "2014-03-19"
_COUNCIL = "Lancashire County Council"
_PAGE = "Joint Strategic Needs Assessment, child protection (page of 19 March 2014)"
_OWN = f"{_COUNCIL}, {_PAGE}"
_QUOTED = f"Department for Education, Children in need, 2012/13, as quoted in {_OWN}"
_TOPIC = "Child Protection"

NAMES: Mapping[str, tuple[str, str]] = {
    "888": ("Lancashire", "North West"),
    "889": ("Blackburn with Darwen", "North West"),
    "890": ("Blackpool", "North West"),
    "981": ("North West", "North West"),
    "970": ("England", "England"),
}
DISTRICTS = (
    *("Burnley", "Chorley", "Fylde", "Hyndburn", "Lancaster", "Pendle", "Preston"),
    *("Ribble Valley", "Rossendale", "South Ribble", "West Lancashire", "Wyre"),
)
ETHNIC_GROUPS = (
    ("white_british", "White British children"),
    ("other_white", "children of other White groups"),
    ("mixed", "children of Mixed groups"),
    ("asian", "Asian or Asian British children"),
    ("black", "Black or Black British children"),
    ("other", "children of other groups or not recorded"),
)
FIGURES: Mapping[str, Mapping[str, object]] = {
    "CPP_Num": {"888": 878},
    "CPP_rate": {"888": "x", "Preston": 73.3, "Ribble Valley": 14.1},
    "CPP_Total_Rateper10,000": {"888": 638.6, "889": 492.9, "981": 619.7, "970": 520.7},
    "ReReferral": {"888": 27.6, "889": 20.9, "890": 27.9, "981": 26.4, "970": 24.9},
    "CPPlans2yrsActive": {"888": 2.4},
    "local_plans_open_two_years": {"888": 21},
    "PrevRegCPR": {"888": 16.7},
    "local_initial_assessments": {"888": 460.3, "981": 482.7, "970": 387.4},
    "local_plans_white_british": {"888": 87},
}
_LAIT = (
    *("CPP_Num", "CPP_rate", "CPP_Total_Rateper10,000", "ReReferral"),
    *("CPPlans2yrsActive", "PrevRegCPR"),
)
_FROM_THE_DEPARTMENT = ("CPP_Total_Rateper10,000", "ReReferral", "local_initial_assessments")
_LOCAL: tuple[Mapping[str, str], ...] = (
    {
        "code": "local_plans_open_two_years",
        "topic": _TOPIC,
        "measure": "Number of child protection plans open for two years or more at 31 March",
        "short": "Plans open for two years or more (number)",
        "subject": "the number of child protection plans that had lasted two years or more",
        "polarity": "low",
        "kind": "count",
        "unit": "plans",
        "places": "0",
        "year_type": "financial",
        "meaning": "stock",
        "day": "31 March",
        "pair": "CPPlans2yrsActive",
        "source": _OWN,
    },
    {
        "code": "local_initial_assessments",
        "topic": _TOPIC,
        "measure": "Rate of referrals going on to initial assessment per 10,000",
        "short": "Referrals that went on to initial assessment",
        "subject": "the rate of referrals that went on to an initial assessment",
        "kind": "rate",
        "unit": "per 10,000 children",
        "places": "1",
        "year_type": "financial",
        "meaning": "flow",
        "description": (
            "Referrals to children's social care in the year to 31 March that went on to an "
            "initial assessment, for every 10,000 children aged 0 to 17."
        ),
        "source": _QUOTED,
    },
    *(
        {
            "code": f"local_plans_{code}",
            "topic": _TOPIC,
            "measure": f"Child protection plans at 31 March: {name} (%)",
            "short": f"Child protection plans: {name}",
            "subject": f"the share of {name} among those with a child protection plan",
            "kind": "percentage",
            "unit": "%",
            "places": "0",
            "year_type": "financial",
            "meaning": "stock",
            "day": "31 March",
            "part_of": "CPP_Num",
            "dimension": "ethnicity",
            "part": name,
            "parts_complete": "yes",
            "source": _OWN,
        }
        for code, name in ETHNIC_GROUPS
    ),
)
_INDICATOR_HEADINGS = (
    *("code", "topic", "measure", "short", "subject", "polarity", "kind", "unit", "places"),
    *("year_type", "meaning", "day", "pair", "part_of", "dimension", "part", "parts_complete"),
    *("description", "source"),
)
_LOW = "the page says that a low rate is a sign of good performance"
_HIGH = "the page says that a high rate is a sign of good performance"
RULES = (
    ("CPP_Total_Rateper10,000", "Lancashire", "low", _COUNCIL, _DAY, _LOW),
    ("local_initial_assessments", "Lancashire", "high", _COUNCIL, _DAY, _HIGH),
)
_READ_ME = (
    (
        "What this is",
        (
            "A sample of a council's figures for one topic page; see inputs/README.md. It is made "
            "from a page that is public, and holds nothing else."
        ),
    ),
    (
        "Source",
        (
            f"{_OWN}. Every figure is as the page quotes it. The sheet Indicators says whose each "
            "is. The page names no publisher of the three that it sets beside other areas: that "
            "they are the Department for Education's of 2012/13 is our reading."
        ),
    ),
    (
        "National figures",
        (
            "The Department for Education's Local Authority Interactive Tool of April 2026 begins "
            "in 2016: none of these could be set beside its figures, and no earlier year is here."
        ),
    ),
    (
        "Districts",
        (
            "The page gives the highest and the lowest rate only. The other ten districts stand "
            'here with "x": not available. Nor does it give Lancashire\'s rate.'
        ),
    ),
    (
        "Age and ethnicity",
        (
            "Of ethnicity the page gives one share, of age none; what it does not give is not "
            'here, or is "x".'
        ),
    ),
    (
        "Better and worse",
        (
            "Where the page calls a low or a high rate good and the catalogue does not, the sheet "
            "Rules says so and names who set it. The page gives no day for that: the day on which "
            "it was last updated stands there."
        ),
    ),
)


def child_protection_workbook() -> bytes:
    """The workbook's bytes, the same in every run."""
    indicators = _indicators()
    sheets = (
        Sheet("Data", _data(indicators), (11, 24, 14, 18, 62, 9)),
        Sheet(
            "Indicators",
            [
                _INDICATOR_HEADINGS,
                *([row.get(name, "") for name in _INDICATOR_HEADINGS] for row in indicators),
            ],
            (28, 18, 60, 40, 60, 9, 11, 20, 7, 10, 9, 10, 24, 12, 12, 28, 14, 60, 60),
        ),
        Sheet("Rules", _rules(), [16] * 16),
        Sheet(
            "Areas",
            [
                ("code", "name", "kind", "within"),
                *((name, name, "local", "888") for name in DISTRICTS),
            ],
            (20, 20, 10, 10),
        ),
        Sheet("Breaks", [headings_of("catalogue/breaks.csv")], (24, 10, 60, 20, 11)),
        Sheet("Read me", [("About", "This workbook"), *_READ_ME], (18, 100)),
    )
    return workbook_bytes(sheets, "Child protection in Lancashire, 2012/13: sample", _DAY)


def _indicators() -> list[Mapping[str, str]]:
    rows: list[Mapping[str, str]] = []
    for row in catalogue_rows(*_LAIT):
        source = _QUOTED if row["code"] in _FROM_THE_DEPARTMENT else _OWN
        pair = row["pair"] if row["pair"] in FIGURES else ""
        if row["code"] == "CPPlans2yrsActive":
            pair = "local_plans_open_two_years"
        places = row["places"] or "1"
        rows.append({**row, "source": source, "pair": pair, "places": places})
    return [*rows, *_LOCAL]


def _data(indicators: list[Mapping[str, str]]) -> list[Row]:
    rows: list[Row] = [("LA Number", "LA and Regions", "Region", "Topic", "Measure", YEAR)]
    for each in indicators:
        held = FIGURES.get(each["code"], {"888": "x"})
        for number, (name, region) in NAMES.items():
            if number in held:
                row = (number, name, region, each["topic"], each["measure"], held[number])
                rows.append(row)
        if set(held) & set(DISTRICTS):
            for name in DISTRICTS:
                figure = held.get(name, "x")
                rows.append((name, name, "North West", each["topic"], each["measure"], figure))
    return rows


def _rules() -> list[Row]:
    headings = headings_of("catalogue/rules.csv")
    rows: list[Row] = [headings]
    for code, area, polarity, owner, day, reason in RULES:
        given = {
            "indicator_code": code,
            "area": area,
            "polarity": polarity,
            "owner": owner,
            "date": day,
            "reason": reason,
        }
        rows.append([given.get(name, "") for name in headings])
    return rows


if __name__ == "__main__":
    TARGET.write_bytes(child_protection_workbook())
