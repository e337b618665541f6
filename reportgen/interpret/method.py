"""The method note: what each rule used means, the words of size, the margins, the rounding."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from reportgen.domain.fact import IndicatorFacts
from reportgen.interpret.registry import registered
from reportgen.interpret.wording import Wording
from reportgen.interpret.wording_tables import GAP, Column, Of, Over, Scale, plain

ROUNDING = (
    "Figures are rounded half up to the decimal places in which they are published (one where "
    "none are stated). What is compared and subtracted is the rounded figure, so that a reader's "
    "own subtraction gives the same answer. A mean of neighbours has one decimal where theirs have "
    "none, but a mean of numbers has none."
)
SIMILAR = (
    "A figure counts as similar to a comparator when it lies closer than {similar_percentage} "
    "(percentages with a decimal, and at most {small_percentage_little} of the comparator where "
    "that is small, but no less than one unit as printed; whole percentages must be equal), "
    "{similar_rate} of the comparator (rates), {similar_money} (money), {similar_average} "
    "(averages), {similar_score} (scores) or {similar_other} (all else), unless the indicator's "
    "own rule says otherwise."
)
SIZES = (
    "They stand in a table of their own. Percentages are measured in percentage points, rates, "
    "numbers and averages in per cent of the earlier or compared figure. For a small percentage "
    "little change ends at "
    "{small_percentage_little} of that figure and slightly at {small_percentage_slight} of it, but "
    "neither below one unit as printed. Scores, and figures that can be negative, bear no such "
    "word, nor does a change from nought or from a number below {small_count_below.bare} one "
    "stronger than the verb itself."
)
NEIGHBOURS = (
    "The statistical neighbour average is the plain mean of the neighbours with a figure in the "
    "period; it is not given for fewer than {neighbours_fewest.bare}. Today's set of neighbours "
    "stands for all periods."
)
OWN_LIST = (
    "The average of the council's own list of neighbours is the plain mean of those on the list "
    "with a figure in the period; it is not given for fewer than {neighbours_fewest.bare}. Today's "
    "list stands for all periods."
)
_AS_SIMILAR = "see \u201cSimilar\u201d"
_SIDES = {
    "little change": ("little", "below"),
    "slightly": ("slight", "below"),
    "considerably": ("considerable", "from"),
    "sharply": ("sharp", "from"),
}


def rules_used(
    indicators: Sequence[IndicatorFacts], wording: Wording
) -> tuple[tuple[str, str], ...]:
    """Name and wording of each rule that made a fact, then of what all rules share."""
    told = {fact.kind: fact.rule for each in indicators for fact in each.facts}
    own_list = any(each.own_list for each in indicators)
    used = [
        (rule.code.replace("_", " "), told[rule.code]) for rule in registered() if rule.code in told
    ]
    shared = [
        ("rounding", ROUNDING),
        ("words of size", wording.said(SIZES)),
        ("similar", wording.said(SIMILAR)),
        ("neighbours", wording.said(OWN_LIST))
        if own_list
        else ("statistical neighbours", wording.said(NEIGHBOURS)),
    ]
    return (*used, *shared) if used else ()


def words_for_size(
    indicators: Sequence[IndicatorFacts], wording: Wording
) -> tuple[tuple[str, str, str, str], ...]:
    """One row per word: the word, its edges since the start, on the period before, of a gap.

    Edges of shorter times are given only where a figure is of a month, a quarter or the like.
    Empty where no fact was made.
    """
    facts = [fact for each in indicators for fact in each.facts]
    if not facts:
        return ()
    shorter = any(fact.period.within_year for fact in facts)
    return (
        _row("little change", wording, Over.YEAR, gap=_AS_SIMILAR),
        _row("slightly", wording, Over.YEAR),
        ("the verb alone", *["in between"] * 3),
        _row("considerably", wording, Over.YEAR),
        _row("sharply; of a gap, far", wording, Over.YEAR),
        *(_shorter(wording) if shorter else ()),
    )


def _shorter(wording: Wording) -> Iterator[tuple[str, str, str, str]]:
    for over, time in ((Over.QUARTER, "less than a year"), (Over.MONTH, "less than a quarter")):
        for word in ("little change", "slightly", "considerably", "sharply"):
            same = _row(word, wording, over) == _row(word, wording, Over.YEAR)
            if not same:
                row = _row(word, wording, over, gap="as above")
                yield f"{word}, in {time}", *row[1:]


def _row(word: str, wording: Wording, over: Over, gap: str = "") -> tuple[str, str, str, str]:
    since, previous = (_edge(word, wording, Column(of, over)) for of in (Of.BASELINE, Of.PREVIOUS))
    return word, since, previous, gap or _edge(word, wording, GAP)


def _edge(word: str, wording: Wording, column: Column) -> str:
    """Where a word ends or begins: "below 2 points (1 for whole percentages) or 5%"."""
    name, side = _SIDES[word.split(";")[0]]
    points, whole, shares = (
        plain(getattr(wording.edges(column, scale), name))
        for scale in (Scale.POINTS, Scale.WHOLE_POINTS, Scale.RELATIVE)
    )
    unit = "point" if points == "1" else "points"
    rounded = f" ({whole} for whole percentages)" if whole != points else ""
    return f"{side} {points} {unit}{rounded} or {shares}%"
