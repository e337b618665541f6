"""One report spoilt class by class: how many of the errors the auditor names."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from hashlib import sha256

from reportgen.verify.finding import Verdict
from reportgen.verify.ledger import read_ledger
from reportgen.verify.verifying import Auditor
from tests.injected.classes import CLASSES
from tests.injected.finished import Change, Entry, Finished

MOST = 2  # errors of one class in one report, in each of both ways
FILE = "report.docx"


@dataclass(frozen=True)
class Missed:
    """One error that was not named: the class, the words as they were, and as they became."""

    name: str
    alike: bool
    before: str
    after: str


@dataclass(frozen=True)
class Outcome:
    """The errors of one class in one report. `alike` as in `Finished.spoilt`."""

    name: str
    alike: bool
    injected: int
    missed: tuple[Missed, ...]


@dataclass
class Round:
    """Errors that are put into one copy of the report: no two of them about one indicator.

    So a finding on one of them is never owed to another.
    """

    changes: list[tuple[str, Change]] = field(default_factory=list)
    about: set[str] = field(default_factory=set)


def tried(
    content: bytes, auditor: Auditor, clean: Verdict, most: int = MOST, names: Sequence[str] = ()
) -> Iterator[Outcome]:
    """Each class in both ways: text and ledger wrong alike, and the Word file edited alone.

    Parameters
    ----------
    clean : the verdict on the report as it is; a sentence with a false alarm is not spoilt.
    most : errors of one class, each in another statement.
    """
    finished = Finished.read(content)
    faulty = {each.statement for each in clean.faults if each.statement}
    offered = {name: _offered(finished, name, faulty) for name in names or tuple(CLASSES)}
    rounds = _rounds(finished.ledger, offered, most)
    injected = Counter(name for each in rounds for name, _ in each.changes)
    for alike in (True, False):
        missed: dict[str, list[Missed]] = defaultdict(list)
        for each in rounds:
            for one in _missed(finished, auditor, each, alike):
                missed[one.name].append(one)
        for name, number in injected.items():
            yield Outcome(name, alike, number, tuple(missed[name]))


def _offered(finished: Finished, name: str, faulty: set[str]) -> list[Change]:
    """One error of a class for each statement, in an order that the statements' words decide."""
    by_statement: dict[tuple[str, int], list[Change]] = {}
    for each in CLASSES[name](finished.ledger):
        if finished.ledger[each.sort][each.number].get("id", "") not in faulty:
            by_statement.setdefault((each.sort, each.number), []).append(each)
    one_each = [
        changes[_drawn(finished, changes[0]) % len(changes)] for changes in by_statement.values()
    ]
    return sorted(one_each, key=lambda each: _drawn(finished, each))


def _drawn(finished: Finished, change: Change) -> int:
    """A number that the statement's own words decide: the same in every run."""
    entry = finished.ledger[change.sort][change.number]
    told = f"{entry.get('id', entry.get('block', ''))} {change.number} {entry['text']}"
    return int(sha256(told.encode()).hexdigest()[:12], 16)


def _rounds(ledger: Entry, offered: dict[str, list[Change]], most: int) -> list[Round]:
    """At most so many errors of each class, the classes of few first, into few copies."""
    rounds = [Round() for _ in range(2 * most)]
    for name, changes in sorted(offered.items(), key=lambda each: len(each[1])):
        taken = 0
        for each in changes:
            about = _about(ledger, each)
            free = next((one for one in rounds if not one.about & about), None)
            if free is not None and taken < most:
                free.changes.append((name, each))
                free.about |= about
                taken += 1
    return [each for each in rounds if each.changes]


def _about(ledger: Entry, change: Change) -> set[str]:
    """The indicators that a statement speaks of; its table or figure where it names none."""
    entry = ledger[change.sort][change.number]
    says = [each for span in entry["spans"] for each in span["says"]]
    found = {ledger["facts"][each["fact"]]["indicator_id"] for each in says if "fact" in each}
    found |= {ledger["figures"][each["figure"]]["indicator"] for each in says if "figure" in each}
    found |= {str(each["of"]) for each in says if "of" in each}
    found |= {str(each["name"]) for each in says if each.get("named") == "indicator"}
    return found or {entry.get("block") or entry["text"]}


def _missed(finished: Finished, auditor: Auditor, trial: Round, alike: bool) -> Iterable[Missed]:
    content, told = finished.spoilt([each for _, each in trial.changes], alike)
    verdict = auditor.verify(FILE, content, read_ledger(told))
    named = {each.statement for each in verdict.faults}
    crossed = {each.text for each in verdict.read if not each.holds}
    crossed |= {each.words for each in verdict.faults}
    for name, change in trial.changes:
        entry = finished.ledger[change.sort][change.number]
        before = entry["text"]
        after = before[: change.start] + change.new + before[change.end :]
        if not (entry["id"] in named if "id" in entry else after in crossed):
            yield Missed(name, alike, before, after)
