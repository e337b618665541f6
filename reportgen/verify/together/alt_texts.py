"""What a figure's words for those who do not see it say of its lines: ends, peaks, bounds."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from reportgen.verify.evidence import Reading
from reportgen.verify.finding import Finding, Kind
from reportgen.verify.together.charts import place_of
from reportgen.verify.together.lines import Lines, as_printed, number_in
from reportgen.verify.together.printed import CURE, Printed, against
from reportgen.verify.word.paper import Figure

_NUMBER = r"[-−]?£?\d[\d,]*(?:\.\d+)?%?"
_PERIOD = r"(?:[A-Z]\w+ )?(?:\d{1,2} [A-Z]\w+ )?\d{4}(?:/\d\d)?"
_OPENING = re.compile(rf"(?:Line|Bar) chart of (.+?), ({_PERIOD})(?: to ({_PERIOD}))?\.")
_ENDS = re.compile(
    rf"(?:^|[.;] )(?:the )?([^.;]+?) from ({_NUMBER})(?: in ({_PERIOD}))? to ({_NUMBER})"
    rf"(?: in ({_PERIOD}))?(?=[.;,])"
)
_BAR = re.compile(rf"(?:^|[.;] )(?:the )?([^.;]+?) ({_NUMBER})(?=[.;])")
_BOUNDS = re.compile(rf"Since ({_PERIOD}) (.+?)'s line moves between ({_NUMBER}) and ({_NUMBER})")
_TURN = re.compile(
    rf"Since ({_PERIOD}) (.+?)'s line (peaks|is lowest) at ({_NUMBER}) in ({_PERIOD})"
)
_RUN = re.compile(rf"run from ({_NUMBER}) \((.+?)\) to ({_NUMBER}) \((.+?)\)")


@dataclass(frozen=True, slots=True)
class _Said:
    """An alt text with its figure's place, the indicators it may mean and its first and last."""

    place: str
    ids: tuple[str, ...]
    alt: str
    first: str
    last: str


def alt_findings(figure: Figure, lines: Lines) -> Iterator[Finding]:
    """What an alt text says otherwise than the workbook; one in other words says nothing here."""
    opening = _OPENING.match(figure.alt)
    ids = lines.of_caption(opening[1]) if opening else ()
    if opening is None or not ids:
        return
    place = f"{place_of(figure)}, alt text"
    said = _Said(place, ids, figure.alt, opening[2], opening[3] or opening[2])
    for printed in (*_ends(said, opening.end()), *_bars(said, opening.end(), bool(opening[3]))):
        if found := against(printed, lines):
            yield found
    yield from _bounds(said, lines)
    yield from _turns(said, lines)


def _ends(said: _Said, start: int) -> Iterator[Printed]:
    for found in _ENDS.finditer(said.alt, max(start - 1, 0)):
        name = found[1].strip()
        yield Printed(said.place, said.ids, name, found[3] or said.first, found[2])
        yield Printed(said.place, said.ids, name, found[5] or said.last, found[4])


def _bars(said: _Said, start: int, is_line: bool) -> Iterator[Printed]:
    if is_line:
        return
    for found in _BAR.finditer(said.alt, max(start - 1, 0)):
        yield Printed(said.place, said.ids, found[1].strip(), said.last, found[2])
    for found in _RUN.finditer(said.alt):
        yield Printed(said.place, said.ids, found[2], said.last, found[1])
        yield Printed(said.place, said.ids, found[4], said.last, found[3])


def _since(line: Mapping[str, Reading], first: str, last: str) -> list[tuple[str, Reading]]:
    """The figures of a line between two periods, both included."""
    names = list(line)
    if first not in line or last not in line:
        return []
    chosen = names[names.index(first) : names.index(last) + 1]
    return [(each, line[each]) for each in chosen if line[each].shown is not None]


def _bounds(said: _Said, lines: Lines) -> Iterator[Finding]:
    for found in _BOUNDS.finditer(said.alt):
        for ids in _known(said, found[2], found[1], lines):
            shown = {each.shown: each for _, each in ids if each.shown is not None}
            low, high = min(shown), max(shown)
            if (number_in(found[3]), number_in(found[4])) == (low, high):
                break
            expected = f"between {as_printed(low)} and {as_printed(high)}"
            yield _finding(said, found[0], expected, (shown[low], shown[high]))


def _turns(said: _Said, lines: Lines) -> Iterator[Finding]:
    for found in _TURN.finditer(said.alt):
        for ids in _known(said, found[2], found[1], lines):
            best = max if found[3] == "peaks" else min
            end = best(each.shown for _, each in ids if each.shown is not None)
            at = [name for name, each in ids if each.shown == end]
            if number_in(found[4]) == end and found[5] in at:
                break
            cells = tuple(each for name, each in ids if name in at)
            yield _finding(said, found[0], f"{as_printed(end)} in {' and '.join(at)}", cells)


def _known(
    said: _Said, name: str, first: str, lines: Lines
) -> Iterator[Sequence[tuple[str, Reading]]]:
    for each in said.ids:
        found = _since(lines.line(each, name), first, said.last)
        if found:
            yield found


def _finding(said: _Said, words: str, expected: str, cells: Sequence[Reading]) -> Finding:
    return Finding(
        Kind.FALSE,
        said.place,
        f"the alt text says “{words}”; by the workbook it is {expected}.",
        words=words,
        expected=expected,
        cells=tuple(cell for each in cells for cell in each.cells),
        cure=CURE,
    )
