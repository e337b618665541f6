"""The comparing words of British reports, and what each of them means.

It holds what our templates say and what a council's or an author's own words may say instead. A
word that stands in no list here is let pass by the auditor, and counted.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache


class Sort(StrEnum):
    """What a word speaks of."""

    SIDE = "side"  # of another figure: above, below, in line
    WAY = "way"  # of a movement: rose, fell, unchanged
    GAP = "gap"  # widened, narrowed
    SIZE = "size"
    JUDGEMENT = "judgement"
    EXTREME = "extreme"  # highest, lowest
    END = "end"  # of an order of merit: best, worst
    QUARTER = "quarter"  # of all authorities: A to D
    TARGET = "target"
    BAND = "band"
    SHAPE = "shape"
    RECOVERY = "recovery"
    MULTIPLE = "multiple"
    PACE = "pace"
    HISTORY = "history"
    TEST = "test"
    PORTION = "portion"
    CONTRAST = "contrast"
    JOINT = "joint"
    COUNT = "count"  # both, all, neither, each
    NEUTRAL = ""  # looks like one of these, and is none: "no more than", "up to date"


UP, DOWN, SAME, LIKE, LITTLE = "up", "down", "same", "like", "little"
GOOD, BAD, UNJUDGED = "good", "bad", "not judged"

_MEANINGS: Mapping[tuple[Sort, str], str] = {
    (Sort.NEUTRAL, ""): r"no (?:more|less|fewer|higher|lower) than|at (?:least|most)"
    r"|up to(?: date)?"
    r"|(?:made|make|makes|set|follow|followed|pick|picked|taken|split) up"
    r"|or (?:more|fewer|less|over)"
    r"|more detail|more information|higher education|further down|over the|fall within|rise to the"
    r"|most recent(?:ly)?|second[- ]hand|in line with (?:the )?(?:policy|guidance|law|statut\w+)"
    r"|like for like|down the|first (?:time|reported|published)|at first|more closely"
    r"|highest need|better off|read more|(?:over )?the same (?:period|time|way|basis|month|year)",
    (Sort.RECOVERY, "partly"): r"part of the way back|partly recovered|some of the way back",
    (Sort.RECOVERY, "mostly"): r"most of the way back|nearly all of the way back",
    (Sort.RECOVERY, "returned"): r"about its level|back to(?: (?:about )?its level)?|returned to",
    (Sort.MULTIPLE, "more than halved"): r"more than halv(?:ed|ing|es)",
    (Sort.MULTIPLE, "more than doubled"): r"more than doubl(?:ed|ing|es)",
    (Sort.MULTIPLE, "halved"): r"halv(?:ed|ing|es)",
    (Sort.MULTIPLE, "doubled"): r"doubl(?:ed|ing|es)",
    (Sort.MULTIPLE, "trebled"): r"(?:more than )?(?:trebl|tripl)(?:ed|ing|es)",
    (Sort.PACE, "less steep"): r"less (?:steeply|sharply|quickly|steep)|more slowly",
    (Sort.PACE, "steeper"): r"more (?:steeply|sharply|quickly|steep)|faster",
    (Sort.PACE, "similar pace"): r"at (?:a similar|the same|about the same) (?:pace|rate)",
    (Sort.QUARTER, "A"): r"(?:best-performing|top|best) (?:quarter|quartile)",
    (Sort.QUARTER, "B"): r"second-best (?:quarter|quartile)|second (?:quarter|quartile)",
    (Sort.QUARTER, "C"): r"third-best (?:quarter|quartile)|third quartile",
    (Sort.QUARTER, "D"): r"(?:lowest|worst|poorest)-performing (?:quarter|quartile)"
    r"|(?:bottom|worst|lowest) (?:quarter|quartile)",
    (Sort.TARGET, "near"): r"within the tolerance|close to (?:the |its )?target"
    r"|just (?:short of|missed)|narrowly missed",
    (Sort.TARGET, "missed"): r"short of|off target|missed|not (?:been )?met"
    r"|(?:failed|fails) to (?:meet|reach)|did not (?:meet|reach)|fell short of",
    (Sort.TARGET, "met"): r"on target|met|meeting|meets|hit (?:the|its)"
    r"|achiev(?:ed|es|ing) (?:the|its)"
    r"|reached (?:the|its) target",
    (Sort.TEST, "not"): r"not (?:statistically )?significant(?:ly)?|statistically insignificant"
    r"|(?:neither|none)(?: of these)? differences? was statistically significant",
    (Sort.TEST, "yes"): r"(?:statistically )?significant(?:ly)?",
    (Sort.PORTION, "almost all"): r"almost all(?: of the total)?|nearly all of the total",
    (Sort.PORTION, "most"): r"most of the total|(?:the|a) majority",
    (Sort.PORTION, "largest"): r"(?:the )?largest shares?|the largest group",
    (Sort.SHAPE, "step"): r"most of the (?=rise|fall|increase|decrease|reduction|drop)",
    (Sort.SHAPE, "fluctuating"): r"fluctuat(?:ed|ing|es?|ions?)|no clear direction|moves between"
    r"|up and down|varied|volatile",
    (Sort.SHAPE, "plateau"): r"plateau(?:ed|s|ing|x)?|levell(?:ed|ing) off|stayed there",
    (Sort.SHAPE, "peak"): r"(?:a )?peak(?:ed|s|ing)?|a high(?= of)",
    (Sort.SHAPE, "trough"): r"(?:a )?(?:trough|low)(?= of| in| at|$)|troughs?",
    (Sort.SHAPE, "initial"): r"initial(?:ly)?",
    (Sort.SHAPE, "steady"): r"stead(?:y|ily)|in each (?:year|quarter|month|period)|consistently"
    r"|year[- ]on[- ]year|every (?:year|quarter|month)(?! since)",
    (Sort.SHAPE, "overall"): r"overall|on the whole|though not in every",
    (Sort.HISTORY, "always"): r"(?:has )?(?:remained|remains)|continues to be|still"
    r"|in every (?:year|quarter|month|period)(?: with a figure)?(?: since)?",
    (Sort.HISTORY, "mostly"): r"(?:in )?most (?:years|quarters|months|periods)",
    (Sort.HISTORY, "crossed"): r"previously|formerly|overtak(?:en|es)|overtook|crossed",
    (Sort.GAP, "widened"): r"widen(?:ed|ing|s)|wider",
    (Sort.GAP, "narrowed"): r"narrow(?:ed|ing|s|er)|clos(?:ed|ing) the gap|gap (?:has )?closed",
    (Sort.WAY, LITTLE): r"chang(?:ed|es?) little|little chang(?:ed|e)|(?:broadly|largely) unchanged"
    r"|(?:broadly |largely |been |remained )?stable|flat|hardly changed|no real change",
    (Sort.WAY, SAME): r"unchanged|not changed|stay(?:ed|s) the same"
    r"|(?:been|was|were|remained) the same(?! as)|no change|standstill|where it stayed|held until",
    (Sort.SIDE, LIKE): r"(?:much|about|broadly|roughly) (?:the same as|in line with)"
    r"|similar(?: to)?|close to|comparable (?:to|with)|near to",
    (Sort.SIDE, SAME): r"in line(?: with)?|the same as|level with|equal(?:s|led)?(?: to)?"
    r"|on a par with|identical to|match(?:es|ed|ing)",
    (Sort.EXTREME, UP): r"highest|largest|greatest|most|record high",
    (Sort.EXTREME, DOWN): r"lowest|smallest|fewest|least|record low",
    (Sort.END, GOOD): r"best",
    (Sort.END, BAD): r"worst",
    (Sort.JUDGEMENT, UNJUDGED): r"not judged|without data|no data",
    (Sort.JUDGEMENT, GOOD): r"better|improv(?:ed|es?|ing|ements?)|(?<!un)favourabl[ey]"
    r"|outperform(?:s|ed|ing)?|stronger",
    (Sort.JUDGEMENT, BAD): r"worse(?:n(?:ed|s|ing)?)?|deteriorat(?:ed|es?|ing|ion)|unfavourabl[ey]"
    r"|underperform(?:s|ed|ing)?|poor(?:er)?|weaker|declined in quality",
    (Sort.SIZE, "slight"): r"slight(?:ly)?|marginal(?:ly)?|a little|modest(?:ly)?|somewhat",
    (Sort.SIZE, "considerable"): r"considerabl[ey]",
    (Sort.SIZE, "considerable|sharp"): r"substantial(?:ly)?|marked(?:ly)?|greatly"
    r"|(?:much|well)(?= (?:above|below|higher|lower|more|less|fewer|better|worse))",
    (Sort.SIZE, "sharp"): r"sharp(?:ly)?|steep(?:ly)?|dramatic(?:ally)?|vastly"
    r"|far(?= (?:above|below|higher|lower|more|less|fewer|better|worse))",
    (Sort.SIDE, UP): r"above|higher(?: than)?|more(?: than)?|greater(?: than)?|larger(?: than)?"
    r"|exceed(?:s|ed|ing)?|in excess of|ahead of|surpass(?:es|ed)",
    (Sort.SIDE, DOWN): r"below|lower(?: than)?|less(?: than)?|fewer(?: than)?|smaller(?: than)?"
    r"|lag(?:s|ged|ging)? behind|beneath",
    (Sort.WAY, UP): r"rose|ris(?:en|es?|ing)|increas(?:ed|es?|ing)|gr(?:ew|own|ows?|owing|owth)"
    r"|climb(?:ed|s|ing)?|up(?:wards?)?|went up|gone up"
    r"|jump(?:ed|s)?|surg(?:ed?|ing)|soar(?:ed|ing)",
    (Sort.WAY, DOWN): r"fell|fall(?:en|s|ing)?|decreas(?:ed|es?|ing)|declin(?:ed|es?|ing)"
    r"|drop(?:ped|s|ping)?|down(?:wards?)?|reduc(?:ed|es?|ing|tions?)|shr(?:ank|unk)|dipp?(?:ed|s)?"
    r"|slipped|tumbled|plummeted|went down|gone down",
    (Sort.BAND, "green"): r"green",
    (Sort.BAND, "amber"): r"amber",
    (Sort.BAND, "red"): r"red",
    (Sort.CONTRAST, "yes"): r"by contrast|contrast|opposite",
    (Sort.JOINT, "yes"): r"joint(?:ly)?|tied|shared",
    (Sort.COUNT, "2"): r"both|neither",
    (Sort.COUNT, "all"): r"all|none|each",
}  # fmt: skip
_KEYS = tuple(_MEANINGS)
_STARTS = re.compile(r"(?<![\w-])[a-z]", re.IGNORECASE)


def _by_first_letter() -> Mapping[str, re.Pattern[str]]:
    """One expression for each letter that a phrase may begin with: few are tried at each word."""
    told: dict[str, dict[int, list[str]]] = {}
    for at, phrases in enumerate(_MEANINGS.values()):
        for phrase in _parted(phrases):
            for letter in _first_letters(phrase):
                told.setdefault(letter, {}).setdefault(at, []).append(phrase)
    return {
        letter: re.compile(
            "(?:" + "|".join(f"(?P<m{at}>{'|'.join(held)})" for at, held in each.items())
            + r")(?![\w-])",
            re.IGNORECASE,
        )
        for letter, each in told.items()
    }  # fmt: skip


def _parted(phrases: str) -> Iterator[str]:
    """The phrases between the strokes that stand in no bracket."""
    depth, start = 0, 0
    for at, sign in enumerate(phrases):
        depth += (sign == "(") - (sign == ")")
        if sign == "|" and not depth:
            yield phrases[start:at]
            start = at + 1
    yield phrases[start:]


def _first_letters(phrase: str) -> set[str]:
    """The letters that a phrase may begin with; brackets that only look aside are passed over."""
    if phrase.startswith("(?<"):
        return _first_letters(phrase[_closing(phrase) + 1 :])
    if not phrase.startswith("(?:"):
        return {phrase[0]}
    end = _closing(phrase)
    found = {letter for each in _parted(phrase[3:end]) for letter in _first_letters(each)}
    if phrase[end + 1 : end + 2] == "?":
        found |= _first_letters(phrase[end + 2 :])
    return found


def _closing(phrase: str) -> int:
    """Where the bracket closes that opens a phrase."""
    depth = 0
    for at, sign in enumerate(phrase):
        depth += (sign == "(") - (sign == ")")
        if sign == ")" and not depth:
            return at
    return len(phrase)


_WORDS = _by_first_letter()


@dataclass(frozen=True, slots=True)
class Word:
    """The letters `start` to `end` of a text that compare, and what they mean.

    `sense` is within its sort "up", "slight", "good"; several that it may mean are joined by "|".
    """

    start: int
    end: int
    text: str
    sort: Sort
    sense: str

    @property
    def senses(self) -> frozenset[str]:
        return frozenset(self.sense.split("|"))


@lru_cache(maxsize=16384)
def words(text: str) -> tuple[Word, ...]:
    """Every comparing word of a text, in order; at one place the longest phrase.

    Examples
    --------
    >>> [(each.text, each.sort.value, each.sense) for each in words("It was slightly below Kent.")]
    [('slightly', 'size', 'slight'), ('below', 'side', 'down')]
    >>> words("met the target of no more than 18%")[0].sort.value
    'target'
    """
    return tuple(_words(text))


def _words(text: str) -> Iterator[Word]:
    end = 0
    for start in _STARTS.finditer(text):
        at = start.start()
        pattern = _WORDS.get(start[0].casefold())
        found = pattern.match(text, at) if pattern and at >= end else None
        if found:
            sort, sense = _KEYS[int(str(found.lastgroup)[1:])]
            end = found.end()
            if sort is not Sort.NEUTRAL:
                yield Word(at, end, found[0], sort, sense)
