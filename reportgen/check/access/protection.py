"""Files that let a screen reader in."""

from __future__ import annotations

from collections.abc import Iterator

from reportgen.check.finding import Family, Found, Rule, Severity
from reportgen.check.names import w
from reportgen.check.paper import Paper


def _protected(paper: Paper) -> Iterator[Found]:
    told = None if paper.settings is None else paper.settings.find(w("documentProtection"))
    if told is not None and told.get(w("enforcement"), "0") in ("1", "true", "on"):
        kind = str(told.get(w("edit"), "none"))
        yield Found("the whole paper", f'editing is restricted ("{kind}").')


RULES = (
    Rule(
        "restricted",
        Family.ACCESS,
        Severity.ERROR,
        "Expected a paper without restrictions: some readers' programs cannot open such text.",
        "choose Review, Restrict Editing, Stop Protection.",
        _protected,
    ),
)
