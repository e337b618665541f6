"""Of which place, and of which period, a number in a sentence is told."""

from __future__ import annotations

import re
from collections.abc import Sequence

from reportgen.verify.factcheck.lexicon import Sort
from reportgen.verify.factcheck.signs import THOSE, Kind, Sign
from reportgen.verify.factcheck.when import When

_TO_PLACE = re.compile(
    r"[%\s]*(?:per 10,?000)?\s*(?:days|children|population|of (?:children|cases|referrals))?\s*"
    r"(?:for|in|at|across)?\s*(?:the|both)?\s*",
    re.IGNORECASE,
)
_FROM_PLACE = re.compile(
    r"(?:['’]s?)?\s*(?:(?:averages?|rates?|figures?|percentages?|UA|authority|council|number)\s*)*"
    r"(?:\(|of|was|is|were|had|has|with|:|=|having|stood at|which was|which is|is at|recorded)?"
    r"\s*(?:only|just|around|about|over|a rate of|an average of|from|to|vs\.?)?\s*",
    re.IGNORECASE,
)
_AT = re.compile(r"(?:['’]s?)?\s+at\s+(?:only |just |around |about )?", re.IGNORECASE)
_TO_PERIOD = re.compile(
    r"[%\s)]*(?:\(?per (?:10,?000|10k)\)?\s*)?"
    r"(?:days|children|population|plans|referrals|under[- ]18s)?\s*"
    r"(?:in|at|during|for|as at|by|on|recorded at|were recorded at|recorded in|to)?\s*"
    r"(?:the )?(?:end of )?(?:year )?(?:\d\d?(?:st)? )?\(?",
    re.IGNORECASE,
)
_EARLIER = re.compile(
    r"(?:\bvs\.?|\bfrom|previous(?:ly)?|previous (?:rate|figure|number) of|compared (?:with|to)"
    r"|\bup from|\bdown from|\bwas|\bhad been)\s*(?:a rate of |an? average of )?$",
    re.IGNORECASE,
)
_SURELY_EARLIER = re.compile(
    r"(?:\bvs\.?|\bfrom|previous(?:ly)?|previous (?:rate|figure|number) of)\s*(?:a rate of )?$",
    re.IGNORECASE,
)
_SINCE = re.compile(
    r"(?:since|from|between|compared (?:with|to)|than in)\s*(?:the )?(?:end of )?$", re.IGNORECASE
)
_WHOLE = re.compile(r"\b(?:three|3)[- ]years?\b", re.IGNORECASE)
_FROM_FIGURE = re.compile(
    r"\b(?:from|vs\.?|than in|compared (?:with|to)) (?:[\d.,]+)?\s*%?\s*"
    r"(?:per 10,?000\s*(?:children\s*)?)?(?:children\s*)?(?:in|at|during)\s*(?:the )?(?:end of )?$",
    re.IGNORECASE,
)


def bracket(text: str, at: int) -> tuple[int, int] | None:
    """The brackets round a place of a text: where they open and close."""
    opened = text.rfind("(", 0, at)
    if opened < 0 or text.find(")", opened, at) >= 0:
        return None
    closed = text.find(")", at)
    return (opened, closed if closed >= 0 else len(text))


def place_of(text: str, signs: Sequence[Sign], sign: Sign) -> str:
    """The place that the words beside a number name; "" where they name none."""
    places = [each for each in signs if each.kind is Kind.PLACE and each.place != THOSE]
    after = next((each for each in places if each.start >= sign.end), None)
    round_it = bracket(text, sign.start)
    inside = after is not None and round_it is not None and after.start > round_it[1]
    if after and not inside and _TO_PLACE.fullmatch(text[sign.end : after.start]):
        return after.place
    before = next((each for each in reversed(places) if each.end <= sign.start), None)
    if before and _FROM_PLACE.fullmatch(text[before.end : sign.start]):
        return before.place
    if before and _AT.fullmatch(text[before.end : sign.start]) and _number_before(signs, before):
        return before.place
    if round_it:
        outside = next((each for each in reversed(places) if each.end <= round_it[0]), None)
        if outside and _FROM_PLACE.fullmatch(text[outside.end : round_it[0]]):
            return outside.place
    return ""


def _number_before(signs: Sequence[Sign], place: Sign) -> bool:
    """Whether the area has its own number already: "304.9, lower than England at 330.3"."""
    return any(each.kind is Kind.NUMBER and each.end <= place.start for each in signs)


def listed(text: str, signs: Sequence[Sign], sign: Sign) -> str | None:
    """Of "England, A and B (to 1, 2 and 3)" the place that stands where the number does.

    None where the number is in no such list, "" where the counts differ so that none can be told.
    """
    round_it = bracket(text, sign.start)
    if not round_it:
        return None
    inside = [each for each in signs if round_it[0] < each.start < round_it[1]]
    numbers = [each for each in inside if each.kind is Kind.NUMBER]
    joined = text[numbers[0].end : numbers[-1].start] if len(numbers) > 1 else ""
    if not re.fullmatch(r"(?:[^a-z]|and)*", joined) or len(numbers) < 2:
        return None
    if any(each.kind is not Kind.NUMBER for each in inside):
        return ""
    before = [each for each in signs if each.kind is Kind.PLACE and each.end <= round_it[0]]
    last = before[-len(numbers) :]
    if len(last) < len(numbers) or any(each.place == THOSE for each in last):
        return ""
    return last[numbers.index(sign)].place


def period_of(text: str, signs: Sequence[Sign], sign: Sign) -> When | None:
    """The period that the words beside a number name."""
    periods = [each for each in signs if each.kind is Kind.PERIOD]
    after = next((each for each in periods if each.start >= sign.end), None)
    round_it = bracket(text, sign.start)
    if after and len(after.when) == 1 and _TO_PERIOD.fullmatch(text[sign.end : after.start]):
        outside = round_it and after.start > round_it[1]
        if not outside:
            return after.when[0]
    if round_it:
        within = [each for each in periods if round_it[0] < each.start < round_it[1]]
        numbers = [
            each
            for each in signs
            if each.kind is Kind.NUMBER and round_it[0] < each.start < round_it[1]
        ]
        if len(within) == 1 and len(numbers) == 1 and len(within[0].when) == 1:
            return within[0].when[0]
        ahead = next((each for each in reversed(periods) if each.end <= round_it[0]), None)
        if ahead and not text[ahead.end : round_it[0]].strip() and len(ahead.when) == 1:
            return ahead.when[0]
    return None


def is_earlier(text: str, sign: Sign, first: bool) -> bool:
    """Whether a number is told as an earlier one; "was" says no such of a sentence's `first`."""
    before = text[: sign.start].rstrip(" (")
    pattern = _SURELY_EARLIER if first else _EARLIER
    return bool(pattern.search(f"{before} ".rstrip() + "")) or bool(pattern.search(before + " "))


def frame_of(text: str, signs: Sequence[Sign]) -> tuple[When | None, When | None]:
    """The period a sentence tells of, and the one since which; None for what it does not tell."""
    since: When | None = None
    current: When | None = None
    for sign in signs:
        if sign.kind is not Kind.PERIOD:
            continue
        before = text[: sign.start]
        if len(sign.when) == 2:
            first, last = sign.when
            if _WHOLE.search(text):
                current = When(last.year, span=last.year - first.year)
            elif current is None or last >= current:
                since, current = since or first, last
        elif _SINCE.search(before) or _FROM_FIGURE.search(before) or _beside(text, signs, sign):
            since = since or sign.when[0]
        elif current is None or sign.when[0] > current:
            current = sign.when[0]
    if since and current and current <= since:
        return (None, since)
    return (current, since)


def _beside(text: str, signs: Sequence[Sign], sign: Sign) -> bool:
    """Whether a period stands in brackets with a figure of its own: "(23.8% in 2018)"."""
    round_it = bracket(text, sign.start)
    return round_it is not None and any(
        each.kind is Kind.NUMBER and round_it[0] < each.start < round_it[1] for each in signs
    )


def clause(signs: Sequence[Sign], sign: Sign, length: int) -> tuple[int, int]:
    """The stretch of a sentence between the breaks round a sign."""
    breaks = [each for each in signs if each.sort is Sort.BREAK]
    start = max((each.end for each in breaks if each.end <= sign.start), default=0)
    end = min((each.start for each in breaks if each.start >= sign.end), default=length)
    return (start, end)
