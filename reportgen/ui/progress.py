"""What is being done, said on the error stream: a moving line in a terminal, plain lines else."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager


@contextmanager
def progress(silent: bool) -> Iterator[Callable[[str], None]]:
    """A function to tell each stage to; in a terminal the line goes away when the work is done."""
    if silent:
        yield lambda _: None
    elif sys.stderr.isatty():
        with _moving_line() as tell:
            yield tell
    else:
        yield lambda stage: print(f"{stage} ...", file=sys.stderr, flush=True)  # noqa: T201


@contextmanager
def _moving_line() -> Iterator[Callable[[str], None]]:
    from rich.console import Console
    from rich.progress import Progress, SpinnerColumn, TextColumn, TimeElapsedColumn

    columns = (SpinnerColumn(), TextColumn("{task.description}", markup=False), TimeElapsedColumn())
    with Progress(*columns, console=Console(stderr=True), transient=True) as bar:
        task = bar.add_task("Starting", total=None)
        yield lambda stage: bar.update(task, description=stage)
