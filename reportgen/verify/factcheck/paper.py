"""A paper written by hand, whatever its form, as paragraphs below their headings."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from lxml import etree, html

from reportgen.check.package import MOST_BYTES
from reportgen.check.paper import Paragraph as WordParagraph
from reportgen.check.reading import read_paper
from reportgen.errors import WordFileError, did_you_mean
from reportgen.verify.factcheck.when import mentions

FORMS = (".docx", ".dotx", ".txt", ".md", ".html", ".htm")
_EXPECTED = "Expected a paper as .docx, .txt, .md or .html."
_BULLET = re.compile(
    r"^\s*(?:[•■▪●Ø*–-]\s*(?:\d+(?:\.\d+)*\.?(?=\s)(?!\.))?|\d+(?:\.\d+)+\.?(?=\s)|\d+\.(?=\s))\s*"
)
_MARKED = re.compile(r"^\s*(#{1,6})\s+")
_ENDS = re.compile(r"[.:;!?)\]”\"’%]\s*$")
_LONGEST_HEADING = 110
_LEAD_LEVEL = 2
_LONGEST_LEAD = 160  # of "As at October 2019 this was good:", which speaks for what follows
_LINE_TAGS = {"p", "li", "dd", "dt", "blockquote", "caption", "figcaption"}
_HEADINGS = {f"h{level}": level for level in range(1, 7)}
_Piece = tuple[int, str]  # the level of a heading, 0 of a paragraph; and the words


@dataclass(frozen=True, slots=True)
class Paragraph:
    """Words that stand together; `headings` those above them, the nearest last."""

    text: str
    headings: tuple[str, ...]
    number: int

    @property
    def place(self) -> str:
        """Where it stands, in words."""
        below = f'under "{self.headings[-1]}", ' if self.headings else ""
        return f"{below}paragraph {self.number}"


def read_hand_written(path: Path) -> tuple[Paragraph, ...]:
    """The paragraphs of a paper in their order; of a Word file those outside tables.

    Raises
    ------
    WordFileError : when the file is not there, of another kind, too large, or cannot be read.
    """
    form = path.suffix.casefold()
    if path.is_dir():
        raise WordFileError(str(path), "this is a folder.", _EXPECTED, "name the paper inside it.")
    if not path.exists():
        beside = [each.name for each in sorted(path.parent.glob("*")) if each.suffix in FORMS]
        raise WordFileError(
            str(path),
            "there is no such file.",
            did_you_mean(path.name, beside) or _EXPECTED,
            "correct the name or the folder.",
        )
    if form not in FORMS:
        raise WordFileError(
            str(path),
            f'a file with the ending "{path.suffix}" cannot be checked.',
            _EXPECTED,
            "save the paper as a Word file (.docx) or as plain text (.txt).",
        )
    content = _content(path)
    if form in (".docx", ".dotx"):
        pieces: Iterable[_Piece] = _of_word(path.name, content)
    elif form in (".html", ".htm"):
        pieces = _of_page(path.name, content)
    else:
        pieces = _of_text(_decoded(content))
    return tuple(_below_headings(pieces))


def _content(path: Path) -> bytes:
    try:
        if path.stat().st_size > MOST_BYTES:
            raise WordFileError(
                str(path), "the file is larger than 200 MB.", _EXPECTED, "give the paper alone."
            )
        return path.read_bytes()
    except OSError as error:
        raise WordFileError(
            str(path),
            f"the file cannot be read ({error.strerror or error}).",
            _EXPECTED,
            "close it in other programs and check that you have leave to read it.",
        ) from error


def _decoded(content: bytes) -> str:
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError:
        return content.decode("cp1252", errors="replace")


def _of_word(file: str, content: bytes) -> Iterator[_Piece]:
    for block in read_paper(file, content).blocks:
        if isinstance(block, WordParagraph) and not block.in_table and not block.in_contents:
            text = "".join(run.text for run in block.runs if not run.hidden)
            yield (block.level, text)


def _of_page(file: str, content: bytes) -> Iterator[_Piece]:
    try:
        tree = html.document_fromstring(_decoded(content))
    except (etree.LxmlError, ValueError) as error:
        raise WordFileError(
            file, "the page is empty or damaged.", _EXPECTED, "save the page again as HTML."
        ) from error
    for each in tree.iter():
        if each.tag in _HEADINGS:
            yield (_HEADINGS[each.tag], "".join(map(str, each.itertext())))
        elif each.tag in _LINE_TAGS:
            yield (0, _own_words(each))


def _own_words(element: Any) -> str:
    """The words of a paragraph or bullet, without those of bullets inside it."""
    inner = (
        "".join(child.itertext()) if child.tag not in (*_LINE_TAGS, "ul", "ol") else ""
        for child in element
    )
    tails = (child.tail or "" for child in element)
    parts = [f"{word}{tail}" for word, tail in zip(inner, tails, strict=True)]
    return "".join([element.text or "", *parts])


def _of_text(text: str) -> Iterator[_Piece]:
    """Lines that end within a sentence are joined with the next; short bare lines are headings."""
    lines = [line.strip() for line in text.splitlines() if line.strip()]
    joined: list[str] = []
    for line in lines:
        broken = joined and not _ENDS.search(joined[-1]) and line[:1].islower()
        if broken:
            joined[-1] = f"{joined[-1]} {line}"
        else:
            joined.append(line)
    for place, line in enumerate(joined):
        marked = _MARKED.match(line)
        level = len(marked.group(1)) if marked else 0
        bare = _MARKED.sub("", line).replace("**", "").strip()
        following = joined[place + 1] if place + 1 < len(joined) else ""
        if not level and following and _looks_like_heading(line, bare):
            level = 1 if any(mentions(bare)) else 3
        yield (level, bare)


def _looks_like_heading(line: str, bare: str) -> bool:
    if line.startswith("**") and line.endswith("**"):
        return True
    if _BULLET.match(line) or len(bare) > _LONGEST_HEADING or _ENDS.search(bare.rstrip(")")):
        return False
    figures = re.sub(r"(?:19|20)\d\d(?:[/–-]\d\d)?|10,?000|31(?:st)?", "", bare)
    return not re.search(r"\d", re.sub(r"-\d+\b", "", figures))


def _leads(text: str) -> bool:
    """Whether a paragraph speaks for those after it, and says of when."""
    return text.endswith(":") and len(text) <= _LONGEST_LEAD and any(mentions(text))


def _below_headings(pieces: Iterable[_Piece]) -> Iterator[Paragraph]:
    above: dict[int, str] = {}
    number = 0
    for level, words in pieces:
        text = " ".join(re.sub(r"\u200b|<[^<>]{1,8}>", "", words).split())
        if not text:
            continue
        depth = level or (_LEAD_LEVEL if _leads(text) else 0)
        if depth:
            above = {each: said for each, said in above.items() if each < depth}
            above[depth] = text
            continue
        number += 1
        yield Paragraph(_BULLET.sub("", text), tuple(above.values()), number)
