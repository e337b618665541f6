"""How many areas or parts without a figure a table leaves out, counted anew in the workbook."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from reportgen.verify.evidence import Reading
from reportgen.verify.finding import Finding, Kind
from reportgen.verify.ledger import Entry, Says, Statement
from reportgen.verify.together.lines import Lines
from reportgen.verify.word.paper import Table

_SAID = re.compile(r"(\d+|One|one) (areas?|parts?) without a figure (?:is|are) left out\.")
_CURE = "build the report again, or correct the number."


def left_out_findings(tables: Sequence[Table], lines: Lines) -> Iterator[Finding]:
    """Every caption that counts what its table leaves out, as the file now has it."""
    for table in tables:
        found = _SAID.search(table.caption)
        told = _told(table, lines) if found else None
        if found is None or told is None:
            continue
        number = 1 if found[1].casefold() == "one" else int(found[1])
        indicator, period, dimension = told
        missing = _missing(_every(indicator, period, dimension, lines))
        if missing != number:
            yield Finding(
                Kind.DISAGREES,
                table.label or f"table {table.number}",
                f"it says that {number} {found[2]} are left out; by the workbook it is {missing}.",
                words=table.caption,
                expected=str(missing),
                cure=_CURE,
            )


def _told(table: Table, lines: Lines) -> tuple[Entry, str, str] | None:
    """The indicator, the period's label and the dimension of a table of areas or of parts.

    The list of claims says which table it is: by its caption but for the number.
    """
    wanted = _SAID.sub("", table.caption)
    for each in lines.ledger.statements:
        if each.kind == "caption" and _SAID.sub("", each.text) == wanted:
            named = {one.named: one for one in _named(each)}
            indicator = lines.ledger.indicator.get(named["indicator"].name, {})
            dimension = named["dimension"].name if "dimension" in named else ""
            return (indicator, named["period"].name, dimension) if indicator else None
    return None


def _named(statement: Statement) -> Iterator[Says]:
    return (each for span in statement.spans for each in span.says if each.named)


def _every(
    indicator: Entry, period: str, dimension: str, lines: Lines
) -> Iterator[Sequence[Reading | None]]:
    """The figures of each part, or of each area inside that the workbook has a row for."""
    ledger, evidence = lines.ledger, lines.evidence
    if dimension:
        held: dict[str, list[Reading | None]] = {}
        for each in ledger.indicators:
            part = each.get("part") or {}
            if part.get("whole") == indicator["code"] and part.get("dimension") == dimension:
                found = evidence.at(str(each["id"]), str(ledger.report["area"]), period)
                held.setdefault(str(part["name"]), []).append(found)
        yield from held.values()
        return
    own = {str(each["code"]) for each in ledger.areas if each["name"] == ledger.report["area"]}
    for each in ledger.areas:
        inside = each["kind"] == "local" and str(each.get("within")) in own
        if inside and evidence.line(str(indicator["id"]), str(each["name"])):
            yield (evidence.at(str(indicator["id"]), str(each["name"]), period),)


def _missing(every: Iterator[Sequence[Reading | None]]) -> int:
    """How many of them have no figure at all."""
    return sum(all(each is None or each.shown is None for each in figures) for figures in every)
