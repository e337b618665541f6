"""Words of the views that know what they rest on: plain to Python, marked where they are printed.

To every comparison, count of words or list they are the text they hold; printed by a template
they have their marks around them. So a view stays what it says, and a sentence carries its basis.
Most words of a view are never printed, so marks are made when they are asked for.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Self, TypeVar, cast

from reportgen.domain.fact import Fact
from reportgen.domain.ledger import Basis
from reportgen.render.ledger.marks import bases_in, is_marked, marked, plain, written, written_field

_Word = TypeVar("_Word", bound=str)


class Said(str):
    """A text with its bases, as marks write them; an empty text may rest on something too.

    Of "in 2021/22" the first letters may stand before what rests on them.
    """

    __slots__ = ("_bases", "_before", "_facts", "_field", "_printed")
    _field: str
    _facts: tuple[Fact, ...]
    _bases: tuple[str, ...]
    _before: int
    _printed: str | None

    @classmethod
    def of_field(cls, text: str, field: str, facts: tuple[Fact, ...], before: int = 0) -> Self:
        """A text that says one field of each of the facts; `before` it stand so many letters."""
        said = cls(text)
        said._field, said._facts, said._bases = field, facts, ()
        said._before, said._printed = before, None
        return said

    @classmethod
    def of_bases(cls, text: str, bases: Iterable[str], before: int = 0) -> Self:
        """A text that rests on all of these."""
        said = cls(text)
        said._facts, said._bases = (), tuple(dict.fromkeys(bases))
        said._before, said._printed = before, None
        return said

    @classmethod
    def of_printed(cls, printed: str) -> Self:
        """A text put together of others that were printed."""
        said = cls(plain(printed))
        said._facts, said._bases, said._printed = (), (), printed
        return said

    @property
    def bases(self) -> tuple[str, ...]:
        """All that it rests on, each once."""
        if self._facts:
            return tuple(written_field(each, self._field) for each in self._facts)
        return self._bases or bases_in(self._printed or "")

    def __str__(self) -> str:
        """The text with its marks."""
        if self._printed is None:
            text = str.__str__(self)
            self._printed = text[: self._before] + marked(text[self._before :], self.bases)
        return self._printed


class Known(int):
    """A yes or no with its bases; it counts as true or false like any other."""

    _field: str
    _facts: tuple[Fact, ...]

    @classmethod
    def of_field(cls, yes: bool, field: str, facts: tuple[Fact, ...]) -> Self:
        """What one field of each of the facts says."""
        known = cls(yes)
        known._field, known._facts = field, facts
        return known

    @property
    def bases(self) -> tuple[str, ...]:
        """All that it rests on."""
        return tuple(written_field(each, self._field) for each in self._facts)


def said(text: _Word, *bases: Basis, before: int = 0) -> _Word:
    """The word, resting on all of these."""
    return cast(_Word, Said.of_bases(text, map(written, bases), before))


def of_facts(text: _Word, field: str, facts: tuple[Fact, ...], before: int = 0) -> _Word:
    """The word, resting on one field of each of the facts."""
    return cast(_Word, Said.of_field(text, field, facts, before))


def known(yes: bool, field: str, facts: tuple[Fact, ...]) -> bool:
    """A yes or no, resting on one field of each of the facts."""
    return cast(bool, Known.of_field(yes, field, facts))


def put_together(text: str) -> str:
    """A text put together of printed words: plain to Python, its marks kept for printing."""
    return Said.of_printed(text) if is_marked(text) else text
