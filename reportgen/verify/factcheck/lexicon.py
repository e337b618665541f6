"""The words by which papers compare, and what each says; a word that is not here is not judged."""

from __future__ import annotations

import re
from enum import StrEnum


class Sort(StrEnum):
    """What a word does in a claim."""

    RELATION = "relation"  # one place beside another: higher, lower, same, better, worse
    DIRECTION = "direction"  # a place beside itself: up, down, better, worse
    FLAT = "flat"  # unchanged (as printed), stable (over a stretch)
    STEADY = "steady"  # each step of the way
    ON = "on"  # continues: the last step too
    STILL = "still"  # as the period before
    BEFORE = "before"  # once, not now
    MAYBE = "maybe"  # expected, hoped, denied: no claim
    TARGET = "target"
    BREAK = "break"  # where one clause ends and another begins


# What may follow a verb that says how a figure moved; "reduced referral rates" is no such verb.
_GOES_ON = r"""(?=\s*(?:[,.;:()–-]|$)|\s+(?:in|from|to|by|over|since|at|during|between|on|as|and|but
    |back|part|most|some|slight\w*|consider\w*|sharp\w*|signific\w*|steep\w*|steadil\w*|gradual\w*|marginally|further
    |overall|again|within|across|for|region\w*|national\w*|year|each|every|while|whilst|with|this
    |more|less|compared|having|recently|there|after|\d))"""
_NOUN_GOES_ON = r"""(?=\s*[,.;:()–]|$
    |\s+(?:in|of|has|have|since|from|for|was|is|over|on|to|seen|when|as|by)\b)"""
_WAYS = {
    "up": (
        "increas(?:ed|ing|e|es)|ris(?:en|ing|e|es)|rose|gr[eo]wn?|growing",
        "increases?|rise|growth",
    ),
    "down": (
        """declin(?:ed|ing|e|es)|decreas(?:ed|ing|e|es)|fall(?:en|ing|s)?|fell
        |reduc(?:ed|ing|es?)|dropp(?:ed|ing)|halv(?:ed|ing)""",
        "declines?|decreases?|fall|reductions?|drop",
    ),
    "better": ("improv(?:ed|ing|es?)", "improvements?"),
    "worse": ("deteriorat(?:ed|ing|es?)|worsen(?:ed|ing|s)?", "deterioration"),
}
_RELATIONS = {
    "same": r"""\b(?:in\ line\ with|on\ (?:a\ )?par\ with|the\ same\ as|equal\ to|similar\ to
        |comparable\ (?:to|with))""",
    "higher": r"\b(?:above|(?:higher|greater)(?!\s+(?:education|needs?))|exceed(?:s|ed|ing))\b",
    "lower": r"\b(?:below|lower|fewer)\b",
    "better": r"\bbetter\b(?!\s+(?:outcomes|lives|life|understand))",
    "worse": r"\bworse\b",
}
_FLAT = {
    "unchanged": r"""\b(?:no\ change|unchanged|not\ changed|the\ same\ (?:level\ )?(?:as\ )?in
        |same\ as\ in)\b""",
    "little changed": r"\b(?:changed\ (?:very\ )?little|(?:very\ )?little\ changed?)\b",
    "stable": r"""\b(?:plateau(?:ed|ing)|stabili[sz](?:ed|ing)|levell?ed\ off
        |(?:been|remain(?:s|ed)|is)\ (?:(?:very|fairly|broadly|largely|relatively)\ )?
        (?:stable|steady|flat)(?!\ (?:increase|rise|decline|fall|improvement|reduction)))\b""",
}
_OTHERS = {
    Sort.STEADY: r"""\b(?:consistent(?:ly)?|stead(?:y|ily)|year[- ]on[- ]year|uninterrupted(?:ly)?
        |(?:in\ )?(?:every|each)\ (?:single\ )?year)\b""",
    Sort.ON: r"\b(?:continu(?:es|ed|ing)\ to|has\ continued|still)\b",
    Sort.STILL: r"\bremain(?:s|ed|ing)?\b",
    Sort.BEFORE: r"\b(?:previously|historically|formerly|used\ to\ be|had\ been|once)\b",
    Sort.MAYBE: r"""\b(?:expected|predicted|forecast|projected|anticipated|likely|may|might|could
        |would|should|will|aims?\ to|hope[sd]?|plan(?:s|ned)?\ to|possibl[ey]|no\ longer|neither
        |not(?!\ (?:to\ be\ |found\ )?in\ need)|nor|if|unless|how|why
        |(?:to|can)\ (?=(?:reduce|improve|increase|decrease)))\b""",
    Sort.TARGET: r"\btargets?\b",
    Sort.BREAK: r"""\b(?:whilst|while|whereas|although|though|but|however|despite|which|having
        |where)\b|[;–]|,\ (?:this|it)\b|\bthere\ (?:has|have|was|were|is)\b
        |,\ the\ (?!North|South|East|West|statistical|national|region|borough|county)""",
}
_READ = re.IGNORECASE | re.VERBOSE


def _all() -> tuple[tuple[re.Pattern[str], Sort, str], ...]:
    told = [(each, Sort.RELATION, value) for value, each in _RELATIONS.items()]
    told += [(r"\bup\ from\b", Sort.DIRECTION, "up"), (r"\bdown\ from\b", Sort.DIRECTION, "down")]
    for value, (verb, noun) in _WAYS.items():
        told.append((rf"\b(?:{verb})\b{_GOES_ON}", Sort.DIRECTION, value))
        told.append((rf"\b(?:{noun})\b{_NOUN_GOES_ON}", Sort.DIRECTION, value))
    told += [(each, Sort.FLAT, value) for value, each in _FLAT.items()]
    told += [(each, sort, "") for sort, each in _OTHERS.items()]
    return tuple((re.compile(pattern, _READ), sort, value) for pattern, sort, value in told)


WORDS = _all()
"""Each pattern with what it does and what it says, the more certain first."""
