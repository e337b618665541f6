"""The letters of one paragraph, with the bookmarks among them and what is drawn in it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from reportgen.check.names import MC, w

_SIGNS = {w("tab"): " ", w("ptab"): " ", w("br"): " ", w("cr"): " ", w("noBreakHyphen"): "-"}
_BLANKS = re.compile(r"[^\S ]")
_ALTERNATIVES = f"{MC}AlternateContent"
_GONE = {w(name) for name in ("del", "moveFrom")}
_ASIDE = {w(name) for name in ("pPr", "rPr", "tbl", "sdtPr", "sdtEndPr", "customXmlPr")}
_LEFT_OUT = _GONE | _ASIDE | {f"{MC}Fallback"}
_RUN, _TEXT, _FIELD, _CODE = w("r"), w("t"), w("fldChar"), w("instrText")
_START, _END = w("bookmarkStart"), w("bookmarkEnd")
_DRAWN = {w("drawing"), w("pict"), w("object")}
_NAME, _ID, _KIND = w("name"), w("id"), w("fldCharType")
_HIDDEN = f"{w('rPr')}/{w('vanish')}"
_VALUE = w("val")
_PAGES = ("PAGE", "NUMPAGES", "SECTIONPAGES", "PAGEREF")


@dataclass(slots=True)
class Open:
    """What goes on from one paragraph to the next: bookmarks by their ids, and open fields.

    Each field is its code so far and whether its result has begun.
    """

    bookmarks: dict[str, str] = field(default_factory=dict)
    fields: list[tuple[str, bool]] = field(default_factory=list)

    @property
    def in_contents(self) -> bool:
        """Whether the text stands in the list of contents."""
        return any(code.split()[:1] == ["TOC"] for code, _ in self.fields)


@dataclass(slots=True)
class Letters:
    """One paragraph: its text, where each bookmark begins and ends in it, and what it holds.

    `begins` and `ends` are places by the bookmark's name. `drawn` are its drawings, `codes` the
    codes of its fields.
    """

    text: str = ""
    begins: dict[str, int] = field(default_factory=dict)
    ends: dict[str, int] = field(default_factory=dict)
    drawn: list[Any] = field(default_factory=list)
    codes: list[str] = field(default_factory=list)
    in_contents: bool = False


def letters_of(paragraph: Any, state: Open) -> Letters:
    """What stands in a paragraph once tracked changes are accepted and comments set aside."""
    found = Letters(in_contents=state.in_contents)
    pieces: list[str] = []
    length = 0
    for bit in _bits(paragraph):
        tag = bit.tag
        if tag == _TEXT or tag in _SIGNS:
            if all(shown and not _counts_pages(code) for code, shown in state.fields):
                said = (bit.text or "") if tag == _TEXT else _SIGNS[tag]
                pieces.append(said)
                length += len(said)
        elif tag == _START:
            state.bookmarks[str(bit.get(_ID))] = name = str(bit.get(_NAME, ""))
            found.begins[name] = length
        elif tag == _END:
            name = state.bookmarks.pop(str(bit.get(_ID)), "")
            found.ends[name] = length
        elif tag in (_FIELD, _CODE):
            _field(bit, state, found)
        else:
            found.drawn.append(bit)
    found.in_contents = found.in_contents or state.in_contents
    found.text = _BLANKS.sub(" ", "".join(pieces))
    return found


def _counts_pages(code: str) -> bool:
    """Whether a field says a page's number or how many there are: nothing to be proven."""
    return code.partition(" ")[0].upper() in _PAGES


def _bits(element: Any) -> Iterator[Any]:
    """Letters, signs, bookmarks, fields and drawings in order, of alternatives the first."""
    for each in element:
        tag = each.tag
        if tag == _RUN:
            if _is_hidden(each):
                continue
            yield from _of_run(each)
        elif tag in (_START, _END):
            yield each
        elif tag not in _LEFT_OUT and isinstance(tag, str):
            chosen = each.find(f"{MC}Choice") if tag == _ALTERNATIVES else each
            yield from _bits(each if chosen is None else chosen)


def _of_run(run: Any) -> Iterator[Any]:
    for each in run:
        tag = each.tag
        if tag == _TEXT or tag in _SIGNS or tag in (_FIELD, _CODE) or tag in _DRAWN:
            yield each
        elif tag == _ALTERNATIVES:
            chosen = each.find(f"{MC}Choice")
            yield from _of_run(each if chosen is None else chosen)


def _is_hidden(run: Any) -> bool:
    hidden = run.find(_HIDDEN)
    return hidden is not None and hidden.get(_VALUE) not in ("0", "false", "off")


def _field(bit: Any, state: Open, found: Letters) -> None:
    kind = bit.get(_KIND)
    if bit.tag == _CODE:
        if state.fields and not state.fields[-1][1]:
            state.fields[-1] = (state.fields[-1][0] + (bit.text or ""), False)
    elif kind == "begin":
        state.fields.append(("", False))
    elif kind == "separate" and state.fields:
        code = state.fields[-1][0].strip()
        state.fields[-1] = (code, True)
        found.codes.append(code)
        found.in_contents = found.in_contents or state.in_contents
    elif kind == "end" and state.fields:
        state.fields.pop()
