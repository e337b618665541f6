"""The paragraphs and tables of one text, each with the place where a person finds it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from reportgen.check.lists import Lists
from reportgen.check.names import w
from reportgen.check.package import Package
from reportgen.check.paper import Block, Cell, Paragraph, Row, Story, Table, shortened
from reportgen.check.styles import Styles, fill_of, is_on, lines_of
from reportgen.check.table_looks import TableLook
from reportgen.check.walking import Around, below, blocks_in, cells_of, rows_of
from reportgen.check.words import Words, read_words

_HEADING = re.compile(r"heading ([1-9])")
_CONTENTS = ("toc ", "table of figures")
_DEEPEST = 8  # tables inside tables


@dataclass(slots=True)
class Context:
    """What is known on the way through one text: the last heading, and how many of each came."""

    package: Package
    part: str
    story: Story
    styles: Styles
    lists: Lists
    page: str
    heading: str = ""
    since: int = 0  # paragraphs with words since that heading
    tables: list[Table] = field(default_factory=list)
    table_count: int = 0
    last_caption: str = ""
    words: Words = field(default_factory=Words)


@dataclass(frozen=True, slots=True)
class Inside:
    """Where blocks stand that are not the text itself: in a cell, or in a text box."""

    place: str = ""
    look: TableLook | None = None
    row: int = 0
    column: int = 0
    fill: str = ""
    box: bool = False
    depth: int = 0


def read_story(container: Any, context: Context) -> tuple[Block, ...]:
    """Every block of one text, in reading order; those of text boxes follow their paragraph."""
    return tuple(_blocks(container, context, Inside()))


def _blocks(container: Any, context: Context, inside: Inside) -> Iterator[Block]:
    for element, around in blocks_in(container):
        if element.tag == w("tbl"):
            if inside.depth < _DEEPEST:
                yield _table(element, context, inside)
            continue
        yield _paragraph(element, around, context, inside)
        for box in below(element, w("txbxContent")):
            yield from _blocks(box, context, Inside(box=True, depth=inside.depth + 1))


def _paragraph(element: Any, around: Around, context: Context, inside: Inside) -> Paragraph:
    properties = element.find(w("pPr"))
    told = None if properties is None else properties.find(w("pStyle"))
    style = context.styles.of(None if told is None else told.get(w("val")))
    lines = {**context.styles.lines, **style.lines, **lines_of(properties)}
    level = _level(style.names, lines)
    in_table = inside.look is not None
    base = context.styles.defaults
    if inside.look is not None:
        base = {**base, **inside.look.words(inside.row, inside.column)}
    ground = lines.get("fill") or _cell_ground(inside) or context.page
    place = _place(element, context, inside, level if not in_table else 0)
    read = read_words(element, around, context, {**base, **style.words}, place)
    numbered, list_level = context.lists.of(lines.get("numId", ""), lines.get("ilvl", ""), style.id)
    contents = around.contents or any(name.startswith(_CONTENTS) for name in style.names)
    section = None if properties is None else properties.find(w("sectPr"))
    if "caption" in style.names and context.story is Story.BODY:
        context.last_caption = "".join(run.text for run in read.runs)
    return Paragraph(
        place=place,
        story=context.story,
        styles=tuple(style.names),
        level=level,
        runs=read.runs,
        pictures=read.pictures,
        fields=read.fields,
        bookmarks=read.bookmarks,
        align=lines.get("jc", ""),
        numbered=numbered,
        list_level=list_level,
        ground=ground,
        in_table=in_table,
        in_contents=contents or read.in_contents,
        in_placeholder=around.placeholder or read.placeholder,
        in_box=inside.box,
        breaks=section is not None or read.breaks,
        own_tabs="tabs" in lines,
    )


def _level(names: tuple[str, ...], lines: dict[str, str]) -> int:
    """The level of a heading by its outline level, else by the name of a style it builds on."""
    told = lines.get("outlineLvl", "")
    if told.isdecimal():
        return int(told) + 1 if int(told) < 9 else 0
    for name in names:
        match = _HEADING.fullmatch(name)
        if match:
            return int(match[1])
    return 0


def _cell_ground(inside: Inside) -> str:
    if inside.look is None:
        return ""
    return inside.fill or inside.look.fill(inside.row, inside.column)


def _place(element: Any, context: Context, inside: Inside, level: int) -> str:
    """Where a person finds a paragraph: its heading, its number below it, its first words."""
    words = shortened("".join(each.text or "" for each in below(element, w("t"))))
    if inside.place:
        return f'{inside.place}: "{words}"' if words else inside.place
    if context.story is not Story.BODY:
        where = {
            Story.HEADER: "head of the page",
            Story.FOOTER: "foot of the page",
            Story.NOTE: "note",
        }[context.story]
        return f'{where}: "{words}"' if words else where
    if inside.box:
        return f'text box: "{words}"'
    if level:
        context.heading, context.since = words, 0
        return f'heading "{words}"' if words else "empty heading"
    head = f'heading "{context.heading}"' if context.heading else "before the first heading"
    if not words:
        return f"{head}, after paragraph {context.since}" if context.since else head
    context.since += 1
    return f'{head}, paragraph {context.since}: "{words}"'


def _table(element: Any, context: Context, inside: Inside) -> Table:
    properties = element.find(w("tblPr"))
    look = TableLook(element, context.styles)
    title, description = _said(properties, "tblCaption"), _said(properties, "tblDescription")
    if context.story is Story.BODY:
        context.table_count += 1
    place = _table_place(context, inside, title or context.last_caption)
    context.last_caption = ""
    rows = tuple(_rows(element, context, inside, look, place))
    table = Table(
        place,
        rows,
        title,
        description,
        look.styled,
        look.has("firstRow"),
        properties is not None and properties.find(w("tblpPr")) is not None,
        inside.depth,
    )
    context.tables.append(table)
    return table


def _table_place(context: Context, inside: Inside, name: str) -> str:
    if inside.place:
        return f"{inside.place}, the table inside it"
    if context.story is not Story.BODY:
        return f"the table at the {context.story.value} of the page"
    number = f"table {context.table_count}"
    if name:
        return f'{number} "{shortened(name, 50)}"'
    return f'{number} under heading "{context.heading}"' if context.heading else number


def _said(properties: Any | None, tag: str) -> str:
    found = None if properties is None else properties.find(w(tag))
    return "" if found is None else str(found.get(w("val"), "")).strip()


def _rows(
    element: Any, context: Context, inside: Inside, look: TableLook, place: str
) -> Iterator[Row]:
    for number, row in enumerate(rows_of(element), 1):
        header = row.find(f"{w('trPr')}/{w('tblHeader')}")
        cells = []
        for column, cell in enumerate(cells_of(row)):
            where = f"{place}, row {number}, column {column + 1}"
            properties = cell.find(w("tcPr"))
            fill = "" if properties is None else fill_of(properties.find(w("shd")))
            inner = Inside(where, look, number - 1, column, fill, depth=inside.depth + 1)
            found = tuple(_blocks(cell, context, inner))
            nested = any(isinstance(each, Table) for each in found)
            texts = tuple(each for each in found if isinstance(each, Paragraph))
            cells.append(Cell(where, texts, fill, _is_merged(properties), nested))
        yield Row(header is not None and is_on(header), tuple(cells))


def _is_merged(properties: Any | None) -> bool:
    if properties is None:
        return False
    span = properties.find(w("gridSpan"))
    wide = span is not None and span.get(w("val")) not in (None, "0", "1")
    return wide or any(properties.find(w(tag)) is not None for tag in ("vMerge", "hMerge"))
