"""All that the checks look at: the templates of a folder, the words to avoid, what was tried."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from reportgen.render.lint.sheet import Sheet
from reportgen.render.lint.tried import Tried
from reportgen.render.lint.words import AvoidedWord


@dataclass(frozen=True, slots=True)
class Shelf:
    """One folder of templates, read once for all checks.

    `places` are names of areas; `wanted` are the sentences that a report may tell, none where
    that is not asked; `tried` what the worked examples say, and by which branches.
    """

    folder: Path
    sheets: tuple[Sheet, ...]
    avoided: tuple[AvoidedWord, ...]
    places: frozenset[str]
    wanted: frozenset[str]
    tried: Tried

    @property
    def readable(self) -> tuple[Sheet, ...]:
        """The templates that could be read as far as their tree."""
        return tuple(sheet for sheet in self.sheets if sheet.tree is not None)

    @property
    def by_name(self) -> Mapping[str, Sheet]:
        return {sheet.name: sheet for sheet in self.sheets}
