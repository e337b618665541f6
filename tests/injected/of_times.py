"""Periods that are not so: another year's name, a span that starts or ends elsewhere."""

from __future__ import annotations

import re
from collections.abc import Iterator

from tests.injected.finished import Change
from tests.injected.registry import Entry, change, error_class, in_sentences
from tests.injected.spans import Found, figure_of, printed, spans

YEAR = re.compile(r"((?:19|20)\d\d)(?:/(\d\d))?")
_FIGURE_AT = {
    ("level", "period"): "value",
    ("change_previous", "period"): "value",
    ("change_baseline", "period"): "value",
    ("change_previous", "reference_period"): "reference",
    ("change_baseline", "reference_period"): "reference",
    ("comparator_trend", "reference_period"): "reference",
    ("trend", "turn"): "turn_value",
    ("trend", "period"): "value",
    ("streak", "period"): "value",
    ("streak", "reference_period"): "reference",
    ("record", "reference_period"): "reference",
    ("missing", "last_period"): "last_value",
}
"""The figure that the text gives for a period: with another year's figure the text is false."""


def shifted(text: str, years: int) -> str:
    """A period so many years later: its last year is moved, "2017/18" stays of that form."""
    found = list(YEAR.finditer(text))[-1]
    year = int(found[1]) + years
    told = f"{year}/{(year + 1) % 100:02}" if found[2] else str(year)
    return text[: found.start()] + told + text[found.end() :]


@error_class("wrong year")
def _wrong_year(ledger: Entry) -> Iterator[Change]:
    for each in in_sentences(ledger, ("level", "trend", "record", "missing")):
        yield from _in_another_year(ledger, each)


@error_class("end of a span of time")
def _wrong_end(ledger: Entry) -> Iterator[Change]:
    for each in in_sentences(ledger, ("change", "streak", "comparator_trend")):
        yield from _in_another_year(ledger, each)


def _in_another_year(ledger: Entry, found: Found) -> Iterator[Change]:
    """The nearest year whose printed figure is another, or that has none."""
    fact = ledger["facts"][found.facts[0]]
    name = _FIGURE_AT.get((fact["kind"], found.field))
    figure = figure_of(fact, name) if name else None
    if figure is None or not figure["period"].isdigit() or not _says(ledger, found, str(name)):
        return
    if not YEAR.search(found.text):
        return
    line = printed(ledger, fact["indicator_id"], figure["of"])
    for step in (-1, 1):
        if line.get(str(int(figure["period"]) + step)) != figure["shown"]:
            yield change(found, shifted(found.text, step))
            return


def _says(ledger: Entry, found: Found, name: str) -> bool:
    """Whether the text gives the figure of this name, so that its year can be wrong at all."""
    (fact,) = found.facts[:1]
    return any(
        each.get("fact") == fact and each.get("field") == name
        for span in ledger[found.sort][found.number]["spans"]
        for each in span["says"]
    )


@error_class("start of a span of time")
def _wrong_start(ledger: Entry) -> Iterator[Change]:
    """ "Since 2011/12" where there is no figure before 2015/16."""
    for each in in_sentences(ledger, ("trend", "crossover", "record"), "first"):
        fact = ledger["facts"][each.facts[0]]
        line = printed(ledger, fact["indicator_id"], fact["area"])
        first = min(line, default="")
        start = fact.get("periods", {}).get("first", "")
        if re.fullmatch(r"\d{4}", first) and start.isdigit() and YEAR.search(each.text):
            yield change(each, shifted(each.text, int(first) - int(start) - 2))


@error_class("years of a crossing")
def _crossing(ledger: Entry) -> Iterator[Change]:
    """The last of the years on the other side becomes the latest, which is on this side."""
    for each in in_sentences(ledger, ("crossover",), "earlier"):
        fact = ledger["facts"][each.facts[0]]
        years = list(YEAR.finditer(each.text))
        if len(years) == 2 and re.fullmatch(r"\d{4}", fact["period"]):
            last = int(years[-1][1]) + (1 if years[-1][2] else 0)
            new = shifted(each.text, int(fact["period"]) - last)
            if new != each.text:
                yield change(each, new)


def _years_of(ledger: Entry, kind: str) -> Iterator[Found]:
    """The spans of periods in texts of a kind, "2015/16 to 2021/22"."""
    for each in spans(ledger):
        if each.kind == kind and each.basis.get("named") == "period" and YEAR.search(each.text):
            yield each


@error_class("years of a caption")
def _caption(ledger: Entry) -> Iterator[Change]:
    for each in _years_of(ledger, "caption"):
        yield change(each, shifted(each.text, 1))


@error_class("period at the head of a column")
def _column(ledger: Entry) -> Iterator[Change]:
    for each in _years_of(ledger, "table heading"):
        yield change(each, shifted(each.text, -1))


@error_class("years of an alt text")
def _alt_years(ledger: Entry) -> Iterator[Change]:
    for each in _years_of(ledger, "alt text"):
        yield change(each, shifted(each.text, 1))
