"""The way through the elements of a text in reading order, past everything that only wraps them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from reportgen.check.names import MC, R, w

# What only wraps blocks or words: the reader goes in.
_WRAPS = {
    w(name)
    for name in (
        *("sdt", "sdtContent", "customXml", "smartTag", "ins", "moveTo", "hyperlink"),
        *("fldSimple", "dir", "bdo", "ruby", "rubyBase", "del", "moveFrom"),
    )
} | {f"{MC}AlternateContent", f"{MC}Choice"}
_GONE = {w("del"), w("moveFrom")}


@dataclass(frozen=True, slots=True)
class Around:
    """What surrounds an element: a contents list, a placeholder, a link, words struck out."""

    contents: bool = False
    placeholder: bool = False
    gone: bool = False
    link: str | None = None  # "r:" and the relation's id, or "#" and the bookmark's name
    link_element: Any = None
    field: str = ""  # the code of a simple field


def blocks_in(container: Any, around: Around = Around()) -> Iterator[tuple[Any, Around]]:
    """Every paragraph and table below a container, without those inside tables."""
    for each in _children(container):
        if each.tag in (w("p"), w("tbl")):
            yield each, around
        elif each.tag in _WRAPS:
            yield from blocks_in(each, _inside(each, around))


def pieces_in(container: Any, around: Around) -> Iterator[tuple[Any, Around]]:
    """Every run and bookmark of a paragraph."""
    for each in _children(container):
        if each.tag in (w("r"), w("bookmarkStart")):
            yield each, around
        elif each.tag in _WRAPS:
            yield from pieces_in(each, _inside(each, around))


def bits_in(run: Any) -> Iterator[Any]:
    """What a run holds, of alternatives the first."""
    for each in _children(run):
        if each.tag in (f"{MC}AlternateContent", f"{MC}Choice"):
            yield from bits_in(each)
        else:
            yield each


def below(element: Any, tag: str) -> Iterator[Any]:
    """Every element of a tag below, without what stands there for old programs only."""
    for each in element.iter(tag):
        if each is not element and not _is_spare(each, element):
            yield each


def _is_spare(found: Any, top: Any) -> bool:
    """Whether an element belongs to an alternative that is not the first."""
    for above in found.iterancestors():
        if above is top:
            return False
        if above.tag == f"{MC}Fallback":
            return True
        if above.tag == f"{MC}Choice" and above.getprevious() is not None:
            return True
    return False


def rows_of(table: Any) -> Iterator[Any]:
    """The rows of a table, also inside content controls; not those of tables inside it."""
    return _direct(table, w("tr"))


def cells_of(row: Any) -> Iterator[Any]:
    """The cells of a row, also inside content controls."""
    return _direct(row, w("tc"))


def _direct(element: Any, tag: str) -> Iterator[Any]:
    for each in element:
        if each.tag == tag:
            yield each
        elif each.tag in _WRAPS:
            yield from _direct(each, tag)


def _children(element: Any) -> Iterator[Any]:
    """The elements inside one, of alternatives the first only."""
    chosen = False
    for each in element:
        if not isinstance(each.tag, str) or each.tag == f"{MC}Fallback":
            continue
        if each.tag == f"{MC}Choice":
            if chosen:
                continue
            chosen = True
        yield each


def _inside(element: Any, around: Around) -> Around:
    contents, placeholder = around.contents, around.placeholder
    link, owner, field = around.link, around.link_element, around.field
    if element.tag == w("sdt"):
        properties = element.find(w("sdtPr"))
        if properties is not None:
            gallery = properties.find(f"{w('docPartObj')}/{w('docPartGallery')}")
            told = "" if gallery is None else str(gallery.get(w("val")))
            contents = contents or "contents" in told.casefold()
            placeholder = placeholder or properties.find(w("showingPlcHdr")) is not None
    if element.tag == w("hyperlink"):
        owner = element
        link = f"r:{element.get(f'{R}id')}" if element.get(f"{R}id") else ""
        link = link or f"#{element.get(w('anchor'), '')}"
    if element.tag == w("fldSimple"):
        field = str(element.get(w("instr"), ""))
    gone = around.gone or element.tag in _GONE
    return Around(contents, placeholder, gone, link, owner, field)
