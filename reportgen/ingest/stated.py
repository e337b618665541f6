"""What the inputs themselves say of their indicators, kept apart from our own catalogue."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from reportgen.domain.release import Stated
from reportgen.ingest.matching import Matched
from reportgen.ingest.records import Record


def stated_of(
    dictionary: Sequence[Record], own: Sequence[Record], matched: Sequence[Matched]
) -> tuple[Stated, ...]:
    """One entry for each code and topic: the dictionary's, the sheet Indicators', then labels.

    Parameters
    ----------
    dictionary, own : rows of DfE's data dictionary and of a workbook's sheet Indicators.
    matched : the blocks of figures; a label that is only a code says no name.
    """
    found: dict[tuple[str, str], Stated] = {}
    for kind, records in (("dictionary", dictionary), ("sheet", own)):
        for record in records:
            each = _described(record, kind)
            found.setdefault((each.code, each.topic), each)
    described = {code for code, _ in found}
    for each in _labelled(matched):
        if each.code not in described:
            found.setdefault((each.code, each.topic), each)
    return tuple(found.values())


def _described(record: Record, kind: str) -> Stated:
    return Stated(
        record["code"],
        record["topic"],
        record["measure"],
        record["polarity"].casefold(),
        record["places"],
        kind,
    )


def _labelled(matched: Sequence[Matched]) -> Iterator[Stated]:
    for block in matched:
        for code, label in zip(block.codes, block.block.measures, strict=True):
            if label.name and label.name != code:
                yield Stated(code, label.topic, label.name)
