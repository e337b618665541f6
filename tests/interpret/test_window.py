"""Which periods may be compared: labels, the report's period, breaks."""

from __future__ import annotations

import pytest

from reportgen.domain.fact import Note
from reportgen.domain.threshold import Thresholds
from reportgen.errors import RequestError, WorkbookError
from reportgen.interpret.asked import asked_period
from reportgen.interpret.window import break_labels
from tests.builders import indicator, series, year
from tests.interpret.builders import told


@pytest.mark.parametrize(
    ("label", "year"),
    [
        ("2022", 2022),
        (" 2021/22 ", 2022),
        ("2021-22", 2022),
        ("2021\u201322", 2022),
        ("2021-2022", 2022),
        ("1999/00", 2000),
        ("2014-16", 2016),
        ("2013/14-15/16", 2016),
        ("2020 (Final)", 2020),
    ],
)
def test_a_label_gives_the_last_year_it_names(label: str, year: int) -> None:
    assert asked_period(label).last == year


@pytest.mark.parametrize("label", ["", "soon", "22", "2022/", "2022-2020", "2021/22/90", "20222"])
def test_what_is_no_label_gives_none(label: str) -> None:
    with pytest.raises(ValueError, match="no period"):
        asked_period(label)


def test_a_period_that_cannot_be_read_is_refused() -> None:
    with pytest.raises(RequestError, match='the period "last year" cannot be read'):
        told([50, 51], as_of="last year")


@pytest.mark.parametrize(("label", "why"), [("2001", "so far back"), ("2031", "for it yet")])
def test_a_period_without_any_figures_is_refused_with_those_there_are(label: str, why: str) -> None:
    with pytest.raises(RequestError, match=f"{why}.*\n.*end between 2021 and 2022"):
        told([50, 51], as_of=label)


@pytest.mark.parametrize("label", ["2001", "2031"])
def test_a_baseline_without_any_figures_is_refused_with_those_there_are(label: str) -> None:
    with pytest.raises(RequestError, match="end between 2021 and 2022"):
        told([50, 51], baseline=label)


def test_a_baseline_that_cannot_be_read_is_refused_at_its_place() -> None:
    with pytest.raises(RequestError, match="baseline in the request"):
        told([50, 51], baseline="once")
    with pytest.raises(WorkbookError, match='the baseline "once" cannot be read'):
        told([50, 51], about=indicator(thresholds=Thresholds(baseline="once")))


def test_a_break_that_cannot_be_read_is_refused_at_its_place() -> None:
    with pytest.raises(WorkbookError, match="Breaks, row 2"):
        told([50, 51], breaks="once")


def test_nothing_is_cut_before_the_first_figure_of_a_series() -> None:
    points = series([50, 51, 52], last=2022).points
    assert break_labels(indicator(), points, [year(2020)]) == ()
    assert break_labels(indicator(), points, [year(2019)]) == ()
    assert break_labels(indicator(), points, [year(2021)]) == ("2021",)
    assert break_labels(indicator(), points, [year(2023)]) == ()


def test_a_break_is_noted_with_its_reason() -> None:
    found = told([50, 51, 52], breaks="2021")
    assert found.series[0].break_before == ("2021",)
    assert found.notes[0] == Note(
        "figures before {period} are not compared with later ones: a new definition.",
        year(2021),
        told_by="series_start",
    )
