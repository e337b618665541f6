"""Reads the marks of every block at the end: each text of the report with what it rests on."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import count

from reportgen.domain.document import (
    Block,
    Bullets,
    Contents,
    Figure,
    Heading,
    Paragraph,
    Particulars,
    Reference,
    Sentence,
    Table,
    flat,
)
from reportgen.domain.fact import Fact
from reportgen.domain.house_style import HouseStyle
from reportgen.domain.ledger import Named, Statement, StatementKind
from reportgen.render.ledger.marks import parted, plain, stated, told

_HEADLINE = "headline.j2"
_CONTENTS = "contents"


def statements(
    blocks: Sequence[Block],
    sentences: Iterable[Sentence],
    style: HouseStyle,
    facts: Mapping[int, Fact],
) -> Iterator[Statement]:
    """Every text of the blocks that is no template's sentence, in reading order.

    Each is as it will stand in the Word file, without the number of its paragraph, table or
    figure. A text that says nothing is left out.

    Parameters
    ----------
    sentences : all of the report; the headings among them are not told again.
    facts : those that marks may name, by `id`.
    """
    headlines = frozenset(
        each.text.removesuffix(".") for each in sentences if each.template.endswith(_HEADLINE)
    )
    reader = _Reader(facts, headlines, _labels(blocks, style))
    for block in flat(blocks):
        yield from reader.block(block)


def of_title(title: str, style: HouseStyle) -> Iterator[Statement]:
    """The title above the blocks, with its marks read off, and the words for the logo above it."""
    if style.logo is not None and style.logo_alt.strip():
        source = f"house style, {style.name}"
        yield _statement(StatementKind.ALT, stated(style.logo_alt, source))
    if plain(title).strip():
        yield _statement(StatementKind.TITLE, title)


def of_pages(mark: str, foot: str) -> Iterator[Statement]:
    """The words at the head and foot of every page: what a draft says of itself, the foot."""
    if mark:
        yield _statement(StatementKind.FOOT, told(mark, Named("status", "draft")))
    if plain(foot).strip():
        yield _statement(StatementKind.FOOT, foot)


class _Reader:
    """Reads the texts of one report's blocks."""

    def __init__(
        self, facts: Mapping[int, Fact], headlines: frozenset[str], labels: Mapping[str, str]
    ) -> None:
        self._facts = facts
        self._headlines = headlines
        self._labels = labels

    def block(self, block: Block) -> Iterator[Statement]:
        found = self._shown(block) if isinstance(block, Figure | Table) else self._written(block)
        return (each for each in found if each.text.strip())

    def _written(self, block: Block) -> Iterator[Statement]:
        match block:
            case Heading() if plain(block.text) not in self._headlines:
                yield self._said(StatementKind.HEADING, block.text, block.id)
            case Paragraph():
                yield from self._running(block, StatementKind.TEXT)
            case Bullets():
                for item in block.items:
                    yield from self._running(item, StatementKind.POINT)
            case Reference():
                yield self._said(_kind(block.style), self._numbered(block))
            case Particulars():
                for label, value in block.lines:
                    if value.strip():
                        yield self._said(StatementKind.PARTICULAR, f"{label}: {value}")
            case Contents():
                yield self._said(StatementKind.HEADING, block.heading, _CONTENTS)

    def _running(self, block: Paragraph, kind: StatementKind) -> Iterator[Statement]:
        """A paragraph, or what stands between its sentences."""
        rest = block.text
        for sentence in block.sentences:
            before, found, after = rest.partition(sentence.text)
            if found:
                yield self._said(kind, before.strip())
                rest = after
        yield self._said(kind, rest.strip() if block.sentences else rest)

    def _numbered(self, block: Reference) -> str:
        """The line with the numbers of its tables and figures."""
        text = block.text
        for place, target in enumerate(block.targets):
            label = told(self._labels[target], Named("block", target))
            text = text.replace(f"{{{place}}}", label)
        return text

    def _shown(self, block: Figure | Table) -> Iterator[Statement]:
        if isinstance(block, Figure):
            yield self._said(StatementKind.ALT, block.alt, block.id)
            yield self._said(StatementKind.CAPTION, block.caption, block.id)
            return
        yield self._said(StatementKind.CAPTION, block.caption, block.id)
        yield self._said(StatementKind.DESCRIPTION, block.description, block.id)
        for column, (head, _, _) in enumerate(block.columns, start=1):
            yield self._said(StatementKind.HEADER, head, block.id, (0, column))
        for row, cells in enumerate(block.rows, start=1):
            for column, cell in enumerate(cells, start=1):
                yield self._said(StatementKind.CELL, cell, block.id, (row, column))

    def _said(
        self, kind: StatementKind, text: str, block: str = "", place: tuple[int, int] = (0, 0)
    ) -> Statement:
        found = parted(text, self._facts)
        return Statement(kind, found.text, found.spans, block, *place)


def _statement(kind: StatementKind, text: str) -> Statement:
    found = parted(text)
    return Statement(kind, found.text, found.spans)


def _kind(style: str) -> StatementKind:
    return StatementKind.SOURCE if style == "source" else StatementKind.TEXT


def _labels(blocks: Sequence[Block], style: HouseStyle) -> dict[str, str]:
    """ "Table 2" by the id of the block, as the Word file counts them: each kind from 1."""
    turns = {Figure: count(1), Table: count(1)}
    words = {Figure: style.figure_label, Table: style.table_label}
    both = (block for block in flat(blocks) if isinstance(block, Figure | Table))
    return {block.id: f"{words[type(block)]} {next(turns[type(block)])}" for block in both}
