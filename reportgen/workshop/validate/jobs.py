"""The areas of a workbook one after another, worked on by several processes, always in order."""

from __future__ import annotations

import gc
import multiprocessing
import signal
from collections.abc import Iterator, Sequence
from concurrent.futures import Future, ProcessPoolExecutor
from contextlib import ExitStack
from dataclasses import replace

from reportgen.domain.dataset import Dataset
from reportgen.domain.request import ReportRequest
from reportgen.ingest.step import ingest
from reportgen.interpret.step import interpret
from reportgen.render.template.watch import Watch
from reportgen.workshop.validate.area import AreaValidation, validate_area

_share: list[Iterator[AreaValidation]] = []  # of this process, begun with its first area


def each_area(
    dataset: Dataset, request: ReportRequest, codes: Sequence[str], jobs: int, watch: Watch
) -> Iterator[AreaValidation]:
    """What is found for each area, in the order of `codes`, whichever process came to it.

    This process takes every `jobs`th area itself; each of the others reads the workbook anew
    and takes its own share, so that nothing large is sent from one to another.

    Parameters
    ----------
    codes : of the areas, at least one.
    jobs : how many processes work; never more than there are areas.
    watch : is told of the branches of this process's own share.
    """
    jobs = max(1, min(jobs, len(codes)))
    shares = [tuple(codes[start::jobs]) for start in range(jobs)]
    own = _validations(dataset, replace(request, areas=shares[0]), watch)
    with ExitStack() as stack:
        coming = [_begin(stack, replace(request, areas=share)) for share in shares[1:]]
        for place in range(len(codes)):
            share, number = place % jobs, place // jobs
            yield next(own) if share == 0 else coming[share - 1][number].result()


def _begin(stack: ExitStack, request: ReportRequest) -> list[Future[AreaValidation]]:
    """A process of its own with one task for each area of its share."""
    pool = ProcessPoolExecutor(
        1, multiprocessing.get_context("spawn"), initializer=_leave_ctrl_c_to_the_first
    )
    stack.callback(pool.shutdown, wait=True, cancel_futures=True)
    return [pool.submit(_next_of_share, request) for _ in request.areas]


def _leave_ctrl_c_to_the_first() -> None:
    """The process that was called ends the others, so that none dies with a traceback."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)


def _next_of_share(request: ReportRequest) -> AreaValidation:
    """The next area of this process's share; the workbook is read for the first."""
    if not _share:
        gc.set_threshold(50_000, 20, 20)  # as the command itself does
        _share.append(_validations(ingest(request), request, Watch()))
    return next(_share[0])


def _validations(
    dataset: Dataset, request: ReportRequest, watch: Watch
) -> Iterator[AreaValidation]:
    for facts in interpret(dataset, request):
        yield validate_area(facts, request, watch)
