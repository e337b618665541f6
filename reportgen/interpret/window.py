"""Which periods may be compared: the report's period, the comparable segment, the window."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from reportgen.domain.dataset import Break, Dataset
from reportgen.domain.fact import Point
from reportgen.domain.indicator import Indicator
from reportgen.domain.observation import Flag
from reportgen.domain.request import ReportRequest
from reportgen.errors import RequestError, WorkbookError

_STATUS = re.compile(r"\([^)]*\)")
_LABEL = re.compile(r"(\d{4})((?:[/-](?:\d{4}|\d{2}))*)")
_PART = re.compile(r"\d+")
_DASH = re.compile("[\u2010-\u2015]")
_CENTURY = 100
_LONGEST = 10  # years; a longer window is a slip of the pen


def last_year(label: str) -> int:
    """The last calendar year that a period label names.

    Parameters
    ----------
    label : as published or as typed: "2022", "2021/22", "2014-16", "2020 (Final)".

    Raises
    ------
    ValueError : when it is no such label.

    Examples
    --------
    >>> last_year("2021/22"), last_year("2022"), last_year("2013/14-15/16")
    (2022, 2022, 2016)
    """
    text = _DASH.sub("-", "".join(_STATUS.sub("", label).split()))
    found = _LABEL.fullmatch(text)
    if found is None:
        raise ValueError(f"no period: {label!r}")
    year = int(found[1])
    for part in _PART.findall(found[2]):
        following = _following(year, part)
        if not year <= following <= year + _LONGEST:
            raise ValueError(f"no period: {label!r}")
        year = following
    return year


def _following(year: int, written: str) -> int:
    """A year written with two or four figures, not before `year`."""
    if len(written) > 2:
        return int(written)
    following = year // _CENTURY * _CENTURY + int(written)
    return following if following >= year else following + _CENTURY


def as_of_year(request: ReportRequest, dataset: Dataset) -> int | None:
    """The last year the report may use; None for all there is.

    Raises
    ------
    RequestError : when the period cannot be read, or lies before or after all figures.
    """
    if not request.as_of:
        return None
    return _held_year("as_of", request.as_of, dataset, "for the latest")


def check_baseline(request: ReportRequest, dataset: Dataset) -> None:
    """Refuse a baseline of the request that could never be one.

    Raises
    ------
    RequestError : when the period cannot be read, or lies before or after all figures.
    """
    if request.baseline:
        _held_year("baseline", request.baseline, dataset, "for the first of the window")


def _held_year(name: str, label: str, dataset: Dataset, without: str) -> int:
    """The year of a label that the figures reach; `without` says what holds if it is left out."""
    year = _asked_year(name, label)
    years = [period.last for period in dataset.periods] or [year]
    oldest, newest = min(years), max(years)
    if not oldest <= year <= newest:
        far = "so far back" if year < oldest else "for it yet"
        raise RequestError(
            f"{name} in the request",
            f'the period is "{label}", but there are no figures {far}.',
            f"The workbook holds periods that end between {oldest} and {newest}.",
            f'name a period from {oldest} to {newest}, or leave "{name}" out {without}.',
        )
    return year


def _asked_year(name: str, label: str) -> int:
    try:
        return last_year(label)
    except ValueError as error:
        raise RequestError(
            f"{name} in the request",
            f'the period "{label}" cannot be read.',
            'Expected a year or a split year, such as "2022" or "2021/22".',
            f'write "{name}" as a period of the workbook.',
        ) from error


def first_year(indicator: Indicator, request: ReportRequest, latest: int) -> int:
    """The first year of the window that ends in `latest`.

    A baseline of the indicator's own comes before that of the request; both before the
    window's length.

    Raises
    ------
    RequestError, WorkbookError : when a baseline cannot be read.
    """
    own = indicator.thresholds.baseline
    if own:
        try:
            return last_year(own)
        except ValueError as error:
            source = indicator.thresholds.baseline_provenance
            raise WorkbookError(
                source.place if source else f"the rules for {indicator.label}",
                f'the baseline "{own}" cannot be read.',
                'Expected a year or a split year, such as "2018" or "2017/18".',
                "correct the baseline, or leave it empty for the first period of the window.",
            ) from error
    if request.baseline:
        return _asked_year("baseline", request.baseline)
    return latest - (request.window - 1)


def break_years(breaks: Sequence[Break], code: str) -> tuple[int, ...]:
    """The last years of the periods of one indicator that start a new basis.

    Raises
    ------
    WorkbookError : when a break's period cannot be read.
    """
    found = []
    for each in breaks:
        if each.indicator_code != code:
            continue
        try:
            found.append(last_year(each.period))
        except ValueError as error:
            raise WorkbookError(
                each.provenance.place,
                f'the period "{each.period}" of a break cannot be read.',
                'Expected a period of the indicator, such as "2022" or "2021/22".',
                "correct the period.",
            ) from error
    return tuple(sorted(set(found)))


def break_labels(points: Sequence[Point], years: Sequence[int]) -> tuple[str, ...]:
    """The labels of the periods before which a series is cut.

    A break is declared for the indicator (`years`) or marked on the area's own figure. One
    whose period is not in the series stands before the next that is.
    """
    cut = set()
    for year in years:
        starts = [place for place, point in enumerate(points) if point.period.last >= year]
        if starts and starts[0] > 0:
            cut.add(starts[0])
    for place, point in enumerate(points[1:], start=1):
        flags = point.figure.flags if point.figure else point.period.flags
        if Flag.BREAK in flags:
            cut.add(place)
    return tuple(points[place].period.label for place in sorted(cut))


def segment(points: Sequence[Point], breaks: Sequence[str], latest: int) -> tuple[int, ...]:
    """Positions of the figures that may be compared with the one at `latest`, in time order.

    It ends at `latest`, and begins after the last break and where the periods' length changed.
    """
    found: list[int] = []
    for place in range(latest, -1, -1):
        point = points[place]
        if point.period.years != points[latest].period.years:
            break
        if point.figure is not None:
            found.append(place)
        if point.period.label in breaks:
            break
    return tuple(reversed(found))


def windowed(points: Sequence[Point], places: Sequence[int], first: int) -> tuple[int, ...]:
    """Those of the positions whose period ends in the year `first` or later."""
    return tuple(place for place in places if points[place].period.last >= first)


def gap_between(points: Sequence[Point], places: Sequence[int]) -> bool:
    """Whether a period is missing somewhere between the positions."""
    pairs = pairwise(places)
    return any(
        not points[late].period.directly_follows(points[early].period) for early, late in pairs
    )
