"""Which place a name or code means, by the list of places in the ledger."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from typing import Any

from reportgen.verify.workbook.names import folded, without_office
from reportgen.verify.workbook.written import AreaName

Entry = Mapping[str, Any]


class Gazetteer:
    """Places by every code and name that the ledger gives them.

    Parameters
    ----------
    areas : the ledger's entries: code, name, said, aliases, ons, live.
    """

    def __init__(self, areas: Iterable[Entry]) -> None:
        self._by_code: dict[str, str] = {}
        self._by_label: dict[str, str] = {}
        # A place's own name goes before what others are also called: Dorset, the old and the new.
        self._by_name, self._by_other_name = _names(), _names()
        self._by_bare_name = _names()
        self._live: set[str] = set()
        for each in areas:
            self._add(each)

    def _add(self, entry: Entry) -> None:
        code = str(entry["code"])
        if entry.get("live", True):
            self._live.add(code)
        for known in (code, *entry.get("ons", ())):
            self._by_code[str(known)] = code
        said = str(entry.get("said") or entry["name"])
        self._by_label.setdefault(said.removeprefix("the "), code)
        self._by_name[folded(str(entry["name"]))].add(code)
        for name in (str(entry["name"]), said, *entry.get("aliases", ())):
            self._by_other_name[folded(name)].add(code)
            self._by_bare_name[without_office(name)].add(code)

    def of_label(self, label: str) -> str:
        """The code of a place as tables and charts call it; "" where none is called so."""
        return self._by_label.get(label) or self.of_text(label)

    def of_text(self, text: str) -> str:
        """The code of the one place that a text names or codes; "" for none, or for several."""
        if text in self._by_code:
            return self._by_code[text]
        for names, key in (
            (self._by_name, folded(text)),
            (self._by_other_name, folded(text)),
            (self._by_bare_name, without_office(text)),
        ):
            found = names.get(key, set()) if key else set()
            if len(found) > 1:
                found = found & self._live
            if len(found) == 1:
                return next(iter(found))
        return ""

    def may_be(self, code: str, text: str) -> bool:
        """Whether a place is called so, though others may be too: East of a county, of England."""
        key = folded(text)
        return bool(key) and code in self._by_name.get(key, set()) | self._by_other_name.get(
            key, set()
        )

    def code(self, area: AreaName) -> str:
        """The code of a place as a file names it, its number before its name."""
        return self._by_code.get(_plain(area.code), "") or self.of_text(area.name)


def _names() -> dict[str, set[str]]:
    return defaultdict(set)


def _plain(code: str) -> str:
    """A number that went through a program as "888.0"."""
    return code.strip().removesuffix(".0")
