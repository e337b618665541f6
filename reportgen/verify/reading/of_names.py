"""Whether a span names the place, comparator or indicator that its claim is of."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal

from reportgen.verify.ledger import Says
from reportgen.verify.reading.known import Base, Entry, Known, bare
from reportgen.verify.reading.numbers import amounts
from reportgen.verify.reading.of_numbers import counted
from reportgen.verify.reading.outcome import LET_PASS, Outcome, false, true

_EDITION = re.compile(r"\s*\([^)]*\)$")
_PRONOUNS = frozenset({"their", "theirs", "they", "it", "its", "that average", "each", "all",
                       "those", "others", "other", "this", "these"})  # fmt: skip
_NOUNS = {
    "count": "number", "percentage": "percentage", "rate": "rate", "average": "average",
    "score": "score", "money": "amount",
}  # fmt: skip
_SHARED_NOUNS = frozenset({*_NOUNS.values(), "figure", "share"})
_NO_WAY = re.compile(r"^no\b|\bno (?:better|direction)")
_WAYS = {"higher": "high", "lower": "low"}
_NEIGHBOURS = ("statistical neighbour", "neighbours")


def comparator_names(label: str, known: Known) -> frozenset[str]:
    """All that a comparator may be called, bare."""
    entry = known.ledger.comparator.get(label, {})
    found = {bare(label), bare(_EDITION.sub("", label))}
    codes = tuple(entry.get("codes", ()))
    if entry.get("kind") == "neighbours":
        found |= {bare(str(entry.get("said", ""))), "statistical neighbours",
                  "statistical neighbour average", "statistical neighbours' average",
                  "average of statistical neighbours", "neighbours",
                  "neighbour average"}  # fmt: skip
        if entry.get("own"):
            found |= {"neighbours on the council's own list", "neighbours on its own list",
                      "own list of neighbours", "own list of neighbours average"}  # fmt: skip
    elif len(codes) == 1 and codes[0] in known.ledger.area:
        found |= set(_of_area(known.ledger.area[codes[0]]))
    else:
        found.add(bare(str(entry.get("said", ""))))
    return frozenset(found)


def _of_area(area: Entry) -> Iterator[str]:
    for name in (area["name"], area.get("said"), *area.get("aliases", ())):
        if name:
            yield bare(str(name))


def judge_comparator(text: str, bases: Sequence[Base], known: Known) -> Outcome:
    """A comparator's name, or a word for several of them."""
    said = bare(text)
    labels = list(dict.fromkeys(str(base.entry.get("comparator")) for base in bases))
    wanted = " and ".join(labels)
    if said in _PRONOUNS or said in ("both", "neither", "one"):
        few = {"both": 2, "neither": 2, "one": 1}.get(said)
        if few is not None and few != counted(bases):
            return false(f"there are {counted(bases)}: {wanted}.", claim=bases[0].number)
        return true(f"it stands for {wanted}")
    if all(said in comparator_names(label, known) for label in labels):
        return true(f"it is set beside {wanted}")
    for label in labels:  # a list of several names
        said = _without(said, comparator_names(label, known))
    if not re.sub(r"\b(?:and|or|the|nor)\b|[,;\s]", "", said):
        return true(f"it is set beside {wanted}")
    if _is_known(bare(text), known):
        return false(f"the figures are those of {wanted}.", wanted, bases[0].number)
    return LET_PASS


def judge_in_list(text: str, name: str, base: Base) -> Outcome:
    """The name of one part or district of several, told in their order."""
    called = {bare(text), bare(text).removeprefix("those ")}
    if bare(name) in called:
        return true(f"it is {name} that the figure is of")
    listed = base.name.partition(".")[0]
    others = {
        bare(said)
        for key, said in base.truth.words.items()
        if key.startswith(f"{listed}.") and said != name
    }
    if called & others:
        return false(f"the figure is of {name}.", name, base.number)
    return LET_PASS


def _without(said: str, names: frozenset[str]) -> str:
    for name in sorted(names, key=len, reverse=True):
        if name in said:
            return said.replace(name, "", 1)
    return said


def _is_known(said: str, known: Known) -> bool:
    """Whether it is the name of some place or comparator."""
    if said in known.area_names or any(each in said for each in _NEIGHBOURS):
        return True
    return any(said in comparator_names(label, known) for label in known.ledger.comparator)


def judge_named(text: str, says: Says, known: Known) -> Outcome:
    """A line of a table, a place or an indicator that is named rather than measured."""
    if says.named == "line":
        return _line(text, says.name, known)
    if says.named == "area":
        return _area(text, says.name, known)
    if says.named == "indicator":
        return _indicator(text, says.name, known)
    if says.named == "direction":
        return _direction(text, known.ledger.indicator.get(says.of, {}))
    if says.named == "target":
        return _target(text, known.ledger.indicator.get(says.of, {}))
    return LET_PASS


def _direction(text: str, indicator: Entry) -> Outcome:
    """Which way is better, as a source line says it."""
    said = text.casefold()
    found = _WAYS.get(said.partition(" ")[0], "none" if _NO_WAY.search(said) else "")
    way = str(indicator.get("polarity") or "none")
    if not found:
        return LET_PASS
    if found == (way if way in _WAYS.values() else "none"):
        return true(f"the way that is better is {way}")
    return false(f"the way that is better is {way}.", way)


def _target(text: str, indicator: Entry) -> Outcome:
    """What is aimed at, as a source line says it; the rules themselves are held elsewhere."""
    told, found = indicator.get("target") or {}, amounts(text)
    wanted = str(told.get("value", ""))
    if len(found) != 1 or not wanted:
        return LET_PASS
    if found[0].value == Decimal(wanted):
        return true(f"the target is {wanted}")
    return false(f"the target is {wanted}.", wanted)


def _line(text: str, label: str, known: Known) -> Outcome:
    said = bare(text)
    own = {bare(label)} | (
        set(comparator_names(label, known)) if label in known.ledger.comparator else set()
    )
    for code in known.area_names.get(bare(label), ()):
        own |= set(_of_area(known.ledger.area[code]))
    edition = _EDITION.search(text)
    if said in own or (edition is None and bare(_EDITION.sub("", text)) in own):
        return true(f"the line is that of {label}")
    if edition is not None or _is_known(said, known):
        return false(f"the line is that of {label}.", label)
    return LET_PASS


def _area(text: str, code: str, known: Known) -> Outcome:
    said = bare(text)
    area = known.ledger.area.get(code)
    if area is None:
        return LET_PASS
    if said in set(_of_area(area)):
        return true(f"the place is {area['name']}")
    if _is_known(said, known):
        return false(f"the place is {area['name']}.", str(area["name"]))
    return LET_PASS


def _indicator(text: str, identity: str, known: Known) -> Outcome:
    indicator = known.ledger.indicator.get(identity)
    if indicator is None:
        return LET_PASS
    unit = str(indicator.get("unit") or "")
    said = bare(text.removesuffix(f", {unit}") if unit else text)
    ids = known.indicator_names.get(said, frozenset())
    if identity in ids or said in _SHARED_NOUNS:
        noun = _NOUNS.get(str(indicator.get("measure")), "figure")
        if said in _NOUNS.values() and said != noun:
            return false(f"the indicator is a {noun}.", noun)
        return true(f"the indicator is {indicator.get('label')}")
    if ids:
        return false(f"the indicator is {indicator.get('label')}.", str(indicator.get("label")))
    return LET_PASS
