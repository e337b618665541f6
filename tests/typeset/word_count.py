"""What Word would count: the numbers that lists give to paragraphs, worked out from the XML."""

from __future__ import annotations

from typing import Any

from lxml import etree

from reportgen.typeset.ooxml.markup import w

Parts = dict[str, bytes]


class Lists:
    """The lists and styles of a file, read as ECMA-376 part 1, 17.9 says."""

    def __init__(self, parts: Parts) -> None:
        self._numbering: Any = etree.fromstring(parts["word/numbering.xml"])
        self._styles: Any = etree.fromstring(parts["word/styles.xml"])
        self._counted: dict[str, list[int]] = {}

    def number(self, paragraph: Any) -> str:
        """The number before a paragraph, "" where it has none; to be asked in reading order."""
        used, level = self._asked(paragraph)
        if used in ("", "0"):
            return ""
        kind = self._value(("num", "numId", used), ("abstractNumId", "", ""))
        counts = self._counted.setdefault(kind, [0] * 9)
        counts[level] += 1
        counts[level + 1 :] = [0] * (8 - level)
        text = self._value(
            ("abstractNum", "abstractNumId", kind), ("lvl", "ilvl", str(level)), ("lvlText", "", "")
        )
        for place, count in enumerate(counts, 1):
            text = text.replace(f"%{place}", str(count))
        return text

    def _asked(self, paragraph: Any) -> tuple[str, int]:
        """The list and level of a paragraph: its own, or those of the nearest style with one."""
        own = paragraph.find(f"{w('pPr')}/{w('numPr')}")
        if own is not None:
            return _read(own)
        found = paragraph.find(f"{w('pPr')}/{w('pStyle')}")
        identity = "Normal" if found is None else found.get(w("val"))
        while identity:
            style = self._styles.find(f'{w("style")}[@{w("styleId")}="{identity}"]')
            number = style.find(f"{w('pPr')}/{w('numPr')}")
            if number is not None:
                return _read(number)
            base = style.find(w("basedOn"))
            identity = None if base is None else base.get(w("val"))
        return "", 0

    def _value(self, *path: tuple[str, str, str]) -> str:
        """The value at the end of a path of elements, each with an attribute it must have."""
        steps = (f'{w(tag)}[@{w(name)}="{value}"]' if name else w(tag) for tag, name, value in path)
        return str(self._numbering.find("/".join(steps)).get(w("val")))


def _read(number: Any) -> tuple[str, int]:
    level = number.find(w("ilvl"))
    return number.find(w("numId")).get(w("val")), 0 if level is None else int(level.get(w("val")))


def counted(parts: Parts) -> list[tuple[str, str]]:
    """Number and words of every paragraph of the body outside tables, lists left out."""
    lists = Lists(parts)
    body = etree.fromstring(parts["word/document.xml"])[0]
    found = [(lists.number(each), _words(each)) for each in body.iter(w("p"))]
    return [(number, words) for number, words in found if words and "•" not in number]


def _words(paragraph: Any) -> str:
    return "".join(each.text or "" for each in paragraph.iter(w("t")))
