"""Each cell of a table against the workbook, by its own row and column headings."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from reportgen.verify.evidence import rounded
from reportgen.verify.finding import Finding, Kind
from reportgen.verify.together.lines import Lines, as_printed, change_on_before, number_in
from reportgen.verify.together.printed import CURE, Printed, against
from reportgen.verify.word.paper import Table

_OF_EVERY_INDICATOR = ("Indicator", "Latest", "Period")
_CHANGE = "Change on period before"
_SHARES = {"share", "percentage"}
_NUMBERS = {"number", "percentage", "rate", "share"}


def printed_in(table: Table, lines: Lines) -> Iterator[Printed]:
    """The figures of a table whose headings say what they are; other tables give none."""
    head = table.rows[0] if table.rows else ()
    if tuple(head[:3]) == _OF_EVERY_INDICATOR:
        yield from _of_status(table, lines)
    elif head and head[0] in ("Area", "Period"):
        yield from _of_lines(table, lines)
    elif len(head) > 1 and head[1].casefold() in _NUMBERS:
        yield from _of_parts(table, lines)


def table_findings(table: Table, lines: Lines) -> Iterator[Finding]:
    """What a table says otherwise than the workbook."""
    for each in printed_in(table, lines):
        if found := against(each, lines):
            yield found
    yield from _shares(table, lines)
    if table.rows and tuple(table.rows[0][:3]) == _OF_EVERY_INDICATOR:
        for row in table.rows[1:]:
            yield from _changes(table, row, lines)


def _place(table: Table, row: str, column: str) -> str:
    return f"{table.label or f'table {table.number}'}, row {row}, column {column}"


def _of_status(table: Table, lines: Lines) -> Iterator[Printed]:
    """The table of all indicators: a row for each, with its own period."""
    head, *rows = table.rows
    for row in rows:
        period = row[2]
        for column, text in enumerate(row[1:], 1):
            heading = head[column]
            if heading != "Latest" and not lines.knows(heading):
                continue
            name = str(lines.ledger.report["area"]) if heading == "Latest" else heading
            ids = lines.of_label(row[0])
            yield Printed(_place(table, row[0], heading), ids, name, period, text)


def _of_lines(table: Table, lines: Lines) -> Iterator[Printed]:
    """A line of periods for each place, either way round."""
    ids = lines.of_caption(table.caption)
    head, *rows = table.rows
    periods_down = head[0] == "Period"
    for row in rows:
        for column, text in enumerate(row[1:], 1):
            name, period = (head[column], row[0]) if periods_down else (row[0], head[column])
            if not periods_down and period.casefold() in _NUMBERS:
                period = table.caption.rpartition(", ")[2].partition(". ")[0]
            yield from _of_line(_place(table, row[0], head[column]), ids, name, period, text, lines)


def _of_line(
    place: str, ids: Sequence[str], name: str, period: str, text: str, lines: Lines
) -> Iterator[Printed]:
    told = [lines.named(name, each) for each in ids]
    known = [(line, indicator) for line, indicator in told if indicator]
    if known:
        yield Printed(place, tuple(each for _, each in known), known[0][0], period, text)


def _of_parts(table: Table, lines: Lines) -> Iterator[Printed]:
    """The parts of a whole: a row for each part, numbers and shares beside each other."""
    period, area = _when_of_parts(table), str(lines.ledger.report["area"])
    for whole in lines.of_caption(table.caption):
        parts = lines.parts_of(whole)
        for row in table.rows[1:]:
            for heading, text in zip(table.rows[0][1:], row[1:], strict=False):
                part = parts.get((row[0].casefold(), heading.casefold() in _SHARES))
                if part:
                    yield Printed(_place(table, row[0], heading), (part,), area, period, text)


def _shares(table: Table, lines: Lines) -> Iterator[Finding]:
    """Shares that nobody publishes, so that they are numbers of the whole's."""
    period, area = _when_of_parts(table), str(lines.ledger.report["area"])
    heads = [each.casefold() for each in table.rows[0]] if table.rows else []
    column = next((heads.index(each) for each in heads[1:] if each == "share"), 0)
    for whole in lines.of_caption(table.caption) if column else ():
        parts, all_of_it = lines.parts_of(whole), lines.at(whole, area, period)
        for row in table.rows[1:]:
            part = parts.get((row[0].casefold(), False), "")
            own = lines.at(part, area, period) if (row[0].casefold(), True) not in parts else None
            if own is None or own.shown is None or all_of_it is None or not all_of_it.shown:
                continue
            share, told = rounded(own.shown * 100 / all_of_it.shown, 1), number_in(row[column])
            if told is not None and told != share:
                yield Finding(
                    Kind.FALSE,
                    _place(table, row[0], table.rows[0][column]),
                    f"the table says {row[column]}; {own.shown:,f} of {all_of_it.shown:,f} is "
                    f"{share}%.",
                    words=row[column],
                    expected=f"{share}%",
                    cells=(*own.cells, *all_of_it.cells),
                    cure=CURE,
                )


def _when_of_parts(table: Table) -> str:
    return table.caption.partition(". ")[0].rpartition(", ")[2]


def _changes(table: Table, row: Sequence[str], lines: Lines) -> Iterator[Finding]:
    """The change on the period before, where it is one of years: later minus earlier as printed."""
    heads = table.rows[0]
    told = row[heads.index(_CHANGE)] if _CHANGE in heads else ""
    number = number_in(told.partition(" since ")[0])
    if number is None or not told.startswith(("up", "down")):
        return
    signed = number if told.startswith("up") else -number
    area = str(lines.ledger.report["area"])
    changes = (change_on_before(lines.line(each, area), row[2]) for each in lines.of_label(row[0]))
    found = [each for each in changes if each is not None]
    if found and all(each.difference != signed for each in found):
        yield Finding(
            Kind.FALSE,
            _place(table, row[0], _CHANGE),
            f"the table says {told}; by the workbook it is {found[0].told}.",
            words=told,
            expected=as_printed(found[0].difference),
            cells=found[0].cells,
            cure=CURE,
        )
