"""What a person sees in a Word file: texts in reading order, tables, figures, heads and feet."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum


class Where(StrEnum):
    """In which sort of place a text stands."""

    TITLE = "title"
    HEADING = "heading"
    TEXT = "text"
    POINT = "point"  # in a list
    CAPTION = "caption"
    CELL = "table cell"
    CONTENTS = "contents"
    BOX = "text box"
    HEAD = "head or foot"
    NOTE = "note"


@dataclass(frozen=True, slots=True)
class Mark:
    """The letters `start` to `end` of a text that stand between the two ends of a bookmark."""

    name: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Text:
    """One paragraph, as it reads with all tracked changes accepted.

    `number` counts the texts of the file from 0 in reading order. `text` has every kind of blank
    as one plain blank, letter for letter. `section` is the text of the nearest heading above,
    `level` 1 to 9 of a heading. `label` is that of a caption, "Table 2". `table` counts the
    tables from 1, 0 elsewhere; `row` is 0 for a table's first row, `column` 1 for its first
    column; `header` is the text of the first row above it.
    """

    number: int
    text: str
    where: Where
    style: str = ""
    level: int = 0
    section: str = ""
    marks: tuple[Mark, ...] = ()
    label: str = ""
    table: int = 0
    row: int = 0
    column: int = 0
    header: str = ""

    @property
    def said(self) -> str:
        """The text without the label of a caption."""
        if not self.label:
            return self.text
        return self.text.strip()[len(self.label) :].lstrip(" :.\u2013-")


@dataclass(frozen=True, slots=True)
class Table:
    """One table: the texts of its cells by row, each row from its first column.

    A cell that spans several columns stands in the first, and "" in the others; so do cells that
    go on from the row above. `numbers` are those of its texts. `header` tells whether the first
    row is marked as a heading.
    """

    number: int
    rows: tuple[tuple[str, ...], ...]
    title: str = ""
    description: str = ""
    label: str = ""
    caption: str = ""
    section: str = ""
    numbers: tuple[int, ...] = ()
    header: bool = True


@dataclass(frozen=True, slots=True)
class Series:
    """One line or set of bars: a value for each category, as it is written; "" where none is."""

    name: str
    categories: tuple[str, ...]
    values: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Chart:
    """A chart that Word draws: what it shows, and what its workbook opens with "Edit data".

    `book` is None where it has no workbook, or one that cannot be read.
    """

    series: tuple[Series, ...]
    title: str = ""
    book: tuple[Series, ...] | None = None


@dataclass(frozen=True, slots=True)
class Figure:
    """A picture, drawing or chart with its text for those who do not see it.

    `name` is what Word calls it; `after` the number of the text it stands in or behind.
    """

    number: int
    alt: str
    name: str = ""
    label: str = ""
    caption: str = ""
    section: str = ""
    after: int = 0
    chart: Chart | None = None


@dataclass(frozen=True)
class Word:
    """All that the auditor reads in a Word file.

    `bookmarks` are the texts between the marks of each, over all the paragraphs that it spans,
    with a blank between two; `standing` the numbers of those paragraphs. `title` is that of the
    file's properties. `ledger` is the report's own list of claims, None where it carries none.
    """

    file: str
    texts: tuple[Text, ...]
    tables: tuple[Table, ...] = ()
    figures: tuple[Figure, ...] = ()
    bookmarks: Mapping[str, str] = field(default_factory=dict)
    standing: Mapping[str, tuple[int, ...]] = field(default_factory=dict)
    title: str = ""
    ledger: bytes | None = None
