"""Places by the names and codes that people and publishers write for them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from reportgen.domain.area import Area, AreaKind

_NOT_LETTERS = re.compile(r"[\W_]+")
_APOSTROPHE = re.compile("['\u2018\u2019]")
_POSSESSIVE = re.compile("['\u2018\u2019]s?$")
_WHOLE = re.compile(r"(\d+)\.0+")
_AUTHORITY_ENDING = re.compile(
    r" (?:(?:metropolitan (?:borough |district )?|borough |city |county |district |unitary )?"
    r"council|unitary authority|corporation|ua|cc|mbc|mdc|city of|county of|borough of)$"
)
_AUTHORITY_BEGINNING = re.compile(
    r"^(?:council of (?:the )?|(?:london|royal|metropolitan) borough of |borough of |city of "
    r"|county of )"
)
_REGION_ENDING = re.compile(r" (?:region )?statistical$| region$")
_COUNTY = re.compile(r"\b(?:county|cc)\b")
_CITY = re.compile(r"\bcity\b")
_SHIRE = "shire"


def name_key(name: str) -> str:
    """A name in small letters without stops, apostrophes and "and": spellings of one place agree.

    Examples
    --------
    >>> name_key(" St. Helens") == name_key("st helens"), name_key("Bath & North East Somerset")
    (True, 'bath north east somerset')
    """
    words = _NOT_LETTERS.sub(" ", _APOSTROPHE.sub("", name).casefold()).split()
    return " ".join(word for word in words if word != "and")


def code_key(code: str) -> str:
    """A code as it is looked up: "888.0" is 888, "314/318" is "314 / 318", e10000017 has a capital.

    Examples
    --------
    >>> code_key(" 888.0 "), code_key("314/318") == code_key("314 / 318"), code_key("e10000017")
    ('888', True, 'E10000017')
    """
    text = "".join(code.split()).upper()
    whole = _WHOLE.fullmatch(text)
    return whole.group(1) if whole else text


class Gazetteer:
    """All places of a run, found by code (LA number or ONS code, old or new) or by name."""

    def __init__(self, areas: Iterable[Area]) -> None:
        places = sorted(areas, key=_tier)  # stable: places of one kind keep their order
        self._coded: dict[str, Area] = {}
        self._named: dict[str, list[Area]] = {}
        for area in places:
            for code in (area.code, *area.ons):
                self._coded.setdefault(code_key(code), area)
            for key in dict.fromkeys(name_key(name) for name in (area.name, *area.aliases)):
                if key:
                    self._named.setdefault(key, []).append(area)

    def coded(self, code: str) -> Area | None:
        """The place of an LA number or an ONS code, today's or an earlier one."""
        return self._coded.get(code_key(code))

    def named(self, name: str) -> tuple[Area, ...]:
        """Every place that a written name fits, live authorities first; empty when none.

        The name as it stands goes first; then without "the", a possessive, and last without
        what only says that it is a council ("Lancashire County Council").
        """
        return next((found for key in _plainer(name) if (found := self._fitting(key))), ())

    def meant(self, name: str) -> tuple[Area, ...]:
        """Those of the places named that are meant when nothing but the name is given.

        A live authority goes before an abolished one, both before a group and a local area;
        then a place's own name before another's alias. More than one: the name is not enough.

        Examples
        --------
        >>> new = Area("838", "Dorset", AreaKind.AUTHORITY)
        >>> old = Area("835", "Dorset", AreaKind.AUTHORITY, live=False)
        >>> [area.code for area in Gazetteer([old, new]).meant("Dorset's")]
        ['838']
        """
        found = self.named(name)
        first = [area for area in found if _tier(area) == _tier(found[0])]
        own = [area for area in first if name_key(area.name) == name_key(name)]
        return tuple(own or first)

    def _fitting(self, key: str) -> tuple[Area, ...]:
        """The places of one key; where an ending was taken off, only those that it suits."""
        plain, _, ending = key.partition("|")
        places = self._named.get(plain, [])
        return tuple(area for area in places if not ending or self._suits(area, plain, ending))

    def _suits(self, area: Area, plain: str, ending: str) -> bool:
        if ending == "region":
            return area.kind is AreaKind.REGION
        if area.kind not in (AreaKind.AUTHORITY, AreaKind.LOCAL):
            return False  # "City of London" is never the region London
        # "Derby County Council" may mean Derby or Derbyshire, so it means neither.
        beside_shire = _COUNTY.search(ending) and plain + _SHIRE in self._named
        return not beside_shire and not (_CITY.search(ending) and plain.endswith(_SHIRE))


def _tier(area: Area) -> int:
    """Which place a bare name means first."""
    if area.kind is AreaKind.LOCAL:
        return 3
    if area.kind is AreaKind.GROUP:
        return 2
    return 0 if area.live else 1


def _plainer(name: str) -> Iterator[str]:
    """The keys to look a written name up by, one after the other, each with less of it.

    After a bar stands the kind of ending that was taken off, "" for none.
    """
    own = name_key(name)
    yield own
    plain = name_key(_POSSESSIVE.sub("", name.strip())).removeprefix("the ")
    if plain != own:
        yield plain
    region = _REGION_ENDING.sub("", plain)
    if region != plain:
        yield f"{region}|region"
    taken = ""
    for pattern in (_AUTHORITY_ENDING, _AUTHORITY_BEGINNING):
        found = pattern.search(plain)
        if found and found.group() != plain:
            plain = pattern.sub("", plain)
            taken += f" {found.group().strip()}"
            yield f"{plain}|{taken.strip()}"
