"""An error that a worker of a batch meets reaches the one who asked whole."""

from __future__ import annotations

import pickle

import pytest

from reportgen.errors import ReportgenError, WorkbookError
from reportgen.render.template.codes import Code
from reportgen.render.template.errors import TemplateLineError, TemplatePlace, Words


def sent(error: ReportgenError) -> ReportgenError:
    """The error as another process is given it."""
    received = pickle.loads(pickle.dumps(error))  # noqa: S301 - our own bytes
    assert isinstance(received, ReportgenError)
    return received


@pytest.mark.parametrize(
    "error",
    [
        WorkbookError("book.xlsx, Data!B2", 'It says "n/a".', "Expected a number.", "clear it"),
        TemplateLineError(
            TemplatePlace("gap.j2"), next(iter(Code)), 12, Words("It says \u201chigher\u201d.")
        ),
    ],
)
def test_an_error_comes_back_from_another_process_as_it_was(error: ReportgenError) -> None:
    received = sent(error)
    assert type(received) is type(error)
    assert str(received) == str(error)
    assert vars(received) == vars(error)
    assert received.cure == error.cure
