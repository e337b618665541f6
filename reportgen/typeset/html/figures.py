"""Charts inside the page, each with its words and the way to its figures."""

from __future__ import annotations

import base64

from reportgen.domain.document import Figure
from reportgen.typeset.html.markup import Markup, element
from reportgen.typeset.html.sheet import Sheet
from reportgen.typeset.html.text import to_numbered


def figure(block: Figure, sheet: Sheet) -> Markup:
    """The chart with its caption; one that is wider than the screen scrolls by itself."""
    label = sheet.labels[block.id].shown
    beside: tuple[str, ...] = ()
    if block.table in sheet.anchors:
        beside = (" ", element("span", "Figures in ", to_numbered(block.table, sheet), "."))
    picture = element(
        "div",
        _drawn(block),
        class_="picture",
        role="group",
        aria_label=f"{label}, chart",
        tabindex="0",
    )
    words = element("figcaption", element("strong", f"{label}:"), f" {block.caption}", *beside)
    return element("figure", picture, words, id=sheet.anchors[block.id])


def _drawn(block: Figure) -> Markup:
    """The drawing that render made, else the picture of the Word file."""
    if block.svg:
        return Markup(block.svg)
    return element("img", src=f"data:image/png;base64,{_base64(block.png)}", alt=block.alt)


def _base64(content: bytes) -> str:
    return base64.b64encode(content).decode("ascii")
