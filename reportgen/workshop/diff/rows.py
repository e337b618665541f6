"""What differs between two runs as rows of a csv file and as plain entries."""

from __future__ import annotations

from typing import Any

from reportgen.typeset.csv_writer import table
from reportgen.workshop.diff.model import Difference

_COLUMNS = ("change", "id", "section", "causes", "details", "then", "now")


def rows(found: Difference) -> bytes:
    """A csv file with one row for each sentence that differs."""
    return table(
        _COLUMNS,
        (
            (
                each.kind.value,
                each.id,
                each.section,
                "; ".join(cause.why.value for cause in each.causes),
                "; ".join(line for cause in each.causes for line in cause.details),
                each.then,
                each.now,
            )
            for each in found.changes
        ),
    )


def entries(found: Difference) -> dict[str, Any]:
    """The same as plain entries for JSON, with the counts and what else differs."""
    return {
        "then": found.then,
        "now": found.now,
        "first": list(found.first),
        "made_from_differently": list(found.behind),
        "compared": found.compared,
        "by_change": {kind.value: count for kind, count in found.by_kind},
        "by_cause": {why.value: count for why, count in found.by_cause},
        "sentences": [
            {
                "change": each.kind.value,
                "id": each.id,
                "section": each.section,
                "section_then": each.section_then or each.section,
                "then": each.then,
                "now": each.now,
                "causes": [
                    {"cause": cause.why.value, "details": list(cause.details)}
                    for cause in each.causes
                ],
            }
            for each in found.changes
        ],
    }
