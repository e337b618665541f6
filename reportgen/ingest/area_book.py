"""Areas by number and by every name they go under."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from reportgen.domain.area import Area, AreaKind
from reportgen.errors import WorkbookError, did_you_mean
from reportgen.ingest.block import AreaLabel
from reportgen.ingest.labels import fold
from reportgen.ingest.records import Heading, Record

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
    Heading("ons_codes", ("ons code", "gss code")),
    Heading("within", ("part of",)),
    Heading("members"),
    Heading("neighbour_set", ("neighbour set used",)),
)
_YES_NO = {"": True, "yes": True, "no": False, "true": True, "false": False}


class AreaBook:
    """All areas known, found by number or name."""

    def __init__(self, areas: Mapping[str, Area]) -> None:
        self.areas = areas
        self._codes: dict[str, str] = {}
        # A live authority goes before an abolished one, and a name before an alias: "Dorset".
        for area in sorted(areas.values(), key=lambda area: not area.live):
            self._codes.setdefault(fold(area.name), area.code)
        for area in sorted(areas.values(), key=lambda area: not area.live):
            for alias in area.aliases:
                self._codes.setdefault(fold(alias), area.code)

    def code(self, name_or_code: str) -> str:
        """The code of a name or code; "" when there is none such."""
        if name_or_code in self.areas:
            return name_or_code
        return self._codes.get(fold(name_or_code), "")

    def resolve(self, label: AreaLabel) -> tuple[str, str]:
        """The code that a label means, or "" with what is the matter, as a sentence."""
        named = self._codes.get(fold(label.name), "")
        if not label.number:
            return (named, "") if named else ("", f'no area is named "{label.name}".')
        if label.number not in self.areas:
            return "", f'no area has the LA number "{label.number}" ({label.name}).'
        if not label.name or named == label.number:
            return label.number, ""
        known = self.areas[label.number].name
        return "", f'LA number {label.number} is {known}, but the name is "{label.name}".'

    def nearest(self, label: AreaLabel) -> str:
        """An offer of the nearest names, or ""."""
        return did_you_mean(label.name, [area.name for area in self.areas.values()])

    @property
    def names(self) -> Sequence[str]:
        return [area.name for area in self.areas.values()]


def book_of(shipped: Sequence[Record], own: Sequence[Record] = ()) -> AreaBook:
    """The areas of areas.csv, changed and added to by the workbook's own sheet Areas.

    Raises
    ------
    WorkbookError : when a row lacks a name, or its kind or "live" is unknown.
    """
    areas: dict[str, Area] = {}
    for record in (*shipped, *own):
        areas[record["code"]] = _area(record, areas.get(record["code"]))
    return AreaBook(areas)


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
