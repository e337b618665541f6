"""What kind of list a paragraph belongs to: bullets, numbers, or none."""

from __future__ import annotations

from typing import Any

from reportgen.check.names import w


class Lists:
    """The list definitions of one file: the kind of number of each list and level."""

    def __init__(self, tree: Any | None) -> None:
        self._kinds: dict[tuple[str, str], str] = {}
        self._levels: dict[tuple[str, str], str] = {}  # list and style id -> level
        self.known: set[str] = set()
        if tree is None:
            return
        shapes = {str(each.get(w("abstractNumId"))): each for each in tree if _is(each, "abstract")}
        for number in tree.iterchildren(w("num")):
            list_id = str(number.get(w("numId")))
            self.known.add(list_id)
            told = number.find(w("abstractNumId"))
            shape = None if told is None else shapes.get(str(told.get(w("val"))))
            for owner in (shape, *number.iterchildren(w("lvlOverride"))):
                for level in () if owner is None else owner.iterchildren(w("lvl")):
                    self._add(list_id, level)

    def _add(self, list_id: str, level: Any) -> None:
        place = str(level.get(w("ilvl"), "0"))
        kind = level.find(w("numFmt"))
        self._kinds[list_id, place] = "decimal" if kind is None else str(kind.get(w("val")))
        style = level.find(w("pStyle"))
        if style is not None:
            self._levels[list_id, str(style.get(w("val")))] = place

    def of(self, list_id: str, level: str, style_id: str) -> tuple[str, int]:
        """The kind of number and the level; "" and 0 of no list."""
        if not list_id or list_id == "0":
            return "", 0
        place = level or self._levels.get((list_id, style_id), "0")
        kind = self._kinds.get((list_id, place), "unknown")
        return "" if kind == "none" else kind, int(place) if place.isdecimal() else 0


def _is(element: Any, kind: str) -> bool:
    return bool(element.tag == w(f"{kind}Num"))
