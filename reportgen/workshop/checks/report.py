"""What is wrong with the sentences of one report together: words said twice, openings alike."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from reportgen.workshop.checks.sentence import Finding, Weight

_ALIKE_IN_A_ROW = 3  # paragraphs that may not all begin alike
_FIRST_WORDS = 2
_OF_A_SENTENCE = 3  # words by which two sentences of one paragraph begin alike
_BETWEEN = re.compile(r"(?<=\.)\s+(?=[A-Z])")


@dataclass(frozen=True, slots=True)
class Said:
    """One sentence where it stands: in which paragraph of which section, by numbers in order."""

    section: int
    paragraph: int
    text: str


def faults_together(report: Sequence[Said], area: str) -> tuple[tuple[int, Finding], ...]:
    """What is wrong among the sentences of one report, with the place of the later one.

    All are warnings: now and then it is right to say the same of two indicators. The name of
    the area counts as one word, however many it has.
    """
    one_word = area.replace(" ", "_")
    report = [replace(said, text=said.text.replace(area, one_word)) for said in report]
    return (*_repeated(report), *_openings(report), *_sentences_alike(report))


def _repeated(report: Sequence[Said]) -> Iterator[tuple[int, Finding]]:
    met: dict[str, int] = {}
    for place, said in enumerate(report):
        first = met.setdefault(said.text, place)
        if first != place:
            yield place, _warning("repeated", "the report says this word for word before")


def _openings(report: Sequence[Said]) -> Iterator[tuple[int, Finding]]:
    """Three paragraphs of a section in a row that begin with the same two words."""
    begun: dict[tuple[int, int], int] = {}
    for place, said in enumerate(report):
        begun.setdefault((said.section, said.paragraph), place)
    run: list[tuple[int, str]] = []
    for (section, _), place in begun.items():
        words = _first_words(report[place].text, _FIRST_WORDS)
        run = (
            [*run, (section, words)] if run and run[-1] == (section, words) else [(section, words)]
        )
        if len(run) == _ALIKE_IN_A_ROW:
            yield (
                place,
                _warning("openings", f'three paragraphs in a row begin with "{words}"'),
            )
            run = []


def _sentences_alike(report: Sequence[Said]) -> Iterator[tuple[int, Finding]]:
    """Two sentences of one paragraph, one after the other, that begin with the same words."""
    before: tuple[tuple[int, int], str] | None = None
    for place, said in enumerate(report):
        for sentence in _BETWEEN.split(said.text):
            words = _first_words(sentence, _OF_A_SENTENCE)
            here = ((said.section, said.paragraph), words)
            if here == before:
                yield place, _warning("openings", f'two sentences in a row begin with "{words}"')
            before = here


def _first_words(text: str, number: int) -> str:
    return " ".join(text.split()[:number]).replace("_", " ")


def _warning(check: str, found: str) -> Finding:
    return Finding(check, Weight.WARNING, found)
