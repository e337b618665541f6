"""Whether what a span is said to rest on can bear its words at all.

A list of claims may call a figure anybody's word, a count, or part of a name: then nothing would
read it. So somebody's own words and counts are believed only where people speak and things are
counted, and a name only as far as it is one.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from decimal import Decimal

from reportgen.verify.ledger import Entry, Ledger, Says, Span, Statement
from reportgen.verify.reading.known import CELLS, Known
from reportgen.verify.reading.lexicon import Sort, words
from reportgen.verify.reading.numbers import amounts
from reportgen.verify.reading.of_numbers import named_in_list
from reportgen.verify.reading.outcome import Outcome
from reportgen.verify.reading.scanning import Hit, Sign, scan

_SPOKEN_IN_SENTENCES = ("outline, together", "rating", "last paper")
_SPOKEN_IN_FIGURES = ("last paper",)  # in a table of figures
_SPOKEN_OF_PICTURES = ("house style",)  # a coat of arms
_COUNTED_IN = ("text", "point", "caption")
_NAMES = ("area", "line", "indicator")
_TOLD_AS = ("name", "label", "said", "unit", "aliases", "part")
_LABEL = re.compile(r"[A-Z]\w+ \d+")  # "Table 2"
_REASON = "why"  # of a break: in the words of a table of the council
_NOTED = ("members", "asked")  # how many neighbours, in a note
_IN_CELLS = ("share", "assessment")  # looked over with their tables
_WORDED = ("list", "order", "file", "sign", "edition", "dimension", "status")
_PLAIN_SORTS = (Sort.SIDE, Sort.WAY, Sort.JUDGEMENT)


def unborne(span: Span, outcome: Outcome, statement: Statement, known: Known) -> Iterator[Hit]:
    """The numbers, periods and comparing words of a span that nothing it rests on can bear out.

    Parameters
    ----------
    outcome : what came of reading the span; only what nobody could read is looked at.
    """
    inside = [hit for hit in scan(statement.text) if span.start <= hit.start < span.end]
    spoken = [each for each in span.says if each.stated or each.count]
    if len(spoken) == len(span.says):
        if not spoken or not all(_may_speak(each, statement, known) for each in spoken):
            yield from inside
    elif outcome.holds is None and not spoken:
        for hit in inside:
            if not any(_bears(each, hit, span, statement, known) for each in span.says):
                yield hit


def _may_speak(says: Says, statement: Statement, known: Known) -> bool:
    """Whether people speak, or things are counted, in such a place of a report."""
    if statement.revisions:
        return True
    if says.count:
        in_note = bool(statement.id) and not statement.template  # on the last paper
        return in_note or (not statement.id and statement.kind in _COUNTED_IN)
    if statement.id and statement.template:
        return says.stated.startswith(_SPOKEN_IN_SENTENCES)
    if statement.kind == "alt text":
        return says.stated.startswith(_SPOKEN_OF_PICTURES)
    if statement.kind in CELLS and statement.block in known.tables_of_figures:
        return says.stated.startswith(_SPOKEN_IN_FIGURES)
    return True


def _bears(says: Says, hit: Hit, span: Span, statement: Statement, known: Known) -> bool:
    """Whether a basis that nobody could read may yet be that of a number, period or word."""
    if hit.sign is Sign.PERIOD:
        return True  # set against every period that the span names, where it names one
    base = known.base(says)
    if base is not None and (name := named_in_list(base)):
        return hit.text.strip().casefold() in name.casefold()
    if base is not None and base.name == _REASON and _REASON in base.truth.unknown:
        return hit.text != span.text  # "exams returned after two years of grades"
    if says.fact is not None or says.figure is not None:
        return hit.sign is Sign.WORD and not _is_plain(hit, statement)
    if says.named in _NAMES:
        entry = _entry(says, known.ledger)
        told = " ".join(_texts(entry)).casefold() if entry is not None else ""
        return hit.text.strip().casefold() in told
    if says.named == "block":
        return bool(_LABEL.fullmatch(span.text))
    if says.named == "target":
        return any(each.value == _target(says, known) for each in amounts(hit.text))
    if says.named in _NOTED:
        return not statement.id
    if says.named in _IN_CELLS:
        return statement.kind in CELLS
    return says.named in _WORDED and not statement.id


def _target(says: Says, known: Known) -> Decimal | None:
    """The target of an indicator, which is itself looked up where it was set."""
    told = (known.ledger.indicator.get(says.of, {}).get("target") or {}).get("value")
    return None if told is None else Decimal(str(told))


def _is_plain(hit: Hit, statement: Statement) -> bool:
    """Whether a word says which side, which way or how good, and no more than that."""
    found = (each for each in words(statement.text) if each.start == hit.start)
    return any(each.sort in _PLAIN_SORTS for each in found)


def _entry(says: Says, ledger: Ledger) -> Entry | None:
    listed: Mapping[str, Mapping[str, Entry]] = {
        "indicator": ledger.indicator, "area": ledger.area, "line": ledger.comparator,
    }  # fmt: skip
    return listed[says.named].get(says.name)


def _texts(entry: Entry) -> Iterator[str]:
    for name in _TOLD_AS:
        told = entry.get(name) or ""
        if isinstance(told, Mapping):
            told = told.get("name", "")
        yield told if isinstance(told, str) else " ".join(map(str, told))
