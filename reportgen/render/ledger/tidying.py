"""Tidies a text and keeps its spans on the letters that they were on."""

from __future__ import annotations

import re
from bisect import bisect_left

from reportgen.domain.ledger import Span
from reportgen.render.ledger.marks import Parted


def replaced(pattern: re.Pattern[str], by: str, found: Parted) -> Parted:
    """The text with each match of the pattern replaced, and its spans moved with it.

    Examples
    --------
    >>> from reportgen.render.ledger.marks import counted, parted
    >>> tidy = replaced(re.compile(r" +"), " ", parted("It  was " + counted("18", "better")))
    >>> tidy.text, [(each.start, each.end) for each in tidy.spans]
    ('It was 18', [(7, 9)])
    """
    matches = list(pattern.finditer(found.text))
    if not matches or all(each[0] == by for each in matches):
        return found
    ends = [each.end() for each in matches]
    lost = [0]
    for each in matches:
        lost.append(lost[-1] + len(each[0]) - len(by))

    def moved(place: int) -> int:
        """The place in the new text; one inside a match is where its replacement ends."""
        before = bisect_left(ends, place + 1)
        if before < len(matches) and matches[before].start() < place:
            return matches[before].start() - lost[before] + len(by)
        return place - lost[before]

    spans = tuple(Span(moved(each.start), moved(each.end), each.says) for each in found.spans)
    return Parted(pattern.sub(by, found.text), spans)
