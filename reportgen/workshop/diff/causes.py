"""Why a sentence differs: decided from what both runs recorded, never guessed."""

from __future__ import annotations

import re

from reportgen.workshop.diff.between import Between
from reportgen.workshop.diff.facts_beside import Beside, beside, fact_name
from reportgen.workshop.diff.known_facts import (
    figures_turned,
    knows,
    never_told,
    rows_of,
    why_not,
)
from reportgen.workshop.diff.model import Cause, Why
from reportgen.workshop.past_run import Claim, Entry, PastRun

_MOST = 8  # details of one cause
_DIGITS = re.compile(r"[0-9][0-9,.]*")
_WORDS_OF_SIZE, _SIMILAR, _ROUNDING = "words of size", "similar", "rounding"
_ADVERBS = "adverbs.csv"  # the table of the words for size
_MESSAGE = ".key_message"


def of_changed(between: Between, old: Claim, new: Claim) -> tuple[Cause, ...]:
    """The causes of other words, or of other figures behind the same words."""
    found = beside(old, new)
    causes = [
        _cause(Why.DATA, _data(between, found)),
        _cause(Why.RULES, _rules(between, found)),
        _cause(Why.SELECTION, _choices(between, found, old, new)),
    ]
    held = [each for each in causes if each]
    if _reworded(old, new) if held else old.text != new.text:
        held += filter(None, [_cause(Why.TEMPLATES, between.templates_of(new.template))])
    if not held and old.position != new.position:
        place = f"place {old.position + 1} -> {new.position + 1} among the indicators of its theme"
        held = [Cause(Why.SELECTION, (f"{place}: another opening",))]
    return tuple(held) or _rest(between, found.findings)


def of_one_side(between: Between, claim: Claim, other: PastRun) -> tuple[Cause, ...]:
    """Why a sentence stands in one run alone; `other` is the run that does not have it."""
    if claim.last_paper:
        return _of_the_whole(between, "other figures differ from the last paper's")
    if claim.id.endswith(_MESSAGE):
        return _of_a_message(between, claim)
    ids = [each["code"] for each in claim.indicators]
    unknown = [each for each in ids if not rows_of(other, each)]
    if unknown:
        return _of_an_unknown(between, unknown, other)
    missing = [fact for fact in claim.facts if not knows(other, fact)]
    if missing or not claim.facts:
        return _of_a_missing_fact(between, claim, missing)
    return _of_a_choice(between, claim, other)


def of_moved(between: Between) -> tuple[Cause, ...]:
    """Why a sentence stands elsewhere: the order is the outline's, that of messages salience's."""
    return _of_the_whole(between, "the order follows from the figures")


def _of_the_whole(between: Between, line: str) -> tuple[Cause, ...]:
    """What was asked for differently, else all that the figures decide together."""
    if between.choices:
        return (Cause(Why.SELECTION, between.choices),)
    if between.data:
        return (Cause(Why.DATA, (line, *between.data)),)
    return _rest(between, [])


def _data(between: Between, found: Beside) -> list[str]:
    """Figures that differ; else findings that only other figures of a changed file explain."""
    if found.figures:
        return [*found.figures, *_left_out(between, found)]
    gone = _one_sided(found)
    explained = bool(found.attributes or _rule_words(between, found) or between.tables)
    if (found.findings or gone) and between.data and not explained:
        return [*found.findings, *gone, "figures of other places or periods differ", *between.data]
    return []


def _rules(between: Between, found: Beside) -> list[str]:
    """Rules whose words differ, thresholds and catalogue, where a finding differs too.

    Beside other figures only a finding in words counts: a difference or a place follows them.
    """
    findings = found.words if found.figures else found.findings
    if not (findings or found.attributes or found.came or found.went):
        return []
    words = _rule_words(between, found)
    lines = [*found.attributes, *(between.tables if found.attributes else ()), *words]
    if not lines and not found.figures and not between.data:
        lines = [*between.thresholds, *between.tables]
    return [*lines, *findings, *_one_sided(found)] if lines else []


def _rule_words(between: Between, found: Beside) -> list[str]:
    """The rules of these facts that differ, and the thresholds that made them differ."""
    names = [*found.rules, _WORDS_OF_SIZE, _SIMILAR, _ROUNDING]
    words = [f"rule {name}: {between.rules[name]}" for name in names if name in between.rules]
    sizes = any(": size " in each for each in found.words)
    adverbs = [each for each in between.thresholds if each.startswith(_ADVERBS)]
    if words:
        return [*between.thresholds, *words]
    return adverbs if sizes else []


def _choices(between: Between, found: Beside, old: Claim, new: Claim) -> list[str]:
    """What was asked for differently, where the facts of the sentence or its place differ too."""
    elsewhere = old.section != new.section
    if not between.choices or not (found.periods or found.came or found.went or elsewhere):
        return []
    return [*_left_out(between, found), *between.choices]


def _left_out(between: Between, found: Beside) -> list[str]:
    """The facts that one of the runs knew and did not tell in this sentence."""
    lines = []
    for word, run, facts in (
        ("then", between.old, found.came),
        ("now", between.new, found.went),
    ):
        for fact in facts:
            if knows(run, fact):
                why = why_not(run, fact)
                lines.append(
                    f"{fact_name(fact)} was known {word} too, but not told here"
                    f"{f': {why}' if why else ''}"
                )
    return lines


def _one_sided(found: Beside) -> list[str]:
    came = [f"{fact_name(fact)}: found now only" for fact in found.came]
    return [*came, *(f"{fact_name(fact)}: found then only" for fact in found.went)]


def _reworded(old: Claim, new: Claim) -> bool:
    """Whether more than numbers differ between the two texts."""
    return _DIGITS.sub("0", old.text) != _DIGITS.sub("0", new.text)


def _of_a_message(between: Between, claim: Claim) -> tuple[Cause, ...]:
    """Key messages are chosen among all indicators, so any of these can change them."""
    ids = [each["code"] for each in claim.indicators]
    own = [line for each in ids for line in figures_turned(between.old, between.new, each)]
    found = [
        _cause(Why.DATA, [*own, *between.data] if between.data else ()),
        _cause(Why.RULES, _of_rules(between)),
        _cause(Why.SELECTION, between.choices),
    ]
    return tuple(each for each in found if each) or _rest(between, [])


def _of_an_unknown(between: Between, ids: list[str], other: PastRun) -> tuple[Cause, ...]:
    """Of indicators of which the other run tells nothing at all."""
    reasons = [f"{each}: {why}" for each in ids if (why := never_told(other, each))]
    lines = reasons or [f"{each} is not in the other report" for each in ids]
    if between.choices and not reasons:
        return (Cause(Why.SELECTION, (*lines, *between.choices)),)
    if between.data:
        return (Cause(Why.DATA, (*lines, *between.data)),)
    if between.choices:
        return (Cause(Why.SELECTION, (*lines, *between.choices)),)
    return _rest(between, lines)


def _of_a_missing_fact(between: Between, claim: Claim, missing: list[Entry]) -> tuple[Cause, ...]:
    """Of facts that the other run did not find: from other figures, or by other rules."""
    lines = [f"{fact_name(fact)} was not found in the other run" for fact in missing]
    ids = {str(fact["indicator_code"]) for fact in claim.facts}
    figures = [
        line for each in sorted(ids) for line in figures_turned(between.old, between.new, each)
    ]
    rules = _rules_of(between, [str(fact["rule"]) for fact in claim.facts])
    if not figures and not rules and between.data:
        figures = [*between.data]
    found = [
        _cause(Why.DATA, [*lines, *figures] if figures else ()),
        _cause(Why.RULES, [*lines, *rules] if rules else ()),
        _cause(Why.SELECTION, between.choices),
    ]
    return tuple(each for each in found if each) or _rest(between, lines)


def _of_a_choice(between: Between, claim: Claim, other: PastRun) -> tuple[Cause, ...]:
    """Of facts that the other run knew and did not tell."""
    reasons = dict.fromkeys(why_not(other, fact) for fact in claim.facts)
    lines = [f"known, but left out: {why}" for why in reasons if why]
    ids = sorted({str(fact["indicator_code"]) for fact in claim.facts})
    figures = [line for each in ids for line in figures_turned(between.old, between.new, each)]
    found = [
        _cause(Why.SELECTION, [*lines, *between.choices] if between.choices else ()),
        _cause(Why.DATA, [*lines, *figures] if figures and not between.choices else ()),
        _cause(Why.RULES, [*lines, *_of_rules(between)] if _of_rules(between) else ()),
    ]
    held = tuple(each for each in found if each)
    if held:
        return held
    if between.data:
        return (Cause(Why.DATA, _some([*lines, *between.data])),)
    return _rest(between, lines)


def _of_rules(between: Between) -> list[str]:
    words = [f"rule {name}: {text}" for name, text in between.rules.items()]
    return [*between.thresholds, *words, *between.tables]


def _rules_of(between: Between, names: list[str]) -> list[str]:
    """What differs of these rules; the catalogue's tables too, which decide on breaks and ways."""
    words = [f"rule {name}: {between.rules[name]}" for name in names if name in between.rules]
    return [*(between.thresholds if words else ()), *dict.fromkeys(words), *between.tables]


def _rest(between: Between, lines: list[str]) -> tuple[Cause, ...]:
    """What is left where neither figures, rules, templates nor choices explain a difference."""
    if between.program:
        return (Cause(Why.PROGRAM, _some([*lines, *between.program])),)
    if between.area:
        return (Cause(Why.DATA, _some([*lines, f"figures of another area: {between.area}"])),)
    return (Cause(Why.UNKNOWN, _some(lines)),)


def _cause(why: Why, details: list[str] | tuple[str, ...]) -> Cause | None:
    return Cause(why, _some(details)) if details else None


def _some(details: list[str] | tuple[str, ...]) -> tuple[str, ...]:
    """The first few, each once, and how many more there are."""
    once = list(dict.fromkeys(details))
    more = len(once) - _MOST
    return (*once[:_MOST], *((f"and {more} more",) if more > 0 else ()))
