"""One report spoilt class by class: how many of the errors the auditor names."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from hashlib import sha256

from reportgen.verify.finding import Verdict
from reportgen.verify.ledger import Ledger, read_ledger
from reportgen.verify.verifying import Auditor
from tests.injected.classes import CLASSES
from tests.injected.finished import Change, Finished

MOST = 6  # errors of one class in one report


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


def tried(
    content: bytes, auditor: Auditor, names: tuple[str, ...] = (), most: int = MOST
) -> Iterator[Outcome]:
    """Each class in both ways: text and ledger wrong alike, and the Word file edited alone."""
    finished = Finished.read(content)
    for name in names or tuple(CLASSES):
        chosen = _chosen(finished, name, most)
        if not chosen:
            continue
        for alike in (True, False):
            yield _tried(finished, auditor, name, chosen, alike)


def clean(content: bytes, auditor: Auditor) -> Verdict:
    """The verdict on the report as it is: whatever is a fault here is a false alarm."""
    return auditor.verify("report.docx", content)


def _chosen(finished: Finished, name: str, most: int) -> list[Change]:
    """At most so many errors, one for each statement, spread over the report by its text."""
    by_statement: dict[tuple[str, int], list[Change]] = {}
    for each in CLASSES[name](finished.ledger):
        by_statement.setdefault((each.sort, each.number), []).append(each)
    one_each = [
        changes[_drawn(finished, changes[0]) % len(changes)] for changes in by_statement.values()
    ]
    return sorted(one_each, key=lambda each: _drawn(finished, each))[:most]


def _drawn(finished: Finished, change: Change) -> int:
    """A number that the statement's own words decide: the same in every run."""
    entry = finished.ledger[change.sort][change.number]
    told = f"{entry.get('id', entry.get('block', ''))} {change.number} {entry['text']}"
    return int(sha256(told.encode()).hexdigest()[:12], 16)


def _tried(
    finished: Finished, auditor: Auditor, name: str, changes: list[Change], alike: bool
) -> Outcome:
    content, told = finished.spoilt(changes, alike)
    ledger: Ledger = read_ledger(told)
    verdict = auditor.verify("report.docx", content, ledger)
    missed = []
    for change in changes:
        entry = finished.ledger[change.sort][change.number]
        before = entry["text"]
        after = before[: change.start] + change.new + before[change.end :]
        if not _named(verdict, entry.get("id", ""), after):
            missed.append(Missed(name, alike, before, after))
    return Outcome(name, alike, len(changes), tuple(missed))


def _named(verdict: Verdict, sentence: str, after: str) -> bool:
    """Whether a fault names the sentence, or the text stands with a cross."""
    if sentence:
        return any(each.statement == sentence for each in verdict.faults)
    crossed = any(not each.holds and each.text == after for each in verdict.read)
    return crossed and bool(verdict.faults)
