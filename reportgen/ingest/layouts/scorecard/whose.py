"""The authority that a scorecard is about, and the parts of it that have figures of their own."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from reportgen.domain.area import Area, AreaKind
from reportgen.errors import WorkbookError, did_you_mean
from reportgen.ingest.areas.area_book import AreaBook
from reportgen.ingest.files.grid import Grid
from reportgen.ingest.labels import as_text, fold
from reportgen.ingest.layouts.scorecard.mapping import Described
from reportgen.ingest.layouts.scorecard.rows import slug

_WHOLE = frozenset(
    {"total", "all", "overall", "county", "borough", "city", "council", "authority", "la", "lcc"}
)


def authority_of(grid: Grid, title: Sequence[str], found: Described, book: AreaBook) -> Area:
    """The authority that the description names, else the only one that the title names.

    Raises
    ------
    WorkbookError : when no authority, or more than one, is named.
    """
    said = found.body.area
    if said:
        area = book.areas.get(book.code(said))
        if area is not None and area.kind is AreaKind.AUTHORITY:
            return area
        raise WorkbookError(
            found.file.place("area"),
            f'the area is "{said}", which no authority is named.',
            f"Expected an authority's name or LA number. {did_you_mean(said, book.names)}".strip(),
            "correct the area.",
        )
    named = _named_in(" \n ".join(title), book)
    if len(named) == 1:
        return named[0]
    names = ", ".join(area.name for area in named)
    raise WorkbookError(
        grid.at(1, 1),
        f"the title names {len(named)} authorities: {names}."
        if named
        else "nothing says which authority this scorecard is about.",
        "Expected the name of exactly one authority in a line above the headings.",
        "write the authority's name in a line above the headings, or a description of the "
        'scorecard with "area"; inputs/README.md shows one.',
    )


def title_of(grid: Grid, first: int) -> tuple[str, ...]:
    """The lines above the headings, which begin in row `first`."""
    lines = (
        " ".join(dict.fromkeys(filter(None, map(as_text, row)))) for row in grid.rows[: first - 1]
    )
    return tuple(line for line in lines if line)


def code_of_area(text: str, area: Area, book: AreaBook, *, column: bool) -> str:
    """The code of the area that a heading or a row names: the authority's own, or a part's.

    Parameters
    ----------
    column : whether it is a heading that was said to be a part of the authority: "East" is then
        no region.
    """
    wanted = fold(text)
    if not wanted or wanted in own_names(area) | _WHOLE:
        return area.code
    if not column:
        for each in book.areas.values():
            if each.kind is not AreaKind.LOCAL and wanted in (fold(each.name), fold(each.said)):
                return each.code
    return f"{area.code}-{slug(text)}"


def own_names(area: Area) -> frozenset[str]:
    """Every name of an authority, folded."""
    return frozenset(_names(area))


def region_of(area: Area, book: AreaBook, heading: str) -> str:
    """The code of the region that a heading names, else of the authority's region."""
    text = fold(heading)
    named = [
        each.code
        for each in book.areas.values()
        if each.kind is AreaKind.REGION and fold(each.name) in text
    ]
    return named[0] if len(named) == 1 else area.region


def _named_in(text: str, book: AreaBook) -> list[Area]:
    """The live authorities whose names stand in a text, not inside a longer name."""
    line = f" {fold(text)} "
    spans: list[tuple[int, int, Area]] = []
    for area in book.areas.values():
        if area.kind is AreaKind.AUTHORITY and area.live:
            spans += [(*span, area) for span in _spans(line, _names(area))]
    longest = [
        (start, end, area)
        for start, end, area in spans
        if not any(s <= start and end <= e and (s, e) != (start, end) for s, e, _ in spans)
    ]
    return list({area.code: area for _, _, area in longest}.values())


def _names(area: Area) -> list[str]:
    return [fold(name) for name in (area.name, area.said, *area.aliases) if fold(name)]


def _spans(line: str, names: Iterable[str]) -> Iterable[tuple[int, int]]:
    for name in names:
        at = line.find(f" {name} ")
        if at >= 0:
            yield at, at + len(name)
