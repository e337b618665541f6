"""Which indicator of the ledger a file means by a code, a measure's name or a title."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import cached_property
from typing import Any

from reportgen.verify.workbook.catalogue import plain_code
from reportgen.verify.workbook.mapping_names import part_key
from reportgen.verify.workbook.names import folded, letters, without_row_number
from reportgen.verify.workbook.written import IndicatorName

Entry = Mapping[str, Any]


class IndicatorNames:
    """The indicators of the ledger, found by the names of files.

    Parameters
    ----------
    indicators : the ledger's entries: id, code, topic, name.
    other : further names by code in small letters: earlier ones, a dictionary's.
    """

    def __init__(self, indicators: Iterable[Entry], other: Mapping[str, Iterable[str]]) -> None:
        self._entries = tuple(indicators)
        self._other = other

    def entry(self, key: str) -> Entry | None:
        """An indicator by its id, or by its code where no id is given."""
        return self._by_id.get(key) or self._by_code.get(plain_code(key))

    def means(self, entry: Entry, name: IndicatorName) -> bool:
        """Whether a file's name is this indicator's, as far as its words go."""
        if name.within:
            return self._title(name.name) == plain_code(str(entry["code"]))
        if name.part and entry.get("part"):
            return name.part == _part(entry)
        if name.code or name.part:
            return plain_code(name.code) == plain_code(str(entry["code"]))
        return folded(name.name) in self._folded(entry)

    def best(self, entry: Entry, names: Iterable[IndicatorName]) -> tuple[IndicatorName, ...]:
        """Those of a file's names that mean this indicator; the more exact hide the others.

        "X" and "X (%)" differ by signs alone: where one is written just so, it is meant. Of
        one name under two topics the indicator's own topic is.
        """
        found = [name for name in names if self.means(entry, name)]
        loose = [name for name in found if name.within or name.code or name.part]
        exact = [name for name in found if name not in loose]
        spelt = [name for name in exact if plain_code(name.name) in self._spelt(entry)] or exact
        topic = folded(str(entry["topic"]))
        own = [name for name in spelt if folded(name.topic) == topic] or spelt
        return (*own, *loose)

    def of_row_code(self, entry: Entry, code: str) -> bool:
        """Whether a national sheet's code, which may carry the number of its row, is this one."""
        mine = plain_code(str(entry["code"]))
        return mine in (plain_code(code), plain_code(without_row_number(code)))

    def _spelt(self, entry: Entry) -> frozenset[str]:
        return frozenset(map(plain_code, self._names(entry)))

    def _folded(self, entry: Entry) -> frozenset[str]:
        key = str(entry["id"])
        if key not in self._folded_names:
            self._folded_names[key] = frozenset(map(folded, self._names(entry)))
        return self._folded_names[key]

    @cached_property
    def _folded_names(self) -> dict[str, frozenset[str]]:
        return {}

    def _names(self, entry: Entry) -> tuple[str, ...]:
        return (str(entry["name"]), *self._other.get(plain_code(str(entry["code"])), ()))

    def _title(self, text: str) -> str:
        """The code of the indicator whose name lies in a title: the longest of them."""
        if text not in self._titles:
            bare = letters(text)
            known = (
                (len(letters(name)), plain_code(code))
                for code, names in self._every_name.items()
                for name in names
                if letters(name) and letters(name) in bare
            )
            self._titles[text] = max(known, default=(0, ""))[1]
        return self._titles[text]

    @cached_property
    def _titles(self) -> dict[str, str]:
        return {}

    @cached_property
    def _every_name(self) -> Mapping[str, Iterable[str]]:
        told = {plain_code(str(each["code"])): self._names(each) for each in self._entries}
        return {**self._other, **told}

    @cached_property
    def _by_id(self) -> Mapping[str, Entry]:
        return {str(each["id"]): each for each in self._entries}

    @cached_property
    def _by_code(self) -> Mapping[str, Entry]:
        return {plain_code(str(each["code"])): each for each in reversed(self._entries)}


def _part(entry: Entry) -> str:
    """The part of a whole that an indicator is, told as mapping files tell it."""
    part = entry["part"]
    names = (str(part.get("whole", "")), str(part.get("dimension", "")), str(part.get("name", "")))
    return part_key(*names, counted=entry.get("measure") == "count")
