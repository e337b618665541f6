"""The view of a Word file that the rules look at: paragraphs, words, tables, pictures, fields."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from reportgen.check.package import Package
from reportgen.check.styles import Styles


class Story(StrEnum):
    """Which text a paragraph belongs to."""

    BODY = "body"
    HEADER = "header"
    FOOTER = "footer"
    NOTE = "note"  # at the foot of a page or the end of the paper


@dataclass(frozen=True, slots=True)
class Run:
    """Words of one look.

    `size` is in points, `colour` "RRGGBB" or "" where Word chooses it; `ground` is what lies
    behind the words where they have a shade of their own. `link` is the address they lead to,
    "#name" inside the paper, None where they are no link.
    """

    text: str
    size: float
    bold: bool
    italic: bool
    caps: bool
    underlined: bool
    hidden: bool
    marked: bool  # with a highlighter
    colour: str
    ground: str
    language: str
    link: str | None
    link_number: int  # words of one link carry one number; 0 is no link


@dataclass(frozen=True, slots=True)
class Picture:
    """A picture, chart, shape or drawing with its text alternative."""

    place: str
    kind: str
    alt: str
    decorative: bool
    floating: bool


@dataclass(frozen=True, slots=True)
class Paragraph:
    """One paragraph; `level` 1 to 9 of a heading, 0 of any other.

    `styles` are the folded names of its style and of those it builds on. `numbered` is "bullet",
    the kind of numbers Word gives it ("decimal"), or "". `grounds` is what lies behind it: one
    colour, or "?" where that cannot be told. `fields` are the codes of its fields.
    """

    place: str
    story: Story
    styles: tuple[str, ...]
    level: int
    runs: tuple[Run, ...]
    pictures: tuple[Picture, ...]
    fields: tuple[str, ...]
    bookmarks: tuple[str, ...]
    align: str
    numbered: str
    list_level: int
    ground: str
    in_table: bool
    in_contents: bool
    in_placeholder: bool
    in_box: bool
    breaks: bool  # a page or section ends in it
    own_tabs: bool

    @property
    def text(self) -> str:
        return "".join(run.text for run in self.runs)

    @property
    def style(self) -> str:
        return self.styles[0] if self.styles else ""


@dataclass(frozen=True, slots=True)
class Cell:
    place: str
    paragraphs: tuple[Paragraph, ...]
    fill: str  # set on this cell itself
    merged: bool
    nested: bool

    @property
    def text(self) -> str:
        return "\n".join(each.text for each in self.paragraphs).strip()

    @property
    def empty(self) -> bool:
        drawn = any(each.pictures for each in self.paragraphs)
        return not self.text and not drawn and not self.nested


@dataclass(frozen=True, slots=True)
class Row:
    header: bool
    cells: tuple[Cell, ...]


@dataclass(frozen=True, slots=True)
class Table:
    """One table; `styled` that it has a style, `styled_header` that its look has a header row."""

    place: str
    rows: tuple[Row, ...]
    title: str
    description: str
    styled: bool
    styled_header: bool
    floating: bool
    depth: int


Block = Paragraph | Table


@dataclass(frozen=True, slots=True)
class Section:
    """The page text of one section: whether a page's number and their count stand on it."""

    number: int
    page_number: bool
    page_count: bool


@dataclass(frozen=True, slots=True)
class Paper:
    """All that rules may ask of a Word file.

    `blocks` are the paragraphs and tables of the body in reading order, without those inside
    tables; `around` the paragraphs of headers, footers and notes. `core` are the properties by
    their short names ("title"), `language` that of the document's defaults.
    """

    package: Package
    styles: Styles
    blocks: tuple[Block, ...]
    around: tuple[Paragraph, ...]
    tables: tuple[Table, ...]
    sections: tuple[Section, ...]
    core: Mapping[str, str]
    language: str
    settings: Any | None
    page: str  # the colour of the page

    @property
    def body(self) -> Iterator[Paragraph]:
        """Every paragraph of the body, also of tables, in reading order."""
        for block in self.blocks:
            if isinstance(block, Paragraph):
                yield block
            else:
                yield from paragraphs_of(block)

    @property
    def all(self) -> Iterator[Paragraph]:
        yield from self.body
        yield from self.around

    @property
    def pictures(self) -> Iterator[Picture]:
        for paragraph in self.all:
            yield from paragraph.pictures


def paragraphs_of(table: Table) -> Iterator[Paragraph]:
    """The paragraphs of a table's cells, row by row; those of nested tables stand in their cell."""
    for row in table.rows:
        for cell in row.cells:
            yield from cell.paragraphs


def shortened(text: str, longest: int = 60) -> str:
    """The beginning of a text on one line.

    Examples
    --------
    >>> shortened("The rate of  referrals", 8)
    'The rate…'
    """
    line = " ".join(text.split())
    return line if len(line) <= longest else f"{line[:longest].rstrip()}\u2026"
