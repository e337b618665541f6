"""The words, pictures, fields and links of one paragraph."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any, Protocol

from reportgen.check.names import DECORATIVE, WP, A, V, w
from reportgen.check.package import Package
from reportgen.check.paper import Picture, Run, Story
from reportgen.check.styles import Styles, words_of
from reportgen.check.walking import Around, below, bits_in, pieces_in

_TARGET = re.compile(r'HYPERLINK\s+(?:\\l\s+)?"([^"]*)"', re.IGNORECASE)
_USUAL_SIZE = 10.0  # points, where no style says any
_SIGNS = {w("tab"): "\t", w("ptab"): "\t", w("br"): "\n", w("cr"): "\n", w("noBreakHyphen"): "-"}


@dataclass(slots=True, eq=False)
class Field:
    """A field that is open: its code so far, and whether its result has begun."""

    code: str = ""
    shown: bool = False


@dataclass(slots=True)
class Words:
    """What goes on from one paragraph to the next: open fields, and counts."""

    open: list[Field] = field(default_factory=list)
    pictures: int = 0
    links: int = 0
    link_elements: dict[Any, int] = field(default_factory=dict)


class Place(Protocol):
    """What the reader of words needs to know of the text it stands in."""

    package: Package
    part: str
    story: Story
    styles: Styles
    words: Words


@dataclass(frozen=True, slots=True)
class Read:
    """What stands in one paragraph."""

    runs: tuple[Run, ...]
    pictures: tuple[Picture, ...]
    fields: tuple[str, ...]
    bookmarks: tuple[str, ...]
    in_contents: bool
    placeholder: bool
    breaks: bool


def read_words(
    paragraph: Any, around: Around, context: Place, base: Mapping[str, str], place: str
) -> Read:
    """The words of a paragraph, without those that a tracked change struck out.

    Parameters
    ----------
    base : the look of the paragraph's words before their own.
    """
    return _Reader(context, base, place).read(paragraph, around)


class _Reader:
    def __init__(self, context: Place, base: Mapping[str, str], place: str) -> None:
        self._context = context
        self._state = context.words
        self._base = base
        self._place = place
        self._runs: list[Run] = []
        self._pictures: list[Picture] = []
        self._fields: list[str] = []
        self._bookmarks: list[str] = []
        self._placeholder = False
        self._breaks = False

    def read(self, paragraph: Any, around: Around) -> Read:
        contents = self._in_contents()
        for piece, inside in pieces_in(paragraph, around):
            if piece.tag == w("bookmarkStart"):
                self._bookmarks.append(str(piece.get(w("name"), "")))
            elif not inside.gone:
                self._placeholder = self._placeholder or inside.placeholder
                if inside.field and inside.field not in self._fields:
                    self._fields.append(inside.field)
                self._run(piece, inside)
        return Read(
            tuple(self._runs),
            tuple(self._pictures),
            tuple(self._fields),
            tuple(self._bookmarks),
            contents or self._in_contents(),
            self._placeholder,
            self._breaks,
        )

    def _in_contents(self) -> bool:
        return any(each.code.strip().upper().startswith("TOC") for each in self._state.open)

    def _run(self, run: Any, inside: Around) -> None:
        text = ""
        for bit in bits_in(run):
            if bit.tag == w("t"):
                text += bit.text or ""
            elif bit.tag in _SIGNS:
                self._breaks = self._breaks or bit.get(w("type")) == "page"
                text += _SIGNS[bit.tag]
            elif bit.tag == w("fldChar"):
                self._field(bit)
            elif bit.tag == w("instrText") and self._state.open:
                self._state.open[-1].code += bit.text or ""
            elif bit.tag in (w("drawing"), w("pict"), w("object")):
                self._pictures += self._drawn(bit)
        if text and all(each.shown for each in self._state.open):
            self._runs.append(self._made(run, text, inside))

    def _field(self, bit: Any) -> None:
        kind = bit.get(w("fldCharType"))
        if kind == "begin":
            self._state.open.append(Field())
        elif self._state.open and kind == "separate":
            self._state.open[-1].shown = True
            self._fields.append(self._state.open[-1].code.strip())
        elif self._state.open and kind == "end":
            ended = self._state.open.pop()
            if not ended.shown:
                self._fields.append(ended.code.strip())

    def _made(self, run: Any, text: str, inside: Around) -> Run:
        properties = run.find(w("rPr"))
        told = None if properties is None else properties.find(w("rStyle"))
        named = None if told is None else told.get(w("val"))
        lent = self._context.styles.of(named, "character").words if named else {}
        own = words_of(properties)
        look = {**self._base, **lent, **own}
        link, number = self._link(inside)
        colour = look.get("color", "auto").upper()
        return Run(
            text=text,
            size=_points(look.get("sz", "")),
            bold=look.get("b") == "1",
            italic=look.get("i") == "1",
            caps=look.get("caps") == "1" or look.get("smallCaps") == "1",
            underlined=look.get("u", "none") not in ("none", ""),
            hidden=look.get("vanish") == "1",
            marked=own.get("highlight", "none") not in ("none", "white"),
            colour=colour if len(colour) == 6 else "",
            ground=look.get("fill", ""),
            language=look.get("lang", ""),
            link=link,
            link_number=number,
        )

    def _link(self, inside: Around) -> tuple[str | None, int]:
        if inside.link is not None:
            key: Any = inside.link_element
            target = self._address(inside.link)
        else:
            codes = [each for each in self._state.open if _TARGET.search(each.code)]
            code = codes[-1] if codes else None
            match = _TARGET.search(code.code if code else inside.field)
            if match is None:
                return None, 0
            key = code or f"{self._place}{inside.field}"
            target = f"#{match[1]}" if "\\l" in match[0] else match[1]
        if key not in self._state.link_elements:
            self._state.links += 1
            self._state.link_elements[key] = self._state.links
        return target, self._state.link_elements[key]

    def _address(self, link: str) -> str:
        if link.startswith("#"):
            return link
        relations = self._context.package.relations.get(self._context.part, ())
        return next((each.target for each in relations if f"r:{each.id}" == link), "")

    def _drawn(self, bit: Any) -> Iterator[Picture]:
        if bit.tag == w("drawing"):
            for kind in ("inline", "anchor"):
                for frame in bit.iterchildren(f"{WP}{kind}"):
                    yield self._framed(frame, kind == "anchor")
            return
        for shape in below(bit, f"{V}shape"):
            yield self._old(shape)
        for tag in ("rect", "oval", "group", "roundrect"):
            for shape in bit.iterchildren(f"{V}{tag}"):
                if not any(key.endswith("}hr") for key in shape.attrib):
                    yield self._old(shape)

    def _framed(self, frame: Any, floating: bool) -> Picture:
        named = frame.find(f"{WP}docPr")
        alt = "" if named is None else str(named.get("descr") or named.get("title") or "")
        marks = () if named is None else named.iter(DECORATIVE)
        decorative = any(each.get("val", "1") in ("1", "true") for each in marks)
        return Picture(self._numbered(), _kind(frame), alt.strip(), decorative, floating)

    def _old(self, shape: Any) -> Picture:
        path = next(below(shape, f"{V}textpath"), None)
        if path is not None:
            return Picture(self._place, "watermark", str(path.get("string", "")), True, True)
        floating = "position:absolute" in str(shape.get("style", "")).replace(" ", "")
        boxed = next(below(shape, w("txbxContent")), None) is not None
        alt = str(shape.get("alt") or shape.get("title") or "").strip()
        kind = "text box" if boxed else "picture"
        return Picture(self._numbered(), kind, alt, decorative=False, floating=floating)

    def _numbered(self) -> str:
        if self._context.story is not Story.BODY:
            return f"a picture, {self._place}"
        self._state.pictures += 1
        return f"picture {self._state.pictures}, {self._place}"


def _kind(frame: Any) -> str:
    """What is drawn: a picture, a chart, a text box, a shape."""
    data = frame.find(f"{A}graphic/{A}graphicData")
    uri = "" if data is None else str(data.get("uri", ""))
    last = uri.rpartition("/")[2]
    if next(below(frame, w("txbxContent")), None) is not None:
        return "text box"
    return {"picture": "picture", "chart": "chart"}.get(last, "shape")


def _points(half: str) -> float:
    try:
        return float(half) / 2
    except ValueError:
        return _USUAL_SIZE
