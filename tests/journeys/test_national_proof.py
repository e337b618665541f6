"""Every figure of the reports from the whole national file is proven, whatever the authority."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from reportgen.build import build_reports
from reportgen.domain.area import Area
from reportgen.domain.request import ReportRequest
from reportgen.errors import ReportgenError
from reportgen.verify.verifying import Auditor
from tests.journeys.builders import REPOSITORY
from tests.journeys.test_every_authority import LAIT, request_for

LIVE = 153

pytestmark = pytest.mark.skipif(
    not (LAIT / "bds_long.parquet").is_file(),
    reason="the national file is not there (../shared/lait/bds_long.parquet)",
)


def sample(out: Path, *areas: str) -> ReportRequest:
    """The sample outline over the whole national file."""
    return replace(request_for(out, *areas), outline="childrens_social_care")


def auditor(request: ReportRequest) -> Auditor:
    """One that is given the files of a request, and nothing that a build left behind."""
    dictionary = () if request.dictionary is None else (request.dictionary,)
    files = (*request.workbooks, *dictionary, *request.neighbours)
    return Auditor(files, REPOSITORY)


def test_nothing_is_found_in_reports_of_awkward_authorities(tmp_path: Path) -> None:
    # One with few children and figures that never move; one whose indicators stand as many, but
    # not the same, on each side of two averages.
    request = sample(tmp_path, "Isles of Scilly", "Wirral")
    looking = auditor(request)
    for run in build_reports(request):
        paper = run.folder / "report.docx"
        verdict = looking.verify(paper.name, paper.read_bytes())
        assert verdict.findings == (), run.area.name
        assert verdict.claims > 100


@pytest.mark.slow
def test_nothing_is_found_in_the_report_of_any_live_authority(tmp_path: Path) -> None:
    refused: dict[str, str] = {}

    def failed(area: Area, error: ReportgenError) -> None:
        refused[area.name] = str(error)

    built = [run.area.name for run in build_reports(sample(tmp_path, "all"), failed=failed)]
    assert refused == {}
    assert len(built) == LIVE
