"""W1: the name of an area in a template, which every other area would print too."""

from __future__ import annotations

import re
from collections.abc import Iterator

from reportgen.render.lint.finding import Finding
from reportgen.render.lint.shelf import Shelf
from reportgen.render.lint.texts import texts
from reportgen.render.template.codes import Code

REGIONS = frozenset(
    (
        "England",
        "East Midlands",
        "East of England",
        "Inner London",
        "London",
        "North East",
        "North West",
        "Outer London",
        "South East",
        "South West",
        "West Midlands",
        "Yorkshire and the Humber",
        "Yorkshire and The Humber",
    )
)


def place_names(shelf: Shelf) -> Iterator[Finding]:
    """Names of England, its regions and the areas of the workspace in what is printed."""
    longest_first = sorted(shelf.places | REGIONS, key=lambda name: (-len(name), name))
    pattern = re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, longest_first))})(?!\w)")
    for sheet in shelf.readable:
        for text in texts(sheet.tree) if sheet.tree else ():
            for name in pattern.finditer(text.words):
                yield sheet.find(
                    Code.PLACE_NAME,
                    text.line_at(name.start()),
                    f'the text names an area: "{name[0]}".',
                    "Every other area's report would print it too.",
                    "take the name from the facts: area.name, or the name of a comparator",
                    name[0],
                )
