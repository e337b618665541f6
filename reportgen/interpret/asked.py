"""Periods that a request, a rule or a break names: read, and refused where nothing fits them."""

from __future__ import annotations

import re
from collections.abc import Sequence

from reportgen.domain.dataset import Break, Dataset
from reportgen.domain.indicator import Indicator
from reportgen.domain.period import MONTHS_IN_A_YEAR, Period, PeriodStyle
from reportgen.domain.period_label import read_within_year
from reportgen.domain.request import ReportRequest
from reportgen.errors import RequestError, WorkbookError
from reportgen.interpret.moments import not_after, step_of_kind

_STATUS = re.compile(r"\([^)]*\)")
_LABEL = re.compile(r"(\d{4})((?:[/-](?:\d{4}|\d{2}))*)")
_PART = re.compile(r"\d+")
_DASH = re.compile("[\u2010-\u2015]")
_CENTURY = 100
_LONGEST = 10  # years; a longer window is a slip of the pen
_A_YEAR_OF_MONTHS = 13  # a year and the month before it, so that like stands beside like
_FORMS = 'Expected a year, a split year or a month, such as "2022", "2021/22" or "October 2022".'


def asked_period(label: str) -> Period:
    """The period that a label names, as published or as typed; of years only the ends are read.

    Parameters
    ----------
    label : "2022", "2021/22", "2014-16", "2020 (Final)", "Oct-19", "Q2 2019/20".

    Raises
    ------
    ValueError : when it is no such label.

    Examples
    --------
    >>> str(asked_period("Oct-19")), asked_period("2021/22").last
    ('October 2019', 2022)
    """
    within = read_within_year(_STATUS.sub("", label))
    if within is not None:
        return within
    text = _DASH.sub("-", "".join(_STATUS.sub("", label).split()))
    found = _LABEL.fullmatch(text)
    if found is None:
        raise ValueError(f"no period: {label!r}")
    years = [int(found[1])]
    for part in _PART.findall(found[2]):
        following = _following(years[-1], part)
        if not years[-1] <= following <= years[-1] + _LONGEST:
            raise ValueError(f"no period: {label!r}")
        years.append(following)
    split = len(years) > 1 and years[-1] == years[-2] + 1
    style = PeriodStyle.SPLIT_YEAR if split else PeriodStyle.YEAR
    return Period(label.strip(), style, years[0], years[-1])


def _following(year: int, written: str) -> int:
    """A year written with two or four figures, not before `year`."""
    if len(written) > 2:
        return int(written)
    following = year // _CENTURY * _CENTURY + int(written)
    return following if following >= year else following + _CENTURY


def as_of_period(request: ReportRequest, dataset: Dataset) -> Period | None:
    """The last period the report may use; None for all there is.

    Raises
    ------
    RequestError : when the period cannot be read, or lies before or after all figures.
    """
    if not request.as_of:
        return None
    return _held_period("as_of", request.as_of, dataset, "for the latest")


def check_baseline(request: ReportRequest, dataset: Dataset) -> None:
    """Refuse a baseline of the request that could never be one.

    Raises
    ------
    RequestError : when the period cannot be read, or lies before or after all figures.
    """
    if request.baseline:
        _held_period("baseline", request.baseline, dataset, "for the first of the window")


def _held_period(name: str, label: str, dataset: Dataset, without: str) -> Period:
    """The period of a label that the figures reach; `without` says what holds if left out."""
    asked = _asked("period", label, name)
    oldest, newest = _first_and_last(dataset) or (str(asked.last), str(asked.last))
    if far := _beyond(asked, dataset):
        raise RequestError(
            f"{name} in the request",
            f'the period is "{label}", but there are no figures {far}.',
            f"The workbook holds periods that end between {oldest} and {newest}.",
            f'name a period from {oldest} to {newest}, or leave "{name}" out {without}.',
        )
    return asked


def _first_and_last(dataset: Dataset) -> tuple[str, str] | None:
    """The ends of all figures in words: years, or labels where a period is within a year."""
    in_time = sorted(dataset.periods, key=lambda each: each.moment)
    if not in_time:
        return None
    first, last = in_time[0], in_time[-1]
    if first.within_year or last.within_year:
        return first.label, last.label
    return str(min(each.last for each in in_time)), str(max(each.last for each in in_time))


def _beyond(asked: Period, dataset: Dataset) -> str:
    """Which way a period lies outside all figures; "" where it does not."""
    years = [period.last for period in dataset.periods] or [asked.last]
    if asked.last > max(years):
        return "for it yet"
    reached = asked.last >= min(years)
    if reached and any(each.within_year for each in dataset.periods):
        held = set(dataset.observations["code"].unique())
        reached = any(
            not_after(indicator, period, asked)
            for indicator in dataset.indicators.values()
            if indicator.code in held
            for period in dataset.periods
        )
    return "" if reached else "so far back"


def _asked(what: str, label: str, name: str) -> Period:
    try:
        return asked_period(label)
    except ValueError as error:
        raise RequestError(
            f"{name} in the request",
            f'the {what} "{label}" cannot be read.',
            _FORMS,
            f'write "{name}" as a period of the workbook.',
        ) from error


def first_moment(indicator: Indicator, request: ReportRequest, latest: Period) -> int:
    """The moment from which on periods belong to the window that ends with `latest`.

    A baseline of the indicator's own comes before that of the request; both before the
    window's length. A baseline of years says nothing of months, nor the other way round. The
    window counts years, quarters and years to date; of months, days and rolling years it holds
    a year and its beginning at least.

    Raises
    ------
    RequestError, WorkbookError : when a baseline cannot be read.
    """
    asked = _baseline(indicator, request)
    if asked is not None and asked.within_year == latest.within_year:
        return asked.moment if latest.within_year else _year_end(asked.last)
    step = step_of_kind(latest)
    many = max(request.window, _A_YEAR_OF_MONTHS) if step == 1 else request.window
    return latest.moment - (many - 1) * step


def _baseline(indicator: Indicator, request: ReportRequest) -> Period | None:
    own = indicator.thresholds.baseline
    if not own:
        return _asked("period", request.baseline, "baseline") if request.baseline else None
    try:
        return asked_period(own)
    except ValueError as error:
        source = indicator.thresholds.baseline_provenance
        raise WorkbookError(
            source.place if source else f"the rules for {indicator.label}",
            f'the baseline "{own}" cannot be read.',
            _FORMS,
            "correct the baseline, or leave it empty for the first period of the window.",
        ) from error


def _year_end(year: int) -> int:
    return year * MONTHS_IN_A_YEAR + MONTHS_IN_A_YEAR - 1


def break_periods(breaks: Sequence[Break], code: str) -> tuple[Period, ...]:
    """The periods of one indicator that start a new basis.

    Raises
    ------
    WorkbookError : when a break's period cannot be read.
    """
    found = []
    for each in breaks:
        if each.indicator_code != code:
            continue
        try:
            found.append(asked_period(each.period))
        except ValueError as error:
            raise WorkbookError(
                each.provenance.place,
                f'the period "{each.period}" of a break cannot be read.',
                'Expected a period of the indicator, such as "2022", "2021/22" or "October 2022".',
                "correct the period.",
            ) from error
    return tuple(found)
