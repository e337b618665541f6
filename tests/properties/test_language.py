"""Every sentence is whole English: one line, one full stop, balanced, short, nothing left over."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import product

import pytest

from reportgen.domain.plan import SentencePlan
from reportgen.render.narrative import Narrator
from tests.builders import NORTHMOOR
from tests.properties.reading import BROKEN, CAUSES, JUDGING, sentences_in
from tests.properties.worlds import HEADINGS, World, always, worlds
from tests.render.builders_narrative import TEMPLATES, case_of

NARRATOR = Narrator(TEMPLATES, NORTHMOOR)
MOST_WORDS = 40
REASONED = ("series_start",)  # why a series begins is known, and no guess at a cause
MOST_IN_A_MESSAGE = 60  # a message is one sentence, see the decision on key messages
ARTICLE = re.compile(r"\b([Aa]n?) (£?\d[\d,]*)")
SIZES = ("little", "slight", "plain", "considerable", "sharp")
BETTER = ("high is better", "low is better", "neither is better")
MEASURES = ("percentage", "rate", "number", "days", "score")
OPENINGS = ("", ", second opening", ", third opening")


def faults_in(text: str, template: str) -> list[str]:
    """What is wrong with the English of one text; nothing in most."""
    found = [f"broken at {each[0]!r}" for each in BROKEN.finditer(text)]
    causes = CAUSES.finditer("" if template in REASONED else text)
    found += [f"a cause: {each[0]}" for each in causes]
    found += ["brackets"] if text.count("(") != text.count(")") else []
    articles = (each for each in ARTICLE.finditer(text) if not _agrees(*each.groups()))
    found += [f"article: {each[0]}" for each in articles]
    if template in HEADINGS:
        return [*found, *(["a heading with a stop"] if text.endswith(".") else [])]
    for sentence in sentences_in(text):
        found += ["no capital"] if not re.match(r"[A-Z]", sentence) else []
        found += ["no stop"] if not sentence.endswith(".") or sentence.endswith("..") else []
        most = MOST_IN_A_MESSAGE if template == "key_message" else MOST_WORDS
        words = len(sentence.split())
        found += [f"{words} words"] if words > most else []
    return found


def _agrees(article: str, number: str) -> bool:
    """Whether "a" or "an" stands before a number as it is spoken: an 8, an 11, an 18,000."""
    lead = number.lstrip("£").split(",")[0]
    vowel = lead.startswith("8") or lead in ("11", "18")
    return (article.casefold() == "an") == vowel


@always(worlds(), examples=80)
def test_every_sentence_is_clean(world: World) -> None:
    said = world.said()
    assert said
    for template, text in said:
        assert text
        assert not faults_in(text, template), text


def clean(template: str, lines: Sequence[str]) -> str:
    """What a template says of facts in their small form, once it is found to be clean."""
    case = case_of(lines)
    plan = SentencePlan("case", template, case.plan_facts, case.position, case.about)
    text = NARRATOR.write(plan).text
    assert text
    tested = any(line.startswith("tested ") for line in lines)
    plain = re.sub(r"\bsignificant(ly)?\b", "tested", text) if tested else text
    assert not faults_in(plain, template), f"{template}: {lines}: {text}"
    if "is better" not in lines[0] or "neither" in lines[0]:
        assert not JUDGING.search(text), text
    return text


def starts(
    measures: Sequence[str] = MEASURES, openings: Sequence[str] = OPENINGS
) -> Iterator[tuple[str, str, str]]:
    """The first line of a case with the judgements that go with its direction."""
    for measure, better, opening in product(measures, BETTER, openings):
        good = "" if better == BETTER[2] else better
        yield f"{measure}, {better}{opening}", better if good else "", measure


def _verdict(better: str, up: bool, words: tuple[str, str]) -> str:
    if not better:
        return ""
    return f", {words[0] if up == (better == BETTER[0]) else words[1]}"


@pytest.mark.parametrize("template", ["level", "key_message", "headline", "change"])
def test_every_change_can_be_said(template: str) -> None:
    for first, better, _ in starts():
        for way, size in product(("rose", "fell", "unchanged"), SIZES):
            if (way == "unchanged") > (size == "little"):
                continue
            end = {"rose": "90.0", "fell": "50.0", "unchanged": "78.3"}[way]
            judged = (
                ""
                if way == "unchanged" or size == "little"
                else _verdict(better, way == "rose", ("improved", "worsened"))
            )
            lines = [first, f"level {end} in 2022", f"baseline 78.3 in 2018, {way}, {size}{judged}"]
            clean(template, lines)
            clean(template, [*lines, f"previous 88.3 in 2020, fell, {size}"])


@pytest.mark.parametrize("template", ["gap", "key_message", "headline"])
def test_every_place_beside_others_can_be_said(template: str) -> None:
    stands = ("above", "below", "similar", "in line")
    others = ("England", "Eastlands", "neighbours")
    openings = OPENINGS[:1] if template == "headline" else OPENINGS
    for first, better, _ in starts(MEASURES[:3] if len(openings) > 1 else MEASURES, openings):
        for sides in product(stands, repeat=3):
            size = SIZES[1 + len(set(sides))]
            lines = [first, "level 50 in 2022"]
            for name, stand in zip(others, sides, strict=True):
                figure = {"above": 40, "below": 60, "similar": 50.1, "in line": 50}[stand]
                word = (
                    f", {size}" + _verdict(better, stand == "above", ("better", "worse"))
                    if stand in ("above", "below")
                    else ""
                )
                lines.append(f"gap {name} {figure}, {stand}{word}")
            for kept in (lines[:3], lines[:4], lines):
                clean(template, kept)


SHAPES = (
    "stable",
    "rise then plateau",
    "fall then plateau",
    "steady rise",
    "steady fall",
    "step up",
    "step down",
    "peak",
    "trough",
    "overall rise",
    "overall fall",
    "fluctuating",
)


def test_every_shape_can_be_said() -> None:
    further = ("", ", gap years", ", latest against", ", initial against", ", until 2021")
    ways_back = ("", ", partly", ", mostly", ", returned", ", beyond")
    for (first, _, _), shape, more in product(starts(), SHAPES, further):
        turns = shape in ("peak", "trough")
        for back in ways_back[1:] if turns else ways_back[:1]:
            turn = ", turn 85 in 2020" if shape not in ("stable", "fluctuating") else ""
            if "until" in more and not (turns or "plateau" in shape):
                continue
            if "against" in more and "overall" not in shape:
                continue
            lines = [first, "now 77 in 2022"]
            lines += ["previous 78 in 2021, fell"] if "latest" in more else []
            clean("trend", [*lines, f"trend {shape}, from 79 in 2018{turn}{back}{more}"])


def test_every_reason_for_a_missing_figure_can_be_said() -> None:
    reasons = (
        *("confidential", "not available", "not applicable", "low", "unreliable"),
        *("not stated", "empty", "no such period", "unreadable"),
    )
    for (first, _, _), reason in product(starts(), reasons):
        for template in ("missing", "headline", "key_message"):
            clean(template, [first, f"missing {reason} in 2022"])
            clean(template, [first, f"missing {reason} in 2022, last 19.4 in 2020"])
