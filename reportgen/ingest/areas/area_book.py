"""Areas by number and by every name they go under."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from difflib import get_close_matches

from reportgen.domain.area import Area, AreaKind
from reportgen.domain.place_name import Gazetteer, code_key, name_key
from reportgen.errors import WorkbookError, did_you_mean
from reportgen.ingest.block import AreaLabel
from reportgen.ingest.labels import is_ons_code
from reportgen.ingest.records import Heading, Record, day_of

HEADINGS = (
    Heading("code", ("la number", "area code", "number"), required=True),
    Heading("name", ("la and regions", "area")),
    Heading("kind"),
    Heading("region", ("region code",)),
    Heading("live"),
    Heading("said", ("in a sentence",)),
    Heading("possessive"),
    Heading("aliases", ("also named",)),
    Heading("successors"),
    Heading("ons_codes", ("ons code", "gss code", "new la code")),
    Heading("since"),
    Heading("until"),
    Heading("within", ("part of",)),
    Heading("members"),
    Heading("neighbour_set", ("neighbour set used",)),
)
_NEARLY = 0.8  # "Lancashir" and "Halten" are slips of the pen, "Lancaster" is another place
_YES_NO = {"": True, "yes": True, "no": False, "true": True, "false": False}


class AreaBook:
    """All areas known, found by code or name."""

    def __init__(self, areas: Mapping[str, Area]) -> None:
        self.areas = areas
        self._places = Gazetteer(areas.values())

    def code(self, name_or_code: str) -> str:
        """The LA number that a name or code means; "" when none or more than one is meant."""
        coded = self._places.coded(name_or_code)
        meant = self._places.meant(name_or_code)
        return coded.code if coded else meant[0].code if len(meant) == 1 else ""

    def knows(self, code: str) -> bool:
        """Whether some area has this LA number or ONS code."""
        return self._places.coded(code) is not None

    def namesakes(self, name: str) -> tuple[Area, ...]:
        """The authorities, live or abolished, that a written name fits, live ones first."""
        return tuple(area for area in self._places.named(name) if area.kind is AreaKind.AUTHORITY)

    def resolve(self, label: AreaLabel) -> tuple[str, str]:
        """The LA number that a label means, or "" with what is the matter, as a sentence.

        The label's number may be an ONS code, old or new. Where number and name are both
        given they must agree, and the number decides between places of one name.
        """
        if not label.number:
            return self._by_name(label.name)
        coded = self._places.coded(label.number)
        kind = "code" if is_ons_code(label.number) else "LA number"
        if coded is None:
            return "", f'no area has the {kind} "{label.number}" ({label.name}).'
        if not label.name or coded in self._places.named(label.name):
            return coded.code, ""
        return "", f'{kind} {label.number} is {coded.name}, but the name is "{label.name}".'

    def _by_name(self, name: str) -> tuple[str, str]:
        meant = self._places.meant(name)
        if len(meant) == 1:
            return meant[0].code, ""
        if meant:
            each = " and ".join(f"{area.code} ({area.name})" for area in meant)
            return "", f'the name "{name}" fits {len(meant)} areas: {each}.'
        return "", f'no area is named "{name}".'

    def nearest(self, label: AreaLabel) -> str:
        """An offer of the nearest names, or ""."""
        return did_you_mean(label.name, [area.name for area in self.areas.values()])

    def concerned(self, label: AreaLabel) -> tuple[str, ...]:
        """The codes of the areas whose figures an unresolved label may have taken away.

        Those of its number, those that its name fits, else the one whose name it nearly is;
        none for a name that is like no other.
        """
        coded = self._places.coded(label.number) if label.number else None
        named = [area.code for area in self._places.meant(label.name)]
        codes = ([coded.code] if coded else []) + (named or self._nearly(label.name))
        return tuple(dict.fromkeys(codes))

    def _nearly(self, name: str) -> list[str]:
        """The code of the area whose name a slip of the pen may have turned into this one."""
        names = {
            name_key(each): area
            for area in self.areas.values()
            for each in (area.name, *area.aliases)
        }
        close = get_close_matches(name_key(name), list(names), 1, _NEARLY)
        return [names[each].code for each in close]

    @property
    def names(self) -> Sequence[str]:
        return [area.name for area in self.areas.values()]


def book_of(shipped: Sequence[Record], own: Sequence[Record] = ()) -> AreaBook:
    """The areas of areas.csv, changed and added to by the workbook's own sheet Areas.

    Raises
    ------
    WorkbookError : when a row lacks a name, its kind or "live" is unknown, a day is none, or
        an ONS code stands with two areas.
    """
    areas: dict[str, Area] = {}
    coded: dict[str, str] = {}
    for record in (*shipped, *own):
        area = _area(record, areas.get(record["code"]))
        areas[area.code] = area
        for code in area.ons:
            if coded.setdefault(code_key(code), area.code) != area.code:
                raise _coded_twice(record, code, areas[coded[code_key(code)]])
    return AreaBook(areas)


def _coded_twice(record: Record, code: str, other: Area) -> WorkbookError:
    return WorkbookError(
        record.place,
        f'the ONS code "{code}" is also that of {other.name} ({other.code}).',
        "Expected each ONS code with one area.",
        "correct the column ons_codes.",
    )


def _area(record: Record, known: Area | None) -> Area:
    base = known or Area(record["code"], record["name"], AreaKind.AUTHORITY)
    if not base.name:
        raise WorkbookError(
            record.place,
            f"area {record['code']} has no name.",
            "Expected a name for an area that areas.csv does not hold.",
            "fill the column name.",
        )
    aliases = _listed(record["aliases"])
    if known and record["name"]:
        aliases = (*aliases, known.name)
    return replace(
        base,
        name=record["name"] or base.name,
        kind=AreaKind(_choice(record, "kind", [kind.value for kind in AreaKind], base.kind.value)),
        region=record["region"] or base.region,
        live=_YES_NO[_choice(record, "live", list(_YES_NO), "yes" if base.live else "no")],
        said=record["said"] or base.said,
        possessive=record["possessive"] or base.possessive,
        aliases=(*base.aliases, *aliases),
        successors=_listed(record["successors"]) or base.successors,
        ons=_listed(record["ons_codes"]) or base.ons,
        within=record["within"] or base.within,
        members=_listed(record["members"]) or base.members,
        since=day_of(record, "since") or base.since,
        until=day_of(record, "until") or base.until,
    )


def _listed(text: str) -> tuple[str, ...]:
    return tuple(part.strip() for part in text.split("|") if part.strip())


def _choice(record: Record, heading: str, known: Sequence[str], default: str) -> str:
    value = record[heading].casefold()
    if not value:
        return default
    if value not in known:
        offered = [each for each in known if each]
        raise WorkbookError(
            record.place,
            f'{heading} is "{record[heading]}".',
            f"Expected one of {', '.join(offered)}. {did_you_mean(value, offered)}".strip(),
            f"correct the column {heading}.",
        )
    return value
