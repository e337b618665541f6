"""Two editions of statistical neighbours: who stayed, who joined and who left."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping

from reportgen.domain.area import Area, NeighbourSet
from reportgen.domain.release import NeighboursMoved


def neighbours_moved(
    then: NeighbourSet,
    now: NeighbourSet,
    areas: Mapping[str, Area],
    wanted: Collection[str] = (),
) -> Iterator[NeighboursMoved]:
    """Each live area whose neighbours differ, members in the order of closeness.

    Parameters
    ----------
    areas : every known place, for its name.
    wanted : the codes of the areas that are asked for; all when it is empty.
    """
    for code, members in now.members.items():
        old = then.members.get(code, ())
        if not old or (wanted and code not in wanted) or code not in areas:
            continue
        if set(old) == set(members):
            continue
        yield NeighboursMoved(
            areas[code].name,
            then.name,
            now.name,
            tuple(_name(each, areas) for each in members if each in old),
            tuple(_name(each, areas) for each in members if each not in old),
            tuple(_name(each, areas) for each in old if each not in members),
        )


def _name(code: str, areas: Mapping[str, Area]) -> str:
    return areas[code].label if code in areas else code
