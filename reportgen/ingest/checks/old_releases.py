"""Figures that end before those that are known to be published: an old download."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from reportgen.domain.period import Period
from reportgen.domain.problem import Problem, Severity
from reportgen.ingest.checks.check import check
from reportgen.ingest.checks.sight import Sight, Words
from reportgen.ingest.periods import read_period

_YEARS = 2  # between the newest periods of two indicators of one file


@check(
    "old_releases",
    asks="Do figures end before those that are known, or years before the others of the file?",
    worst=Severity.WARNING,
)
def old_releases(sight: Sight) -> Iterator[Problem]:
    """One warning where the catalogue has seen newer periods; a note for each ended series.

    A series has ended when its newest period is three years or more before the newest of the
    file, and the catalogue knows no newer one.
    """
    ends = {
        code: sight.period(used[-1])
        for code in range(len(sight.figures.codes))
        if (used := sight.numbers.periods_of(code))
    }
    newest = max((period.last for period in ends.values()), default=0)
    known = {code: read_period(_seen(sight, code)) for code in ends}
    old = [
        (code, later)
        for code, later in known.items()
        if later is not None and later.last > ends[code].last
    ]
    if old:
        yield _old(sight, *old[0], len(old) - 1)
    for code, end in ends.items():
        if newest - end.last > _YEARS and all(code != each for each, _ in old):
            words = Words(
                f"{sight.label(code)}: the figures end with {end}, others of this file with "
                f"{newest}.",
                "The report tells the newest period there is.",
                "nothing, if the publisher has ended the series.",
            )
            yield sight.of_period(Severity.NOTE, code, _last(sight, code), words)


def _old(sight: Sight, code: int, later: Period, rest: int) -> Problem:
    """The one warning for all; of a single indicator it names the code."""
    end = sight.period(_last(sight, code))
    one = f"{sight.label(code)}: the figures end with {end}, but {later} has been published."
    all_of_them = (
        f"the figures of {rest + 1} indicators end before those that have been published, as of "
        f"{sight.label(code)}: {end} here, {later} published."
    )
    words = Words(
        all_of_them if rest else one,
        "Expected the newest release. The report tells the newest period there is.",
        "download the newer release, or leave it so if the older figures are wanted.",
    )
    found = sight.of_period(Severity.WARNING, code, _last(sight, code), words)
    return replace(found, indicator_code="") if rest else found


def _last(sight: Sight, code: int) -> int:
    return sight.numbers.periods_of(code)[-1]


def _seen(sight: Sight, code: int) -> str:
    return sight.catalogue.first(sight.figures.codes[code], "last_period")
