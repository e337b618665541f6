"""A paper written by hand and a workbook in, every claim with what became of it out."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from pathlib import Path

from reportgen.verify.factcheck.claims import Claim, Sort, Subject
from reportgen.verify.factcheck.judge_figures import figure, step, target
from reportgen.verify.factcheck.judge_places import beside
from reportgen.verify.factcheck.judge_years import flat, moved
from reportgen.verify.factcheck.judging import Finding, Setting, judged, unmatched
from reportgen.verify.factcheck.matching import MIDDLE, Match, continued, match
from reportgen.verify.factcheck.paper import Paragraph, read_hand_written
from reportgen.verify.factcheck.places_of import frame_of
from reportgen.verify.factcheck.reading import read_sentence
from reportgen.verify.factcheck.sentence import Context
from reportgen.verify.factcheck.sentences import Referring, sentences_of
from reportgen.verify.factcheck.signs import signs_of
from reportgen.verify.factcheck.topics import words_of
from reportgen.verify.factcheck.verdict import Checked, Judged
from reportgen.verify.factcheck.when import When
from reportgen.verify.factcheck.workbook import Sources, Workbook, open_workbook

_GOOD = r"""\b{0}(?:er)?\ (?:(?:rate|percentage|proportion|number|figure)\ )?is
    \ (?:an?\ (?:indicator|sign)\ of\ )?(?:good|better)|good\ ?(?:=|is|to\ be)\ ?{0}"""
_WHICH_IS_GOOD = {
    way: re.compile(_GOOD.format(way), re.IGNORECASE | re.VERBOSE) for way in ("low", "high")
}
_HEADED_PERIOD = re.compile(
    r"\d{4}\s?[/–-]\s?\d\d|\(|31(?:st)? March|[Aa]s at|[Ii]n [A-Z12]|[Yy]ear end"
)
_WORDS_ONLY = 0.8  # how well the words must fit where no figure bears the match out


def check_paper(path: Path, sources: Sources) -> Checked:
    """What the workbook says of every claim with a figure, and of those about the same things.

    Raises
    ------
    WordFileError : when the paper cannot be read.
    WorkbookError : when the workbook cannot be read.
    RequestError : when the area or period is not known.
    """
    paragraphs = read_hand_written(path)
    text = "\n".join(each.text for each in paragraphs)
    workbook = open_workbook(sources, text)
    found: list[Judged] = []
    reader = _Reader(workbook)
    for paragraph in paragraphs:
        found += reader.paragraph(paragraph)
    return Checked(path.name, workbook.areas.name, tuple(found), reader.sentences)


class _Reader:
    """Goes through the paragraphs and keeps what one leaves to the next."""

    def __init__(self, workbook: Workbook) -> None:
        self.workbook = workbook
        self.referring = Referring(workbook.areas)
        self.sentences = 0
        self._headings: tuple[str, ...] = ()
        self._last: list[str] = []  # the sentences spoken on of
        self._match: Match | None = None  # and what they are about

    def paragraph(self, paragraph: Paragraph) -> Iterator[Judged]:
        """The claims of one paragraph."""
        context = self._context(paragraph)
        if paragraph.headings != self._headings:
            self._headings, self._last, self._match = paragraph.headings, [], None
        good = _good(paragraph.text)
        earlier: list[str] = []
        thread: list[tuple[str, Subject]] = []
        for sentence in sentences_of(paragraph.text):
            self.sentences += 1
            if sentence.endswith("?"):  # who asks claims nothing
                continue
            on = self.referring.on(sentence)
            if not on:
                yield from self._thread(thread, paragraph, good)
                self._last, self._match, thread = [], None, []
            for subject in read_sentence(sentence, self.workbook.areas, context):
                subject.near = self._near(sentence, subject, paragraph.headings, (on, earlier))
                thread.append((sentence, subject))
            self._last.append(sentence)
            earlier.append(sentence)
        yield from self._thread(thread, paragraph, good)

    def _thread(
        self, thread: Sequence[tuple[str, Subject]], paragraph: Paragraph, good: str
    ) -> Iterator[Judged]:
        """Sentences that speak on of one thing: the figures of all of them tell which it is."""
        for sentence, subject in thread:
            beside = [
                claim
                for other, each in thread
                if (other != sentence and each.unit in (subject.unit, None)) or subject.unit is None
                for claim in each.figures()
                if each is not subject
            ]
            found = match(subject, self.workbook.measures, self.workbook.figures, beside)
            if self._match and not _trusted(
                found
            ):  # "The rate has since fallen": of the one before
                found = continued(self._match, subject, self.workbook.figures) or found
            self._match = found if _trusted(found) else self._match
            yield from self._subject((subject, found), sentence, paragraph, good)

    def _context(self, paragraph: Paragraph) -> Context:
        current: When | None = None
        for heading in paragraph.headings:
            if _HEADED_PERIOD.search(heading):
                told, _ = frame_of(heading, signs_of(heading, self.workbook.areas))
                current = told or current
        return Context(current)

    def _near(
        self,
        sentence: str,
        subject: Subject,
        headings: Sequence[str],
        before: tuple[bool, list[str]],
    ) -> dict[str, float]:
        on, earlier = before
        near: dict[str, float] = {}
        for share, text in (
            *((0.3, each) for each in headings[:-1]),
            *((0.65, each) for each in headings[-1:]),
            *((0.4, each) for each in earlier),
            *((0.95, each) for each in (self._last if on else ())),
            (0.8, sentence),
            (1.0, subject.sentence),
        ):
            for word in words_of(text):
                near[word] = max(near.get(word, 0.0), share)
        return near

    def _subject(
        self, told: tuple[Subject, Match | None], sentence: str, paragraph: Paragraph, good: str
    ) -> Iterator[Judged]:
        subject, found = told
        part = subject.sentence
        subject.sentence = sentence
        if found is None or not _trusted(found):
            for claim in subject.figures():
                yield unmatched(subject, paragraph.place, claim, _why(found, part), found)
            return
        setting = Setting(
            self.workbook,
            subject,
            found,
            good or found.measure.polarity,
            found.hits > 0,
            paragraph.place,
        )
        settled = self.workbook.figures.settled
        for claim in subject.claims:
            claim.when = settled(found.measure.code, claim.when)
            claim.since = settled(found.measure.code, claim.since)
            for finding in _findings(setting, claim):
                yield judged(setting, claim, finding)


def _trusted(found: Match | None) -> bool:
    """Whether a match is good enough for anything to be said."""
    return found is not None and (
        found.score >= MIDDLE and (found.compared > 0 or found.words >= _WORDS_ONLY)
    )


def _findings(setting: Setting, claim: Claim) -> Iterator[Finding]:
    one: Finding | None = None
    if claim.sort is Sort.FIGURE:
        one = figure(setting, claim)
    elif claim.sort is Sort.STEP:
        one = step(setting, claim)
    elif claim.sort is Sort.MOVED:
        one = moved(setting, claim)
    elif claim.sort is Sort.FLAT:
        one = flat(setting, claim)
    elif claim.sort is Sort.TARGET:
        one = target(claim, setting.good)
    else:
        yield from beside(setting, claim)
    if one:
        yield one


def _why(found: Match | None, part: str) -> str:
    if found is None:
        return "the workbook has no indicator of this name"
    if found.rival:
        return f"it may be {found.measure.name} or {found.rival}"
    if found.compared:
        return f"the nearest indicator has other figures ({found.measure.name})"
    return f"no indicator fits well; the nearest is {found.measure.name}"


def _good(text: str) -> str:
    """Which way is good, where a paragraph itself says so."""
    told = [way for way, pattern in _WHICH_IS_GOOD.items() if pattern.search(text)]
    return told[0] if len(told) == 1 else ""
