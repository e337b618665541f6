"""W5: branches that no worked example goes through, so that nobody has read what they say."""

from __future__ import annotations

from collections.abc import Iterator

from reportgen.render.lint.finding import Finding
from reportgen.render.lint.shelf import Shelf
from reportgen.render.template.codes import Code


def unreached(shelf: Shelf) -> Iterator[Finding]:
    """Each branch that neither an example nor any further sentence went through."""
    sheets = shelf.by_name
    for branch in shelf.tried.known:
        if branch not in shelf.tried.visited:
            yield sheets[branch.file].find(
                Code.UNREACHED,
                branch.line,
                f"no example goes this way: {branch.words}.",
                "Nobody has read what is said here.",
                "add an example that goes this way, or take the branch out",
            )
