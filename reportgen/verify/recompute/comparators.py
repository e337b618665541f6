"""Whether a comparator is what it is called, and its neighbours those of the shipped list."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from reportgen.verify.evidence import Evidence
from reportgen.verify.ledger import Ledger
from reportgen.verify.recompute.claim import label_of
from reportgen.verify.recompute.polarity import WronglyStated

Entry = Mapping[str, Any]
LIST = "inputs/areas/neighbours.csv"
_FIRST_ROW = 2


def wrong_comparators(ledger: Ledger, evidence: Evidence) -> tuple[WronglyStated, ...]:
    """Every comparator under another place's name, and a set with other members than its edition.

    A set is looked up in the shipped list only: where another list was given, it may hold another
    set of the same edition.
    """
    found = []
    for each in ledger.comparators:
        told = (
            _members(each, ledger, evidence)
            if each["kind"] == "neighbours"
            else _name(each, ledger)
        )
        found += [WronglyStated("", place, words) for place, words in told]
    return tuple(found)


def _name(comparator: Entry, ledger: Ledger) -> Iterator[tuple[str, str]]:
    """England, a region or an authority: its name must be that of its code."""
    area = ledger.area.get(str(next(iter(comparator["codes"]), "")))
    label = str(comparator["label"])
    if area is None:
        yield "", f"{label} is of no place that the ledger knows."
    elif label != label_of(area) or comparator["said"] != str(area.get("said") or area["name"]):
        yield "", f"{label}, said as {comparator['said']}, is in fact {area['name']}."


def _members(comparator: Entry, ledger: Ledger, evidence: Evidence) -> Iterator[tuple[str, str]]:
    if comparator.get("own") or _another_list(ledger):
        return
    own = next((e for e in ledger.areas if e["name"] == ledger.report["area"]), None)
    wanted = (str(comparator.get("edition", "")), str(own["code"]) if own else "")
    listed = dict(_listed(wanted, evidence))
    if listed and set(listed) != set(map(str, comparator["codes"])):
        place = next(iter(listed.values()))
        yield place, f"{comparator['label']} has other members than the list has for the area."


def _another_list(ledger: Ledger) -> bool:
    told = (
        " ".join((str(each["layout"]), *map(str, each.get("sheets", ())))).casefold()
        for each in ledger.inputs
        if each["name"] != LIST
    )
    return any("neighbour" in each or " sn " in f" {each} " for each in told)


def _listed(wanted: tuple[str, str], evidence: Evidence) -> Iterator[tuple[str, str]]:
    """The codes of an area's neighbours in one edition, each with its row; they stand together."""
    met, row = False, _FIRST_ROW
    while texts := evidence.row(f"{LIST}, row {row}"):
        if (texts.get("edition"), texts.get("area_code")) == wanted:
            met = True
            yield texts.get("neighbour_code", ""), f"{LIST}, row {row}"
        elif met:
            return
        row += 1
