"""A finished report that can be spoilt: its Word file, its ledger, or both alike."""

from __future__ import annotations

import copy
import json
from dataclasses import dataclass
from io import BytesIO
from typing import Any
from zipfile import ZIP_DEFLATED, ZipFile

from lxml import etree

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_DOCUMENT = "word/document.xml"
_CLAIMS = b"urn:reportgen:claims:1"
Entry = dict[str, Any]


@dataclass(frozen=True)
class Change:
    """One error: the words of a statement from letter `start` to `end` become `new`.

    `sort` is "sentences" or "statements", `number` the place in that list of the ledger.
    `fact` and `words` say what the engine would have held to write it: values of the fact's
    entry by their dotted names ("words.relation"); nothing for an error of words alone.
    """

    sort: str
    number: int
    start: int
    end: int
    new: str
    fact: int | None = None
    held: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True)
class Finished:
    """The parts of a Word file, and the ledger that it carries."""

    parts: dict[str, bytes]
    ledger: Entry

    @classmethod
    def read(cls, content: bytes) -> Finished:
        with ZipFile(BytesIO(content)) as archive:
            parts = {name: archive.read(name) for name in archive.namelist()}
        (held,) = (
            each
            for name, each in parts.items()
            if name.startswith("customXml/item") and _CLAIMS in each and b"<claims" in each
        )
        return cls(parts, json.loads(str(etree.fromstring(held, _HUGE).text)))

    def spoilt(self, changes: list[Change], alike: bool) -> tuple[bytes, bytes]:
        """The Word file and the ledger with the errors in.

        Parameters
        ----------
        alike : whether the ledger says the same wrong words, as when a rule or a template is
            wrong; else somebody has changed the Word file alone.
        """
        tree = etree.fromstring(self.parts[_DOCUMENT])
        ledger = copy.deepcopy(self.ledger) if alike else self.ledger
        for each in changes:
            entry = self.ledger[each.sort][each.number]
            text = entry["text"][: each.start] + each.new + entry["text"][each.end :]
            _put(tree, self.ledger, each, entry, text)
            if alike:
                _claim(ledger, each, text)
        parts = {**self.parts, _DOCUMENT: etree.tostring(tree)}
        return packed(parts), json.dumps(ledger).encode()


_HUGE = etree.XMLParser(huge_tree=True)


def _put(tree: Any, ledger: Entry, change: Change, entry: Entry, text: str) -> None:
    """Writes the spoilt text where the statement stands in the Word file."""
    if change.sort == "sentences":
        _put_between(tree, entry["bookmark"], text)
    elif entry["kind"] == "alt text":
        _put_alt(tree, entry["text"], text)
    elif entry["kind"] in ("table cell", "table heading"):
        _put_cell(tree, ledger, entry, text)
    else:
        _put_run(tree, entry["text"], text)


def _put_between(tree: Any, name: str, text: str) -> None:
    (start,) = tree.xpath(f'//*[local-name()="bookmarkStart"][@*[local-name()="name"]="{name}"]')
    words = []
    for each in start.itersiblings():
        if each.tag == f"{_W}bookmarkEnd" and each.get(f"{_W}id") == start.get(f"{_W}id"):
            break
        words += list(each.iter(f"{_W}t"))
    words[0].text = text
    for each in words[1:]:
        each.text = ""


def _put_alt(tree: Any, old: str, text: str) -> None:
    found = [each for each in tree.iter() if each.get("descr") == old]
    found[0].set("descr", text)


def _put_run(tree: Any, old: str, text: str) -> None:
    """A text of running words, alone in its paragraph or behind a label ("Figure 2: ")."""
    for paragraph in tree.iter(f"{_W}p"):
        words = list(paragraph.iter(f"{_W}t"))
        told = "".join(each.text or "" for each in words)
        if told == old or told.endswith((f": {old}", f" {old}")):
            words[0].text = told.removesuffix(old) + text
            for each in words[1:]:
                each.text = ""
            return
    raise LookupError(old)


def _put_cell(tree: Any, ledger: Entry, entry: Entry, text: str) -> None:
    blocks = [
        each["block"]
        for each in ledger["statements"]
        if each["kind"] in ("table cell", "table heading")
    ]
    place = list(dict.fromkeys(blocks)).index(entry["block"])
    table = list(tree.iter(f"{_W}tbl"))[place]
    row = list(table.iter(f"{_W}tr"))[entry.get("row", 0)]
    cell = list(row.iter(f"{_W}tc"))[entry["column"] - 1]
    words = list(cell.iter(f"{_W}t"))
    if "".join(each.text or "" for each in words) != entry["text"]:
        raise LookupError(entry["text"])
    words[0].text = text
    for each in words[1:]:
        each.text = ""


def _claim(ledger: Entry, change: Change, text: str) -> None:
    """Has the ledger say the spoilt words, its spans moved along, and the fact what it needs."""
    entry = ledger[change.sort][change.number]
    entry["text"] = text
    moved = len(change.new) - (change.end - change.start)
    for span in entry["spans"]:
        start, end = span["at"]
        if start <= change.start < end:  # and the words behind it, where they go with it
            end = max(end, change.end) + moved
        elif start >= change.end:
            start, end = start + moved, end + moved
        span["at"] = [start, end]
        span["text"] = text[start:end]
    for name, value in change.held:
        if change.fact is None:
            continue
        held, _, key = name.rpartition(".")
        target = ledger["facts"][change.fact]
        (target.setdefault(held, {}) if held else target)[key] = value


def packed(parts: dict[str, bytes]) -> bytes:
    target = BytesIO()
    with ZipFile(target, "w", ZIP_DEFLATED, compresslevel=1) as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    return target.getvalue()
