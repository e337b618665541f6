"""Spoils the reports of many authorities, and prints what the auditor found by class of error."""

from __future__ import annotations

import argparse
import csv
import multiprocessing
import sys
import tempfile
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from reportgen.build import build_reports
from reportgen.domain.request import Charts, ReportRequest
from reportgen.verify.ledger import read_ledger
from reportgen.verify.verifying import Auditor
from tests.injected.charts import misdrawn, named, points
from tests.injected.finished import Finished
from tests.injected.trial import Missed, Outcome, clean, tried

REPOSITORY = Path(__file__).parents[2]
LAIT = REPOSITORY.parent / "shared" / "lait"
LEAST = 99.0  # per cent of each class
AREAS = 44
CHART = "chart data"
_POINTS = 3  # charts of one report that are misdrawn, one at a time
_MOST_SHOWN = 3


@dataclass
class Counted:
    """What was injected and found of one class, over all reports."""

    injected: dict[bool, int] = field(default_factory=lambda: defaultdict(int))
    missed: dict[bool, list[Missed]] = field(default_factory=lambda: defaultdict(list))

    def recall(self) -> float:
        every = sum(self.injected.values())
        return 100 * (1 - sum(map(len, self.missed.values())) / every) if every else 100.0


def request_for(out: Path, areas: Sequence[str]) -> ReportRequest:
    """The sample outline over the national file, charts that Word can edit."""
    return ReportRequest(
        workbooks=(LAIT / "bds_long.parquet",),
        areas=tuple(areas),
        templates=REPOSITORY / "templates",
        inputs=REPOSITORY / "inputs",
        out=out,
        dictionary=LAIT / "lait_data_dictionary.csv",
        neighbours=(LAIT / "sn_may_2025.xlsx",),
        outline="childrens_social_care",
        charts=Charts.NATIVE,
    )


def files_of(request: ReportRequest) -> list[Path]:
    """The files that the auditor is given."""
    dictionary = [request.dictionary] if request.dictionary else []
    return [*request.workbooks, *dictionary, *request.neighbours]


def spoilt(content: bytes, auditor: Auditor) -> tuple[int, list[Outcome]]:
    """The false alarms on the report as it is, and what was found of each class."""
    alarms = len(clean(content, auditor).faults)
    return alarms, [*tried(content, auditor), *_charts(content, auditor)]


def _charts(content: bytes, auditor: Auditor) -> Iterable[Outcome]:
    finished = Finished.read(content)
    chosen = list(points(finished))
    for wrong in chosen[:: max(1, len(chosen) // _POINTS)][:_POINTS]:
        for alike in (True, False):
            paper, told = misdrawn(finished, wrong, alike)
            verdict = auditor.verify("report.docx", paper, read_ledger(told))
            before = f"{wrong.name(finished.ledger)}, {wrong.category(finished.ledger)}"
            missed = Missed(CHART, alike, before, wrong.new)
            found = named(verdict, finished, wrong)
            yield Outcome(CHART, alike, 1, () if found else (missed,))


def _one(work: tuple[str, Path]) -> tuple[str, int, list[Outcome]]:
    """One authority's report, built, then spoilt class by class."""
    area, out = work
    request = request_for(out, (area,))
    (run,) = build_reports(request)
    auditor = Auditor(files_of(request), REPOSITORY)
    alarms, outcomes = spoilt((run.folder / "report.docx").read_bytes(), auditor)
    return area, alarms, outcomes


def authorities(number: int) -> list[str]:
    """So many live authorities, spread evenly over the list of areas by code."""
    with (REPOSITORY / "inputs/areas/areas.csv").open(encoding="utf-8-sig", newline="") as lines:
        rows = list(csv.DictReader(lines))
    live = [each["code"] for each in rows if each.get("kind") == "authority" and _lives(each)]
    return [live[place * len(live) // number] for place in range(min(number, len(live)))]


def _lives(row: dict[str, str]) -> bool:
    return row.get("live", "").strip().casefold() in ("", "yes", "true", "1")


def main(words: Sequence[str] | None = None) -> int:
    """The command: 0 where every class reaches the least recall and nothing is a false alarm."""
    asked = argparse.ArgumentParser(description=__doc__)
    asked.add_argument("--areas", type=int, default=AREAS, help="how many authorities")
    asked.add_argument("--jobs", type=int, default=2, help="how many at a time")
    given = asked.parse_args(words)
    if not (LAIT / "bds_long.parquet").is_file():
        _say("The national file is not there (../shared/lait/bds_long.parquet): nothing to do.")
        return 0
    with tempfile.TemporaryDirectory() as out:
        work = [(area, Path(out) / area) for area in authorities(given.areas)]
        with multiprocessing.get_context("spawn").Pool(given.jobs) as pool:
            return _told(pool.imap(_one, work), len(work))


def _say(line: str) -> None:
    sys.stdout.write(f"{line}\n")


def _told(found: Iterable[tuple[str, int, list[Outcome]]], number: int) -> int:
    classes: dict[str, Counted] = defaultdict(Counted)
    alarms = 0
    for done, (area, wrong, outcomes) in enumerate(found, 1):
        alarms += wrong
        for each in outcomes:
            classes[each.name].injected[each.alike] += each.injected
            classes[each.name].missed[each.alike] += each.missed
        sys.stderr.write(f"{done} of {number}: authority {area}, {wrong} false alarms\n")
    return _table(classes, alarms, number)


def _table(classes: dict[str, Counted], alarms: int, number: int) -> int:
    _say(
        f"\n{'class of error':36} {'in text and ledger':>22} {'in the Word file':>20} {'recall':>8}"
    )
    for name, counted in classes.items():
        sides = (
            f"{counted.injected[alike] - len(counted.missed[alike])} of {counted.injected[alike]}"
            for alike in (True, False)
        )
        _say(f"{name:36} {next(sides):>22} {next(sides):>20} {counted.recall():7.1f}%")
        for missed in [*counted.missed[True], *counted.missed[False]][:_MOST_SHOWN]:
            _say(f"    not named: {missed.before[:120]} -> {missed.after[:120]}")
    every = sum(sum(each.injected.values()) for each in classes.values())
    _say(f"\n{every} errors in the reports of {number} authorities; {alarms} false alarms.")
    weak = [name for name, each in classes.items() if each.recall() < LEAST]
    return 1 if weak or alarms else 0


if __name__ == "__main__":
    sys.exit(main())
