"""Which places a request means: areas by name or code, and what to say when one is not found."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from reportgen.domain.area import Area, AreaKind
from reportgen.domain.place_name import Gazetteer, name_key
from reportgen.errors import RequestError, did_you_mean

ALL = "all"
_MOST_NAMED = 10


def wanted_areas(
    wanted: Sequence[str], areas: Mapping[str, Area], figured: Iterable[str]
) -> tuple[Area, ...]:
    """The authorities a request asks for, once each, in the request's order.

    Parameters
    ----------
    wanted : names, codes, aliases, or "all" for every live authority with figures.
    areas : every known place by code.
    figured : codes of the places with figures.

    Raises
    ------
    RequestError : when a name is unknown, is no live authority, or has no figures.
    """
    held = frozenset(figured)
    found: dict[str, Area] = {}
    for name in wanted:
        if name_key(name) == ALL:
            every = [each for each in areas.values() if _reportable(each) and each.code in held]
            found.update((each.code, each) for each in every)
            continue
        area = _reported(name, areas, held)
        found[area.code] = area
    if not found:
        raise RequestError(
            "areas in the request",
            "no area is named, or none has figures.",
            'Expected at least one authority\'s name or code, or "all".',
            "name an authority of the workbook.",
        )
    return tuple(found.values())


def _reportable(area: Area) -> bool:
    return area.kind is AreaKind.AUTHORITY and area.live


def _reported(name: str, areas: Mapping[str, Area], held: frozenset[str]) -> Area:
    area = find_area(name, areas, "areas in the request", held, authorities_only=True)
    if area.kind is not AreaKind.AUTHORITY:
        raise RequestError(
            "areas in the request",
            f'"{name}" is {_what(area, areas)}, and a report is about one local authority.',
            "Expected an authority's name or code.",
            _instead(area, areas),
        )
    if not area.live:
        raise _abolished(area, areas)
    if area.code not in held:
        raise RequestError(
            "areas in the request",
            f"the workbook holds no figures for {area.name}.",
            _holding(areas, held),
            "name an authority of the workbook, or give a workbook that has its figures.",
        )
    return area


def find_area(
    name: str,
    areas: Mapping[str, Area],
    place: str,
    held: frozenset[str] = frozenset(),
    *,
    authorities_only: bool = False,
) -> Area:
    """The place with that LA number, ONS code or name; a live one before an abolished namesake.

    Parameters
    ----------
    held : codes of the places with figures; these alone are offered where any are known.
    authorities_only : whether a region or England is no answer, so that none is offered.

    Raises
    ------
    RequestError : when there is none, or more than one.
    """
    places = Gazetteer(areas.values())
    coded = places.coded(name)
    meant = places.meant(name)
    if coded or len(meant) == 1:
        return coded or meant[0]
    if meant:
        choices = " or ".join(f"{each.code} ({each.name})" for each in meant)
        raise RequestError(
            place, f'the name "{name}" fits {len(meant)} places.', "", f"write the code: {choices}."
        )
    raise RequestError(
        place,
        f'there is no area "{name}".',
        _offer(name, areas, held, authorities_only),
        "write the name as in the workbook, or its three-figure code.",
    )


def _offer(
    name: str, areas: Mapping[str, Area], held: frozenset[str], authorities_only: bool
) -> str:
    """The nearest names, of those with figures where any are known, and what there is."""
    known = [
        each
        for each in areas.values()
        if each.live
        and (not held or each.code in held)
        and (not authorities_only or each.kind is AreaKind.AUTHORITY)
    ]
    near = did_you_mean(
        name, [spelling for each in known for spelling in (each.name, *each.aliases)]
    )
    return f"{near} {_holding(areas, held)}".strip()


def _holding(areas: Mapping[str, Area], held: frozenset[str]) -> str:
    """How many authorities have figures, with the first of their names."""
    names = sorted(each.name for code, each in areas.items() if code in held and _reportable(each))
    if not names:
        return "The workbook holds figures of no authority." if held else ""
    more = f" and {len(names) - _MOST_NAMED} more" if len(names) > _MOST_NAMED else ""
    count = "1 authority" if len(names) == 1 else f"{len(names)} authorities"
    return f"The workbook holds {count}: {'; '.join(names[:_MOST_NAMED])}{more}."


def _abolished(area: Area, areas: Mapping[str, Area]) -> RequestError:
    names = [areas[code].name for code in area.successors if code in areas]
    listed = " and ".join([", ".join(names[:-1]), names[-1]] if len(names) > 1 else names)
    heirs = f"Its area is now served by {listed}." if names else ""
    cure = f"name {' or '.join(names)}." if names else "name an authority of today."
    return RequestError(
        "areas in the request",
        f"{area.name} is no longer an authority, so no report can be written about it.",
        heirs,
        cure,
    )


def _what(area: Area, areas: Mapping[str, Area]) -> str:
    """What a place is that is no authority: "a region", "a group of 3 authorities"."""
    if area.kind is AreaKind.GROUP:
        return f"a group of {len(area.members)} authorities"
    if area.kind is AreaKind.LOCAL:
        whole = areas.get(area.within)
        return f"a part of {whole.in_sentence}" if whole else "a part of an authority"
    return {AreaKind.REGION: "a region", AreaKind.COUNTRY: "a country"}.get(area.kind, "a place")


def _instead(area: Area, areas: Mapping[str, Area]) -> str:
    """Whom to name instead of a place that is no authority."""
    if area.kind is AreaKind.LOCAL:
        whole = areas.get(area.within)
        return f"name {whole.name if whole else 'the authority that it belongs to'}."
    return f'name an authority; {area.in_sentence} can stand under "compare".'
