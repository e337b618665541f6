"""The verdict as one self-contained page: every text of the report with its ticks and crosses."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from html import escape
from importlib.resources import files
from itertools import groupby

from reportgen.verify.finding import Finding, Read, Verdict
from reportgen.verify.page.marked_text import marked, sign, why_list
from reportgen.verify.page.words import finding_words, first_line, told_once

_HOW = (
    "Underlined words were set against the workbook. Open a text to see what each was compared "
    "with, and the cells it rests on."
)
_IN_TABLE = "table cell"


def proof_page(verdict: Verdict) -> str:
    """HTML with its styles inside: first what was found, then the report in reading order."""
    title = f"Proof of {verdict.file}"
    others = tuple(each for each in verdict.findings if not each.is_fault)
    parts = [
        '<!DOCTYPE html>\n<html lang="en-GB">\n<head>\n<meta charset="utf-8">',
        '<meta name="viewport" content="width=device-width, initial-scale=1">',
        f"<title>{escape(title)}</title>\n<style>\n{_style()}</style>\n</head>\n<body>",
        '<a class="skip" href="#texts">To the report, sentence by sentence</a>\n<main>',
        f"<h1>{escape(title)}</h1>",
        f'<p class="verdict">{sign(verdict.holds)} {escape(first_line(verdict))}</p>',
        *_found("What does not hold", verdict.faults, verdict.read),
        *_found("Also to know", others, verdict.read),
        '<h2 id="texts">The report, as it was read</h2>',
        f"<p>{_HOW}</p>",
        *_texts(verdict.read),
        "</main>\n</body>\n</html>\n",
    ]
    return "\n".join(parts)


def _style() -> str:
    return (files("reportgen.verify.page") / "proof.css").read_text(encoding="utf-8")


def _found(title: str, findings: Sequence[Finding], read: Sequence[Read]) -> Iterable[str]:
    """Each finding; where its sentence stands below, the place leads there."""
    if not findings:
        return
    below = {each.id for each in read if each.id}
    yield f"<h2>{escape(title)}</h2>\n<ul>"
    for each in told_once(findings):
        first, *further = finding_words(each)
        more = "".join(f"<br>{escape(line)}" for line in further)
        place, name = escape(each.first.place), each.first.statement
        if name in below:
            place = f'<a href="#{escape(name, quote=True)}">{place}</a>'
        yield f"<li><strong>{place}</strong>: {escape(first)}{more}</li>"
    yield "</ul>"


def _texts(read: Sequence[Read]) -> Iterable[str]:
    """Each text for itself; the cells of a table together, closed where all of them hold."""
    for table, group in groupby(read, key=_table_of):
        if table:
            yield from _table(table, list(group))
        else:
            yield from map(_text, group)


def _table_of(read: Read) -> str:
    return read.place.partition(",")[0] if read.kind == _IN_TABLE else ""


def _text(read: Read) -> str:
    name = f' id="{escape(read.id, quote=True)}"' if read.id else ""
    note = f' <span class="note">({escape(read.note)})</span>' if read.note else ""
    head = f'<span class="place">{escape(_where(read))}</span>'
    # A text without a mark was read for numbers and words of comparison, and holds none.
    seen = sign(read.holds) if read.marks or not read.holds else ""
    said = f"{seen} {marked(read)}{note}".strip()
    if not read.marks:
        return f'<div class="text"{name}>{head}<p>{said}</p></div>'
    return (
        f'<div class="text"{name}>{head}<details{_shown(not read.holds)}><summary>{said}</summary>'
        f"{why_list(read)}</details></div>"
    )


def _where(read: Read) -> str:
    """The section and the sentence's id: its words stand below."""
    section, named, _ = read.place.partition(", sentence ")
    return f"{section}, {read.id}" if named and read.id else read.place


def _shown(wrong: bool) -> str:
    return " open" if wrong else ""


def _table(table: str, cells: Sequence[Read]) -> Iterable[str]:
    wrong = sum(not each.holds for each in cells)
    told = f"{wrong} of {len(cells)} cells do not hold" if wrong else f"{len(cells)} cells hold"
    summary = f"{sign(not wrong)} {escape(table)}: {told}"
    yield f'<details class="text"{_shown(bool(wrong))}><summary>{summary}</summary><ul>'
    for each in cells:
        where = each.place.removeprefix(table).lstrip(", ")
        why = "; ".join(dict.fromkeys(mark.why for mark in each.marks))
        yield (
            f"<li>{sign(each.holds)} {escape(where)}: {marked(each)}"
            f' <span class="note">{escape(why)}</span></li>'
        )
    yield "</ul></details>"
