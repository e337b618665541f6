"""What became of the claims of a paper written by hand, as text to read and as data."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Sequence
from itertools import groupby
from textwrap import wrap
from typing import Any

from reportgen.verify.factcheck.verdict import Checked, Judged, Outcome
from reportgen.verify.page.words import counted

_WIDTH = 100
_MUCH = 10  # claims that do not fit, before the area is doubted
_SPLIT_YEAR = re.compile(r"\b(?:20)?\d\d[/-]\d\d\b")  # "2021/22", "2018-19"
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
    if any(_SPLIT_YEAR.search(each.sentence) for each in checked.judged):
        lines.append("A period is told by the year it ends in: 2021/22 as 2022.")
    if _of_another_area(checked):
        lines.append(f"No sentence that was read names {checked.area}: is --area right?")
    for outcome, title in _TITLES.items():
        found = checked.of(outcome)
        if not found:
            continue
        if outcome is Outcome.AGREES and not everything:
            agree = f"{counted(len(found), 'claim')} {_SAID[outcome][len(found) > 1]}"
            lines += ["", f"{agree} with the workbook (--all lists them)."]
            continue
        lines += ["", f"{title} ({len(found)})", *_listed(found)]
    return "\n".join(lines)


def _of_another_area(checked: Checked) -> bool:
    """Whether much is wrong, and the paper nowhere names the area it is set against."""
    wrong = len(checked.of(Outcome.CONTRADICTS)) + len(checked.of(Outcome.DIFFERS))
    named = any(checked.area in each.sentence for each in checked.judged)
    return wrong >= _MUCH and wrong > len(checked.of(Outcome.AGREES)) / 2 and not named


def _first_line(checked: Checked) -> str:
    head = f"{checked.file}, {checked.area}"
    if not checked.judged:
        return f"{head}: no claim about a figure was found in it, so nothing was checked."
    counts = {each: checked.counts[each.value] for each in _TITLES}
    told = ", ".join(
        f"{count:,} {_SAID[each][count > 1]}" for each, count in counts.items() if count
    )
    return f"{head}: {counted(len(checked.judged), 'claim')} read; {told}."


# Of one claim, and of several.
_SAID = {
    Outcome.CONTRADICTS: ("contradicts the workbook", "contradict the workbook"),
    Outcome.DIFFERS: ("differs", "differ"),
    Outcome.ADVICE: ("is a word to look at", "are words to look at"),
    Outcome.UNMATCHED: ("cannot be matched", "cannot be matched"),
    Outcome.AGREES: ("agrees", "agree"),
}


def _listed(found: Sequence[Judged]) -> Iterator[str]:
    for (place, sentence), group in groupby(found, key=lambda each: (each.place, each.sentence)):
        yield f"  {place}"
        yield from _wrapped(f'"{sentence}"', "    ")
        for each in group:
            yield from _wrapped(f"{each.claim}: {each.why}.", "      ", "    - ")
            if each.code and each.outcome is not Outcome.UNMATCHED:
                yield from _wrapped(_match(each), "      ")


def _match(each: Judged) -> str:
    at = f"; {_cells(each.cells)}" if each.cells else ""
    return f"{each.indicator} ({each.code}), confidence {each.confidence} {each.score:.2f}{at}"


def _cells(cells: Sequence[str]) -> str:
    """The first two, the name of their file once: "book.xlsx, Data!O86 and Data!O95"."""
    file, told = "", []
    for each in cells[:2]:
        name, _, place = each.rpartition(", ")
        told.append(place if name == file else each)
        file = name
    more = f" and {len(cells) - 2} more" if len(cells) > 2 else ""
    return f"{', '.join(told) if more else ' and '.join(told)}{more}"


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
