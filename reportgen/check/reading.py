"""A package becomes the view that rules look at."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from lxml import etree

from reportgen.check.lists import Lists
from reportgen.check.names import R, w
from reportgen.check.package import Package, opened
from reportgen.check.paper import Block, Paper, Paragraph, Section, Story, Table
from reportgen.check.stories import Context, read_story
from reportgen.check.styles import Styles

_AROUND = (
    ("header", Story.HEADER),
    ("footer", Story.FOOTER),
    ("footnotes", Story.NOTE),
    ("endnotes", Story.NOTE),
)


def read_paper(file: str, content: bytes) -> Paper:
    """The view of a Word file.

    Raises
    ------
    WordFileError : when it is no Word file, encrypted, damaged, unsafe, or carries macros.
    """
    package = opened(file, content)
    styles = Styles(package.tree("styles"))
    lists = Lists(package.tree("numbering"))
    tree = package.trees[package.main]
    page = _page_colour(tree)
    body = tree.find(w("body"))
    context = Context(package, package.main, Story.BODY, styles, lists, page)
    blocks = () if body is None else read_story(body, context)
    return Paper(
        package,
        styles,
        blocks,
        tuple(_around(package, styles, lists)),
        tuple(context.tables),
        _sections(package, tree),
        _core(package),
        _language(styles),
        package.tree("settings"),
        page,
    )


def _around(package: Package, styles: Styles, lists: Lists) -> Iterator[Paragraph]:
    for kind, story in _AROUND:
        for name in dict.fromkeys(package.related(kind)):
            context = Context(package, name, story, styles, lists, "FFFFFF")
            for owner in _notes(package.trees[name], story):
                for block in read_story(owner, context):
                    yield from _flat(block)


def _notes(tree: Any, story: Story) -> Iterator[Any]:
    """The text of a header is the part itself; of notes, each that somebody wrote."""
    if story is not Story.NOTE:
        yield tree
        return
    yield from (each for each in tree if each.get(w("type")) in (None, "normal"))


def _flat(block: Block) -> Iterator[Paragraph]:
    if isinstance(block, Paragraph):
        yield block
    elif isinstance(block, Table):
        for row in block.rows:
            for cell in row.cells:
                yield from cell.paragraphs


def _page_colour(tree: Any) -> str:
    told = tree.find(w("background"))
    colour = "" if told is None else str(told.get(w("color"), ""))
    return colour.upper() if len(colour) == 6 else "FFFFFF"


def _core(package: Package) -> dict[str, str]:
    """The properties of core.xml and app.xml by their short names."""
    told: dict[str, str] = {}
    for kind in ("core-properties", "extended-properties"):
        name = next(package.related(kind, ""), None)
        for each in package.trees[name] if name else ():
            if isinstance(each.tag, str):
                told[etree.QName(each).localname] = (each.text or "").strip()
    return told


def _language(styles: Styles) -> str:
    return str({**styles.defaults, **styles.of(None).words}.get("lang", ""))


def _sections(package: Package, tree: Any) -> tuple[Section, ...]:
    """Each section with the fields of its page text; what one leaves out is that of the last."""
    targets = {each.id: each.target for each in package.relations.get(package.main, ())}
    shown: dict[str, str] = {}
    found = []
    for number, section in enumerate(tree.iter(w("sectPr")), 1):
        if section.getparent().tag == w("sectPrChange"):
            continue
        for kind in ("headerReference", "footerReference"):
            for each in section.iterchildren(w(kind)):
                if each.get(w("type"), "default") == "default":
                    shown[kind] = targets.get(str(each.get(f"{R}id")), "")
        codes = {code for name in shown.values() for code in _field_codes(package, name)}
        counted = bool(codes & {"NUMPAGES", "SECTIONPAGES"})
        found.append(Section(number, "PAGE" in codes, counted))
    return tuple(found)


def _field_codes(package: Package, name: str) -> set[str]:
    tree = package.trees.get(name)
    if tree is None:
        return set()
    codes = [" ".join(each.text or "" for each in tree.iter(w("instrText")))]
    codes += [str(each.get(w("instr"), "")) for each in tree.iter(w("fldSimple"))]
    return {word.upper() for code in codes for word in code.split()}
