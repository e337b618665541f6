"""What a paragraph and its words look like once the styles of a file are followed."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from reportgen.check.names import w

Props = Mapping[str, str]  # "1" and "0" for what is on and off
_SWITCHES = ("b", "i", "caps", "smallCaps", "vanish", "webHidden", "rtl")
_VALUES = ("sz", "u", "highlight")
_HIGHLIGHTS = {
    "yellow": "FFFF00", "green": "00FF00", "cyan": "00FFFF", "magenta": "FF00FF",
    "blue": "0000FF", "red": "FF0000", "darkBlue": "00008B", "darkCyan": "008B8B",
    "darkGreen": "006400", "darkMagenta": "800080", "darkRed": "8B0000", "darkYellow": "808000",
    "darkGray": "A9A9A9", "lightGray": "D3D3D3", "black": "000000", "white": "FFFFFF",
}  # fmt: skip
_DEEPEST = 20  # styles that build on each other; a ring ends here


@dataclass(frozen=True, slots=True)
class Style:
    """One style with all it says after those it builds on; names as Word shows them."""

    id: str
    name: str
    kind: str
    words: Props
    lines: Props
    names: tuple[str, ...] = ()  # its own and those it builds on
    parts: Mapping[str, tuple[Props, str]] = field(default_factory=dict)  # of a table: words, fill
    fill: str = ""
    band: int = 1


_NO_STYLE = Style("", "", "", {}, {})


class Styles:
    """The styles of one file, each worked out once."""

    def __init__(self, tree: Any | None) -> None:
        self._known: dict[str, Any] = {}
        self._default: dict[str, str] = {}
        self._made: dict[str, Style] = {}
        self.defaults: Props = {}
        self.lines: Props = {}
        if tree is None:
            return
        for style in tree.iterchildren(w("style")):
            style_id = str(style.get(w("styleId"), ""))
            self._known.setdefault(style_id, style)
            if style.get(w("default")) in ("1", "true", "on"):
                self._default.setdefault(str(style.get(w("type"))), style_id)
        self.defaults = words_of(tree.find(f"{w('docDefaults')}/{w('rPrDefault')}/{w('rPr')}"))
        self.lines = lines_of(tree.find(f"{w('docDefaults')}/{w('pPrDefault')}/{w('pPr')}"))

    def has(self, style_id: str) -> bool:
        return style_id in self._known

    def named(self) -> dict[str, str]:
        """Every style's id by its folded name."""
        return {_name(each).casefold(): key for key, each in self._known.items()}

    def of(self, style_id: str | None, kind: str = "paragraph") -> Style:
        """The style of an id, else the default of its kind."""
        wanted = style_id if style_id in self._known else self._default.get(kind, "")
        if wanted not in self._known:
            return _NO_STYLE
        if wanted not in self._made:
            self._made[wanted] = self._follow(wanted)
        return self._made[wanted]

    def _follow(self, style_id: str) -> Style:
        chain: list[Any] = []
        at: str | None = style_id
        while at in self._known and len(chain) < _DEEPEST:
            chain.append(self._known[at])
            at = _value(self._known[at], "basedOn")
        words: dict[str, str] = {}
        lines: dict[str, str] = {}
        parts: dict[str, tuple[Props, str]] = {}
        fill, band = "", 1
        for each in reversed(chain):
            words |= words_of(each.find(w("rPr")))
            lines |= lines_of(each.find(w("pPr")))
            fill = fill_of(each.find(f"{w('tcPr')}/{w('shd')}")) or fill
            size = _value(each.find(w("tblPr")), "tblStyleRowBandSize")
            band = int(size) if size and size.isdecimal() else band
            for part in each.iterchildren(w("tblStylePr")):
                kind = str(part.get(w("type")))
                had, colour = parts.get(kind, ({}, ""))
                told = fill_of(part.find(f"{w('tcPr')}/{w('shd')}")) or colour
                parts[kind] = ({**had, **words_of(part.find(w("rPr")))}, told)
        own = chain[0]
        names = tuple(_name(each).casefold() for each in chain)
        kind = str(own.get(w("type"), ""))
        return Style(style_id, _name(own), kind, words, lines, names, parts, fill, max(band, 1))


def _name(style: Any) -> str:
    return _value(style, "name") or str(style.get(w("styleId"), ""))


def _value(element: Any | None, tag: str) -> str | None:
    found = None if element is None else element.find(w(tag))
    return None if found is None else found.get(w("val"))


def is_on(element: Any) -> bool:
    """Whether a switch such as <w:b/> is on."""
    return element.get(w("val"), "1") not in ("0", "false", "off")


def words_of(properties: Any | None) -> dict[str, str]:
    """What a w:rPr says of the words it stands with."""
    said: dict[str, str] = {}
    if properties is None:
        return said
    for each in properties:
        tag = each.tag.rpartition("}")[2] if isinstance(each.tag, str) else ""
        if tag in _SWITCHES:
            said[tag] = "1" if is_on(each) else "0"
        elif tag in _VALUES:
            said[tag] = str(each.get(w("val"), ""))
        elif tag == "color":
            said["color"] = str(each.get(w("val"), "auto"))
        elif tag == "lang" and each.get(w("val")):
            said["lang"] = str(each.get(w("val")))
        elif tag == "shd":
            said["fill"] = fill_of(each)
        elif tag == "rFonts":
            font = each.get(w("ascii")) or f"+{each.get(w('asciiTheme'), '')}"
            said |= {} if font == "+" else {"font": font}
    if said.get("highlight") not in (None, "none"):
        said["fill"] = _HIGHLIGHTS.get(said["highlight"], "?")
    return said


def lines_of(properties: Any | None) -> dict[str, str]:
    """What a w:pPr says of its paragraph; "numId" "0" is no list."""
    said: dict[str, str] = {}
    if properties is None:
        return said
    for tag, path in (
        ("jc", w("jc")),
        ("outlineLvl", w("outlineLvl")),
        ("numId", f"{w('numPr')}/{w('numId')}"),
        ("ilvl", f"{w('numPr')}/{w('ilvl')}"),
    ):
        found = properties.find(path)
        if found is not None:
            said[tag] = str(found.get(w("val"), ""))
    shade = properties.find(w("shd"))
    if shade is not None:
        said["fill"] = fill_of(shade)
    if properties.find(w("tabs")) is not None:
        said["tabs"] = "1"
    if properties.find(w("framePr")) is not None:
        said["frame"] = "1"
    return said


def fill_of(shade: Any | None) -> str:
    """The colour behind words as "RRGGBB"; "" for none, "?" where it cannot be told simply."""
    if shade is None:
        return ""
    pattern, fill = shade.get(w("val"), "clear"), str(shade.get(w("fill"), "auto"))
    if pattern == "nil":
        return ""
    if pattern == "solid":
        fill = str(shade.get(w("color"), "auto"))
        return fill.upper() if len(fill) == 6 else "?"
    if pattern != "clear":
        return "?"
    if len(fill) == 6:
        return fill.upper()
    return "" if fill == "auto" and shade.get(w("themeFill")) is None else "?"
