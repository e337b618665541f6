"""That nothing is said without a basis: each number and comparing word lies inside a span."""

from __future__ import annotations

import re
from collections.abc import Iterable

from reportgen.domain.document import DataRow
from reportgen.domain.ledger import OfFigure, Statement
from reportgen.render.ledger.words import untold

# Beside the words that a sentence may not say so: every figure as a whole, and what compares in
# the few words of a table or list.
_ALSO = re.compile(r"\d+|\b(?:first|up|down|more|most|less|least|fewer|fewest)\b", re.IGNORECASE)


class UntoldError(Exception):
    """A text of the report says what nothing stands behind: a mistake of reportgen itself."""


def refuse_untold(said: Iterable[Statement], behind: Iterable[DataRow]) -> None:
    """Nothing, when every number and comparing word has a basis, and every figure its row.

    Raises
    ------
    UntoldError : names the first text that has none, where it stands, and the words.
    """
    known = {(f"{row.topic} / {row.indicator_code}", row.area, row.period) for row in behind}
    for each in said:
        if words := _untold(each):
            raise UntoldError(f'{_place(each)}: nothing stands behind "{words}" in "{each.text}"')
        for basis in (one for span in each.spans for one in span.says):
            if isinstance(basis, OfFigure) and _key(basis) not in known:
                raise UntoldError(f"{_place(each)}: no row behind the report is {_key(basis)}")


def _untold(said: Statement) -> str:
    """The first number or comparing word without a basis; "" where all have one."""
    covered = [(span.start, span.end) for span in said.spans]
    if (0, len(said.text)) in covered:  # as of most cells
        return ""
    for found in _ALSO.finditer(said.text):
        if not any(start <= found.start() and found.end() <= end for start, end in covered):
            return found[0]
    return untold(said.text, said.spans)


def _key(basis: OfFigure) -> tuple[str, str, str]:
    return basis.indicator, basis.line, basis.period


def _place(said: Statement) -> str:
    where = f", row {said.row}, column {said.column}" if said.column else ""
    return f"{said.kind.value}{' of ' + said.block if said.block else ''}{where}"
