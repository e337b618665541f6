"""What the inputs themselves say of their indicators, kept apart from our own catalogue."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from reportgen.domain.release import Stated
from reportgen.ingest.matching import Matched
from reportgen.ingest.records import Record

_MEASURE, _DATA_ITEM = "measure", "data item"
_WORDS = {
    "our workbook": _MEASURE,
    "create-your-own table": _MEASURE,
    "view": _MEASURE,
    "long file": _DATA_ITEM,
    "BDS sheet": _DATA_ITEM,
}


def stated_of(
    dictionary: Sequence[Record], own: Sequence[Record], matched: Sequence[Matched]
) -> tuple[Stated, ...]:
    """One entry for each code, topic and vocabulary: the dictionary's, our sheet's, then labels.

    Parameters
    ----------
    dictionary, own : rows of DfE's data dictionary and of a workbook's sheet Indicators.
    matched : the blocks of figures; a label that is only a code says no name.
    """
    all_of = (
        *(_described(record, "dictionary") for record in dictionary),
        *(_described(record, "sheet") for record in own),
        *_labelled(matched),
    )
    found: dict[tuple[str, str, str], Stated] = {}
    for each in all_of:
        found.setdefault((each.code, each.topic, each.words), each)
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
                words = _WORDS.get(block.block.layout, block.block.layout)
                yield Stated(code, label.topic, label.name, words=words)
