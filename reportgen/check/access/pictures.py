"""Text alternatives of pictures, charts and shapes, and where they stand."""

from __future__ import annotations

import re
from collections.abc import Iterator

from reportgen.check.finding import Family, Found, Rule, Severity
from reportgen.check.paper import Paper, Picture, Story, shortened

_FILE_NAME = re.compile(
    r"[^\s/\\]+\.(png|jpe?g|gif|bmp|tiff?|svg|emf|wmf|webp)|(image|picture|chart|figure|graph)\s*\d*",
    re.IGNORECASE,
)
_SHORTEST = 10  # characters
LONGEST_ALT = 700  # characters; a chart of four lines told by both ends takes up to about 450
_MENU = "right-click the {}, choose View Alt Text (Edit Alt Text)"


def _told(paper: Paper) -> Iterator[Picture]:
    """The pictures that need words: a text box is read for itself."""
    boxed = ("text box", "watermark")
    return (each for each in paper.pictures if each.kind not in boxed and not each.decorative)


def _missing(paper: Paper) -> Iterator[Found]:
    for each in _told(paper):
        if not each.alt:
            yield Found(each.place, f"the {each.kind} has no alt text.")


def _file_name(paper: Paper) -> Iterator[Found]:
    for each in _told(paper):
        if _FILE_NAME.fullmatch(each.alt):
            yield Found(each.place, f'the alt text is a name only: "{shortened(each.alt)}".')


def _short(paper: Paper) -> Iterator[Found]:
    for each in _told(paper):
        if 0 < len(each.alt) < _SHORTEST and not _FILE_NAME.fullmatch(each.alt):
            yield Found(each.place, f'the alt text is very short: "{each.alt}".')


def _long(paper: Paper) -> Iterator[Found]:
    for each in _told(paper):
        if len(each.alt) > LONGEST_ALT:
            yield Found(each.place, f"the alt text has {len(each.alt):,} characters.")


def _floating(paper: Paper) -> Iterator[Found]:
    for paragraph in paper.body:
        for each in paragraph.pictures:
            if each.floating and each.kind != "watermark" and paragraph.story is Story.BODY:
                yield Found(each.place, f"the {each.kind} floats beside the text.")


RULES = (
    Rule(
        "alt-text-missing",
        Family.ACCESS,
        Severity.ERROR,
        "Expected words that say what the picture shows, or the mark that it is decorative.",
        f"{_MENU.format('picture')}, and write one or two sentences or tick Mark as decorative.",
        _missing,
    ),
    Rule(
        "alt-text-file-name",
        Family.ACCESS,
        Severity.ERROR,
        "Expected words that say what the picture shows.",
        f"{_MENU.format('picture')}, and write what it shows instead of its name.",
        _file_name,
    ),
    Rule(
        "alt-text-short",
        Family.ACCESS,
        Severity.WARNING,
        f"Expected at least {_SHORTEST} characters, so that somebody who cannot see it knows "
        "what it shows.",
        f"{_MENU.format('picture')}, and say what it shows.",
        _short,
    ),
    Rule(
        "alt-text-long",
        Family.ACCESS,
        Severity.WARNING,
        f"Expected at most {LONGEST_ALT} characters: it is read out in one piece.",
        f"{_MENU.format('picture')}, keep what matters, and put the rest into the text or a table.",
        _long,
    ),
    Rule(
        "floating-object",
        Family.ACCESS,
        Severity.WARNING,
        "Expected it in line with the text: else a screen reader meets it at another place.",
        "click it, choose Layout Options beside it, and In Line with Text.",
        _floating,
    ),
)
