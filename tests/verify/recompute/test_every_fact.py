"""Every fact of whole files, said or not, is the same read and worked out anew."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import pytest

from reportgen.domain.request import Charts, ReportRequest
from reportgen.ingest.step import ingest
from reportgen.interpret.step import interpret
from reportgen.ui.asked import Asked, request_from
from reportgen.verify.evidence_of import EvidenceOf
from reportgen.verify.kept import Kept
from reportgen.verify.workbook.opened import Workbooks
from tests.journeys.builders import REPOSITORY, SHARED
from tests.verify.recompute.ledger_builder import differing

LAIT = SHARED / "lait"
REQUESTS = sorted((REPOSITORY / "inputs" / "requests").glob("*.yaml"))
MANY = (
    *("Lancashire", "Halton", "Kent", "Rutland", "Birmingham", "Leeds", "Manchester", "York"),
    *("Cumberland", "Westmorland and Furness", "Somerset", "North Yorkshire", "Cornwall"),
    *("Bournemouth Christchurch and Poole", "West Northamptonshire", "Wokingham", "Dorset"),
    *("Hackney", "Camden", "Westminster", "Kingston Upon Hull, City of", "Middlesbrough"),
    *("Redcar and Cleveland", "Torbay", "Durham", "Bolton", "Surrey"),
)
national = pytest.mark.skipif(
    not (LAIT / "bds_long.parquet").is_file(),
    reason="the national file is not there (../shared/lait/bds_long.parquet)",
)


def national_request(*areas: str) -> ReportRequest:
    return ReportRequest(
        workbooks=(LAIT / "bds_long.parquet",),
        areas=areas,
        templates=REPOSITORY / "templates",
        inputs=REPOSITORY / "inputs",
        out=Path("outputs"),
        dictionary=LAIT / "lait_data_dictionary.csv",
        neighbours=(LAIT / "sn_may_2025.xlsx",),
        charts=Charts.NONE,
    )


def worked_out(request: ReportRequest) -> tuple[int, Sequence[object]]:
    """How many facts of all areas were worked out from cells anew, and those that differ."""
    dataset = ingest(request)
    dictionary = [request.dictionary] if request.dictionary else []
    paths = (*request.workbooks, *dictionary, *request.neighbours)
    books = Workbooks([Path(each) for each in paths], request.inputs.parent)
    many, differ = 0, []
    for found in interpret(dataset, request):
        facts, unlike = differing(
            found, dataset, request, lambda held: Kept(EvidenceOf(held, books))
        )
        many += facts
        differ += unlike
    return many, differ


@pytest.mark.parametrize("path", REQUESTS, ids=[path.stem for path in REQUESTS])
def test_every_fact_of_a_shipped_request(path: Path) -> None:
    request = request_from(Asked(), path, REPOSITORY)
    many, differ = worked_out(request)
    assert (many > 20, differ) == (True, [])


@national
def test_every_fact_of_the_smallest_authority_in_the_national_file() -> None:
    request = national_request("Isles of Scilly")
    many, differ = worked_out(request)
    assert (many > 2_000, differ) == (True, [])


@national
@pytest.mark.slow
def test_every_fact_of_many_authorities_in_the_national_file() -> None:
    request = national_request("City of London", *MANY)
    many, differ = worked_out(request)
    assert (many > 150_000, differ) == (True, [])
