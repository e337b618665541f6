"""The paragraphs of a service's own commentary: from a Word, Markdown or plain text file."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from pathlib import Path

from markdown_it import MarkdownIt
from markdown_it.token import Token

from reportgen.errors import RequestError, did_you_mean
from reportgen.ingest.commentary_word import word_paragraphs

_MOST_BYTES = 20 * 1024 * 1024
_MOST_LETTERS = 30_000  # about ten pages, which no section of a paper can bear
_MARKDOWN = (".md", ".markdown")
_KINDS = (".docx", *_MARKDOWN, ".txt")
_UNSEEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ufffe\uffff]")
_BLANK_LINES = re.compile(r"\n[ \t]*\n")
_EXPECTED = "Expected a Word file (.docx), Markdown (.md) or plain text (.txt)."
_NO_WORDS = {  # of Markdown
    "html_block": "HTML",
    "html_inline": "HTML",
    "code_block": "a block of code",
    "fence": "a block of code",
    "image": "a picture",
    "table_open": "a table",
}


def commentary_paragraphs(path: Path, place: str) -> tuple[str, ...]:
    """Every paragraph of a commentary's file, in order, as plain text.

    Marks of Markdown, bullets and styles of Word are taken off; no word is changed. What would be
    lost (a table, a picture, a footnote) is an error.

    Parameters
    ----------
    path : the file; what it is goes by its ending.
    place : where the request names it, for errors.

    Raises
    ------
    RequestError : when the file is missing, too large, of another kind, empty or unreadable.
    """
    kind = path.suffix.casefold()
    here = f"{place}, {path.name}"
    _refuse_unfit(path, kind, here)
    if kind == ".docx":
        found = word_paragraphs(path, here)
    else:
        text = _text(path, here)
        found = list(_of_markdown(text, here)) if kind in _MARKDOWN else _BLANK_LINES.split(text)
    paragraphs = tuple(plain for each in found if (plain := " ".join(each.split())))
    _refuse_length(paragraphs, here)
    return paragraphs


def _refuse_unfit(path: Path, kind: str, here: str) -> None:
    if path.is_dir():
        raise RequestError(
            here, "this is a folder, not a file.", _EXPECTED, "name the file in the folder."
        )
    if not path.is_file():
        beside = sorted(each.name for each in path.parent.glob("*")) if path.parent.is_dir() else ()
        near = did_you_mean(path.name, beside)
        raise RequestError(
            here, "there is no such file.", near or _EXPECTED, "correct the path of the commentary."
        )
    if kind not in _KINDS:
        ending = f'that ends in "{path.suffix}"' if kind else "without an ending"
        raise RequestError(
            here,
            f"a file {ending} cannot be read as commentary.",
            _EXPECTED,
            "save it as one of these, or write the words under text.",
        )
    if (size := path.stat().st_size) > _MOST_BYTES:
        raise RequestError(
            here,
            f"the file has {size // 1024**2} MB.",
            f"Expected at most {_MOST_BYTES // 1024**2} MB.",
            "take pictures out, or save the words alone.",
        )


def _text(path: Path, here: str) -> str:
    try:
        text = path.read_text(encoding="utf-8-sig")
    except UnicodeDecodeError as error:
        raise _no_text(here) from error
    except OSError as error:
        raise RequestError(
            here,
            "the file cannot be opened.",
            "Expected a file that you may read.",
            "close it in other programs and check that you have leave to read it.",
        ) from error
    if _UNSEEN.search(text):
        raise _no_text(here)
    return text


def _no_text(here: str) -> RequestError:
    return RequestError(
        here,
        "the file is not plain text in UTF-8.",
        _EXPECTED,
        "save it as UTF-8 text, or as a Word file.",
    )


def _of_markdown(text: str, here: str) -> Iterator[str]:
    for token in MarkdownIt("commonmark").enable("table").parse(text):
        _refuse(token, here)
        if token.type == "inline":
            yield "".join(_words(token.children or (), here))


def _words(tokens: Sequence[Token], here: str) -> Iterator[str]:
    """The words without their marks; a link is followed by its address."""
    address = ""
    for token in tokens:
        _refuse(token, here)
        if token.type == "link_open":
            address = str(token.attrGet("href") or "")
        elif token.type == "link_close" and address:
            yield f" ({address})"
        elif token.type in ("softbreak", "hardbreak"):
            yield " "
        else:
            yield token.content


def _refuse(token: Token, here: str) -> None:
    if token.type in _NO_WORDS:
        line = f", line {token.map[0] + 1}" if token.map else ""
        raise RequestError(
            f"{here}{line}",
            f"the commentary holds {_NO_WORDS[token.type]}, which would be lost.",
            "Expected paragraphs of words.",
            "take it out, or say it in words.",
        )


def _refuse_length(paragraphs: Sequence[str], here: str) -> None:
    if not paragraphs:
        raise RequestError(
            here,
            "the file holds no words.",
            "Expected the service's own paragraphs.",
            "write them, or leave this commentary out of the request.",
        )
    if (letters := sum(map(len, paragraphs))) > _MOST_LETTERS:
        raise RequestError(
            here,
            f"the commentary has {letters:,} letters.",
            f"Expected at most {_MOST_LETTERS:,}, which are about ten pages.",
            "shorten it, or give it as an appendix of its own.",
        )
