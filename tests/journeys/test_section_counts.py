"""The count below a section's heading equals its rows of the status table, word by word."""

from __future__ import annotations

import re
from collections import Counter
from functools import cache
from pathlib import Path

import pytest

from reportgen.domain.plan import Plan
from reportgen.domain.relation import Assessment
from reportgen.domain.request import ReportRequest
from reportgen.ingest.step import ingest
from reportgen.interpret.step import interpret
from reportgen.plan.step import plan
from reportgen.render.articles import counted
from reportgen.render.narrative import Narrator
from tests.journeys.builders import REPOSITORY, SAMPLE

WORDS = {
    Assessment.BETTER: "better",
    Assessment.SIMILAR: "similar",
    Assessment.WORSE: "worse",
    Assessment.NOT_JUDGED: "not judged",
    Assessment.NO_DATA: "without data",
}


@cache
def _plan(as_of: str) -> Plan:
    request = ReportRequest(
        workbooks=(SAMPLE,),
        areas=("Lancashire",),
        templates=REPOSITORY / "templates",
        inputs=REPOSITORY / "inputs",
        out=Path("outputs"),
        as_of=as_of,
    )
    return plan(next(iter(interpret(ingest(request), request))), request)


@pytest.mark.parametrize("as_of", ["", "2022"])
def test_each_section_counts_what_the_status_table_shows(as_of: str) -> None:
    made = _plan(as_of)
    narrator = Narrator(REPOSITORY / "templates" / "narrative", made.area)
    told = [section for section in made.sections if section.summary]
    assert len(told) >= 3
    for section in told:
        assert section.summary is not None
        text = narrator.write(section.summary).text
        rows = [*(each.facts for each in section.told), *section.listed]
        found = Counter(row.assessment for row in rows)
        for assessment, word in WORDS.items():
            number = found[assessment]
            assert (word in text) is bool(number), text
            if 0 < number < len(rows):
                said = rf"\b{counted(number)} (of the .* in this section )?(is|are) {word}\b"
                assert re.search(said, text), text
