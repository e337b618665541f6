"""What is wrong with a page: for readers with a screen reader, without a network, on paper."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from lxml import html

_VOID = "data:image/png;base64,"


def faults_of_page(text: str) -> list[str]:
    """Every fault of a page's structure, in words; empty when all is well."""
    tree = html.document_fromstring(text)
    return [*_of_the_whole(tree, text), *_of_headings(tree), *_of_tables(tree), *_of_links(tree)]


def _of_the_whole(tree: html.HtmlElement, text: str) -> Iterator[str]:
    if tree.get("lang") != "en-GB":
        yield "the page names no language"
    if not text.lstrip().startswith("<!DOCTYPE html>"):
        yield "the page does not begin with its document type"
    if not tree.findtext(".//title"):
        yield "the page has no title"
    if len(tree.findall(".//main")) != 1:
        yield "there is not one main part"
    yield from _of_what_it_asks_for(tree, text)


def _of_what_it_asks_for(tree: html.HtmlElement, text: str) -> Iterator[str]:
    if tree.findall(".//script") or re.search(r"\son\w+=", text):
        yield "there is a script"
    for each in tree.iter("img"):
        if not (each.get("alt") or "").strip():
            yield "a picture has no words"
    addresses = [value for _, name, value, _ in tree.iterlinks() if name in ("src", "href")]
    for address in addresses:
        if not address.startswith(("#", _VOID)):
            yield f"the page asks for {address}"
    if re.search(r"@import|url\(", text):
        yield "the looks ask for another file"


def _of_headings(tree: html.HtmlElement) -> Iterator[str]:
    levels = [int(each.tag[1]) for each in tree.iter("h1", "h2", "h3", "h4")]
    if levels.count(1) != 1:
        yield "there is not one heading of the first level"
    for before, after in pairwise(levels):
        if after > before + 1:
            yield f"a heading of level {after} follows one of level {before}"


def _of_tables(tree: html.HtmlElement) -> Iterator[str]:
    for table in tree.iter("table"):
        if not (table.findtext("caption") or "").strip():
            yield "a table has no caption"
        for head in table.iter("th"):
            if head.get("scope") not in ("col", "row"):
                yield "a heading of a table has no scope"
        widths = {len(row.findall("th") + row.findall("td")) for row in table.iter("tr")}
        if len(widths) != 1:
            yield f"the rows of a table have {sorted(widths)} cells"


def _of_links(tree: html.HtmlElement) -> Iterator[str]:
    ids = [each.get("id") for each in tree.iter() if each.get("id")]
    if len(ids) != len(set(ids)):
        yield "two parts have one id"
    for link in tree.iter("a"):
        target = (link.get("href") or "").removeprefix("#")
        if target not in ids:
            yield f'a link leads to "{target}", which is not there'
