"""Errors put into two shipped reports are found, and nothing else is."""

from __future__ import annotations

from pathlib import Path

import pytest

from reportgen.domain.request import Charts
from tests.injected.classes import CLASSES
from tests.injected.rich_request import rich_request
from tests.injected.run import (
    LEAST,
    REPOSITORY,
    SAMPLE,
    Spoilt,
    shipped_request,
    spoilt_reports,
    told,
)
from tests.injected.trial import Missed, Outcome

SHIPPED = {
    "lancashire_child_protection_2013": Charts.PICTURE,
    "lancashire_key_findings": Charts.NATIVE,
}
OF_A_RICH_REPORT = ("streak", "target", "figure of the average of years", "record", "rank")
OF_EVERY_REPORT = {"wrong year", "last digit plus one", "alt text", "another area's name"}


@pytest.mark.parametrize("name", SHIPPED)
def test_every_error_is_found_and_nothing_else(name: str, tmp_path: Path) -> None:
    path = REPOSITORY / "inputs" / "requests" / f"{name}.yaml"
    (report,) = spoilt_reports(shipped_request(path, tmp_path, SHIPPED[name]), most=1)
    assert report.alarms == ()
    assert [each for one in report.outcomes for each in one.missed] == []
    assert {each.name for each in report.outcomes} > OF_EVERY_REPORT
    assert {each.name for each in report.outcomes} <= {*CLASSES, "chart data"}


def test_streaks_targets_and_averages_told_wrongly_are_found(tmp_path: Path) -> None:
    request = rich_request(shipped_request(SAMPLE, tmp_path), tmp_path)
    (report,) = spoilt_reports(request, most=1, names=OF_A_RICH_REPORT)
    assert report.alarms == ()
    assert [each for one in report.outcomes for each in one.missed] == []
    assert {each.name for each in report.outcomes} >= {*OF_A_RICH_REPORT}


def outcome(injected: int, *missed: str) -> Outcome:
    told = tuple(Missed("rank", True, each, "third") for each in missed)
    return Outcome("rank", True, injected, told)


@pytest.mark.parametrize(
    ("report", "failed"),
    [
        (Spoilt("Kent", outcomes=(outcome(100, "first"),)), 0),
        (Spoilt("Kent", outcomes=(outcome(100, "first", "second"),)), 1),
        (Spoilt("Kent", alarms=("Table 1: false",)), 1),
        (Spoilt("Kent", refused="no figure"), 1),
    ],
)
def test_a_class_below_the_least_a_false_alarm_and_a_lacking_report_fail_the_run(
    report: Spoilt, failed: int, capsys: pytest.CaptureFixture[str]
) -> None:
    assert told([report]) == failed
    assert "1 false alarms" in capsys.readouterr().out or not report.alarms
    assert LEAST == 99.0
