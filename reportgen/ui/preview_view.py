"""A preview in the terminal: the data row as a table, then facts and sentences line by line."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from rich.console import Console
    from rich.table import Table

    from reportgen.render.template.watch import Branch
    from reportgen.workshop.preview.shown import (
        CaseShown,
        FactShown,
        IndicatorShown,
        Preview,
        SentenceShown,
    )

_MOST_CELLS = 3


def as_text(preview: Preview, console: Console) -> None:
    """Prints everything but the charts; plain where the output is no terminal."""
    for fault in preview.faults:
        console.print(fault, style="bold red", soft_wrap=True)
    for shown in preview.indicators:
        _heading(console, f"{shown.label}, {preview.area} ({shown.topic} / {shown.code})")
        console.print(f"{shown.polarity} {shown.remark}".strip(), soft_wrap=True)
        console.print(_figures(shown))
        _heading(console, "What the report says")
        _sentences(shown.told, console)
        _heading(console, "What the other templates would say of it")
        _sentences(shown.others, console)
        _heading(console, "All facts")
        for fact in shown.facts:
            for line in _fact_lines(fact):
                console.print(line, soft_wrap=True)
    _heading(console, "Hard cases of every template")
    for template, cases in preview.gallery:
        for case in cases:
            _case(template, case, console)


def _heading(console: Console, text: str) -> None:
    console.print()
    console.print(text, style="bold")


def _figures(shown: IndicatorShown) -> Table:
    from rich import box
    from rich.table import Table

    table = Table(box=box.SIMPLE_HEAD, pad_edge=False)
    table.add_column("Period", no_wrap=True)
    for head in shown.heads:
        table.add_column(head, justify="right", overflow="fold")
    for row in shown.rows:
        table.add_row(row.period, *(figure.text for figure in row.figures))
    return table


def _sentences(sentences: tuple[SentenceShown, ...], console: Console) -> None:
    for each in sentences:
        place = f"{each.template}, line {each.line}" if each.line else each.template
        console.print(f"- {each.name} ({place})", soft_wrap=True)
        for line in _outcome(each):
            console.print(f"    {line}", soft_wrap=True)
        for fact in each.facts:
            console.print(f"    from {fact.brief}", style="dim", soft_wrap=True)


def _outcome(shown: SentenceShown | CaseShown) -> Iterator[str]:
    yield shown.text or shown.fault.replace("\n", "\n    ")
    for finding in shown.findings:
        yield f"{finding.weight.value}, {finding.check}: {finding.found}"
    if shown.branches:
        yield f"branches that spoke: {_lines_by_file(shown.branches)}"


def _lines_by_file(branches: tuple[Branch, ...]) -> str:
    """ "gap.j2 lines 12, 40; _words.j2 line 8"; the page says each branch in words."""
    lines: dict[str, list[int]] = {}
    for each in branches:
        lines.setdefault(each.file, []).append(each.line)
    return "; ".join(
        f"{file} line{'s' if len(set(found)) > 1 else ''} {', '.join(map(str, sorted(set(found))))}"
        for file, found in lines.items()
    )


def _fact_lines(fact: FactShown) -> Iterator[str]:
    values = ", ".join(f"{name} {value}" for name, value in fact.values)
    yield f"{fact.number}. {fact.kind}: {values}"
    weight = f"weight {fact.salience}" + (f" ({fact.reasons})" if fact.reasons else "")
    yield f"    {weight}; {fact.told}"
    cells = fact.cells.split("; ") if fact.cells else []
    if cells:
        more = f" and {len(cells) - _MOST_CELLS} more" if len(cells) > _MOST_CELLS else ""
        yield f"    cells: {'; '.join(cells[:_MOST_CELLS])}{more}"


def _case(template: str, case: CaseShown, console: Console) -> None:
    console.print(f"- {template}: {case.name}", soft_wrap=True)
    for line in _outcome(case):
        console.print(f"    {line}", soft_wrap=True)
