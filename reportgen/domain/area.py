"""Places: authorities, regions, England, and the sets of statistical neighbours."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum


class AreaKind(StrEnum):
    AUTHORITY = "authority"
    REGION = "region"
    COUNTRY = "country"
    LOCAL = "local"  # a district or locality inside an authority; never ranked nationally
    GROUP = "group"  # several authorities under one name (Lancashire-14, a joint unit)


@dataclass(frozen=True, slots=True)
class Area:
    """One place. `code` is the LA number as text ("888", England "970", North West "981").

    `name` is the published name; `said` the form inside a sentence ("the North West",
    "Herefordshire"); `possessive` likewise ("the North West's"). `region` is a region's code.
    `live` is false for an abolished authority; `successors` are codes, never joined by us.
    `ons` are its nine-character codes, today's first. `within` is the authority of a local
    area; `members` are the authorities of a group. Neither is ever worked out by adding up.
    `since` and `until` are the first and the last day (ISO) of an authority that a change of
    boundaries made or ended; "" where its figures know no such day.
    """

    code: str
    name: str
    kind: AreaKind
    region: str = ""
    live: bool = True
    said: str = ""
    possessive: str = ""
    aliases: tuple[str, ...] = ()
    successors: tuple[str, ...] = ()
    ons: tuple[str, ...] = ()
    within: str = ""
    members: tuple[str, ...] = ()
    since: str = ""
    until: str = ""

    @property
    def in_sentence(self) -> str:
        return self.said or self.name

    @property
    def label(self) -> str:
        """The name in tables and charts: as it is said, without the article ("Bristol")."""
        return self.in_sentence.removeprefix("the ")

    @property
    def belonging(self) -> str:
        if self.possessive:
            return self.possessive
        return f"{self.in_sentence}'" if self.in_sentence.endswith("s") else f"{self.in_sentence}'s"


@dataclass(frozen=True, slots=True)
class NeighbourSet:
    """One edition of DfE's statistical neighbours: area code -> neighbour codes, closest first.

    `name` is the edition ("May 2025"), `place` the file it was read from. `own` says that the
    list is a council's, not the Department's: "Lancashire's own list (March 2024)".
    """

    name: str
    members: Mapping[str, tuple[str, ...]]
    place: str = ""
    own: bool = False


class ComparatorKind(StrEnum):
    ENGLAND = "england"
    REGION = "region"
    NEIGHBOURS = "neighbours"
    AUTHORITY = "authority"


@dataclass(frozen=True, slots=True)
class Comparator:
    """One thing an area is compared with; a set of neighbours has several codes.

    `said` is the form inside a sentence: "England", "the North West",
    "the statistical neighbour average"; `label` the form in tables and charts:
    "England", "North West", "Statistical neighbours (May 2025)". Neighbours of a council's own
    list are never called statistical: that is the name of the Department's sets.
    """

    kind: ComparatorKind
    codes: tuple[str, ...]
    said: str
    label: str
    edition: str = ""
    own: bool = False  # of neighbours: a council's own list

    @property
    def members_said(self) -> str:
        """What several neighbours are called inside a sentence."""
        return "neighbours on the council's own list" if self.own else "statistical neighbours"
