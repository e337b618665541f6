"""Names of headings, figures and tables: readable, and none given twice."""

from __future__ import annotations

import re

from reportgen.domain.indicator import Indicator

_OTHER = re.compile(r"[^a-z0-9]+")


def slug(indicator: Indicator) -> str:
    """A short name for links, of small letters, digits and hyphens.

    Examples
    --------
    >>> slug(Indicator("CPP_rate", "Child Protection", "Children with a plan"))
    'cpp-rate'
    """
    return _OTHER.sub("-", indicator.code.lower()).strip("-") or "indicator"


class Names:
    """Gives each wish once as it stands, then with a number: two topics share some codes."""

    def __init__(self) -> None:
        self._given: set[str] = set()

    def free(self, wish: str) -> str:
        """The wish itself, or the wish with the first number that is still free."""
        name, turn = wish, 1
        while name in self._given:
            turn += 1
            name = f"{wish}-{turn}"
        self._given.add(name)
        return name
