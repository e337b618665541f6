"""What stands beside the sentences and is not so: tables, counts lines, alt texts."""

from __future__ import annotations

import re
from collections.abc import Iterator

from tests.injected.finished import Change
from tests.injected.registry import Entry, change, error_class, one_up, read
from tests.injected.spans import Found, spans

_ASSESSED = {"Better": "Worse", "Worse": "Better", "Similar": "Better"}
_ARROWS = {"▲": "▼", "▼": "▲", "●": "▲"}
_DRAWN = {"peaks": "is lowest", "lowest": "highest"}


@error_class("table cell")
def _cell(ledger: Entry) -> Iterator[Change]:
    for each in spans(ledger):
        if each.kind == "table cell" and each.basis.keys() & {"figure", "fact"}:
            found = one_up(each) if each.field not in ("period", "reference_period") else None
            if found and read(each.text) is not None and each.field != "difference.shown":
                yield found


@error_class("status in the table")
def _status(ledger: Entry) -> Iterator[Change]:
    for each in spans(ledger):
        found = re.fullmatch(r"(?:[▲▼●] )?(Better|Worse|Similar)", each.text)
        if each.kind == "table cell" and each.field == "judgement" and found:
            new = each.text.replace(found[1], _ASSESSED[found[1]])
            yield change(each, _ARROWS.get(new[0], new[0]) + new[1:])


@error_class("change in the table")
def _change_cell(ledger: Entry) -> Iterator[Change]:
    ways = {"up": "down", "down": "up", "no change": "up"}
    for each in spans(ledger):
        if each.kind != "table cell":
            continue
        if each.field == "direction" and each.text in ways:
            yield change(each, ways[each.text])
        elif each.field == "difference.shown" and (found := one_up(each)):
            yield found


@error_class("counts line")
def _count(ledger: Entry) -> Iterator[Change]:
    for each in spans(ledger):
        if "count" in each.basis and each.text.isdigit():
            yield change(each, str(int(each.text) + 1))


@error_class("alt text")
def _alt(ledger: Entry) -> Iterator[Change]:
    for each in _alts(ledger):
        if ("figure" in each.basis or each.field in ("low", "high", "turn_value")) and (
            found := one_up(each)
        ):
            yield found


@error_class("words of an alt text")
def _alt_words(ledger: Entry) -> Iterator[Change]:
    for each in _alts(ledger):
        if each.text in _DRAWN:
            yield change(each, _DRAWN[each.text])


def _alts(ledger: Entry) -> Iterator[Found]:
    return (each for each in spans(ledger) if each.kind == "alt text")
