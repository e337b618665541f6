"""What is told once for a section: that its area is new, and has no earlier figures."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from reportgen.domain.fact_over_time import SeriesStart
from reportgen.domain.relation import StartReason
from reportgen.plan.entries import RosterSection
from reportgen.plan.selection import Chosen
from reportgen.plan.silence import left_out_row

_TEMPLATE = "series_start"


def told_once(sections: Sequence[RosterSection], chosen: Mapping[str, Chosen]) -> dict[str, Chosen]:
    """The same choice, with a new area's beginning told under one indicator of each section.

    The sentence there holds the facts of all that it speaks for; the others list theirs as left
    out. The reason of a break is of its own indicator and stays there.
    """
    made = dict(chosen)
    for section in sections:
        ids = [entry.facts.indicator.id for entry in section.entries]
        new = {each: _formed(made[each]) for each in ids if each in made and _formed(made[each])}
        if len(new) > 1:
            first, *others = new
            together = tuple(fact for facts in new.values() for fact in facts)
            made[first] = _with(made[first], together)
            for each in others:
                made[each] = _without(made[each], new[each], new[first][0].indicator.label)
    return made


def _formed(chosen: Chosen) -> tuple[SeriesStart, ...]:
    return tuple(
        fact
        for fact in dict(chosen.sentences).get(_TEMPLATE, ())
        if isinstance(fact, SeriesStart) and fact.alone and fact.reason is StartReason.FORMED
    )


def _with(chosen: Chosen, facts: tuple[SeriesStart, ...]) -> Chosen:
    sentences = tuple(
        (template, facts if template == _TEMPLATE else told) for template, told in chosen.sentences
    )
    return replace(chosen, sentences=sentences)


def _without(chosen: Chosen, facts: tuple[SeriesStart, ...], under: str) -> Chosen:
    reason = f"told once for its section, under {under}"
    rows = tuple(left_out_row(fact, reason) for fact in facts)
    kept = tuple(each for each in chosen.sentences if each[0] != _TEMPLATE)
    return replace(chosen, sentences=kept, left_out=(*chosen.left_out, *rows))
