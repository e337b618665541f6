"""The run record: all that lies beside the report, handed to typeset as one."""

from __future__ import annotations

from dataclasses import dataclass

from reportgen.domain.area import Area, Comparator
from reportgen.domain.fact import Fact
from reportgen.domain.indicator import Indicator
from reportgen.domain.plan import LeftOut
from reportgen.domain.problem import Problem
from reportgen.domain.release import Revisions
from reportgen.domain.request import ReportRequest
from reportgen.domain.source import InputFile


@dataclass(frozen=True, slots=True)
class RunRecord:
    """What was read, found, said and left out, for run.json and the csv files.

    `released` is the ISO date of the newest release read, "" where none is known; `revisions`
    what differs from the last paper, None where none was named; `slides` whether slides are
    wanted, by the request or else by the outline; `areas` all places that the run knows, and
    `indicators` all that it knows, told or not; `comparators` as the request orders them.
    """

    request: ReportRequest
    area: str
    version: str
    inputs: tuple[InputFile, ...]
    facts: tuple[Fact, ...]
    left_out: tuple[LeftOut, ...]
    problems: tuple[Problem, ...]
    rules: tuple[tuple[str, str], ...]
    released: str = ""
    revisions: Revisions | None = None
    slides: bool = False
    areas: tuple[Area, ...] = ()
    indicators: tuple[Indicator, ...] = ()
    comparators: tuple[Comparator, ...] = ()
