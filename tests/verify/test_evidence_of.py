"""The auditor finds every figure of a finished report again, and names what no longer stands."""

from __future__ import annotations

import csv
import shutil
from collections.abc import Callable, Sequence
from decimal import Decimal
from pathlib import Path

import openpyxl
import pytest

from reportgen.verify.altered import altered, changed_inputs
from reportgen.verify.evidence_of import EvidenceOf
from reportgen.verify.ledger import Ledger, read_ledger
from reportgen.verify.workbook.opened import Workbooks
from tests.journeys.builders import (
    HEADER,
    PERIODS,
    REPOSITORY,
    ROWS,
    SHARED,
    Rows,
    build,
    build_small,
    csv_file,
    with_cell,
    xlsx_file,
)

REQUESTS = sorted((REPOSITORY / "inputs" / "requests").glob("*.yaml"))
WORKBOOKS = REPOSITORY / "inputs" / "workbooks"
LAIT = SHARED / "lait"
DOWNLOADS = (
    ("LA-Regional-Level", "Halton"),
    ("SN-Stat-Neighbour-Level", "Lancashire"),
    ("Local-Authority-View", "Lancashire"),
    ("All-Geographies", "Lancashire"),
    ("slash_years", "Lancashire"),
)
ID = "Child Protection / ReReferral"
NOISE = Decimal("1e-12")  # a mean is worked out in two ways
needs_lait = pytest.mark.skipif(not LAIT.is_dir(), reason="the real LAIT files are not at hand")
Edit = Callable[[Path], object]


def evidence(claims: Path, *files: Path) -> EvidenceOf:
    """What the files hold of the report whose claims lie there."""
    return EvidenceOf(read_ledger(claims.read_bytes()), Workbooks(files, REPOSITORY))


def used(ledger: Ledger, *folders: Path) -> list[Path]:
    """The workbooks that a report was made from."""
    names = [str(each["name"]) for each in ledger.inputs if "/" not in each["name"]]
    return [next(each / name for each in folders if (each / name).is_file()) for name in names]


def unlike(found: EvidenceOf) -> list[str]:
    """The figures of the ledger that the auditor reads otherwise, or does not find."""
    faults = []
    for told in found.told:
        if told.by_rule or told.part or not (told.indicator and told.codes and told.period):
            continue
        reading = found.at(str(told.indicator["id"]), told.of, told.period)
        stored = None if reading is None else reading.stored
        if told.marker:
            few = reading is not None and reading.asked > 1
            same = stored is None or few
        else:
            then = Decimal(told.stored)
            same = stored is not None and abs(stored - then) <= NOISE * max(Decimal(1), abs(then))
        faults += [] if same else [f"{told.of}, {told.period}: {told.stored} is {stored}"]
    return faults


Written = tuple[Path, Callable[..., Path]]


@pytest.fixture(scope="module", params=[csv_file, xlsx_file], ids=["csv", "xlsx"])
def written(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Written:
    """The claims of a report from the small download, and what writes it anew."""
    folder = tmp_path_factory.mktemp("small")
    answer = build_small(request.param(folder), out=folder / "out")
    assert answer.code == 0, answer.wrong
    return answer.reports[0].parent / "claims.json", request.param


@pytest.mark.parametrize("request_file", REQUESTS, ids=lambda path: path.stem)
def test_every_figure_of_a_shipped_report_is_found_in_its_cell(
    request_file: Path, tmp_path: Path
) -> None:
    answer = build(request_file, "--charts", "none", out=tmp_path)
    assert answer.code == 0, answer.wrong
    claims = answer.reports[0].parent / "claims.json"
    ledger = read_ledger(claims.read_bytes())
    found = evidence(claims, *used(ledger, WORKBOOKS))
    assert unlike(found) == []
    assert altered(found) == ()
    assert changed_inputs(ledger, found.workbooks) == ((), ())


@needs_lait
@pytest.mark.parametrize(("part", "area"), DOWNLOADS)
def test_every_figure_from_a_download_of_lait_is_found(
    part: str, area: str, tmp_path: Path
) -> None:
    (path,) = (LAIT / "workbooks").glob(f"*{part}*")
    answer = build_small(path, "--outline", "all_indicators", "--draft", out=tmp_path, area=area)
    assert answer.code == 0, answer.wrong
    found = evidence(answer.reports[0].parent / "claims.json", path)
    assert unlike(found) == []
    assert altered(found) == ()


@needs_lait
@pytest.mark.slow
def test_every_figure_from_the_national_file_is_found_for_several_areas(tmp_path: Path) -> None:
    path = LAIT / "bds_long.parquet"
    more = ("--area", "Halton", "--area", "Westmorland and Furness")
    answer = build_small(path, *more, "--outline", "key_findings", out=tmp_path)
    assert answer.code == 0, answer.wrong
    workbooks = Workbooks([path], REPOSITORY)
    for report in answer.reports:
        claims = (report.parent / "claims.json").read_bytes()
        found = EvidenceOf(read_ledger(claims), workbooks)
        assert unlike(found) == []
        assert altered(found) == ()
    assert len(answer.reports) == 3


def test_a_line_holds_every_period_of_the_workbook(written: Written, tmp_path: Path) -> None:
    claims, write = written
    found = evidence(claims, write(tmp_path, ROWS))
    line = found.line(ID, "Lancashire")
    assert [(each.period, str(each.shown)) for each in line] == [
        ("2019", "20.1"), ("2020", "19.8"), ("2021", "19.5"), ("2022", "19.1"),
    ]  # fmt: skip


def test_a_later_period_and_one_between_are_noticed(written: Written, tmp_path: Path) -> None:
    claims, write = written
    rows = [[*row, "25.0", "19.2"] for row in ROWS]
    found = evidence(claims, write(tmp_path, rows, [*HEADER, *PERIODS, "2023", "2018"]))
    periods = [each.period for each in found.line(ID, "Lancashire")]
    assert periods == ["2018", *PERIODS, "2023"]


def test_a_sign_in_place_of_a_number_is_told_as_what_it_counts_as(
    written: Written, tmp_path: Path
) -> None:
    claims, write = written
    found = evidence(claims, write(tmp_path, with_cell(0, 8, "[c]")))
    reading = found.at(ID, "Lancashire", "2022")
    assert reading is not None
    assert (reading.stored, reading.marker) == (None, "c")


EDITS: dict[str, tuple[Rows, Sequence[str]]] = {
    "a figure": (with_cell(0, 8, "19.2"), PERIODS),
    "a figure in a place that is not printed": (with_cell(0, 8, "19.1004"), PERIODS),
    "a figure removed": (with_cell(0, 8, ""), PERIODS),
    "the name of the area": ([["888", "Halton", *ROWS[0][2:]], *ROWS[1:]], PERIODS),
    "the number of the area": ([["876", *ROWS[0][1:]], *ROWS[1:]], PERIODS),
    "the area's row": (ROWS[1:], PERIODS),
    "the indicator of the row": (with_cell(0, 4, "Rate of something else"), PERIODS),
    "the heading of the period": (ROWS, [*PERIODS[:3], "2023"]),
    "no heading of the period": (ROWS, [*PERIODS[:3], ""]),
    "two periods changed round": (ROWS, [*PERIODS[:2], PERIODS[3], PERIODS[2]]),
}


@pytest.mark.parametrize("what", EDITS)
def test_an_edit_is_noticed_with_the_facts_that_rest_on_it(
    what: str, written: Written, tmp_path: Path
) -> None:
    claims, write = written
    level = next(
        number
        for number, fact in enumerate(read_ledger(claims.read_bytes()).facts)
        if fact["kind"] == "level"
    )
    rows, periods = EDITS[what]
    path = write(tmp_path, rows, [*HEADER, *periods])
    found = evidence(claims, path)
    assert changed_inputs(found.ledger, found.workbooks) == ((path.name,), ())
    if what == "the name of the area":  # the number decides, as two authorities share a name
        assert altered(found) == ()
        return
    assert level in {fact for each in altered(found) for fact in each.facts}


def test_a_figure_of_a_mean_is_noticed_with_the_facts_that_rest_on_the_mean(
    tmp_path: Path,
) -> None:
    answer = build("lancashire_latest", "--charts", "none", out=tmp_path)
    assert answer.code == 0, answer.wrong
    claims = answer.reports[0].parent / "claims.json"
    ledger = read_ledger(claims.read_bytes())
    gap, place = next(
        (number, figure["cells"][3])
        for number, fact in enumerate(ledger.facts)
        for figure in fact.get("figures", ())
        if fact["kind"] == "gap" and figure.get("members") == "10"
    )
    source = used(ledger, WORKBOOKS)[0]
    path = Path(shutil.copy(source, tmp_path / source.name))
    address = place.rpartition("!")[2]
    book = openpyxl.load_workbook(path)
    book["Data"][address].value += 0.001
    book.save(path)
    told = altered(evidence(claims, path))
    assert gap in {fact for each in told for fact in each.facts}
    assert all(any(address in cell for cell in each.cells) for each in told)


def test_a_file_that_is_not_given_is_named(written: Written) -> None:
    claims, _ = written
    found = evidence(claims)
    name = str(found.ledger.inputs[0]["name"])
    assert changed_inputs(found.ledger, found.workbooks) == ((), (name,))
    assert all(each.gone for each in altered(found))


def national(folder: Path, **changed: str) -> Path:
    """One indicator of every live authority in the national form; `changed` by "c" and its code."""
    with (REPOSITORY / "inputs/areas/areas.csv").open(encoding="utf-8", newline="") as file:
        places = [each for each in csv.DictReader(file) if each["live"] == "yes"]
    path = folder / "national.csv"
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(
            ["Short Desc", "Data item", "Years", "LA and Regions", "Values", "LA Number"]
        )
        for at, place in enumerate(each for each in places if each["kind"] != "group"):
            for year, more in (("2021", 1), ("2022", 0)):
                first = "1.5" if place["code"] == "888" else str(10 + more + at / 10)
                value = changed.get(f"c{place['code']}", first)
                writer.writerow(["ReReferral", "", year, place["name"], value, place["code"]])
    return path


def test_a_figure_of_any_authority_is_noticed_with_the_place_that_was_found_among_them(
    tmp_path: Path,
) -> None:
    answer = build_small(national(tmp_path), "--outline", "all_indicators", out=tmp_path / "out")
    assert answer.code == 0, answer.wrong
    claims = answer.reports[0].parent / "claims.json"
    facts = read_ledger(claims.read_bytes()).facts
    (rank,) = (number for number, fact in enumerate(facts) if fact["kind"] == "rank")
    assert altered(evidence(claims, national(tmp_path))) == ()
    told = altered(evidence(claims, national(tmp_path, c846="99.9")))  # Brighton, far behind
    assert [each.facts for each in told] == [(rank,)]
