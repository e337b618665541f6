"""With whom an area is compared: England, its region, its neighbours, named places."""

from __future__ import annotations

from collections.abc import Callable

from reportgen.domain.area import Area, AreaKind, Comparator, ComparatorKind, NeighbourSet
from reportgen.domain.dataset import Dataset
from reportgen.domain.place_name import name_key
from reportgen.domain.request import ReportRequest
from reportgen.errors import RequestError, did_you_mean
from reportgen.interpret.areas import find_area

ENGLAND = "970"
LONDON = "986"
LONDON_PARTS = ("987", "988")  # inner and outer
_OWN_AVERAGE = "the average of the council's own list of neighbours"


def chosen_neighbours(request: ReportRequest, dataset: Dataset) -> NeighbourSet | None:
    """The neighbour set the request names, else the newest; None when there is none.

    Raises
    ------
    RequestError : when the named edition is not among the inputs.
    """
    sets = dataset.neighbour_sets
    if not request.neighbour_set:
        return sets[-1] if sets else None
    for each in reversed(sets):
        if name_key(each.name) == name_key(request.neighbour_set):
            return each
    names = [each.name for each in sets]
    listed = ", ".join(f'"{name}"' for name in names)
    raise RequestError(
        "neighbour_set in the request",
        f'there is no set of statistical neighbours called "{request.neighbour_set}".',
        did_you_mean(request.neighbour_set, names)
        or (f"On offer: {listed}." if names else "The inputs hold no statistical neighbours."),
        "name one of the sets on offer, or give its workbook.",
    )


def check_comparators(request: ReportRequest, dataset: Dataset) -> None:
    """Nothing, when every comparator of the request can be found.

    Raises
    ------
    RequestError : at the first that cannot, with the nearest names.
    """
    for name in request.comparators:
        if name_key(name) not in _WAYS:
            _named(name, dataset, "comparators in the request")
    for name in request.compare:
        _named(name, dataset, "compare in the request")


def comparators_of(
    area: Area, dataset: Dataset, request: ReportRequest, neighbours: NeighbourSet | None
) -> tuple[Comparator, ...]:
    """The comparators of one area in the request's order; what it lacks, and itself, left out."""
    found: list[Comparator | None] = []
    for name in request.comparators:
        way = _WAYS.get(name_key(name))
        if way is not None:
            found.append(way(area, dataset, neighbours))
        else:
            found.append(_beside(_named(name, dataset, "comparators in the request"), area))
    for name in request.compare:
        found.append(_beside(_named(name, dataset, "compare in the request"), area))
    return tuple(dict.fromkeys(each for each in found if each is not None))


def single(place: Area) -> Comparator:
    """One place as a comparator."""
    kinds = {
        AreaKind.COUNTRY: ComparatorKind.ENGLAND,
        AreaKind.REGION: ComparatorKind.REGION,
        AreaKind.GROUP: ComparatorKind.REGION,  # of another size than any one authority
    }
    kind = kinds.get(place.kind, ComparatorKind.AUTHORITY)
    return Comparator(kind, (place.code,), place.in_sentence, place.label)


def neighbours_label(edition: str, own: bool) -> str:
    """The form of a set of neighbours in tables and charts.

    Examples
    --------
    >>> neighbours_label("May 2025", own=False), neighbours_label("Kent's own list", own=True)
    ('Statistical neighbours (May 2025)', "Neighbours on Kent's own list")
    """
    return f"Neighbours on {edition}" if own else f"Statistical neighbours ({edition})"


def neighbours_edition(label: str) -> tuple[str, bool] | None:
    """The edition that such a label names, and whether it is an own list; None of other labels.

    Examples
    --------
    >>> neighbours_edition("Neighbours on Kent's own list"), neighbours_edition("England")
    (("Kent's own list", True), None)
    """
    if label.startswith("Neighbours on "):
        return label.removeprefix("Neighbours on "), True
    if label.startswith("Statistical neighbours ("):
        return label.removeprefix("Statistical neighbours (").removesuffix(")"), False
    return None


def _named(name: str, dataset: Dataset, place: str) -> Area:
    found = _known(name, dataset, place)
    if found.kind is AreaKind.LOCAL:
        raise RequestError(
            place,
            f'"{name}" is a part of an authority, and a part is not set beside a whole.',
            "Expected England, a region, a group of authorities or another authority.",
            "name another place, or take it out.",
        )
    return found


def _known(name: str, dataset: Dataset, place: str) -> Area:
    try:
        return find_area(name, dataset.areas, place)
    except RequestError as error:
        words = [*_WAYS, *(each.name for each in dataset.areas.values() if each.live)]
        raise RequestError(
            error.place, error.found, error.expected or did_you_mean(name, words), error.cure
        ) from error


def _beside(place: Area, area: Area) -> Comparator | None:
    return None if place.code == area.code else single(place)


def _england(_: Area, dataset: Dataset, __: NeighbourSet | None) -> Comparator | None:
    country = dataset.areas.get(ENGLAND)
    return single(country) if country else None


def _region(area: Area, dataset: Dataset, _: NeighbourSet | None) -> Comparator | None:
    region = dataset.areas.get(area.region)
    return single(region) if region else None


def _neighbours(area: Area, dataset: Dataset, neighbours: NeighbourSet | None) -> Comparator | None:
    listed = neighbours.members.get(area.code, ()) if neighbours else ()
    members = [code for code in listed if _may_be_neighbour(dataset.areas.get(code))]
    if neighbours is None or not members:
        return None
    return Comparator(
        ComparatorKind.NEIGHBOURS,
        tuple(members),
        _OWN_AVERAGE if neighbours.own else "the statistical neighbour average",
        neighbours_label(neighbours.name, neighbours.own),
        neighbours.name,
        neighbours.own,
    )


def _may_be_neighbour(area: Area | None) -> bool:
    """Whether it is an authority, or a code that nothing is known of; never a part or a group."""
    return area is None or area.kind is AreaKind.AUTHORITY


_Way = Callable[[Area, Dataset, NeighbourSet | None], Comparator | None]
_WAYS: dict[str, _Way] = {"england": _england, "region": _region, "neighbours": _neighbours}
