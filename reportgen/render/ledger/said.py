"""Words of the views that know what they rest on: plain to Python, marked where they are printed.

To every comparison, count of words or list they are the text they hold; printed by a template
they have their marks around them. So a view stays what it says, and a sentence carries its basis.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Self, TypeVar, cast

from reportgen.domain.fact import Fact
from reportgen.domain.ledger import Basis, OfFact
from reportgen.render.ledger.marks import bases_in, is_marked, marked, plain, written

_Word = TypeVar("_Word", bound=str)


class Said(str):
    """A text with its bases, as marks write them; an empty text may rest on something too."""

    __slots__ = ("_bases", "_printed")

    def __new__(cls, text: str, bases: tuple[str, ...] | None, printed: str | None = None) -> Self:
        """Either from its bases, or as it is `printed`, from which they are read when asked for."""
        said = super().__new__(cls, text)
        said._bases = bases
        said._printed = printed
        return said

    @property
    def bases(self) -> tuple[str, ...]:
        """All that it rests on."""
        if self._bases is None:
            self._bases = bases_in(str(self))
        return self._bases

    def __str__(self) -> str:
        """The text with its marks."""
        if self._printed is None:
            self._printed = marked(str.__str__(self), self._bases or ())
        return self._printed


class Known(int):
    """A yes or no with its bases; it counts as true or false like any other."""

    bases: tuple[str, ...]


def of_bases(text: _Word, bases: Iterable[str]) -> _Word:
    """The word, resting on bases that are written already."""
    return cast(_Word, Said(text, tuple(dict.fromkeys(bases))))


def said(text: _Word, *bases: Basis) -> _Word:
    """The word, resting on all of these."""
    return of_bases(text, map(written, bases))


def of_facts(text: _Word, field: str, *facts: Fact) -> _Word:
    """The word, resting on one field of each of the facts."""
    return said(text, *(OfFact(fact, field) for fact in facts))


def put_together(text: str) -> str:
    """A text put together of printed words: plain to Python, its marks kept for printing."""
    if not is_marked(text):
        return text
    return Said(plain(text), None, text)


def known(fact_says: bool, field: str, *facts: Fact) -> bool:
    """A yes or no, resting on one field of each of the facts."""
    told = Known(fact_says)
    told.bases = tuple(written(OfFact(fact, field)) for fact in facts)
    return cast(bool, told)
