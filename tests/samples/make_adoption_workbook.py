"""Makes inputs/workbooks/lancashire_adoption_2020.xlsx from the figures of a council's own page.

Run it from the repository: python -m tests.samples.make_adoption_workbook
DfE's tool of today has no such three-year averages; each figure is one that the page quotes.
"""

from __future__ import annotations

from tests.samples.own_layout import ROOT, Sheet, headings_of, workbook_bytes

TARGET = ROOT / "inputs" / "workbooks" / "lancashire_adoption_2020.xlsx"
PERIOD, TOPIC, DAY = "2017/18-19/20", "Adoption", "2023-10-01"
_PAGE = "Lancashire County Council, page of key findings on children's social care"
_INDICATORS = (
    {
        "code": "adoption_days_care_to_family",
        "measure": "Average days between entering care and moving in with an adoptive family",
        "short": "Time from entering care to an adoptive family",
        "subject": "the average time between a child entering care and moving in with an "
        "adoptive family",
    },
    {
        "code": "adoption_days_court_to_match",
        "measure": "Average days between a court's authority to place a child and a match",
        "short": "Time from a court's authority to a match",
        "subject": "the average time between a court's authority to place a child and a "
        "match with a family",
    },
)
_FIGURES = ({"888": 362, "970": 367, "981": 391}, {"888": 133, "970": 175, "981": 164})
_SAME = {
    "topic": TOPIC,
    "polarity": "low",
    "kind": "average",
    "unit": "days",
    "places": "0",
    "year_type": "financial",
    "period_style": "split window",
    "meaning": "window",
    "source": _PAGE,
}
_AREAS = {
    "888": ("Lancashire", "North West"),
    "970": ("England", ""),
    "981": ("North West", ""),
}
_READ_ME = (
    ("What this is", "A sample of a council's own figures, beside the workbook of LAIT's."),
    (
        "Source",
        (
            f"{_PAGE}, updated October 2023. Each figure is as the page quotes it: three-year "
            "averages for 2017 to 2020, which LAIT no longer holds. That these are the financial "
            "years 2017/18 to 2019/20 is our reading; the day of release below is the first of "
            "the month that the page names."
        ),
    ),
    (
        "Which way is good",
        (
            "Fewer days: of the second time the page calls the lower figure better, of the first "
            "it calls a fall an improvement."
        ),
    ),
    ("Released", DAY),
)


def adoption_workbook() -> bytes:
    """The workbook's bytes, the same in every run."""
    data: list[list[object]] = [
        ["LA Number", "LA and Regions", "Region", "Topic", "Measure", PERIOD]
    ]
    for each, figures in zip(_INDICATORS, _FIGURES, strict=True):
        for code, figure in figures.items():
            name, region = _AREAS[code]
            data.append([code, name, region, TOPIC, each["measure"], figure])
    headings = headings_of("catalogue/indicators.csv")
    rows = [[{**_SAME, **each}.get(head, "") for head in headings] for each in _INDICATORS]
    return workbook_bytes(
        [
            Sheet("Data", data, (11, 18, 14, 12, 66, 10)),
            Sheet("Indicators", [headings, *rows], [18] * len(headings)),
            Sheet("Read me", [("About", "This workbook"), *_READ_ME], (20, 100)),
        ],
        "Adoption in Lancashire, 2017 to 2020",
        DAY,
    )


if __name__ == "__main__":
    TARGET.write_bytes(adoption_workbook())
