"""The bytes of a Word file become what a person sees in it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from functools import lru_cache
from typing import Any

from lxml import etree

from reportgen.check.names import MC, WP, w
from reportgen.check.package import Package, opened
from reportgen.check.styles import Style, Styles
from reportgen.check.walking import below, cells_of, rows_of
from reportgen.verify.word.charts import ChartReader
from reportgen.verify.word.embedded import ledger_in
from reportgen.verify.word.letters import Letters, Open, letters_of
from reportgen.verify.word.paper import Figure, Mark, Table, Text, Where, Word
from reportgen.verify.word.with_captions import with_captions

_HEADING = re.compile(r"heading ([1-9])")
_LABEL = re.compile(r"\s*((?:Table|Figure|Chart|Map|Box)\s+[A-Z]?\d+(?:\.\d+)*)\b", re.IGNORECASE)
_P, _TBL, _SDT = w("p"), w("tbl"), w("sdt")
_START, _END = w("bookmarkStart"), w("bookmarkEnd")
_WRAPS = {w(name) for name in ("sdtContent", "customXml", "ins", "moveTo", "smartTag")}
_NOTES = {w(name) for name in ("footnote", "endnote")}
_CHOICES = f"{MC}AlternateContent"
_DEEPEST = 8  # tables inside tables
_TITLES = {"title", "subtitle"}


@lru_cache(maxsize=1)  # it is asked for its list of claims first, and then for all the rest
def read_word(file: str, content: bytes) -> Word:
    """What a person sees in a Word file, with every tracked change accepted.

    Raises
    ------
    WordFileError : when it is no Word file, encrypted, damaged, unsafe, or carries macros.
    """
    package = opened(file, content)
    reader = _Reader(package, ChartReader(package, content))
    body = package.trees[package.main].find(w("body"))
    if body is not None:
        reader.read(body, package.main, None)
    for kind, where in (("header", Where.HEAD), ("footer", Where.HEAD),
                        ("footnotes", Where.NOTE), ("endnotes", Where.NOTE)):  # fmt: skip
        for name in dict.fromkeys(package.related(kind)):
            reader.read(package.trees[name], name, where)
    return reader.word(file, _title(package), ledger_in(package, content))


@dataclass(frozen=True, slots=True)
class _Around:
    """What blocks stand in: a cell of a table, the contents list, a text box."""

    table: int = 0
    row: int = 0
    column: int = 0
    header: str = ""
    depth: int = 0
    contents: bool = False


@dataclass(slots=True)
class _Reader:
    """Goes through one part after another and keeps what it meets."""

    package: Package
    charts: ChartReader
    styles: Styles = field(init=False)
    part: str = ""
    where: Where | None = None
    section: str = ""
    state: Open = field(default_factory=Open)
    waiting: list[str] = field(default_factory=list)  # bookmarks begun between two paragraphs
    texts: list[Text] = field(default_factory=list)
    tables: list[Table] = field(default_factory=list)
    figures: list[Figure] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.styles = Styles(self.package.tree("styles"))

    def read(self, container: Any, part: str, where: Where | None) -> None:
        self.part, self.where, self.state = part, where, Open()
        self._blocks(container, _Around())

    def _blocks(self, container: Any, around: _Around) -> None:
        for each in container:
            tag = each.tag
            if tag == _P:
                self._paragraph(each, around)
            elif tag == _TBL:
                if around.depth < _DEEPEST:
                    self._table(each, around.depth)
            elif tag == _START:
                self.state.bookmarks[str(each.get(w("id")))] = name = str(each.get(w("name"), ""))
                self.waiting.append(name)
            elif tag == _END:
                self._ends(self.state.bookmarks.pop(str(each.get(w("id"))), ""))
            else:
                self._wrapped(each, around)

    def _wrapped(self, element: Any, around: _Around) -> None:
        """What only stands around paragraphs and tables."""
        tag = element.tag
        if tag == _SDT:
            self._blocks(
                element, replace(around, contents=around.contents or _is_contents(element))
            )
        elif tag == _CHOICES:
            chosen = element.find(f"{MC}Choice")
            self._blocks(element if chosen is None else chosen, around)
        elif tag in _WRAPS or (tag in _NOTES and element.get(w("type")) in (None, "normal")):
            self._blocks(element, around)

    def _ends(self, name: str) -> None:
        """A bookmark that ends between two paragraphs ends with the one before."""
        if name in self.waiting:
            self.waiting.remove(name)

    def _paragraph(self, element: Any, around: _Around) -> None:
        going_on = tuple(self.state.bookmarks.values())
        letters = letters_of(element, self.state)
        properties = element.find(w("pPr"))
        style = self._style(properties)
        level = 0 if around.table else _level(style, properties)
        text = Text(
            number=len(self.texts),
            text=letters.text,
            where=self._sort(style, letters, properties, level, around),
            style=style.name,
            level=level,
            section=self.section,
            marks=_marks(letters, going_on, self.waiting),
            label=_label(style, letters),
            table=around.table,
            row=around.row,
            column=around.column,
            header=around.header,
        )
        self.waiting = []
        if text.where is Where.HEADING and text.text.strip():
            self.section = text.text.strip()
            text = replace(text, section=self.section)
        self.texts.append(text)
        for drawing in letters.drawn:
            self._drawing(drawing, around.depth, text)

    def _style(self, properties: Any | None) -> Style:
        told = None if properties is None else properties.find(w("pStyle"))
        return self.styles.of(None if told is None else told.get(w("val")))

    def _sort(
        self, style: Style, letters: Letters, properties: Any | None, level: int, around: _Around
    ) -> Where:
        if self.where is not None:
            return self.where
        names = set(style.names)
        if "toc heading" in names:
            return Where.HEADING
        if around.contents or letters.in_contents or any(n.startswith("toc ") for n in names):
            return Where.CONTENTS
        if around.table:
            return Where.CELL
        if around.depth:
            return Where.BOX
        if level:
            return Where.HEADING
        if "caption" in names or any("SEQ " in code for code in letters.codes):
            return Where.CAPTION
        if _TITLES & names:
            return Where.TITLE
        listed = properties is not None and properties.find(w("numPr")) is not None
        return Where.POINT if listed or style.lines.get("numId", "0") != "0" else Where.TEXT

    def _drawing(self, drawing: Any, depth: int, text: Text) -> None:
        told = next(drawing.iter(f"{WP}docPr"), None)
        alt = "" if told is None else str(told.get("descr") or "").strip()
        chart = self.charts.chart_in(drawing, self.part)
        boxes = tuple(below(drawing, w("txbxContent")))
        if alt or chart is not None or not boxes:
            self.figures.append(
                Figure(
                    number=len(self.figures) + 1,
                    alt=alt,
                    name="" if told is None else str(told.get("name") or ""),
                    section=self.section,
                    after=text.number,
                    chart=chart,
                )
            )
        for box in boxes:
            if depth < _DEEPEST:
                self._blocks(box, _Around(depth=depth + 1))

    def _table(self, element: Any, depth: int) -> None:
        number = len(self.tables) + 1
        properties = element.find(w("tblPr"))
        title, told = (_said(properties, tag) for tag in ("tblCaption", "tblDescription"))
        place = len(self.tables)
        self.tables.append(Table(number, (), title, told, section=self.section))
        first = len(self.texts)
        rows: list[tuple[str, ...]] = []
        header = False
        for at, row in enumerate(rows_of(element)):
            if at == 0:
                header = row.find(f"{w('trPr')}/{w('tblHeader')}") is not None
            rows.append(tuple(self._row(row, number, at, rows[0] if rows else (), depth)))
        self.tables[place] = replace(
            self.tables[place],
            rows=tuple(rows),
            numbers=tuple(range(first, len(self.texts))),
            header=header,
        )

    def _row(
        self, row: Any, table: int, at: int, heads: tuple[str, ...], depth: int
    ) -> Iterator[str]:
        column = 1
        for cell in cells_of(row):
            properties = cell.find(w("tcPr"))
            before = len(self.texts)
            header = heads[column - 1] if column <= len(heads) else ""
            self._blocks(cell, _Around(table, at, column, header, depth + 1))
            said = " ".join(
                each.text.strip() for each in self.texts[before:] if each.table == table
            )
            yield said.strip()
            wide = _span(properties)
            yield from [""] * (wide - 1)
            column += wide

    def word(self, file: str, title: str, ledger: bytes | None) -> Word:
        bookmarks: dict[str, str] = {}
        standing: dict[str, tuple[int, ...]] = {}
        for text in self.texts:
            for mark in text.marks:
                piece = text.text[mark.start : mark.end]
                had = bookmarks.get(mark.name)
                bookmarks[mark.name] = piece if had is None else f"{had} {piece}".strip()
                standing[mark.name] = (*standing.get(mark.name, ()), text.number)
        tables, figures = with_captions(self.texts, self.tables, self.figures)
        return Word(file, tuple(self.texts), tables, figures, bookmarks, standing, title, ledger)


def _marks(letters: Letters, going_on: tuple[str, ...], waiting: list[str]) -> tuple[Mark, ...]:
    """The bookmarks of a paragraph; one that goes on into it begins with its first letter."""
    starts = dict.fromkeys((*going_on, *waiting), 0) | letters.begins
    length = len(letters.text)
    return tuple(
        Mark(name, start, letters.ends.get(name, length)) for name, start in starts.items() if name
    )


def _level(style: Style, properties: Any | None) -> int:
    told = None if properties is None else properties.find(w("outlineLvl"))
    value = style.lines.get("outlineLvl", "") if told is None else str(told.get(w("val")))
    if value.isdecimal():
        return int(value) + 1 if int(value) < 9 else 0
    found = (_HEADING.fullmatch(name) for name in style.names)
    return next((int(each[1]) for each in found if each), 0)


def _label(style: Style, letters: Letters) -> str:
    if "caption" not in style.names and not any("SEQ " in code for code in letters.codes):
        return ""
    found = _LABEL.match(letters.text)
    return " ".join(found[1].split()) if found else ""


def _is_contents(control: Any) -> bool:
    told = control.find(f"{w('sdtPr')}/{w('docPartObj')}/{w('docPartGallery')}")
    return told is not None and "contents" in str(told.get(w("val"))).casefold()


def _said(properties: Any | None, tag: str) -> str:
    found = None if properties is None else properties.find(w(tag))
    return "" if found is None else str(found.get(w("val"), "")).strip()


def _span(properties: Any | None) -> int:
    told = None if properties is None else properties.find(w("gridSpan"))
    value = "1" if told is None else str(told.get(w("val"), "1"))
    return max(int(value), 1) if value.isdecimal() else 1


def _title(package: Package) -> str:
    name = next(package.related("core-properties", ""), None)
    for each in package.trees[name] if name else ():
        if isinstance(each.tag, str) and etree.QName(each).localname == "title":
            return (each.text or "").strip()
    return ""
