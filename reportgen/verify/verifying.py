"""READ FIRST: how a finished report is checked, on one page.

Nothing that the report or its own list of claims says is believed. The list says what each word
is about; what is so is read from cells and worked out anew, with none of the steps' code.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path

from reportgen.errors import WordFileError
from reportgen.verify.changed import changed_findings, other_files
from reportgen.verify.evidence_of import EvidenceOf
from reportgen.verify.facts import fact_findings, readings_of, worked_out
from reportgen.verify.finding import Finding, Kind, Verdict
from reportgen.verify.fitting import refuse_other_papers
from reportgen.verify.kept import Kept
from reportgen.verify.ledger import Ledger, read_ledger
from reportgen.verify.reading.known import Known
from reportgen.verify.texts import read_texts
from reportgen.verify.together.all_of_them import together
from reportgen.verify.together.lines import Lines
from reportgen.verify.together.resting import Resting
from reportgen.verify.word.aligning import align
from reportgen.verify.word.paper import Word
from reportgen.verify.word.reading import read_word
from reportgen.verify.workbook.opened import Workbooks


class Auditor:
    """Checks reports that were made from the same files; each file is opened once.

    Parameters
    ----------
    paths : workbooks, csv and parquet files, dictionaries, lists of neighbours.
    workspace : the folder that holds `inputs/`, for what is set there; None for none.
    older : what the last paper was made from, for the note on revisions alone.
    """

    def __init__(
        self, paths: Sequence[Path], workspace: Path | None = None, older: Sequence[Path] = ()
    ) -> None:
        self._books = Workbooks(paths, workspace, older)

    def verify(self, file: str, content: bytes, ledger: Ledger | None = None) -> Verdict:
        """Whether a report holds, and everything that does not.

        Parameters
        ----------
        file : the report's name, for messages.
        content : the bytes of the Word file.
        ledger : the list of claims; without it that which the file carries.

        Raises
        ------
        WordFileError : when it is no Word file, or carries no list of claims and none is given.
        WorkbookError : when a file that it is checked against cannot be read, or the files hold
            nothing of what the report tells.
        """
        word = read_word(file, content)
        ledger = ledger or _carried(word)
        held = EvidenceOf(ledger, self._books)
        refuse_other_papers(held)
        evidence = Kept(held)
        truths = worked_out(ledger, evidence)
        alignment = align(ledger.statements, word)
        known = Known(ledger, truths, readings_of(ledger, evidence))
        texts = read_texts(word, alignment, known)
        resting = Resting(ledger, texts.standing)
        findings = (
            *texts.findings,
            *together(word, texts.told, Lines(ledger, evidence), texts.findings),
            *changed_findings(held, resting),
            *fact_findings(ledger, truths, resting),
            *other_files(held),
        )
        return Verdict(
            file=file,
            area=str(ledger.report["area"]),
            findings=tuple(_each_once(findings)),
            read=tuple(texts.read),
            claims=len(truths),
            cells=len(evidence.cells),
            files=self._books.files,
        )


def ledger_of_report(file: str, content: bytes, beside: bytes | None = None) -> Ledger:
    """The list of claims that a Word file carries, else that of the folder it lies in.

    Raises
    ------
    WordFileError : when there is neither, or it cannot be read.
    """
    word = read_word(file, content)
    if word.ledger is None and beside is not None:
        return read_ledger(beside)
    return _carried(word)


def _carried(word: Word) -> Ledger:
    if word.ledger is None:
        raise WordFileError(
            word.file,
            "it carries no list of claims: reportgen did not make it, or another program dropped "
            "the list when it saved the file.",
            "Expected a report as reportgen wrote it, edited in Word or not.",
            "keep claims.json beside it; a paper written by hand is looked over with reportgen "
            "factcheck.",
        )
    return read_ledger(word.ledger, word.file)


def _with_cells(findings: Sequence[Finding]) -> Iterator[Finding]:
    """A word that is false, found by reading and by looking at its heading: one, with the cells."""
    held: dict[tuple[str, ...], Finding] = {}
    for number, each in enumerate(findings):
        same = each.kind is Kind.FALSE and each.words and each.expected
        key = (each.place, each.words, each.expected) if same else (str(number),)
        had = held.setdefault(key, each)
        if each.cells and not had.cells:
            held[key] = replace(had, cells=each.cells)
    yield from held.values()


def _each_once(findings: Sequence[Finding]) -> Iterator[Finding]:
    """No finding twice; a claim that its own place names already needs no second word of it."""
    told: set[object] = set()
    for each in _with_cells(findings):
        key = each if each.words or each.claim is None else (each.place, each.claim)
        if key not in told:
            told |= {each, (each.place, each.claim)}
            yield each
