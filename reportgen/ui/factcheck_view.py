"""What became of the claims of a paper written by hand, as text to read and as data."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from itertools import groupby
from textwrap import wrap
from typing import Any

from reportgen.verify.factcheck.verdict import Checked, Judged, Outcome

_WIDTH = 100
_TITLES = {
    Outcome.CONTRADICTS: "Contradicts the workbook",
    Outcome.DIFFERS: "Differs from the workbook's figures of today",
    Outcome.ADVICE: "Words of judgement to look at",
    Outcome.UNMATCHED: "Cannot be matched",
    Outcome.AGREES: "Agrees",
}


def as_text(checked: Checked, everything: bool = False) -> str:
    """The claims by what became of them, the gravest first, each below its sentence."""
    lines = [_first_line(checked)]
    for outcome, title in _TITLES.items():
        found = checked.of(outcome)
        if not found:
            continue
        if outcome is Outcome.AGREES and not everything:
            lines += ["", f"{_number(len(found))} with the workbook (--all lists them)."]
            continue
        lines += ["", f"{title} ({len(found)})", *_listed(found)]
    return "\n".join(lines)


def _first_line(checked: Checked) -> str:
    counts = checked.counts
    told = ", ".join(f"{counts[each.value]} {_SAID[each]}" for each in _TITLES)
    return f"{checked.file}, {checked.area}: {len(checked.judged)} claims read; {told}."


_SAID = {
    Outcome.CONTRADICTS: "contradict the workbook",
    Outcome.DIFFERS: "differ",
    Outcome.ADVICE: "are words to look at",
    Outcome.UNMATCHED: "cannot be matched",
    Outcome.AGREES: "agree",
}


def _number(count: int) -> str:
    return "1 claim agrees" if count == 1 else f"{count} claims agree"


def _listed(found: Sequence[Judged]) -> Iterator[str]:
    for (place, sentence), group in groupby(found, key=lambda each: (each.place, each.sentence)):
        yield f"  {place}"
        yield from _wrapped(f'"{sentence}"', "    ")
        for each in group:
            yield from _wrapped(f"{each.claim}: {each.why}.", "      ", "    - ")
            if each.code and each.outcome is not Outcome.UNMATCHED:
                yield from _wrapped(_match(each), "      ")


def _match(each: Judged) -> str:
    cells = ", ".join(each.cells[:2])
    more = f" and {len(each.cells) - 2} more" if len(each.cells) > 2 else ""
    at = f"; {cells}{more}" if cells else ""
    return f"{each.indicator} ({each.code}), confidence {each.confidence} {each.score:.2f}{at}"


def _wrapped(text: str, indent: str, first: str = "") -> list[str]:
    return wrap(
        text,
        _WIDTH,
        initial_indent=first or indent,
        subsequent_indent=indent,
        break_long_words=False,
        break_on_hyphens=False,
    )


def as_json(checked: Checked) -> str:
    """The same as one object; every claim in the order of the paper."""
    counts = checked.counts
    said = {
        "file": checked.file,
        "area": checked.area,
        "sentences": checked.sentences,
        "counts": {each.value: counts[each.value] for each in Outcome},
        "claims": [_parts(each) for each in checked.judged],
    }
    return json.dumps(said, indent=2, ensure_ascii=False)


def _parts(each: Judged) -> dict[str, Any]:
    return {
        "outcome": each.outcome.value,
        "place": each.place,
        "sentence": each.sentence,
        "words": each.words,
        "kind": each.sort,
        "claim": each.claim,
        "why": each.why,
        "indicator": each.indicator,
        "code": each.code,
        "figures": list(each.figures),
        "cells": list(each.cells),
        "score": each.score,
        "confidence": each.confidence.value,
    }
