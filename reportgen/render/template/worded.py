"""Marks a template's own words, while it runs, with what the tests around them asked."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import fields, is_dataclass
from functools import lru_cache
from typing import Any

from jinja2.exceptions import TemplateRuntimeError

from reportgen.render.ledger.marks import marked
from reportgen.render.ledger.said import Known, Said, put_together
from reportgen.render.ledger.words import SORTS, is_telling
from reportgen.render.views.sentence import Absent

Words = tuple[tuple[int, int, str], ...]  # begin, end and sort of each word
Ways = tuple[tuple[str, ...], ...]
CURE = "take the word from a macro of _words.j2, or put it inside an if that asks the fact"


class UntoldWordError(TemplateRuntimeError):
    """A comparing word of a template stands where no fact was asked."""

    def __init__(self, word: str) -> None:
        super().__init__(f'the text says "{word}", and no fact was asked that stands behind it.')


def worded(text: str, words: Words, ways: Ways, roots: Sequence[object]) -> str:
    """The text with each of its comparing words marked, as it is printed.

    Parameters
    ----------
    ways, roots : what the tests asked, the nearest first: from which thing by which fields.

    Raises
    ------
    UntoldWordError : for a word that compares where no fact was asked.
    """
    told, bare = _marked(text, words, ways, roots)
    if bare:
        raise UntoldWordError(bare)
    return told


def phrase(text: str, words: Words, ways: Ways, roots: Sequence[object]) -> str:
    """The same of a text that is only handed on or compared, and perhaps never printed."""
    return put_together(_marked(text, words, ways, roots)[0])


def _marked(text: str, words: Words, ways: Ways, roots: Sequence[object]) -> tuple[str, str]:
    """The text with its marks, and the first of its words that should have one and has none."""
    asked = [_found(root, way) for root, way in zip(roots, ways, strict=True)]
    parts: list[str] = []
    end, bare = 0, ""
    for start, stop, sort in words:
        word = text[start:stop]
        bases = _bases(asked, sort)
        if not bases and not bare and is_telling(word):
            bare = word
        parts += text[end:start], marked(word, bases)
        end = stop
    return "".join((*parts, text[end:])), bare


def _found(thing: object, way: tuple[str, ...]) -> tuple[object, object]:
    """What a test asked, with the view that it is a field of.

    Nothing where the test stopped before, at a fact that is not there.
    """
    owner: object = None
    for name in way:
        if name not in getattr(type(thing), "__dataclass_fields__", ()):
            return None, None
        owner, thing = thing, getattr(thing, name)
    return thing, owner


def _bases(asked: Sequence[tuple[object, object]], sort: str) -> tuple[str, ...]:
    """Those of the nearest test that asked a fitting field, else of the nearest fitting view.

    Where nothing fits, those of the nearest test; of one that asked only whether a fact is there,
    the fact itself.
    """
    likely = SORTS[sort].fields
    words = [_all(each) for each, _ in asked if isinstance(each, Said | Known)]
    if found := _nearest(words, likely):
        return found
    views = [_all(each) for both in asked for each in both if is_dataclass(each)]
    if found := _nearest(views, likely):
        return found
    nearest = next(filter(None, words), ())
    return nearest or next(filter(None, map(_facts, views)), ())


def _nearest(told: Sequence[Sequence[str]], fields: Sequence[str]) -> tuple[str, ...]:
    return next(filter(None, (_fitting(each, fields) for each in told)), ())


def _fitting(bases: Sequence[str], fields: Sequence[str]) -> tuple[str, ...]:
    """Those that name the likeliest of the fields that any of them names."""
    told = [(each, _fields(each)) for each in bases]
    for field in fields:
        if found := tuple(each for each, named in told if field in named):
            return found
    return ()


def _fields(basis: str) -> list[str]:
    """The field of a fact that a basis names, and the fields of it: "beside", "0", "relation"."""
    return basis.split(".")[1:] if basis.startswith("f") else []


def _facts(bases: Sequence[str]) -> tuple[str, ...]:
    """The facts that a view was made from, with no field of theirs."""
    told = (each.partition(".")[0] for each in bases if each.startswith("f"))
    return tuple(f"{each}." for each in dict.fromkeys(told))


def _all(thing: object) -> tuple[str, ...]:
    """Every basis in a word, or in all words of a view."""
    return tuple(dict.fromkeys(_every(thing)))


def _every(thing: object) -> Iterator[str]:
    if isinstance(thing, Said | Known):
        yield from thing.bases
    elif isinstance(thing, tuple):
        for each in thing:
            yield from _every(each)
    elif is_dataclass(thing) and not isinstance(thing, type | Absent):
        for name in _names_of(type(thing)):
            yield from _every(getattr(thing, name))


@lru_cache(maxsize=256)  # views are asked again and again, and are of a few kinds
def _names_of(view: type[Any]) -> tuple[str, ...]:
    return tuple(field.name for field in fields(view))
