"""Numbers and names that stand once, references that lead somewhere, fields that end."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from typing import Any

from reportgen.check.finding import Family, Found, Look, Rule, Severity
from reportgen.check.names import WP, w
from reportgen.check.paper import Paper
from reportgen.check.walking import below

_REFERENCE = re.compile(r"\b(?:REF|PAGEREF|NOTEREF)\s+\"?([^\s\"\\]+)")
_CHANGES = ("ins", "del", "moveFrom", "moveTo", "rPrChange", "pPrChange")
_LONGEST_NAME, _LONGEST_TAG = 40, 64  # of a bookmark, and of a content control's title and tag
_KINDS = ("header", "footer", "footnotes", "endnotes")


def texts(paper: Paper) -> dict[str, Any]:
    """The parts that hold text, by name."""
    package = paper.package
    names = [package.main, *(name for kind in _KINDS for name in package.related(kind))]
    return {name: package.trees[name] for name in dict.fromkeys(names)}


def _all(paper: Paper, tag: str) -> Iterator[Any]:
    for tree in texts(paper).values():
        yield from below(tree, tag)


def _twice(paper: Paper) -> Iterator[Found]:
    controls = (each.find(w("id")) for each in _all(paper, w("sdtPr")))
    changes = [each for tag in _CHANGES for each in _all(paper, w(tag))]
    numbers = {
        "drawings have the number": [each.get("id") for each in _all(paper, f"{WP}docPr")],
        "bookmarks have the number": [each.get(w("id")) for each in _bookmarks(paper)],
        "bookmarks are called": [_folded(each) for each in _bookmarks(paper)],
        "content controls have the number": [c.get(w("val")) for c in controls if c is not None],
        "tracked changes have the number": [each.get(w("id")) for each in changes],
    }
    for what, found in numbers.items():
        for each, many in Counter(found).items():
            if each and many > 1:
                yield Found("the whole file", f"{many} {what} {each}.")


def _folded(bookmark: Any) -> str:
    name = str(bookmark.get(w("name"), ""))
    return "" if name == "_GoBack" else name.casefold()  # Word's own: the last place of editing


def _bookmarks(paper: Paper) -> Iterator[Any]:
    yield from _all(paper, w("bookmarkStart"))


def _fields(paper: Paper) -> Iterator[Found]:
    for name, tree in texts(paper).items():
        open_: list[bool] = []
        for each in below(tree, w("fldChar")):
            kind = each.get(w("fldCharType"))
            if kind == "begin":
                open_.append(False)
            elif not open_ or (kind == "separate" and open_[-1]):
                yield Found(f'part "{name}" of the file', f'a field has a stray "{kind}".')
                break
            elif kind == "separate":
                open_[-1] = True
            else:
                open_.pop()
        else:
            if open_:
                yield Found(f'part "{name}" of the file', "a field does not end.")


def _pairs(paper: Paper) -> Iterator[Found]:
    for name, tree in texts(paper).items():
        opened = {each.get(w("id")): each for each in below(tree, w("bookmarkStart"))}
        closed = {each.get(w("id")) for each in below(tree, w("bookmarkEnd"))}
        for number in opened.keys() - closed:
            called = opened[number].get(w("name"))
            yield Found(f'part "{name}" of the file', f'the bookmark "{called}" does not end.')
        if closed - opened.keys():
            yield Found(f'part "{name}" of the file', "a bookmark ends that did not begin.")


def _bookmark_names(paper: Paper) -> Iterator[Found]:
    for each in _bookmarks(paper):
        name = str(each.get(w("name"), ""))
        if len(name) > _LONGEST_NAME or not name or re.search(r"\s", name):
            yield Found("the whole file", f'a bookmark is called "{name}".')


def _controls(paper: Paper) -> Iterator[Found]:
    for properties in _all(paper, w("sdtPr")):
        for tag in ("alias", "tag"):
            found = properties.find(w(tag))
            told = "" if found is None else str(found.get(w("val"), ""))
            if len(told) > _LONGEST_TAG:
                yield Found(
                    "the whole file", f'the {tag} "{told[:30]}\u2026" has {len(told)} signs.'
                )


def _references(paper: Paper) -> Iterator[Found]:
    known = {str(each.get(w("name"), "")).casefold() for each in _bookmarks(paper)} | {"_top", ""}
    for paragraph in paper.all:
        for code in paragraph.fields:
            for target in _REFERENCE.findall(code):
                if target.casefold() not in known:
                    yield Found(paragraph.place, f'a field asks for "{target}", not there.')
    for each in _all(paper, w("hyperlink")):
        anchor = str(each.get(w("anchor"), ""))
        if anchor.casefold() not in known:
            words = "".join(text.text or "" for text in each.iter(w("t")))
            yield Found(f'the link "{words}"', f'it leads to "{anchor}", which is not there.')


def _notes(paper: Paper) -> Iterator[Found]:
    for kind, tag in (("comments", "comment"), ("footnotes", "footnote"), ("endnotes", "endnote")):
        told = {
            each.get(w("id"))
            for name in paper.package.related(kind)
            for each in paper.package.trees[name].iter(w(tag))
        }
        for each in below(paper.package.trees[paper.package.main], w(f"{tag}Reference")):
            if each.get(w("id")) not in told:
                yield Found("the whole file", f"{tag} {each.get(w('id'))} is marked, not there.")


def _rule(code: str, expected: str, cure: str, look: Look) -> Rule:
    return Rule(code, Family.FILE, Severity.ERROR, expected, cure, look)


_SAVE = "open the file in Word and save it again as Word Document (*.docx)."
RULES = (
    _rule("number-twice", "Expected each number and name once.", _SAVE, _twice),
    _rule(
        "field-open",
        "Expected a beginning, a result and an end, in this order.",
        "press Alt+F9 in Word to see the fields, delete the broken one and insert it again.",
        _fields,
    ),
    _rule("bookmark-open", "Expected a beginning and an end.", _SAVE, _pairs),
    _rule(
        "bookmark-name",
        f"Expected one word of at most {_LONGEST_NAME} characters.",
        "choose Insert, Bookmark, delete it and add it again under a shorter name.",
        _bookmark_names,
    ),
    _rule(
        "control-name",
        f"Expected at most {_LONGEST_TAG} characters.",
        "click in the control, choose Developer, Properties, and shorten Title and Tag.",
        _controls,
    ),
    _rule(
        "reference-target",
        "Expected a heading, caption or bookmark of that name.",
        "delete the reference and choose References, Cross-reference (or Insert, Link).",
        _references,
    ),
    _rule("note-missing", "Expected its words.", "delete the mark and insert it again.", _notes),
)
