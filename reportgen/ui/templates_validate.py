"""`reportgen templates validate`: every sentence for every area and indicator of a workbook."""

from __future__ import annotations

import textwrap
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from reportgen.ui import options
from reportgen.ui.told import USER_CAN_MEND, errors_told

if TYPE_CHECKING:
    from reportgen.workshop.validate.area import Row
    from reportgen.workshop.validate.validation import Validation

_MOST_EXAMPLES = 3  # of one check
_MOST_BRANCHES = 10
_WIDTH = 100

Out = Annotated[
    Path | None,
    typer.Option("--out", metavar="FILE.csv", help="Write every finding to this csv file."),
]
Jobs = Annotated[
    int, typer.Option("--jobs", min=1, metavar="N", help="How many processes share the areas.")
]


def validate(  # noqa: PLR0913 - one argument for each option of the command
    workbooks: options.OwnWorkbooks = None,
    dictionary: options.Dictionary = None,
    neighbours: options.Neighbours = None,
    area: options.UsuallyAll = None,
    outline: options.Outline = None,
    out: Out = None,
    jobs: Jobs = 2,
    no_cache: options.NoCache = False,
    quiet: options.Quiet = False,
    json: options.AsJson = False,
    debug: options.Debug = False,
) -> None:
    """Write every sentence for every area and indicator of a workbook, and say what is wrong."""
    from reportgen.ui.asked import Asked, request_from
    from reportgen.ui.progress import progress
    from reportgen.ui.rows_file import check_rows_file, write_rows_file

    with errors_told(json, debug):
        check_rows_file(out)
        asked = Asked(
            workbooks=tuple(workbooks or ()),
            dictionary=dictionary,
            neighbours=tuple(neighbours or ()),
            areas=tuple(area or ("all",)),
            outline=outline,
            no_cache=no_cache,
        )
        request = request_from(asked, None, Path.cwd())
        with progress(quiet or json) as tell:
            from reportgen.workshop.validate.validation import validate as validated
            from reportgen.workshop.validate.validation import validation_csv

            found = validated(request, jobs, tell)
        if out is not None:
            write_rows_file(out, validation_csv(found))
        if json:
            typer.echo(_as_json(found))
        elif not quiet or found.failures:
            typer.echo("\n".join(_lines(found, out)))
        if found.failures:
            raise typer.Exit(USER_CAN_MEND)


def _lines(found: Validation, out: Path | None) -> Iterator[str]:
    yield (
        f"{_count(found.sentences, 'sentence')} for {_count(found.areas, 'area')}, up to "
        f"{_count(found.indicators, 'indicator')} each: {_count(found.failures, 'failure')}, "
        f"{_count(len(found.rows) - found.failures, 'warning')}."
    )
    for weight, check, number in found.by_check:
        yield (
            f"{weight.value}: {check}, {number:,} times"
            if number > 1
            else f"{weight.value}: {check}"
        )
        alike = [row for row in found.rows if (row.weight, row.check) == (weight, check)]
        for row in _different(alike):
            yield from _row_lines(row)
    yield "The longest sentences, in words from stop to stop:"
    for each in found.longest:
        yield from _wrapped(f"{each.words:>4}  ", f"{each.template}, {each.area}: {each.text}")
    yield from _silent_lines(found)
    if out is not None:
        yield f"Every finding: {out}"
    elif found.rows or found.silent:
        yield "reportgen templates validate --out findings.csv writes every finding."


def _different(alike: list[Row]) -> list[Row]:
    """The first finding of each template, so that one fault does not hide another."""
    firsts = {row.template: row for row in reversed(alike)}
    return list(reversed(firsts.values()))[:_MOST_EXAMPLES]


def _row_lines(row: Row) -> Iterator[str]:
    yield from _wrapped("  - ", f"{row.template}; {row.area}, {row.indicator}: {row.found}.")
    if row.text:
        yield from _wrapped("    ", row.text)


def _silent_lines(found: Validation) -> Iterator[str]:
    silent = found.silent
    if not silent:
        yield "Every branch of every template was used."
        return
    yield f"Branches that no sentence used: {len(silent)} of {found.branches}."
    for branch in silent[:_MOST_BRANCHES]:
        yield f"  - {branch.file}, line {branch.line}: {branch.words}"
    if len(silent) > _MOST_BRANCHES:
        yield f"  and {len(silent) - _MOST_BRANCHES} more."


def _wrapped(head: str, text: str) -> list[str]:
    blank = " " * len(head)
    return textwrap.wrap(text, _WIDTH, initial_indent=head, subsequent_indent=blank)


def _count(number: int, one: str) -> str:
    return f"{number:,} {one}" if number == 1 else f"{number:,} {one}s"


def _as_json(found: Validation) -> str:
    import json
    from dataclasses import asdict

    import reportgen

    content: dict[str, Any] = {
        "version": reportgen.__version__,
        "areas": found.areas,
        "indicators": found.indicators,
        "sentences": found.sentences,
        "failures": found.failures,
        "by_check": [
            {"weight": weight, "check": check, "number": number}
            for weight, check, number in found.by_check
        ],
        "findings": [asdict(row) for row in found.rows],
        "longest": [asdict(each) for each in found.longest],
        "branches": found.branches,
        "silent_branches": [asdict(each) for each in found.silent],
    }
    return json.dumps(content, indent=2, ensure_ascii=False)
