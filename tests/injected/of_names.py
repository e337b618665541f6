"""Names that are not so: another comparator, area, indicator, district or part."""

from __future__ import annotations

from collections.abc import Iterator

from tests.injected.finished import Change
from tests.injected.registry import Entry, change, error_class, in_sentences, text_of
from tests.injected.spans import Found, figure_of, spans


@error_class("another comparator's name")
def _renamed(ledger: Entry) -> Iterator[Change]:
    """Only where a figure stands behind the name, and the other's is another."""
    said = {each["said"]: each["label"] for each in ledger["comparators"]}
    for each in in_sentences(ledger, ("gap",), "comparator"):
        figure = figure_of(ledger["facts"][each.facts[0]], "reference")
        if each.text not in said or not figure or not _figure_behind(ledger, each):
            continue
        indicator = ledger["facts"][each.facts[0]]["indicator_id"]
        for name, label in said.items():
            other = _shown(ledger, indicator, label, figure["period"])
            if name != each.text and other is not None and other != figure["shown"]:
                yield change(each, name)
                break


def _figure_behind(ledger: Entry, found: Found) -> bool:
    return text_of(ledger, found)[found.end :].startswith(" (")


def _shown(ledger: Entry, indicator: str, line: str, period: str) -> str | None:
    for each in ledger["figures"]:
        if (each["indicator"], each["of"], each["period"]) == (indicator, line, period):
            return str(each["shown"]) if "shown" in each else None
    return None


@error_class("another area's name")
def _of_another_area(ledger: Entry) -> Iterator[Change]:
    own = ledger["report"]["area"]
    other = "Wokingham" if own != "Wokingham" else "Rutland"
    for each in spans(ledger):
        if each.sort == "sentences" and each.basis.get("named") == "area" and own in each.text:
            yield change(each, each.text.replace(own, other))


@error_class("another indicator's name")
def _of_another_indicator(ledger: Entry) -> Iterator[Change]:
    told: dict[str, Found] = {}
    for each in spans(ledger):
        if each.sort == "sentences" and each.basis.get("named") == "indicator":
            told.setdefault(each.basis["name"], each)
    names = [each.text for each in told.values()]
    for each in spans(ledger):
        if each.sort != "sentences" or each.basis.get("named") != "indicator":
            continue
        for new in names:
            if new[:5] == each.text[:5] and new.casefold() != each.text.casefold():
                yield change(each, new)
                break


@error_class("another district's or part's name")
def _of_another_part(ledger: Entry) -> Iterator[Change]:
    """The first of a list is called by the second's name, where their figures differ."""
    told: dict[tuple[str, int, str], Found] = {}
    for each in in_sentences(ledger, ("districts", "composition")):
        told[(*each.place, each.field)] = each
    for (sort, number, field), each in told.items():
        listed, _, name = field.rpartition(".")
        if not listed.endswith(".0") or name not in ("area", "name"):
            continue
        after = f"{listed[:-1]}1"
        second = told.get((sort, number, f"{after}.{name}"))
        figures = [told.get((sort, number, f"{one}.figure")) for one in (listed, after)]
        if second and all(figures) and figures[0].text != figures[1].text:  # type: ignore[union-attr]
            yield change(each, second.text)
