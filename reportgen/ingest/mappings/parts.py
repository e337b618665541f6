"""What is said of the parts of a whole: codes, names and phrases that keep the whole's name."""

from __future__ import annotations

from typing import Protocol

from reportgen.domain.indicator import Measure
from reportgen.domain.threshold import Polarity

PART = "{part}"


class Division(Protocol):
    """A whole and how its parts are named, with `{part}` where a part's own name goes."""

    @property
    def whole(self) -> str: ...
    @property
    def dimension(self) -> str: ...
    @property
    def complete(self) -> bool: ...
    @property
    def measure(self) -> str: ...
    @property
    def short(self) -> str: ...
    @property
    def subject(self) -> str: ...
    @property
    def share_measure(self) -> str: ...
    @property
    def share_short(self) -> str: ...
    @property
    def share_subject(self) -> str: ...
    @property
    def kind(self) -> Measure: ...
    @property
    def unit(self) -> str: ...
    @property
    def places(self) -> int: ...
    @property
    def share_places(self) -> int: ...


class Named(Protocol):
    """One part, by its own name."""

    @property
    def name(self) -> str: ...
    @property
    def code(self) -> str: ...
    @property
    def share_code(self) -> str: ...


def count_code(division: Division, part: Named) -> str:
    """The code of a part's number, where the mapping gives none: whole and name."""
    return part.code or f"{division.whole}: {part.name}"


def share_code(division: Division, part: Named) -> str:
    """The code of a part's share of the whole, where the mapping gives none."""
    return part.share_code or f"{division.whole}: {part.name} (%)"


def count_words(division: Division, part: Named) -> dict[str, str]:
    """What the catalogue would say of a part's number.

    A part with a code of its own is one that the catalogue has: its words stand there.
    """
    belonging = {**_belonging(division, part), "code": count_code(division, part)}
    if part.code:
        return belonging
    return _filled(
        {
            **belonging,
            "polarity": Polarity.NONE.value,
            "measure": _with(division.measure, part.name),
            "short": _with(division.short or division.measure, part.name),
            "subject": _with(division.subject, part.name),
            "kind": division.kind.value,
            "unit": division.unit,
            "places": str(division.places),
        }
    )


def share_words(division: Division, part: Named, has_number: bool) -> dict[str, str]:
    """What the catalogue would say of a part's share; its number, if there is one, is over it."""
    measure = division.share_measure or f"{division.measure} (%)"
    number = {"numerator": count_code(division, part), "denominator": division.whole}
    belonging = {
        **_belonging(division, part),
        **(number if has_number else {}),
        "code": share_code(division, part),
    }
    if part.share_code:
        return belonging
    return _filled(
        {
            **belonging,
            "polarity": Polarity.NONE.value,
            "measure": _with(measure, part.name),
            "short": _with(division.share_short or measure, part.name),
            "subject": _with(division.share_subject, part.name),
            "kind": Measure.PERCENTAGE.value,
            "unit": "%",
            "places": str(division.share_places),
        }
    )


def _belonging(division: Division, part: Named) -> dict[str, str]:
    return {
        "part_of": division.whole,
        "dimension": division.dimension,
        "part": part.name,
        "parts_complete": "yes" if division.complete else "no",
    }


def _with(phrase: str, name: str) -> str:
    return phrase.replace(PART, name)


def _filled(values: dict[str, str]) -> dict[str, str]:
    return {heading: text for heading, text in values.items() if text}
