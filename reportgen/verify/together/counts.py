"""What a report counts against the rows of its own table: "18 are better, 2 similar"."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence

from reportgen.verify.finding import Finding, Kind
from reportgen.verify.ledger import Ledger, Statement
from reportgen.verify.word.paper import Table, Word

_WORDS = ("none", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")
_NUMBERS = {word: number for number, word in enumerate(_WORDS)} | {"both": 2, "the one": 1}
_NUMBER = rf"(?:\d+|{'|'.join(_WORDS)})"
_REPORT = re.compile(rf"Of the ({_NUMBER}) indicators in [^,.]+?(?:, assessed [^,]+)?, (.+)\.")
_ALL_OF_REPORT = re.compile(r"The one indicator in [^,.]+?(?:, assessed [^,]+,)? is (.+)\.")
_SECTION = re.compile(
    rf"(?:({_NUMBER}) of the ({_NUMBER})|(all|both|the one)(?: ({_NUMBER}))?) indicators?"
    r" in this section (?:is|are) (.+?)\.",
    re.IGNORECASE,
)
_PIECE = re.compile(rf"({_NUMBER}) (?:is |are )?(.+)")
_SPLIT = re.compile(r", and |, | and ")
_CALLED = {"no data": "without data"}
# "Worse than London", where England has no figure.
_BESIDE_ANOTHER = re.compile(r"(better|worse|similar) (?:than|to) .+")
_CURE = "build the report again, or correct the count or the table."


def counts_findings(word: Word, ledger: Ledger) -> Iterator[Finding]:
    """Every line that counts the report's indicators, against the rows of the tables."""
    rows = list(_rows(word.tables))
    words = [each for _, each in rows]
    for text in word.texts:
        if told := _of_report(text.text):
            compared = list(_compared(told, words, text.text, "the line of counts"))
            yield from compared or _summed(told, text.text)
    if not rows:
        return
    for statement in ledger.statements:
        standing = word.bookmarks.get(statement.bookmark, "") if statement.bookmark else ""
        text_now = standing or statement.text
        found = _SECTION.search(text_now)
        if found and statement.kind == "sentence":
            yield from _of_section(found, statement, rows, ledger)


def _rows(tables: Sequence[Table]) -> Iterator[tuple[str, str]]:
    """Each indicator of the tables of all, with its assessment in small letters."""
    for table in tables:
        heads = table.rows[0] if table.rows else ()
        if tuple(heads[:3]) != ("Indicator", "Latest", "Period"):
            continue
        judged = heads[-1] == "Assessment"
        for row in table.rows[1:]:
            word = row[-1].lstrip("▲▼●◊–-◆■✓✗ ").casefold() if judged else "not judged"
            word = _BESIDE_ANOTHER.sub(r"\1", word)
            yield row[0], _CALLED.get(word, word)


def _of_report(text: str) -> Mapping[str, int] | None:
    """The numbers of a line of counts by their words; "" is the number of all."""
    only = _ALL_OF_REPORT.fullmatch(text)
    if only:
        return {"": 1, only[1]: 1}
    found = _REPORT.fullmatch(text)
    return {"": _number(found[1]), **_pieces(found[2])} if found else None


def _pieces(text: str) -> dict[str, int]:
    found = (_PIECE.fullmatch(each) for each in _SPLIT.split(text))
    return {each[2]: _number(each[1]) for each in found if each}


def _of_section(
    found: re.Match[str], statement: Statement, rows: Sequence[tuple[str, str]], ledger: Ledger
) -> Iterator[Finding]:
    first, total, every, of_all, rest = found.groups()
    word, *others = _SPLIT.split(rest)
    number = _number(first) if first else _number(of_all or every)
    told = {"": _number(total or of_all or every), word: number, **_pieces(" and ".join(others))}
    ids = dict.fromkeys(str(ledger.facts[at]["indicator_id"]) for at in statement.facts)
    labels = [str(ledger.indicator[each]["label"]) for each in ids if each in ledger.indicator]
    mine = [word for name, word in rows if name in labels]
    if len(mine) == len(labels):
        place = f"sentence {statement.id}"
        yield from _compared(told, mine, found[0], place, statement.id)


def _summed(told: Mapping[str, int], text: str) -> Iterator[Finding]:
    """The line tells every indicator once, so that its counts sum to the first."""
    counted = sum(number for word, number in told.items() if word)
    if counted != told[""]:
        yield Finding(
            Kind.DISAGREES,
            "the line of counts",
            f"the text counts {told['']} indicators; its own counts sum to {counted}.",
            words=text,
            expected=str(counted),
            cure=_CURE,
        )


def _number(word: str) -> int:
    return int(word) if word.isdecimal() else _NUMBERS.get(word.casefold(), 0)


def _compared(
    told: Mapping[str, int], words: Sequence[str], text: str, place: str, statement: str = ""
) -> Iterator[Finding]:
    """Each count against the rows; a word that no row bears must count nought."""
    counted = Counter([*words, *([""] * len(words))])
    known = any(word in counted for word in told if word)
    for word, number in told.items():
        if known and number != counted[word]:
            what = f"{counted[word]} rows “{word}”" if word else f"{counted[word]} rows"
            yield Finding(
                Kind.DISAGREES,
                place,
                f"the text counts {number} {word or 'indicators'}; the table has {what}.",
                words=text,
                expected=str(counted[word]),
                statement=statement,
                cure=_CURE,
            )
