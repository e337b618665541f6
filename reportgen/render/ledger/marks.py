"""Invisible marks around what a text says, so that its basis travels with it through templates.

A mark is made of letters that no text holds: an opening sign, the basis in the "tag" letters of
Unicode, a dividing sign, the text itself and a closing sign. Marks may stand inside one another.
`parted` takes them out again. Nothing is kept between the two: the basis is in the text.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache

from reportgen.domain.fact import Fact
from reportgen.domain.ledger import Basis, Counted, Named, OfFact, OfFigure, Span, Stated

_OPEN, _DIVIDE, _CLOSE = "\ue000", "\ue001", "\ue002"
_TAGS = 0xE0000  # the tag letters mirror ASCII from here on
# A flag of England has tag letters too: they are a basis only where a mark begins.
_BASIS = re.compile("\ue000([\U000e0000-\U000e007f]+)\ue001")
_SIGNS = re.compile(f"{_BASIS.pattern}|{_CLOSE}")
_LAST = "~"  # of ASCII
_BETWEEN = "&"  # two bases of one mark
_WIDE = "utf-32-le"  # four bytes a letter, the lowest first: of a tag letter that is its ASCII
_TAG = chr(_TAGS).encode(_WIDE)


@dataclass(frozen=True, slots=True)
class Parted:
    """A text without its marks, and what stood in them, in the order of their beginnings."""

    text: str
    spans: tuple[Span, ...]


def of_fact(text: str, field: str, *facts: Fact) -> str:
    """The text, marked as saying one field of each of the facts; an empty text stays empty."""
    basis = _BETWEEN.join(written_field(fact, field) for fact in facts)
    return _marked(text, basis) if basis else text


def of_figure(text: str, indicator: str, line: str, period: str) -> str:
    """The text, marked as a figure of the report's series."""
    return told(text, OfFigure(indicator, line, period))


def counted(text: str, of: str) -> str:
    """The text, marked as a number that a reader can count in the report."""
    return told(text, Counted(of))


def stated(text: str, source: str) -> str:
    """The text, marked as somebody's own words."""
    return told(text, Stated(source))


def named(text: str, sort: str, name: str, of: str = "") -> str:
    """The text, marked as the name of a period, a line, an area or an indicator."""
    return told(text, Named(sort, name, of))


def told(text: str, *bases: Basis) -> str:
    """The text, marked with all that it rests on; unmarked where that is nothing."""
    return _marked(text, _BETWEEN.join(map(_as_text, bases))) if bases else text


def parted(text: str, facts: Iterable[Fact] | Mapping[int, Fact] = ()) -> Parted:
    """The text without its marks, and the spans that they marked.

    Parameters
    ----------
    facts : those that the marks may name, or the same by `id`; a mark of any other fact is a
        mistake of ours.

    Examples
    --------
    >>> found = parted("It was " + counted("18", "better") + ".")
    >>> found.text, [(each.start, each.end) for each in found.spans]
    ('It was 18.', [(7, 9)])
    """
    if _OPEN not in text:
        return Parted(text, ())
    known = facts if isinstance(facts, Mapping) else {id(fact): fact for fact in facts}
    plain: list[str] = []
    length = end = 0
    opened: list[tuple[int, str]] = []
    spans: list[Span] = []
    for sign in _SIGNS.finditer(text):
        piece = text[end : sign.start()]
        plain.append(piece)
        length += len(piece)
        end = sign.end()
        if sign[0] == _CLOSE:
            start, told = opened.pop()
            spans.append(Span(start, length, _bases(told, known)))
        else:
            opened.append((length, _from_tags(sign[1])))
    plain.append(text[end:])
    order = sorted(range(len(spans)), key=lambda place: (spans[place].start, -spans[place].end))
    return Parted("".join(plain), tuple(spans[place] for place in order))


def again(found: Parted) -> str:
    """The text with its marks put back, so that its basis travels on with it.

    Examples
    --------
    >>> text = "It was " + counted("18", "better") + "."
    >>> again(parted(text)) == text
    True
    """
    opened: dict[int, list[str]] = {}
    closed: dict[int, int] = {}
    for span in found.spans:
        basis = _to_tags(_BETWEEN.join(map(_as_text, span.says)))
        opened.setdefault(span.start, []).append(f"{_OPEN}{basis}{_DIVIDE}")
        closed[span.end] = closed.get(span.end, 0) + 1
    pieces: list[str] = []
    last = 0
    for place in sorted({*opened, *closed}):
        pieces += [found.text[last:place], _CLOSE * closed.get(place, 0), *opened.get(place, ())]
        last = place
    return "".join((*pieces, found.text[last:]))


def plain(text: str) -> str:
    """The text without its marks."""
    if _OPEN not in text:
        return text
    return _SIGNS.sub("", text)


def written(basis: Basis) -> str:
    """One basis in letters of ASCII, as marks hold it: good until its fact is gone."""
    return _as_text(basis)


def written_field(fact: Fact, field: str) -> str:
    """One field of a fact, likewise."""
    return f"f{id(fact)}.{field}"


def marked(text: str, bases: Iterable[str]) -> str:
    """The text, marked with bases that are `written` already; unmarked where there are none."""
    basis = _BETWEEN.join(bases)
    return _marked(text, basis) if basis else text


def is_marked(text: str) -> bool:
    return _OPEN in text


def bases_in(text: str) -> tuple[str, ...]:
    """All that the marks of a text rest on, as it is `written`, each once."""
    found = (_from_tags(each).split(_BETWEEN) for each in _BASIS.findall(text))
    return tuple(dict.fromkeys(each for bases in found for each in bases))


def before_first_letter(text: str) -> int:
    """How many signs of marks stand before the first letter of the text itself."""
    end = 0
    while sign := _SIGNS.match(text, end):
        end = sign.end()
    return end


def _marked(text: str, basis: str) -> str:
    if not text:
        return text
    if _CLOSE in text and _BASIS.search(text) is None:  # in somebody's own words: no sign of ours
        text = text.replace(_CLOSE, "")
    return f"{_OPEN}{_to_tags(basis)}{_DIVIDE}{text}{_CLOSE}"


def _to_tags(basis: str) -> str:
    """A basis in tag letters: many times as quick as letter by letter."""
    wide = bytearray(_TAG * len(basis))
    wide[::4] = basis.encode("ascii")
    return wide.decode(_WIDE)


def _from_tags(tags: str) -> str:
    return tags.encode(_WIDE)[::4].decode("ascii")


def _bases(told: str, known: Mapping[int, Fact]) -> tuple[Basis, ...]:
    return tuple(_basis(each, known) for each in told.split(_BETWEEN))


def _as_text(basis: Basis) -> str:
    """One basis in letters of ASCII."""
    match basis:
        case OfFact():
            return written_field(basis.fact, basis.field)
        case OfFigure():
            return f"g{'|'.join(map(_quoted, (basis.indicator, basis.line, basis.period)))}"
        case Named():
            return f"n{'|'.join(map(_quoted, (basis.sort, basis.name, basis.of)))}"
        case Counted():
            return f"c{_quoted(basis.of)}"
        case Stated():
            return f"s{_quoted(basis.source)}"


def _basis(told: str, known: Mapping[int, Fact]) -> Basis:
    sort, rest = told[:1], told[1:]
    if sort == "f":
        return _of_fact(told, known)
    parts = [_unquoted(each) for each in rest.split("|")]
    if sort == "g":
        return OfFigure(*parts)
    if sort == "n":
        return Named(*parts)
    return Counted(*parts) if sort == "c" else Stated(*parts)


def _of_fact(told: str, known: Mapping[int, Fact]) -> OfFact:
    number, _, field = told[1:].partition(".")
    return OfFact(known[int(number)], field)


@lru_cache(maxsize=4096)
def _quoted(text: str) -> str:
    """A text in letters that have a tag letter, the signs of a basis among those left out."""
    return "".join(
        each if " " <= each <= _LAST and each not in "%|;&" else f"%{ord(each):x};" for each in text
    )


def _unquoted(text: str) -> str:
    if "%" not in text:
        return text
    return re.sub(r"%([0-9a-f]+);", lambda found: chr(int(found[1], 16)), text)
