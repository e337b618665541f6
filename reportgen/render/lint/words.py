"""The words that a template does not say, or only where a fact allows them: read from a table."""

from __future__ import annotations

import csv
import io
import re
from dataclasses import dataclass
from pathlib import Path

from reportgen.errors import TemplateError, did_you_mean

WORDS_FILE = "words_to_avoid.csv"
KINDS = ("judgement", "significance", "cause", "feeling", "certainty")
_COLUMNS = ("word", "kind", "why", "instead")


@dataclass(frozen=True, slots=True)
class AvoidedWord:
    """One row of the table; `pattern` finds the word, where "*" stands for any ending."""

    word: str
    kind: str
    why: str
    instead: str
    pattern: re.Pattern[str]


def read_words(path: Path) -> tuple[AvoidedWord, ...]:
    """The table of words to avoid; none when there is no such file.

    Raises
    ------
    TemplateError : when a row cannot be read, with its line.
    """
    try:
        text = path.read_text(encoding="utf-8-sig")
    except FileNotFoundError:
        return ()
    except (OSError, UnicodeDecodeError) as fault:
        found = "the table of words to avoid cannot be read."
        raise TemplateError(path.as_posix(), found, cure="save it as UTF-8 text") from fault
    rows = csv.DictReader(io.StringIO(text))
    return tuple(_word(row, path, line) for line, row in enumerate(rows, 2))


def _word(row: dict[str, str | None], path: Path, line: int) -> AvoidedWord:
    word, kind, why, instead = ((row.get(each) or "").strip() for each in _COLUMNS)
    place = f"{path.as_posix()}, line {line}"
    if kind not in KINDS:
        raise TemplateError(
            place,
            f'the kind of word is "{kind}".',
            f"{did_you_mean(kind, KINDS)} There are: {', '.join(KINDS)}.".strip(),
            "correct the kind",
        )
    if not re.fullmatch(r"[^\W\d_][\w' -]*\*?", word) or not why:
        raise TemplateError(
            place,
            f'the row for "{word}" is not complete.',
            'Expected a word (with "*" for any ending) and the reason why it is not said.',
            "fill word and why",
        )
    ending = r"\w*" if word.endswith("*") else ""
    spelled = r"\s+".join(re.escape(part) for part in word.removesuffix("*").split())
    pattern = re.compile(rf"(?<!\w){spelled}{ending}(?!\w)", re.IGNORECASE)
    return AvoidedWord(word, kind, why, instead, pattern)
