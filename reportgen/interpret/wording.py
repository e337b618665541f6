"""The tables of words for size, margins and trends, from `templates/wording/`."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from functools import lru_cache
from pathlib import Path

from reportgen.interpret.wording_known import ADVERBS, FILES
from reportgen.interpret.wording_reading import contents_of, read_adverbs, read_numbers
from reportgen.interpret.wording_tables import Column, Edges, Scale, Threshold

FOLDER = "wording"


@dataclass(frozen=True, slots=True)
class Wording:
    """All thresholds of the rules, as a council has set them.

    `numbers` are the single ones by name, `adverbs` the edges of the words for size.
    """

    numbers: Mapping[str, Threshold]
    adverbs: Mapping[tuple[Column, Scale], Edges]
    _said: dict[str, str] = field(default_factory=dict, compare=False, repr=False)

    def number(self, name: str) -> Decimal:
        """One threshold by its name; its unit stands in the table."""
        return self.numbers[name].value

    def share(self, name: str) -> Decimal:
        """One threshold in per cent, as a part of one."""
        return self.numbers[name].value / 100

    def edges(self, column: Column, scale: Scale) -> Edges:
        """Where each word for size ends or begins."""
        return self.adverbs[column, scale]

    def said(self, text: str) -> str:
        """A text with the thresholds that it names in braces: "{record_fewest}", "eight periods".

        `{record_fewest.bare}` is the number without its unit.
        """
        if text not in self._said:
            self._said[text] = text.format_map(self.numbers)
        return self._said[text]


def read_wording(templates: Path) -> Wording:
    """The tables of one templates folder; read anew only when one has changed.

    Raises
    ------
    TemplateError : when a table, column or row is missing, unknown or twice there, or a number
        is none, out of bounds or out of order; with file, line and cure.
    """
    folder = templates / FOLDER
    return _wording(folder, contents_of(folder))


@lru_cache(maxsize=8)
def _wording(folder: Path, contents: tuple[bytes, ...]) -> Wording:
    numbers: dict[str, Threshold] = {}
    adverbs: Mapping[tuple[Column, Scale], Edges] = {}
    for name, content in zip(FILES, contents, strict=True):
        if name == ADVERBS:
            adverbs = read_adverbs(folder / name, content)
        else:
            numbers |= read_numbers(folder / name, content)
    return Wording(numbers, adverbs)
