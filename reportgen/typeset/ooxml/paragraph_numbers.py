"""Headings 1.0 and paragraphs 1.1 counted by Word's own multilevel list, so that edits renumber."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from reportgen.typeset.ooxml.markup import parsed, w
from reportgen.typeset.ooxml.numbering import numbering_of

ROOM = 709  # twentieths of a point between a number and its words: 1.25 cm, enough for "12.10"
_TEXTS = ("%1.0", "%1.%2")


@dataclass(frozen=True, slots=True)
class ParagraphNumbers:
    """The list that counts: its id, the style of a numbered paragraph, where its words begin."""

    list_id: int
    style: str
    left: int = ROOM


def multilevel(heading: str, paragraph: str, room: int = ROOM) -> str:
    """The inside of a list definition: level 0 "3.0" for headings, level 1 "3.1" for paragraphs.

    Parameters
    ----------
    heading, paragraph : ids of the styles joined to the levels.
    room : twentieths of a point between the margin and the words.
    """
    levels = zip((heading, paragraph), _TEXTS, strict=True)
    each = "".join(
        f'<w:lvl w:ilvl="{level}"><w:start w:val="1"/><w:numFmt w:val="decimal"/>'
        f'<w:pStyle w:val="{style}"/><w:lvlText w:val="{text}"/><w:lvlJc w:val="left"/>'
        f'<w:pPr><w:ind w:left="{room}" w:hanging="{room}"/></w:pPr></w:lvl>'
        for level, (style, text) in enumerate(levels)
    )
    return f'<w:multiLevelType w:val="multilevel"/>{each}'


def join_numbers(word: Any, styles: Mapping[str, str]) -> ParagraphNumbers:
    """Joins headings and numbered paragraphs to one list, the template's own where it counts so.

    A list of the template that counts otherwise gives way: its numbers would differ from those
    that the text was written with. Sub-headings, and styles built on Heading 1, have no number.

    Parameters
    ----------
    styles : style id by role, of which "heading 1" to "heading 3" and "numbered" are used.
    """
    numbering = numbering_of(word.part)
    own = _own_list(word.styles.element, numbering, styles)
    if own is not None:
        return own
    headings = [styles[f"heading {level}"] for level in (1, 2, 3)]
    _part_from_lists(numbering, {*headings, styles["numbered"]})
    list_id = _added(numbering, multilevel(headings[0], styles["numbered"]))
    for style in word.styles.element.iterchildren(w("style")):
        _number_or_not(style, list_id, styles, word.styles.element)
    return ParagraphNumbers(list_id, styles["numbered"])


def _own_list(sheet: Any, numbering: Any, styles: Mapping[str, str]) -> ParagraphNumbers | None:
    """The template's list, where it counts "3.0" and "3.1" and has a style for both levels."""
    used = _list_of(_style(sheet, styles["heading 1"]))
    parts = (_list_of(_style(sheet, styles[f"heading {level}"])) for level in (2, 3))
    if used is None or any(parts):
        return None
    levels = _levels(numbering, used)
    if tuple(_value(each, "lvlText") for each in levels[:2]) != _TEXTS:
        return None
    if {_value(each, "numFmt") for each in levels[:2]} != {"decimal"}:
        return None
    paragraph = _value(levels[1], "pStyle")
    if not paragraph or _list_of(_style(sheet, paragraph)) != used:
        return None
    indent = levels[1].find(f".//{w('ind')}")
    left = indent.get(w("left")) if indent is not None else None
    return ParagraphNumbers(int(used), paragraph, int(left or 0))


def _levels(numbering: Any, used: str) -> list[Any]:
    """The levels of a list in order; none where single levels of it are changed."""
    number = numbering.find(f'{w("num")}[@{w("numId")}="{used}"]')
    if number is None or number.find(w("lvlOverride")) is not None:
        return []
    kind = _value(number, "abstractNumId")
    path = f'{w("abstractNum")}[@{w("abstractNumId")}="{kind}"]/{w("lvl")}'
    return sorted(numbering.iterfind(path), key=lambda each: int(each.get(w("ilvl"))))


def _part_from_lists(numbering: Any, ids: set[str]) -> None:
    """Takes these styles from the levels of the lists they were joined to."""
    for found in list(numbering.iter(w("pStyle"))):
        if found.get(w("val")) in ids:
            found.getparent().remove(found)


def _added(numbering: Any, inside: str) -> int:
    """The id of a new list; definitions stand before the lists that use them."""
    taken = (int(each.get(w("abstractNumId"))) for each in numbering.iter(w("abstractNum")))
    kind = max(taken, default=-1) + 1
    xml = f'<w:abstractNum w:abstractNumId="{kind}">{inside}</w:abstractNum>'
    (definition,) = parsed(xml)
    first = numbering.find(w("num"))
    if first is None:
        numbering.append(definition)
    else:
        first.addprevious(definition)
    return int(numbering.add_num(kind).numId)


def _number_or_not(style: Any, list_id: int, styles: Mapping[str, str], sheet: Any) -> None:
    identity = style.get(w("styleId"))
    levels = {styles["heading 1"]: 0, styles["numbered"]: 1}
    if identity in levels:
        _put(style, list_id, levels[identity])
    elif identity in (styles["heading 2"], styles["heading 3"]) or (
        styles["heading 1"] in _bases(style, sheet) and _list_of(style) is None
    ):
        _put(style, 0)


def _put(style: Any, list_id: int, level: int | None = None) -> None:
    """Number 0 is none: so Word notes a style that has no number though it builds on one."""
    properties = style.get_or_add_pPr()
    if properties.numPr is not None:
        properties.remove(properties.numPr)
    number = properties.get_or_add_numPr()
    if level is not None:
        number.get_or_add_ilvl().val = level
    number.get_or_add_numId().val = list_id


def _bases(style: Any, sheet: Any) -> Iterator[str]:
    """The ids of the styles that a style builds on, nearest first."""
    seen: set[str] = set()
    while style is not None and (base := _value(style, "basedOn")) and base not in seen:
        seen.add(base)
        yield base
        style = _style(sheet, base)


def _style(sheet: Any, identity: str) -> Any:
    return sheet.find(f'{w("style")}[@{w("styleId")}="{identity}"]')


def _list_of(style: Any) -> str | None:
    found = None if style is None else style.find(f".//{w('numId')}")
    return None if found is None or found.get(w("val")) == "0" else str(found.get(w("val")))


def _value(element: Any, tag: str) -> str:
    found = element.find(w(tag))
    return "" if found is None else str(found.get(w("val")))
