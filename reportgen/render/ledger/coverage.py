"""That nothing is said without a basis: each number and comparing word lies inside a span."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from reportgen.domain.document import DataRow
from reportgen.domain.ledger import OfFigure, Statement, StatementKind

_TELLING = re.compile(
    r"\d[\d,./]*\d|\d"
    r"|\b(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth"
    r"|high(?:er|est)?|low(?:er|est)?|above|below|better|best|worse|worst|more|most|less|least"
    r"|fewer|fewest|great(?:er|est)|small(?:er|est)|large(?:r|st)|up|down|rose|fell|risen|fallen"
    r"|increased?|decreased?|improved|similar|in line|on target|off target|close to target"
    r"|slightly|considerably|sharply|significantly?|steadily|widened|narrowed|doubled|halved)\b",
    re.IGNORECASE,
)
_SEEN_TO = frozenset((StatementKind.ALT,))  # templates' words: their compiler sees to them


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
        for words in _untold(each) if each.kind not in _SEEN_TO else ():
            raise UntoldError(f'{_place(each)}: nothing stands behind "{words}" in "{each.text}"')
        for basis in (one for span in each.spans for one in span.says):
            if isinstance(basis, OfFigure) and _key(basis) not in known:
                raise UntoldError(f"{_place(each)}: no row behind the report is {_key(basis)}")


def _untold(said: Statement) -> Iterator[str]:
    covered = [(span.start, span.end) for span in said.spans]
    for found in _TELLING.finditer(said.text):
        if not any(start <= found.start() and found.end() <= end for start, end in covered):
            yield found[0]


def _key(basis: OfFigure) -> tuple[str, str, str]:
    return basis.indicator, basis.line, basis.period


def _place(said: Statement) -> str:
    where = f", row {said.row}, column {said.column}" if said.column else ""
    return f"{said.kind.value}{' of ' + said.block if said.block else ''}{where}"
