"""What is known of each indicator, from three sources with one shape: who is asked first."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from reportgen.ingest.labels import bare, fold, spaced
from reportgen.ingest.records import Heading, Record

HEADINGS = (
    Heading("code", ("indicator code", "measure short"), required=True),
    Heading("topic"),
    Heading("measure", ("name",)),
    Heading("also_named"),
    Heading("short", ("short wording", "heading")),
    Heading("subject", ("in a sentence",)),
    Heading("polarity", ("good is",)),
    Heading("kind", ("kind of measure", "kind of number")),
    Heading("unit"),
    Heading("places", ("decimal places", "dps")),
    Heading("places_seen"),
    Heading("below_one"),
    Heading("year_type"),
    Heading("period_style"),
    Heading("period_label"),
    Heading("meaning", ("what a period means", "period meaning")),
    Heading("day"),
    Heading("pair"),
    Heading("numerator"),
    Heading("denominator"),
    Heading("outflow"),
    Heading("part_of"),
    Heading("dimension"),
    Heading("part"),
    Heading("parts_complete"),
    Heading("quartiles"),
    Heading("description"),
    Heading("source"),
    Heading("link"),
    Heading("released", ("release date",)),
    Heading("last_period"),
)
Key = tuple[str, str]  # topic and code
Records = Sequence[Record]


@dataclass(frozen=True, slots=True)
class Catalogue:
    """Every indicator known, in the dictionary's order; `records` most trusted first.

    `codes` finds a code by name or code, `folded` by a folded name that means one code only;
    `bare_names` has the names by their letters alone.
    """

    records: Mapping[Key, tuple[Record, ...]]
    codes: Mapping[str, str]
    folded: Mapping[str, str]
    bare_names: Mapping[str, tuple[str, ...]]
    names: tuple[str, ...]
    by_code: Mapping[str, tuple[Record, ...]]

    def code_of(self, name: str) -> str:
        """The code of an indicator's name or code as a file writes it; "" if unknown."""
        return self.codes.get(spaced(name)) or self.folded.get(fold(name), "")

    def first(self, code: str, heading: str) -> str:
        """What the most trusted source says of a code under one heading; "" if none does."""
        return said(self.by_code.get(code, ()), heading)


def said(records: Iterable[Record], heading: str) -> str:
    """The first answer under one heading, most trusted source first; "" if none has one."""
    return next((record[heading] for record in records if record[heading]), "")


def catalogue_of(own: Records, shipped: Records, dictionary: Records) -> Catalogue:
    """One catalogue of three sources.

    Parameters
    ----------
    own : rows of the workbook's sheet Indicators.
    shipped : rows of inputs/catalogue/indicators.csv.
    dictionary : rows of DfE's data dictionary in the same shape; empty when none was given.

    The workbook, else the dictionary, else the catalogue says under which topics a code
    stands; facts are asked of the workbook, then the catalogue, then the dictionary. Where
    the dictionary gives a code a name that the catalogue does not have for it, the code may
    have changed its meaning ("per 1,000" became "per 10,000"), and the catalogue is not asked.
    """
    renamed = renamed_codes(shipped, dictionary)
    shipped = [record for record in shipped if record["code"] not in renamed]
    sources = [_by_code(source) for source in (own, shipped, dictionary)]
    keys = list(_keys(*sources))
    records = {key: _trusted(key, *sources) for key in keys}
    # Names are looked up in every source, the newest names first, so that old files match too.
    named = [record for source in (own, dictionary, shipped) for record in source]
    return Catalogue(
        records,
        {**_first_of(named), **{spaced(code): code for _, code in reversed(keys)}},
        _unmistakable(named),
        _bare_names(named),
        tuple(dict.fromkeys(said(each, "measure") for each in records.values())),
        {key[1]: found for key, found in reversed(records.items())},
    )


def renamed_codes(shipped: Records, dictionary: Records) -> Mapping[str, tuple[Record, Record]]:
    """Codes to which the dictionary gives a name unknown to the catalogue, with both rows."""
    known: dict[str, set[str]] = {}
    first: dict[str, Record] = {}
    for record in shipped:
        known.setdefault(record["code"], set()).update(fold(name) for name in _names_of(record))
        first.setdefault(record["code"], record)
    return {
        record["code"]: (first[record["code"]], record)
        for record in dictionary
        if record["code"] in known and fold(record["measure"]) not in known[record["code"]]
    }


def _keys(
    own: Mapping[str, Records], shipped: Mapping[str, Records], dictionary: Mapping[str, Records]
) -> Iterator[Key]:
    seen: set[str] = set()
    for source in (dictionary, shipped, own):
        for code in source:
            if code in seen:
                continue
            seen.add(code)
            for each in (own, dictionary, shipped):
                topics = [record["topic"] for record in each.get(code, ()) if record["topic"]]
                if topics:
                    yield from ((topic, code) for topic in dict.fromkeys(topics))
                    break
            else:
                yield ("Other", code)


def _trusted(
    key: Key,
    own: Mapping[str, Records],
    shipped: Mapping[str, Records],
    dictionary: Mapping[str, Records],
) -> tuple[Record, ...]:
    topic, code = key
    here = [
        record
        for source in (own, shipped, dictionary)
        for record in source.get(code, ())
        if record["topic"] in (topic, "")
    ]
    elsewhere = [
        record
        for source in (own, shipped, dictionary)
        for record in source.get(code, ())
        if record["topic"] not in (topic, "")
    ]
    return (*here, *elsewhere)


def _by_code(records: Records) -> Mapping[str, Records]:
    found: dict[str, list[Record]] = {}
    for record in records:
        found.setdefault(record["code"], []).append(record)
    return found


def _names_of(record: Record) -> Iterator[str]:
    yield from (name.strip() for name in (record["measure"], *record["also_named"].split("|")))


def _first_of(records: Records) -> dict[str, str]:
    found: dict[str, str] = {}
    for record in records:
        for name in _names_of(record):
            if name:
                found.setdefault(spaced(name), record["code"])
    return found


def _unmistakable(records: Records) -> dict[str, str]:
    """Codes by folded name, without the folded names that two codes share."""
    found: dict[str, set[str]] = {}
    for record in records:
        for name in _names_of(record):
            found.setdefault(fold(name), set()).add(record["code"])
    return {name: next(iter(codes)) for name, codes in found.items() if name and len(codes) == 1}


def _bare_names(records: Records) -> Mapping[str, tuple[str, ...]]:
    found: dict[str, dict[str, None]] = {}
    for record in records:
        for name in _names_of(record):
            if bare(name):
                found.setdefault(bare(name), {}).setdefault(name)
    return {key: tuple(names) for key, names in found.items()}
