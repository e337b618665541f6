"""Which cell of a Word file's tables is which cell of the ledger's."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from difflib import SequenceMatcher

from reportgen.verify.ledger import Statement
from reportgen.verify.word.paper import Table, Word
from reportgen.verify.word.pieces import plain

Told = tuple[int, Statement]  # place in the ledger's list, and the statement
_LEAST = 0.3  # share of equal cells below which one table is not the other


def cell_pairs(
    told: Sequence[Told], statements: Sequence[Statement], word: Word
) -> Iterator[tuple[int, str, tuple[int, ...]]]:
    """The place of each cell's statement, the text of its cell, and the numbers of its texts.

    A row that was added or taken out shifts the others: rows are matched by their texts.
    """
    blocks: dict[str, list[Told]] = defaultdict(list)
    for place, statement in told:
        blocks[statement.block].append((place, statement))
    captions = {each.block: plain(each.text) for each in statements if each.kind == "caption"}
    standing = _standing(word)
    free = {table.number: table for table in word.tables}
    for block, cells in blocks.items():
        table = _table(cells, captions.get(block, ""), free)
        if table is None:
            continue
        del free[table.number]
        rows, columns = _rows(cells, table), _columns(cells, table)
        for place, statement in cells:
            row, column = rows.get(statement.row), columns.get(statement.column)
            if row is None or column is None or not 0 < column <= len(table.rows[row]):
                continue
            yield place, table.rows[row][column - 1], standing.get((table.number, row, column), ())


def _standing(word: Word) -> Mapping[tuple[int, int, int], tuple[int, ...]]:
    found: dict[tuple[int, int, int], tuple[int, ...]] = {}
    for text in word.texts:
        if text.table:
            place = (text.table, text.row, text.column)
            found[place] = (*found.get(place, ()), text.number)
    return found


def _table(cells: Sequence[Told], caption: str, free: Mapping[int, Table]) -> Table | None:
    """The table with the caption and the most equal cells; the earlier one of two alike."""
    wanted = Counter(plain(each.text) for _, each in cells)
    total = sum(wanted.values())
    best, most = None, 0.0
    for table in free.values():
        named = bool(caption) and caption in (plain(table.caption), plain(table.title))
        if caption and not named and best is not None and most > 1:
            continue
        shared = _shared(wanted, table) / total
        score = shared + named
        if score > most and (named or shared >= _LEAST):
            best, most = table, score
            if score > 1.99:
                break
    return best


def _shared(wanted: Counter[str], table: Table) -> int:
    """How many cells of the ledger's table stand in this one."""
    held = Counter(plain(cell) for row in table.rows for cell in row)
    return sum(min(count, held[text]) for text, count in wanted.items())


def _rows(cells: Sequence[Told], table: Table) -> Mapping[int, int]:
    """The row of the Word table for each row of the ledger's."""
    told: dict[int, dict[int, str]] = defaultdict(dict)
    for _, each in cells:
        told[each.row][each.column] = plain(each.text)
    own = [tuple(told[row][column] for column in sorted(told[row])) for row in sorted(told)]
    shown = [tuple(map(plain, row)) for row in table.rows]
    return _matched(sorted(told), own, range(len(shown)), shown)


def _columns(cells: Sequence[Told], table: Table) -> Mapping[int, int]:
    first = min((each.row for _, each in cells), default=0)
    told = {each.column: plain(each.text) for _, each in cells if each.row == first}
    others = {each.column for _, each in cells} - set(told)
    shown = [plain(each) for each in table.rows[0]] if table.rows else []
    own = [told[column] for column in sorted(told)]
    found = dict(_matched(sorted(told), own, range(1, len(shown) + 1), shown))
    return {column: column for column in others} | found


def _matched(
    names: Sequence[int],
    own: Sequence[tuple[str, ...] | str],
    places: Sequence[int],
    shown: Sequence[tuple[str, ...] | str],
) -> Mapping[int, int]:
    """Equal ones by their order; those between two equal ones in turn."""
    if len(own) == len(shown):
        return dict(zip(names, places, strict=True))
    found: dict[int, int] = {}
    matcher = SequenceMatcher(None, [_key(each) for each in own], [_key(each) for each in shown],
                              autojunk=False)  # fmt: skip
    for tag, a, b, c, d in matcher.get_opcodes():
        if tag in ("equal", "replace"):
            found |= dict(zip(names[a:b], places[c:d], strict=False))
    return found


def _key(row: tuple[str, ...] | str) -> str:
    """What a row is known by when another cell of it changed: its first cell."""
    return row if isinstance(row, str) else next(iter(row), "")
