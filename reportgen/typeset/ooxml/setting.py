"""What the blocks of one document share while they are set: ids, names, styles, relations."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from itertools import count
from string import ascii_letters, digits

from reportgen.domain.chart import Chart
from reportgen.domain.document import Block, Figure, Heading, Table, flat
from reportgen.domain.house_style import HouseStyle
from reportgen.typeset.ooxml.paragraph_numbers import ParagraphNumbers

_LONGEST_NAME = 40  # of a bookmark, in Word
_SAFE = frozenset(ascii_letters + digits + "_")
_FIRST_ID = 1001  # above what a council's letterhead is likely to use


@dataclass(frozen=True, slots=True)
class Label:
    """The label of one figure or table: "Figure 3" inside the bookmark `name`."""

    word: str
    number: int
    name: str

    @property
    def shown(self) -> str:
        return f"{self.word} {self.number}"


@dataclass(frozen=True, slots=True)
class Setting:
    """All that a block needs besides itself.

    `styles` gives the style id of a role; `next_id` a number that no other drawing, bookmark or
    control of the document has; `places` the bookmark of a heading, `labels` the label of a
    figure or table, both by block id; `headings` the headings in order; `width` is that of the
    text in twentieths of a point. `link`, `picture` and `new_list` answer with the id that the
    rest of the package knows an address, a PNG or a numbered list by. `numbers` counts headings
    and paragraphs, where the document has any numbered. `pages` gives the page of a heading by
    its id; it is empty where none is known. `broad` is how broad the letters are beside Arial's.
    `sentence_mark` gives the bookmark of a sentence by its id, once: "" when it is in use.
    """

    styles: Mapping[str, str]
    next_id: Callable[[], int]
    places: Mapping[str, str]
    labels: Mapping[str, Label]
    headings: tuple[Heading, ...]
    width: int
    link: Callable[[str], str]
    picture: Callable[[bytes], str]
    new_list: Callable[[int], int]
    native_chart: Callable[[Chart], str] | None = None
    numbers: ParagraphNumbers | None = None
    pages: Mapping[str, int] = field(default_factory=dict)
    broad: float = 1.0
    sentence_mark: Callable[[str], str] = lambda _: ""

    @property
    def running_width(self) -> int:
        """What running text has of the width, beside the numbers of paragraphs."""
        return self.width - (self.numbers.left if self.numbers else 0)


def numbers() -> Callable[[], int]:
    """A counter of its own for one document."""
    counter = count(_FIRST_ID)
    return lambda: next(counter)


def places(blocks: Iterable[Block]) -> dict[str, str]:
    """The bookmark of each heading, by its id."""
    ids = (block.id for block in flat(blocks) if isinstance(block, Heading))
    return safe_names("_Toc_", ids)


def labels(blocks: Iterable[Block], style: HouseStyle) -> dict[str, Label]:
    """The numbered label of each figure and table, by its id; each kind counts from 1."""
    both = [block for block in flat(blocks) if isinstance(block, Figure | Table)]
    names = safe_names("_Ref_", (block.id for block in both))
    counters = {Figure: count(1), Table: count(1)}
    words = {Figure: style.figure_label, Table: style.table_label}
    return {
        block.id: Label(words[type(block)], next(counters[type(block)]), names[block.id])
        for block in both
    }


def safe_names(prefix: str, ids: Iterable[str]) -> dict[str, str]:
    """A bookmark name for each id: readable, safe, at most 40 characters, none twice.

    Examples
    --------
    >>> safe_names("_Ref_", ["cla rate", "cla-rate"])
    {'cla rate': '_Ref_cla_rate', 'cla-rate': '_Ref_cla_rate_2'}
    """
    names: dict[str, str] = {}
    taken: set[str] = set()
    for each in ids:
        if each in names:
            raise ValueError(f"two blocks of one kind have the id {each!r}")
        names[each] = _free(prefix + "".join(c if c in _SAFE else "_" for c in each), taken)
        taken.add(names[each].casefold())
    return names


def _free(wish: str, taken: set[str]) -> str:
    name = wish[:_LONGEST_NAME]
    for turn in count(2):
        if name.casefold() not in taken:
            break
        ending = f"_{turn}"
        name = wish[: _LONGEST_NAME - len(ending)] + ending
    return name
