"""What the blocks of one page share: which id a heading, figure or table has, and its number."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from itertools import count
from string import ascii_letters, digits

from reportgen.domain.document import Block, Document, Figure, Heading, Table, flat
from reportgen.domain.house_style import HouseStyle
from reportgen.typeset.ooxml.setting import Label, labels
from reportgen.typeset.sentence_marks import sentence_marks

_SAFE = frozenset(ascii_letters + digits + "-_")
OWN_IDS = ("main", "contents")  # of the page itself


@dataclass(frozen=True, slots=True)
class Sheet:
    """All that a block needs besides itself; its maps go by block id.

    `headings` are those of the whole document in order; `levels` the level of each on the page,
    where the title is 1; `places` the page's id of each heading; `labels` number figures and
    tables as in the Word file, and `anchors` are their ids on the page. `sentence_mark` gives the
    id of a sentence, which is the name of its bookmark in the Word file; "" when it is in use.
    """

    style: HouseStyle
    headings: tuple[Heading, ...]
    levels: Mapping[str, int]
    places: Mapping[str, str]
    labels: Mapping[str, Label]
    anchors: Mapping[str, str]
    sentence_mark: Callable[[str], str] = lambda _: ""


def sheet(document: Document) -> Sheet:
    """The sheet of a document."""
    blocks = tuple(flat(document.blocks))
    headings = tuple(block for block in blocks if isinstance(block, Heading))
    numbered = labels(blocks, document.style)
    taken = set(OWN_IDS)
    return Sheet(
        style=document.style,
        headings=headings,
        levels=_levels(headings),
        places=_ids((each.id for each in headings), taken),
        labels=numbered,
        anchors=_ids(_numbered(blocks), taken),
        sentence_mark=_each_once(sentence_marks(document), taken),
    )


def _each_once(marks: dict[str, str], taken: set[str]) -> Callable[[str], str]:
    """Gives each mark where its sentence stands first; none that is an id of the page already."""
    free = {sentence: mark for sentence, mark in marks.items() if mark not in taken}
    return lambda sentence: free.pop(sentence, "")


def _numbered(blocks: Iterable[Block]) -> Iterable[str]:
    return (block.id for block in blocks if isinstance(block, Figure | Table))


def _levels(headings: Iterable[Heading]) -> dict[str, int]:
    """One below the title and further, never two deeper than the heading before."""
    levels: dict[str, int] = {}
    before = 1
    for each in headings:
        before = levels[each.id] = min(each.level + 1, before + 1)
    return levels


def _ids(wanted: Iterable[str], taken: set[str]) -> dict[str, str]:
    """An id of letters, digits and hyphens for each, none twice on the page.

    Examples
    --------
    >>> _ids(["status", "a b"], {"status"})
    {'status': 'status-2', 'a b': 'a-b'}
    """
    ids: dict[str, str] = {}
    for each in wanted:
        wish = "".join(sign if sign in _SAFE else "-" for sign in each) or "part"
        turns = (f"{wish}-{turn}" for turn in count(2))
        ids[each] = wish if wish not in taken else next(turn for turn in turns if turn not in taken)
        taken.add(ids[each])
    return ids
