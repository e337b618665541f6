"""report.html: the whole report in one page that needs no other file, no network and no script."""

from __future__ import annotations

import base64
import re
from functools import cache
from pathlib import Path

from reportgen.domain.document import Block, Contents, Document, Heading, flat
from reportgen.domain.house_style import HouseStyle
from reportgen.domain.run import RunRecord
from reportgen.typeset.html.body import body
from reportgen.typeset.html.markup import Markup, element
from reportgen.typeset.html.sheet import Sheet, sheet

_LOOKS = ("screen.css", "print.css")
_USUAL_FONTS = "Arial, Helvetica, sans-serif"
_COLOUR = re.compile(r"#[0-9A-Fa-f]{6}")
_USUAL_COLOUR = "#12436D"
_FONT = re.compile(r"[A-Za-z0-9][A-Za-z0-9 -]*")
_PICTURES = {".png": "png", ".jpg": "jpeg", ".jpeg": "jpeg", ".gif": "gif"}


def html_page(document: Document, record: RunRecord) -> bytes:
    """The page as UTF-8: same document, same bytes."""
    properties = document.properties
    head = element(
        "head",
        element("meta", charset="utf-8"),
        element("meta", name="viewport", content="width=device-width, initial-scale=1"),
        element("title", _title(document)),
        element("meta", name="author", content=properties.author),
        element("meta", name="description", content=properties.subject),
        element("meta", name="dcterms.created", content=properties.date),
        element("style", _looks(document.style)),
    )
    page = element(
        "body",
        element("a", "Skip to the report", href="#main", class_="skip"),
        _header(document, record),
        _main(document, sheet(document)),
        element("footer", element("p", properties.footer or properties.title)),
    )
    whole = element("html", head, page, lang=properties.language)
    return f"<!DOCTYPE html>\n{whole}\n".encode()


def _title(document: Document) -> str:
    """What a browser's tab says: one line, with the mark of a draft first."""
    properties = document.properties
    return ": ".join(filter(None, (properties.mark, " ".join(properties.title.split()))))


def _header(document: Document, record: RunRecord) -> Markup:
    """Whose paper it is, and whether it is a draft, at the head of the page."""
    meeting = record.request.meeting
    whose = ", ".join(filter(None, (meeting.council, meeting.committee))) or record.area
    mark = document.properties.mark
    marked = (element("p", element("strong", mark), class_="mark"),) if mark else ()
    return element("header", *_logo(document.style), element("p", whose), *marked)


def _logo(style: HouseStyle) -> tuple[Markup, ...]:
    kind = _PICTURES.get(style.logo.suffix.lower()) if style.logo else None
    if style.logo is None or kind is None:
        return ()
    held = base64.b64encode(style.logo.read_bytes()).decode("ascii")
    source = f"data:image/{kind};base64,{held}"
    return (element("img", class_="logo", src=source, alt=style.logo_alt),)


def _main(document: Document, shared: Sheet) -> Markup:
    """The title and all blocks, with a list of contents even where the outline asks for none."""
    title = element("h1", " ".join(document.properties.title.split()))
    return element("main", title, *body(_with_contents(document), shared), id="main")


def _with_contents(document: Document) -> tuple[Block, ...]:
    """The blocks, with a list of the chief headings before the first where there is no list."""
    blocks = tuple(flat(document.blocks))
    if any(isinstance(block, Contents) for block in blocks):
        return blocks
    first = next((place for place, each in enumerate(blocks) if isinstance(each, Heading)), 0)
    return (*blocks[:first], Contents(levels=1), *blocks[first:])


def _looks(style: HouseStyle) -> Markup:
    """The style sheets of this folder, in the font and the colour of the house."""
    own = f'"{style.font}", ' if _FONT.fullmatch(style.font) else ""
    area = style.colours.area
    colour = area if _COLOUR.fullmatch(area) else _USUAL_COLOUR
    own_looks = f":root {{ --font: {own}{_USUAL_FONTS}; --colour: {colour}; }}"
    return Markup(f"{own_looks}\n{_style_sheets()}")


@cache
def _style_sheets() -> str:
    folder = Path(__file__).parent / "html"
    return "\n".join((folder / name).read_text(encoding="utf-8") for name in _LOOKS)
