"""Facts in their small form: one readable line each, for worked examples and golden files."""

from __future__ import annotations

from collections.abc import Sequence

from reportgen.render.examples.case import Case, first_line
from reportgen.render.examples.further_readers import FURTHER
from reportgen.render.examples.parts_readers import PARTS
from reportgen.render.examples.readers import READERS as FIRST

READERS = {**FIRST, **FURTHER, **PARTS}


def case_of(lines: Sequence[str]) -> Case:
    """The facts of one case; its first line says what kind of indicator it is."""
    case = first_line(lines[0])
    for line in lines[1:]:
        keyword = next(
            (each for each in READERS if line.startswith(f"{each} ") or line == each), None
        )
        if keyword is None:
            raise ValueError(f'no fact begins like "{line}"; there are: {", ".join(READERS)}')
        head, *words = line.removeprefix(keyword).strip().split(", ")
        READERS[keyword](case, head, words)
    return case
