"""The running foot names the committee only where that leaves it one line."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from reportgen.domain.house_style import HouseStyle
from reportgen.domain.paper import Meeting
from reportgen.domain.request import ReportRequest
from reportgen.render.assembly import properties
from tests.render.builders_charts import whole_plan

TITLE = "Children's services in Northmoor, 2022"


@pytest.mark.parametrize(
    ("committee", "foot"),
    [
        ("Scrutiny Committee", f"{TITLE}, Scrutiny Committee"),
        ("Children, Young People and Families Policy Board", TITLE),
        ("", TITLE),
    ],
)
def test_the_foot_is_one_line_beside_the_number_of_the_page(committee: str, foot: str) -> None:
    here = Path()
    asked = ReportRequest((), (), here, here, here, meeting=Meeting(committee=committee))
    style = HouseStyle("plain", Path("reference.docx"))
    assert properties(replace(whole_plan(), title=TITLE), asked, style).footer == foot
