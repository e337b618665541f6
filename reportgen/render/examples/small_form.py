"""Facts in their small form: one readable line each, for worked examples and golden files."""

from __future__ import annotations

from collections.abc import Sequence

from reportgen.render.examples.case import Case, first_line
from reportgen.render.examples.forms import (
    FAULTS,
    FIRST_LINE,
    check_words,
    form_of,
    no_such_fact,
    unreadable,
)
from reportgen.render.examples.further_readers import FURTHER
from reportgen.render.examples.parts_readers import PARTS
from reportgen.render.examples.readers import READERS as FIRST
from reportgen.render.examples.together_readers import TOGETHER

READERS = {**FIRST, **FURTHER, **PARTS, **TOGETHER}


def case_of(lines: Sequence[str]) -> Case:
    """The facts of one case; its first line says what kind of indicator it is.

    Raises
    ------
    SmallFormError : at the first line that is not of the small form.
    """
    try:
        case = first_line(lines[0])
    except FAULTS as fault:
        raise unreadable(0, lines[0] if lines else "", fault, FIRST_LINE) from fault
    for position, line in enumerate(lines[1:], 1):
        keyword = next(
            (each for each in READERS if line.startswith(f"{each} ") or line == each), None
        )
        if keyword is None:
            raise no_such_fact(position, line, list(READERS))
        head, *words = line.removeprefix(keyword).strip().split(", ")
        try:
            check_words(keyword, words)
            READERS[keyword](case, head, words)
        except FAULTS as fault:
            form = form_of(keyword, READERS[keyword])
            raise unreadable(position, line, fault, form) from fault
    return case
