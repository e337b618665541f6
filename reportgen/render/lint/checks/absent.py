"""E2 and W3: a sentence that lacks its template, and a template that no sentence asks for."""

from __future__ import annotations

from collections.abc import Iterator

from reportgen.errors import did_you_mean
from reportgen.render.lint.finding import Finding
from reportgen.render.lint.shelf import Shelf
from reportgen.render.template.codes import Code


def absent(shelf: Shelf) -> Iterator[Finding]:
    """What a report would miss, and what it would never look at; nothing where none are wanted."""
    if not shelf.wanted:
        return
    there = {sheet.stem: sheet for sheet in shelf.sheets if sheet.is_sentence}
    beyond = sorted(set(there) - shelf.wanted)
    for name in sorted(shelf.wanted - set(there)):
        yield Finding(
            Code.NAME,
            (shelf.folder / f"{name}.j2").as_posix(),
            1,
            "this template is not there, and a report asks for it.",
            did_you_mean(name, beyond),
            f"name the file {name}.j2 again, or copy it from a folder of reportgen init",
        )
    for name in beyond:
        yield there[name].find(
            Code.UNUSED,
            1,
            "no report asks for a template of this name.",
            did_you_mean(name, shelf.wanted),
            "name it after the sentence it says, or move it out of the folder",
        )
