"""Spoils finished reports and prints what the auditor found by class of error: make mutate."""

from __future__ import annotations

import argparse
import csv
import multiprocessing
import sys
import tempfile
import traceback
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from unittest import mock

from reportgen.build import build_reports
from reportgen.domain.area import Area
from reportgen.domain.request import Charts, ReportRequest
from reportgen.errors import ReportgenError
from reportgen.ui.asked import Asked, request_from
from reportgen.verify.verifying import Auditor
from tests.injected.charts import points, tried_points
from tests.injected.finished import Finished
from tests.injected.rich_request import NAME as RICH
from tests.injected.rich_request import rich_request
from tests.injected.trial import FILE, MOST, Missed, Outcome, tried

REPOSITORY = Path(__file__).parents[2]
REQUESTS = sorted((REPOSITORY / "inputs" / "requests").glob("*.yaml"))
LAIT = REPOSITORY.parent / "shared" / "lait"
SAMPLE = REPOSITORY / "inputs" / "requests" / "lancashire_latest.yaml"
LEAST = 99.0  # per cent of each class
AREAS = 44
_MOST_SHOWN = 6


@dataclass(frozen=True)
class Spoilt:
    """What came of one report: its false alarms, and what was found of each class.

    `refused` says why there is no report; nothing was injected then.
    """

    name: str
    alarms: tuple[str, ...] = ()
    outcomes: tuple[Outcome, ...] = ()
    refused: str = ""


@dataclass
class Counted:
    """What was injected and found of one class, over all reports."""

    injected: dict[bool, int] = field(default_factory=lambda: defaultdict(int))
    missed: dict[bool, list[Missed]] = field(default_factory=lambda: defaultdict(list))

    def recall(self) -> float:
        every = sum(self.injected.values())
        return 100 * (1 - sum(map(len, self.missed.values())) / every) if every else 100.0


def national_request(out: Path, areas: Sequence[str]) -> ReportRequest:
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


def shipped_request(path: Path, out: Path, charts: Charts = Charts.NATIVE) -> ReportRequest:
    """One of the requests in inputs/requests: its paper, written to a folder of our own."""
    return request_from(Asked(out=out, charts=charts, pdf=False), path, REPOSITORY)


def spoilt_reports(
    request: ReportRequest, most: int = MOST, name: str = "", names: Sequence[str] = ()
) -> Iterator[Spoilt]:
    """Each report of a request, spoilt class by class.

    The look of the auditor at the end of a build is left out: a report with a false alarm would
    be refused there. Here it is counted, and the report spoilt all the same.
    """
    refused: list[Spoilt] = []

    def failed(area: Area, error: ReportgenError) -> None:
        refused.append(Spoilt(name or area.name, refused=str(error).splitlines()[0]))

    auditor = Auditor(files_of(request), REPOSITORY)
    with mock.patch("reportgen.build.refuse_unless_proven"):
        for run in build_reports(request, failed=failed):
            yield _spoilt(name or run.area.name, run.folder / FILE, auditor, most, names)
    yield from refused


def files_of(request: ReportRequest) -> list[Path]:
    """The files that the auditor is given."""
    dictionary = [request.dictionary] if request.dictionary else []
    return [*request.workbooks, *dictionary, *request.neighbours]


def _spoilt(
    name: str, path: Path, auditor: Auditor, most: int, names: Sequence[str] = ()
) -> Spoilt:
    content = path.read_bytes()
    verdict = auditor.verify(FILE, content)
    alarms = tuple(f"{each.place}: {each.found}" for each in verdict.faults)
    drawn = list(points(Finished.read(content)))[:: max(1, 44 // most)][:most]
    words = tried(content, auditor, verdict, most, names)
    outcomes = (*words, *(() if names else tried_points(content, auditor, drawn)))
    return Spoilt(name, alarms, outcomes)


def authorities(number: int) -> list[str]:
    """So many live authorities, spread evenly over the list of areas by code."""
    with (REPOSITORY / "inputs/areas/areas.csv").open(encoding="utf-8-sig", newline="") as lines:
        rows = list(csv.DictReader(lines))
    live = [each["code"] for each in rows if each.get("kind") == "authority" and _lives(each)]
    return [live[place * len(live) // number] for place in range(min(number, len(live)))]


def _lives(row: dict[str, str]) -> bool:
    return row.get("live", "").strip().casefold() in ("", "yes", "true", "1")


@dataclass(frozen=True)
class Work:
    """What one process does: a shipped request, or some authorities of the national file."""

    out: Path
    request: Path | None = None
    areas: tuple[str, ...] = ()
    most: int = MOST
    tells_more: bool = False


def _shares(areas: Sequence[str], jobs: int, out: Path, most: int) -> Iterator[Work]:
    """The authorities in shares, so that each process reads the national file once."""
    for place in range(jobs):
        if share := tuple(areas[place::jobs]):
            yield Work(out / str(place), areas=share, most=most)


def _done(work: Work, tell: multiprocessing.queues.Queue[Spoilt | None]) -> None:
    """All reports of one piece of work; a report that fails does not stop the run."""
    try:
        name = work.request.stem if work.request else ""
        if work.request:
            request = shipped_request(work.request, work.out)
            if work.tells_more:
                name, request = RICH, rich_request(request, work.out)
        else:
            request = national_request(work.out, work.areas)
        for each in spoilt_reports(request, work.most, name):
            tell.put(each)
    except Exception:
        tell.put(Spoilt(name or ", ".join(work.areas), refused=traceback.format_exc(limit=-3)))
    tell.put(None)


def main(words: Sequence[str] | None = None) -> int:
    """The command: 0 where every class reaches the least recall and nothing is a false alarm."""
    asked = argparse.ArgumentParser(description=__doc__)
    asked.add_argument("--areas", type=int, default=AREAS, help="authorities of the national file")
    asked.add_argument("--jobs", type=int, default=2, help="processes at a time")
    asked.add_argument("--most", type=int, default=MOST, help="errors of a class in a report")
    given = asked.parse_args(words)
    number = given.areas
    if number and not (LAIT / "bds_long.parquet").is_file():
        _say("The national file is not there (../shared/lait): the shipped requests alone.")
        number = 0
    with tempfile.TemporaryDirectory() as folder:
        out = Path(folder)
        work = [*_shares(authorities(number), given.jobs, out, given.most)] if number else []
        work += [Work(out / each.stem, each, most=given.most) for each in REQUESTS]
        work += [Work(out / RICH, SAMPLE, most=3 * given.most, tells_more=True)]
        return told(_all(work, given.jobs))


def _all(work: Sequence[Work], jobs: int) -> Iterator[Spoilt]:
    """Every report of every piece of work, as soon as it was looked at."""
    context = multiprocessing.get_context("spawn")
    tell = context.Queue()
    waiting = list(work)
    running = 0
    while waiting or running:
        while waiting and running < jobs:
            context.Process(target=_done, args=(waiting.pop(0), tell)).start()
            running += 1
        found = tell.get()
        if found is None:
            running -= 1
        else:
            yield found


def _say(line: str) -> None:
    sys.stdout.write(f"{line}\n")
    sys.stdout.flush()


def told(reports: Iterable[Spoilt]) -> int:
    """Prints the table; 0 where all is found, nothing is a false alarm and no report is lacking."""
    classes: dict[str, Counted] = defaultdict(Counted)
    built, alarms, refused = 0, 0, 0
    for each in reports:
        if each.refused:
            refused += 1
            _say(f"{each.name}: no report. {each.refused.strip()}")
            continue
        built += 1
        alarms += len(each.alarms)
        _say(f"{built}. {each.name}: {len(each.alarms)} false alarms")
        for alarm in each.alarms[:_MOST_SHOWN]:
            _say(f"    {alarm}")
        for one in each.outcomes:
            classes[one.name].injected[one.alike] += one.injected
            classes[one.name].missed[one.alike] += one.missed
            for missed in one.missed:
                _say(f"    {missed.name}, not named: {missed.before[:200]} -> {missed.after[:200]}")
    _table(classes)
    every = sum(sum(each.injected.values()) for each in classes.values())
    _say(f"\n{every} errors in {built} reports; {alarms} false alarms; {refused} reports lacking.")
    weak = [name for name, each in classes.items() if each.recall() < LEAST]
    return 1 if weak or alarms or refused else 0


def _table(classes: dict[str, Counted]) -> None:
    heads = ("class of error", "in text and list", "in the Word file", "recall")
    _say(f"\n{heads[0]:40} {heads[1]:>18} {heads[2]:>18} {heads[3]:>8}")
    for name, counted in classes.items():
        sides = (
            f"{counted.injected[alike] - len(counted.missed[alike])} of {counted.injected[alike]}"
            for alike in (True, False)
        )
        _say(f"{name:40} {next(sides):>18} {next(sides):>18} {counted.recall():7.1f}%")
        for missed in [*counted.missed[True], *counted.missed[False]][:_MOST_SHOWN]:
            way = "text and list" if missed.alike else "Word file"
            _say(f"    not named ({way}): {missed.before[:300]}\n        -> {missed.after[:300]}")


if __name__ == "__main__":
    sys.exit(main())
