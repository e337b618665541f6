"""What must be gone before a paper is circulated: notes, marks, blanks, drafts."""

from __future__ import annotations

import re
from collections.abc import Iterator

from reportgen.check.finding import Family, Found, Look, Rule, Severity
from reportgen.check.names import w
from reportgen.check.paper import Paper, Paragraph, Story, shortened

_CHANGES = (
    *("ins", "del", "moveFrom", "moveTo", "rPrChange", "pPrChange", "tblPrChange", "trPrChange"),
    *("tcPrChange", "sectPrChange", "numberingChange", "cellIns", "cellDel", "cellMerge"),
)
# A quotation may leave out words ("[...]") or a name ("[name withheld]"); an act has a Part XX.
_PLACEHOLDER = re.compile(
    r"(?i:\[\s*(to be |tb[cad]\b|insert\b|add |enter\b|complete\b|delete\b|your |x{1,4}\]|\?\]"
    r"|(name|date|title|number)(\]| of\b| here\b))[^\]\n]{0,120}\]?"
    r"|<\s*(insert|enter|add|name|date)\b[^>\n]{0,80}>"
    r"|(?:^|:)\s*to be (confirmed|completed|inserted|advised)\W*$"
    r"|\blorem ipsum\b|\bclick (or tap )?here to enter (text|a date))"
    r"|\bT\.?B\.?[CAD]\b|\?\?\?+"
    r"|(?<!Part )(?<!Article )(?<!Chapter )(?<!Schedule )(?<!Volume )(?<!Title )\b[Xx]{2,4}\b"
)
_NOTE = re.compile(
    r"^\s*[\[(<]?\s*(notes? (to|for) (the )?(author|writer|officer|report author|clerk)s?\b"
    r"|(template|drafting) notes?\b"
    r"|guidance (notes? )?(for|to) (the )?(report )?(author|writer)s?\b"
    r"|(please )?delete (this|as appropriate|before|if not)\b)",
    re.IGNORECASE,
)
_DRAFT = re.compile(r"\bDRAFT\b|(?i:\bnot for (circulation|publication)\b|^\W*draft\W*$)")
_DRAFT_AROUND = re.compile(r"\bdraft\b", re.IGNORECASE)
_LONGEST_MARK = 12  # words; a sentence may speak of a draft


def _comments(paper: Paper) -> Iterator[Found]:
    found = [
        each
        for name in paper.package.related("comments")
        for each in paper.package.trees[name].iter(w("comment"))
    ]
    if found:
        told = shortened("".join(text.text or "" for text in found[0].iter(w("t"))))
        number = "1 comment stands" if len(found) == 1 else f"{len(found)} comments stand"
        yield Found("the whole paper", f'{number} in the paper, the first: "{told}".')


def _tracked(paper: Paper) -> Iterator[Found]:
    tags = [w(name) for name in _CHANGES]
    kinds = ("header", "footer", "footnotes", "endnotes")
    parts = [paper.package.main, *(name for kind in kinds for name in paper.package.related(kind))]
    number = sum(1 for name in parts for _ in paper.package.trees[name].iter(*tags))
    if number:
        told = "1 tracked change is" if number == 1 else f"{number} tracked changes are"
        yield Found("the whole paper", f"{told} neither accepted nor rejected.")


def _tracking(paper: Paper) -> Iterator[Found]:
    told = None if paper.settings is None else paper.settings.find(w("trackRevisions"))
    if told is not None and told.get(w("val"), "1") not in ("0", "false", "off"):
        yield Found("the whole paper", "Track Changes is switched on.")


def _placeholders(paper: Paper) -> Iterator[Found]:
    for each in paper.all:
        found = _PLACEHOLDER.search(each.text)
        if found is not None and not each.in_contents:
            yield Found(each.place, f'"{shortened(found[0])}" is still to be filled in.')
        elif each.in_placeholder and each.text.strip():
            yield Found(each.place, "a field of the template is still to be filled in.")


def _notes(paper: Paper) -> Iterator[Found]:
    for each in paper.all:
        if _NOTE.match(each.text):
            yield Found(each.place, "a note of the template to its authors still stands there.")


def _hidden(paper: Paper) -> Iterator[Found]:
    for each in paper.all:
        words = "".join(run.text for run in each.runs if run.hidden).strip()
        if words and not each.in_contents:
            yield Found(each.place, f'the words "{shortened(words)}" are hidden.')


def _highlighted(paper: Paper) -> Iterator[Found]:
    for each in paper.body:
        words = "".join(run.text for run in each.runs if run.marked).strip()
        if words:
            yield Found(each.place, f'"{shortened(words)}" is marked with a highlighter.')


def _draft(paper: Paper) -> Iterator[Found]:
    status = paper.core.get("contentStatus", "")
    if re.search(r"draft", status, re.IGNORECASE):
        yield Found("properties of the file", f'the status is "{status}".')
    for each in paper.all:
        marks = (one for one in each.pictures if one.kind == "watermark")
        if any(re.search(r"draft", one.alt, re.IGNORECASE) for one in marks):
            yield Found(each.place, "a watermark says that it is a draft.")
        elif _is_mark(each):
            yield Found(each.place, f'"{shortened(each.text)}" says that it is a draft.')


def _is_mark(each: Paragraph) -> bool:
    """Whether a line marks the paper as a draft: any at head or foot, a short one in the text."""
    if each.story in (Story.HEADER, Story.FOOTER):
        return bool(_DRAFT_AROUND.search(each.text) or _DRAFT.search(each.text))
    return bool(_DRAFT.search(each.text)) and len(each.text.split()) <= _LONGEST_MARK


def _gate(code: str, expected: str, cure: str, look: Look) -> Rule:
    return Rule(code, Family.GATE, Severity.ERROR, expected, cure, look, final=True)


RULES = (
    _gate(
        "comments",
        "Expected none in a paper that is circulated.",
        "choose Review, Delete, Delete All Comments in Document.",
        _comments,
    ),
    _gate(
        "tracked-changes",
        "Expected none: anybody can read what was struck out.",
        "choose Review, Accept, Accept All Changes and Stop Tracking.",
        _tracked,
    ),
    _gate(
        "tracking-on",
        "Expected it off in a paper that is circulated.",
        "choose Review, Track Changes.",
        _tracking,
    ),
    _gate(
        "placeholder",
        "Expected the words themselves.",
        "write them, or delete the line if it is not needed.",
        _placeholders,
    ),
    _gate(
        "template-note",
        "Expected the paper alone, without notes to its authors.",
        "delete the note.",
        _notes,
    ),
    _gate(
        "hidden-words",
        "Expected no hidden words: anybody can make them visible.",
        "choose Home, Show/Hide, select them and delete them (or clear Hidden in Home, Font).",
        _hidden,
    ),
    _gate(
        "highlighted",
        "Expected no marks of somebody who still works on it.",
        "select it and choose Home, Text Highlight Colour, No Colour.",
        _highlighted,
    ),
    _gate(
        "draft-mark",
        "Expected a paper without the mark of a draft.",
        "delete it at the head of the page, choose Design, Watermark, Remove Watermark, and clear "
        "Status in File, Info, Properties.",
        _draft,
    ),
)
