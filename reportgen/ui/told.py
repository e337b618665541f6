"""Turns whatever goes wrong in a command into words and an exit code."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

import typer

import reportgen
from reportgen.errors import ReportgenError

# What a script is told. 0: done, and nothing found. 1: a file was looked at, and something found in
# it. 2: nothing was done, or not all, for a reason that the user can mend. 3: our own mistake.
FOUND = 1
USER_CAN_MEND = 2
OUR_MISTAKE = 3


@contextmanager
def errors_told(as_json: bool, debug: bool) -> Iterator[None]:
    """Turns an error into words on the error stream and an exit code."""
    try:
        yield
    except ReportgenError as error:
        if as_json:
            from reportgen.ui.summary import error_as_json

            typer.echo(error_as_json(error))
        typer.echo(str(error), err=True)
        raise typer.Exit(USER_CAN_MEND) from None
    except typer.Exit:
        raise
    except Exception as error:
        if debug:
            raise
        typer.echo(_our_mistake(error), err=True)
        raise typer.Exit(OUR_MISTAKE) from None


def _our_mistake(error: Exception) -> str:
    return (
        f"reportgen: something went wrong that is not your mistake "
        f"({type(error).__name__}: {error}).\n"
        "No report was written by the step that failed.\n"
        "To mend: run the same command with --debug and send what it prints, with the version "
        f"({reportgen.__version__}), to whoever looks after reportgen for you."
    )
