"""What a text is about: its content words, with the trade's many names for one thing made one."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping
from math import log

# Longer phrases first: each stands as one word for all the ways in which papers put it.
_SAME = (
    (r"re-?\s?referr(?:al|ed)s?|referred again|repeat referrals?", " rereferral "),
    (r"referrals? (?:that |made |which )?(?:came )?within 12 months[^.;]*", " rereferral "),
    (r"education,? employment,? (?:or|and|&|/) ?training", " eet "),
    (r"training,? education,? (?:or|and) employment|\beet\b", " eet "),
    (r"(?:subject (?:to|of) )?(?:a |an )?child(?:ren)?(?:'s)? protection plans?", " cp plan "),
    (r"\bcpps?\b|\bcp plans?\b|protection plans?|plans? \(cpp\)", " cp plan "),
    (r"\bplans?\b", " plan "),
    (r"child(?:ren)? in need(?: of help)?|\bcin\b", " cin "),
    (r"\bneed of help\b", " cin "),
    (r"care leavers?|leaving care|leave care|former relevant", " careleaver "),
    (r"child(?:ren)? (?:who are |being |to be )?looked[- ]after", " cla "),
    (r"(?:be|being) looked[- ]after|looked[- ]after child(?:ren)?", " cla "),
    (r"child(?:ren)? in (?:our |local authority )?care|in long[- ]term care", " cla long term "),
    (r"\bclas?\b|\blac\b|looked[- ]after|\b(?:are |now )+in care\b", " cla "),
    (r"initial child protection conferences?|initial conferences?|\bicpcs?\b", " icpc "),
    (r"child(?:ren)?(?:'s)? protections?|\bcp\b", " cp "),
    (r"section 47|\bs\.? ?47s?\b", " sec47 "),
    (r"no further action|\bnfa\b", " nfa "),
    (r"(?:not (?:found )?(?:to be )?in need)|not found in need|not in need", " notneed "),
    (r"(?:within )?45 (?:working )?days|on time|in time|time-?scales?|timel\w+", " timely "),
    (r"second (?:or subsequent )?(?:time)?|subsequent", " repeat "),
    (r"previous registration|previous plan|had (?:had )?a plan before", " repeat "),
    (r"(?:two|2)\+?\s*(?:or more )?years?(?: or (?:more|longer|over))?|2\+ years?", " twoyears "),
    (r"(?:over|longer than|more than) (?:2|two) years", " twoyears "),
    (r"(?:under|less than|up to) (?:3|three) months|(?:3|three) months or less", " undermonths "),
    (r"(?:3|three)\+? or more placements|3\+ placements", " threeplacements "),
    (r"2\.5 years|two and a half years|2½ years", " long term "),
    (r"same placement", " long term stability placement "),
    (r"long[- ]?term", " long term "),
    (r"\bplacements?\b|\bplaced\b", " placement "),
    (r"\bstability\b|\bstable\b", " stability "),
    (r"\bstart(?:s|ed|ing)?\b|\bbec[oa]m(?:e|es|ing)\b|\bbegan\b|\bnew\b", " start "),
    (r"\bceas(?:e|es|ed|ing)\b|\bend(?:ed|ing)\b|\bclos(?:ed|ing)\b|\bleft\b", " cease "),
    (r"aged? 19 ?(?:to|-|–) ?21|19 ?(?:to|-|–) ?21[- ]year[- ]olds?|19-21", " ages19 "),
    (r"aged? 17 ?(?:to|-|–|and|or) ?18|17 ?(?:to|-|–|and) ?18[- ]year[- ]olds?", " ages17 "),
    (r"adopt(?:ed|ion|ions|ive)", " adopt "),
)
_SAME_READ = tuple((re.compile(pattern, re.IGNORECASE), word) for pattern, word in _SAME)
_EMPTY_WORDS = """
    a an and are as at be been being both but by can children child young people persons year
    years yr in into is it its of on or per rate rates ratio number numbers percentage percent
    proportion share the this that their there these they those to was were which who with within
    have has had having for from during than over after under up down all any aged age end period
    between by also more most many much not no population total local
    authority authorities county council council's borough north south east west england region
    regional national nationally regionally statistical neighbour neighbours average figure
    figures level levels current currently latest recent recently now previous previously since
    last first higher lower high low above below increase increased increasing increases decrease
    decreased decline declined declining fall fell fallen falling rise rose risen rising reduce
    reduced reduction improve improved improvement improving compared comparison when where while
    whilst march performance indicator indicators measure seen however overall
    social care services service lived living vs day days would will other
    only data case cases become subject
    found considerable considerably slightly slight sharp sharply significantly significant month
    met missed target targets
    months similar remain remains remained continue continues result resulted resulting
"""
_EMPTY = frozenset(_EMPTY_WORDS.split())
_WORD = re.compile(r"_?[a-z][a-z0-9]+")
_ENDINGS = (
    "als",
    "al",
    "ations",
    "ation",
    "ments",
    "ment",
    "ings",
    "ing",
    "ies",
    "ed",
    "es",
    "s",
    "e",
    "y",
)
_SHORTEST_STEM = 4


def words_of(text: str) -> tuple[str, ...]:
    """The content words of a text as stems, in order; phrases of the trade as one word each.

    Examples
    --------
    >>> words_of("The rate of children looked after starting (CLA)")
    ('_cla', '_start', '_cla')
    """
    folded = text.casefold().replace("’", "'").replace("'s", "")
    for pattern, word in _SAME_READ:
        folded = pattern.sub(_told(word), folded)
    return tuple(_stem(word) for word in _WORD.findall(folded) if word not in _EMPTY)


def _told(words: str) -> str:
    """Words of the trade bear a mark, so that no other word is taken for them."""
    return " " + " ".join(f"_{each}" for each in words.split()) + " "


def _stem(word: str) -> str:
    if word.startswith("_"):
        return word
    for ending in _ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= _SHORTEST_STEM:
            return word.removesuffix(ending).removesuffix("e")
    return word


class Weights:
    """How much a content word tells: the rarer among the indicators' names, the more."""

    def __init__(self, names: Iterable[Iterable[str]]) -> None:
        told = [frozenset(each) for each in names]
        seen = Counter(word for each in told for word in each)
        self._all = max(len(told), 1)
        self._of = {word: log(1 + self._all / count) for word, count in seen.items()}

    def __contains__(self, word: str) -> bool:
        return word in self._of

    def of(self, words: Iterable[str]) -> float:
        """The weight of all these words together."""
        return sum(self._of.get(word, log(1 + self._all)) for word in set(words))


def likeness(
    said: Mapping[str, float], name: frozenset[str], weights: Weights
) -> tuple[float, float]:
    """How much of a name a text says, and how much of what it says the name covers, 0 to 1 each.

    Parameters
    ----------
    said : the text's content words with how near they stand (1: in the clause itself).
    name : the content words of one name of an indicator.
    """
    if not name:
        return (0.0, 0.0)
    met = sum(said.get(word, 0.0) * weights.of((word,)) for word in name)
    known = {word: near for word, near in said.items() if word in weights and near >= 1}
    near = weights.of(known)
    covered = weights.of(known.keys() & name) / near if near else met / weights.of(name)
    return (met / weights.of(name), covered)
