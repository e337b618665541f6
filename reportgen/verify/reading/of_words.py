"""Whether a comparing word means what its claim says, by the auditor's own list of words."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from reportgen.verify.finding import Kind
from reportgen.verify.reading.known import Base
from reportgen.verify.reading.lexicon import (
    BAD,
    DOWN,
    GOOD,
    LIKE,
    LITTLE,
    SAME,
    UNJUDGED,
    UP,
    Sort,
    Word,
)
from reportgen.verify.reading.of_shapes import Spoken, of_history, of_shape, turned_well
from reportgen.verify.reading.outcome import Outcome, false, true

_ORDER: Mapping[str, str] = {
    "above": UP, "below": DOWN, "in line": SAME, "similar": LIKE,
    "rose": UP, "fell": DOWN, "unchanged": SAME,
}  # fmt: skip
_DIRECTIONS = ("direction", "own_direction", "other_direction")
_JUDGED = {
    "better": GOOD, "improved": GOOD, "worse": BAD, "worsened": BAD, "similar": LIKE,
}  # fmt: skip
_CALLED = {
    UP: "higher", DOWN: "lower", SAME: "the same", LIKE: "similar", LITTLE: "little changed",
    GOOD: "better", BAD: "worse", "yes": "so", "not": "not so",
}  # fmt: skip
_OF_A_FACT = ("relation", "direction")  # asked where a field itself says nothing of the way
_JUDGED_FIELDS = ("judgement", "relation", "direction", "quartile", "result", "shape")
_COUNTS_OF_MOVES = ("rose", "fell", "unchanged")


def judge_word(word: Word, bases: Sequence[Base], before: str, after: str = "") -> Outcome | None:
    """One comparing word; None where none of its bases speaks of what it means.

    Parameters
    ----------
    before : the sentence up to the word, for what it goes on from.
    after : what follows the word.
    """
    told = [
        (base, found)
        for base in bases
        if (found := _meant(Spoken(word, base, before, after))) is not None
    ]
    if not told and word.sort in (Sort.SIDE, Sort.WAY):
        told = [(base, found) for base in bases if (found := _of_the_fact(base)) is not None]
    if not told:
        return None
    wrong = [(base, meant) for base, meant in told if not _agrees(word, meant)]
    names = {base.name for base, _ in told}
    if wrong and (len(names) == 1 or len(wrong) == len(told)):
        base, meant = wrong[0]
        said = " or ".join(sorted(_called(each, word.sort) for each in meant))
        so = f"it is {said}" if said else "nothing of the sort can be said"
        order = word.sort in (Sort.SIDE, Sort.WAY, Sort.JUDGEMENT)
        kind = Kind.FALSE if order else Kind.MISWORDED
        return false(f"“{word.text}” is not so: by the cells {so}.", said, base.number, kind)
    return true(f"“{word.text}” is what the cells say")


def _called(sense: str, sort: Sort) -> str:
    """What a sense is called in a sentence."""
    if sort is Sort.EXTREME:
        return {UP: "the highest", DOWN: "the lowest"}.get(sense, sense)
    if sort is Sort.WAY:
        return {UP: "a rise", DOWN: "a fall"}.get(sense, _CALLED.get(sense, sense))
    return _CALLED.get(sense, sense)


def _agrees(word: Word, meant: frozenset[str]) -> bool:
    senses = word.senses
    if senses & meant:
        return True
    if SAME in senses and word.sort is Sort.SIDE:  # "the same as", "in line with"
        return SAME in meant
    if LIKE in senses:  # two equal figures are similar too
        return bool(meant & {SAME, LIKE})
    return LITTLE in senses and SAME in meant


def _meant(spoken: Spoken) -> frozenset[str] | None:
    """What a field says in the sort of the word; None where it says nothing of that sort."""
    found = _BY_SORT.get(spoken.word.sort)
    return None if found is None else found(spoken)


def _order(spoken: Spoken) -> frozenset[str] | None:
    base, name = spoken.base, spoken.base.name
    if base.kind == "trend":
        return of_shape(spoken)
    if name == "history" or (base.kind == "crossover" and name.startswith("earlier")):
        return of_history(spoken)
    if name in _COUNTS_OF_MOVES:
        return frozenset({_ORDER[name]})
    if name == "relation":
        return _one(_ORDER.get(base.word("relation")))
    if name in _DIRECTIONS:
        return _moved(base, name)
    return _less_plain(spoken)


def _less_plain(spoken: Spoken) -> frozenset[str] | None:
    """The way by a number's sign, by a pace, a multiple or an end."""
    base, name = spoken.base, spoken.base.name
    if name in ("difference", "places", "result"):
        return _by_sign(base, "places" if name == "places" else "difference")
    if name in ("size", "pace"):
        way = _of_the_fact(base)
        if base.word(name) in ("little", "stable"):
            return frozenset({LITTLE}) | (frozenset({SAME}) if way is None else way & {SAME})
        return way or frozenset({UP, DOWN})
    if name == "equalled":
        return frozenset({SAME} if base.word(name) else ())
    if name == "moved_more":
        return _by_more(base)
    if name == "multiple" and base.word(name):
        return frozenset({UP if "doubled" in base.word(name) else DOWN})
    if name in ("widened", "gap_now"):
        return frozenset({UP if base.word("widened") else DOWN})
    return None


def _moved(base: Base, name: str) -> frozenset[str] | None:
    way = _ORDER.get(base.word(name))
    if way is None:
        return None
    little = name == "direction" and (
        base.word("size") == "little" or base.word("pace") == "stable"
    )
    loosely = base.kind == "gap_change"  # "changed little" of whose figure did not make the gap
    return frozenset({way, LITTLE}) if little or loosely else frozenset({way})


def _by_sign(base: Base, name: str) -> frozenset[str] | None:
    told = base.truth.numbers.get(name, "")
    if not told:
        return None
    value = float(told)
    return frozenset({UP if value > 0 else DOWN if value < 0 else SAME})


def _by_more(base: Base) -> frozenset[str] | None:
    """Whether the area's own figure moved more than the comparator's."""
    told = base.truth.figures
    names = ("value", "earlier_value", "reference", "earlier_reference")
    if not all(name in told for name in names):
        return None
    now, then, there, before = (float(told[name]) for name in names)
    own, other = abs(now - then), abs(there - before)
    return frozenset({UP if own > other else DOWN if own < other else SAME})


def _of_the_fact(base: Base) -> frozenset[str] | None:
    """The way of a fact that has one way only."""
    for name in _OF_A_FACT:
        way = _ORDER.get(base.word(name))
        if way is not None:
            return frozenset({way})
    return None


def _size(spoken: Spoken) -> frozenset[str] | None:
    base = spoken.base
    if base.name == "significant":
        return None
    found = base.word("size")
    return _one(found) if found and base.name in ("size", "direction", "relation") else None


def _judgement(spoken: Spoken) -> frozenset[str] | None:
    base = spoken.base
    if base.name == "since_turn":
        return _one(turned_well(base))
    found = _JUDGED.get(base.word("judgement"))
    if base.name == "indicator" and found is None:
        found = None if base.indicator.get("polarity") in ("high", "low") else UNJUDGED
    elif base.name in _JUDGED_FIELDS or base.kind == "missing":
        found = found or UNJUDGED
    return _one(found)


def _extreme(spoken: Spoken) -> frozenset[str] | None:
    base, numbers = spoken.base, spoken.base.truth.numbers
    if base.kind == "record":
        return frozenset({UP if base.word("highest") else DOWN})
    if base.name in ("highest", "highest_value"):
        return frozenset({UP})
    if base.name in ("lowest", "lowest_value"):
        return frozenset({DOWN})
    if base.kind == "trend":
        return of_shape(spoken)
    rank = "reference_rank" if base.name.startswith("reference") else "rank"
    if rank not in numbers:
        return None
    place, joint = int(numbers[rank]), int(numbers.get("joint", "1"))
    if spoken.after_ordinal or place == 1:
        return frozenset({UP})
    return frozenset({DOWN} if place + joint - 1 >= int(numbers.get("ranked", "0")) else ())


def _joint(spoken: Spoken) -> frozenset[str] | None:
    numbers = spoken.base.truth.numbers
    name = "reference_joint" if spoken.base.name.startswith("reference") else "joint"
    if name not in numbers:
        return None
    return frozenset({"yes"} if int(numbers[name]) > 1 else ())


def _end(spoken: Spoken) -> frozenset[str] | None:
    base = spoken.base
    best = base.word("best_first") or base.word("kind_of") == "best"
    if base.name in ("best_first", "kind_of"):
        return frozenset({GOOD} if best else ())
    return None


def _named_word(name: str) -> Callable[[Spoken], frozenset[str] | None]:
    def meant(spoken: Spoken) -> frozenset[str] | None:
        told = spoken.base.word(name)
        return frozenset({told}) if told else None

    return meant


def _gap(spoken: Spoken) -> frozenset[str] | None:
    if spoken.base.kind != "gap_change":
        return None
    return frozenset({"widened" if spoken.base.word("widened") else "narrowed"})


def _target(spoken: Spoken) -> frozenset[str] | None:
    result = spoken.base.word("result")
    if not result:
        return None
    return frozenset({"near", "missed"}) if result == "near" else frozenset({result})


def _test(spoken: Spoken) -> frozenset[str] | None:
    if spoken.base.kind != "significance":
        return None
    return frozenset({"yes" if spoken.base.word("significant") else "not"})


def _history(spoken: Spoken) -> frozenset[str] | None:
    if spoken.base.kind == "crossover":
        return frozenset({spoken.base.word("history")})
    return of_shape(spoken) if spoken.base.kind == "trend" else None


def _one(found: str | None) -> frozenset[str] | None:
    return frozenset({found}) if found else None


_BY_SORT: Mapping[Sort, Callable[[Spoken], frozenset[str] | None]] = {
    Sort.SIDE: _order,
    Sort.WAY: _order,
    Sort.GAP: _gap,
    Sort.SIZE: _size,
    Sort.JUDGEMENT: _judgement,
    Sort.EXTREME: _extreme,
    Sort.END: _end,
    Sort.JOINT: _joint,
    Sort.QUARTER: _named_word("quartile"),
    Sort.TARGET: _target,
    Sort.BAND: _named_word("band"),
    Sort.MULTIPLE: _named_word("multiple"),
    Sort.PACE: _named_word("pace"),
    Sort.PORTION: _named_word("portion"),
    Sort.TEST: _test,
    Sort.SHAPE: of_shape,
    Sort.RECOVERY: of_shape,
    Sort.HISTORY: _history,
}
