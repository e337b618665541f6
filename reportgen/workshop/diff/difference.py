"""Two finished runs sentence by sentence: which differ, and why."""

from __future__ import annotations

from collections.abc import Iterator
from difflib import SequenceMatcher

from reportgen.workshop.diff.between import Between
from reportgen.workshop.diff.causes import of_changed, of_moved, of_one_side
from reportgen.workshop.diff.facts_beside import beside
from reportgen.workshop.diff.model import Change, Difference, Kind
from reportgen.workshop.past_run import Claim, PastRun

_FIRST = ("areas", "outline", "as_of")  # of the request: what makes two reports hardly alike
_MOST = 6  # of one kind that the summary names


def difference(old: PastRun, new: PastRun) -> Difference:
    """Every sentence that differs between two runs, with the causes; sentences meet by their ids.

    Parameters
    ----------
    old, new : two runs of the same version of the files; nothing but their folders is read.
    """
    between = Between(old, new)
    then = {each.id: each for each in old.sentences}
    moved = _moved(old, new)
    changes: list[Change] = []
    for claim in new.sentences:
        before = then.get(claim.id)
        if before is None:
            changes.append(_one_side(between, Kind.NEW, claim))
        else:
            changes.extend(_both_sides(between, before, claim, claim.id in moved))
    now = {each.id for each in new.sentences}
    gone = [each for each in old.sentences if each.id not in now]
    changes.extend(_one_side(between, Kind.GONE, each) for each in gone)
    return Difference(
        then=old.place,
        now=new.place,
        first=tuple(_first(between)),
        behind=tuple(_behind(between)),
        changes=tuple(changes),
        compared=len({*then, *now}),
    )


def _one_side(between: Between, kind: Kind, claim: Claim) -> Change:
    new = kind is Kind.NEW
    causes = of_one_side(between, claim, between.old if new else between.new)
    then, now = ("", claim.text) if new else (claim.text, "")
    return Change(kind, claim.id, claim.section, then, now, causes)


def _both_sides(between: Between, old: Claim, new: Claim, moved: bool) -> Iterator[Change]:
    told = (new.id, new.section, old.text, new.text)
    section = old.section if old.section != new.section else ""
    if old.text != new.text:
        yield Change(Kind.CHANGED, *told, of_changed(between, old, new), section)
    elif beside(old, new).figures:
        yield Change(Kind.BEHIND, *told, of_changed(between, old, new), section)
    elif moved:
        yield Change(Kind.MOVED, *told, of_moved(between), section)


def _moved(old: PastRun, new: PastRun) -> set[str]:
    """The ids that stand in another section, or in another order among those of both runs."""
    then, now = ({each.id: each.section for each in run.sentences} for run in (old, new))
    before = [each for each in then if each in now]
    after = [each for each in now if each in then]
    kept: set[str] = set()
    for block in SequenceMatcher(None, before, after, autojunk=False).get_matching_blocks():
        kept.update(after[block.b : block.b + block.size])
    return {each for each in after if each not in kept or then[each] != now[each]}


def _first(between: Between) -> Iterator[str]:
    if between.area:
        yield f"The two reports are of different areas: {between.area}."
    for each in between.choices:
        if each.startswith(_FIRST) and not (each.startswith("areas") and between.area):
            yield f"The two were asked for differently: {each}."


def _behind(between: Between) -> Iterator[str]:
    """What else differs, kind by kind."""
    kinds = (
        ("Data", between.data),
        ("Requests", tuple(each for each in between.choices if not each.startswith(_FIRST))),
        ("Catalogue and areas", between.tables),
        ("Thresholds", between.thresholds),
        ("Templates", between.templates),
        ("Program", between.program),
    )
    for name, lines in kinds:
        if lines:
            more = len(lines) - _MOST
            further = f"; and {more} more" if more > 0 else ""
            yield f"{name}: {'; '.join(lines[:_MOST])}{further}"
    if between.rules:
        yield f"Rules: {', '.join(between.rules)}"
