"""The paper as a tree: each heading with what stands below it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from reportgen.domain.document import (
    Block,
    Bullets,
    Figure,
    Heading,
    Paragraph,
    Reference,
    Table,
    flat,
)


@dataclass(frozen=True, slots=True)
class Group:
    """A heading, the blocks up to the next heading, and the groups of lower headings."""

    heading: Heading
    blocks: tuple[Block, ...]
    children: tuple[Group, ...]

    @property
    def figures(self) -> tuple[Figure, ...]:
        return tuple(each for each in self.blocks if isinstance(each, Figure))

    @property
    def tables(self) -> tuple[Table, ...]:
        return tuple(each for each in self.blocks if isinstance(each, Table))

    @property
    def has_list(self) -> bool:
        """Whether it tells of several things, one in each bullet."""
        return any(isinstance(each, Bullets) for each in self.blocks)

    def paragraphs(self) -> Iterator[Paragraph]:
        """Every paragraph of the whole group, those of lists among them."""
        for block in self.blocks:
            if isinstance(block, Paragraph):
                yield block
            elif isinstance(block, Bullets):
                yield from block.items
        for child in self.children:
            yield from child.paragraphs()


def ahead(blocks: Sequence[Block]) -> tuple[Paragraph, ...]:
    """Running text before the first heading: what a paper says before it begins."""
    found: list[Paragraph] = []
    for block in flat(blocks):
        if isinstance(block, Heading):
            break
        if isinstance(block, Paragraph) and block.style in ("body", "lead"):
            found.append(block)
    return tuple(found)


def groups(blocks: Sequence[Block]) -> tuple[Group, ...]:
    """The groups of the highest headings; what stands before the first is not among them."""
    return _groups(list(flat(blocks)), 1)


def _groups(blocks: Sequence[Block], level: int) -> tuple[Group, ...]:
    starts = [
        place
        for place, block in enumerate(blocks)
        if isinstance(block, Heading) and block.level <= level
    ]
    ends = [*starts, len(blocks)][1:]
    return tuple(_group(blocks[start:end]) for start, end in zip(starts, ends, strict=True))


def _group(blocks: Sequence[Block]) -> Group:
    head, *below = blocks
    if not isinstance(head, Heading):
        raise TypeError("a group begins with its heading")
    lower = [block.level for block in below if isinstance(block, Heading)]
    first = next(
        (place for place, block in enumerate(below) if isinstance(block, Heading)), len(below)
    )
    children = _groups(below[first:], min(lower)) if lower else ()
    return Group(head, tuple(below[:first]), children)


def said(block: Block, shown: dict[str, str]) -> tuple[str, ...]:
    """A block as paragraphs of plain text; `shown` is the label of a figure or table by its id."""
    match block:
        case Paragraph():
            return (block.text,)
        case Bullets():
            return tuple(item.text for item in block.items)
        case Reference():
            names = (f"{shown[each]} of the report" for each in block.targets)
            return (block.text.format(*names),)
        case Figure():
            return (f"{shown[block.id]} of the report: {block.caption}", block.alt)
        case Table():
            return (f"{shown[block.id]} of the report: {block.caption}",)
        case _:
            return ()
