"""The abbreviations that the paper uses, with their meaning."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from reportgen.domain.document import Block, Heading, Reference, Table
from reportgen.domain.paper import PartPlan
from reportgen.render.ledger.marks import stated
from reportgen.render.paper.desk import Desk
from reportgen.render.paper.texts import texts

_TABLE = "tab-glossary"


def glossary(part: PartPlan, desk: Desk) -> Iterator[Block]:
    """A table of those in the blocks before; nothing where none is used."""
    used = abbreviations_used(desk.plan.glossary, desk.blocks)
    if used:
        yield Heading(1, desk.heading(part, "Glossary"), "glossary")
        line = "{0} gives the meaning of the abbreviations used in this report."
        yield Reference(line, (_TABLE,), "body")
        yield Table(
            id=_TABLE,
            caption="Abbreviations used in this report",
            description="One row for each abbreviation with its meaning.",
            columns=(("Abbreviation", "text", 25), ("Meaning", "text", 75)),
            rows=tuple(map(_marked, used)),
        )


def _marked(row: tuple[str, str]) -> tuple[str, str]:
    short, meaning = row
    return stated(short, "glossary"), stated(meaning, "glossary")


def abbreviations_used(
    glossary: Sequence[tuple[str, str]], blocks: Sequence[Block]
) -> tuple[tuple[str, str], ...]:
    """Those abbreviations that stand as words of their own in any text of the blocks."""
    text = "\n".join(line for block in blocks for line in texts(block))
    return tuple(
        (short, meaning)
        for short, meaning in glossary
        if re.search(rf"(?<!\w){re.escape(short)}(?!\w)", text)
    )
