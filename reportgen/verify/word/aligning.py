"""Which text of a Word file is which statement of the ledger, also after an author's edits."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from difflib import SequenceMatcher
from enum import StrEnum
from heapq import nlargest

from reportgen.verify.ledger import Statement
from reportgen.verify.word.cells import cell_pairs
from reportgen.verify.word.paper import Where, Word
from reportgen.verify.word.pieces import Piece, left_over, plain

_ALIKE = 0.55  # of difflib's ratio: below, one text is not the other edited
_TRIED = 4  # nearest by shared words, for each statement that is not there word for word
_IN_TABLES = ("table cell", "table heading")
_OF_FIGURES = ("alt text",)
_OF_TABLES = ("description",)
_REPEATED = 0.85  # of a text beside a statement that stands elsewhere already
_SHORTEST_REPEAT = 40  # letters
_APART = "\n"
_SHORTEST = 3  # letters of a text that is looked for inside a longer one


class State(StrEnum):
    """What became of a statement."""

    SAME = "same"
    MOVED = "moved"  # word for word, in another order
    EDITED = "edited"
    REMOVED = "removed"


@dataclass(frozen=True, slots=True)
class Pair:
    """One statement of the ledger by its place in the list, and what stands in its place.

    `text` is as the Word file has it, "" where it is gone; `numbers` are those of the texts that
    it stands in, none for alt texts and descriptions.
    """

    place: int
    statement: Statement
    state: State
    text: str
    numbers: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Alignment:
    """Every statement with its fate, and the pieces of the file that no statement covers.

    After a pair for each statement follow those of texts that say one of them a second time.
    """

    pairs: tuple[Pair, ...]
    own: tuple[Piece, ...]


@dataclass(slots=True)
class _Board:
    """What is settled so far: pairs by the statement's place, and the letters that are taken."""

    pairs: dict[int, Pair] = field(default_factory=dict)
    covered: list[tuple[int, int, int]] = field(default_factory=list)

    def settle(self, place: int, statement: Statement, text: str, numbers: Sequence[int]) -> None:
        same = plain(text) == plain(statement.text)
        state = State.SAME if same else State.EDITED if text.strip() else State.REMOVED
        self.pairs[place] = Pair(place, statement, state, text, tuple(numbers))

    def cover(self, piece: Piece) -> None:
        self.covered.append((piece.number, piece.start, piece.end))


def align(statements: Sequence[Statement], word: Word) -> Alignment:
    """Finds each statement by bookmark or cell, then word for word, then by likeness."""
    board = _Board()
    _by_bookmark(statements, word, board)
    _in_tables(statements, word, board)
    _aside(statements, word, board)
    _word_for_word(statements, word, board)
    _by_likeness(statements, word, board)
    for place, statement in enumerate(statements):
        if place not in board.pairs:
            board.pairs[place] = Pair(place, statement, State.REMOVED, "")
    pairs = [board.pairs[place] for place in range(len(statements))]
    again = tuple(_repeated(statements, word, board))
    own = (*left_over(word.texts, board.covered), *_own_cells(word, board))
    return Alignment((*_with_moves(pairs), *again), own)


def _by_bookmark(statements: Sequence[Statement], word: Word, board: _Board) -> None:
    for place, statement in enumerate(statements):
        if statement.bookmark and statement.bookmark in word.bookmarks:
            said = word.bookmarks[statement.bookmark]
            numbers = word.standing[statement.bookmark]
            if not said.strip():
                continue  # emptied, or its words were moved out of the marks
            board.settle(place, statement, said, numbers)
            for number in numbers:
                board.covered += [
                    (number, mark.start, mark.end)
                    for mark in word.texts[number].marks
                    if mark.name == statement.bookmark
                ]


def _in_tables(statements: Sequence[Statement], word: Word, board: _Board) -> None:
    told = [(at, each) for at, each in enumerate(statements) if each.kind in _IN_TABLES]
    for place, said, numbers in cell_pairs(told, statements, word):
        board.settle(place, statements[place], said, numbers)
        board.covered += [(number, 0, len(word.texts[number].text)) for number in numbers]


def _aside(statements: Sequence[Statement], word: Word, board: _Board) -> None:
    """Texts that are no paragraphs: those for screen readers, and the title of the file."""
    alts = [each.alt for each in word.figures if each.alt]
    descriptions = [each.description for each in word.tables if each.description]
    for kinds, shown in ((_OF_FIGURES, alts), (_OF_TABLES, descriptions)):
        told = [(at, each) for at, each in enumerate(statements) if each.kind in kinds]
        free = Counter(map(plain, shown))
        lost = []
        for place, statement in told:
            said = plain(statement.text)
            if free[said]:
                free[said] -= 1
                board.settle(place, statement, statement.text, ())
            else:
                lost.append((place, statement))
        left = [Piece(0, 0, 0, text) for text in free.elements()]
        for place, found in _likest(lost, left):
            board.settle(place, statements[place], found.text, ())


def _word_for_word(statements: Sequence[Statement], word: Word, board: _Board) -> None:
    """Texts of their own first, in their order; then parts of a longer paragraph."""
    free: dict[str, list[Piece]] = defaultdict(list)
    for piece in reversed(left_over(word.texts, board.covered)):
        free[piece.text].append(piece)
    lost = []
    for place, statement in _open(statements, board):
        found = free.get(plain(statement.text))
        if found:
            _take(board, place, statement, found.pop())
        else:
            lost.append((place, statement))
    left = left_over(word.texts, board.covered)
    starts: list[int] = []
    length = 0
    for piece in left:
        starts.append(length)
        length += len(piece.text) + 1
    joined = _APART.join(each.text for each in left)
    for place, statement in lost:
        said = plain(statement.text)
        at = _find(joined, said)
        if at < 0:
            continue
        joined = f"{joined[:at]}{chr(0) * len(said)}{joined[at + len(said) :]}"
        order = bisect_left(starts, at + 1) - 1
        piece = left[order]
        inside = piece.start + at - starts[order]
        text = word.texts[piece.number].text
        start = _nearest(text, said, inside)
        _take(board, place, statement, Piece(piece.number, start, start + len(said), said))


def _find(joined: str, said: str) -> int:
    """Where a text stands that neither begins nor ends inside a word; -1 where nowhere."""
    at = joined.find(said) if len(said) >= _SHORTEST else -1
    while at >= 0:
        around = joined[at - 1 : at + 1], joined[at + len(said) - 1 : at + len(said) + 1]
        if not any(len(each) > 1 and each.isalnum() for each in around):
            return at
        at = joined.find(said, at + 1)
    return -1


def _nearest(text: str, said: str, near: int) -> int:
    """The place of a text in its paragraph; `near` may be off by the blanks that were dropped."""
    at = text.find(said)
    best = at
    while at >= 0:
        if abs(at - near) < abs(best - near):
            best = at
        at = text.find(said, at + 1)
    return best if best >= 0 else near


def _by_likeness(statements: Sequence[Statement], word: Word, board: _Board) -> None:
    left = left_over(word.texts, board.covered)
    lost = [(place, each) for place, each in _open(statements, board) if len(each.text) > 1]
    for place, piece in _likest(lost, left):
        _take(board, place, statements[place], piece)


def _open(statements: Sequence[Statement], board: _Board) -> Iterator[tuple[int, Statement]]:
    skipped = (*_IN_TABLES, *_OF_FIGURES, *_OF_TABLES)
    for place, statement in enumerate(statements):
        if place not in board.pairs and statement.kind not in skipped:
            yield place, statement


def _take(board: _Board, place: int, statement: Statement, piece: Piece) -> None:
    board.settle(place, statement, piece.text, (piece.number,))
    board.cover(piece)


def _likest(
    lost: Sequence[tuple[int, Statement]], left: Sequence[Piece]
) -> Iterator[tuple[int, Piece]]:
    """Each statement with the piece most like it, the likest pairs first; none taken twice."""
    used: set[int] = set()
    gone: set[int] = set()
    for _, place, at in sorted(_scored(lost, left)):
        if place not in gone and at not in used:
            gone.add(place)
            used.add(at)
            yield place, left[at]


def _scored(
    lost: Sequence[tuple[int, Statement]], left: Sequence[Piece]
) -> Iterator[tuple[float, int, int]]:
    """Minus the likeness, the statement's place and the piece's, of pairs that are alike."""
    holding: dict[str, list[int]] = defaultdict(list)
    for at, piece in enumerate(left if lost else ()):
        for each in set(piece.text.casefold().split()):
            holding[each].append(at)
    for place, statement in lost if left else ():
        said = plain(statement.text)
        shared: defaultdict[int, float] = defaultdict(float)
        for each in set(said.casefold().split()):
            found = holding.get(each, ())
            for at in found:
                shared[at] += 1 / len(found)
        matcher = SequenceMatcher(autojunk=False)
        matcher.set_seq2(said)
        for at in nlargest(_TRIED, shared, key=shared.__getitem__):
            matcher.set_seq1(left[at].text)
            if matcher.quick_ratio() >= _ALIKE and (ratio := matcher.ratio()) >= _ALIKE:
                yield -ratio, place, at


def _repeated(statements: Sequence[Statement], word: Word, board: _Board) -> Iterator[Pair]:
    """What is said a second time, as in a summary: word for word, or as good as that."""
    known = {plain(each.text): at for at, each in reversed([*enumerate(statements)])}
    titles = [text for text, at in known.items() if statements[at].kind == "title"]
    for piece in left_over(word.texts, board.covered):
        if word.texts[piece.number].where is Where.HEAD and any(
            piece.text.startswith(each) for each in titles
        ):
            board.cover(piece)  # the title and the page's number at the head or foot of pages
            continue
        place = known.get(piece.text)
        if place is None:
            sentences = [(at, each) for at, each in enumerate(statements) if each.id]
            place = _nearest_of(sentences, piece)
        if place is not None:
            statement = statements[place]
            state = State.SAME if piece.text == plain(statement.text) else State.EDITED
            board.cover(piece)
            yield Pair(place, statement, state, piece.text, (piece.number,))


def _nearest_of(sentences: Sequence[tuple[int, Statement]], piece: Piece) -> int | None:
    if len(piece.text) < _SHORTEST_REPEAT:
        return None
    shared = set(piece.text.casefold().split())
    tried = nlargest(
        _TRIED, sentences, key=lambda each: len(shared & set(each[1].text.casefold().split()))
    )
    ratios = [
        (SequenceMatcher(None, plain(each.text), piece.text, autojunk=False).ratio(), at)
        for at, each in tried
    ]
    best = max(ratios, default=(0.0, 0))
    return best[1] if best[0] >= _REPEATED else None


def _own_cells(word: Word, board: _Board) -> Iterator[Piece]:
    """Cells that no statement covers: of a table, row or column that an author added."""
    taken = {number for number, _, _ in board.covered}
    for text in word.texts:
        if text.table and text.number not in taken and text.text.strip():
            yield Piece(text.number, 0, len(text.text), plain(text.text))


def _with_moves(pairs: Iterable[Pair]) -> Iterator[Pair]:
    """Sentences that stand in another order than the ledger's are told as moved."""
    listed = list(pairs)
    told = [
        each for each in listed
        if each.statement.kind == "sentence" and each.state is State.SAME and each.numbers
    ]  # fmt: skip
    kept = _in_order([each.numbers[0] for each in told])
    moved = {each.place for at, each in enumerate(told) if at not in kept}
    for pair in listed:
        yield replace(pair, state=State.MOVED) if pair.place in moved else pair


def _in_order(numbers: Sequence[int]) -> set[int]:
    """The places of a longest run of numbers that never falls."""
    ends: list[int] = []
    holders: list[int] = []
    before: list[int] = []
    for at, number in enumerate(numbers):
        place = bisect_left(ends, number + 1)
        before.append(holders[place - 1] if place else -1)
        if place == len(ends):
            ends.append(number)
            holders.append(at)
        else:
            ends[place], holders[place] = number, at
    kept: set[int] = set()
    at = holders[-1] if holders else -1
    while at >= 0:
        kept.add(at)
        at = before[at]
    return kept
