"""How each indicator stands as a whole: by the first comparator that judges, else by its target."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from reportgen.verify.evidence import Evidence
from reportgen.verify.ledger import Ledger
from reportgen.verify.recompute.claim import Claim, Unfounded
from reportgen.verify.recompute.gap import is_fair
from reportgen.verify.recompute.sides import (
    BETTER,
    IN_LINE,
    SIMILAR,
    WORSE,
    relation,
    standing,
)
from reportgen.verify.recompute.target import bands_of, judgement_of, target_of

NOT_JUDGED, NO_DATA = "not judged", "no data"
ON_TARGET, CLOSE, OFF_TARGET = "on target", "close to target", "off target"
_BY_TARGET = {BETTER: ON_TARGET, SIMILAR: CLOSE, WORSE: OFF_TARGET}
BY_BAND = {
    BETTER: "in the green band",
    SIMILAR: "in the amber band",
    WORSE: "in the red band",
}
_LIST = {BETTER: "good", SIMILAR: "close", WORSE: "improve"}
_LONDON, _PARTS_OF_LONDON = "986", frozenset({"987", "988"})


@dataclass(frozen=True, slots=True)
class Assessed:
    """How one indicator stands.

    Parameters
    ----------
    word : "better", "similar", "worse", "on target", "close to target", "off target",
        "not judged" or "no data", as the status table and the counts have it.
    stand : the same in the words of a sentence: "in the green band" where bands decided.
    beside : for each comparator with a figure, in order, where the area stands to it ("above",
        "below", "similar", "in line") and what that is ("better", "worse", "similar", or "").
    by_target : what the target or the bands say, whether they decide or not; "" where nothing.
    listed : the list of a board paper: "good", "close", "improve" or "unjudged".
    """

    word: str
    stand: str
    beside: Mapping[str, tuple[str, str]] = field(default_factory=dict)
    by_target: str = ""
    listed: str = "unjudged"

    def against(self, in_table: str) -> str:
        """Whom the word is against: the table's comparator if it says so too; "" for no one."""
        same = [label for label, (_, found) in self.beside.items() if found and found == self.word]
        return in_table if in_table in same else next(iter(same), "")


def assess(ledger: Ledger, evidence: Evidence, indicator: str, period: str) -> Assessed:
    """One indicator of the report's area in one period.

    Raises
    ------
    Unfounded : when the ledger describes no such indicator, or not the area.
    """
    claim = _claim(ledger, evidence, indicator, period)
    if claim.held(claim.line) is None:
        return Assessed(NO_DATA, "without data")
    beside = {label: _beside(claim, label) for label in _comparators(claim)}
    judged = next((found for _, found in beside.values() if found), "")
    by_target = judgement_of(claim) if _has_target(claim) else ""
    listed = _listed(claim, by_target, judged)
    if judged:
        return Assessed(judged, judged, beside, by_target, listed)
    if by_target:
        words = _BY_TARGET if target_of(claim) is not None else BY_BAND
        return Assessed(_BY_TARGET[by_target], words[by_target], beside, by_target, listed)
    return Assessed(NOT_JUDGED, NOT_JUDGED, beside, by_target, listed)


def periods_told(ledger: Ledger) -> Mapping[str, str]:
    """For each indicator that the report tells the period of its latest figure, or of its lack."""
    return {
        str(each["indicator_id"]): str(each["period"])
        for each in ledger.facts
        if each["kind"] in ("level", "missing")
    }


def counts(ledger: Ledger, evidence: Evidence, indicators: Iterable[str]) -> Counter[str]:
    """How many of some indicators stand in each way, by `Assessed.word`.

    Raises
    ------
    Unfounded : when the ledger tells neither a figure of one nor that there is none.
    """
    told = periods_told(ledger)
    found: Counter[str] = Counter()
    for each in indicators:
        if each not in told:
            raise Unfounded(f"The list of claims tells no latest figure of {each}.")
        found[assess(ledger, evidence, each, told[each]).word] += 1
    return found


def together(
    ledger: Ledger, evidence: Evidence, facts: Sequence[int]
) -> Mapping[str, Counter[str]]:
    """For each comparator how many of several indicators stand in which way beside it.

    They are better, similar or worse where every comparison can be judged; else above, below or
    similar, in line counted with similar. Of an indicator without a figure nothing is counted.

    Parameters
    ----------
    facts : the numbers of the facts that the sentence rests on.
    """
    gaps = [each for number in facts if (each := ledger.facts[number])["kind"] == "gap"]
    claims = [Claim(each, ledger, evidence) for each in gaps]
    beside = [_beside(each, str(each.comparator["label"])) for each in claims]
    all_judged = all(found for _, found in beside)
    tallies: dict[str, Counter[str]] = {}
    for claim, (placed, found) in zip(claims, beside, strict=True):
        word = found if all_judged else SIMILAR if placed == IN_LINE else placed
        tallies.setdefault(str(claim.comparator["label"]), Counter())[word] += 1
    return tallies


def _claim(ledger: Ledger, evidence: Evidence, indicator: str, period: str) -> Claim:
    entry = {
        "indicator_id": indicator,
        "area": ledger.report["area"],
        "period": period,
    }
    return Claim(entry, ledger, evidence)


def _comparators(claim: Claim) -> list[str]:
    """The labels of the comparators with a figure, in the report's order.

    London stands in the place of a part of it that has no figure.
    """
    found = []
    for each in claim.ledger.comparators:
        label = str(each["label"])
        if set(each["codes"]) & _PARTS_OF_LONDON and claim.held(label) is None:
            label = next((x for x in _labels_of_london(claim)), label)
        if claim.held(label) is not None:
            found.append(label)
    return list(dict.fromkeys(found))


def _labels_of_london(claim: Claim) -> list[str]:
    return [str(each["label"]) for each in claim.ledger.comparators if each["codes"] == [_LONDON]]


def _beside(claim: Claim, label: str) -> tuple[str, str]:
    entry = {**claim.entry, "comparator": label}
    asked = Claim(entry, claim.ledger, claim.evidence)
    found = relation(claim.ledger, claim.indicator, asked.value, asked.reference)
    return found, standing(claim.indicator, found) if is_fair(asked) else ""


def _has_target(claim: Claim) -> bool:
    return target_of(claim) is not None or bands_of(claim) is not None


def _listed(claim: Claim, by_target: str, judged: str) -> str:
    """In which list: by the target or bands, else as it is rated, else beside the comparators."""
    if by_target:
        return _LIST[by_target]
    rating = claim.indicator.get("rating")
    if rating:
        return str(rating["standing"])
    return _LIST.get(judged, "unjudged")
