"""Where a text stands, in words that a clerk can follow."""

from __future__ import annotations

from functools import cached_property

from reportgen.verify.word.aligning import Pair
from reportgen.verify.word.paper import Figure, Table, Word

_LONGEST = 40  # letters of a text that names a place


class Places:
    """The places of one Word file: "Table 2, row Lancashire, column 2024/25"."""

    def __init__(self, word: Word) -> None:
        self._word = word

    def of(self, pair: Pair) -> str:
        """The place of a statement, where it stands now or, if it is gone, where it stood."""
        statement = pair.statement
        if statement.kind == "alt text":
            figure = self._by_alt.get(pair.text) if pair.text else None
            return f"{_figure(figure)}, alt text" if figure else "a figure's alt text"
        if statement.kind == "description":
            table = self._by_description.get(pair.text) if pair.text else None
            return f"{_table(table)}, description" if table else "a table's description"
        if pair.numbers:
            return self.of_text(pair.numbers[0], pair)
        if statement.id:
            stood = f"section “{statement.section}”, " if statement.section else ""
            return f"{stood}sentence{_begins(pair)} ({statement.id})"
        return f"{statement.kind}{_begins(pair)}"

    def of_text(self, number: int, pair: Pair | None = None) -> str:
        """The place of one text of the file, or of the statement that stands in it."""
        text = self._word.texts[number]
        if text.table:
            return self._cell(text.table, text.row, text.column)
        what = f"“{_short(text.text)}”"
        if pair is not None and pair.statement.id:
            what = f"sentence “{_short(pair.text)}” ({pair.statement.id})"
        if text.section and text.section != text.text:
            return f"section “{text.section}”, {what}"
        return f"{text.where.value} {what}"

    def _cell(self, number: int, row: int, column: int) -> str:
        table = self._word.tables[number - 1]
        if row == 0 or row >= len(table.rows):
            return f"{_table(table)}, headings"
        head = table.rows[0][column - 1] if column <= len(table.rows[0]) else str(column)
        return f"{_table(table)}, row {table.rows[row][0]}, column {head}"

    @cached_property
    def _by_alt(self) -> dict[str, Figure]:
        return {each.alt: each for each in reversed(self._word.figures)}

    @cached_property
    def _by_description(self) -> dict[str, Table]:
        return {each.description: each for each in reversed(self._word.tables)}


def _figure(figure: Figure) -> str:
    return figure.label or f"figure {figure.number}"


def _table(table: Table) -> str:
    return table.label or f"table {table.number}"


def _begins(pair: Pair) -> str:
    return f" “{_short(pair.statement.text)}”"


def _short(text: str) -> str:
    """The first words of a text, none of them cut."""
    return text if len(text) <= _LONGEST else f"{text[: _LONGEST + 1].rpartition(' ')[0]}…"
