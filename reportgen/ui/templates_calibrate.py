"""`reportgen templates calibrate`: where the thresholds of the words fall on one's own figures."""

from __future__ import annotations

import textwrap
from collections.abc import Iterator, Mapping, Sequence
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, TypeVar

import typer

from reportgen.ui import options
from reportgen.ui.told import errors_told

if TYPE_CHECKING:
    from decimal import Decimal

    from reportgen.interpret.wording import Wording
    from reportgen.interpret.wording_tables import Column, Edges, Scale
    from reportgen.workshop.calibrate.calibration import Calibration, Cases, Tally

_Word = TypeVar("_Word", bound=StrEnum)
_WIDTH = 100
_WORDS = {"little": 8, "slightly": 10, "plain": 9, "considerably": 14, "sharply": 9}  # as in Size
_TIMES = {"year": "over a year or more", "quarter": "over less than a year"}
_MONTH = "over less than a quarter"

Indicators = Annotated[
    list[str] | None,
    typer.Option(
        "--indicator",
        metavar="CODE",
        help="Count one indicator and show it by itself. May be repeated.",
    ),
]
Out = Annotated[
    Path | None,
    typer.Option("--out", metavar="FILE.csv", help="Write all, and each indicator, to this file."),
]


def calibrate(  # noqa: PLR0913 - one argument for each option of the command
    workbooks: options.OwnWorkbooks = None,
    dictionary: options.Dictionary = None,
    area: options.UsuallyAll = None,
    indicator: Indicators = None,
    out: Out = None,
    no_cache: options.NoCache = False,
    quiet: options.Quiet = False,
    json: options.AsJson = False,
    debug: options.Debug = False,
) -> None:
    """Say how often each word for size, position and shape comes up; it changes no table."""
    from reportgen.ui.asked import Asked, request_from
    from reportgen.ui.progress import progress
    from reportgen.ui.rows_file import check_rows_file, write_rows_file

    with errors_told(json, debug):
        check_rows_file(out)
        asked = Asked(
            workbooks=tuple(workbooks or ()),
            dictionary=dictionary,
            areas=tuple(area or ("all",)),
            no_cache=no_cache,
        )
        request = request_from(asked, None, Path.cwd())
        with progress(quiet or json) as tell:
            from reportgen.workshop.calibrate.calibration import calibrate as calibrated
            from reportgen.workshop.calibrate.rows import calibration_csv

            found = calibrated(request, tuple(indicator or ()), tell)
        if out is not None:
            write_rows_file(out, calibration_csv(found))
        if json:
            typer.echo(_as_json(found))
        elif not quiet:
            typer.echo("\n".join(_lines(found, bool(indicator), out)))


def _lines(found: Calibration, each: bool, out: Path | None) -> Iterator[str]:
    yield (
        f"{_count(found.areas, 'authority', 'authorities')}, "
        f"{_count(len(found.single), 'indicator', 'indicators')}: the newest figure of each, its "
        "changes and its gap to England."
    )
    yield from _wrapped(
        "p25 to p90: a quarter, half, three quarters and nine tenths of the cases lie below. Under "
        "each word: how many cases get it, and from where on it is used (templates/wording); plain "
        "is the verb alone."
    )
    if not each or len(found.single) > 1:
        yield from _tally(found.together, found.wording)
    if each:
        for indicator, tally in found.single.values():
            yield from ("", f"== {indicator.label} ({indicator.code})")
            yield from _tally(tally, found.wording)
    yield ""
    yield from _wrapped(
        "As shipped, about one case in four is considerable or sharp, and one in ten sharp. No "
        "table was changed: edit templates/wording/adverbs.csv for other edges."
    )
    if out is not None:
        yield f"Every indicator by itself: {out}"


def _tally(tally: Tally, wording: Wording) -> Iterator[str]:
    before: Column | None = None
    for (column, scale), edges in tally.kinds(wording):
        if column != before:
            yield from ("", _title(column), _head())
            before = column
        yield from _cases(scale, tally.cases[column, scale], edges)
    yield from _shares("Position beside England", tally.relations)
    yield from _shares("Shape of the path", tally.shapes)


def _title(column: Column) -> str:
    said = f"{column.of.value[:1].upper()}{column.of.value[1:]}"
    if column.over.value == "any":
        return f"{said}, here England; little is similar or in line"
    return f"{said}, {_TIMES.get(column.over.value, _MONTH)}"


def _head() -> str:
    return _line("measured in", "cases", ("p25", "p50", "p75", "p90"), tuple(_WORDS))


def _line(*cells: str | Sequence[str]) -> str:
    """What is measured, how often, four amounts, and a cell for each word."""
    name, cases, amounts, words = cells
    numbers = "".join(f"{each:>7}" for each in amounts)
    told = "".join(f"{each:>{width}}" for each, width in zip(words, _WORDS.values(), strict=True))
    return f"{name:<13}{cases:>8}{numbers}{told}"


def _cases(scale: Scale, cases: Cases, edges: Edges | None) -> Iterator[str]:
    from reportgen.domain.relation import Size
    from reportgen.interpret.wording_tables import plain
    from reportgen.workshop.calibrate.rows import begins_at

    amounts = [_one_place(each) for each in cases.percentiles()] or [""] * 4
    shares = [f"{_one_place(cases.share(each))}%" for each in Size]
    yield _line(scale.value, f"{cases.count:,}", amounts, shares)
    starts = begins_at(edges)
    if starts:
        yield _line("", "", [""] * 4, [f"from {plain(starts[each])}" for each in Size])


def _shares(title: str, counted: Mapping[_Word, int]) -> Iterator[str]:
    from reportgen.workshop.calibrate.rows import shares

    told = shares(counted)
    if told:
        total = sum(counted.values())
        words = ", ".join(f"{word} {_one_place(share)}%" for word, share in told)
        yield from ("", *_wrapped(f"{title} ({total:,} cases): {words}."))


def _one_place(number: Decimal) -> str:
    from reportgen.domain.number import round_half_up

    return format(round_half_up(number, 1), ",f")


def _wrapped(text: str) -> list[str]:
    return textwrap.wrap(text, _WIDTH)


def _count(number: int, one: str, more: str) -> str:
    return f"{number:,} {one if number == 1 else more}"


def _as_json(found: Calibration) -> str:
    import json

    import reportgen
    from reportgen.workshop.calibrate.rows import COLUMNS, rows_of

    content = {
        "version": reportgen.__version__,
        "areas": found.areas,
        "indicators": len(found.single),
        "rows": [dict(zip(COLUMNS, row, strict=True)) for row in rows_of(found)],
    }
    return json.dumps(content, indent=2, ensure_ascii=False)
