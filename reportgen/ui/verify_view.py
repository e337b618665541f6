"""The verdict on a report as text to read and as data."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import Any

from reportgen.verify.finding import Finding, Verdict
from reportgen.verify.page.words import counted, finding_words, first_line, told_once

_MOST_TOLD = 10  # findings of one weight that are listed; words of one fault count once
_MORE = (
    "What stands behind a sentence: reportgen explain FOLDER ID, with the folder of its run and "
    "the id in brackets."
)


def as_text(verdict: Verdict, everything: bool = False) -> str:
    """First the verdict in a line, then what does not hold by its place, then what to know."""
    lines = [f"{verdict.file}: {first_line(verdict)}"]
    others = [each for each in verdict.findings if not each.is_fault]
    if verdict.faults:
        lines += ["", "What does not hold", *_by_place(verdict.faults, everything)]
    if others:
        lines += ["", "Also to know", *_by_place(others, everything)]
    if any(each.statement for each in verdict.findings):
        lines += ["", _MORE]
    return "\n".join(lines)


def _by_place(findings: Sequence[Finding], everything: bool) -> Iterator[str]:
    found = told_once(findings)
    told = found if everything else found[:_MOST_TOLD]
    for place, group in groupby(told, key=lambda each: each.first.place):
        yield f"  {place}"
        for each in group:
            first, *further = finding_words(each)
            yield f"    {first}"
            yield from (f"      {line}" for line in further)
    if left := len(findings) - sum(each.findings for each in told):
        yield f"  and {counted(left, 'more finding')} (--all lists them)"


def as_json(verdict: Verdict) -> str:
    """The same as one object; faults and what is only told apart."""
    said = {
        "file": verdict.file,
        "area": verdict.area,
        "holds": verdict.holds,
        "claims": verdict.claims,
        "cells": verdict.cells,
        "workbooks": list(verdict.files),
        "faults": [_parts(each) for each in verdict.faults],
        "told": [_parts(each) for each in verdict.findings if not each.is_fault],
    }
    return json.dumps(said, indent=2, ensure_ascii=False)


def _parts(finding: Finding) -> dict[str, Any]:
    return {
        "kind": finding.kind.value,
        "place": finding.place,
        "found": finding.found,
        "words": finding.words,
        "expected": finding.expected,
        "sentence": finding.statement,
        "claim": finding.claim,
        "cells": list(finding.cells),
        "cure": finding.cure,
    }
