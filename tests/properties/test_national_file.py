"""Every authority and indicator of the national file: told, whole, and as the file itself has it.

The file is read here a second time, by pandas alone, and the sentences by the expressions of
`reading.py`: a second opinion that shares no code with what it judges.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from fractions import Fraction
from functools import cache, lru_cache
from itertools import chain

import pandas as pd
import pytest

from reportgen.domain.area import Area
from reportgen.domain.dataset import Dataset
from reportgen.domain.fact import AreaFacts, IndicatorFacts
from reportgen.domain.request import Charts, ReportRequest
from reportgen.ingest.step import ingest
from reportgen.interpret.step import interpret
from reportgen.render.narrative import Narrator
from tests.journeys.builders import REPOSITORY, SHARED
from tests.properties.reading import (
    JUDGING,
    NUMBER,
    RELATION,
    STANDS,
    figure_in,
    rounded,
    sentences_in,
)
from tests.properties.test_language import faults_in
from tests.properties.test_numbers import NOT_FIGURES
from tests.properties.worlds import HEADINGS, said_of
from tests.render.builders_narrative import TEMPLATES

LAIT = SHARED / "lait"
SAMPLE = ("Lancashire", "City of London", "Isles of Scilly", "Cumberland", "Hackney")
BESIDE = re.compile(rf"([A-Z][\w ,'’.&-]*?|average|list) \(({NUMBER})(?:, [^()]*)?\)")
AGES = re.compile(r"\baged \d+ to \d+")
STATED = re.compile(rf"\b(?:was|from|to) ({NUMBER})")
OTHER_WAY = {
    "above": "below",
    "below": "above",
    "higher than": "lower than",
    "lower than": "higher than",
}
LONG_NAMES = (*HEADINGS, "rank", "average")  # a name of twenty words leaves no room for forty

pytestmark = pytest.mark.skipif(
    not (LAIT / "bds_long.parquet").is_file(),
    reason="the national file is not there (../shared/lait/bds_long.parquet)",
)


def request_for(*areas: str) -> ReportRequest:
    return ReportRequest(
        workbooks=(LAIT / "bds_long.parquet",),
        areas=areas,
        templates=REPOSITORY / "templates",
        inputs=REPOSITORY / "inputs",
        out=REPOSITORY / "outputs",
        dictionary=LAIT / "lait_data_dictionary.csv",
        neighbours=(LAIT / "sn_may_2025.xlsx",),
        outline="all_indicators",
        charts=Charts.NONE,
    )


@lru_cache(maxsize=1)
def figures() -> Dataset:
    return ingest(request_for("Lancashire"))


@cache
def raw() -> dict[tuple[str, str], frozenset[str]]:
    """Every number of the file, as text, by LA number and code: read anew, with pandas alone."""
    long = pd.read_parquet(LAIT / "bds_long.parquet")
    values = pd.to_numeric(long["Values"], errors="coerce")
    held = long[values.notna()].assign(value=values[values.notna()])
    codes = held["LA Number"].astype(int).astype(str)
    grouped = held.groupby([codes, held["Short Desc"].astype(str)])["value"]
    return {
        (str(area), str(code)): frozenset(format(each, ".15g") for each in series)
        for (area, code), series in grouped
    }


def faults_of(facts: AreaFacts) -> Iterator[str]:
    """What is wrong with what is said of one authority; nothing is the aim."""
    narrator = Narrator(TEMPLATES, facts.area)
    for each in facts.indicators:
        said = said_of(each, narrator=narrator)
        if not said:
            yield f"{each.indicator.id}: nothing is said"
        for template, text in said:
            found = chain(
                _english(each, template, text),
                _judged(each, text),
                _contradicted(each, text) if template in ("gap", "key_message") else (),
                _unknown(each, facts.area, text) if template == "level" else (),
            )
            yield from (f"{each.indicator.id}, {template}: {fault}: {text}" for fault in found)


def _own_words(facts: IndicatorFacts, text: str) -> str:
    """The text without the indicator's own name, which may well hold "good" or an odd sign."""
    about = facts.indicator
    for name in sorted({about.subject, about.label, about.name}, key=len, reverse=True):
        if name:
            text = re.sub(re.escape(name), "The figure", text, flags=re.IGNORECASE)
    return text


def _english(facts: IndicatorFacts, template: str, text: str) -> Iterator[str]:
    if not text.strip():
        yield "empty"
    faults = faults_in(_own_words(facts, text), template)
    yield from (each for each in faults if template not in LONG_NAMES or "words" not in each)


def _judged(facts: IndicatorFacts, text: str) -> Iterator[str]:
    if not facts.indicator.polarity.judges:
        yield from (f"judges: {each[0]}" for each in JUDGING.finditer(_own_words(facts, text)))


def _contradicted(facts: IndicatorFacts, text: str) -> Iterator[str]:
    """A word between two printed figures that does not hold of them."""
    points = facts.series[0].points
    own = next((each.figure for each in points if each.period == facts.period), None)
    if own is None:
        return
    printed = rounded(Fraction(str(own.stored)), own.places)
    relations = list(RELATION.finditer(text))
    for named in BESIDE.finditer(text):
        before = [each for each in relations if each.start() < named.start(2)]
        if not before or "percentage point" in named[0]:
            continue
        stands = STANDS[before[-1][2]]
        other, places = figure_in(named[2])
        unit = Fraction(1, 10 ** min(places, own.places))
        holds = {
            "above": printed > other,
            "below": printed < other,
            "in line": abs(printed - other) <= unit / 2 + Fraction(1, 10**places) / 2,
            "similar": printed != other,
        }[stands]
        if not holds:
            yield f"{float(printed)} is not {stands} {named[2]}"


def _unknown(facts: IndicatorFacts, area: Area, text: str) -> Iterator[str]:
    """A level whose figure the file does not hold of this authority and indicator."""
    said = AGES.sub("", _own_words(facts, text))
    first = sentences_in(NOT_FIGURES.sub("#", said))[0]
    held = raw().get((area.code, facts.indicator.code), frozenset())
    for stated in STATED.findall(first):
        number, places = figure_in(stated)
        if number not in {rounded(Fraction(each), places) for each in held}:
            yield f"{stated} stands nowhere in the file"


def checked(*areas: str) -> int:
    """How many authorities were told, once none of their sentences is at fault."""
    faults: list[str] = []
    count = 0
    for facts in interpret(figures(), request_for(*areas)):
        assert facts.indicators, facts.area.name
        faults += [f"{facts.area.name}: {each}" for each in faults_of(facts)]
        count += 1
    some = "\n".join(faults[:: max(1, len(faults) // 40)])
    assert not faults, f"{len(faults)} faults, among them:\n{some}"
    return count


def test_words_turned_round_and_figures_changed_are_found() -> None:
    """The check itself: what it is to find, put into true sentences."""
    facts = next(iter(interpret(figures(), request_for("Lancashire"))))
    turned = found = changed = 0
    for each in facts.indicators[:60]:
        said = dict(said_of(each))
        gap, level = said.get("gap", ""), said.get("level", "")
        wrong = RELATION.sub(lambda word: OTHER_WAY.get(word[2], word[2]), gap)
        turned += wrong != gap
        found += any(_contradicted(each, wrong)) and wrong != gap
        moved = re.sub(r"(\d)( |%|\.(?!\d))", lambda last: f"{9 - int(last[1])}{last[2]}", level)
        changed += any(_unknown(each, facts.area, moved)) > any(_unknown(each, facts.area, level))
    assert (turned, found) == (turned, turned)
    assert turned > 20
    assert changed > 10


def test_five_authorities_that_differ_are_told_without_a_fault() -> None:
    assert checked(*SAMPLE) == len(SAMPLE)


@pytest.mark.slow
def test_every_authority_is_told_without_a_fault() -> None:
    assert checked("all") == 153
