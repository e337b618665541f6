"""Every kind of fact stands in the table of what is told where, and nothing is told elsewhere."""

from __future__ import annotations

from collections.abc import Iterator

from reportgen.domain.fact import Fact
from reportgen.plan.entries import Entry
from reportgen.plan.outline import AskedFact, IndicatorEntry
from reportgen.plan.selection import choose
from reportgen.plan.where_told import WHERE_TOLD, further_kinds
from tests.properties.worlds import World, always, worlds


def test_every_kind_of_fact_is_in_the_table() -> None:
    assert set(_kinds(Fact)) == {kind.__name__ for kind in WHERE_TOLD}


def test_every_word_that_an_outline_may_ask_with_leads_to_a_kind() -> None:
    beside_the_gaps = {AskedFact.CROSSOVER}
    assert further_kinds().keys() == set(AskedFact) - beside_the_gaps


@always(worlds())
def test_each_fact_is_told_where_the_table_says(world: World) -> None:
    facts = world.facts()
    asked = IndicatorEntry(code=facts.indicator.code, facts=tuple(AskedFact))
    for extras in (0, len(AskedFact)):
        for sentence, told in choose(Entry(facts, asked, extras)).sentences:
            assert all(sentence in _places(fact) for fact in told), sentence


def _places(fact: Fact) -> tuple[str, ...]:
    told = WHERE_TOLD[type(fact)]
    return (told.sentence, *told.beside)


def _kinds(kind: type[Fact]) -> Iterator[str]:
    """The names of the kinds that the rules make, which are those of the domain."""
    for each in kind.__subclasses__():
        if each.__module__.startswith("reportgen.domain"):
            yield each.__name__
            yield from _kinds(each)
