"""What differs between two runs: sentences that changed, came, went or moved, and the causes."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from enum import StrEnum


class Kind(StrEnum):
    """What became of a sentence. BEHIND: the same words rest on other figures."""

    CHANGED = "changed"
    NEW = "new"
    GONE = "gone"
    MOVED = "moved"
    BEHIND = "same words, other figures behind"


class Why(StrEnum):
    """What both runs recorded differently and the sentence rests on."""

    DATA = "data"
    RULES = "rules"
    TEMPLATES = "templates"
    SELECTION = "selection"
    PROGRAM = "program"
    UNKNOWN = "not recorded"


SAID = {
    Why.DATA: "the data",
    Why.RULES: "the rules, thresholds or catalogue",
    Why.TEMPLATES: "the sentence templates",
    Why.SELECTION: "the request, the outline or what was chosen",
    Why.PROGRAM: "the program or its libraries",
    Why.UNKNOWN: "nothing that the runs recorded",
}


@dataclass(frozen=True, slots=True)
class Cause:
    """One reason why a sentence differs, with what exactly: "England, 2025: 40.6 -> 41.0 (...)"."""

    why: Why
    details: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Change:
    """One sentence that differs: `then` is "" for a new one, `now` for one that has gone."""

    kind: Kind
    id: str
    section: str
    then: str
    now: str
    causes: tuple[Cause, ...]
    section_then: str = ""


@dataclass(frozen=True, slots=True)
class Difference:
    """All that differs between two runs, in the reading order of the later one.

    `first` must be said before anything else (another area, another outline); `behind` names
    what else the two were made from differently.
    """

    then: str
    now: str
    first: tuple[str, ...]
    behind: tuple[str, ...]
    changes: tuple[Change, ...]
    compared: int

    @property
    def by_kind(self) -> tuple[tuple[Kind, int], ...]:
        """How many sentences of each kind, those without any left out."""
        counts = Counter(each.kind for each in self.changes)
        return tuple((kind, counts[kind]) for kind in Kind if counts[kind])

    @property
    def by_cause(self) -> tuple[tuple[Why, int], ...]:
        """How many sentences each cause has a part in; one sentence may have several."""
        counts = Counter(cause.why for each in self.changes for cause in each.causes)
        return tuple((why, counts[why]) for why in Why if counts[why])
