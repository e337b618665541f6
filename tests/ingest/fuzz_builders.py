"""Searches with made-up inputs, and what must hold of every error and of every dataset."""

from __future__ import annotations

import re
import tempfile
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from hypothesis import HealthCheck, given, seed, settings
from hypothesis.strategies import SearchStrategy

from reportgen.domain.dataset import Dataset
from reportgen.domain.request import ReportRequest
from reportgen.errors import ReportgenError
from reportgen.ingest.step import ingest

DEEPER = 30  # times as many examples in the searches marked as slow
_MOST_SAID = 4_000  # characters of one message: a page
_OF_THE_MACHINE = re.compile(
    r"Traceback|NoneType|\bNone\b|<class|object at 0x|\bErrno\b|\b\w+(?:Error|Exception)\b"
    r"|dtype|ndarray|openpyxl|pydantic|ruamel|DataFrame"
)
_UNSEEN = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ud800-\udfff]")


@dataclass(frozen=True)
class Search:
    """A property to be tried with many inputs; each try has an empty folder of its own."""

    inputs: SearchStrategy[Any]
    check: Callable[[Any, Path], None]
    examples: int


def tried(search: Search, times: int = 1, start: int | None = None) -> None:
    """The search with its examples, or so many times as many; `start` begins elsewhere."""

    def one(value: Any) -> None:
        with tempfile.TemporaryDirectory() as room:
            search.check(value, Path(room))

    looked = settings(
        deadline=None,
        max_examples=search.examples * times,
        database=None,
        suppress_health_check=list(HealthCheck),
    )(given(search.inputs)(one))
    if start is not None:
        looked = seed(start)(looked)
    looked()


def attempted(request: ReportRequest, *names: str) -> Dataset | None:
    """The dataset of a request, its promises kept; None where it was refused in good words.

    Parameters
    ----------
    names : the files that may be at fault; an error's place has one of them.
    """
    try:
        dataset = ingest(request)
    except ReportgenError as error:
        assert_well_said(error, *names)
        return None
    assert_promises(dataset)
    return dataset


def assert_well_said(error: ReportgenError, *names: str) -> None:
    """All parts are filled, the file is named, and a person can read it."""
    said = str(error)
    assert error.place.strip(), said
    assert error.found.strip(), said
    assert error.cure.strip(), said
    assert len(said) <= _MOST_SAID, f"{len(said):,} characters: {said[:400]}"
    assert not _OF_THE_MACHINE.search(said), said
    assert not _UNSEEN.search(said), repr(said)
    assert not names or any(name in error.place for name in names), said


def assert_promises(dataset: Dataset) -> None:
    """No key twice, sorted, a number or a marker, and every place within a sheet that is known."""
    frame = dataset.observations
    codes = np.asarray(frame["code"].cat.codes, np.int64)
    areas = np.asarray(frame["area"].cat.codes, np.int64)
    moments = np.array([each.moment for each in dataset.periods], np.int64)
    periods = frame["period"].to_numpy()
    order = np.lexsort((moments[periods], areas, codes))
    assert (np.sort(order) == np.arange(len(frame))).all()
    keys = list(zip(codes.tolist(), areas.tolist(), moments[periods].tolist(), strict=True))
    assert keys == sorted(keys)
    labels = [(dataset.periods[at].style, str(dataset.periods[at])) for at in periods]
    whole = list(zip(codes.tolist(), areas.tolist(), labels, strict=True))
    assert len(set(whole)) == len(whole)
    value, marker = frame["value"].to_numpy(), frame["marker"].to_numpy()
    assert (np.isnan(value) == (marker != "")).all()
    assert not np.isinf(value).any()
    assert (frame["row"] > 0).all()
    assert (frame["column"] > 0).all()
    assert not len(frame) or frame["sheet"].between(0, len(dataset.sheets) - 1).all()
    assert all(area in dataset.areas for area in frame["area"].cat.categories)
    for problem in dataset.problems:
        said = f"{problem.place} {problem.found} {problem.expected} {problem.cure}"
        assert all((problem.place, problem.found, problem.cure)), problem
        assert not _OF_THE_MACHINE.search(said), said
        assert len(said) <= _MOST_SAID, f"{len(said):,} characters: {said[:400]}"
        assert not _UNSEEN.search(said), repr(said)
