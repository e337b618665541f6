"""Upright and turned pages: each stretch a section of its own that keeps head and foot."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from copy import deepcopy
from dataclasses import dataclass
from itertools import groupby
from operator import itemgetter
from typing import Any

from docx.oxml.ns import qn

from reportgen.domain.document import Block, Heading, Landscape, flat
from reportgen.typeset.ooxml.markup import parsed, w

# A section after a table must end in a paragraph: one of one point, which takes no room.
_END = (
    '<w:p><w:pPr><w:spacing w:before="0" w:after="0" w:line="20" w:lineRule="exact"/>'
    '<w:rPr><w:sz w:val="2"/><w:szCs w:val="2"/></w:rPr></w:pPr></w:p>'
)
_FIRST_ONLY = ("headerReference", "footerReference", "type", "titlePg")
_A4 = {"w": 11906, "h": 16838}
_BEFORE_TYPE = frozenset(w(name) for name in ("footnotePr", "endnotePr"))


@dataclass(frozen=True, slots=True)
class Stretch:
    """Blocks on pages that stand one way."""

    turned: bool
    blocks: tuple[Block, ...]


def stretches(blocks: Iterable[Block]) -> tuple[Stretch, ...]:
    """The document cut where pages turn; at least one stretch, and none without blocks otherwise.

    Neighbouring turned pages are one stretch. A heading just before turned pages goes with them,
    so that it is not left alone.
    """
    shown = [each for each in blocks if not isinstance(each, Landscape) or each.blocks]
    ways = zip(_turned(shown), shown, strict=True)
    found = tuple(
        Stretch(turned, tuple(flat(block for _, block in same)))
        for turned, same in groupby(ways, key=itemgetter(0))
    )
    return found or (Stretch(turned=False, blocks=()),)


def _turned(blocks: Sequence[Block]) -> list[bool]:
    """Whether each block stands on a turned page; a heading follows what is below it."""
    ways: list[bool] = []
    for block in reversed(blocks):
        below = bool(ways) and ways[-1]
        ways.append(isinstance(block, Landscape) or (isinstance(block, Heading) and below))
    return ways[::-1]


def text_width(page: Any, turned: bool) -> int:
    """The width between the margins in twentieths of a point.

    Parameters
    ----------
    page : the properties of the template's section.
    turned : whether the page lies.
    """
    width = max(_sides(page)) if turned else _sides(page)[0]
    margins = page.find(w("pgMar"))
    if margins is None:
        return width
    return width - sum(int(margins.get(w(side), 0)) for side in ("left", "right"))


def section(page: Any, turned: bool, first: bool, feet: Mapping[str, tuple[str, str]]) -> Any:
    """The properties of one section; heads and feet go on from the section before.

    Parameters
    ----------
    page : the properties of the template's section, with its heads and feet.
    feet : ids of the upright and the wide foot by kind of page ("default", "even", "first"),
        where the foot is ours; a council's own goes on as it is.
    """
    made = deepcopy(page)
    if not first:
        _without_beginning(made)
    if turned:
        _turn(made)
    for kind, both in feet.items():
        _put_foot(made, kind, both[turned], first)
    return made


def closed(elements: Sequence[Any], properties: Any) -> list[Any]:
    """The elements of a stretch with the end of their section in the last paragraph."""
    ended = list(elements)
    if not ended or ended[-1].tag != w("p"):
        ended.extend(parsed(_END))
    ended[-1].get_or_add_pPr().append(properties)
    return ended


def _sides(page: Any) -> tuple[int, int]:
    size = page.find(w("pgSz"))
    known = {} if size is None else size.attrib
    width, height = (int(known.get(w(side), usual)) for side, usual in _A4.items())
    return width, height


def _turn(page: Any) -> None:
    """Lays the page; the margins stay at their sides, so that head and foot keep their room."""
    size = page.find(w("pgSz"))
    if size is None:
        size = page.get_or_add_pgSz()
    short, long = sorted(_sides(page))
    size.set(w("w"), str(long))
    size.set(w("h"), str(short))
    size.set(w("orient"), "landscape")


def _without_beginning(page: Any) -> None:
    """A section that goes on: no head of a first page, no count of pages that begins again."""
    for name in _FIRST_ONLY:
        for found in page.findall(w(name)):
            page.remove(found)
    count = page.find(w("pgNumType"))
    if count is not None and count.get(w("start")) is not None:
        del count.attrib[w("start")]
    (kind,) = parsed('<w:type w:val="nextPage"/>')
    before = sum(1 for child in page if child.tag in _BEFORE_TYPE)
    page.insert(before, kind)


def _put_foot(page: Any, kind: str, relation: str, first: bool) -> None:
    if kind == "first" and not first:
        return
    path = f'{w("footerReference")}[@{w("type")}="{kind}"]'
    found = page.find(path)
    if found is None:
        (found,) = parsed(f'<w:footerReference w:type="{kind}"/>')
        page.insert(0, found)
    found.set(qn("r:id"), relation)
